// Text as PostgreSQL can hold it and back: it refuses U+0000, which an article may well contain.

/** A character that is none and stands in no text: what follows it says what stood there. */
const ESCAPE = "\uffff";
const [NUL, ITSELF] = ["0", "1"];

/** Any text -> the same as PostgreSQL can hold it; half a surrogate pair becomes U+FFFD. */
export function toKept(text: string): string {
  const wellFormed = text.toWellFormed();
  if (!wellFormed.includes("\0") && !wellFormed.includes(ESCAPE)) return wellFormed;
  return wellFormed.replaceAll(ESCAPE, ESCAPE + ITSELF).replaceAll("\0", ESCAPE + NUL);
}

/** What `toKept` made -> what it was. */
export function fromKept(kept: string): string {
  if (!kept.includes(ESCAPE)) return kept;
  return kept.replaceAll(ESCAPE + NUL, "\0").replaceAll(ESCAPE + ITSELF, ESCAPE);
}
