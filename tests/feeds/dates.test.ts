import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDate } from "../../src/feeds/dates.ts";
import { isoTime } from "../../src/time.ts";
import { anyText } from "../support/any-text.ts";

describe("a feed's date", () => {
  test.each([
    ["RFC 822", "Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21.000Z"],
    ["with an offset", "Thu, 01 Jan 2004 19:48:21 +0130", "2004-01-01T18:18:21.000Z"],
    ["with two digits of a year", "Thu, 01 Jan 04 19:48 EST", "2004-01-02T00:48:00.000Z"],
    ["with two digits of the century before", "Fri, 01 Jan 99 19:48:21 GMT", "1999-01-01T19:48:21.000Z"],
    ["in full words", "Thursday, 1 January 2004 7:48 PM GMT", "2004-01-01T19:48:00.000Z"],
    ["with day and month swapped", "Thu, Jan 01 2004 19:48:21 GMT", "2004-01-01T19:48:21.000Z"],
    ["without a space", "Fri,24 Nov 2023 18:28:36 -0000", "2023-11-24T18:28:36.000Z"],
    ["with hyphens", "24-Nov-2023 18:28:36", "2023-11-24T18:28:36.000Z"],
    ["a zone behind GMT", "Wed, 19 Feb 2012 22:40:00 GMT-01:01", "2012-02-19T23:41:00.000Z"],
    ["summer time by its name", "Thu, 30 Apr 2015 08:57:00 MEST", "2015-04-30T06:57:00.000Z"],
    ["a zone that leaves the season open, in winter", "Mon, 26 January 2004 16:31:00 ET", "2004-01-26T21:31:00.000Z"],
    ["the same in summer", "Mon, 26 July 2004 16:31:00 ET", "2004-07-26T20:31:00.000Z"],
    ["a zone of the database", "Mon, 26 Jan 2004 16:31:00 Europe/Paris", "2004-01-26T15:31:00.000Z"],
    ["a zone that nobody knows is UTC", "Mon, 26 Jan 2004 16:31:00 XYZ", "2004-01-26T16:31:00.000Z"],
    ["asctime", "Sun Jan  4 16:29:06 2004", "2004-01-04T16:29:06.000Z"],
    ["asctime with an offset before the year", "Sun Jul 15 01:16:00 +0000 2012", "2012-07-15T01:16:00.000Z"],
    ["ISO 8601", "2007-04-23T23:25:47.538+10:00", "2007-04-23T13:25:47.538Z"],
    ["ISO without seconds", "2007-04-23T23:25Z", "2007-04-23T23:25:00.000Z"],
    ["a database's form", "2004-07-08 23:56:58.0", "2004-07-08T23:56:58.000Z"],
    ["the end of a day", "2003-12-31T24:00:00Z", "2004-01-01T00:00:00.000Z"],
    ["a day", "2003-12-31", "2003-12-31"],
    ["a day without hyphens", "20031231", "2003-12-31"],
    ["a month", "2003-12", "2003-12-01"],
    ["a year", "2003", "2003-01-01"],
    ["a day in words", "31 December 2003", "2003-12-31"],
    ["German", "Mi, 24 Dez 2003 10:00:00 +0100", "2003-12-24T09:00:00.000Z"],
    ["French", "24 décembre 2003", "2003-12-24"],
    ["a date of long ago", "Thu, 01 Jan 0100 00:00:01 +0100", "0099-12-31T23:00:01.000Z"],
  ])("%s", (_, written, expected) => {
    const date = readDate(written);
    expect(date && isoTime(date)).toBe(expected);
  });

  test.each([
    "",
    "soon",
    "31 June 2004",
    "2004-02-30",
    "2004-13-01",
    "Thu, 01 Jan 2004 25:00:00 GMT",
    "12:30",
    "5/6/2004",
  ])("%j is none", (written) => expect(readDate(written)).toBeNull());

  test("what Date writes is read back", () => {
    const moments = fc
      .integer({ min: Date.UTC(1950, 0), max: Date.UTC(2100, 0) })
      .map((ms) => Math.trunc(ms / 1000) * 1000);
    fc.assert(
      fc.property(moments, (at) => {
        const date = new Date(at);
        return readDate(date.toUTCString())?.at === at && readDate(date.toISOString())?.at === at;
      }),
    );
  });

  test("any text is a date or none", () => {
    fc.assert(
      fc.property(anyText(120), (text) => {
        const date = readDate(text);
        return date === null || Number.isFinite(date.at);
      }),
    );
  });
});
