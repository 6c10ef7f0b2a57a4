// Any text -> the same text without the characters that only machines see.

/**
 * Takes out control characters other than tab and line breaks, zero-width and direction marks, byte order marks,
 * non-characters, and halves of characters; what breaks lines in other ways becomes "\n". What joins or separates visibly, such as a joiner in an emoji or a
 * non-breaking space, stays: the words remain the publisher's own.
 */
export function plainCharacters(text: string): string {
  // Nearly all texts have none of them, which one class of characters tells soonest.
  return SUSPECT.test(text) ? text.replace(OTHER_LINE_BREAKS, "\n").replace(UNSEEN, "") : text;
}

const SUSPECT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]/;

/** Vertical tab, form feed, next line, and Unicode's line and paragraph separators. */
const OTHER_LINE_BREAKS = /[\v\f\u0085\u2028\u2029]/g;

const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with one space for each stretch of white space: inOneLine("A\n b") -> "A b". */
export function inOneLine(text: string): string {
  // Most texts are so already, which one look tells sooner than putting each space in its own place again.
  return UNEVEN.test(text) ? text.replace(/\s+/g, " ") : text;
}

/** White space other than a space, or two in a row. */
const UNEVEN = /[^\S ]| \s/;
