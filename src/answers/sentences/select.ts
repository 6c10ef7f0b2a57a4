// A question and the articles found for it -> their sentences, scored for how well they answer.
import type { Article } from "../../corpus/article.ts";
import type { Question } from "../answer.ts";
import { type Asked, askedOf } from "../question/asked.ts";
import { readQuestion } from "../question/question.ts";
import { shippedJudge, shippedReader } from "../reader/reader-weights.ts";
import { type FoundSpan, shippedSpans } from "../short-answer/span.ts";
import { NO_STATS, type TermStats } from "../words/rarity.ts";
import type { ReadSentence } from "../words/reading.ts";
import { CLOSE_FEATURES, closeFeatures, type ShortModels } from "./close-features.ts";
import type { Mask } from "./cover.ts";
import { type Pooled, poolOf, poolOfTexts, type ScoredArticle } from "./pool.ts";
import shipped from "./sentences.weights.json" with { type: "json" };
import { modelScore, type UnitModel } from "./unit-model.ts";

export type Candidate = {
  readonly article: Article;
  readonly sentence: ReadSentence;
  /** Which of the question's stems it holds. */
  readonly mask: Mask;
  readonly score: number;
  /** In the order of CLOSE_FEATURES; of sentences not looked at closely, in that of POOL_FEATURES. */
  readonly features: readonly number[];
  /** The words in it that would answer best; null when it was not looked at closely. */
  readonly span: FoundSpan | null;
};

/** Further behind the best sentence than this, one seldom answers the same question; set by hand (0009-answers-tried.md). */
export const NEAR_BEST = 3;

/** The candidates with this one before all others; as they are where there is none to lead. */
export function ledBy(candidates: readonly Candidate[], one: Candidate | undefined): readonly Candidate[] {
  return one === undefined || one === candidates[0] ? candidates : [one, ...candidates.filter((each) => each !== one)];
}

export type Selection = {
  readonly asked: Asked;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** In the order in which they were found. */
  readonly articles: readonly Article[];
  /** Search's scores of the articles. */
  readonly articleScores: readonly number[];
  /** By which the sentences looked at closely were scored. */
  readonly model: UnitModel;
};

/** `quick` chooses the sentences whose short answer is looked for, `close` orders them. */
export type SelectionModels = ShortModels & { readonly quick: UnitModel; readonly close: UnitModel };

/** In so many sentences short answers are looked for: that takes most of the time. */
export const CLOSE = 12;

const networks = { spans: shippedSpans, reader: shippedReader, judge: shippedJudge };

/**
 * The ranking has learned beside networks from half as many documents as the shipped ones have learned from, which deserve more
 * trust (0009-answers-tried.md).
 */
const inArticles: SelectionModels = {
  ...shipped.inArticles,
  close: weighedMore(shipped.inArticles.close, { reading: 0.3, odds: 0.3 }),
  ...networks,
};
const alone: SelectionModels = { ...shipped.alone, ...networks };

/** A model in which some features count more, by so much. */
function weighedMore(model: UnitModel, more: Readonly<Record<string, number>>): UnitModel {
  return { ...model, weights: model.weights.map((weight, i) => weight + (more[CLOSE_FEATURES[i]!] ?? 0)) };
}

/** Scores the sentences of the articles. Ties go to the article found first, then to the earlier sentence. */
export function selectSentences(
  question: Question,
  articles: readonly ScoredArticle[],
  stats: TermStats,
  models: SelectionModels = inArticles,
): Selection {
  const asked = askedOf(question, stats);
  const pool = poolOf(question, asked, articles, stats);
  const candidates = scored(question, asked, pool, CLOSE, models).sort((a, b) => b.score - a.score);
  return {
    asked,
    candidates,
    model: models.close,
    articles: articles.map((each) => each.article),
    articleScores: articles.map((each) => each.score),
  };
}

/**
 * One score per candidate text, higher is better; the candidates are compared with each other. With a title they are taken
 * for the sentences of one text in their order; without one, when they seem to be, as coherenceOf tells.
 */
export function rankSentences(question: string, candidates: readonly string[], title = ""): number[] {
  const read = readQuestion(question, { now: null });
  const asked = askedOf(read, NO_STATS);
  const pool = poolOfTexts(read, asked, candidates, title);
  const isText = title === "" && (pool[0]?.features[COHERENCE] ?? 0) > COHERENT;
  const models = isText ? { ...alone, close: weighedMore(alone.close, { early: 1 }) } : alone;
  return scored(read, asked, pool, CLOSE_TEXTS, models).map((each) => each.score);
}

const COHERENCE = CLOSE_FEATURES.indexOf("coherence");

/** Above this nine in ten lists of sentences are a text; its beginning says what it is about. */
const COHERENT = 0.005;

/** Whoever gives the candidates wants all of them ordered well; a bound is needed all the same. */
const CLOSE_TEXTS = 60;

type Scored = { readonly score: number; readonly features: readonly number[]; readonly span: FoundSpan | null };

/** In the order of the pool. */
function scored<T extends Pooled>(
  question: Question,
  asked: Asked,
  pool: readonly T[],
  close: number,
  models: SelectionModels,
): (T & Scored)[] {
  const quick = pool.map((each) => modelScore(models.quick, each.features));
  const order = pool.map((_, i) => i).sort((a, b) => quick[b]! - quick[a]! || a - b);
  const looked = lookClosely(
    question,
    asked,
    order.slice(0, close).map((i) => pool[i]!),
    models,
  );
  const lowest = looked.reduce((min, each) => Math.min(min, each.score), Number.POSITIVE_INFINITY);
  const results = new Map(order.slice(0, close).map((i, k) => [i, looked[k]!]));
  return pool.map((each, i) => ({
    ...each,
    // The rest stands below those looked at, in its own order.
    ...(results.get(i) ?? {
      score: lowest + quick[i]! - quick[order[close - 1]!]!,
      features: each.features,
      span: null,
    }),
  }));
}

function lookClosely(question: Question, asked: Asked, chosen: readonly Pooled[], models: SelectionModels): Scored[] {
  return closeFeatures(question, asked, chosen, models).map(({ features, span }) => ({
    score: modelScore(models.close, features),
    features,
    span,
  }));
}
