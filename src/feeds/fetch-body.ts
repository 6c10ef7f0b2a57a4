// The stream of an answer -> its bytes, unpacked as they come and cut when they are too many. [io]
import { pipeline, type Readable, type Transform } from "node:stream";
import { pipeline as pipelineDone } from "node:stream/promises";
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from "node:zlib";

/** The answer is larger than it may be, packed or unpacked. */
export class TooLargeError extends Error {}

/** The answer is packed in a way that is not known; `message` names it. */
export class UnknownEncodingError extends Error {}

type Pieces = AsyncIterable<Uint8Array>;
type Decoder = (pieces: Pieces) => Pieces;

/** What is named in Accept-Encoding. */
export const ACCEPTED_ENCODINGS = "gzip, br, zstd, deflate";

/** More layers than this nobody packs in good faith. */
const MOST_LAYERS = 2;

/**
 * Reads to the end. `encoding` is the Content-Encoding header. Throws TooLargeError as soon as `mostBytes` are passed,
 * counted before and after unpacking: an endless packed stream need not unpack to anything.
 */
export async function readBody(stream: Readable, encoding: string | null, mostBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const layers = decodersFor(encoding);
  const limit: Decoder = (source) => limited(source, mostBytes);
  await pipelineDone(stream, limit, layers, limit, async (source: Pieces) => {
    for await (const piece of source) pieces.push(piece);
  });
  return Buffer.concat(pieces);
}

async function* limited(source: Pieces, mostBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of source) {
    size += piece.length;
    if (size > mostBytes) throw new TooLargeError();
    yield piece;
  }
}

/** "gzip, br" was packed with gzip first, so br is taken off first. */
function decodersFor(encoding: string | null): Decoder {
  const names = (encoding ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity" && name !== "none");
  if (names.length > MOST_LAYERS) throw new UnknownEncodingError(`${names.length} encodings on top of each other`);
  const layers = names.reverse().map((name) => {
    const decoder = DECODERS.get(name);
    if (!decoder) throw new UnknownEncodingError(name.slice(0, 30));
    return decoder;
  });
  return (source) => layers.reduce((pieces, decoder) => decoder(pieces), source);
}

/** Streams that end early are common enough that browsers accept them; what is there is given. */
const LENIENT = { finishFlush: constants.Z_SYNC_FLUSH };

/** The largest window that RFC 9659 lets senders use: more would let one answer claim 128 MB. */
const ZSTD_WINDOW = { params: { [constants.ZSTD_d_windowLogMax]: 23 } };

const through =
  (decoder: () => Transform): Decoder =>
  (source) =>
    pipeline(source, decoder(), ignored);

const DECODERS: ReadonlyMap<string, Decoder> = new Map([
  ["gzip", through(() => createGunzip(LENIENT))],
  ["x-gzip", through(() => createGunzip(LENIENT))],
  ["br", through(createBrotliDecompress)],
  ["zstd", through(() => createZstdDecompress(ZSTD_WINDOW))],
  ["deflate", inflated],
]);

/** "deflate" is zlib's format by the standard and bare deflate from some servers: the first byte tells (RFC 1950). */
async function* inflated(source: Pieces): AsyncGenerator<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done) return;
  const isZlib = (first.value[0] & 0x0f) === 8;
  async function* all(): AsyncGenerator<Uint8Array> {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => pieces };
  }
  yield* pipeline(all(), isZlib ? createInflate(LENIENT) : createInflateRaw(LENIENT), ignored);
}

/** The reader of the stream gets the error as well. */
function ignored(): void {}
