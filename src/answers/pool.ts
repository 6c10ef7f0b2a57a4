// A question and the articles found for it -> the sentences worth a closer look, each with its features.
import type { Article } from "../corpus/article.ts";
import type { Question } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { covered } from "./cover.ts";
import { FEATURES, type Feature, featuresOf, type Surroundings } from "./features.ts";
import { rarity, type TermStats } from "./rarity.ts";
import { type ReadArticle, type ReadSentence, readArticle, readText } from "./reading.ts";

/** An article found for the question, with search's score. */
export type ScoredArticle = { readonly article: Article; readonly score: number };

/** A sentence of `text` with its features in the order of POOL_FEATURES. */
export type Pooled = { readonly text: string; readonly sentence: ReadSentence; readonly features: readonly number[] };

/** These are given twice: by themselves, and less the best of the question's candidates. */
const RELATIVE: readonly Feature[] = [
  "cover",
  "coverNear",
  "coverAround",
  "beginnings",
  "pairs",
  "alike",
  "alikeAround",
  "focusAlike",
  "support",
  "nameSupport",
];

export const POOL_FEATURES: readonly string[] = [...FEATURES, ...RELATIVE.map((name) => `${name} behind best`)];

/** So many sentences are looked at; the others hardly share a word with the question. */
const POOL = 60;

/** The sentences of the articles that share most with the question; of equals those of the article found first. */
export function poolOf(
  question: Question,
  asked: Asked,
  articles: readonly ScoredArticle[],
  stats: TermStats,
): (Pooled & { readonly article: Article })[] {
  const best = articles.reduce((max, each) => Math.max(max, each.score), Number.MIN_VALUE);
  const places = articles.flatMap(({ article, score }, rank) =>
    placesIn(asked, readArticle(article), score / best, rank),
  );
  const kept = places.sort((a, b) => b.rough - a.rough).slice(0, POOL);
  const support = supportIn(kept, stats);
  const rows = kept.map(({ read, sentence, around }) =>
    featuresOf(question, asked, read.article.text, sentence, { ...around, support: (stem) => support(stem, read) }),
  );
  const vectors = featureVectors(rows);
  return kept.map(({ read, sentence }, i) => ({
    article: read.article,
    text: read.article.text,
    sentence,
    features: vectors[i]!,
  }));
}

/** Candidate texts by themselves, as one reads them one after the other. */
export function poolOfTexts(question: Question, asked: Asked, texts: readonly string[], title: string): Pooled[] {
  const sentences = texts.map(readText);
  const titleStems = readText(title).stems;
  const rows = sentences.map((sentence, i) =>
    featuresOf(question, asked, texts[i]!, sentence, {
      before: undefined,
      after: undefined,
      title: titleStems,
      article: NOTHING,
      articleScore: 1,
      articleRank: 0,
      support: () => 0,
    }),
  );
  const vectors = featureVectors(rows);
  return texts.map((text, i) => ({ text, sentence: sentences[i]!, features: vectors[i]! }));
}

const NOTHING: ReadonlySet<string> = new Set();

type Place = {
  readonly read: ReadArticle;
  readonly sentence: ReadSentence;
  readonly around: Omit<Surroundings, "support">;
  /** By what a sentence is taken into the pool. */
  readonly rough: number;
};

function placesIn(asked: Asked, read: ReadArticle, articleScore: number, articleRank: number): Place[] {
  const article = new Set(read.titleStems);
  for (const { stems } of read.sentences) for (const stem of stems) article.add(stem);
  return read.sentences.map((sentence, i) => {
    const [before, after] = [read.sentences[i - 1], read.sentences[i + 1]];
    const around = { before, after, title: read.titleStems, article, articleScore, articleRank };
    const near = [sentence.stems, read.titleStems, before?.stems ?? NOTHING, after?.stems ?? NOTHING];
    const rough =
      covered(asked.weights, [sentence.stems]) +
      0.4 * covered(asked.weights, near) +
      0.4 * articleScore +
      0.05 / (1 + i);
    return { read, sentence, around, rough };
  });
}

/** How much the pool's sentences of other articles speak of a stem, the rarer the more. */
function supportIn(places: readonly Place[], stats: TermStats): (stem: string, own: ReadArticle) => number {
  const best = new Map<string, Map<ReadArticle, number>>();
  for (const { read, sentence, rough } of places) {
    for (const stem of sentence.stems) {
      const speakers = best.get(stem) ?? new Map<ReadArticle, number>();
      best.set(stem, speakers.set(read, Math.max(speakers.get(read) ?? 0, rough)));
    }
  }
  return (stem, own) => {
    let sum = 0;
    for (const [read, rough] of best.get(stem) ?? []) if (read !== own) sum += rough * rough;
    return sum === 0 ? 0 : Math.log(1 + sum) * rarity(stem, stats);
  };
}

function featureVectors(rows: readonly Record<Feature, number>[]): number[][] {
  const best = RELATIVE.map((name) => rows.reduce((max, row) => Math.max(max, row[name]), 0));
  return rows.map((row) => [...FEATURES.map((name) => row[name]), ...RELATIVE.map((name, i) => row[name] - best[i]!)]);
}
