// "How many articles since Monday?" -> the time in which articles were published that it asks for, and the question without it.
import { MONTH_NAMES, monthIndex, WEEKDAY_NAMES, weekdayNumber } from "../../text/calendar.ts";
import { UNITS } from "../../text/figure-numbers.ts";
import { DAY_MS, type EpochMs, HOUR_MS, wallClockIn } from "../../time.ts";
import { ARTICLES } from "./listing-question.ts";
import { dateIn, lastWeekday, mondayOf, type TimeWindow } from "./time-window.ts";

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
    if (match === null || !isOfArticles(match)) continue;
    const lead = (match.groups?.lead ?? "").toLowerCase();
    const rest = text
      .slice(0, match.index)
      .concat(text.slice(match.index + match[0].length))
      .replace(/\s+(?=\s|[?.!]*$)/g, "")
      .trimStart();
    const today = dateIn(timeZone, now ?? 0);
    const days = window(match, { now: now ?? 0, timeZone, today, lead });
    if (days === null) continue;
    if (now === null) return { published: null, rest };
    const there = days.isMoment ? days : { from: wallClockIn(timeZone, days.from), to: wallClockIn(timeZone, days.to) };
    return { published: { there: ledBy(lead, there), ofDays: ledBy(lead, days) }, rest };
  }
  return null;
}

/**
 * "About the last week of the campaign", "about last night's match" and "by USA Today" name no time of the articles: behind a topic
 * it ends the question.
 */
function isOfArticles({ 0: said, index, input, groups }: RegExpExecArray): boolean {
  const [before, behind] = [input.slice(0, index), input.slice(index + said.length)];
  if (IN_NAME.test(said) && index > 0) return false;
  if (groups?.own !== undefined && !OWNS_ARTICLES.test(behind)) return false;
  if (!TOPIC_BEGINS.test(before)) return true;
  return TOPIC_ENDS.test(behind) && !/ (?:about|concerning)$/i.test(before.trimEnd());
}

const IN_NAME = /\b(?:Today|Tonight|Yesterday|Last|Past|This)\b/;
const OWNS_ARTICLES = new RegExp(`^[\\s?.!]*$|^(?: \\S+){0,4} ${ARTICLES}\\b`, "i");
const TOPIC_BEGINS = /\b(?:about|concerning|on|mention\w*|cover\w*|deals? with)\s/i;
const TOPIC_ENDS = /^[\s,?.!]*$|^ (?:by|from|do you|have you|you (?:have|read|got)|(?:are|is|were) there)\b/i;

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
type Moment = { readonly now: EpochMs; readonly timeZone: string; readonly today: EpochMs; readonly lead: string };
type Saying = { readonly pattern: RegExp; readonly window: (match: RegExpExecArray, moment: Moment) => Days | null };

const LEAD = "\\b(?<lead>since|after|before|until|up to|by|from|of|on|in|during|over|at|for|within)";
const MAY_LEAD = `(?:${LEAD} )?(?<the>the )?`;
const MUST_LEAD = `(?:${LEAD} (?:last |this )?|\\b(?:last|this) )`;
const MONTH = `(?:${MONTH_NAMES.map((name) => `${name}|${name.slice(0, 3)}`).join("|")}|sept)\\b`;
const MONTHS = `(?<month>${MONTH})\\.?`;
const WEEKDAYS = `(?<weekday>${WEEKDAY_NAMES.join("|")})\\b`;
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(?<year>(?:19|20)\\d\\d)\\b";
const SPANS: Readonly<Record<string, number>> = {
  hour: HOUR_MS,
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 30 * DAY_MS,
  year: 365 * DAY_MS,
};
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...Object.entries({ "a couple of": 2, "couple of": 2, "a few": 3, few: 3, an: 1, a: 1 }),
  ...UNITS.slice(1, 13).map((said, i) => [said, i + 1] as const),
]);
const COUNT = `(?<count>\\d{1,3}|${[...NUMBERS.keys()].join("|")})`;

const SAYINGS: readonly Saying[] = [
  says(
    `(?:between|from) (?<first>\\S+(?: \\S+)?) (?:and|to|until|till) (?<end>(?:${MONTH} )?[^\\s,?!]+(?: ${MONTH})?(?:,? (?:19|20)\\d\\d)?)`,
    between,
  ),
  says(`${MAY_LEAD}day before yesterday\\b`, (_, { today }) => daysFrom(today - 2 * DAY_MS, 1)),
  says(`${MAY_LEAD}(?:yesterday|last night)\\b`, (_, { today }) => daysFrom(today - DAY_MS, 1)),
  says(`${MAY_LEAD}(?:today|tonight|this (?:morning|afternoon|evening))\\b`, (_, { today }) => daysFrom(today, 1)),
  says(`${MAY_LEAD}(?<which>last |this |past )?weekend\\b`, ({ groups }, { today }) => {
    const { lead, the, which } = groups!;
    return lead === undefined && the === undefined && which === undefined ? null : weekendOf(today, which);
  }),
  says(
    `${MAY_LEAD}(?<which>last|(?:this )?past) (?:${COUNT} )?(?<unit>hour|day|week|month|year)s?\\b`,
    ({ groups }, { now, today }) => {
      const { the, which, count, unit } = groups!;
      const span = unit!.toLowerCase();
      // "Last week" is one of the calendar's, "the last week" goes on until now.
      const isOfCalendar = count === undefined && the === undefined && which!.toLowerCase() === "last";
      if (isOfCalendar && span === "week") return daysFrom(mondayOf(today) - 7 * DAY_MS, 7);
      if (isOfCalendar && span === "month") return monthFrom(today, -1);
      if (isOfCalendar && span === "year") return yearOf(new Date(today).getUTCFullYear() - 1);
      return { from: now - numberOf(count ?? "1") * SPANS[span]!, to: now, isMoment: true };
    },
  ),
  says(`(?:${LEAD} )?${COUNT} (?<unit>day|week|month)s? ago\\b`, ({ groups }, { today }) =>
    daysFrom(today - numberOf(groups!.count!) * SPANS[groups!.unit!.toLowerCase()]!, 1),
  ),
  says("\\b(?<lead>since|after|before|until) (?<hour>noon|midnight)\\b", ({ groups }, { now, timeZone, today }) => {
    const noon = today + DAY_MS / 2;
    const lastNoon = now >= wallClockIn(timeZone, noon) ? noon : noon - DAY_MS;
    const at = groups!.hour!.toLowerCase() === "noon" ? lastNoon : today;
    return { from: at, to: at };
  }),
  says(`${MAY_LEAD}this week\\b`, (_, { today }) => daysFrom(mondayOf(today), 7)),
  says(`${MAY_LEAD}this month\\b`, (_, { today }) => monthFrom(today, 0)),
  says(`${MAY_LEAD}this year\\b`, (_, { today }) => yearOf(new Date(today).getUTCFullYear())),
  says(`${MAY_LEAD}${YEAR}-(?<number>0[1-9]|1[0-2])-${DAY}\\b`, ({ groups }) =>
    dayOf(Number(groups!.year), Number(groups!.number) - 1, Number(groups!.day)),
  ),
  says(`${MAY_LEAD}${DAY} (?:of )?${MONTHS}(?:,? ${YEAR})?`, named),
  says(`${MAY_LEAD}${MONTHS} ${DAY}\\b(?:,? ${YEAR})?`, named),
  // "On the 14th floor" is no day.
  says(`${LEAD} the (?<day>\\d{1,2})(?:st|nd|rd|th)(?=[\\s?.!]*$| (?:about|by|from|do|did|have|are|were)\\b)`, nth),
  says(`${MUST_LEAD}${MONTHS}(?:,? ${YEAR})?`, ({ groups }, { today }) => {
    const { month, year } = groups!;
    const now = new Date(today);
    const number = monthIndex(month!.toLowerCase())!;
    const past = now.getUTCFullYear() - Number(number > now.getUTCMonth());
    return monthOf(year === undefined ? past : Number(year), number);
  }),
  says(`${MUST_LEAD}${WEEKDAYS}`, ({ groups }, { today, lead }) => {
    const day = lastWeekday(today, weekdayNumber(groups!.weekday!.toLowerCase())!);
    // As in a briefing "since Monday", said on a Monday, is a week.
    return daysFrom(day === today && lead === "since" ? today - 7 * DAY_MS : day, 1);
  }),
  says(`${LEAD} ${YEAR}(?!-)`, ({ groups }) => yearOf(Number(groups!.year))),
];

function says(pattern: string, window: Saying["window"]): Saying {
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?<own>['’]s(?!\\p{L}))?`, "iu"), window };
}

function ledBy(lead: string, { from, to }: TimeWindow): TimeWindow {
  if (lead === "since") return { from, to: Number.MAX_SAFE_INTEGER };
  if (lead === "after") return { from: to + 1, to: Number.MAX_SAFE_INTEGER };
  if (lead === "before") return { from: Number.MIN_SAFE_INTEGER, to: from - 1 };
  return lead === "until" || lead === "up to" || lead === "by" ? { from: Number.MIN_SAFE_INTEGER, to } : { from, to };
}

/** Null where one of the two is no day: "between Paris and Rome". */
function between({ groups }: RegExpExecArray, { now, timeZone }: Moment): Days | null {
  const { first, end } = groups!;
  const last = publishedIn(`on ${end}`, now, timeZone);
  // "Between 3 and 5 May"
  const month = /[a-z]{3,}/i.exec(end!)?.[0] ?? "";
  const from = publishedIn(
    `on ${/^\d{1,2}(?:st|nd|rd|th)?$/.test(first!) ? `${first} ${month}` : first}`,
    now,
    timeZone,
  );
  if (from?.published == null || last?.published == null || from.rest !== "" || last.rest !== "") return null;
  return { from: from.published.ofDays.from, to: last.published.ofDays.to };
}

/** The last such day that is not to come; of a month that has it. */
function nth({ groups }: RegExpExecArray, { today }: Moment): Days | null {
  const date = new Date(today);
  for (const ago of [0, 1, 2]) {
    const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - ago, 1));
    const found = dayOf(first.getUTCFullYear(), first.getUTCMonth(), Number(groups!.day));
    if (found !== null && found.from <= today) return found;
  }
  return null;
}

/** The one that is, or was last; on its own days "last weekend" is the one before. */
function weekendOf(today: EpochMs, which = ""): Days {
  const day = new Date(today).getUTCDay();
  const isWeekend = day === 6 || day === 0;
  return daysFrom(lastWeekday(today, 6) - Number(isWeekend && /^last/i.test(which)) * 7 * DAY_MS, 2);
}

function numberOf(count: string): number {
  return NUMBERS.get(count.toLowerCase()) ?? Number(count);
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
