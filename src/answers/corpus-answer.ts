// A question about what we have read -> its answer by counting the articles that hold its words.
import { type Article, byTime, outletsOf } from "../corpus/article.ts";
import { type Quote, titleQuote } from "../corpus/passage.ts";
import type { ArticleHit, ArticleIndex } from "../search/search.ts";
import type { Answer, Question, Searched } from "./answer.ts";
import { isOrdered } from "./question/corpus-question.ts";
import { quietAnswer } from "./quiet-answer.ts";
import { sameThings } from "./words/same-things.ts";

/** The articles that hold every word of the question, or another for the same thing; best first, none for no words. */
export function articlesHolding({ terms, askedAt, window, outlet }: Question, index: ArticleIndex): ArticleHit[] {
  const all = index.articleCount;
  const perTerm = terms.map((term) => {
    const hits = index.search({ terms: [term, ...sameThings(term)], askedAt: null, window, outlet }, all);
    return new Set(hits.map(({ articleId }) => articleId));
  });
  if (perTerm.length === 0) return [];
  const best = index.search({ terms, askedAt, window, outlet }, all);
  return best.filter(({ articleId }) => perTerm.every((ids) => ids.has(articleId)));
}

/**
 * `articles` are those that hold the words, or tell the story whose first or last report is asked for; an answer with none is "not
 * found". Sure, because it is counted. `outlets` are all that were read, for a question about all.
 */
export function answerFromCorpus(
  question: Question,
  articles: readonly Article[],
  { searched, outlets: allOutlets = [] }: { readonly searched: Searched; readonly outlets?: readonly string[] },
): Answer {
  const all = question.terms.length === 0 && !isOrdered(question.ofCorpus);
  const count = all ? searched.articles : articles.length;
  const inTime = [...articles].sort(byTime).filter((article) => article.publishedAt !== null);
  const dated = question.ofCorpus === "last" ? inTime.toReversed() : inTime;
  const shown = isOrdered(question.ofCorpus) && dated.length > 0 ? dated : articles;
  const outlets = (all ? [...allOutlets] : outletsOf(articles)).sort();
  return {
    ...quietAnswer(question, searched),
    kind: count > 0 ? "answered" : "not-found",
    confidence: count > 0 ? 1 : 0,
    held: count > 0 ? 1 : 0,
    considered: headlines(shown).map((quote) => ({ quote, score: 0, why: [], holds: [], lacks: [], fits: null })),
    articles: shown,
    counted: { articles: count, outlets },
  };
}

/** So many are worth showing. */
const HEADLINES = 5;

function headlines(articles: readonly Article[]): Quote[] {
  return articles.flatMap((article) => titleQuote(article) ?? []).slice(0, HEADLINES);
}
