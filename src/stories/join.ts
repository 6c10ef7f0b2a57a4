// Two articles or two groups of them -> how sure it is that they report one event: the join test.
import type { GroupShape, Likeness } from "./average-link.ts";
import { contrasting } from "./contrast.ts";
import type { Features } from "./features.ts";
import weightsFile from "./join.weights.json" with { type: "json" };
import { otherAffairTest } from "./other-affair.ts";
import { contained, dot, type Shared, sharedBeyondOne, turned } from "./vectors.ts";

/** What two articles have in common, each 0..1; see pairFeatures. */
export const PAIR_FEATURES = ["rootText", "rootLead", "leadInText", "namesInText", "sharedTitle"] as const;
/** What else decides about two groups; see groupFeatures. */
export const GROUP_FEATURES = [
  "smallerSize",
  "largerSize",
  "bareness",
  "pairs",
  "fewerArticles",
  "singles",
  "alikeInside",
  "alikeBetween",
] as const;

export type JoinWeights = Readonly<
  Record<(typeof PAIR_FEATURES)[number] | (typeof GROUP_FEATURES)[number] | "bias", number>
>;

const learned: JoinWeights = weightsFile.weights;

/** News of one event comes within days: the similarity fades as exp(-days^2 / (2 * FADE_DAYS^2)). */
const FADE_DAYS = 3;
/** Where one of two articles has no date it may be of another day: what they have in common counts this much. */
const ONE_UNDATED = 0.95;
/** Beyond these days nothing of it is left. */
export const REACH_DAYS = 4 * FADE_DAYS;

/** Stories that only tell which words many stories have must be surer by so much, as ln(odds): one too many does no harm. */
export const SURER = 1;

/**
 * How sure it is that two groups report one event, as ln(odds); above 0 they are joined. The evidence is that of each
 * pair of articles, averaged over all pairs between the two; this adds what their sizes say.
 */
export function joinScore(between: Likeness, a: GroupShape, b: GroupShape, weights: JoinWeights = learned): number {
  const shapes = groupFeatures(a, b, between.alike);
  let sum = between.evidence + weights.bias;
  for (let i = 0; i < shapes.length; i++) sum += weights[GROUP_FEATURES[i]!] * shapes[i]!;
  return sum;
}

/** Headlines of one event are at least so alike in what tells them apart, unless the join is the surer otherwise. */
const LEAST_CONTRAST = 0.2;

/**
 * Asked before a join of some score: are two groups of bare headlines one event although all of them have a name in common?
 * Those of a singer's costume and of her intruder are alike on average, but not in what half of either says. It counts with the
 * logarithm of the smaller group's size: one headline may say by chance what it does, of thirty it is what they are about.
 */
export function contrastTest(features: Features) {
  const contrast = contrasting(features);
  return (a: readonly number[], b: readonly number[], score: number, shapes: readonly GroupShape[]): boolean => {
    const fewer = Math.min(a.length, b.length);
    if (fewer === 1 || shapes.some(({ size }) => size > BARE_SIZE)) return true;
    return score + (Math.log(fewer) / 2) * Math.log(contrast(a, b) / LEAST_CONTRAST) > 0;
  };
}

/** A join of what has no date with what has must be surer by so much: a museum's model ships are not those that wait off the port. */
const UNDATED_SURER = 1.5;

/**
 * Asked before a join of some score: whether it is sure enough for two groups of which only one has a date, whether nothing
 * contrasts them (contrastTest), and whether they may name the same (otherAffairTest).
 */
export function lastTest(features: Features): ReturnType<typeof contrastTest> {
  const isContrasted = contrastTest(features);
  const areOfOthers = otherAffairTest(features);
  const isUndated = (group: readonly number[]) => group.every((i) => features.days[i] === null);
  return (a, b, score, shapes) =>
    (score > UNDATED_SURER || isUndated(a) === isUndated(b)) && isContrasted(a, b, score, shapes) && !areOfOthers(a, b);
}

/** What two articles have in common, and how much that weighs as evidence that they report one event. */
export function likeness(features: Features, shared: Shared): Likeness {
  return withSaidDays(weighed(pairFeatures(features, shared)), saidDays(features, shared));
}

/** As ln(odds), what it adds that both reports say that it was on Thursday, or that they name two days. */
const SAME_DAY = 0.25;
const OTHER_DAY = -1;

/** What the days that two reports name say of whether they are of one event; nothing of texts without a date, which gather many days. */
export function saidDays({ said, days }: Features, { one, other }: Pick<Shared, "one" | "other">): number {
  if (said[one] === null || said[other] === null || days[one] === null || days[other] === null) return 0;
  return said[one] === said[other] ? SAME_DAY : OTHER_DAY;
}

export function withSaidDays({ evidence, alike }: Likeness, said: number): Likeness {
  return { evidence: evidence + said, alike };
}

/** `common` is in the order of PAIR_FEATURES. */
export function weighed(common: readonly number[], weights: JoinWeights = learned): Likeness {
  return {
    evidence: PAIR_FEATURES.reduce((sum, name, i) => sum + weights[name] * common[i]!, 0),
    alike: common[ALIKE]!,
  };
}

const ALIKE = PAIR_FEATURES.indexOf("rootText");

/** Each article as a group of its own. */
export function shapesOf({ sizes }: Features): GroupShape[] {
  return sizes.map((size) => ({ articles: 1, size, alike: null }));
}

/** In the order of PAIR_FEATURES. */
export function pairFeatures(features: Features, shared: Shared): number[] {
  const { days } = features;
  const fade = fading(days[shared.one]!, days[shared.other]!);
  return inCommon(features, shared).map((common) => common * fade);
}

/** The same whatever days lie between the two. */
export function inCommon({ text, lead, names, title }: Features, shared: Shared): number[] {
  const back = turned(shared);
  return [
    Math.sqrt(dot(shared, text)),
    Math.sqrt(dot(shared, lead)),

    (contained(shared, lead, text) + contained(back, lead, text)) / 2,
    (contained(shared, names, text) + contained(back, names, text)) / 2,

    sharedBeyondOne(shared, title),
  ];
}

/**
 * In the order of GROUP_FEATURES: long texts have more in common by chance, headlines of one event next to nothing,
 * large groups less on average, and a first join needs more than that of two groups that agree in themselves. Groups
 * of one event are as alike to each other as each of them is in itself.
 */
export function groupFeatures(a: GroupShape, b: GroupShape, alikeBetween: number): number[] {
  const larger = Math.max(a.size, b.size);
  const inside = alikeInside(a, b);
  return [
    Math.min(a.size, b.size),
    larger,
    Math.max(0, BARE_SIZE - larger),
    Math.log(a.articles * b.articles),
    Math.log(Math.min(a.articles, b.articles)),
    Number(a.articles === 1) + Number(b.articles === 1),
    inside ?? 0,
    inside === null ? 0 : alikeBetween / Math.max(LEAST_ALIKE, inside),
  ];
}

/** The geometric mean of the two, or what one of them has when the other is a single article. */
function alikeInside({ alike: a }: GroupShape, { alike: b }: GroupShape): number | null {
  return a === null || b === null ? (a ?? b) : Math.sqrt(a * b);
}

/** Keeps the share of what two groups have in common from growing without bound. */
const LEAST_ALIKE = 0.05;

/** The size of some thirty terms: with fewer an article is little more than its headline. */
const BARE_SIZE = 3.5;

function fading(a: number | null, b: number | null): number {
  if (a === null || b === null) return a === b ? 1 : ONE_UNDATED;
  return Math.exp(-((a - b) ** 2) / (2 * FADE_DAYS * FADE_DAYS));
}
