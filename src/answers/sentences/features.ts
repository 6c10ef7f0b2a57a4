// A question, a sentence and what stands around it -> the numbers by which the sentence is scored.
import { alike, vectorPlace } from "../../text/word-vectors.ts";
import type { Question } from "../answer.ts";
import type { Asked, Shares } from "../question/asked.ts";
import type { ReadSentence, ReadWord } from "../words/reading.ts";
import {
  alikeCovered,
  beginningCovered,
  compactlyCovered,
  covered,
  firmlyCovered,
  type Likeness,
  type Mask,
  missingShare,
  pairsCovered,
  type WholeLikeness,
} from "./cover.ts";
import { countsWhatIsAsked, typeFit } from "./type-fit.ts";

/** Which of the question's stems stand in the sentence, before and after it, in all three, in the title, in the article. */
export type Surroundings = {
  readonly mask: Mask;
  readonly before: Mask;
  readonly after: Mask;
  readonly near: Mask;
  readonly title: Mask;
  readonly article: Mask;
  /** Of the sentence; of it, its neighbours and the title. */
  readonly likeness: WholeLikeness;
  readonly likenessAround: Likeness;
  /** Whether "he" at its start is one that is asked about. */
  readonly antecedent: -1 | 0 | 1;
  /** The article's score as a share of the best one's; its place among those found, from 0. */
  readonly articleScore: number;
  readonly articleRank: number;
  /** Whether the candidates are known to stand in the order of a text; how much more neighbours share than others do. */
  readonly inOrder: boolean;
  readonly coherence: number;
  readonly candidates: number;
  /** The question's shares by how few of the candidates have a stem, by themselves and with what stands around them. */
  readonly telling: Shares;
  readonly tellingAround: Shares;
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
  "fitName",
  "fitDate",
  "fitFigure",
  "fitReason",
  "reasonBeside",
  "coverBefore",
  "coverAfter",
  "focusFigure",
  "first",
  "early",
  "length",
  "short",
  "long",
  "asks",
  "pronounStart",
  "antecedent",
  "quoted",
  "newWords",
  "articleScore",
  "articleFar",
  "articleRank",
  "alike",
  "alikeAround",
  "alikeAsking",
  "firm",
  "firmAsking",
  "explained",
  "meaning",
  "telling",
  "tellingAlike",
  "tellingAkin",
  "tellingAround",
  "focusAlike",
  "kin",
  "kinAsking",
  "kinAround",
  "missingKin",
  "akin",
  "akinAsking",
  "akinAround",
  "missingAkin",
  "support",
  "nameSupport",
  "questionLength",
  "missing",
  "missingAround",
  "inOrder",
  "coherence",
  "candidates",
  "wantsFigure",
  "wantsName",
] as const;

export type Feature = (typeof FEATURES)[number];

/**
 * In the order of FEATURES, and only so: pool.ts reads the values by their place, so a line that is moved here, or there,
 * gives the learned weights other features and changes every score.
 */
export function featuresOf(
  question: Question,
  asked: Asked,
  text: string,
  sentence: ReadSentence,
  around: Surroundings,
): Record<Feature, number> {
  const { mask, near, title, likeness, likenessAround } = around;
  const own = text.slice(sentence.start, sentence.end);
  const content = sentence.words.filter(({ form }) => !form.stop);
  const fresh = content.filter(({ form }) => !asked.places.has(form.stem));
  const cover = covered(asked.weights, mask);
  const fit = typeFit(question, asked, text, sentence);
  return {
    cover,
    coverAsking: covered(asked.asking, mask),
    coverNear: covered(asked.weights, near),
    coverTitle: covered(asked.weights, mask | title),
    coverAround: covered(asked.weights, near | title),
    coverArticle: covered(asked.weights, around.article),
    names: covered(asked.names, mask),
    namesAround: covered(asked.names, near | title),
    pairs: pairsCovered(asked, sentence),
    compact: compactlyCovered(asked, sentence),
    beginnings: beginningCovered(asked, sentence, mask),
    all: cover > 0.999 ? 1 : 0,
    typeFit: fit,
    fitName: NAMES.has(question.wanted) ? fit : 0,
    fitDate: question.wanted === "date" ? fit : 0,
    fitFigure: question.wanted === "count" || question.wanted === "amount" ? fit : 0,
    fitReason: question.wanted === "reason" ? fit : 0,
    reasonBeside: question.wanted === "reason" ? covered(asked.weights, around.before | around.after) : 0,
    coverBefore: covered(asked.weights, around.before),
    coverAfter: covered(asked.weights, around.after),
    focusFigure: countsWhatIsAsked(question, asked, text, sentence) ? 1 : 0,
    first: sentence.index === 0 ? 1 : 0,
    early: 1 / (1 + sentence.index),
    length: Math.log(1 + sentence.words.length),
    short: sentence.words.length < 6 ? 1 : 0,
    long: sentence.words.length > 45 ? 1 : 0,
    asks: own.endsWith("?") ? 1 : 0,
    pronounStart: PRONOUNS.has(sentence.words[0]?.form.folded ?? "") ? 1 : 0,
    antecedent: around.antecedent,
    quoted: /["“”]/.test(own) ? 1 : 0,
    newWords: content.length === 0 ? 0 : fresh.length / content.length,
    articleScore: around.articleScore,
    articleFar: Math.max(0, NEARLY_BEST - around.articleScore),
    articleRank: 1 / (1 + around.articleRank),
    alike: alikeCovered(asked.weights, mask, likeness),
    alikeAround: alikeCovered(asked.weights, near | title, likenessAround),
    alikeAsking: alikeCovered(asked.asking, mask, likeness),
    firm: firmlyCovered(asked.weights, mask, likeness),
    firmAsking: firmlyCovered(asked.asking, mask, likeness),
    explained: likeness.explained,
    meaning: likeness.meaning,
    telling: covered(around.telling, mask),
    tellingAlike: alikeCovered(around.telling, mask, likeness),
    tellingAkin: covered(around.telling, mask | likeness.akin),
    tellingAround: alikeCovered(around.tellingAround, near | title, likenessAround),
    focusAlike: focusAlike(question.focus, fresh),
    kin: covered(asked.weights, mask | likeness.kin),
    kinAsking: covered(asked.asking, mask | likeness.kin),
    kinAround: covered(asked.weights, near | title | likenessAround.kin),
    missingKin: missingShare(asked.weights, mask | likeness.kin, likeness),
    akin: covered(asked.weights, mask | likeness.akin),
    akinAsking: covered(asked.asking, mask | likeness.akin),
    akinAround: covered(asked.weights, near | title | likenessAround.akin),
    missingAkin: missingShare(asked.weights, near | title | likenessAround.akin, likenessAround),
    support: supportOf(fresh, around),
    nameSupport: supportOf(
      fresh.filter(({ form }) => form.letter > 0),
      around,
    ),
    questionLength: Math.log(1 + asked.weights.length),
    missing: missingShare(asked.weights, mask, likeness),
    missingAround: missingShare(asked.weights, near | title, likenessAround),
    inOrder: around.inOrder ? 1 : 0,
    coherence: around.coherence,
    candidates: Math.log(around.candidates),
    wantsFigure: FIGURES.has(question.wanted) ? 1 : 0,
    wantsName: NAMES.has(question.wanted) ? 1 : 0,
  };
}

/** Articles of one affair are found with scores down to here; those below are of something else. */
const NEARLY_BEST = 0.6;

const PRONOUNS = new Set("he she it they this that these those his her their but".split(" "));
const FIGURES: ReadonlySet<Question["wanted"]> = new Set(["count", "amount", "date"]);
const NAMES: ReadonlySet<Question["wanted"]> = new Set(["person", "place", "organisation"]);

function focusAlike(focus: string | null, fresh: readonly ReadWord[]): number {
  if (focus === null) return 0;
  const place = vectorPlace(focus);
  return fresh.reduce((best, { form }) => Math.max(best, form.stem === focus ? 1 : alike(place, form.vector)), 0);
}

/** The mean support of the three new words that have most. */
function supportOf(fresh: readonly ReadWord[], { support }: Surroundings): number {
  const counted: string[] = [];
  let most = 0;
  let second = 0;
  let third = 0;
  for (const { form } of fresh) {
    const value = support(form.stem);
    if (value <= third || counted.includes(form.stem)) continue;
    counted.push(form.stem);
    third = Math.min(value, second);
    second = Math.max(second, Math.min(value, most));
    most = Math.max(most, value);
  }
  return (most + second + third) / 3;
}
