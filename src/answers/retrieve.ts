// A question -> the articles to read for it, best first.
import type { Article } from "../corpus/article.ts";
import type { ArticleHit, ArticleIndex } from "../search/search.ts";
import type { Question } from "./answer.ts";
import { articlesHolding } from "./corpus-answer.ts";
import { isCounted } from "./question/corpus-question.ts";
import { ARTICLES_READ } from "./searched.ts";
import { sameThings } from "./words/same-things.ts";

/** An article from the days a question speaks of counts this much more: others may still tell of them. */
const IN_WINDOW = 1.6;

/** The best k articles for a question, of the outlet it asks for, or all that a question about the articles asks for; those from the days it speaks of first among equals, none left out for its date. */
export function retrieveArticles(question: Question, index: ArticleIndex, k: number): ArticleHit[] {
  if (isCounted(question.ofCorpus)) return articlesHolding(question, index);
  const terms = [...new Set(question.terms.flatMap((term) => [term, ...sameThings(term)]))];
  if (terms.length === 0) return [];
  const { window, outlet } = question;
  if (window === null) return index.search({ terms, askedAt: question.askedAt, window: null, outlet }, k);
  const scores = new Map(
    index.search({ terms, askedAt: null, window: null, outlet }, k).map((hit) => [hit.articleId, hit.score]),
  );
  for (const hit of index.search({ terms, askedAt: null, window, outlet }, k))
    scores.set(hit.articleId, hit.score * IN_WINDOW);
  return [...scores]
    .map(([articleId, score]) => ({ articleId, score }))
    .sort((a, b) => b.score - a.score || (a.articleId < b.articleId ? -1 : 1))
    .slice(0, k);
}

/** What is read for a question, best first: `articles` are all that the index has, each as retrieveArticles finds it. */
export function articlesToRead(question: Question, index: ArticleIndex, articles: readonly Article[]): ArticleHit[] {
  return withTheRest(question, retrieveArticles(question, index, ARTICLES_READ), articles);
}

/**
 * The hits, and where there are few articles the others behind them, by id: "How strong was the wind?" is answered by one that
 * speaks of gusts. None is added where an outlet is asked for, or nothing that has words.
 */
export function withTheRest(
  { outlet, terms, ofCorpus }: Question,
  hits: readonly ArticleHit[],
  articles: readonly Article[],
): ArticleHit[] {
  if (articles.length > ARTICLES_READ || outlet !== null || terms.length === 0 || ofCorpus !== null) return [...hits];
  const found = new Set(hits.map(({ articleId }) => articleId));
  const rest = articles.flatMap(({ id }) => (found.has(id) ? [] : [{ articleId: id, score: 0 }]));
  return [...hits, ...rest.sort((a, b) => (a.articleId < b.articleId ? -1 : 1))];
}
