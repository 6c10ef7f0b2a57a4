// What stands after `brief`, or is to be summarized, in words of one's own -> the topic and the period that are meant.
import { UNITS } from "../text/figure-numbers.ts";
import { isRegular } from "./how-to.ts";
import { readLength } from "./length.ts";
import type { Command } from "./parse.ts";
import { periodMeant } from "./period-meant.ts";
import { readSince } from "./since.ts";
import { wordsMeant } from "./words-meant.ts";

/**
 * briefWanted("me on sport please, only the last 3 days") -> a briefing on "sport" of three days. A number is a story's, as
 * everywhere; what is to come every day is a schedule's; "in 3 sentences" is asked of a summary.
 */
export function briefWanted(rest: string): Command {
  if (isRegular(rest.replace(BRIEFED, ""))) return { kind: "schedule", action: "list", words: "" };
  const { words: meant, atLeast } = periodMeant(rest);
  const whole = readLength(meant);
  const { topic, since, unread } = readSince(whole.wanted);
  if (unread !== null) return { kind: "help", about: "brief", unread };
  const bare = topic.replace(BRIEFED, "");
  const { wanted, length } = readLength(since === null ? bare : bare.replace(BEFORE_PERIOD, ""));
  const [, count, of] = COUNTED.exec(withoutPlease(wanted)) ?? [];
  const words = wordsMeant(of ?? (count === undefined ? withoutPlease(wanted) : ""));
  if (since === null && /^#?\d{1,2}$/.test(words)) return { kind: "story", words };
  return {
    kind: "brief",
    topic: words === "" || isAllNews(words) ? null : words,
    since: since !== null && typeof since === "object" && atLeast !== undefined ? { ...since, atLeast } : since,
    ...(meant !== rest && { understood: `brief ${meant}` }),
    ...((whole.length ?? length) !== null && { isOfLength: true as const }),
    ...(count !== undefined && { stories: NUMBERS.indexOf(count.toLowerCase()) + 1 || Number.parseInt(count, 10) }),
  };
}

const NUMBERS = UNITS.slice(1, 11);

/** "3 stories", "two headlines on Ebola": no topic, and how many. */
const COUNTED = new RegExp(
  `^(?:the )?(?:(?:top|latest|main|biggest) )?([1-9]\\d?|${NUMBERS.join("|")}) (?:top |latest |main |biggest )?(?:stor(?:y|ies)|headlines?)(?: (.+))?$`,
  "i",
);

/** Who is to be briefed; "US" is a country. */
const BRIEFED = /^(?:[Mm]e|us)(?:\s+|$)/;

/** "The news for me", "today's headlines": no topic. */
export function isAllNews(words: string): boolean {
  return ALL_NEWS.test(words);
}

const ALL_NEWS =
  /^(?:everything|anything|(?:(?:all|in|around|the|my|today's|latest|top|main|biggest|most important) ){0,4}(?:news|headlines|top stories|day|world)(?: (?:of|for) (?:the day|today|me|us)){0,2})$/i;

/** "Only" of "sport, only the last 3 days". */
const BEFORE_PERIOD = /(?:^|[\s,;]+)(?:(?:but |and )?(?:only|just)(?: (?:for|from|of))?)$/i;

function withoutPlease(words: string): string {
  return words.replace(/^please[\s,]+|[\s,]+please$/gi, "").replace(/[\s,;]+$/, "");
}
