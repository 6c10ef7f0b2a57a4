// "weekdays 08:00 Europe/Paris", "every 4 hours from 8 to 20", "30 7 * * 1-5" -> Schedule, or a sentence that helps.
import { inOneLine } from "../text/normalize.ts";
import { readTime, TIME } from "./clock-time.ts";
import { looksLikeCron, readCron } from "./cron.ts";
import { MONTH, monthNamed, WEEKDAY, weekdayNamed } from "./names.ts";
import { DAY_MINUTES, HOUR_MINUTES, makeSchedule, type ReadSchedule, type Schedule } from "./schedule.ts";
import { readZone, zoneHint } from "./zone.ts";

const EXAMPLES =
  '"weekdays 08:00 Europe/Paris", "daily 7:30", "mon, thu 6pm", "every 4 hours from 8 to 20" or cron such as "30 7 * * 1-5"';

/** No schedule is longer in our words, which list what has no shorter name; bounds the work on hostile input. */
const LONGEST = 500;

/** Reads a schedule in words, in any order and case, or in five-field cron. Days left out mean every day. */
export function readSchedule(text: string, defaultZone: string): ReadSchedule {
  const written = inOneLine(text.trim().replace(/^["'`]+|["'`.]+$/g, ""));
  if (written === "" || written.length > LONGEST) return unread(`A schedule looks like ${EXAMPLES}.`);
  const fields = written.replace(/^cron /i, "").split(" ");
  const isCron = looksLikeCron(fields.slice(0, 5));
  const draft = isCron ? readCron(fields.slice(0, 5)) : readWords(written.toLowerCase());
  if (typeof draft === "string") return unread(draft);
  const zoneText = isCron ? fields.slice(5).join(" ") : draft.rest.join(" ");
  const zone = zoneText === "" ? defaultZone : readZone(zoneText);
  if (zone === null) {
    if (isCron && looksLikeCron(fields.slice(1))) return unread(`"${written}" has six fields: leave out the seconds.`);
    return {
      kind: "unread",
      // Only where it is said: looking for the nearest zone takes milliseconds, and most readings are trials.
      get why() {
        return zoneHint(zoneText) ?? `I do not understand "${zoneText}": a schedule looks like ${EXAMPLES}.`;
      },
    };
  }
  if (draft.times.length === 0) return unread(`"${written}" has no time: write it like ${EXAMPLES}.`);
  const schedule = makeSchedule({ ...draft, zone });
  if (schedule === null) return unread(`No year has such a day: "${written}" would never be due.`);
  return { kind: "schedule", schedule, namesZone: zoneText !== "" };
}

/** What was read so far; null lists were not spoken of. The rest may be a zone. */
export type Draft = Omit<Schedule, "zone"> & { readonly rest: readonly string[] };

const EMPTY: Draft = { times: [], weekdays: null, monthDays: null, months: null, rest: [] };

/** A kind of phrase: what its words add to the draft, or a sentence when they cannot be used. */
type Rule = {
  readonly pattern: RegExp;
  readonly read: (found: readonly string[]) => Partial<Draft> | string;
};

const EVERY = "(?:(?:every|each) )?";
const TO = "\\s?(?:-|–|to|through|until|till)\\s?";
const ORDINAL = "(\\d{1,2})(?:st|nd|rd|th)\\b";
const NUMBERS = "\\d{1,2}(?:-\\d{1,2})?(?:,? \\d{1,2}(?:-\\d{1,2})?)*";

/** In this order: a longer phrase before the words it begins with. */
const RULES: readonly Rule[] = [
  rule("\\s[+-]\\d{1,2}(?::?\\d{2})?(?![\\w:])", ([found]) => zoneHint(found!.trim())!),
  rule("(?:[\\s,;&+]+|(?:at|on|the|and|or|in|of|every month|o'clock)(?![\\w/]))", () => ({})),
  rule(
    `(?:hourly|(?:every|each) (?:(\\d{1,4}) ?)?(hours?|h|minutes?|mins?))\\b(?: (?:from|between) (${TIME})(?:${TO}| and )(${TIME}))?`,
    readInterval,
  ),
  rule(`minutes (${NUMBERS}) of (?:every hour|hours (${NUMBERS}))`, readMinutesOfHours),
  rule(
    "(?:every|each) (?:other|second|third|\\d+) (?:days?|weeks?|months?)|(?:first|second|third|fourth|last) \\w+",
    ([found]) => `"${found}" is more than I can count: write days such as "mon, thu" or "on the 1st and 15th".`,
  ),
  rule("(?:daily|every ?day|each day)(?![\\w/])", () => ({ weekdays: range(1, 7, 7) })),
  rule(`${EVERY}(?:weekdays?|work(?:ing )?days?)(?![\\w/])`, () => ({ weekdays: range(1, 5, 7) })),
  rule(`${EVERY}weekends?(?![\\w/])`, () => ({ weekdays: range(6, 7, 7) })),
  rule(`${EVERY}(${WEEKDAY})(?:${TO}(${WEEKDAY}))?`, ([, first, last = first]) => ({
    weekdays: range(weekdayNamed(first)!, weekdayNamed(last)!, 7),
  })),
  rule(`${EVERY}(${MONTH})(?:${TO}(${MONTH}))?`, ([, first, last = first]) => ({
    months: range(monthNamed(first)!, monthNamed(last)!, 12),
  })),
  rule(`${EVERY}${ORDINAL}(?:${TO}${ORDINAL})?`, readMonthDays),
  rule(`(${TIME})`, ([found]) => {
    const time = readTime(found);
    return time === null ? `"${found}" is not a time: write it like "08:30", "8:30 pm" or "18:00".` : { times: [time] };
  }),
  rule("[^\\s,;]+", ([word]) => ({ rest: [word] })),
];

function rule(pattern: string, read: Rule["read"]): Rule {
  return { pattern: new RegExp(pattern, "y"), read };
}

/** The last rule takes any word, so each turn of the loop gets further. */
function readWords(text: string): Draft | string {
  let draft = EMPTY;
  for (let at = 0; at < text.length; ) {
    for (const { pattern, read } of RULES) {
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      if (!found) continue;
      const more = read(found);
      if (typeof more === "string") return more;
      draft = joined(draft, more);
      at = pattern.lastIndex;
      break;
    }
  }
  return draft;
}

function joined(draft: Draft, more: Partial<Draft>): Draft {
  const lists = Object.entries(more).map(([name, list]) => [
    name,
    [...(draft[name as keyof Draft] ?? []), ...(list ?? [])],
  ]);
  return { ...draft, ...Object.fromEntries(lists) };
}

function readInterval([found, count = "1", unit = "hour", from, to]: readonly string[]): Partial<Draft> | string {
  const step = Number(count) * (unit.startsWith("h") ? HOUR_MINUTES : 1);
  const [first, last] = from === undefined ? [0, DAY_MINUTES - 1] : [readTime(from), readTime(to)];
  if (first === null || last === null || last < first || step < 1 || step >= DAY_MINUTES) {
    return `"${found}" does not fit into a day: write it like "every 4 hours from 8 to 20" or "every 30 minutes".`;
  }
  return { times: Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, place) => first + place * step) };
}

function readMinutesOfHours([found, minutesText, hoursText = "0-23"]: readonly string[]): Partial<Draft> | string {
  const [minutes, hours] = [numbersIn(minutesText), numbersIn(hoursText)];
  if (minutes.some((minute) => minute >= HOUR_MINUTES) || hours.some((hour) => hour > 23)) {
    return `"${found}" is not in the day: minutes go from 0 to 59 and hours from 0 to 23.`;
  }
  return { times: hours.flatMap((hour) => minutes.map((minute) => hour * HOUR_MINUTES + minute)) };
}

function readMonthDays([found, firstText, lastText = firstText]: readonly string[]): Partial<Draft> | string {
  const [first, last] = [Number(firstText), Number(lastText)];
  if (first < 1 || last > 31 || last < first)
    return `"${found}" is not in the month: write days from the 1st to the 31st.`;
  return { monthDays: range(first, last, 31) };
}

/** range(5, 1, 7) -> [5, 6, 7, 1]: past the end it goes on from 1. */
function range(first: number, last: number, count: number): number[] {
  const length = ((last - first + count) % count) + 1;
  return Array.from({ length }, (_, place) => ((first - 1 + place) % count) + 1);
}

/** numbersIn("0, 15-17") -> [0, 15, 16, 17]. */
function numbersIn(text: string): number[] {
  return text.split(/,? /).flatMap((part) => {
    const [first, last = first] = part.split("-").map(Number);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
  });
}

function unread(why: string): ReadSchedule {
  return { kind: "unread", why };
}
