import { expect, test } from "vitest";
import { periodWords, readSince, type Since, sinceMoment } from "../../src/chat/since.ts";

test.each<[string, Since, string, string, string]>([
  ["hours are counted back", 86_400_000, "2025-09-16T06:00Z", "Europe/Paris", "2025-09-15T06:00Z"],
  ["today began at the reader's midnight", "today", "2025-09-16T06:00Z", "Europe/Paris", "2025-09-15T22:00Z"],
  ["yesterday as well", "yesterday", "2025-09-16T06:00Z", "Europe/Paris", "2025-09-14T22:00Z"],
  ["where it is still the day before", "yesterday", "2025-09-16T02:00Z", "America/New_York", "2025-09-14T04:00Z"],
  ["the day of a clock change has 23 hours", "yesterday", "2025-03-31T06:00Z", "Europe/Paris", "2025-03-29T23:00Z"],
  ["a weekday is the last one", { weekday: 1 }, "2025-09-17T06:00Z", "Europe/Paris", "2025-09-14T22:00Z"],
  ["and never today", { weekday: 3 }, "2025-09-17T06:00Z", "Europe/Paris", "2025-09-09T22:00Z"],
  [
    "but that day where today may be meant",
    { weekday: 3, atLeast: 0 },
    "2025-09-17T06:00Z",
    "UTC",
    "2025-09-17T00:00Z",
  ],
  ["and else the last", { weekday: 2, atLeast: 0 }, "2025-09-17T06:00Z", "UTC", "2025-09-16T00:00Z"],
  ["on a Sunday the weekend before", { weekday: 6, atLeast: 2 }, "2025-09-21T06:00Z", "UTC", "2025-09-13T00:00Z"],
  ["on a Saturday as well", { weekday: 6, atLeast: 2 }, "2025-09-20T06:00Z", "UTC", "2025-09-13T00:00Z"],
  ["and on a Monday the one just over", { weekday: 6, atLeast: 2 }, "2025-09-22T06:00Z", "UTC", "2025-09-20T00:00Z"],
  ["a day of this year", day(null, 9, 12), "2025-09-17T06:00Z", "UTC", "2025-09-12T00:00Z"],
  ["or of the last where it is still to come", day(null, 12, 24), "2025-09-17T06:00Z", "UTC", "2024-12-24T00:00Z"],
  ["a day of a year that is named", day(2023, 12, 24), "2025-09-17T06:00Z", "UTC", "2023-12-24T00:00Z"],
  ["or 25", "yesterday", "2025-10-27T06:00Z", "Europe/Paris", "2025-10-25T22:00Z"],
])("%s", (_, since, now, timeZone, from) => {
  expect(new Date(sinceMoment(since, { now: Date.parse(now), timeZone })).toISOString().slice(0, 16)).toBe(
    from.slice(0, 16),
  );
});

test.each<[string, ReturnType<typeof readSince>]>([
  ["iraq since Tuesday", { topic: "iraq", since: { weekday: 2 }, unread: null }],
  ["since last thurs", { topic: "", since: { weekday: 4 }, unread: null }],
  ["iraq since 18 September", { topic: "iraq", since: day(null, 9, 18), unread: null }],
  ["since the 18th of Sept.", { topic: "", since: day(null, 9, 18), unread: null }],
  ["paris since the 18th of September 2014", { topic: "paris", since: day(2014, 9, 18), unread: null }],
  ["since September 18th, 2014", { topic: "", since: day(2014, 9, 18), unread: null }],
  ["since 2014-09-18", { topic: "", since: day(2014, 9, 18), unread: null }],
  ["from 18 sep 2014", { topic: "", since: day(2014, 9, 18), unread: null }],
  ["since Tuesday iraq", { topic: "iraq", since: { weekday: 2 }, unread: null }],
  ["since 18 September 2014 air france", { topic: "air france", since: day(2014, 9, 18), unread: null }],
  ["since yesterday evening", { topic: "", since: null, unread: "since yesterday evening" }],
  ["since Tuesday at 8", { topic: "", since: null, unread: "since Tuesday at 8" }],
  ["since August", { topic: "", since: day(null, 8, 1), unread: null }],
  ["since the beginning of May", { topic: "", since: day(null, 5, 1), unread: null }],
  ["since last August", { topic: "", since: day(null, 8, 1), unread: null }],
  ["oil spill since oct.", { topic: "oil spill", since: day(null, 10, 1), unread: null }],
  ["since may velmark", { topic: "velmark", since: day(null, 5, 1), unread: null }],
  ["iraq since September 2014", { topic: "iraq", since: day(2014, 9, 1), unread: null }],
  ["since 15 weeks ago", { topic: "", since: 15 * 7 * 86_400_000, unread: null }],
  ["velmark last month", { topic: "velmark", since: 30 * 86_400_000, unread: null }],
  ["in the last 3 months", { topic: "", since: 90 * 86_400_000, unread: null }],
  ["since two weeks ago", { topic: "", since: 14 * 86_400_000, unread: null }],
  ["velmark since the last two weeks", { topic: "velmark", since: 14 * 86_400_000, unread: null }],
  ["last fortnight", { topic: "", since: 14 * 86_400_000, unread: null }],
  ["velmark over the past couple of months", { topic: "velmark", since: 60 * 86_400_000, unread: null }],
  ["since a few days ago", { topic: "", since: 3 * 86_400_000, unread: null }],
  ["twenty hours ago", { topic: "", since: 20 * 3_600_000, unread: null }],
  ["twenty one days", { topic: "", since: 21 * 86_400_000, unread: null }],
  ["velmark last forty-eight hours", { topic: "velmark", since: 48 * 3_600_000, unread: null }],
  ["henry the eighth", { topic: "henry the eighth", since: null, unread: null }],
  ["idi amin", { topic: "idi amin", since: null, unread: null }],
  ["super bowl ad", { topic: "super bowl ad", since: null, unread: null }],
  ["those who tend", { topic: "those who tend", since: null, unread: null }],
  ["four weeks of strikes", { topic: "four weeks of strikes", since: null, unread: null }],
  ["one direction", { topic: "one direction", since: null, unread: null }],
  ["since two thursdays ago", { topic: "", since: null, unread: "since two thursdays ago" }],
  ["since 31 September", { topic: "", since: null, unread: "since 31 September" }],
  ["since 29 February 2023", { topic: "", since: null, unread: "since 29 February 2023" }],
  ["since the war", { topic: "", since: null, unread: "since the war" }],
  ["tuesday group", { topic: "tuesday group", since: null, unread: null }],
  ["black friday", { topic: "black friday", since: null, unread: null }],
  ["long ago", { topic: "long ago", since: null, unread: null }],
  ["messages from may", { topic: "messages from may", since: null, unread: null }],
])("%s", (typed, read) => {
  expect(readSince(typed)).toEqual(read);
});

const VIEW = { now: Date.parse("2025-09-16T06:00Z"), timeZone: "Europe/Paris" };

test.each<Since>([
  90 * 60_000,
  36 * 3_600_000,
  86_400_000,
  604_800_000,
  "today",
  "yesterday",
  { weekday: 2 },
  day(null, 12, 24),
])("a period of %j is written so that it is read as the same", (since) => {
  const { topic, since: read } = readSince(`ferry ${periodWords(since, VIEW)}`);
  expect([topic, sinceMoment(read!, VIEW)]).toEqual(["ferry", sinceMoment(since, VIEW)]);
});

function day(year: number | null, month: number, date: number): Since {
  return { year, month, day: date };
}
