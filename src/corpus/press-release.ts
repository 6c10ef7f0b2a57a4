// The lines of a text -> which of them are what companies and offices set below their announcements.
import type { Line } from "./lines.ts";

/** What is said of who announces it, what lawyers want to be said, and whom to ask: no part of what is announced. */
export const RELEASE_NOTES = "release notes";

/** The lines with RELEASE_NOTES as the rule of all from the first heading of such notes on; any other text's as they are. */
export function withReleaseNotes(lines: Line[]): Line[] {
  const start = lines.findIndex(({ text }) => isReleaseStart(text.slice(0, REACH)));
  if (start < 0) return lines;
  const notes = lines.findIndex(({ text, ends, words }, i) => {
    return i > start && !ends && words <= LONGEST_HEADING && NOTES_HEADING.test(text);
  });
  if (notes < 0) return lines;
  return lines.map((line, i) => (i >= notes ? { ...line, rule: line.rule ?? RELEASE_NOTES } : line));
}

function isReleaseStart(beginning: string): boolean {
  return HEAD.test(beginning) || WIRE.test(beginning);
}

/** What stands above an announcement, and what before its first words: "/PRNewswire/ --", "(BUSINESS WIRE)--". */
const HEAD = /^for immediate release\b/i;
const WIRE =
  /^\p{Lu}[^/(]{2,80}(?:\/\p{Lu}[\p{L}\d .-]{2,30}\/|\(\p{Lu}[\p{L} ]{2,20} ?(?:WIRE|[Ww]ire)\)) ?(?:--|[—–-])/u;
const REACH = 150;
const LONGEST_HEADING = 10;
const NOTES_HEADING =
  /^(?:About \p{Lu}|(?:Cautionary |Safe Harbou?r |Disclaimer |Notice ).{0,40}$|Forward[- ]Looking Statements?|(?:(?:Media|Press|Investor|Company)(?: Relations)? )?(?:Contacts?|Enquiries|Inquiries)\b.{0,20}$|Notes? to [Ee]ditors)/u;
