// The beginning of a report -> how much of it is its dateline: "PARIS, Sept 15 (Reuters) - ".

/**
 * Length of the dateline with the space after it; 0 when there is none, or when what follows is no whole sentence.
 * datelineLength("PARIS (AP) — Ministers met.") -> 13
 */
export function datelineLength(text: string): number {
  if (!HAS_ONE.test(text.slice(0, LONGEST)) || !MAY_END.test(text)) return 0;
  let length = 0;
  for (let i = 0; i < DATELINES.length && length === 0; i++) length = DATELINES[i]!.exec(text)?.[0].length ?? 0;
  return BEGINS_SENTENCE.test(text.slice(length)) ? length : 0;
}

/** Nearly all sentences are told by this to have none. */
const HAS_ONE = /[—–(]|-[- ]/;
const LONGEST = 90;

/**
 * And most of the others by this: a bracket first, capitals up to a mark, or a dash behind a bracket, stroke or year. To make
 * the patterns below ready takes 50 ms when the first sentence needs them, more than all else in an answer.
 */
const MAY_END = /^\(|^.[^a-z]+[,(—–-]|(?:[)/]|\d{4}) {0,2}[—–-]/;

/** "Sept 15", "6 March", each with its year or without. */
const DAY = String.raw`(?:[\p{L}.]{3,9} \d{1,2}|\d{1,2} [\p{L}.]{3,9})(?:,? \d{4})?`;
const DASH = " ?(?:--|[—–]| - ) ?";

const DATELINES = [
  // That of an announcement, with the wire that spread it: "EASTMERE, Nov. 12, 2026 /PRNewswire/ -- ", "LUND--(BUSINESS WIRE)--".
  String.raw`\p{Lu}[\p{L}.'’/ -]{1,60}?(?:, ?[\p{L}. ]{2,20}){0,2}(?:, ${DAY})?,? ?(?:--|[—–])? ?(?:\/\p{Lu}[\p{L}\d .-]{2,30}\/|\(\p{Lu}[\p{Lu} ]{2,20}\)) ?(?:--|[—–-]) ?`,
  // A place in capitals, with a state, a day and an agency or without, then a dash: "NEW YORK—", "COLUMBIA, S.C. - ".
  String.raw`\p{Lu}[\p{Lu}.'’/ -]+(?:, ?[\p{L}. ]{2,20})?(?:, ${DAY})?(?: ?\([\p{L}. ]{2,30}\))?${DASH}`,
  // A place as other names are written, with an agency: "Beirut, Lebanon (CNN) -- ".
  String.raw`\p{Lu}[\p{L}.'’ -]+(?:, ?[\p{L}. ]{2,20})?(?:, ${DAY})? ?\((?:\p{Lu}{2,}[\p{L}. ]*|Reuters|Bloomberg)\) ?(?:--|[—–-]) ?`,
  // The same with a wire of any name, which the dash shows to be one: "Calder (Meridian Wire) — ".
  String.raw`\p{Lu}[\p{L}.'’/ -]+(?:, ?[\p{L}. ]{2,20})?(?:, ${DAY})? ?\(\p{Lu}[\p{L}&.'’ -]{1,30}\)${DASH}`,
  // The same with a full day, which shows it too: "Halvik, 6 March 2025 -- ".
  String.raw`\p{Lu}[\p{L}.'’/ -]+(?:, ?[\p{L}. ]{2,20})?, ${DAY}(?<= \d{4})${DASH}`,
  // The agency alone: "(CNN) ", "(Reuters) - ".
  String.raw`\((?:\p{Lu}{2,}[\p{L}. ]*|Reuters|Bloomberg)\) ?(?:--|[—–-])? ?`,
].map((dateline) => new RegExp(`^${dateline}`, "u"));

const BEGINS_SENTENCE = /^["“'‘]?\p{Lu}/u;
