// Articles of one story -> which of their sentences look ahead to what a later article may already tell.
import type { Article } from "../corpus/article.ts";
import { DAY_MS, type EpochMs, HOUR_MS } from "../time.ts";
import { withoutQuotations } from "./leaning.ts";

/** What an article older than this said was to come may have come, or not. */
const STALE_MS = 12 * HOUR_MS;

/** True for what an older article of the story said would happen: "Counting will begin at ten", once the result is known. */
export function isOvertaken(text: string, article: Article, newest: EpochMs): boolean {
  const { publishedAt } = article;
  if (publishedAt === null) return false;
  const latest = publishedAt.at + (publishedAt.precision === "day" ? DAY_MS : 0);
  return newest - latest > STALE_MS && LOOKS_AHEAD.test(withoutQuotations(text));
}

/** When the last of the articles was published; -Infinity when none says. */
export function newestOf(articles: readonly Article[]): EpochMs {
  return articles.reduce(
    (newest, { publishedAt }) => Math.max(newest, publishedAt?.at ?? newest),
    Number.NEGATIVE_INFINITY,
  );
}

const LOOKS_AHEAD =
  /\b(?:will|shall|should|may|might|could|(?:is|are|was|were) (?:to|due|expected|set|scheduled|likely)|plans? to|hopes? to|expects?|tomorrow|tonight|later (?:today|on \w+day)|next (?:day|week|month))\b/i;
