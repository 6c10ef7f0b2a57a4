// A period in everyday words, "on Sunday", "over the weekend" -> the same as `readSince` reads it.
import { MONTH_NAMES, WEEKDAY_NAMES } from "../text/calendar.ts";

/**
 * News is of a day, and goes on until now: what was printed "in May" or "on Sunday" is told from its first day on.
 * withPeriodMeant("iraq on Sunday") -> "iraq since Sunday", "last night" -> "yesterday"; other words come back as they are.
 */
export function withPeriodMeant(words: string): string {
  for (const [pattern, meant] of MEANT) if (pattern.test(words)) return words.replace(pattern, meant);
  return words;
}

const MONTH = MONTH_NAMES.join("|");
const WEEKDAY = WEEKDAY_NAMES.join("|");
const NTH = "\\d{1,2}(?:st|nd|rd|th)?";

/** "Good Friday" is a name: a weekday stands alone or behind one of these words; "every Sunday" is a schedule's. */
const MEANT: readonly (readonly [RegExp, string])[] = [
  [`^()(${WEEKDAY})`, "$1since $2"],
  [`(^|\\s)(?:in|during) (?:the month of )?((?:${MONTH})(?:,? (?:19|20)\\d\\d)?)`, "$1since $2"],
  [`(^|(?<!\\b(?:since|from))\\s)(?:(?:on|for|of) )?(?:last|this(?: past)?) (${WEEKDAY})`, "$1since $2"],
  [`(^|\\s)(?:on|for|of) (${WEEKDAY})`, "$1since $2"],
  [`(^|\\s)on ((?:the )?${NTH} (?:of )?(?:${MONTH})(?:,? \\d{4})?|(?:${MONTH}) ${NTH}(?:,? \\d{4})?)`, "$1since $2"],
  ["(^|\\s)(?:(?:since|from|over|at|on|for|of) )?(?:the|this|last) (?:(?:last|past) )?weekend", "$1since Saturday"],
  ["(^|\\s)(?:(?:since|from|of) )?(?:this (?:morning|afternoon|evening)|tonight)", "$1today"],
  ["(^|\\s)(?:(?:since|from|of) )?(?:last night|yesterday (?:morning|afternoon|evening|night))", "$1yesterday"],
].map(([said, meant]) => [new RegExp(`${said}$`, "i"), meant!]);
