// What was found for a question -> how probable it is that the articles hold its answer, and that the first sentence is it.
import { DAY_MS } from "../../time.ts";
import type { Question } from "../answer.ts";
import type { Asked } from "../question/asked.ts";
import { ACT, CLOSE_FEATURES } from "../sentences/close-features.ts";
import { covered } from "../sentences/cover.ts";
import type { Candidate, Selection } from "../sentences/select.ts";
import { spanFit } from "../sentences/type-fit.ts";
import { modelScore, type UnitModel } from "../sentences/unit-model.ts";
import type { TermStats } from "../words/rarity.ts";
import { sameThings } from "../words/same-things.ts";
import shipped from "./confidence.weights.json" with { type: "json" };

/** Probabilities 0..1: that the articles hold an answer, and that the best sentence holds one. */
export type Judgement = { readonly held: number; readonly right: number };

/** Learned from questions of which half have no answer in their articles; without anything to judge by both are 0. */
export function judge(question: Question, selection: Selection, stats: TermStats): Judgement {
  const features = confidenceFeatures(question, selection, stats);
  if (features === null) return { held: 0, right: 0 };
  return { held: chance(shipped.held, features), right: chance(shipped.right, features) };
}

/** A model of log odds, with the constant that is added to its score. */
export type OddsModel = { readonly model: UnitModel; readonly bias: number };

/** The logistic function of the model's score. */
export function chance({ model, bias }: OddsModel, features: readonly number[]): number {
  return 1 / (1 + Math.exp(-bias - modelScore(model, features)));
}

/** Of these the best of all candidates is taken. */
const OF_ALL = ["cover", "coverAround", "coverArticle", "namesAround", "pairs", "alike", "alikeAround"];

/** Kinds of which no kind of name or figure tells. */
const WANTED: readonly Question["wanted"][] = ["yes-no", "reason", "definition", "quotation"];

const MISSING_AT = ["missing", "missingAround"].map((name) => CLOSE_FEATURES.indexOf(name));
const ALL_AT = OF_ALL.map((name) => CLOSE_FEATURES.indexOf(name));

/** Null when there is nothing to judge by: no candidate, or a question without words. */
export function confidenceFeatures(question: Question, selection: Selection, stats: TermStats): number[] | null {
  const { asked, candidates } = selection;
  const best = candidates[0];
  if (best === undefined || asked.weights.length === 0) return null;
  const second = candidates.slice(1).find((each) => !tellsTheSame(best, each))?.score ?? best.score - 5;
  return [
    ...CLOSE_FEATURES.map((_, i) => best.features[i] ?? 0),
    ...ALL_AT.map((at) => candidates.reduce((max, each) => Math.max(max, each.features[at]!), 0)),
    Math.min(5, best.score - second),
    ...retrievalFeatures(question, selection),
    ...rareFeatures(asked, selection),
    ...missingFeatures(asked, best),
    ...actFeatures(question, best),
    best.span === null ? -1 : spanFit(question, best.sentence, best.span),
    ...WANTED.map((wanted) => (question.wanted === wanted ? 1 : 0)),
    unknownShare(asked, stats),
    Math.log(asked.total),
    Math.log(1 + stats.articleCount),
  ];
}

/**
 * Another article's sentence with the same words of the question is no rival: two outlets are surer than one. Nor is one with the
 * same short answer.
 */
function tellsTheSame(best: Candidate, other: Candidate): boolean {
  if (other.article !== best.article && other.mask === best.mask) return true;
  const short = shortOf(best);
  return short !== null && short === shortOf(other);
}

function shortOf({ article, span }: Candidate): string | null {
  return span === null ? null : article.text.slice(span.start, span.end).toLowerCase();
}

/** How rare the rarest word of the question is that the best sentence, and that nothing around it, speaks of. */
function missingFeatures({ total }: Asked, { features }: Candidate): number[] {
  return MISSING_AT.map((at) => total * features[at]!);
}

/** Whether the best sentence lacks what happened: a count of people is no answer to how many were hurt. By the kind asked for. */
function actFeatures({ wanted }: Question, { features }: Candidate): number[] {
  const lacks = features[ACT]! < 0 ? 1 : 0;
  return [FIGURES, DATES, YES_OR_NO].map((kinds) => (kinds.includes(wanted) ? lacks : 0));
}

const FIGURES: readonly Question["wanted"][] = ["count", "amount"];
const DATES: readonly Question["wanted"][] = ["date"];
const YES_OR_NO: readonly Question["wanted"][] = ["yes-no"];

/** How well the first article fits by search's score, how far the second is behind, and whether it is of these days. */
function retrievalFeatures({ askedAt }: Question, { asked, candidates, articleScores }: Selection): number[] {
  const [first = 0, second = 0] = articleScores;
  const published = candidates[0]!.article.publishedAt?.at;
  const age = askedAt === null || published === undefined ? null : (askedAt - published) / DAY_MS;
  return [
    first / asked.total,
    first > 0 ? second / first : 0,
    age !== null && age >= -2 && age <= 10 ? 1 : 0,
    age !== null && Math.abs(age) <= 30 ? 1 : 0,
    age === null ? 1 : 0,
  ];
}

/** Whether the rarest words of the question stand in the best sentence, anywhere among the candidates; and the rarest. */
function rareFeatures({ weights }: Asked, { candidates }: Selection): number[] {
  const rare = weights.slice(0, RARE_WORDS);
  const total = rare.reduce((sum, share) => sum + share, 0);
  const best = candidates[0]!.mask;
  const all = candidates.reduce((mask, each) => mask | each.mask, 0);
  return [covered(rare, best) / total, covered(rare, all) / total, best & 1, all & 1];
}

const RARE_WORDS = 3;

/** The share of the question that no article has a word of: a name never seen is a strong sign of absence. */
function unknownShare({ places, weights }: Asked, stats: TermStats): number {
  if (stats.articleCount === 0) return 0;
  let sum = 0;
  for (const [stem, place] of places) {
    if ([stem, ...sameThings(stem)].every((each) => stats.articlesWith(each) === 0)) sum += weights[place]!;
  }
  return sum;
}
