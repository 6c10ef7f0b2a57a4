// A stretch of a text, given by where it begins and ends.

/** Offsets count UTF-16 code units, so `text.slice(start, end)` is the stretch itself. */
export type Span = { readonly start: number; readonly end: number };

/** True where the two share at least one character. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}

/** trimSpan(" a ", { start: 0, end: 3 }) -> { start: 1, end: 2 } */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space as String.prototype.trim knows it, and NUL. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13) || code === 0;
  if (code < 160) return false;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/**
 * 1 for white space as String.prototype.trim knows it, else 0. Words are counted by adding up, as a processor that has to
 * guess at each character whether a word ends there takes twice as long.
 */
export function spaceBit(code: number): number {
  return code < BITS.length ? BITS[code]! : Number(isSpace(code));
}

const BITS = Uint8Array.from({ length: 256 }, (_, code) => Number(code !== 0 && isSpace(code)));
