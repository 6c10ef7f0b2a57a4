// Two articles or two groups of them -> how sure it is that they report one event: the join test.
import type { Features } from "./features.ts";
import weightsFile from "./join.weights.json" with { type: "json" };
import { contained, dot, sharedBeyondOne } from "./vectors.ts";

/** What two articles have in common, each 0..1; see pairFeatures. */
export const PAIR_FEATURES = [
  "rootText",
  "rootLead",

  "leadInText",
  "namesInText",

  "sharedTitle",
] as const;
/** What else decides about two groups; see groupFeatures. */
export const GROUP_FEATURES = ["smallerSize", "largerSize", "bareness", "pairs", "fewerArticles", "singles"] as const;

export type JoinWeights = Readonly<
  Record<(typeof PAIR_FEATURES)[number] | (typeof GROUP_FEATURES)[number] | "bias", number>
>;

const learned: JoinWeights = weightsFile.weights;

/** A group of articles as the join test sees it: how many, and the mean of their sizes. */
export type GroupShape = { readonly articles: number; readonly size: number };

/** News of one event comes within days: the similarity fades as exp(-days^2 / (2 * FADE_DAYS^2)). */
const FADE_DAYS = 3;
/** Beyond these days nothing of it is left. */
export const REACH_DAYS = 4 * FADE_DAYS;

/**
 * How sure it is that two groups report one event, as ln(odds); above 0 they are joined. The evidence is that of each
 * pair of articles, averaged over all pairs between the two; this adds what their sizes say.
 */
export function joinScore(meanEvidence: number, a: GroupShape, b: GroupShape, weights: JoinWeights = learned): number {
  const sizes = groupFeatures(a, b);
  return GROUP_FEATURES.reduce((sum, name, i) => sum + weights[name] * sizes[i]!, meanEvidence + weights.bias);
}

/** Evidence that two articles report one event: the weighted sum of what they have in common. */
export function evidence(a: Features, b: Features): number {
  const common = pairFeatures(a, b);
  return PAIR_FEATURES.reduce((sum, name, i) => sum + learned[name] * common[i]!, 0);
}

/** In the order of PAIR_FEATURES. */
export function pairFeatures(a: Features, b: Features): number[] {
  const fade = fading(a.day, b.day);
  return [
    Math.sqrt(dot(a.text, b.text)),
    Math.sqrt(dot(a.lead, b.lead)),

    (contained(a.lead, b.text) + contained(b.lead, a.text)) / 2,
    (contained(a.names, b.text) + contained(b.names, a.text)) / 2,

    sharedBeyondOne(a.title, b.title),
  ].map((common) => common * fade);
}

/**
 * In the order of GROUP_FEATURES: long texts have more in common by chance, headlines of one event next to nothing,
 * large groups less on average, and a first join needs more than that of two groups that agree in themselves.
 */
export function groupFeatures(a: GroupShape, b: GroupShape): number[] {
  const larger = Math.max(a.size, b.size);
  return [
    Math.min(a.size, b.size),
    larger,
    Math.max(0, BARE_SIZE - larger),
    Math.log(a.articles * b.articles),
    Math.log(Math.min(a.articles, b.articles)),
    Number(a.articles === 1) + Number(b.articles === 1),
  ];
}

/** The size of some thirty terms: with fewer an article is little more than its headline. */
const BARE_SIZE = 3.5;

function fading(a: number | null, b: number | null): number {
  if (a === null || b === null) return 1;
  return Math.exp(-((a - b) ** 2) / (2 * FADE_DAYS * FADE_DAYS));
}
