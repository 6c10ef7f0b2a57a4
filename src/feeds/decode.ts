// The bytes of a feed -> its text, piece by piece, in whatever charset they are.
import { isUtf8 } from "node:buffer";

/** Text comes in pieces of this many bytes, so that a reader can stop or pause between them. */
const PIECE_BYTES = 65_536;

/**
 * The text of a feed in pieces. `contentType` is the HTTP header, if any. A byte order mark decides, then the header's
 * charset, then the XML declaration (RFC 7303, section 3), then what the bytes are; a claim that the bytes refute is
 * passed over. Never fails: what cannot be decoded becomes U+FFFD.
 */
export function* decodePieces(bytes: Uint8Array, contentType: string | null): Generator<string> {
  const charset = charsetOf(bytes, contentType);
  if (charset === "utf-32le" || charset === "utf-32be") yield* decodeUtf32(bytes, charset === "utf-32le");
  else {
    const decoder = new TextDecoder(charset);
    for (let i = 0; i < bytes.length; i += PIECE_BYTES) {
      yield decoder.decode(bytes.subarray(i, i + PIECE_BYTES), { stream: true });
    }
    yield decoder.decode();
  }
}

/** The charset's name as TextDecoder takes it, or utf-32le or utf-32be, which it does not know. */
export function charsetOf(bytes: Uint8Array, contentType: string | null): string {
  const wide = WIDE.find(([, start]) => start.every((byte, i) => byte === null || bytes[i] === byte));
  if (wide) return wide[0];
  const claims = [claimedIn(contentType ?? "", HEADER_CHARSET), claimedIn(beginning(bytes), XML_ENCODING)].filter(
    (claim) => claim !== null,
  );
  const [first] = claims;
  if (isUtf8(bytes)) {
    // Servers add iso-8859-1 by default; bytes that happen to be valid UTF-8 are never that.
    const isUnicode = first === undefined || first === "windows-1252" || claims.includes("utf-8");
    return isUnicode ? "utf-8" : first;
  }
  return claims.find((claim) => claim !== "utf-8") ?? (isMostlyUtf8(bytes) ? "utf-8" : "windows-1252");
}

/** How texts in wide characters begin: byte order marks, else "<" or "{" between zeros. Four bytes before two. */
const WIDE: readonly (readonly [charset: string, start: readonly (number | null)[]])[] = [
  ["utf-32le", [0xff, 0xfe, 0, 0]],
  ["utf-32be", [0, 0, 0xfe, 0xff]],
  ["utf-32be", [0, 0, 0, 0x3c]],
  ["utf-32le", [0x3c, 0, 0, 0]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16be", [0, 0x3c, 0]],
  ["utf-16le", [0x3c, 0, null, 0]],
  ["utf-16be", [0, 0x7b, 0]],
  ["utf-16le", [0x7b, 0, null, 0]],
];

const HEADER_CHARSET = /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i;
const XML_ENCODING = /<\?xml\s[^>]{0,200}?encoding\s*=\s*["']\s*([\w.:-]{1,40})/i;

/** A declaration stands at the very beginning, or behind what a broken server printed first. */
const DECLARATION_BYTES = 1_024;

function beginning(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, DECLARATION_BYTES)).toString("latin1");
}

/** Null where nothing is claimed, or what no byte of ours can be: an unknown charset, or wide characters. */
function claimedIn(text: string, pattern: RegExp): string | null {
  const label = pattern.exec(text)?.[1];
  if (label === undefined) return null;
  try {
    const charset = new TextDecoder(label.replaceAll("_", "-")).encoding;
    return charset.startsWith("utf-16") ? null : charset;
  } catch {
    return null;
  }
}

/** A few stray bytes in UTF-8, or another charset? Told by which there is more of in the beginning. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, PIECE_BYTES));
  let stray = 0;
  let whole = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) stray++;
    else if (code > 0x7f) whole++;
  }
  return whole > stray;
}

function* decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): Generator<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let i = 0; i + 4 <= bytes.length; i += PIECE_BYTES) {
    let text = "";
    for (let at = i; at + 4 <= Math.min(bytes.length, i + PIECE_BYTES); at += 4) {
      const code = view.getUint32(at, isLittleEndian);
      const isMark = code === 0xfeff && at === 0;
      if (!isMark) text += code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? "\ufffd" : String.fromCodePoint(code);
    }
    yield text;
  }
}
