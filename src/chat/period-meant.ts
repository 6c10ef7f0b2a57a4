// A period in everyday words, "on Sunday", "over the weekend" -> the same as `readSince` reads it.
import { MONTH_NAMES, WEEKDAY_NAMES } from "../text/calendar.ts";
import type { LocalTime } from "./dates.ts";
import { periodWords, type Since, sinceMoment } from "./since.ts";

/** In the words that `readSince` reads; of a weekday also how many days ago it is at least: "on Sunday" may be today. */
export type PeriodMeant = { readonly words: string; readonly atLeast?: 0 | 2 };

/**
 * News is of a day, and goes on until now: what was printed "in May" or "on Sunday" is told from its first day on.
 * periodMeant("iraq on Sunday") -> "iraq since Sunday", which may be today; "last night" -> "yesterday"; other words come back as
 * they are.
 */
export function periodMeant(words: string): PeriodMeant {
  for (const { pattern, meant, atLeast } of MEANT) {
    if (pattern.test(words)) return { words: words.replace(pattern, meant), ...(atLeast !== undefined && { atLeast }) };
  }
  return { words };
}

/**
 * The command that a briefing was taken for, in words that mean the same when they are typed: at "brief since Sunday", where that is
 * today, "brief today". `understood` is as `periodMeant` has it.
 */
export function understoodAt(understood: string, since: Since | null, view: LocalTime): string {
  if (since === null || typeof since !== "object" || !("weekday" in since) || since.atLeast === undefined)
    return understood;
  const from = sinceMoment(since, view);
  if (from === sinceMoment("today", view)) return understood.replace(SINCE_DAY, "today");
  const isBeforeLast = from !== sinceMoment({ weekday: since.weekday }, view);
  return isBeforeLast ? understood.replace(SINCE_DAY, periodWords(since, view)) : understood;
}

const SINCE_DAY = /\bsince \S+$/;

const MONTH = MONTH_NAMES.join("|");
const WEEKDAY = WEEKDAY_NAMES.join("|");
const NTH = "\\d{1,2}(?:st|nd|rd|th)?";

/**
 * "Good Friday" is a name: a weekday stands alone or behind one of these words; "every Sunday" is a schedule's. On a Sunday "this
 * weekend" is that of today, and "last weekend" the one before.
 */
const MEANT: readonly { readonly pattern: RegExp; readonly meant: string; readonly atLeast?: 0 | 2 }[] = (
  [
    [`^()(${WEEKDAY})`, "$1since $2", 0],
    [`(^|\\s)(?:in|during) (?:the month of )?((?:${MONTH})(?:,? (?:19|20)\\d\\d)?)`, "$1since $2"],
    [`(^|(?<!\\b(?:since|from))\\s)(?:(?:on|for|of) )?(?:last|this past) (${WEEKDAY})`, "$1since $2"],
    [`(^|(?<!\\b(?:since|from))\\s)(?:(?:on|for|of) )?this (${WEEKDAY})`, "$1since $2", 0],
    [`(^|\\s)(?:on|for|of) (${WEEKDAY})`, "$1since $2", 0],
    [`(^|\\s)on ((?:the )?${NTH} (?:of )?(?:${MONTH})(?:,? \\d{4})?|(?:${MONTH}) ${NTH}(?:,? \\d{4})?)`, "$1since $2"],
    ["(^|\\s)(?:(?:since|from|over|at|on|for|of) )?(?:the |this )(?:past )?weekend", "$1since Saturday", 0],
    ["(^|\\s)(?:(?:since|from|over|at|on|for|of) )?(?:the |this )?last weekend", "$1since Saturday", 2],
    ["(^|\\s)(?:(?:since|from|of) )?(?:this (?:morning|afternoon|evening)|tonight)", "$1today"],
    ["(^|\\s)(?:(?:since|from|of) )?(?:last night|yesterday (?:morning|afternoon|evening|night))", "$1yesterday"],
  ] as const
).map(([said, meant, atLeast]) => ({
  pattern: new RegExp(`${said}$`, "i"),
  meant,
  ...(atLeast !== undefined && { atLeast }),
}));
