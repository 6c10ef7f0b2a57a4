// Articles of one story -> how far each is behind the newest of them.
import type { Article } from "../corpus/article.ts";
import { DAY_MS, type EpochMs, HOUR_MS } from "../time.ts";

/** When the last of the articles was published; -Infinity when none says. */
export function newestOf(articles: readonly Article[]): EpochMs {
  return articles.reduce(
    (newest, { publishedAt }) => Math.max(newest, publishedAt?.at ?? newest),
    Number.NEGATIVE_INFINITY,
  );
}

/** By how much an article is older than `newest` for certain, in milliseconds, from 0; 0 without a date. */
export function behind({ publishedAt }: Article, newest: EpochMs): number {
  if (publishedAt === null) return 0;
  return Math.max(0, newest - publishedAt.at - (publishedAt.precision === "day" ? DAY_MS : 0));
}

/** By how much an article is younger than another for certain, in milliseconds; 0 where it is not, or one has no date. */
export function laterBy({ publishedAt }: Article, earlier: Article): number {
  return publishedAt === null ? 0 : behind(earlier, publishedAt.at);
}

/** So long what an article says of a running story holds. */
export const HOLDS_MS = 12 * HOUR_MS;
/** Where a story is told over weeks, what happened first is not forgotten. */
const LEAST_FRESH = 0.5;

/** How much the words of an article count beside those of the newest, .5..1: half when they are a day older. */
export function freshness(article: Article, newest: EpochMs): number {
  return Math.max(LEAST_FRESH, Math.min(1, 0.5 ** (behind(article, newest) / HOLDS_MS - 1)));
}
