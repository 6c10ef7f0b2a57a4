// Words about time in a question -> the days they mean.
import { MONTH_NAMES } from "../../text/calendar.ts";
import { DAY_MS, type EpochMs, parseIsoTime, wallClockIn } from "../../time.ts";

export type TimeWindow = { readonly from: EpochMs; readonly to: EpochMs };

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** News about a day is also printed the day after. */
const REPORTED_WITHIN_DAYS = 1;

const MONTH = `(${MONTH_NAMES.map((month) => `${month}|${month.slice(0, 3)}\\b`).join("|")})`;
const YEAR = "((?:19|20)\\d\\d)";

/** One way of saying a time: its pattern, and the days meant by a match; relative ones need to know today. */
type Saying = { readonly pattern: RegExp; readonly window: (match: RegExpExecArray, today: EpochMs) => TimeWindow };

const ABSOLUTE: readonly Saying[] = [
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH},? ${YEAR}\\b`),
    window: (m) => dayOf(Number(m[3]), monthOf(m[2]!), Number(m[1])),
  },
  {
    pattern: new RegExp(`\\b${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}\\b`),
    window: (m) => dayOf(Number(m[3]), monthOf(m[1]!), Number(m[2])),
  },
  {
    pattern: /\b(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b/,
    window: (m) => isoDay(m[0]),
  },
  {
    pattern: new RegExp(`\\bin (?:early |mid |late )?${MONTH},? (?:of )?${YEAR}\\b`),
    window: (m) => months(Number(m[2]), monthOf(m[1]!), 1),
  },
];

const RELATIVE: readonly Saying[] = [
  { pattern: /\bday before yesterday\b/, window: (_, today) => days(today - 2 * DAY_MS, 1) },
  { pattern: /\b(?:yesterday|last night)\b/, window: (_, today) => days(today - DAY_MS, 1) },
  { pattern: /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/, window: (_, today) => days(today, 1) },
  {
    pattern: new RegExp(`\\b(?:on|last|this|since) (${WEEKDAYS.join("|")})(?:\\b|'s)`),
    window: (m, today) => days(lastWeekday(today, WEEKDAYS.indexOf(m[1]!)), 1),
  },
  { pattern: /\bthis week\b/, window: (_, today) => days(mondayOf(today), 7) },
  { pattern: /\blast week\b/, window: (_, today) => days(mondayOf(today) - 7 * DAY_MS, 7) },
  { pattern: /\bthis month\b/, window: (_, today) => monthsFrom(today, 0) },
  { pattern: /\blast month\b/, window: (_, today) => monthsFrom(today, -1) },
  {
    pattern: /\b(?:in|over|during) the (?:last|past) (\d{1,3}|few) days\b/,
    window: (m, today) => daysUntil(today, m[1] === "few" ? 3 : Number(m[1])),
  },
  {
    pattern: new RegExp(`\\b(?:on|since) (\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}\\b`),
    window: (m, today) => pastDay(today, monthOf(m[2]!), Number(m[1])),
  },
  {
    pattern: new RegExp(`\\b(?:on|since) ${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b`),
    window: (m, today) => pastDay(today, monthOf(m[1]!), Number(m[2])),
  },
  {
    pattern: new RegExp(`\\b(?:in|last) ${MONTH}\\b`),
    window: (m, today) => pastMonth(today, monthOf(m[1]!)),
  },
];

/**
 * The days a question speaks of, from the first millisecond to the last, or null. "yesterday" and its like need `now`, and are
 * those of the asker's time zone; a day of the calendar is UTC's. One more day is added at the end because news is printed the day
 * after. A bare year is no window: "the 2014 plan" is spoken of for years.
 */
export function timeWindow(question: string, now: EpochMs | null, timeZone = "UTC"): TimeWindow | null {
  const text = question.toLowerCase().replaceAll("’", "'");
  for (const { pattern, window } of ABSOLUTE) {
    const match = pattern.exec(text);
    if (match) return valid(window(match, 0));
  }
  if (now === null) return null;
  const today = dateIn(timeZone, now);
  for (const { pattern, window } of RELATIVE) {
    const match = pattern.exec(text);
    if (match) return inZone(valid(window(match, today)), timeZone);
  }
  return null;
}

/** The date that it is there, as that day's start in UTC. */
export function dateIn(timeZone: string, now: EpochMs): EpochMs {
  const { year, month, day } = Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toZonedDateTimeISO(timeZone);
  return Date.UTC(year, month - 1, day);
}

/** Days counted in UTC -> the same dates there; an article that says only its day stands at that day's start in UTC, and counts. */
function inZone(window: TimeWindow | null, timeZone: string): TimeWindow | null {
  if (window === null) return null;
  return { from: Math.min(window.from, wallClockIn(timeZone, window.from)), to: wallClockIn(timeZone, window.to) };
}

function valid(window: TimeWindow): TimeWindow | null {
  return Number.isFinite(window.from) && Number.isFinite(window.to) ? window : null;
}

function days(from: EpochMs, count: number): TimeWindow {
  return { from, to: from + (count + REPORTED_WITHIN_DAYS) * DAY_MS - 1 };
}

function daysUntil(today: EpochMs, count: number): TimeWindow {
  return { from: today - count * DAY_MS, to: today + DAY_MS - 1 };
}

function dayOf(year: number, month: number, day: number): TimeWindow {
  return days(Date.UTC(year, month, day), 1);
}

/** Not a number for a day that the calendar does not have. */
function isoDay(written: string): TimeWindow {
  return days(parseIsoTime(written)?.at ?? Number.NaN, 1);
}

function months(year: number, month: number, count: number): TimeWindow {
  return { from: Date.UTC(year, month, 1), to: Date.UTC(year, month + count, 1 + REPORTED_WITHIN_DAYS) - 1 };
}

function monthsFrom(today: EpochMs, offset: number): TimeWindow {
  const date = new Date(today);
  return months(date.getUTCFullYear(), date.getUTCMonth() + offset, 1);
}

function pastDay(today: EpochMs, month: number, day: number): TimeWindow {
  const year = new Date(today).getUTCFullYear();
  return Date.UTC(year, month, day) <= today ? dayOf(year, month, day) : dayOf(year - 1, month, day);
}

function pastMonth(today: EpochMs, month: number): TimeWindow {
  const year = new Date(today).getUTCFullYear();
  return months(Date.UTC(year, month, 1) <= today ? year : year - 1, month, 1);
}

/** The most recent such weekday, today included; 1 is Monday, 7 or 0 Sunday. */
export function lastWeekday(today: EpochMs, weekday: number): EpochMs {
  return today - ((new Date(today).getUTCDay() - weekday + 7) % 7) * DAY_MS;
}

export function mondayOf(today: EpochMs): EpochMs {
  return lastWeekday(today, 1);
}

function monthOf(name: string): number {
  return MONTH_NAMES.findIndex((month) => month.startsWith(name.slice(0, 3)));
}
