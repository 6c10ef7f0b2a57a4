// Names of months and weekdays, which are capitalised but name nothing in the news; hours of half a day.

/** Folded, January first. */
export const MONTH_NAMES: readonly string[] =
  "january february march april may june july august september october november december".split(" ");
/** Folded, Monday first. */
export const WEEKDAY_NAMES: readonly string[] = "monday tuesday wednesday thursday friday saturday sunday".split(" ");

const months = new Map(MONTH_NAMES.flatMap((name, i) => [[name, i] as const, [name.slice(0, 3), i] as const]));
months.set("sept", 8);

const weekdays = new Set(WEEKDAY_NAMES.flatMap((name) => [name, `${name}s`]));

/** 0..11 for a folded month, in full or short: monthIndex("sept") -> 8; undefined for other words. */
export function monthIndex(folded: string): number | undefined {
  return months.get(folded);
}

/** True for a folded weekday in full: isWeekday("monday"). */
export function isWeekday(folded: string): boolean {
  return weekdays.has(folded);
}

/** 1 (Monday) to 7 for a folded weekday, in full or by three letters or more: weekdayNumber("thurs") -> 4; else null. */
export function weekdayNumber(folded: string): number | null {
  if (folded.length < 3) return null;
  return WEEKDAY_NAMES.findIndex((name) => name.startsWith(folded)) + 1 || null;
}

/** 0..23 for an hour and the half of the day it is said with: hourOfDay(12, "a") -> 0, hourOfDay(9, "P") -> 21, hourOfDay(9) -> 9. */
export function hourOfDay(hour: number, half?: string): number {
  return half === undefined ? hour : (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}
