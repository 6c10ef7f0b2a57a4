// Five-field cron -> a schedule's parts, in the sense of crontab(5): minute, hour, day of month, month, day of week.
import { monthNamed, weekdayNamed } from "./names.ts";
import type { Draft } from "./read.ts";
import { HOUR_MINUTES } from "./schedule.ts";

type Field = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly named: (word: string) => number | null;
};

const noNames = () => null;
const FIELDS: readonly Field[] = [
  { name: "minute", from: 0, to: 59, named: noNames },
  { name: "hour", from: 0, to: 23, named: noNames },
  { name: "day of month", from: 1, to: 31, named: noNames },
  { name: "month", from: 1, to: 12, named: monthNamed },
  { name: "day of week", from: 0, to: 7, named: weekdayNamed },
];

/** True when the text can only be meant as cron: fields of digits and signs, names in the last two. */
export function looksLikeCron(fields: readonly string[]): boolean {
  return (
    fields.length === 5 && fields.every((field, place) => (place < 3 ? /^[\d*,/-]+$/ : /^[\w*,/#-]+$/).test(field))
  );
}

/** Reads the five fields; a sentence when one of them cannot be used. */
export function readCron(fields: readonly string[]): Draft | string {
  const [minute, hour, monthDay, month, weekday] = fields;
  const lists: (readonly number[])[] = [];
  for (const [place, text] of fields.entries()) {
    const list = readField(text, FIELDS[place]);
    if (typeof list === "string") return list;
    lists.push(list);
  }
  // Vixie cron takes "*/2" beside a weekday as "both", others as "either": better to ask than to guess.
  if ((monthDay.startsWith("*/") && weekday !== "*") || (weekday.startsWith("*/") && monthDay !== "*")) {
    return `Programs differ on "${monthDay}" together with "${weekday}": list the days, such as "${minute} ${hour} 1,15 ${month} *".`;
  }
  return {
    times: lists[1].flatMap((h) => lists[0].map((m) => h * HOUR_MINUTES + m)),
    monthDays: monthDay === "*" ? null : lists[2],
    months: month === "*" ? null : lists[3],
    // Cron's Sunday is 0 and 7.
    weekdays: weekday === "*" ? null : lists[4].map((day) => day || 7),
    rest: [],
  };
}

function readField(text: string, field: Field): readonly number[] | string {
  const parts = text.split(",").map((part) => readPart(part, field));
  if (parts.every((part) => part !== null)) return parts.flat();
  const names = field.named === noNames ? "" : " or names";
  return `"${text}" is not a ${field.name} of cron: write numbers from ${field.from} to ${field.to}${names}, such as "*", "5", "1,3", "1-4" or "*/2".`;
}

/** "*", "5", "1-4", each with "/step" where that makes sense; "5/10" counts from 5 to the end. */
function readPart(text: string, { from, to, named }: Field): number[] | null {
  const match = /^(?:(\*)|(\w+)(?:-(\w+))?)(?:\/(\d{1,2}))?$/.exec(text);
  if (!match) return null;
  const [, star, firstText, lastText, stepText] = match;
  const numberOf = (word: string) => (/^\d{1,2}$/.test(word) ? Number(word) : word.length === 3 ? named(word) : null);
  const first = star ? from : numberOf(firstText);
  // Saturday to Sunday ends with 7, not with 0.
  const open = star || (stepText && !lastText) ? (to === 7 ? 6 : to) : first;
  const last = lastText ? numberOf(lastText) : open;
  const step = stepText ? Number(stepText) : 1;
  if (first === null || last === null || step < 1 || first < from || last > to || last < first) return null;
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, place) => first + place * step);
}
