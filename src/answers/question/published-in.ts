// "How many articles since Monday?" -> the time in which articles were published that it asks for, and the question without it.
import { MONTH_NAMES, monthIndex, WEEKDAY_NAMES, weekdayNumber } from "../../text/calendar.ts";
import { DAY_MS, type EpochMs, HOUR_MS, wallClockIn } from "../../time.ts";
import { dateIn, type TimeWindow } from "./time-window.ts";

/** In the asker's time zone, and for an article that says only its day, which stands at that day's start in UTC. */
export type Published = { readonly there: TimeWindow; readonly ofDays: TimeWindow };

/**
 * Unlike what a question about the news asks for, these are the very days: publishedIn("How many articles about Pell since 4 May?",
 * ...) -> from 4 May on, { rest: "How many articles about Pell?" }; null where no time is named. A bare year is none, nor is a
 * bare weekday or month: articles may be about Black Friday. `published` is null where it hangs on a moment that is not known.
 */
export function publishedIn(
  text: string,
  now: EpochMs | null,
  timeZone = "UTC",
): { readonly published: Published | null; readonly rest: string } | null {
  for (const { pattern, window } of SAYINGS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const lead = (match.groups?.lead ?? "").toLowerCase();
    const rest = text
      .slice(0, match.index)
      .concat(text.slice(match.index + match[0].length))
      .replace(/\s+(?=\s|[?.!]*$)/g, "")
      .trimStart();
    const days = window(match, { now: now ?? 0, today: dateIn(timeZone, now ?? 0), lead });
    if (days === null) continue;
    if (now === null) return { published: null, rest };
    const there = days.isMoment ? days : { from: wallClockIn(timeZone, days.from), to: wallClockIn(timeZone, days.to) };
    return { published: { there: ledBy(lead, there), ofDays: ledBy(lead, days) }, rest };
  }
  return null;
}

/** Midnight UTC to the millisecond is taken for a bare day. */
export function isPublishedIn({ there, ofDays }: Published, at: EpochMs | null): boolean {
  if (at === null) return false;
  const { from, to } = at % DAY_MS === 0 ? ofDays : there;
  return at >= from && at <= to;
}

/** What holds both. */
export function windowOf({ there, ofDays }: Published): TimeWindow {
  return { from: Math.min(there.from, ofDays.from), to: Math.max(there.to, ofDays.to) };
}

type Days = TimeWindow & { readonly isMoment?: true };
type Moment = { readonly now: EpochMs; readonly today: EpochMs; readonly lead: string };
type Saying = { readonly pattern: RegExp; readonly window: (match: RegExpExecArray, moment: Moment) => Days | null };

const LEAD = "\\b(?<lead>since|after|before|until|up to|from|of|on|in|during|over|for|within)";
const MAY_LEAD = `(?:${LEAD} )?(?:the )?`;
const MUST_LEAD = `(?:${LEAD} (?:last |this )?|\\b(?:last|this) )`;
const MONTHS = `(?<month>(?:${MONTH_NAMES.map((name) => `${name}|${name.slice(0, 3)}`).join("|")}|sept)\\b)\\.?`;
const WEEKDAYS = `(?<weekday>${WEEKDAY_NAMES.join("|")})\\b(?:'s)?`;
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(?<year>(?:19|20)\\d\\d)\\b";
const SPANS: Readonly<Record<string, number>> = { hour: HOUR_MS, day: DAY_MS, week: 7 * DAY_MS, month: 30 * DAY_MS };

const SAYINGS: readonly Saying[] = [
  says(
    "(?:between|from) (?<first>\\S+(?: \\S+)?) (?:and|to|until|till) (?<end>\\S+(?: [a-z]{3,9}\\b)?(?:,? (?:19|20)\\d\\d)?)",
    between,
  ),
  says(`${MAY_LEAD}day before yesterday\\b`, (_, { today }) => daysFrom(today - 2 * DAY_MS, 1)),
  says(`${MAY_LEAD}(?:yesterday\\b(?:'s)?|last night\\b)`, (_, { today }) => daysFrom(today - DAY_MS, 1)),
  says(`${MAY_LEAD}(?:today\\b(?:'s)?|tonight|this (?:morning|afternoon|evening)\\b)`, (_, { today }) =>
    daysFrom(today, 1),
  ),
  says(
    `${MAY_LEAD}(?:last|past) (?<count>\\d{1,3} )?(?<unit>hour|day|week|month)s?\\b`,
    ({ groups }, { now, today }) => {
      const { count, unit } = groups!;
      if (count === undefined && unit === "week") return daysFrom(mondayOf(today) - 7 * DAY_MS, 7);
      if (count === undefined && unit === "month") return monthFrom(today, -1);
      return { from: now - Number(count ?? 1) * SPANS[unit!.toLowerCase()]!, to: now, isMoment: true };
    },
  ),
  says(`${MAY_LEAD}this week\\b`, (_, { today }) => daysFrom(mondayOf(today), 7)),
  says(`${MAY_LEAD}this month\\b`, (_, { today }) => monthFrom(today, 0)),
  says(`${MAY_LEAD}(?<ago>last|this) year\\b`, ({ groups }, { today }) =>
    yearOf(new Date(today).getUTCFullYear() - Number(groups!.ago === "last")),
  ),
  says(`${MAY_LEAD}${YEAR}-(?<number>0[1-9]|1[0-2])-${DAY}\\b`, ({ groups }) =>
    dayOf(Number(groups!.year), Number(groups!.number) - 1, Number(groups!.day)),
  ),
  says(`${MAY_LEAD}${DAY} (?:of )?${MONTHS}(?:,? ${YEAR})?`, named),
  says(`${MAY_LEAD}${MONTHS} ${DAY}\\b(?:,? ${YEAR})?`, named),
  says(`${MUST_LEAD}${MONTHS}(?:,? ${YEAR})?`, ({ groups }, { today }) => {
    const { month, year } = groups!;
    const now = new Date(today);
    const number = monthIndex(month!.toLowerCase())!;
    const past = now.getUTCFullYear() - Number(number > now.getUTCMonth());
    return monthOf(year === undefined ? past : Number(year), number);
  }),
  says(`${MUST_LEAD}${WEEKDAYS}`, ({ groups }, { today, lead }) => {
    const ago = (new Date(today).getUTCDay() - weekdayNumber(groups!.weekday!.toLowerCase())! + 7) % 7;
    // As in a briefing "since Monday", said on a Monday, is a week.
    return daysFrom(today - (ago === 0 && lead === "since" ? 7 : ago) * DAY_MS, 1);
  }),
  says(`${LEAD} ${YEAR}(?!-)`, ({ groups }) => yearOf(Number(groups!.year))),
];

function says(pattern: string, window: Saying["window"]): Saying {
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])${pattern}`, "iu"), window };
}

function ledBy(lead: string, { from, to }: TimeWindow): TimeWindow {
  if (lead === "since") return { from, to: Number.MAX_SAFE_INTEGER };
  if (lead === "after") return { from: to + 1, to: Number.MAX_SAFE_INTEGER };
  if (lead === "before") return { from: Number.MIN_SAFE_INTEGER, to: from - 1 };
  return lead === "until" || lead === "up to" ? { from: Number.MIN_SAFE_INTEGER, to } : { from, to };
}

/** Null where one of the two is no day: "between Paris and Rome". */
function between({ groups }: RegExpExecArray, { now }: Moment): Days | null {
  const { first, end } = groups!;
  const last = publishedIn(`on ${end}`, now);
  // "Between 3 and 5 May"
  const month = /[a-z]{3,}/i.exec(end!)?.[0] ?? "";
  const from = publishedIn(`on ${/^\d{1,2}(?:st|nd|rd|th)?$/.test(first!) ? `${first} ${month}` : first}`, now);
  if (from?.published == null || last?.published == null || from.rest !== "" || last.rest !== "") return null;
  return { from: from.published.ofDays.from, to: last.published.ofDays.to };
}

/** Without a year the last such day that is not to come; null for what no calendar has. */
function named({ groups }: RegExpExecArray, { today }: Moment): Days | null {
  const { month, day, year } = groups!;
  const number = monthIndex(month!.toLowerCase())!;
  const thisYear = new Date(today).getUTCFullYear();
  if (year !== undefined) return dayOf(Number(year), number, Number(day));
  const found = dayOf(thisYear, number, Number(day));
  return found !== null && found.from > today ? dayOf(thisYear - 1, number, Number(day)) : found;
}

function dayOf(year: number, month: number, day: number): Days | null {
  const from = Date.UTC(year, month, day);
  return new Date(from).getUTCDate() === day && new Date(from).getUTCMonth() === month ? daysFrom(from, 1) : null;
}

function daysFrom(from: EpochMs, count: number): Days {
  return { from, to: from + count * DAY_MS - 1 };
}

function monthOf(year: number, month: number): Days {
  return { from: Date.UTC(year, month, 1), to: Date.UTC(year, month + 1, 1) - 1 };
}

function monthFrom(today: EpochMs, offset: number): Days {
  const date = new Date(today);
  return monthOf(date.getUTCFullYear(), date.getUTCMonth() + offset);
}

function yearOf(year: number): Days {
  return { from: Date.UTC(year, 0, 1), to: Date.UTC(year + 1, 0, 1) - 1 };
}

function mondayOf(today: EpochMs): EpochMs {
  return today - ((new Date(today).getUTCDay() + 6) % 7) * DAY_MS;
}
