// Bytes as they come in -> lines, one at a time.

const NEWLINE = 10;

/** Lines without their end; null stands for one of more than `longest` bytes, which is not kept. */
export async function* byteLines(
  input: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  longest: number,
): AsyncGenerator<Uint8Array | null> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  const keep = (piece: Uint8Array) => {
    size += piece.length;
    if (size > longest) pieces = [];
    else pieces.push(piece);
  };
  const take = () => {
    const line = size > longest ? null : Buffer.concat(pieces);
    pieces = [];
    size = 0;
    return line;
  };
  for await (const chunk of input) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      keep(bytes.subarray(from, end));
      yield take();
      from = end + 1;
    }
    keep(bytes.subarray(from));
  }
  if (size > 0) yield take();
}
