// The beginning of a report -> how much of it is its dateline: "PARIS, Sept 15 (Reuters) - ".

/**
 * Length of the dateline with the space after it; 0 when there is none, or when what follows is no whole sentence.
 * datelineLength("PARIS (AP) — Ministers met.") -> 13
 */
export function datelineLength(text: string): number {
  if (!HAS_ONE.test(text.slice(0, LONGEST))) return 0;
  const length = DATELINES.map((dateline) => dateline.exec(text)?.[0].length ?? 0).find((found) => found > 0) ?? 0;
  return BEGINS_SENTENCE.test(text.slice(length)) ? length : 0;
}

/** Nearly all sentences are told by this to have none. */
const HAS_ONE = /[—–(]|-[- ]/;
const LONGEST = 90;

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
