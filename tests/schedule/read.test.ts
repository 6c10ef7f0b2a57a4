import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSchedule } from "../../src/schedule/read.ts";
import { makeSchedule, type Schedule } from "../../src/schedule/schedule.ts";
import { scheduleWords } from "../../src/schedule/words.ts";
import { anyText } from "../support/any-text.ts";

/** What was understood, in our words; what was not, as the sentence that says so. */
const understood = (text: string): string => {
  const read = readSchedule(text, "Europe/Berlin");
  return read.kind === "schedule" ? scheduleWords(read.schedule) : read.why;
};

describe("schedules are read and said back", () => {
  test.each([
    ["days, time and place", "weekdays 08:00 Europe/Paris", "weekdays 08:00 Europe/Paris"],
    ["without a place it is the reader's own", "daily 7:30", "daily 07:30 Europe/Berlin"],
    ["without days it is every day", "8am", "daily 08:00 Europe/Berlin"],
    ["several days", "mon,thu 18:00", "mon, thu 18:00 Europe/Berlin"],
    ["several times, in a sentence", "every Monday and Thursday at 8 and 18:30", "mon, thu 08:00, 18:30 Europe/Berlin"],
    ["a range of days over the week's end", "Friday to Monday at noon", "mon, fri-sun 12:00 Europe/Berlin"],
    ["a city is enough", "weekdays at 8:30 pm new york", "weekdays 20:30 America/New_York"],
    ["an alias stays as it was written", "9h kathmandu", "daily 09:00 Asia/Kathmandu"],
    ["midnight and 12 am are the day's start", "weekends 12am, midnight", "weekends 00:00 Europe/Berlin"],
    ["days of the month", "on the 1st and 15th at 8:00", "on the 1st, 15th 08:00 Europe/Berlin"],
    ["months", "every day in june and july 8.15", "daily in jun, jul 08:15 Europe/Berlin"],
    ["every so many hours", "every 4 hours from 8 to 20", "every 4 hours from 08:00 to 20:00 Europe/Berlin"],
    [
      "every so many minutes",
      "weekdays every 90 minutes between 9 and 17",
      "weekdays every 90 minutes from 09:00 to 16:30 Europe/Berlin",
    ],
    ["all day long", "hourly", "every hour Europe/Berlin"],
    ["order does not matter", "Asia/Tokyo 18:00 fri", "fri 18:00 Asia/Tokyo"],
    ["quotation marks of an example are left out", '"daily 8:00"', "daily 08:00 Europe/Berlin"],
  ])("%s", (_, text, words) => expect(understood(text)).toBe(words));
});

describe("cron is read in its classic sense", () => {
  test.each([
    ["weekdays", "30 7 * * 1-5", "weekdays 07:30 Europe/Berlin"],
    ["a zone may follow", "30 7 * * 1-5 Asia/Tokyo", "weekdays 07:30 Asia/Tokyo"],
    ["Sunday is 0 and 7", "0 8 * * 0,7", "sun 08:00 Europe/Berlin"],
    ["names, and a range up to Sunday", "0 8 * JAN-MAR sat-sun", "weekends in jan-mar 08:00 Europe/Berlin"],
    ["a day of either kind is wanted", "0 8 1,15 * 1", "on the 1st, 15th and mon 08:00 Europe/Berlin"],
    ["steps", "*/20 8-12/2 * * *", "minutes 0, 20, 40 of hours 8, 10, 12 Europe/Berlin"],
    ["every minute", "* * * * *", "every minute Europe/Berlin"],
    ["all numbers, with the word before", "cron 0 8 1 1 1", "on the 1st and mon in jan 08:00 Europe/Berlin"],
    [
      "a step where programs differ is asked about",
      "0 8 */2 * 1",
      'Programs differ on "*/2" together with "1": list the days, such as "0 8 1,15 * *".',
    ],
    [
      "a number too large",
      "0 8 * * 8",
      '"8" is not a day of week of cron: write numbers from 0 to 7 or names, such as "*", "5", "1,3", "1-4" or "*/2".',
    ],
    ["seconds", "0 0 8 * * *", '"0 0 8 * * *" has six fields: leave out the seconds.'],
    ["a day that never comes", "0 8 31 2,4 *", 'No year has such a day: "0 8 31 2,4 *" would never be due.'],
  ])("%s", (_, text, words) => expect(understood(text)).toBe(words));
});

const WORDS =
  "every 2 15 hours minutes of to - mon friday jan 1st 8:30 pm noon * */5 1-3 , and from weekdays paris EST utc+2 /".split(
    " ",
  );
const anyWords = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(" "));

describe("what cannot be read is answered with what would be", () => {
  const examples =
    '"weekdays 08:00 Europe/Paris", "daily 7:30", "mon, thu 6pm", "every 4 hours from 8 to 20" or cron such as "30 7 * * 1-5"';
  test.each([
    ["nothing", " ", `A schedule looks like ${examples}.`],
    ["no time", "weekdays", `"weekdays" has no time: write it like ${examples}.`],
    ["something else", "tomorrow at 8", `I do not understand "tomorrow": a schedule looks like ${examples}.`],
    ["no such time", "daily 25:00", '"25:00" is not a time: write it like "08:30", "8:30 pm" or "18:00".'],
    ["no such half of the day", "13pm", '"13pm" is not a time: write it like "08:30", "8:30 pm" or "18:00".'],
    [
      "a mistyped zone names the nearest",
      "daily 8:00 Europe/Pariss",
      '"europe/pariss" is not a time zone I know: did you mean Europe/Paris?',
    ],
    [
      "so does a mistyped city",
      "daily 8:00 stokholm",
      '"stokholm" is not a time zone I know: did you mean Europe/Stockholm?',
    ],
    [
      "an abbreviation is no place",
      "8:00 EST",
      '"est" does not say which summer time to keep: write a place, such as "America/New_York" or "Europe/Paris", or "UTC".',
    ],
    [
      "an offset is no place",
      "8:00 utc+2",
      '"utc+2" does not say which summer time to keep: write a place, such as "America/New_York" or "Europe/Paris", or "UTC".',
    ],
    [
      "what would need counting",
      "every other day 8:00",
      '"every other day" is more than I can count: write days such as "mon, thu" or "on the 1st and 15th".',
    ],
    [
      "an interval over midnight",
      "every 2 hours from 20 to 8",
      '"every 2 hours from 20 to 8" does not fit into a day: write it like "every 4 hours from 8 to 20" or "every 30 minutes".',
    ],
    ["a day beyond the month", "on the 32nd 8:00", '"32nd" is not in the month: write days from the 1st to the 31st.'],
  ])("%s", (_, text, why) => expect(understood(text)).toBe(why));

  test("any text gives a schedule or one sentence", () => {
    fc.assert(
      fc.property(fc.oneof(anyText(60), anyWords), (text) => {
        const read = readSchedule(text, "UTC");
        if (read.kind === "unread") expect(read.why).toMatch(/[.?]$/);
        else expect(read.schedule.times.length).toBeGreaterThan(0);
      }),
    );
  });
});

const zones = Intl.supportedValuesOf("timeZone").filter((zone) => zone.includes("/"));
const some = (least: number, most: number): fc.Arbitrary<number[] | null> =>
  fc.option(fc.uniqueArray(fc.integer({ min: least, max: most }), { minLength: 1 }));

const minutes = fc.integer({ min: 0, max: 1439 });
/** Times as people, intervals and cron give them. */
const anyTimes = fc.oneof(
  fc.uniqueArray(minutes, { minLength: 1, maxLength: 12 }),
  fc.tuple(minutes, fc.integer({ min: 1, max: 700 })).map(([first, step]) => {
    return Array.from({ length: Math.floor((1439 - first) / step) + 1 }, (_, place) => first + place * step);
  }),
  fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 1 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 1 }),
    )
    .map(([hours, inHour]) => hours.flatMap((hour) => inHour.map((minute) => hour * 60 + minute))),
);

const anySchedule: fc.Arbitrary<Schedule> = fc
  .record({
    times: anyTimes,
    weekdays: some(1, 7),
    monthDays: some(1, 31),
    months: some(1, 12),
    zone: fc.constantFrom(...zones),
  })
  .map(makeSchedule)
  .filter((schedule) => schedule !== null);

test("a schedule in our words is read as the same schedule, whatever it is", () => {
  fc.assert(
    fc.property(anySchedule, (schedule) => {
      expect(readSchedule(scheduleWords(schedule), "UTC")).toEqual({ kind: "schedule", schedule, namesZone: true });
    }),
  );
});
