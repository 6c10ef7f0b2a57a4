import { describe, expect, test } from "vitest";
import { CATCH_UP_MS, decideSlots, MOST_SKIPPED, spreadMs } from "../../src/schedule/catch-up.ts";
import { readSchedule } from "../../src/schedule/read.ts";
import type { Schedule } from "../../src/schedule/schedule.ts";
import { MINUTE_MS } from "../../src/time.ts";

const scheduleOf = (text: string): Schedule => {
  const read = readSchedule(text, "UTC");
  if (read.kind === "unread") throw new Error(read.why);
  return read.schedule;
};

/** What is decided at `now` when all up to `decided` was: "deliver 10 08:00 late", "skip 09 08:00". */
const decided = (text: string, from: string, now: string): string[] => {
  const { deliver, late, skip } = decideSlots(
    { schedule: scheduleOf(text), decidedUntil: Date.parse(from), catchUpMs: CATCH_UP_MS },
    Date.parse(now),
  );
  const named = ({ date, time }: { date: string; time: string }) => `${date.slice(5)} ${time}`;
  return [
    ...skip.map((slot) => `skip ${named(slot)}`),
    ...(deliver ? [`deliver ${named(deliver)}${late ? " late" : ""}`] : []),
  ];
};

describe("which slots are delivered", () => {
  test.each([
    ["nothing is due", "daily 8:00", "2026-03-10T07:00Z", "2026-03-10T07:30Z", []],
    [
      "a minute ahead, so that it is ready on time",
      "daily 8:00",
      "2026-03-10T07:58Z",
      "2026-03-10T07:59Z",
      ["deliver 03-10 08:00"],
    ],
    [
      "due a moment ago, though the next is due within the minute",
      "every 1 minute",
      "2026-03-10T07:59:40Z",
      "2026-03-10T08:00:00.030Z",
      ["deliver 03-10 08:00"],
    ],
    ["once decided it is not decided again", "daily 8:00", "2026-03-10T08:00Z", "2026-03-10T08:00Z", []],
    [
      "stopped over the slot for a few minutes",
      "daily 8:00",
      "2026-03-10T07:00Z",
      "2026-03-10T08:04Z",
      ["deliver 03-10 08:00"],
    ],
    [
      "stopped over the slot for two hours",
      "daily 8:00",
      "2026-03-10T07:00Z",
      "2026-03-10T10:00Z",
      ["deliver 03-10 08:00 late"],
    ],
    ["too late for anyone", "daily 8:00", "2026-03-10T07:00Z", "2026-03-10T11:01Z", ["skip 03-10 08:00"]],
    [
      "stopped for three days: one late briefing, no flood",
      "daily 8:00",
      "2026-03-07T09:00Z",
      "2026-03-10T09:00Z",
      ["skip 03-08 08:00", "skip 03-09 08:00", "deliver 03-10 08:00 late"],
    ],
    [
      "stopped for three days, back in the night",
      "daily 8:00",
      "2026-03-07T09:00Z",
      "2026-03-10T02:00Z",
      ["skip 03-08 08:00", "skip 03-09 08:00"],
    ],
    ["the clock set forward by a day", "daily 8:00", "2026-03-10T07:00Z", "2026-03-11T07:00Z", ["skip 03-10 08:00"]],
    [
      "the clock set back: what lies ahead again is decided again",
      "daily 8:00",
      "2026-03-12T07:00Z",
      "2026-03-10T07:59:30Z",
      [],
    ],
    [
      "New York, the hour that is left out: one of the two, not both at once",
      "2:00, 2:30 America/New_York",
      "2026-03-08T06:00Z",
      "2026-03-08T07:00Z",
      ["skip 03-08 02:00", "deliver 03-08 02:30"],
    ],
    [
      "New York, the hour that comes twice: nothing the second time",
      "1:30 America/New_York",
      "2026-11-01T05:31Z",
      "2026-11-01T06:31Z",
      [],
    ],
    [
      "London in the first pass",
      "1:30 Europe/London",
      "2026-10-25T00:00Z",
      "2026-10-25T00:30Z",
      ["deliver 10-25 01:30"],
    ],
    [
      "Lord Howe, half an hour left out",
      "2:15 Australia/Lord_Howe",
      "2026-10-03T15:00Z",
      "2026-10-03T15:30Z",
      ["deliver 10-04 02:15"],
    ],
    ["Kathmandu", "8:00 Asia/Kathmandu", "2026-03-10T02:00Z", "2026-03-10T02:15Z", ["deliver 03-10 08:00"]],
    [
      "Casablanca after Ramadan",
      "2:30 Africa/Casablanca",
      "2026-03-22T01:00Z",
      "2026-03-22T02:00Z",
      ["deliver 03-22 02:30"],
    ],
  ])("%s", (_, text, from, now, expected) => expect(decided(text, from, now)).toEqual(expected));

  test("a clock set back: the limit follows it, and the next slot is found from there", () => {
    const now = Date.parse("2026-03-10T06:00Z");
    const decision = decideSlots(
      { schedule: scheduleOf("daily 8:00"), decidedUntil: now + 99 * MINUTE_MS, catchUpMs: CATCH_UP_MS },
      now,
    );
    expect(decision).toEqual({
      deliver: null,
      late: false,
      skip: [],
      until: now + MINUTE_MS,
      nextAt: Date.parse("2026-03-10T08:00Z"),
    });
  });

  test("after months away only the last slots are recorded", () => {
    const schedule = scheduleOf("every minute");
    const decision = decideSlots({ schedule, decidedUntil: 0, catchUpMs: 0 }, Date.parse("2026-03-10T08:00:30Z"));
    expect(decision.skip).toHaveLength(MOST_SKIPPED);
    expect(decision.skip.at(-1)).toMatchObject({ date: "2026-03-10", time: "08:00" });
  });
});

test("a few go out at once, thousands over half a minute", () => {
  expect([spreadMs(1, 0.9), spreadMs(3, 0.5), spreadMs(5_000, 0), spreadMs(5_000, 0.5)]).toEqual([0, 25, 0, 15_000]);
});
