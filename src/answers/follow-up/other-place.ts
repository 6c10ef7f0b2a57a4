// "and second?", and the question before -> that question asked of who or what came second.
import { ORDINAL_WORDS } from "../../text/figure-ordinals.ts";

const ORDINAL = `(?:${ORDINAL_WORDS.join("|")}|\\d{1,3}(?:st|nd|rd|th)|last)`;
const ALONE = new RegExp(`^(?:the )?(${ORDINAL})$`, "i");
const PLACES = new RegExp(`\\b${ORDINAL}\\b(?! (?:year|month|week|weekend|season|quarter|night)\\b)`, "gi");

/** "Who came second?" for "second" after "Who came third?"; null where not one place is asked for. */
export function inOtherPlace(before: string, fragment: string): string | null {
  const place = ALONE.exec(fragment)?.[1];
  const [one, ...more] = place === undefined ? [] : before.matchAll(PLACES);
  if (one === undefined || more.length > 0) return null;
  return before.slice(0, one.index) + place!.toLowerCase() + before.slice(one.index + one[0].length);
}
