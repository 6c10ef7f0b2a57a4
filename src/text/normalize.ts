// Text as it was found -> text as it is kept: the publisher's own words without the characters nobody sees.

/**
 * Line breaks become "\n", each line loses the blanks at its ends, and blanks of other widths become plain spaces.
 * Control and direction characters, byte order marks, soft hyphens and halves of characters are dropped; joiners stay
 * where they join letters or emoji. Characters in parts are composed (NFC). Quotation marks, dashes and all else stay.
 * Doing it twice changes nothing.
 */
export function cleanCharacters(text: string): string {
  const broken = text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n").replace(BLANKS, " ");
  const seen = broken.replace(UNSEEN, "").replace(LOOSE_JOINERS, "");
  return trimLines(seen.normalize("NFC"));
}

/** No-break, figure, thin and ideographic spaces, and tabs. */
const BLANKS = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Controls, direction marks, zero-width spaces, soft hyphens, annotations, non-characters, lone surrogates. */
const UNSEEN =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A joiner (or non-joiner) means something between letters and inside emoji only. */
const LOOSE_JOINERS =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]+|[\u200c\u200d]+(?![\p{L}\p{M}\p{Extended_Pictographic}])/gu;

/** Line by line rather than with / +$/gm, which takes quadratic time on a long run of blanks inside a line. */
function trimLines(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .join("\n");
}
