// Articles of one story -> which of their sentences look ahead to what a later article may already tell.
import type { Article } from "../corpus/article.ts";
import { behind, HOLDS_MS } from "../stories/freshness.ts";
import { type EpochMs, HOUR_MS } from "../time.ts";
import { withoutQuotations } from "./leaning.ts";

/** True for what an older article of the story said would happen: "Counting will begin at ten", once the result is known. */
export function isOvertaken(text: string, article: Article, newest: EpochMs): boolean {
  const told = withoutQuotations(text);
  return behind(article, newest) > (SAME_DAY.test(told) ? SAME_DAY_HOLDS_MS : HOLDS_MS) && LOOKS_AHEAD.test(told);
}

/** "The count was due to begin later on Tuesday": by the evening somebody tells it. */
const SAME_DAY = /\b(?:tonight|later (?:today|on \w+day))\b/i;
const SAME_DAY_HOLDS_MS = 4 * HOUR_MS;

const LOOKS_AHEAD =
  /\b(?:will|shall|should|may|might|could|(?:is|are|was|were) (?:to|due|expected|set|scheduled|likely)|plans? to|hopes? to|expects?|tomorrow|tonight|later (?:today|on \w+day)|next (?:day|week|month))\b/i;
