// A question and the articles found for it -> the sentences worth a closer look, each with its features.
import type { Article } from "../../corpus/article.ts";
import type { Sentence } from "../../corpus/passage.ts";
import type { Question } from "../answer.ts";
import type { Asked } from "../question/asked.ts";
import { withNoughts } from "../short-answer/noughts.ts";
import type { TermStats } from "../words/rarity.ts";
import { type ReadSentence, readSentence, readText } from "../words/reading.ts";
import { formsIn, type WordForm } from "../words/word-forms.ts";
import { antecedent } from "./antecedent.ts";
import { coherenceOf } from "./coherence.ts";
import {
  covered,
  type Likeness,
  likenessTo,
  likest,
  type Mask,
  maskOf,
  tellingShares,
  type WholeLikeness,
} from "./cover.ts";
import { FEATURES, type Feature, featuresOf } from "./features.ts";
import { type SkimmedArticle, skimArticle } from "./skim.ts";
import { supportIn } from "./support.ts";

/** An article found for the question, with search's score. */
export type ScoredArticle = { readonly article: Article; readonly score: number };

/** A sentence of `text` with its features in the order of POOL_FEATURES, and which of the question's stems it holds. */
export type Pooled = {
  readonly text: string;
  readonly sentence: ReadSentence;
  readonly mask: Mask;
  /** For which stems a word of it may stand; which stand in the title. */
  readonly kin: Mask;
  /** The same of a group of WordNet's as well. */
  readonly akin: Mask;
  readonly title: Mask;
  readonly around: Around;
  readonly features: readonly number[];
};

/** Which of the question's stems stand in the title, in the sentences before and after it, and anywhere in the article. */
export type Around = { readonly title: Mask; readonly before: Mask; readonly after: Mask; readonly article: Mask };

/** These are given twice: by themselves, and less the best of the question's candidates. */
const RELATIVE: readonly Feature[] = [
  "cover",
  "coverNear",
  "coverAround",
  "beginnings",
  "pairs",
  "alike",
  "alikeAround",
  "firm",
  "explained",
  "meaning",
  "telling",
  "tellingAlike",
  "tellingAkin",
  "tellingAround",
  "focusAlike",
  "kin",
  "akin",
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
    placesIn(asked, skimArticle(asked, article), score / best, rank),
  );
  const kept = places.sort((a, b) => b.rough - a.rough).slice(0, POOL);
  const read = kept.map(
    ({
      skimmed: {
        article: { text },
      },
      sentence,
    }) => withNoughts(question, text, readSentence(text, sentence)),
  );
  const support = supportIn(
    kept.map(({ rank, rough }, i) => ({ sentence: read[i]!, article: rank, rough })),
    stats,
  );
  const likenesses = likenessesAround(asked, kept, read);
  const own = kept.map(({ skimmed, sentence }, i) => ({
    mask: skimmed.masks[sentence.index]!,
    likeness: likenesses[i]!.likeness,
  }));
  const around = kept.map(({ skimmed, sentence }, i) => ({
    mask: near(skimmed.masks, sentence.index) | skimmed.title,
    likeness: likenesses[i]!.likenessAround,
  }));
  const telling = tellingShares(asked.weights, own);
  const tellingAround = tellingShares(asked.weights, around);
  const rows = kept.map(({ skimmed, sentence: { index }, articleScore, rank }, i) =>
    rowOf(question, asked, skimmed.article.text, read[i]!, {
      mask: own[i]!.mask,
      before: maskAt(skimmed.masks, index - 1),
      after: maskAt(skimmed.masks, index + 1),
      near: near(skimmed.masks, index),
      title: skimmed.title,
      article: skimmed.whole,
      ...likenesses[i]!,
      antecedent: antecedent(asked, read[i]!, skimmed),
      articleScore,
      articleRank: rank,
      inOrder: true,
      coherence: 0,
      candidates: kept.length,
      telling,
      tellingAround,
      support: (stem) => support(stem, rank),
    }),
  );
  const vectors = featureVectors(rows);
  return kept.map(({ skimmed, sentence }, i) => ({
    article: skimmed.article,
    text: skimmed.article.text,
    sentence: read[i]!,
    mask: skimmed.masks[sentence.index]!,
    kin: likenesses[i]!.likeness.kin,
    akin: likenesses[i]!.likeness.akin,
    title: skimmed.title,
    around: aroundOf(skimmed, sentence.index),
    features: vectors[i]!,
  }));
}

/**
 * Candidate texts by themselves, as one reads them one after the other. With a title they are the sentences of one text;
 * without one they may be, and how much each has in common with the next helps to tell.
 */
export function poolOfTexts(question: Question, asked: Asked, texts: readonly string[], title: string): Pooled[] {
  const sentences = texts.map((text, index) => withNoughts(question, text, readText(text, index)));
  const masks = texts.map((text) => maskOf(asked, text));
  const titleMask = maskOf(asked, title);
  const likening = likenessTo(asked);
  const titleLikeness = likening.of(formsIn(title));
  const likenesses = sentences.map((sentence) => likening.whole(formsOf(sentence)));
  const own = masks.map((mask, i) => ({ mask, likeness: likenesses[i]! }));
  const around = masks.map((_, i) => ({
    mask: near(masks, i) | titleMask,
    likeness: likest([likenesses[i]!, titleLikeness, ...likenesses.slice(Math.max(0, i - 1), i + 2)]),
  }));
  const group = {
    telling: tellingShares(asked.weights, own),
    tellingAround: tellingShares(asked.weights, around),
    title: titleMask,
    article: masks.reduce((all, mask) => all | mask, titleMask),
    // Learned from whole articles alone.
    antecedent: 0 as const,
    articleScore: 1,
    articleRank: 0,
    inOrder: title !== "",
    coherence: coherenceOf(asked, sentences),
    candidates: texts.length,
    support: () => 0,
  };
  const rows = sentences.map((sentence, i) =>
    rowOf(question, asked, texts[i]!, sentence, {
      ...group,
      mask: masks[i]!,
      before: maskAt(masks, i - 1),
      after: maskAt(masks, i + 1),
      near: near(masks, i),
      likeness: likenesses[i]!,
      likenessAround: around[i]!.likeness,
    }),
  );
  const vectors = featureVectors(rows);
  return texts.map((text, i) => ({
    text,
    sentence: sentences[i]!,
    mask: masks[i]!,
    kin: likenesses[i]!.kin,
    akin: likenesses[i]!.akin,
    title: titleMask,
    around: aroundOf({ masks, title: titleMask, whole: group.article }, i),
    features: vectors[i]!,
  }));
}

type Place = {
  readonly skimmed: SkimmedArticle;
  readonly sentence: Sentence;
  readonly articleScore: number;
  readonly rank: number;
  /** By what a sentence is taken into the pool. */
  readonly rough: number;
};

function placesIn({ weights }: Asked, skimmed: SkimmedArticle, articleScore: number, rank: number): Place[] {
  return skimmed.sentences.map((sentence, i) => {
    const rough =
      covered(weights, skimmed.masks[i]!) +
      0.4 * covered(weights, near(skimmed.masks, i) | skimmed.title) +
      0.4 * articleScore +
      0.05 / (1 + i);
    return { skimmed, sentence, articleScore, rank, rough };
  });
}

export function aroundOf(
  { masks, title, whole }: Pick<SkimmedArticle, "masks" | "title" | "whole">,
  i: number,
): Around {
  return { title, before: maskAt(masks, i - 1), after: maskAt(masks, i + 1), article: whole };
}

/** What a sentence and its neighbours hold. */
function near(masks: readonly Mask[], i: number): Mask {
  return masks[i]! | maskAt(masks, i - 1) | maskAt(masks, i + 1);
}

/** 0 before the first and after the last, which is asked first: an array has no place -1, and looking for one takes long. */
function maskAt(masks: readonly Mask[], i: number): Mask {
  return i >= 0 && i < masks.length ? masks[i]! : 0;
}

type LikenessAround = { readonly likeness: WholeLikeness; readonly likenessAround: Likeness };

/** The likeness of each sentence, and of it with its neighbours and the title; each is worked out once. */
function likenessesAround(asked: Asked, kept: readonly Place[], read: readonly ReadSentence[]): LikenessAround[] {
  const likening = likenessTo(asked);
  const wholes = read.map((sentence) => likening.whole(formsOf(sentence)));
  const known = new Map<SkimmedArticle, Map<number, Likeness>>(kept.map(({ skimmed }) => [skimmed, new Map()]));
  kept.forEach(({ skimmed, sentence }, i) => {
    known.get(skimmed)!.set(sentence.index, wholes[i]!);
  });
  const likenessOf = (skimmed: SkimmedArticle, index: number): Likeness[] => {
    const { article, sentences } = skimmed;
    const span = index === TITLE ? { start: 0, end: article.titleEnd } : sentences[index];
    if (span === undefined) return [];
    const own = known.get(skimmed)!;
    const value = own.get(index) ?? likening.of(formsIn(article.text.slice(span.start, span.end)));
    own.set(index, value);
    return [value];
  };
  return kept.map(({ skimmed, sentence: { index } }, i) => {
    const around = [index, index - 1, index + 1, TITLE].flatMap((at) => likenessOf(skimmed, at));
    return { likeness: wholes[i]!, likenessAround: likest(around) };
  });
}

const TITLE = -2;

function formsOf({ words }: ReadSentence): WordForm[] {
  return words.map(({ form }) => form);
}

/** A record of so many numbers takes several times the memory, and looking each up by its name much of the time. The order is that of the lines in featuresOf. */
function rowOf(...about: Parameters<typeof featuresOf>): number[] {
  return Object.values(featuresOf(...about));
}

/** Each with the RELATIVE behind it. */
function featureVectors(rows: readonly (readonly number[])[]): number[][] {
  const best = RELATIVE_AT.map((at) => rows.reduce((max, row) => Math.max(max, row[at]!), 0));
  return rows.map((row) => {
    const vector = row.slice();
    for (let i = 0; i < best.length; i++) vector.push(row[RELATIVE_AT[i]!]! - best[i]!);
    return vector;
  });
}

const RELATIVE_AT = RELATIVE.map((name) => FEATURES.indexOf(name));
