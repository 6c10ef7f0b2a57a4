// A long text -> its beginning, cut at the end of a word and never inside a character.

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

const ELLIPSIS = "…";

/**
 * shorten("The harbour is closed", 14) -> "The harbour…". At most `maxLength` UTF-16 code units, the ellipsis included;
 * a text that fits is returned as it is. A word longer than half of the room is cut between characters.
 */
export function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const room = maxLength - ELLIPSIS.length;
  if (room < 0) return "";
  const whole = characterEnd(text, room);
  const word = wordEnd(text, whole);
  return text.slice(0, word > room / 2 ? word : whole).trimEnd() + ELLIPSIS;
}

/** The end of the last whole character that fits; a character of absurd length is looked at no further than this. */
const LONGEST_CHARACTER = 64;

function characterEnd(text: string, room: number): number {
  const from = Math.max(0, room - LONGEST_CHARACTER);
  const start = isInsidePair(text, from) ? from + 1 : from;
  const { index } = characters.segment(text.slice(start, room + LONGEST_CHARACTER)).containing(room - start) ?? {
    index: 0,
  };
  return start + index;
}

function isInsidePair(text: string, at: number): boolean {
  return at > 0 && /[\udc00-\udfff]/.test(text[at] ?? "") && /[\ud800-\udbff]/.test(text[at - 1] ?? "");
}

/** The end of the last word before `end`; `end` itself when a word ends there. */
function wordEnd(text: string, end: number): number {
  if (/\s/.test(text[end] ?? " ")) return end;
  let at = end;
  while (at > 0 && !/\s/.test(text[at - 1]!)) at--;
  return at;
}
