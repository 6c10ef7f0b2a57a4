// A report -> the weekday on which it says that its news happened.
import { weekdayNumber } from "../text/calendar.ts";

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi;
/** Such words stand before the day of a plan, of a deadline, of what was before or of each week. */
const NOT_OF_NEWS =
  /(?:\b(?:by|until|till|through|next|before|after|following|ahead of|set for|scheduled for|planned for|due|from|last|every|each|since)\s+|\b(?:will|(?:is|are)(?: \p{L}+)? to|to (?:visit|begin|resume))\b[^.,;]{0,50}|\b(?:resumes?|reopens?|opens?|begins?|starts?|meets?)\s+(?:again\s+)?(?:on\s+)?)$/iu;
/** "Black Friday", "Sheffield Wednesday"; not "On Friday" nor "in Orm Friday". */
const NAME_BEFORE = /(?<!\b(?:in|near) )(?!(?:On|Late|Early|This|And|But|By)\s)\b\p{Lu}[\p{L}’'-]*\s+$/u;
/** "Sunday Times"; not "on Sunday Ida Holm". */
const NAME_BEHIND = /^\s+\p{Lu}/u;
const ON = /\b(?:on|late|early|this|said)\s+$/i;
const LONGEST_BEFORE = 60;

/** 1 (Monday) to 7, the first that the beginning of a report names as that of its news; null where it names none. */
export function saidDay(lead: string): number | null {
  for (const { 0: day, index } of lead.matchAll(WEEKDAY)) {
    const before = lead.slice(Math.max(0, index - LONGEST_BEFORE), index);
    const isName = NAME_BEFORE.test(before) || (NAME_BEHIND.test(lead.slice(index + day.length)) && !ON.test(before));
    if (!isName && !NOT_OF_NEWS.test(before)) return weekdayNumber(day.toLowerCase());
  }
  return null;
}
