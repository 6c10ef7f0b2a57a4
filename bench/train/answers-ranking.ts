// Questions with candidates, right and wrong -> a ranking model: a weighted sum, and beside it one layer of a small network.
import type { RankingModel } from "../../src/answers/ranking-model.ts";
import { randomNumbers } from "../random-numbers.ts";
import { shuffled } from "../small-corpora.ts";

/** One question's candidates; a label of null is left out: neither clearly right nor wrong. */
export type RankingExample = {
  readonly weight: number;
  readonly rows: readonly (readonly number[])[];
  readonly labels: readonly (0 | 1 | null)[];
};

const EPOCHS = 20;
/** So many questions are seen between two steps. */
const BATCH = 256;
const RATE = 0.01;
const L2 = 3e-3;
/** Each unit is left out of so many of the steps, so that none relies on another. */
const THINNING = 0.3;

/**
 * Fits the probability, by softmax over a question's candidates, that a right one is chosen; of weights and units (Adam:
 * Kingma and Ba 2015) on standardised features, whose scale is folded into what comes out.
 */
export function fitRanking(examples: readonly RankingExample[], units: number): RankingModel {
  const groups = groupsOf(examples);
  const random = randomNumbers(1);
  const { width } = groups;
  const model: Layers = {
    weights: new Float64Array(width),
    into: Float64Array.from({ length: units * width }, () => FIRST * normal(random)),
    bias: new Float64Array(units),
    out: Float64Array.from({ length: units }, () => FIRST * normal(random)),
  };
  const slopes = zeros(model);
  const moments = [zeros(model), zeros(model)] as const;
  const count = groups.starts.length - 1;
  const steps = EPOCHS * Math.ceil(count / BATCH);
  const order = Array.from({ length: count }, (_, i) => i);
  for (let epoch = 0, step = 0; epoch < EPOCHS; epoch++) {
    const turn = shuffled(order, random);
    for (let start = 0; start < count; start += BATCH) {
      const left = Float64Array.from({ length: units }, () => (random() < THINNING ? 0 : 1 / (1 - THINNING)));
      const batch = turn.slice(start, start + BATCH);
      for (const group of batch) addSlopes(groups, group, count / batch.length, model, left, slopes);
      move(model, slopes, moments, RATE * (1 - step / steps), ++step);
    }
  }
  return unscaled(model, groups);
}

/** The size of the weights that a unit begins with. */
const FIRST = 0.05;

type Layers = {
  readonly weights: Float64Array;
  /** Of each unit a weight for each feature. */
  readonly into: Float64Array;
  readonly bias: Float64Array;
  readonly out: Float64Array;
};

const LAYERS = ["weights", "into", "bias", "out"] as const;

function zeros(like: Layers): Layers {
  return {
    weights: new Float64Array(like.weights.length),
    into: new Float64Array(like.into.length),
    bias: new Float64Array(like.bias.length),
    out: new Float64Array(like.out.length),
  };
}

/** All standardised rows in one list; a group is a question's stretch of it. */
type Groups = {
  readonly width: number;
  readonly values: Float64Array;
  readonly right: Uint8Array;
  readonly starts: readonly number[];
  /** Of each group; they add up to 1. */
  readonly weights: readonly number[];
  readonly means: readonly number[];
  /** A feature that never changes gets no weight. */
  readonly deviations: readonly number[];
};

function groupsOf(examples: readonly RankingExample[]): Groups {
  const usable = examples.filter(({ labels }) => labels.includes(1) && labels.includes(0));
  const total = usable.reduce((sum, each) => sum + each.weight, 0);
  const rows: (readonly number[])[] = [];
  const right: number[] = [];
  const starts = [0];
  for (const example of usable) {
    example.labels.forEach((label, i) => {
      if (label === null) return;
      rows.push(example.rows[i]!);
      right.push(label);
    });
    starts.push(rows.length);
  }
  const width = rows[0]!.length;
  const mean = (of: (row: readonly number[]) => number) => rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const means = Array.from({ length: width }, (_, j) => mean((row) => row[j]!));
  const deviations = means.map((own, j) => {
    const variance = mean((row) => (row[j]! - own) ** 2);
    return variance > 1e-8 ? Math.sqrt(variance) : Number.POSITIVE_INFINITY;
  });
  const values = new Float64Array(rows.length * width);
  rows.forEach((row, i) => {
    for (let j = 0; j < width; j++) values[i * width + j] = (row[j]! - means[j]!) / deviations[j]!;
  });
  return {
    width,
    values,
    right: Uint8Array.from(right),
    starts,
    weights: usable.map((each) => each.weight / total),
    means,
    deviations,
  };
}

/** Adds the slopes of -ln P(a right one of the group), times its weight and `share`. */
function addSlopes(
  { width, values, right, starts, weights }: Groups,
  group: number,
  share: number,
  model: Layers,
  left: Float64Array,
  slopes: Layers,
): void {
  const [first, end] = [starts[group]!, starts[group + 1]!];
  const units = left.length;
  const met = new Float64Array((end - first) * units);
  const chances = new Float64Array(end - first);
  for (let i = first; i < end; i++) {
    let score = 0;
    for (let j = 0, at = i * width; j < width; j++, at++) score += model.weights[j]! * values[at]!;
    for (let unit = 0; unit < units; unit++) {
      if (left[unit] === 0) continue;
      let value = model.bias[unit]!;
      for (let j = 0, at = i * width, k = unit * width; j < width; j++, at++, k++) {
        value += model.into[k]! * values[at]!;
      }
      if (value <= 0) continue;
      met[(i - first) * units + unit] = value;
      score += left[unit]! * model.out[unit]! * value;
    }
    chances[i - first] = score;
  }
  const largest = chances.reduce((max, score) => Math.max(max, score), Number.NEGATIVE_INFINITY);
  let [all, good] = [0, 1e-300];
  chances.forEach((score, i) => {
    const own = Math.exp(score - largest);
    chances[i] = own;
    all += own;
    if (right[first + i]) good += own;
  });
  for (let i = first; i < end; i++) {
    const own = chances[i - first]!;
    const slope = share * weights[group]! * (own / all - (right[i] ? own / good : 0));
    for (let j = 0, at = i * width; j < width; j++, at++) slopes.weights[j]! += slope * values[at]!;
    for (let unit = 0; unit < units; unit++) {
      const value = met[(i - first) * units + unit]!;
      if (value === 0) continue;
      slopes.out[unit]! += slope * left[unit]! * value;
      const back = slope * left[unit]! * model.out[unit]!;
      slopes.bias[unit]! += back;
      for (let j = 0, at = i * width, k = unit * width; j < width; j++, at++, k++) {
        slopes.into[k]! += back * values[at]!;
      }
    }
  }
}

/** One step of Adam, with decay; the slopes are nought afterwards. */
function move(model: Layers, slopes: Layers, moments: readonly [Layers, Layers], rate: number, step: number): void {
  for (const name of LAYERS) {
    const [values, own, first, second] = [model[name], slopes[name], moments[0][name], moments[1][name]];
    for (let i = 0; i < values.length; i++) {
      const slope = own[i]! + (name === "bias" ? 0 : L2 * values[i]!);
      first[i] = 0.9 * first[i]! + 0.1 * slope;
      second[i] = 0.999 * second[i]! + 0.001 * slope * slope;
      values[i]! -= (rate * (first[i]! / (1 - 0.9 ** step))) / (Math.sqrt(second[i]! / (1 - 0.999 ** step)) + 1e-8);
    }
    own.fill(0);
  }
}

/** By features as they are. */
function unscaled({ weights, into, bias, out }: Layers, { width, means, deviations }: Groups): RankingModel {
  const raw = (own: Float64Array) => deviations.map((deviation, j) => own[j]! / deviation);
  return {
    weights: raw(weights).map(round),
    units: Array.from(out, (value, unit) => {
      const own = raw(into.subarray(unit * width, (unit + 1) * width));
      const shift = own.reduce((sum, weight, j) => sum + weight * means[j]!, 0);
      return { weights: own.map(round), bias: round(bias[unit]! - shift), out: round(value) };
    }),
  };
}

/** Normally distributed (Box and Muller). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Four digits are enough, and keep the weight file small. */
function round(value: number): number {
  return Number(value.toPrecision(4));
}
