// Articles -> what an answer says it has searched, and as of when a question of them is asked.
import type { Article } from "../corpus/article.ts";
import type { Question, Searched } from "./answer.ts";

/** So many articles are read for a question: the right one is nearly always among them, and more would take time. */
export const ARTICLES_READ = 20;

/** How many articles, and from when to when; null where none of them has a date. */
export function searchedIn(articles: readonly Pick<Article, "publishedAt">[]): Searched {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { publishedAt } of articles) {
    if (!publishedAt) continue;
    from = Math.min(from, publishedAt.at);
    to = Math.max(to, publishedAt.at);
  }
  return { articles: articles.length, from: from <= to ? from : null, to: from <= to ? to : null };
}

/**
 * The question as if asked when the newest article came, where that was before it was asked: what was fresh news then is asked
 * about as well a year later. The days it speaks of stay those of the asking.
 */
export function besideNewest(question: Question, { to }: Searched): Question {
  const { askedAt } = question;
  return askedAt === null || to === null || to >= askedAt ? question : { ...question, askedAt: to };
}
