// Calendar dates as newspapers write them -> their first and last millisecond.
import { monthIndex } from "./calendar.ts";
import { boundBefore } from "./figure-bounds.ts";
import { pluralPhrase } from "./figure-counted.ts";
import { foldedAt, isCapitalised, isMonth, joinsAt, type Token, touchesPrevious } from "./figure-tokens.ts";

/**
 * How much of a date was said: a "day", "month", "year" or "decade"; "month-day" is a day whose year was not said:
 * its time is that of the same day in 1972, so it can only be compared with its like.
 */
export type DateUnit = "day" | "month" | "year" | "decade" | "month-day";

/** `end` is the token after the date; `low` and `high` are its first and last millisecond since 1970, in UTC. */
export type DateRead = {
  readonly unit: DateUnit;
  readonly low: number;
  readonly high: number;
  readonly end: number;
  readonly range: boolean;
};

/** A leap year, so that 29 February without a year has a place. */
const YEARLESS = 1972;

/** Words after which four digits are a year. */
const BEFORE_YEAR = new Set(
  "in since until till by before after during from of early late mid circa to for through into year fiscal spring summer autumn fall winter christmas elections election".split(
    " ",
  ),
);

const DETERMINERS = new Set("the a an this that its his her their our my your".split(" "));

/** Reads the date that begins at token `i`, or null. */
export function readDate(tokens: readonly Token[], i: number): DateRead | null {
  if (tokens[i]?.kind !== "number") return readMonthFirst(tokens, i);
  return readDayFirst(tokens, i) ?? readNumeric(tokens, i) ?? readYear(tokens, i);
}

/** "Sept. 15, 2014", "September 15th", "Sept. 15-18", "September 2014". */
function readMonthFirst(tokens: readonly Token[], i: number): DateRead | null {
  if (!isMonth(tokens[i])) return null;
  const month = monthIndex(tokens[i]!.folded)!;
  const at = foldedAt(tokens, i + 1) === "." ? i + 2 : i + 1;
  const yearAt = /^(?:,|of)$/.test(foldedAt(tokens, at)) ? at + 1 : at;
  const year = yearOf(tokens[yearAt]);
  if (year !== null) return monthDate(year, month, yearAt + 1);
  const days = readDays(tokens, at);
  return days && withYear(tokens, days, month, days.end);
}

/** "15 September 2014", "the 15th of September", "15-18 September". */
function readDayFirst(tokens: readonly Token[], i: number): DateRead | null {
  const days = readDays(tokens, i);
  if (!days) return null;
  const at = foldedAt(tokens, days.end) === "of" ? days.end + 1 : days.end;
  if (!isMonth(tokens[at]) || (at === days.end && touchesPrevious(tokens, at))) return null;
  const month = monthIndex(tokens[at]!.folded)!;
  const hasPoint = foldedAt(tokens, at + 1) === "." && yearOf(tokens[at + 2]) !== null;
  return withYear(tokens, days, month, hasPoint ? at + 2 : at + 1);
}

type Days = { readonly first: number; readonly last: number; readonly end: number };

/** "15", "15th", "15-18", "15 to 18": one or two days of a month. */
function readDays(tokens: readonly Token[], i: number): Days | null {
  const first = readDay(tokens, i);
  if (!first) return null;
  if (joinsAt(tokens, first.end) || foldedAt(tokens, first.end) === "to") {
    const last = readDay(tokens, first.end + 1);
    if (last && last.day > first.day) return { first: first.day, last: last.day, end: last.end };
  }
  return { first: first.day, last: first.day, end: first.end };
}

function readDay(tokens: readonly Token[], i: number): { day: number; end: number } | null {
  const token = tokens[i];
  if (token?.kind !== "number" || !/^\d{1,2}$/.test(token.text)) return null;
  const day = Number(token.text);
  if (day < 1 || day > 31) return null;
  if (!touchesPrevious(tokens, i + 1)) return { day, end: i + 1 };
  if (/^(?:st|nd|rd|th)$/.test(foldedAt(tokens, i + 1))) return { day, end: i + 2 };
  return tokens[i + 1]!.kind === "mark" && !/^[%:/]$/.test(tokens[i + 1]!.text) ? { day, end: i + 1 } : null;
}

function withYear(tokens: readonly Token[], { first, last }: Days, month: number, at: number): DateRead | null {
  const yearAt = foldedAt(tokens, at) === "," ? at + 1 : at;
  const year = yearOf(tokens[yearAt]);
  const inYear = year ?? YEARLESS;
  if (!isDay(inYear, month, first) || !isDay(inYear, month, last)) return null;
  return {
    unit: year === null ? "month-day" : "day",
    low: Date.UTC(inYear, month, first),
    high: Date.UTC(inYear, month, last + 1) - 1,
    end: year === null ? at : yearAt + 1,
    range: first !== last,
  };
}

function monthDate(year: number, month: number, end: number): DateRead {
  return { unit: "month", low: Date.UTC(year, month, 1), high: Date.UTC(year, month + 1, 1) - 1, end, range: false };
}

/** "2014-09-15", and "15/09/2014" or "9/15/2014" where only one reading is a day of the calendar. */
function readNumeric(tokens: readonly Token[], i: number): DateRead | null {
  const parts = [0, 2, 4].map((step) => tokens[i + step]);
  const marks = [foldedAt(tokens, i + 1), foldedAt(tokens, i + 3)];
  if (parts.some((part) => part?.kind !== "number") || marks[0] !== marks[1] || !/^[-/]$/.test(marks[0]!)) return null;
  const [a, b, c] = parts.map((part) => Number(part!.text)) as [number, number, number];
  const day = (year: number, month: number, date: number): DateRead | null =>
    isDay(year, month - 1, date)
      ? {
          unit: "day",
          low: Date.UTC(year, month - 1, date),
          high: Date.UTC(year, month - 1, date + 1) - 1,
          end: i + 5,
          range: false,
        }
      : null;
  if (yearOf(tokens[i]) !== null) return day(a, b, c);
  if (yearOf(tokens[i + 4]) === null) return null;
  const readings = [day(c, a, b), a === b ? null : day(c, b, a)].filter((reading) => reading !== null);
  return readings.length === 1 ? readings[0]! : null;
}

/** "in 2014", "the 2014 vote", "2014-16", "the 1990s". A bare number counts as a year only where its neighbours say so. */
function readYear(tokens: readonly Token[], i: number): DateRead | null {
  const year = yearOf(tokens[i]);
  if (year === null) return null;
  if (touchesPrevious(tokens, i + 1) && foldedAt(tokens, i + 1) === "s") {
    return year % 10 === 0
      ? { ...years(year, year + (year % 100 === 0 ? 99 : 9), i + 2), unit: "decade", range: false }
      : null;
  }
  if (joinsAt(tokens, i + 1) && tokens[i + 2]?.kind === "number") {
    const last = secondYear(year, tokens[i + 2]!.text);
    return last === null ? null : years(year, last, i + 3);
  }
  const last = /^(?:between|from)$/.test(foldedAt(tokens, i - 1)) ? yearOf(tokens[i + 2]) : null;
  if (last !== null && last > year && /^(?:and|to|until)$/.test(foldedAt(tokens, i + 1)))
    return years(year, last, i + 3);
  return saysYear(tokens, i) ? years(year, year, i + 1) : null;
}

/** 2014 and "16" or "2016" -> 2016; null when that is not later. */
function secondYear(first: number, text: string): number | null {
  const last = text.length === 2 ? Math.floor(first / 100) * 100 + Number(text) : Number(text);
  return /^(?:\d{2}|\d{4})$/.test(text) && last > first && last <= 2100 ? last : null;
}

function years(first: number, last: number, end: number): DateRead {
  return { unit: "year", low: Date.UTC(first, 0, 1), high: Date.UTC(last + 1, 0, 1) - 1, end, range: last > first };
}

/** Four digits are a year after "in", "since" or a determiner, in brackets, and wherever nothing shows what they count. */
function saysYear(tokens: readonly Token[], i: number): boolean {
  const before = foldedAt(tokens, i - 1);
  const after = foldedAt(tokens, i + 1);
  if (touchesPrevious(tokens, i + 1) && tokens[i + 1]!.kind === "word") return false;
  if (joinsAt(tokens, i - 1)) return /^(?:mid|pre|post|early|late)$/.test(foldedAt(tokens, i - 2));
  if (BEFORE_YEAR.has(before)) return !(Number(tokens[i]!.text) % 100 === 0 && /^\p{Ll}+s$|^people$/u.test(after));
  if (DETERMINERS.has(before) || /['’]s$/.test(tokens[i - 1]?.text ?? "")) return tokens[i + 1]?.kind === "word";
  if (before === "(" && /^[),]$/.test(after)) return true;
  return !isCapitalised(tokens[i - 1]) && boundBefore(tokens, i).tokens === 0 && pluralPhrase(tokens, i + 1) === null;
}

/** isYear("1961"): four digits from 1500 to 2099. */
export function isYear(text: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(text);
}

function yearOf(token: Token | undefined): number | null {
  if (token?.kind !== "number" || !isYear(token.text)) return null;
  return Number(token.text);
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 0 && month <= 11 && day >= 1 && day <= new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}
