// The bytes of a file -> its text.

/**
 * Text, or null when the bytes are no text. A byte order mark decides, else UTF-8 when valid, else the charset that
 * `contentType` (an HTTP header) or the page itself names, else windows-1252.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null = null): string | null {
  const marked = byteOrder(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  if (isBinary(bytes)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decoderNamed(contentType, beginningOf(bytes)).decode(bytes);
  }
}

/** The pieces of a text in bytes, of which those that begin with the byte order mark of UTF-16 come as strings. */
export async function* inUtf8(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | string> {
  let decoder: TextDecoder | null = null;
  let isFirst = true;
  for await (const piece of pieces) {
    const marked = isFirst ? byteOrder(piece) : null;
    if (marked !== null && marked !== "utf-8") decoder = new TextDecoder(marked);
    isFirst = false;
    yield decoder?.decode(piece, { stream: true }) ?? piece;
  }
  if (decoder !== null) yield decoder.decode();
}

/** Where a page names its charset, browsers find it in this much. */
const NAMED_WITHIN = 4_096;

function beginningOf(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252").decode(bytes.subarray(0, NAMED_WITHIN));
}

/** `text/html; charset=x`, `<meta charset=x>`, `<?xml encoding="x"?>`. */
const HEADER_CHARSET = /charset\s*=\s*["']?([\w.:-]{1,40})/i;
const PAGE_CHARSET = /<(?:meta\b[^>]{0,200}?\bcharset|\?xml\b[^>]{0,200}?\bencoding)\s*=\s*["']?([\w.:-]{1,40})/i;

/** The first that names a charset we know; the bytes are no valid UTF-8, so that one is passed over. */
function decoderNamed(contentType: string | null, page: string): TextDecoder {
  for (const name of [HEADER_CHARSET.exec(contentType ?? "")?.[1], PAGE_CHARSET.exec(page)?.[1]]) {
    if (name === undefined || /^utf-?(?:8|16)/i.test(name)) continue;
    try {
      return new TextDecoder(name);
    } catch {
      // An unknown name says nothing.
    }
  }
  return new TextDecoder("windows-1252");
}

function byteOrder([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return null;
}

/** Beginnings of files that are no text though they may hold few NULs: PDF, ZIP (and so .docx), GIF, PNG, JPEG, gzip. */
const MAGIC: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x50, 0x4b, 0x03, 0x04],
  [0x47, 0x49, 0x46, 0x38],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
];

/** A stray NUL or two survive in real texts; beyond one in this many bytes it is no text. */
const BYTES_PER_NUL = 100;

/** As much of a file as tells whether it is text. */
const LOOKED_AT = 65_536;

function isBinary(bytes: Uint8Array): boolean {
  if (MAGIC.some((magic) => magic.every((byte, i) => bytes[i] === byte))) return true;
  let control = 0;
  const looked = Math.min(bytes.length, LOOKED_AT);
  for (let i = 0; i < looked; i++) if (isControl(bytes[i]!)) control++;
  return control * BYTES_PER_NUL > looked;
}

/** Control bytes other than tab, line breaks, form feed and escape. */
function isControl(byte: number): boolean {
  return byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27;
}
