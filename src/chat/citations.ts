// Quotes -> numbered citations: one number for each article, in the order it is first quoted.
import type { BriefingItem } from "../briefing/briefing.ts";
import type { Article, ArticleId } from "../corpus/article.ts";
import { type Quote, titleQuote } from "../corpus/passage.ts";
import { dayWords, type LocalTime, publishedWords } from "./dates.ts";
import { asGiven, type OurWords, say } from "./our-words.ts";
import type { Block, Citation } from "./reply.ts";

/** The number of each quoted article, from 1. */
export type Numbering = ReadonlyMap<ArticleId, number>;

export function numberArticles(articles: readonly Article[]): Numbering {
  const numbers = new Map<ArticleId, number>();
  for (const { id } of articles) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  return numbers;
}

/** The articles that a story's quotes, differing figures and headline are taken from, in the order of their numbers. */
export function articlesCited({ quotes, differences, headline }: BriefingItem): Article[] {
  const cited = [...quotes, ...differences.flatMap(({ figures }) => figures.map((each) => each.quote)), headline];
  return cited.map((quote) => quote.article);
}

/** "[1] North Post, 15 Sep 21:10" for each article: enough under a headline that says what it is about. */
export function briefCitations(articles: readonly Article[], view: LocalTime): Block {
  return { kind: "citations", items: cite(articles, view) };
}

/** The same with each article's title. */
export function fullCitations(articles: readonly Article[], view: LocalTime): Block {
  return {
    kind: "citations",
    items: cite(articles, view).map((item) => ({ ...item, title: titleQuote(item.article) })),
  };
}

/** "North Post, 15 Sep". */
export function sourceWords({ article }: Quote, view: LocalTime): OurWords {
  return say`${outletWords(article)}, ${dayWords(article.publishedAt, view)}`;
}

/** The publisher's name, or that it has none. */
export function outletWords(article: Article): OurWords {
  return article.outlet === null || article.outlet.trim() === "" ? say`unnamed outlet` : asGiven(article.outlet);
}

/** One article's citation; its title is left out where a headline says it already. */
export function citationOf(article: Article, number: number, view: LocalTime): Citation {
  const when = publishedWords(article.publishedAt, view);
  return { number, article, outlet: outletWords(article), when, title: null };
}

function cite(articles: readonly Article[], view: LocalTime): Citation[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return Array.from(numberArticles(articles), ([id, number]) => citationOf(byId.get(id)!, number, view));
}
