// Articles that the wishes of a place keep out of a briefing -> how many, and of the newest which wish it was.
import { type Article, byTime } from "../corpus/article.ts";
import { openingQuote } from "../corpus/opening.ts";
import { titleQuote } from "../corpus/passage.ts";
import type { KeptOut } from "./briefing.ts";
import type { Verdict } from "./wanted.ts";

/** So many are named; whoever filters leaves most out. */
const MOST_NAMED = 10;

/** What is kept of it to make the same briefing again: the articles that are named, and how many there were in all. */
export type KeptOutRecord<A> = { readonly named: readonly A[]; readonly count: number };

/** Null where nothing was kept out. */
export function keptOutRecord(articles: readonly Article[]): KeptOutRecord<Article> | null {
  if (articles.length === 0) return null;
  return { named: articles.toSorted(byTime).reverse().slice(0, MOST_NAMED), count: articles.length };
}

/** An article that passes by itself is one of a story that is muted. */
export function keptOutBriefing(
  { named, count }: KeptOutRecord<Article>,
  verdictOn: (article: Article) => Verdict,
): KeptOut {
  const ruleOf = (article: Article) => {
    const { passes, by } = verdictOn(article);
    return passes || by === null ? "story" : by.rule;
  };
  return {
    named: named.flatMap((article) => {
      const headline = titleQuote(article) ?? openingQuote(article);
      return headline === null ? [] : [{ headline, rule: ruleOf(article) }];
    }),
    count,
  };
}
