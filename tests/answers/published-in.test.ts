import { expect, test } from "vitest";
import { isPublishedIn, publishedIn } from "../../src/answers/question/published-in.ts";
import { HOUR_MS } from "../../src/time.ts";

/** Tuesday. */
const NOW = Date.parse("2014-09-16T08:00Z");

const day = (at: number) => (Math.abs(at) === Number.MAX_SAFE_INTEGER ? "" : new Date(at).toISOString().slice(0, 10));

test.each([
  ["of yesterday", "articles of yesterday", "2014-09-15 2014-09-15", "articles"],
  ["yesterday's", "yesterday's articles", "2014-09-15 2014-09-15", "articles"],
  ["today", "How many articles today?", "2014-09-16 2014-09-16", "How many articles?"],
  ["since a weekday", "about Pell since Sunday?", "2014-09-14 ", "about Pell?"],
  ["since today's weekday is a week", "since Tuesday", "2014-09-09 ", ""],
  ["on today's weekday is today", "articles on Tuesday", "2014-09-16 2014-09-16", "articles"],
  ["after a day begins behind it", "articles after 3 September", "2014-09-04 ", "articles"],
  ["before a day ends at it", "articles before 3 September", " 2014-09-02", "articles"],
  ["until a day holds it", "articles until Sept. 3", " 2014-09-03", "articles"],
  ["a day to come was last year's", "articles of 20 September", "2013-09-20 2013-09-20", "articles"],
  ["in a month", "articles in March about Pell", "2014-03-01 2014-03-31", "articles about Pell"],
  ["in a month to come", "articles in October", "2013-10-01 2013-10-31", "articles"],
  ["a year", "articles from 2012", "2012-01-01 2012-12-31", "articles"],
  ["last year", "articles from last year", "2013-01-01 2013-12-31", "articles"],
  ["this week", "articles this week", "2014-09-15 2014-09-21", "articles"],
  ["last week", "articles of last week", "2014-09-08 2014-09-14", "articles"],
  ["an ISO day", "articles on 2014-09-03", "2014-09-03 2014-09-03", "articles"],
  ["some days", "articles of the last 3 days", "2014-09-13 2014-09-16", "articles"],
  ["between two days", "articles between 3 and 5 September", "2014-09-03 2014-09-05", "articles"],
  ["the last week goes on until now", "articles in the last week", "2014-09-09 2014-09-16", "articles"],
  ["so does the past month", "articles in the past month", "2014-08-17 2014-09-16", "articles"],
  ["days in words", "articles in the last two days", "2014-09-14 2014-09-16", "articles"],
  ["some days ago", "articles of two days ago", "2014-09-14 2014-09-14", "articles"],
  ["over the weekend", "articles over the weekend", "2014-09-13 2014-09-14", "articles"],
  ["last weekend", "last weekend's articles", "2014-09-13 2014-09-14", "articles"],
  ["since the weekend", "articles since the weekend?", "2014-09-13 ", "articles?"],
  ["since a noon that is not yet", "articles since noon", "2014-09-15 ", "articles"],
  ["a day of the month", "articles on the 14th", "2014-09-14 2014-09-14", "articles"],
  ["a day of the month before", "articles since the 31st", "2014-08-31 ", "articles"],
  ["by a day", "articles published by Sunday", " 2014-09-14", "articles published"],
  [
    "behind a topic at the end",
    "articles about the ferry last week",
    "2014-09-08 2014-09-14",
    "articles about the ferry",
  ],
  ["between, asked", "How many articles between Friday and Sunday?", "2014-09-12 2014-09-14", "How many articles?"],
  [
    "from, asked, of a topic",
    "articles from Friday to Sunday about Pell?",
    "2014-09-12 2014-09-14",
    "articles about Pell?",
  ],
  ["from one to another", "articles from Friday to Sunday", "2014-09-12 2014-09-14", "articles"],
])("%s", (_, text, expected, rest) => {
  const found = publishedIn(text, NOW)!;
  const { from, to } = found.published!.there;
  expect([`${day(from)} ${day(to)}`, found.rest]).toEqual([expected, rest]);
});

test.each([
  "articles about Black Friday",
  "articles about the 2014 election",
  "who may speak?",
  "trains between Paris and Rome",
  "articles about 31 February",
  "about march music",
  "articles about the last week of the campaign",
  "articles about the Last Day of school",
  "articles about last night's match",
  "articles about this week’s strike",
  "articles about yesterday",
  "articles by USA Today",
  "articles about weekend trips",
  "fires on the 14th floor",
])("no time is named: %s", (text) => {
  expect(publishedIn(text, NOW)).toBeNull();
});

test("the asker's day is not that of UTC, but a day alone is", () => {
  const { published } = publishedIn("articles of yesterday", NOW, "America/New_York")!;
  const isIn = (time: string) => isPublishedIn(published!, Date.parse(time));
  expect(isIn("2014-09-15T03:30Z")).toBe(false);
  expect(isIn("2014-09-16T03:30Z")).toBe(true);
  expect(isIn("2014-09-15T00:00Z")).toBe(true);
  expect(isIn("2014-09-16T00:00Z")).toBe(false);
  expect(isPublishedIn(published!, null)).toBe(false);
});

test("between two days are the asker's days as well", () => {
  // Tuesday in Auckland, Monday in UTC.
  const { published } = publishedIn("articles between Monday and Tuesday", NOW - 12 * HOUR_MS, "Pacific/Auckland")!;
  const { from, to } = published!.ofDays;
  expect([day(from), day(to)]).toEqual(["2014-09-15", "2014-09-16"]);
});

test("without a clock the words are known, not the days", () => {
  expect(publishedIn("articles of yesterday", null)).toEqual({ published: null, rest: "articles" });
});
