// A report -> the weekday on which it says that its news happened.
import { weekdayNumber } from "../text/calendar.ts";

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi;
/** Such words stand before the day of a plan, of a deadline or of each week. */
const NOT_OF_NEWS =
  /(?:\b(?:by|until|till|through|next|before|set for|scheduled for|planned for|due|from|last|every|each|since)\s+|\bwill\b[^.,;]{0,50})$/i;
const LONGEST_BEFORE = 60;

/** 1 (Monday) to 7, the first that the beginning of a report names as that of its news; null where it names none. */
export function saidDay(lead: string): number | null {
  for (const { 0: day, index } of lead.matchAll(WEEKDAY)) {
    if (!NOT_OF_NEWS.test(lead.slice(Math.max(0, index - LONGEST_BEFORE), index)))
      return weekdayNumber(day.toLowerCase());
  }
  return null;
}
