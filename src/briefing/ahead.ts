// Articles of one story -> which of their sentences look ahead to what a later article may already tell.
import type { Article } from "../corpus/article.ts";
import { behind, HOLDS_MS } from "../stories/freshness.ts";
import type { EpochMs } from "../time.ts";
import { withoutQuotations } from "./leaning.ts";

/** True for what an older article of the story said would happen: "Counting will begin at ten", once the result is known. */
export function isOvertaken(text: string, article: Article, newest: EpochMs): boolean {
  return behind(article, newest) > HOLDS_MS && LOOKS_AHEAD.test(withoutQuotations(text));
}

const LOOKS_AHEAD =
  /\b(?:will|shall|should|may|might|could|(?:is|are|was|were) (?:to|due|expected|set|scheduled|likely)|plans? to|hopes? to|expects?|tomorrow|tonight|later (?:today|on \w+day)|next (?:day|week|month))\b/i;
