// A question and the articles found for it -> their sentences, scored for how well they answer.
import type { Article } from "../corpus/article.ts";
import type { Question } from "./answer.ts";
import { readQuestion } from "./question.ts";
import { NO_STATS, rarity, type TermStats } from "./rarity.ts";
import { type ReadArticle, type ReadSentence, type ReadWord, readArticle, readWords } from "./reading.ts";
import { representative } from "./same-things.ts";

/** An article found for the question, with search's score. */
export type ScoredArticle = { readonly article: Article; readonly score: number };

export type Candidate = {
  readonly article: Article;
  readonly sentence: ReadSentence;
  readonly score: number;
  /** Share of the question's words, by rarity, that stand in the sentence; with its neighbours and title. */
  readonly cover: number;
  readonly coverAround: number;
};

export type Selection = {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** In the order of the best sentence of each, and of search for the rest. */
  readonly articles: readonly Article[];
};

/** Scores every sentence of the articles. Ties go to the article found first, then to the earlier sentence. */
export function selectSentences(question: Question, articles: readonly ScoredArticle[], stats: TermStats): Selection {
  const weights = questionWeights(question, stats);
  const best = Math.max(1e-9, ...articles.map((each) => each.score));
  const candidates = articles.flatMap(({ article, score }) => {
    const read = readArticle(article);
    return read.sentences.map((sentence) => candidate(read, sentence, weights, score / best));
  });
  candidates.sort((a, b) => b.score - a.score);
  return { candidates, articles: articles.map((each) => each.article) };
}

/** One score per candidate text, higher is better; the candidates are compared with each other, their order is not used. */
export function rankSentences(question: string, candidates: readonly string[], title = ""): number[] {
  const weights = questionWeights(readQuestion(question, { now: null }), NO_STATS);
  const around = stemsOf(readWords(title, { start: 0, end: title.length }));
  return candidates.map((text) => {
    const own = stemsOf(readWords(text, { start: 0, end: text.length }));
    return cover(weights, own) + 0.3 * cover(weights, own, around) - 0.0001 * text.length;
  });
}

function questionWeights(question: Question, stats: TermStats): ReadonlyMap<string, number> {
  const weights = question.terms.map((term): [string, number] => [representative(term), rarity(term, stats)]);
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0) || 1;
  return new Map(weights.map(([term, weight]) => [term, weight / total]));
}

function candidate(
  read: ReadArticle,
  sentence: ReadSentence,
  weights: ReadonlyMap<string, number>,
  articleScore: number,
): Candidate {
  const near = [read.sentences[sentence.index - 1]?.stems, read.sentences[sentence.index + 1]?.stems, read.titleStems];
  const own = cover(weights, sentence.stems);
  const coverAround = cover(weights, sentence.stems, ...near.filter((stems) => stems !== undefined));
  return {
    article: read.article,
    sentence,
    cover: own,
    coverAround,
    score: own + 0.4 * coverAround + 0.4 * articleScore + 0.05 / (1 + sentence.index),
  };
}

function cover(weights: ReadonlyMap<string, number>, ...places: readonly ReadonlySet<string>[]): number {
  let sum = 0;
  for (const [term, weight] of weights) if (places.some((place) => place.has(term))) sum += weight;
  return sum;
}

function stemsOf(words: readonly ReadWord[]): Set<string> {
  return new Set(words.filter((word) => !word.stop).map((word) => word.stem));
}
