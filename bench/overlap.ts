// The peer of answering: BM25 for articles, then the sentence that has most of the question's words, given whole.
import { type Article, type ArticleId, titleOf } from "../src/corpus/article.ts";
import { sentencesOf } from "../src/corpus/passage.ts";
import type { ArticleIndex } from "../src/search/search.ts";
import { termsOf } from "../src/text/words.ts";
import type { QaPrediction, QaQuestion } from "./qa-score.ts";

const ARTICLES = 10;
const SENTENCES = 3;

/** Answers above this share of the question's words; chosen for it on rtqa dev. */
const ENOUGH = 0.6;

export function overlapAnswer(
  { id, question }: Pick<QaQuestion, "id" | "question">,
  index: ArticleIndex,
  articles: ReadonlyMap<ArticleId, Article>,
): QaPrediction {
  const terms = [...new Set(termsOf(question))];
  const hits = index.search({ terms, askedAt: null, window: null }, ARTICLES);
  const weight = (term: string) => Math.log(1 + index.articleCount / (1 + index.articlesWith(term)));
  const total = terms.reduce((sum, term) => sum + weight(term), 0) || 1;
  const sentences = hits.flatMap(({ articleId }) => {
    const article = articles.get(articleId)!;
    return [titleOf(article) ?? "", ...sentencesOf(article).map(({ start, end }) => article.text.slice(start, end))]
      .filter((text) => text !== "")
      .map((text) => ({ docId: articleId, text, score: overlap(terms, text, weight) / total }));
  });
  sentences.sort((a, b) => b.score - a.score);
  const confidence = sentences[0]?.score ?? 0;
  return {
    id,
    answerable: confidence >= ENOUGH,
    confidence,
    answer: sentences[0]?.text ?? null,
    sentences: sentences.slice(0, SENTENCES),
    documents: hits.map((hit) => hit.articleId),
  };
}

/** For each candidate the number of the question's different terms in it. */
export function overlapScores(question: string, candidates: readonly string[]): number[] {
  const terms = [...new Set(termsOf(question))];
  return candidates.map((text) => overlap(terms, text, () => 1));
}

function overlap(terms: readonly string[], text: string, weight: (term: string) => number): number {
  const own = new Set(termsOf(text));
  return terms.reduce((sum, term) => sum + (own.has(term) ? weight(term) : 0), 0);
}
