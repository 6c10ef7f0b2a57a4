// The lines of a text -> which of them are what companies and offices set below their announcements.
import { isSentence } from "./body.ts";
import type { Line } from "./lines.ts";

/** What is said of who announces it, what lawyers want to be said, and whom to ask: no part of what is announced. */
export const RELEASE_NOTES = "release notes";

/** The lines with RELEASE_NOTES as the rule of all from the first heading of such notes on; any other text's as they are. */
export function withReleaseNotes(lines: Line[]): Line[] {
  const start = releaseStart(lines);
  if (start < 0) return lines;
  const notes = notesStart(lines, start);
  return notes < 0
    ? lines
    : lines.map((line, i) => (i >= notes ? { ...line, rule: line.rule ?? RELEASE_NOTES } : line));
}

/** The line with which an announcement begins; -1 in any other text. */
export function releaseStart(lines: readonly Line[]): number {
  return lines.findIndex(({ text }) => isReleaseStart(text.slice(0, REACH)));
}

function isReleaseStart(beginning: string): boolean {
  return HEAD.test(beginning) || (NAMES_WIRE.test(beginning) && WIRE.test(beginning));
}

/** Whom the notes below an announcement are about, where they are about one and the announcement says who announces it: the same. */
export function announcerIn(lines: readonly Line[]): string | null {
  const named = lines.flatMap(({ rule, text, ends }) =>
    rule === RELEASE_NOTES && !ends ? (ABOUT.exec(text)?.[1] ?? []) : [],
  );
  const [name] = named;
  return name !== undefined && named.length === 1 && announces(name, lines) ? name : null;
}

/** "-- Lund Ports AG (LSE: LP) and Malm Air today announced ...": what else notes are about announces nothing. */
function announces(name: string, lines: readonly Line[]): boolean {
  const escaped = RegExp.escape(name.replace(FORM_AT_END, ""));
  const announced = new RegExp(
    `(?:^|[-—–,.”"] )(?:The )?${escaped}(?:,? ${FORM})?${BESIDE} (?:has )?(?:today )?announce[sd]?\\b`,
    "u",
  );
  return lines.some((line) => isSentence(line) && announced.test(line.text.slice(0, LONGEST_READ)));
}

const FORM = String.raw`(?:AG|SE|SA|S\.A\.|NV|N\.V\.|BV|AB|A/S|Oy|plc|PLC|Inc\.?|Ltd\.?|Limited|LLC|Corp\.?|Corporation|GmbH|Company|Co\.?|Group)`;
const FORM_AT_END = new RegExp(` ${FORM}$`);
/** Who trades it, what it is and who announces it too. */
const BESIDE = String.raw`(?: \([^()]{1,60}\))?(?:, (?:an?|the) [^,.]{1,80},)?(?:,? and(?: \p{Lu}[\p{L}\p{N}&.-]*){1,4})?`;

/** Whom to ask stands above some announcements too: a heading counts only once something has been announced. */
function notesStart(lines: readonly Line[], start: number): number {
  const sentences = lines.flatMap((line, i) => (i >= start && isSentence(line) ? [i] : []));
  const from = sentences[FEWEST_SENTENCES - 1];
  if (from === undefined) return -1;
  const beginning = sentences.slice(0, MOST_READ).map((i) => lines[i]!.text.slice(0, LONGEST_READ));
  const isNamed = (name: string) => beginning.some((text) => text.includes(name));
  return lines.findIndex(({ text, ends, words }, i) => {
    return i > from && !ends && words <= LONGEST_HEADING && (NOTES_HEADING.test(text) || isAbout(text, isNamed));
  });
}

/** "About Lund Ports AG" where the announcement speaks of Lund Ports; "About Half of Tickets Sold" names nobody. */
function isAbout(text: string, isNamed: (name: string) => boolean): boolean {
  const name = ABOUT.exec(text)?.[1];
  return name !== undefined && (isNamed(name) || (name.includes(" ") && isNamed(name.replace(/ \S+$/, ""))));
}

const FEWEST_SENTENCES = 2;
/** So many paragraphs, and so many characters of each, tell who announces it. */
const [MOST_READ, LONGEST_READ] = [20, 1_000];

/** What stands above an announcement, and what before its first words: "/PRNewswire/ --", "(BUSINESS WIRE)--"; agencies in brackets are of news. */
const HEAD = /^for immediate release\b(?! (?:of|from|by)\b)/i;
const WIRE =
  /^\p{Lu}[^/(]{2,80}[/(] ?(?:PR ?Newswire|Business ?Wire|Globe ?Newswire|Access ?(?:News)?wire|EIN ?Presswire|Canada Newswire|CNW)\b[^/()]{0,30}[/)] ?(?:--|[—–-])/iu;
/** As each of them does. */
const NAMES_WIRE = /wire|CNW/i;
const REACH = 150;
const LONGEST_HEADING = 10;
const ABOUT =
  /^About (?:the )?(\p{Lu}[\p{L}\p{N}&.'’-]*(?: (?:of|the|and|for|in|&|[\p{Lu}\p{N}][\p{L}\p{N}&.'’-]*))*)(?: \([^()]*\))?:?$/u;
const NOTES_HEADING =
  /^(?:(?:Cautionary |Safe Harbou?r |Disclaimer |Notice ).{0,40}$|Forward[- ]Looking Statements?|(?:(?:Media|Press|Investor|Company)(?: Relations)? )?(?:Contacts?|Enquiries|Inquiries)(?:: ?.{0,40})?$|Notes? to [Ee]ditors)/u;
