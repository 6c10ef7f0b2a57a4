import { describe, expect, test } from "vitest";
import { cacheMaxAgeMs, locationOf, retryAfterMs } from "../../src/feeds/fetch-headers.ts";

const NOW = Date.parse("2026-03-01T12:00:00Z");

describe("how long an answer holds", () => {
  test.each([
    ["max-age counts in seconds", { "cache-control": "public, max-age=600" }, 600_000],
    ["what a cache on the way has used up is taken off", { "cache-control": "max-age=600", age: "200" }, 400_000],
    ["s-maxage is meant for others", { "cache-control": "s-maxage=600" }, null],
    ["Expires, when there is no max-age", { expires: "Sun, 01 Mar 2026 12:05:00 GMT" }, 300_000],
    [
      "max-age goes before Expires",
      { "cache-control": "max-age=60", expires: "Sun, 01 Mar 2026 13:00:00 GMT" },
      60_000,
    ],
    ["an Expires in the past says nothing", { expires: "Thu, 01 Jan 1970 00:00:00 GMT" }, null],
    ["an Expires that is no date says nothing", { expires: "0" }, null],
    ["no-cache says nothing", { "cache-control": "no-cache, max-age=600" }, null],
    ["nothing says nothing", {}, null],
  ])("%s", (_, headers, expected) => {
    expect(cacheMaxAgeMs(headers, NOW)).toBe(expected);
  });
});

describe("when to come back", () => {
  test.each([
    ["in seconds", "120", 120_000],
    ["as a date", "Sun, 01 Mar 2026 12:10:00 GMT", 600_000],
    ["a date in the past is now", "Sun, 01 Mar 2026 11:00:00 GMT", 0],
    ["never is a day", "Fri, 01 Jan 2100 00:00:00 GMT", 86_400_000],
    ["many seconds are a day", "99999999999999", 86_400_000],
    ["words say nothing", "soon", null],
    ["an empty header says nothing", " ", null],
  ])("%s", (_, value, expected) => {
    expect(retryAfterMs({ "retry-after": value }, NOW)).toBe(expected);
  });
});

describe("where it has gone", () => {
  const from = new URL("https://north.example/news/feed?page=1");
  test.each([
    ["a path", "/rss", "https://north.example/rss"],
    ["a name beside it", "rss", "https://north.example/news/rss"],
    ["another host", "//south.example/rss", "https://south.example/rss"],
    ["raw UTF-8 bytes", Buffer.from("/é", "utf8").toString("latin1"), "https://north.example/%C3%A9"],
    ["raw latin1 bytes", "/\u00e9", "https://north.example/%C3%A9"],
    ["what is no address is left for the guard to refuse", "http://[", "http://["],
  ])("%s", (_, location, expected) => {
    expect(locationOf({ location }, from)).toBe(expected);
  });
});
