// A question, a sentence and what stands around it -> the numbers by which the sentence is scored.
import type { Question } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { alikeCovered, beginningCovered, compactlyCovered, covered, pairsCovered } from "./cover.ts";
import type { ReadSentence, ReadWord } from "./reading.ts";
import { holds, typeFit } from "./type-fit.ts";
import { alike } from "./word-vectors.ts";

export type Surroundings = {
  readonly before: ReadSentence | undefined;
  readonly after: ReadSentence | undefined;
  readonly title: ReadonlySet<string>;
  /** All stems of the article. */
  readonly article: ReadonlySet<string>;
  /** The article's score as a share of the best one's; its place among those found, from 0. */
  readonly articleScore: number;
  readonly articleRank: number;
  /** How much other articles speak of a stem: what several tell is likely the answer. */
  readonly support: (stem: string) => number;
};

/** In this order everywhere: the weights are. */
export const FEATURES = [
  "cover",
  "coverAsking",
  "coverNear",
  "coverTitle",
  "coverAround",
  "coverArticle",
  "names",
  "namesAround",
  "pairs",
  "compact",
  "beginnings",
  "all",
  "typeFit",
  "focusFigure",
  "first",
  "early",
  "length",
  "short",
  "long",
  "asks",
  "pronounStart",
  "quoted",
  "newWords",
  "articleScore",
  "articleRank",
  "alike",
  "alikeAround",
  "alikeAsking",
  "focusAlike",
  "support",
  "nameSupport",
  "questionLength",
  "wantsFigure",
  "wantsName",
] as const;

export type Feature = (typeof FEATURES)[number];

export function featuresOf(
  question: Question,
  asked: Asked,
  text: string,
  sentence: ReadSentence,
  around: Surroundings,
): Record<Feature, number> {
  const { before, after, title } = around;
  const near = [sentence.stems, before?.stems ?? NONE, after?.stems ?? NONE];
  const own = text.slice(sentence.start, sentence.end);
  const held = holds(own, asked.weights, question.focus);
  const content = sentence.words.filter((word) => !word.stop);
  const fresh = content.filter((word) => !asked.weights.has(word.stem));
  const cover = covered(asked.weights, [sentence.stems]);
  return {
    cover,
    coverAsking: covered(asked.asking, [sentence.stems]),
    coverNear: covered(asked.weights, near),
    coverTitle: covered(asked.weights, [sentence.stems, title]),
    coverAround: covered(asked.weights, [...near, title]),
    coverArticle: covered(asked.weights, [around.article]),
    names: covered(asked.names, [sentence.stems]),
    namesAround: covered(asked.names, [...near, title]),
    pairs: pairsCovered(asked.pairs, sentence),
    compact: compactlyCovered(asked.weights, sentence),
    beginnings: beginningCovered(asked.weights, sentence),
    all: cover > 0.999 ? 1 : 0,
    typeFit: typeFit(question.wanted, held),
    focusFigure: held.focus ? 1 : 0,
    first: sentence.index === 0 ? 1 : 0,
    early: 1 / (1 + sentence.index),
    length: Math.log(1 + sentence.words.length),
    short: sentence.words.length < 6 ? 1 : 0,
    long: sentence.words.length > 45 ? 1 : 0,
    asks: own.endsWith("?") ? 1 : 0,
    pronounStart: PRONOUNS.has(sentence.words[0]?.folded ?? "") ? 1 : 0,
    quoted: /["“”]/.test(own) ? 1 : 0,
    newWords: content.length === 0 ? 0 : fresh.length / content.length,
    articleScore: around.articleScore,
    articleRank: 1 / (1 + around.articleRank),
    alike: alikeCovered(asked.weights, [sentence.stems]),
    alikeAround: alikeCovered(asked.weights, [...near, title]),
    alikeAsking: alikeCovered(asked.asking, [sentence.stems]),
    focusAlike: focusAlike(question.focus, fresh),
    support: supportOf(fresh, around),
    nameSupport: supportOf(
      fresh.filter((word) => !/^\p{Ll}/u.test(text.slice(word.start, word.start + 1))),
      around,
    ),
    questionLength: Math.log(1 + asked.weights.size),
    wantsFigure: FIGURES.has(question.wanted) ? 1 : 0,
    wantsName: NAMES.has(question.wanted) ? 1 : 0,
  };
}

const NONE: ReadonlySet<string> = new Set();
const PRONOUNS = new Set("he she it they this that these those his her their but".split(" "));
const FIGURES: ReadonlySet<Question["wanted"]> = new Set(["count", "amount", "date"]);
const NAMES: ReadonlySet<Question["wanted"]> = new Set(["person", "place", "organisation"]);

function focusAlike(focus: string | null, fresh: readonly ReadWord[]): number {
  if (focus === null) return 0;
  return fresh.reduce((best, word) => Math.max(best, alike(focus, word.stem)), 0);
}

/** The mean support of the three new words that have most. */
function supportOf(fresh: readonly ReadWord[], { support }: Surroundings): number {
  const values = [...new Set(fresh.map((word) => word.stem))].map(support).sort((a, b) => b - a);
  return ((values[0] ?? 0) + (values[1] ?? 0) + (values[2] ?? 0)) / 3;
}
