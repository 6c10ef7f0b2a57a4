// A question and the articles found for it -> their sentences, scored for how well they answer.
import type { Article } from "../corpus/article.ts";
import type { Question } from "./answer.ts";
import { type Asked, askedOf } from "./asked.ts";
import { CLOSE_FEATURES, closeFeatures } from "./close-features.ts";
import type { Mask } from "./cover.ts";
import { judgeOf } from "./judge.ts";
import { type Pooled, poolOf, poolOfTexts, type ScoredArticle } from "./pool.ts";
import { readQuestion } from "./question.ts";
import { NO_STATS, type TermStats } from "./rarity.ts";
import { type ReaderWeights, shippedJudge, shippedReader } from "./reader-weights.ts";
import type { ReadSentence } from "./reading.ts";
import shipped from "./sentences.weights.json" with { type: "json" };
import { type FoundSpan, shippedSpans } from "./span.ts";
import type { SpanWeights } from "./span-model.ts";
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
  /** Log odds that it answers at all, a part of its score; null of all but the first few. */
  readonly odds: number | null;
};

/** Further behind the best sentence than this, one seldom answers the same question; set by hand (decision 0009). */
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
export type SelectionModels = {
  readonly quick: UnitModel;
  readonly close: UnitModel;
  readonly spans: SpanWeights;
  readonly reader: ReaderWeights;
  /** Says of the best sentences whether they answer. */
  readonly judge: ReaderWeights;
};

/** In so many sentences short answers are looked for: that takes most of the time. */
export const CLOSE = 12;

const networks = { spans: shippedSpans, reader: shippedReader, judge: shippedJudge };
const inArticles: SelectionModels = { ...shipped.inArticles, ...networks };
const alone: SelectionModels = { ...shipped.alone, ...networks };

/** So many of the best sentences are judged: with more no more are right (decision 0009). */
const JUDGED = 5;

/**
 * The questions that the weights were learned from are mostly asked of thousands of articles, where finding the right one
 * decides. The fewer there are, the more it counts that a sentence holds the kind of thing asked for: first right of what nothing
 * has learned from 206 without and 211 with (decision 0009).
 */
function forCorpusOf(articleCount: number, models: SelectionModels): SelectionModels {
  const share = FEW_ARTICLES / (FEW_ARTICLES + articleCount);
  const more = { typeFit: share, "span behind best": 0.2 * share };
  return { ...models, close: weighedMore(models.close, more) };
}

/** With so many articles the correction is half of that for one. */
const FEW_ARTICLES = 200;

/** A model in which some features count more, by so much. */
function weighedMore(model: UnitModel, more: Readonly<Record<string, number>>): UnitModel {
  return { ...model, weights: model.weights.map((weight, i) => weight + (more[CLOSE_FEATURES[i]!] ?? 0)) };
}

/** Scores the sentences of the articles. Ties go to the article found first, then to the earlier sentence. */
export function selectSentences(
  question: Question,
  articles: readonly ScoredArticle[],
  stats: TermStats,
  trained: SelectionModels = inArticles,
): Selection {
  const models = forCorpusOf(stats.articleCount, trained);
  const asked = askedOf(question, stats);
  const pool = poolOf(question, asked, articles, stats);
  const ranked = scored(question, asked, pool, CLOSE, models).sort((a, b) => b.score - a.score);
  const candidates = judged(ranked, judgeOf(question, asked, models.judge));
  return {
    asked,
    candidates,
    model: models.close,
    articles: articles.map((each) => each.article),
    articleScores: articles.map((each) => each.score),
  };
}

/** The best of them by their scores and odds together, then the rest below these in its own order. */
function judged<T extends Pooled & Scored>(
  ranked: readonly T[],
  oddsOf: (one: T) => number,
): (T & { readonly odds: number | null })[] {
  const best = ranked
    .slice(0, JUDGED)
    .map((each) => {
      const odds = oddsOf(each);
      return { ...each, score: each.score + odds, odds };
    })
    .sort((a, b) => b.score - a.score);
  const below = (best.at(-1)?.score ?? 0) - (ranked[JUDGED - 1]?.score ?? 0);
  return [...best, ...ranked.slice(JUDGED).map((each) => ({ ...each, score: each.score + below, odds: null }))];
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

/** Above this nine in ten lists of sentences are a text; its beginning says what it is about: see decision 0009. */
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
