// The bytes of a file -> its text.

/** Text, or null when the bytes are no text. A byte order mark decides, else UTF-8 when valid, else windows-1252. */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = byteOrder(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  if (isBinary(bytes)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
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
