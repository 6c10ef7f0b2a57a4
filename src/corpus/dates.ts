// A line that says when a text was published -> that moment.
import { hourOfDay } from "../text/calendar.ts";
import { inOneLine } from "../text/normalize.ts";
import { type PublishedAt, parseIsoTime } from "../time.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = "(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,7}\\.?";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "((?:19|20)\\d{2})";

const DAY_FIRST = new RegExp(`\\b${DAY}(?: of)? ${MONTH}(?:,? |,)${YEAR}\\b`, "i");
const MONTH_FIRST = new RegExp(`\\b${MONTH} ${DAY}(?:,? |,)${YEAR}\\b`, "i");
const IN_FIGURES = /(?<![\d/.-])(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?((?:19|20)\d{2})(?![\d/-])/;
const ISO = /\b(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:Z|[+-]\d{2}:?\d{2})\b)?)?/;
const TIME = /\b(\d{1,2})[:.](\d{2})(?::\d{2})?\s*([ap])?\.?(m)?\.?\s*\(?([A-Z]{2,4})?\b/i;

/** Only zones that mean one thing in English news. */
const ZONES: Readonly<Record<string, string>> = {
  utc: "UTC",
  gmt: "UTC",
  bst: "+01:00",
  cet: "+01:00",
  cest: "+02:00",
  et: "America/New_York",
  edt: "-04:00",
  est: "-05:00",
  ct: "America/Chicago",
  cdt: "-05:00",
  mt: "America/Denver",
  mdt: "-06:00",
  pt: "America/Los_Angeles",
  pdt: "-07:00",
  pst: "-08:00",
};

/**
 * Reads the first full date of a line: "Published: 15 September 2014", "Sept. 15, 2014 8:05 AM EDT", "2014-09-15", "18/03/2025",
 * where only one of the two can be the month. Null when there is none or it is not in the calendar. A time counts with a zone
 * that is known; one without any is that of `zone`, or not read where that is null.
 */
export function dateIn(line: string, zone: string | null = null): PublishedAt | null {
  if (!mayHoldDate(line)) return null;
  const text = inOneLine(line);
  const iso = ISO.exec(text);
  if (iso) return parseIsoTime(iso[0]);
  const found = dayIn(text);
  const date = found && parseIsoTime(`${found.year}-${twoDigits(found.month)}-${twoDigits(found.day)}`);
  return date && withTime(date, text.replace(found.words, " "), zone);
}

type Day = { readonly words: string; readonly year: string; readonly month: number; readonly day: number };

function dayIn(text: string): Day | null {
  const dayFirst = DAY_FIRST.exec(text);
  const named = dayFirst ?? MONTH_FIRST.exec(text);
  if (named !== null) {
    const [words, one, other] = named;
    const [day, month] = dayFirst === null ? [other!, one!] : [one!, other!];
    return { words, year: named[3]!, month: MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1, day: Number(day) };
  }
  const figures = IN_FIGURES.exec(text);
  return figures && dayOfFigures(figures);
}

/** "18/03/2025" and "03/18/2025" are one day; "03/04/2025" may be two, and "2.14.2014" is a version. */
function dayOfFigures([words, one, other, year]: RegExpExecArray): Day | null {
  const [first, second] = [Number(one), Number(other)];
  const isClear = first === second || first > MONTHS.length || (second > MONTHS.length && !words.includes("."));
  return isClear ? { words, year: year!, month: Math.min(first, second), day: Math.max(first, second) } : null;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

function withTime(date: PublishedAt, rest: string, hostZone: string | null): PublishedAt {
  // A time behind another day is that day's.
  const other = dayIn(rest)?.words;
  const found = TIME.exec(other === undefined ? rest : rest.slice(0, rest.indexOf(other)));
  const zone = found && zoneOf(found, hostZone);
  if (!found || zone === null) return date;
  const hour = hourOfDay(Number(found[1]), found[3]);
  const minute = Number(found[2]);
  if (hour > 23 || minute > 59) return date;
  const day = Temporal.Instant.fromEpochMilliseconds(date.at).toZonedDateTimeISO("UTC").toPlainDate();
  return {
    at: day.toZonedDateTime({ timeZone: zone, plainTime: { hour, minute } }).epochMilliseconds,
    precision: "minute",
  };
}

/** Capitals behind a time that are no zone we know may be one of several meanings; "4.50" is no time. */
function zoneOf([time, , , half, , behind = ""]: RegExpExecArray, hostZone: string | null): string | null {
  const known = ZONES[behind.toLowerCase()];
  if (known !== undefined) return known;
  const isClock = time.includes(":") || half !== undefined;
  return isClock && !/^[A-Z]{2,}$/.test(behind) ? hostZone : null;
}

/** The day that a letter's head says it is for: "Your five-minute read for Thursday, 12 November 2026"; not that of an event. */
export function dayAtEnd(line: string): PublishedAt | null {
  return line.length <= LONGEST_DATE_LINE && DAY_AT_END.test(line) ? dateIn(line) : null;
}

const DAY_AT_END = new RegExp(
  `\\b(?:newsletter|bulletin|digest|(?:your|our|the|daily|morning|evening|weekly) (?:[\\p{L}\\d-]+ ){0,2}(?:briefing|read)) for (?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?(?:${DAY_FIRST.source}|${MONTH_FIRST.source})[*_)]*$`,
  "iu",
);

/** "14:20", "4.10pm", "11am GMT" and nothing else: the hour and minute, or the hour alone, each with its half of the day. */
export const TIME_ALONE =
  /^[ \t]*(?:([01]?\d|2[0-3])[:.]([0-5]\d)(?: ?([ap])\.?m\.?)?|(1[0-2]|[1-9]) ?([ap])\.?m\.?)(?: \(?[A-Z]{2,4}\)?)?[ \t]*$/i;

/** Every date has a digit; most lines have none. */
function mayHoldDate(line: string): boolean {
  return /\d/.test(line);
}

/** "3 July 2013 Last updated at 13:38 GMT", "8:24am:": a line that gives a day or a time and nothing else, so it is no title. */
export function isDateAlone(line: string): boolean {
  if (line.length > LONGEST_DATE_LINE || !mayHoldDate(line)) return false;
  const text = inOneLine(line);
  const rest = text.replace(ANY_DATE, " ").replace(CLOCK, " ");
  // A year alone, "1984", is a title.
  return rest !== text && !/[\p{L}\p{N}]/u.test(rest.replace(DATE_WORDS, " "));
}

/** A line that gives a date and hardly more: "Published: 15 September 2014", "2 hours ago". */
export function isDateLine(line: string): boolean {
  if (line.length > LONGEST_DATE_LINE || !mayHoldDate(line)) return false;
  const text = inOneLine(line);
  const rest = text.replace(ANY_DATE, " ");
  if (rest === text) return false;
  const others = rest.replace(DATE_WORDS, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
  return others.length <= OTHER_WORDS && !(/[.!?]$/.test(text) && others.some(isSmall));
}

/** "The pier opened on 4 May 1931." is a sentence: it has words besides names and those that dates are given with. */
function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

/** The line with something else in place of each date and time. */
export function withoutDate(line: string, instead: string): string {
  return inOneLine(line).replace(ANY_DATE, instead).replace(CLOCK, instead);
}

const CLOCK = /\b\d{1,2}(?:: ?|\.)\d{2}(?::\d{2})?(?: ?[APap]\.?[Mm]\b\.?)?(?: ?\(?[A-Z]{2,4}\)?\b)?/g;

const LONGEST_DATE_LINE = 120;
/** An outlet's or writer's name may share the line. */
const OTHER_WORDS = 3;
const ANY_DATE = new RegExp(
  `${ISO.source}|${DAY_FIRST.source}|${MONTH_FIRST.source}|\\b\\d{1,2} ?/ ?\\d{1,2} ?/ ?\\d{2,4}\\b|\\b\\d+ (?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?) ago\\b`,
  "gi",
);
const DATE_WORDS =
  /\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|published|updated?|posted|modified|last|first|on|at|by|in|and|[ap]\.?m|am|pm|[ecmp][sd]?t|cest|gmt|utc|bst|ist|source|\d{1,2}:\d{2}(?::\d{2})?|(?:\d{1,2}[- ])?min(?:ute)?s?[- ]read)\b/gi;
