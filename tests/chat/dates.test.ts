import { expect, test } from "vitest";
import { agoWords, endWords, momentWords, partOfDay, publishedWords, rangeWords } from "../../src/chat/dates.ts";
import { parseIsoTime } from "../../src/time.ts";

const now = Date.parse("2025-09-16T06:00Z");
const paris = { timeZone: "Europe/Paris", now };
const newYork = { timeZone: "America/New_York", now };
const day = (iso: string) => Date.parse(iso);

test.each([
  ["a minute, in the reader's zone", "2025-09-15T19:10Z", paris, "15 Sep 21:10"],
  ["the day changes with the zone", "2025-09-15T23:30Z", paris, "16 Sep 01:30"],
  ["a bare day stays that day west of Greenwich", "2025-09-15", newYork, "15 Sep"],
  ["the year, when it is another one", "2014-09-15", paris, "15 Sep 2014"],
  ["the year with a minute", "2014-09-15T19:10Z", paris, "15 Sep 2014 21:10"],
])("%s", (_, published, view, expected) => {
  expect(publishedWords(parseIsoTime(published), view)).toBe(expected);
});

test("a date that is not given is said to be so", () => {
  expect(publishedWords(null, paris)).toBe("undated");
});

test.each([
  ["within a month", "2025-09-12", "2025-09-16", "12-16 Sep"],
  ["across months", "2025-08-28", "2025-09-02", "28 Aug-2 Sep"],
  ["across years", "2024-12-30", "2025-01-02", "30 Dec 2024-2 Jan 2025"],
  ["another year", "2014-09-12", "2014-09-16", "12-16 Sep 2014"],
  ["across months of another year", "2014-08-28", "2014-09-02", "28 Aug-2 Sep 2014"],
  ["one day", "2025-09-12", "2025-09-12", "12 Sep"],
])("a range %s", (_, from, to, expected) => {
  expect(rangeWords(day(from), day(to), newYork)).toBe(expected);
});

test("a corpus without dates has no range", () => {
  expect(rangeWords(null, null, paris)).toBe("");
});

test.each([
  ["the very minute", "2025-09-16T06:00Z", "just now"],
  ["a minute", "2025-09-16T05:59Z", "1 min ago"],
  ["minutes", "2025-09-16T05:35Z", "25 min ago"],
  ["hours", "2025-09-16T02:10Z", "3 h ago"],
  ["hours across midnight", "2025-09-15T19:10Z", "10 h ago"],
  ["the day before, beyond 24 hours", "2025-09-15T04:00Z", "yesterday"],
  ["a bare day today", "2025-09-16", "today"],
  ["a bare day yesterday", "2025-09-15", "yesterday"],
  ["days", "2025-09-12", "4 days ago"],
  ["beyond a week", "2025-09-01", "1 Sep"],
  ["in the future, which no age can say", "2025-09-17T10:00Z", "17 Sep"],
])("an age: %s", (_, published, expected) => {
  expect(agoWords(parseIsoTime(published)!, now, paris)).toBe(expected);
});

test.each([
  ["its day has begun east of Greenwich", "Pacific/Auckland", "2025-09-16T20:00Z", "2025-09-17", "today"],
  ["its day is tomorrow west of it", "America/Los_Angeles", "2025-09-17T03:00Z", "2025-09-17", "17 Sep"],
  ["its day is today, where UTC is a day on", "America/Los_Angeles", "2025-09-17T03:00Z", "2025-09-16", "today"],
  ["its day was yesterday", "Pacific/Auckland", "2025-09-16T20:00Z", "2025-09-16", "yesterday"],
])("an age of a bare day: %s", (_, timeZone, now, published, expected) => {
  const from = Date.parse(now);
  expect(agoWords(parseIsoTime(published)!, from, { timeZone, now: from })).toBe(expected);
});

test("the end of a range is named as the range names it", () => {
  const view = { timeZone: "America/Los_Angeles", now };
  const end = day("2025-09-12");
  expect([endWords(end, view), rangeWords(end, end, view)]).toEqual(["12 Sep", "12 Sep"]);
});

test("the moment of a briefing", () => {
  expect(momentWords(now, paris)).toBe("Tue 16 Sep, 08:00 Paris");
  expect(momentWords(now, { timeZone: "America/Argentina/Buenos_Aires", now })).toBe("Tue 16 Sep, 03:00 Buenos Aires");
  expect(momentWords(now, { timeZone: "UTC", now: day("2026-01-01") })).toBe("Tue 16 Sep 2025, 06:00 UTC");
});

test.each([
  [4, "night"],
  [5, "morning"],
  [12, "afternoon"],
  [18, "evening"],
  [23, "night"],
])("%i o'clock is %s", (hour, expected) => {
  expect(partOfDay(Date.UTC(2025, 8, 16, hour), { timeZone: "UTC", now })).toBe(expected);
});
