// What kind of character stands at a place: the few classes that reading plain text needs, by UTF-16 code unit.

/** Letters and digits. Beyond Latin, all but general and ideographic punctuation counts, so no script is cut apart. */
export function isWordCode(code: number): boolean {
  if (code < 128) return isDigitCode(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  const isPunctuation = (code >= 0x2000 && code <= 0x206f) || (code >= 0x3000 && code <= 0x303f) || code >= 0xff00;
  return code !== 0xd7 && code !== 0xf7 && !isPunctuation;
}

export function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** a-z and A-Z. */
export function isAsciiLetterCode(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

/** A letter that has an upper-case form and is not in it. */
export function isLowerCode(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  const character = String.fromCharCode(code);
  return character !== character.toUpperCase();
}

/** A letter that has a lower-case form and is not in it. */
export function isUpperCode(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const character = String.fromCharCode(code);
  return character !== character.toLowerCase();
}

/** Line feed, vertical tab, form feed, carriage return, the Unicode line and paragraph separators. */
export function isLineBreakCode(code: number): boolean {
  return (code >= 10 && code <= 13) || code === 0x2028 || code === 0x2029;
}

/** White space that stays on the line. */
export function isBlankCode(code: number): boolean {
  if (code < 128) return code === 32 || code === 9 || code === 0;
  return code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200a) || code === 0x3000 || code === 0xfeff;
}
