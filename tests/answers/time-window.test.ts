import { expect, test } from "vitest";
import { timeWindow } from "../../src/answers/question/time-window.ts";

/** Tuesday. */
const NOW = Date.parse("2014-09-16T08:00Z");

function daysOf(question: string, now: number | null = NOW): string | null {
  const window = timeWindow(question, now);
  if (window === null) return null;
  return `${new Date(window.from).toISOString().slice(0, 10)} ${new Date(window.to).toISOString().slice(0, 10)}`;
}

test.each([
  ["yesterday is printed until today", "What happened yesterday?", "2014-09-15 2014-09-16"],
  ["last night is yesterday's news", "Who won last night?", "2014-09-15 2014-09-16"],
  ["the day before yesterday is not yesterday", "Who met the day before yesterday?", "2014-09-14 2014-09-15"],
  ["a weekday is the last one", "Who spoke on Monday?", "2014-09-15 2014-09-16"],
  ["today's weekday is today", "Who speaks on Tuesday?", "2014-09-16 2014-09-17"],
  ["tomorrow's weekday was last week", "Who spoke on Wednesday?", "2014-09-10 2014-09-11"],
  ["last week begins on a Monday", "What did he say last week?", "2014-09-08 2014-09-15"],
  ["this month is the calendar's", "How many died this month?", "2014-09-01 2014-10-01"],
  ["a month with its year", "Who resigned in March 2012?", "2012-03-01 2012-04-01"],
  ["a month alone is the last such", "Who resigned in March?", "2014-03-01 2014-04-01"],
  ["a month to come was last year's", "Who resigned in October?", "2013-10-01 2013-11-01"],
  ["a day written in English", "Who died on 3 September 2014?", "2014-09-03 2014-09-04"],
  ["a day written in American", "Who died on September 3rd, 2014?", "2014-09-03 2014-09-04"],
  ["a day without a year is the last such", "Who died on 20 September?", "2013-09-20 2013-09-21"],
  ["an ISO day", "What happened on 2014-09-03?", "2014-09-03 2014-09-04"],
  ["some days", "What happened in the last 3 days?", "2014-09-13 2014-09-16"],
  ["a year alone is no window", "Who won the 2014 election?", null],
  ["may is a verb", "Who may speak?", null],
  ["no words of time", "Who co-chaired the talks?", null],
  ["a year out of range is no window", "Who died on 2014-19-73?", null],
])("%s", (_, question, expected) => {
  expect(daysOf(question)).toBe(expected);
});

test("without a clock only dates with a year are known", () => {
  expect(daysOf("Who spoke yesterday?", null)).toBeNull();
  expect(daysOf("Who spoke in March 2012?", null)).toBe("2012-03-01 2012-04-01");
});

test.each([
  ["in the evening of New York it is tomorrow in UTC", "yesterday", "2014-09-17T01:00Z", "America/New_York"],
  ["in the morning of Tokyo it is still yesterday", "yesterday", "2014-09-15T23:00Z", "Asia/Tokyo"],
])("%s", (_, word, now, timeZone) => {
  const days = timeWindow(`What happened ${word}?`, Date.parse(now), timeZone)!;
  const midnight = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds;
  expect(days).toEqual({
    // Who says only the day says it in UTC.
    from: Math.min(midnight("2014-09-15"), Date.UTC(2014, 8, 15)),
    to: midnight("2014-09-17") - 1,
  });
});
