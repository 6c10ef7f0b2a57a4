import fc from "fast-check";
import { expect, test } from "vitest";
import { dateIn, isDateAlone, isDateLine } from "../../src/corpus/dates.ts";
import { isoTime } from "../../src/time.ts";
import { anyText } from "../support/any-text.ts";

test.each([
  ["a label and a day", "Published: 15 September 2014", "2014-09-15"],
  ["the month first, shortened", "Sept. 15, 2014", "2014-09-15"],
  ["a weekday before it", "Mon 15 Sep 2014", "2014-09-15"],
  ["an ordinal", "15th of September 2014", "2014-09-15"],
  ["an ISO day", "Updated 2014-09-15", "2014-09-15"],
  ["an ISO moment", "2014-09-15T08:05:00Z", "2014-09-15T08:05:00.000Z"],
  ["a time with a zone", "Monday, 15 September 2014, 21:10 GMT", "2014-09-15T21:10:00.000Z"],
  ["summer time", "15 Sep 2014 07:30 CEST", "2014-09-15T05:30:00.000Z"],
  ["a zone that is read by the season, summer", "Sept. 15, 2014 8:05 AM ET", "2014-09-15T12:05:00.000Z"],
  ["a zone that is read by the season, winter", "Jan. 15, 2014 8:05 PM ET", "2014-01-16T01:05:00.000Z"],
  ["midnight and noon", "Sept. 15, 2014 12:05 a.m. EDT", "2014-09-15T04:05:00.000Z"],
  ["a time without a zone is a day: we do not guess", "Sept. 15, 2014 8:05 AM", "2014-09-15"],
  ["a zone of several meanings is a day too", "15 Sep 2014 08:05 IST", "2014-09-15"],
  ["figures of which one alone can be the month", "Published 18/03/2025", "2025-03-18"],
  ["the same with the month first", "03/18/2025", "2025-03-18"],
  ["the same with points and spaces", "Stand: 21. 10. 2019, 09:30 Uhr", "2019-10-21"],
  ["the month and its day of one number", "04/04/2025", "2025-04-04"],
  ["a time of another day", "15 September 2014 | Updated 16 September 2014 10:00 GMT", "2014-09-15"],
])("%s", (_, line, expected) => {
  const found = dateIn(line);
  expect(found && isoTime(found)).toBe(expected);
});

test.each([
  ["in winter", "11 March 2025, 07:45", "2025-03-11T06:45:00.000Z"],
  ["in summer", "Saturday 12 July 2025 19.20pm", "2025-07-12T17:20:00.000Z"],
  ["of half a day", "Monday, March 10, 2025 at 9:15 PM", "2025-03-10T20:15:00.000Z"],
  ["before the day", "Updated 17:48, 15 MAR 2025", "2025-03-15T16:48:00.000Z"],
  ["with a zone of its own", "11 March 2025, 07:45 GMT", "2025-03-11T07:45:00.000Z"],
  ["with a zone of several meanings", "11 March 2025, 07:45 IST", "2025-03-11"],
  ["that is a price", "11 March 2025 | 4.50 euros", "2025-03-11"],
])("a time without a zone is that of the zone given: %s", (_, line, expected) => {
  expect(isoTime(dateIn(line, "Europe/Paris")!)).toBe(expected);
});

test.each([
  ["no year", "15 September"],
  ["a day outside the calendar", "31 February 2014"],
  ["day and month in either order", "10/11/2014"],
  ["a month alone", "September 2014"],
  ["a version", "Release 2.14.2014"],
  ["figures of which neither can be the month", "18/13/2025"],
])("%s is no date", (_, line) => expect(dateIn(line)).toBeNull());

test.each([
  ["Last updated: Monday, 15 September 2014 at 21:10", true],
  ["2 hours ago", true],
  ["Ann Lee | 15 September 2014", true],
  ["Ann Lee in Lund · 15 September 2014 · 3 min read", true],
  ["The bridge was opened on 4 May 1931 by the mayor.", false],
  ["Two hours later the bridge was closed.", false],
  ["North  Post", false],
])('"%s" is a line of a date: %s', (line, expected) => expect(isDateLine(line)).toBe(expected));

test.each([
  ["8 / 2 / 13 at 1:30 PM", true],
  ["8:24am:", true],
  ["3 July 2013 Last updated at 13:38 GMT", true],
  ["Sunday, March 17,2013 | 5:00 PM", true],
  ["May 2,2013,1: 12 PM", true],
  ["Fire in Lund, 4 May 2025", false],
  ["1984", false],
  ["Bridge shut", false],
])('"%s" is a date and nothing else: %s', (line, expected) => expect(isDateAlone(line)).toBe(expected));

test("any line is survived", () => {
  fc.assert(fc.property(anyText(200), (line) => [dateIn(line), isDateLine(line), isDateAlone(line)].length === 3));
});
