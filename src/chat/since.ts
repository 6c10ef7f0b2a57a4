// "paris since yesterday" -> the topic and how far back to look.
import { monthIndex, weekdayNumber } from "../text/calendar.ts";
import { TENS, UNITS, valueOfWord } from "../text/figure-numbers.ts";
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, parseDuration } from "../time.ts";
import { typed } from "./absence.ts";
import { dayWords, type LocalTime } from "./dates.ts";
import { countOf, type OurWords, say } from "./our-words.ts";

/** So many milliseconds, or since the reader's day began: that of a moment to count from, or of the calendar. */
export type Since = number | "today" | "yesterday" | Weekday | CalendarDay;

/** 1 is Monday, 7 Sunday. The last one that is at least so many days ago, at least one where nothing is said. */
type Weekday = { readonly weekday: number; readonly atLeast?: 0 | 2 };
/** Month and day from 1; without a year the last such day that is not to come. */
type CalendarDay = { readonly year: number | null; readonly month: number; readonly day: number };

/**
 * From when on, for a reader at a moment: sinceMoment("yesterday", ...) is the last midnight but one where they are. A
 * weekday is the last one before today, unless it is said to be otherwise: who means today says so.
 */
export function sinceMoment(since: Since, { now, timeZone }: LocalTime): EpochMs {
  if (typeof since === "number") return now - since;
  const today = Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toZonedDateTimeISO(timeZone).toPlainDate();
  return dayOf(since, today).toZonedDateTime(timeZone).epochMilliseconds;
}

/** The period as `brief` reads it: periodWords(604_800_000, ...) -> "7 days", and of a day "since 18 Sep". */
export function periodWords(since: Since, view: LocalTime): OurWords {
  if (typeof since !== "number") {
    return say`since ${dayWords({ at: sinceMoment(since, view), precision: "minute" }, view)}`;
  }
  if (since % DAY_MS === 0) return countOf(since / DAY_MS, "day", "days");
  return since % HOUR_MS === 0 ? say`${since / HOUR_MS}h` : say`${Math.ceil(since / MINUTE_MS)}m`;
}

function dayOf(since: Exclude<Since, number>, today: Temporal.PlainDate): Temporal.PlainDate {
  if (since === "today") return today;
  if (since === "yesterday") return today.subtract({ days: 1 });
  if ("weekday" in since) {
    const { weekday, atLeast = 1 } = since;
    return today.subtract({ days: ((today.dayOfWeek - weekday - atLeast + 14) % 7) + atLeast });
  }
  const { month, day } = since;
  const named = Temporal.PlainDate.from({ year: since.year ?? today.year, month, day });
  return since.year === null && Temporal.PlainDate.compare(named, today) > 0 ? named.subtract({ years: 1 }) : named;
}

/**
 * Takes a period off the end of what follows `brief`: "24h", "3 days", "last week", "since yesterday", "since Tuesday",
 * "since 18 September", "since August", "since two weeks ago"; one with "since" may come first as well.
 * `since` is null when none is named; `unread` is a "since ..." that could not be read, else null.
 */
export function readSince(text: string): { topic: string; since: Since | null; unread: string | null } {
  const words = text.split(/\s+/).filter(Boolean);
  for (let taken = Math.min(words.length, LONGEST_PERIOD_WORDS); taken > 0; taken--) {
    const since = readPeriod(words.slice(-taken).join(" "));
    if (since !== null) return { topic: words.slice(0, -taken).join(" "), since, unread: null };
  }
  const place = words.findLastIndex((word) => word.toLowerCase() === "since");
  if (place < 0) return { topic: words.join(" "), since: null, unread: null };
  // "since Tuesday belgium": where the period comes first, what follows it is the topic.
  for (let end = words.length - 1; place === 0 && end > 1; end--) {
    const since = readPeriod(words.slice(0, end).join(" "));
    if (since !== null && !OF_HOURS.test(words[end]!))
      return { topic: words.slice(end).join(" "), since, unread: null };
  }
  return { topic: words.slice(0, place).join(" "), since: null, unread: words.slice(place).join(" ") };
}

/** The sentence for a period that could not be read, with what would have been. */
export function unreadSince(unread: string): OurWords {
  if (TO_COME.test(unread)) return aheadWords(typed(unread));
  return say`I cannot read ${typed(unread)}. Write it like: 24h, 3 days, 2 weeks, last week, yesterday, Tuesday, 18 September, August`;
}

/** The sentence for a period that begins after now. */
export function aheadWords(since: OurWords): OurWords {
  return say`${since} is still to come: I know what was published, not what will be. Write it like: 24h, yesterday, 18 September`;
}

/** "since Tuesday evening", "since Tuesday at 8" */
const OF_HOURS = /^(?:\P{L}|(?:mornings?|noon|afternoons?|evenings?|nights?|midnight|at|and|or|from|until|to)$)/iu;

const TO_COME = /^since (?:tomorrow|next)\b/i;

/** "since on the 18th of September 2014". */
const LONGEST_PERIOD_WORDS = 7;

/**
 * readPeriod("last 3 days") -> 259,200,000; "this week" is the last seven days, as "last week" is, and a month has 30. Null
 * when it is no period. Days of the calendar need a "since" or "from", and a month alone needs "since": news comes "from may".
 */
export function readPeriod(text: string): Since | null {
  const folded = text.toLowerCase();
  const [, from] = /^(?:since|from) (?:on )?(.+)$/.exec(folded) ?? [];
  const day = from === undefined ? null : (weekdayIn(from) ?? calendarDayIn(from));
  if (day !== null) return day;
  const [, month = ""] = /^since (?:last |early |the (?:beginning|start) of )?([a-z]+)\.?$/.exec(folded) ?? [];
  if (monthIndex(month) !== undefined) return calendarDayIn(`1 ${month}`);
  const [, last, digits, spoken, unit] = PERIOD.exec(folded) ?? [];
  const count = digits ?? spoken;
  if (unit === undefined) return null;
  if (count === undefined && last === undefined) return unit === "today" || unit === "yesterday" ? unit : null;
  const number = count === undefined ? 1 : numberOf(count);
  if (/^months?$/.test(unit)) return number * MONTH_MS || null;
  return /^fortnights?$/.test(unit) ? number * FORTNIGHT_MS || null : parseDuration(`${number} ${unit}`);
}

const MONTH_MS = 30 * DAY_MS;
const FORTNIGHT_MS = 14 * DAY_MS;

/** "two weeks", "a couple of days": counts as they are spoken. */
const COUNTS = `an?|(?:a )?(?:couple(?: of)?|few)|${UNITS.slice(1).join("|")}|(?:${TENS.join("|")})(?:[ -](?:${UNITS.slice(1, 10).join("|")}))?`;
/** "24h" is one word, and "tend" no ten days. */
const PERIOD = new RegExp(
  String.raw`^(?:(?:since|from|in|of|for|over|within) )?(this |(?:the )?(?:last|past) )?(?:(?:(\d{1,4}) ?|(${COUNTS}) ))?([a-z]+)(?: ago)?$`,
);

/** 12 of "12" and "twelve", 2 of "a couple of", 1 of "a"; a few are three. */
function numberOf(count: string): number {
  if (/^\d/.test(count)) return Number(count);
  return count
    .replace(/^a | of$/g, "")
    .split(/[ -]/)
    .reduce((sum, word) => sum + (OTHER_COUNTS.get(word) ?? valueOfWord(word) ?? 1), 0);
}

const OTHER_COUNTS: ReadonlyMap<string, number> = new Map([
  ["couple", 2],
  ["few", 3],
]);

function weekdayIn(text: string): Weekday | null {
  const weekday = weekdayNumber(text.replace(/^last /, ""));
  return weekday === null ? null : { weekday };
}

/**
 * "18 September", "Sept. 18th, 2014", "the 18th of September", "2014-09-18", "September 2014" and "2014" from their first
 * days; null for what no calendar has.
 */
function calendarDayIn(text: string): CalendarDay | null {
  if (/^(?:19|20)\d{2}$/.test(text)) return { year: Number(text), month: 1, day: 1 };
  const [, ofYear, inYear] = /^([a-z]+)\.?,? ((?:19|20)\d{2})$/.exec(text) ?? [];
  if (ofYear !== undefined && monthIndex(ofYear) !== undefined) return calendarDayIn(`1 ${ofYear} ${inYear}`);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return inCalendar({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
  const [, day, month, monthFirst, dayAfter, year] =
    /^(?:(?:the )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+)\.?|([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?)(?:,? (\d{4}))?$/.exec(
      text,
    ) ?? [];
  const named = monthIndex(month ?? monthFirst ?? "");
  if (named === undefined) return null;
  return inCalendar({ year: year ? Number(year) : null, month: named + 1, day: Number(day ?? dayAfter) });
}

/** 29 February without a year is no day: most years have none. */
function inCalendar(named: CalendarDay): CalendarDay | null {
  const { month, day } = named;
  const year = named.year ?? COMMON_YEAR;
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return isDay ? named : null;
}

/** Any that is no leap year. */
const COMMON_YEAR = 2023;
