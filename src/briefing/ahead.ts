// Articles of one story -> which of their sentences look ahead to what a later article may already tell.
import type { Article } from "../corpus/article.ts";
import { behind, HOLDS_MS } from "../stories/freshness.ts";
import { isCounting } from "../stories/vote-count.ts";
import { figuresIn } from "../text/figures.ts";
import { DAY_MS, type EpochMs, HOUR_MS } from "../time.ts";
import { withoutQuotations } from "./leaning.ts";

/** True for what an older article of the story said would happen: "Counting will begin at ten", once the result is known. */
export function isOvertaken(text: string, article: Article, newest: EpochMs): boolean {
  const told = withoutQuotations(text);
  if (behind(article, newest) > SAME_DAY_HOLDS_MS && (isCounting(told) || COMES_SAME_DAY.test(told))) return true;
  const ahead = behind(article, newest) > HOLDS_MS ? LOOKS_AHEAD.exec(told) : null;
  return ahead !== null && !namesDateAfter(clauseOf(told.slice(ahead.index)), article, newest);
}

/** "Will announce on Thursday that ... by 2030": the later day is of what is announced. "The Jan. 6 riot" has been. */
function clauseOf(ahead: string): string {
  return (ANNOUNCES.test(ahead) ? ahead.split(/ (?:that|whether|if) /, 1)[0]! : ahead).replace(KNOWN_BY_DAY, "");
}

const KNOWN_BY_DAY =
  /\bthe (?:\p{Lu}[\p{Ll}.]{2,8} \d{1,2}|\d{1,2} \p{Lu}\p{Ll}{2,8}) (?:attacks?|assault|riots?|siege|insurrection|uprising|coup|bombings?|shootings?|massacre|fire|crash|(?:earth)?quake|storm)\b/gu;

const ANNOUNCES = /^(?:\p{Ll}+ ){1,4}(?:announce|declare|say|tell|propose|unveil|reveal|argue|claim|decide)\b/u;

/** "Is to speak tomorrow" in a report of a day before the one it is read on: the reader cannot know which day that is. */
export function looksAheadFrom(text: string, { publishedAt }: Article, at: EpochMs): boolean {
  if (publishedAt === null || Math.floor(publishedAt.at / DAY_MS) >= Math.floor(at / DAY_MS)) return false;
  return COMES_SOON.test(withoutQuotations(text));
}

/** "Will strike on December 18": as long as that day is ahead nobody can tell how it went. */
function namesDateAfter(told: string, { publishedAt }: Article, newest: EpochMs): boolean {
  return figuresIn(told).some(({ kind, unit, low }) => {
    if (kind !== "date" || publishedAt === null) return false;
    return (unit === "month-day" ? nextOnOrAfter(low, publishedAt.at) : low) > newest;
  });
}

/** The first such day of the calendar, whatever its own year, that has not ended at a moment. */
function nextOnOrAfter(day: EpochMs, moment: EpochMs): EpochMs {
  const [date, year] = [new Date(day), new Date(moment).getUTCFullYear()];
  const inYear = (of: number) => Date.UTC(of, date.getUTCMonth(), date.getUTCDate());
  return inYear(year) + DAY_MS > moment ? inYear(year) : inYear(year + 1);
}

/** Small letters, so that neither the month May nor somebody called Will is one of them. */
const SURE =
  "will|shall|should|(?:is|are|was|were) (?:to|due|expected|set|scheduled|likely)|plans? to|hopes? to|expects?";
const TO_COME = `(?:${SURE}|may|might|could)`;
const SAME_DAY = "(?:[Tt]onight|[Ll]ater (?:today|on \\w+day))";

/** "The count was due to begin later on Tuesday": by the evening somebody tells it; "she resigned later on Tuesday" is told. */
const COMES_SAME_DAY = new RegExp(`\\b${TO_COME}\\b[^,;]{0,200}\\b${SAME_DAY}\\b|^${SAME_DAY}\\b.*\\b${TO_COME}\\b`);
const SAME_DAY_HOLDS_MS = 4 * HOUR_MS;

/** "It may be worth a million today" tells of no day. */
const SURELY_TO_COME = `(?:${SURE})`;
const SOON = "(?:[Tt]oday|[Tt]omorrow|[Tt]onight|[Tt]his (?:morning|afternoon|evening))";
const COMES_SOON = new RegExp(`\\b${SURELY_TO_COME}\\b[^,;]{0,200}\\b${SOON}\\b|^${SOON}\\b.*\\b${SURELY_TO_COME}\\b`);

const LOOKS_AHEAD = new RegExp(`\\b(?:${TO_COME}|[Tt]omorrow|[Nn]ext (?:day|week|month))\\b`);
