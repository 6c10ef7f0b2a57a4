import { expect, test } from "vitest";
import { isoDateIn, isoDateInAddress } from "../../src/text/page-date.ts";

test.each([
  ["an ISO time as written", "2014-09-15T21:10:00+02:00", "2014-09-15T21:10:00+02:00"],
  ["an ISO day in words", "Posted 2014-09-15 by Ann", "2014-09-15"],
  ["RFC 822", "Mon, 15 Sep 2014 21:10:00 GMT", "2014-09-15T21:10:00.000Z"],
  ["day first", "15th of September, 2014", "2014-09-15"],
  ["month first", "Sept. 15, 2014 at 8 p.m.", "2014-09-15"],
  ["points are day first", "15.9.2014, 20:10 Uhr", "2014-09-15"],
  ["German months", "3. März 2021", "2021-03-03"],
  ["slashes with one reading", "9/15/2014", "2014-09-15"],
  ["slashes with two readings", "3/4/2014", null],
  ["no day of the calendar", "31.2.2014", null],
  ["no date", "5 people in 2014", null],
])("%s", (_, text, expected) => expect(isoDateIn(text)).toBe(expected));

test.each([
  ["https://n.example/2014/09/15/harbour", "2014-09-15"],
  ["https://n.example/news/2014-09-15/", "2014-09-15"],
  ["https://n.example/2014/99/15/harbour", null],
  ["https://n.example/harbour", null],
])("the day in %s", (url, expected) => expect(isoDateInAddress(url)).toBe(expected));
