// A folder of data -> src/stories/join.weights.json: the join test, learned from groups of articles known to report one event.
// node bench/train/stories.ts DATA_DIR YYYY-MM-DD
import { writeFileSync } from "node:fs";
import { averageLink } from "../../src/stories/average-link.ts";
import { GROUP_FEATURES, groupFeatures, type JoinWeights, joinScore, PAIR_FEATURES } from "../../src/stories/join.ts";
import {
  bcubed,
  crossValidated,
  FOLDS,
  f1,
  grouped,
  type Prepared,
  prepare,
  STORY_SETS,
  storySet,
  withEvidence,
} from "../story-sets.ts";
import { fitLogistic, matrixOf } from "./regression.ts";

/** What the test would give when joins had to be so much surer, as ln(odds): shown to choose by, precision before recall. */
const MARGINS = [0, 0.25];
/** After so many rounds the weights no longer change the groups. */
const ROUNDS = 4;
/** The penalty hardly matters: there are a dozen weights for thousands of joins. */
const L2 = 0.001;
/** What the allowance for bareness may be raised by; see forHeadlines. More than the last gave the same F1 with less precision. */
const BARENESS_RAISES = [0, 0.3, 0.6, 0.9, 1.2];
/** Joins less likely than this, as ln(odds), are not learned from. */
const LOWEST_OFFER = -5;
/** Of large groups so many articles stand for all when the mean of what they have in common is taken. */
const SAMPLED = 20;
/** How often two stories' groups are shown as a wrong join; in all they count as much as one. */
const MOST_WRONG_PER_STORIES = 30;

const FEATURES = ["bias", ...PAIR_FEATURES, ...GROUP_FEATURES] as const;
/** Alike is likely one event: only used to have first joins offered. */
const FIRST_WEIGHTS = weightsOf(
  FEATURES.map((name) => (name === "bias" ? -3 : GROUP_FEATURES.includes(name as never) ? 0 : 2)),
);

type Example = { readonly x: readonly number[]; readonly y: number; weight: number };

const [dataDir, date] = process.argv.slice(2);
if (dataDir === undefined || date === undefined) {
  console.error("Usage: node bench/train/stories.ts DATA_DIR YYYY-MM-DD");
  process.exit(2);
}

const sets = STORY_SETS.map((name) => prepare(storySet(dataDir, name)));
for (const { name, articles, pairs } of sets)
  console.log(`${name}: ${articles.length} articles, ${pairs.length} pairs`);
const folds = Array.from({ length: FOLDS }, (_, fold) => train((set, i) => set.folds[i] !== fold));
const bcubedOf = MARGINS.map((margin) => scores(folds.map((by) => ({ ...by, bias: by.bias - margin }))));
for (const [i, margin] of MARGINS.entries()) console.log(`margin ${margin}:`, bcubedOf[i]);
const weights = train(() => true);
console.log(weights);
const provenance = {
  what: "Logistic regression on what two groups of articles have in common: do they report one event? Numbers only.",
  data: sets.map(({ name, articles }) => `${name} (${articles.length} articles)`).join(", "),
  date,
  command: "node bench/train/stories.ts DATA_DIR YYYY-MM-DD",
  bcubed: bcubedOf[0],
  note: `B-cubed precision/recall/F1, cross-validated in ${FOLDS} folds by topic, week or story.`,
};
write("../../src/stories/join.weights.json", { provenance, weights });
write("./stories.folds.weights.json", {
  provenance: { ...provenance, what: "Weights learned without each fold." },
  folds,
});

function scores(by: readonly JoinWeights[]): Record<string, string> {
  return Object.fromEntries(
    sets.map((set) => {
      const score = crossValidated(set, by);
      return [set.name, [score.precision, score.recall, f1(score)].map((value) => value.toFixed(3)).join("/")];
    }),
  );
}

function write(path: string, value: unknown): void {
  writeFileSync(new URL(path, import.meta.url), `${JSON.stringify(value, null, 1)}\n`);
}

/** Learns from the joins that the test itself would offer, each round with the weights of the rounds before. */
function train(isTaught: (set: Prepared, article: number) => boolean): JoinWeights {
  let by = FIRST_WEIGHTS;
  const examples: Example[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const set of sets) {
      for (const example of offersOf(set, by, (article) => isTaught(set, article))) examples.push(example);
    }
    by = fitted(examples);
  }
  return forHeadlines(by, isTaught);
}

function fitted(examples: readonly Example[]): JoinWeights {
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const { weights, bias } = fitLogistic(
    matrixOf(examples.map(({ x }) => x)),
    examples.map(({ y }) => y),
    L2,
    examples.map(({ weight }) => (weight / total) * examples.length),
  );
  return weightsOf([bias, ...weights].map((weight) => Number(weight.toFixed(4))));
}

/**
 * Headlines alone have so little in common that a likely join is rare, and B-cubed counts a story of hundreds left in
 * pieces more than the regression does: the allowance for bareness is raised as far as the taught articles gain by it. What a
 * raise gains is the mean with its neighbours, as one join of two large groups may be a matter of chance.
 */
function forHeadlines(by: JoinWeights, isTaught: (set: Prepared, article: number) => boolean): JoinWeights {
  const gain = (weights: JoinWeights): number =>
    sets.reduce((sum, set) => {
      const taught = set.labels.map((_, i) => isTaught(set, i));
      return sum + f1(bcubed(set.labels, grouped(set, weights), taught));
    }, 0);
  const raised = BARENESS_RAISES.map((raise) => ({ ...by, bareness: by.bareness + raise }));
  const gains = raised.map(gain);
  const means = gains.map((_, i) => mean(gains.slice(Math.max(0, i - 1), i + 2)));
  return raised[means.indexOf(Math.max(...means))]!;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Every join offered while only right ones are carried out: what the test must tell apart. All sets weigh the same. */
function offersOf(set: Prepared, by: JoinWeights, isTaught: (article: number) => boolean): Example[] {
  const pairs = set.pairs.filter(({ a, b }) => isTaught(a) && isTaught(b));
  const common = new Map(pairs.map((pair) => [pair.a * set.shapes.length + pair.b, pair.common]));
  const right: Example[] = [];
  const wrong = new Map<string, Example[]>();
  averageLink(set.shapes, withEvidence(pairs, by), {
    score: (...groups) => joinScore(...groups, by) - LOWEST_OFFER,
    accept: (a, b, _, shapes, between) => {
      const [one, two] = [set.labels[a[0]!]!, set.labels[b[0]!]!];
      const key = [one, two].sort().join(" ");
      const before = wrong.get(key) ?? [];
      if (one !== two && before.length >= MOST_WRONG_PER_STORIES) return false;
      const example = {
        x: [...commonOf(set, common, a, b), ...groupFeatures(...shapes, between.alike)],
        y: one === two ? 1 : 0,
        weight: (2 * a.length * b.length) / (a.length + b.length),
      };
      if (one === two) right.push(example);
      else wrong.set(key, [...before, example]);
      return one === two;
    },
  });
  for (const examples of wrong.values()) for (const example of examples) example.weight /= Math.sqrt(examples.length);
  const total = right.reduce((sum, { weight }) => sum + weight, 0);
  return [...right, ...[...wrong.values()].flat()].map((example) => ({
    ...example,
    weight: (2000 * example.weight) / total,
  }));
}

function commonOf(
  { shapes }: Prepared,
  common: Map<number, readonly number[]>,
  a: readonly number[],
  b: readonly number[],
): number[] {
  const [some, others] = [sampled(a), sampled(b)];
  const sums = PAIR_FEATURES.map(() => 0);
  for (const i of some) {
    for (const j of others) {
      const values = common.get(Math.min(i, j) * shapes.length + Math.max(i, j)) ?? [];
      for (let k = 0; k < values.length; k++) sums[k]! += values[k]!;
    }
  }
  return sums.map((sum) => sum / (some.length * others.length));
}

/** Evenly over the members, so that no part of a large group speaks for all of it. */
function sampled(members: readonly number[]): readonly number[] {
  if (members.length <= SAMPLED) return members;
  return Array.from({ length: SAMPLED }, (_, i) => members[Math.floor((i * members.length) / SAMPLED)]!);
}

function weightsOf(values: readonly number[]): JoinWeights {
  return Object.fromEntries(FEATURES.map((name, i) => [name, values[i]!])) as JoinWeights;
}
