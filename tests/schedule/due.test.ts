import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timeWords } from "../../src/schedule/clock-time.ts";
import { dueSlots, nextSlots } from "../../src/schedule/due.ts";
import { readSchedule } from "../../src/schedule/read.ts";
import type { Schedule } from "../../src/schedule/schedule.ts";
import { DAY_MS } from "../../src/time.ts";

const scheduleOf = (text: string): Schedule => {
  const read = readSchedule(text, "UTC");
  if (read.kind === "unread") throw new Error(read.why);
  return read.schedule;
};

/** The slots of some UTC days as "date time = moment". */
const slotsOf = (text: string, from: string, to: string): string[] =>
  dueSlots(scheduleOf(text), Date.parse(from), Date.parse(to)).map(
    ({ date, time, at }) => `${date} ${time} = ${new Date(at).toISOString().slice(0, 16)}Z`,
  );

describe("clock changes", () => {
  test.each([
    [
      "New York: a missing time is due right after the gap",
      "2:30 America/New_York",
      "2026-03-08",
      "2026-03-09",
      ["2026-03-08 02:30 = 2026-03-08T07:00Z"],
    ],
    [
      "New York: a repeated time is due the first time only",
      "1:30 America/New_York",
      "2026-11-01",
      "2026-11-02",
      ["2026-11-01 01:30 = 2026-11-01T05:30Z"],
    ],
    [
      "London: a missing time",
      "1:15 Europe/London",
      "2026-03-29",
      "2026-03-30",
      ["2026-03-29 01:15 = 2026-03-29T01:00Z"],
    ],
    [
      "London: a repeated time",
      "1:15 Europe/London",
      "2026-10-25",
      "2026-10-26",
      ["2026-10-25 01:15 = 2026-10-25T00:15Z"],
    ],
    [
      "Lord Howe moves by half an hour: missing",
      "2:10 Australia/Lord_Howe",
      "2026-10-03",
      "2026-10-04",
      ["2026-10-04 02:10 = 2026-10-03T15:30Z"],
    ],
    [
      "Lord Howe: repeated",
      "1:45 Australia/Lord_Howe",
      "2026-04-04",
      "2026-04-05",
      ["2026-04-05 01:45 = 2026-04-04T14:45Z"],
    ],
    [
      "Kathmandu is a quarter off and never changes",
      "8:00 Asia/Kathmandu",
      "2026-03-08",
      "2026-03-09",
      ["2026-03-08 08:00 = 2026-03-08T02:15Z"],
    ],
    [
      "Casablanca goes back for Ramadan",
      "2:30 Africa/Casablanca",
      "2026-02-15",
      "2026-02-16",
      ["2026-02-15 02:30 = 2026-02-15T01:30Z"],
    ],
    [
      "Casablanca: missing after Ramadan",
      "2:30 Africa/Casablanca",
      "2026-03-22",
      "2026-03-23",
      ["2026-03-22 02:30 = 2026-03-22T02:00Z"],
    ],
    [
      "Cairo: the day begins at one",
      "0:00 Africa/Cairo",
      "2026-04-23T12:00Z",
      "2026-04-24T12:00Z",
      ["2026-04-24 00:00 = 2026-04-23T22:00Z"],
    ],
    [
      "a gap over midnight: the evening's slot is due as the next day begins",
      "23:30 America/Nuuk",
      "2026-03-29T00:00Z",
      "2026-03-29T12:00Z",
      ["2026-03-28 23:30 = 2026-03-29T01:00Z"],
    ],
    [
      "a date that a zone left out has no slot",
      "8:00 Pacific/Apia",
      "2011-12-29T12:00Z",
      "2011-12-31T12:00Z",
      ["2011-12-29 08:00 = 2011-12-29T18:00Z", "2011-12-31 08:00 = 2011-12-30T18:00Z"],
    ],
  ])("%s", (_, text, from, to, slots) => expect(slotsOf(text, from, to)).toEqual(slots));
});

describe("which days", () => {
  test("weekdays leave out the weekend", () => {
    expect(slotsOf("weekdays 8:00 UTC", "2026-05-01T09:00Z", "2026-05-05")).toEqual([
      "2026-05-04 08:00 = 2026-05-04T08:00Z",
    ]);
  });

  test("a day of the month or a weekday: either will do, and both at once is one slot", () => {
    const days = slotsOf("0 8 1,15 * 1", "2026-06-01T00:00Z", "2026-06-16");
    expect(days.map((day) => day.slice(0, 10))).toEqual(["2026-06-01", "2026-06-08", "2026-06-15"]);
  });

  test("the end counts and the start does not", () => {
    expect(slotsOf("hourly UTC", "2026-05-01T08:00Z", "2026-05-01T10:00Z")).toEqual([
      "2026-05-01 09:00 = 2026-05-01T09:00Z",
      "2026-05-01 10:00 = 2026-05-01T10:00Z",
    ]);
    expect(slotsOf("hourly UTC", "2026-05-01T08:00Z", "2026-05-01T08:00Z")).toEqual([]);
    expect(slotsOf("hourly UTC", "2026-05-02T08:00Z", "2026-05-01T08:00Z")).toEqual([]);
  });

  test("the next slots are found however far off", () => {
    const next = nextSlots(scheduleOf("0 8 29 2 *"), Date.parse("2097-01-01"), 1);
    expect(next).toEqual([{ date: "2104-02-29", time: "08:00", at: Date.parse("2104-02-29T08:00Z") }]);
  });
});

const zones = Intl.supportedValuesOf("timeZone");
const someTime = fc.integer({ min: 0, max: 1439 });

describe("in every zone", () => {
  test("each local date of three years has its slot once, in order, at that local time or right after a gap", () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), someTime, (zone, minute) => {
        const [first, days] = [Temporal.PlainDate.from("2025-01-01"), 3 * 365];
        const schedule: Schedule = { times: [minute], weekdays: null, monthDays: null, months: null, zone };
        const start = first.toZonedDateTime(zone).epochMilliseconds;
        const end = first.add({ days }).toZonedDateTime(zone).epochMilliseconds;
        // A slot of the last day may be due as the next begins, never later.
        const slots = dueSlots(schedule, start - 1, end + DAY_MS).filter(
          ({ date }) => date < first.add({ days }).toString(),
        );
        expect(slots.map(({ date }) => date)).toEqual(
          Array.from({ length: days }, (_, day) => first.add({ days: day }).toString()),
        );
        expect(new Set(slots.map(({ time }) => time))).toEqual(new Set([timeWords(minute)]));
        for (const { date, time, at } of slots) {
          const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
          if (local.toPlainDateTime().toString() === `${date}T${time}:00`) continue;
          // A gap: the moment before was earlier on the clock than what was wanted.
          const before = local.subtract({ minutes: 1 }).toPlainDateTime();
          const wanted = Temporal.PlainDateTime.from(`${date}T${time}`);
          expect(Temporal.PlainDateTime.compare(before, wanted)).toBe(-1);
          expect(Temporal.PlainDateTime.compare(local.toPlainDateTime(), wanted)).toBe(1);
        }
      }),
      { numRuns: 12 },
    );
  });

  test("stretches laid end to end have the same slots as the whole, and the next ones are those", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.uniqueArray(someTime, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 1_000 }),
        fc.array(fc.integer({ min: 1, max: 3 * DAY_MS }), { minLength: 1, maxLength: 6 }),
        (zone, times, day, lengths) => {
          const schedule: Schedule = {
            times: times.sort((a, b) => a - b),
            weekdays: null,
            monthDays: null,
            months: null,
            zone,
          };
          const start = Date.parse("2025-01-01") + day * DAY_MS;
          const ends = lengths.map(
            (_, place) => start + lengths.slice(0, place + 1).reduce((sum, each) => sum + each, 0),
          );
          const whole = dueSlots(schedule, start, ends.at(-1)!);
          const pieces = ends.flatMap((end, place) => dueSlots(schedule, ends[place - 1] ?? start, end));
          expect(pieces).toEqual(whole);
          expect(nextSlots(schedule, start, whole.length)).toEqual(whole);
        },
      ),
    );
  });
});
