// Rows of numbers in groups -> a model of them: a weighted sum, and beside it one layer of a small network.
import type { UnitModel } from "../../src/answers/sentences/unit-model.ts";
import { normal, randomNumbers } from "../random-numbers.ts";
import { shuffled } from "../small-corpora.ts";

/** All rows in one list; a group is the stretch of it from one start to the next, the last start being the end. */
export type Groups = {
  readonly rows: readonly (readonly number[])[];
  readonly starts: readonly number[];
  /** How much each group counts. */
  readonly weights: readonly number[];
};

/** The scores of a group's rows, of which the first is row `first` of all -> by how much the group's loss changes with each. */
export type LossSlopes = (scores: Float64Array, first: number) => Float64Array;

const EPOCHS = 20;
/** So many groups are seen between two steps. */
const BATCH = 256;
const RATE = 0.01;
const L2 = 3e-3;
/** Each unit is left out of so many of the steps, so that none relies on another. */
const THINNING = 0.3;
/** The size of the weights that a unit begins with. */
const FIRST = 0.05;

/**
 * Fits weights and units (Adam: Kingma and Ba 2015) on standardised features, whose scale is folded into what comes out;
 * `bias` is the constant to be added to a score.
 */
export function fitUnits(
  groups: Groups,
  units: number,
  lossSlopes: LossSlopes,
): { readonly model: UnitModel; readonly bias: number } {
  const scaled = standardised(groups);
  const random = randomNumbers(1);
  const { width } = scaled;
  const layers: Layers = {
    weights: new Float64Array(width),
    bias: new Float64Array(1),
    into: Float64Array.from({ length: units * width }, () => FIRST * normal(random)),
    unitBias: new Float64Array(units),
    out: Float64Array.from({ length: units }, () => FIRST * normal(random)),
  };
  const slopes = zeros(layers);
  const moments = [zeros(layers), zeros(layers)] as const;
  const count = scaled.weights.length;
  const steps = EPOCHS * Math.ceil(count / BATCH);
  const order = Array.from({ length: count }, (_, i) => i);
  for (let epoch = 0, step = 0; epoch < EPOCHS; epoch++) {
    const turn = shuffled(order, random);
    for (let start = 0; start < count; start += BATCH) {
      const left = Float64Array.from({ length: units }, () => (random() < THINNING ? 0 : 1 / (1 - THINNING)));
      const batch = turn.slice(start, start + BATCH);
      for (const group of batch) addSlopes(scaled, group, count / batch.length, layers, left, slopes, lossSlopes);
      move(layers, slopes, moments, RATE * (1 - step / steps), ++step);
    }
  }
  return unscaled(layers, scaled);
}

type Layers = {
  readonly weights: Float64Array;
  /** One number. */
  readonly bias: Float64Array;
  /** Of each unit a weight for each feature. */
  readonly into: Float64Array;
  readonly unitBias: Float64Array;
  readonly out: Float64Array;
};

const LAYERS = ["weights", "bias", "into", "unitBias", "out"] as const;
const HELD_BACK: readonly (keyof Layers)[] = ["weights", "into", "out"];

function zeros({ weights, bias, into, unitBias, out }: Layers): Layers {
  return {
    weights: new Float64Array(weights.length),
    bias: new Float64Array(bias.length),
    into: new Float64Array(into.length),
    unitBias: new Float64Array(unitBias.length),
    out: new Float64Array(out.length),
  };
}

/** Standardised rows, one after another. */
type Scaled = {
  readonly width: number;
  readonly values: Float64Array;
  readonly starts: readonly number[];
  /** Of each group; they add up to 1. */
  readonly weights: readonly number[];
  readonly means: readonly number[];
  /** A feature that never changes gets no weight. */
  readonly deviations: readonly number[];
};

function standardised({ rows, starts, weights }: Groups): Scaled {
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
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { width, values, starts, weights: weights.map((weight) => weight / total), means, deviations };
}

/** Adds the slopes of the group's loss, times its weight and `share`; `left` says how much each unit counts in this step. */
function addSlopes(
  { width, values, starts, weights }: Scaled,
  group: number,
  share: number,
  layers: Layers,
  left: Float64Array,
  slopes: Layers,
  lossSlopes: LossSlopes,
): void {
  const [first, end] = [starts[group]!, starts[group + 1]!];
  const units = left.length;
  const met = new Float64Array((end - first) * units);
  const scores = new Float64Array(end - first);
  for (let i = first; i < end; i++) {
    let score = layers.bias[0]!;
    for (let j = 0, at = i * width; j < width; j++, at++) score += layers.weights[j]! * values[at]!;
    for (let unit = 0; unit < units; unit++) {
      if (left[unit] === 0) continue;
      let value = layers.unitBias[unit]!;
      for (let j = 0, at = i * width, k = unit * width; j < width; j++, at++, k++) {
        value += layers.into[k]! * values[at]!;
      }
      if (value <= 0) continue;
      met[(i - first) * units + unit] = value;
      score += left[unit]! * layers.out[unit]! * value;
    }
    scores[i - first] = score;
  }
  lossSlopes(scores, first).forEach((own, row) => {
    const slope = share * weights[group]! * own;
    slopes.bias[0]! += slope;
    for (let j = 0, at = (first + row) * width; j < width; j++, at++) slopes.weights[j]! += slope * values[at]!;
    for (let unit = 0; unit < units; unit++) {
      const value = met[row * units + unit]!;
      if (value === 0) continue;
      slopes.out[unit]! += slope * left[unit]! * value;
      const back = slope * left[unit]! * layers.out[unit]!;
      slopes.unitBias[unit]! += back;
      for (let j = 0, at = (first + row) * width, k = unit * width; j < width; j++, at++, k++) {
        slopes.into[k]! += back * values[at]!;
      }
    }
  });
}

/** One step of Adam, with decay; the slopes are nought afterwards. */
function move(layers: Layers, slopes: Layers, moments: readonly [Layers, Layers], rate: number, step: number): void {
  for (const name of LAYERS) {
    const [values, own, first, second] = [layers[name], slopes[name], moments[0][name], moments[1][name]];
    const decay = HELD_BACK.includes(name) ? L2 : 0;
    for (let i = 0; i < values.length; i++) {
      const slope = own[i]! + decay * values[i]!;
      first[i] = 0.9 * first[i]! + 0.1 * slope;
      second[i] = 0.999 * second[i]! + 0.001 * slope * slope;
      values[i]! -= (rate * (first[i]! / (1 - 0.9 ** step))) / (Math.sqrt(second[i]! / (1 - 0.999 ** step)) + 1e-8);
    }
    own.fill(0);
  }
}

/** By features as they are. */
function unscaled(
  { weights, bias, into, unitBias, out }: Layers,
  { width, means, deviations }: Scaled,
): { readonly model: UnitModel; readonly bias: number } {
  const raw = (own: Float64Array) => deviations.map((deviation, j) => own[j]! / deviation);
  const shift = (own: readonly number[]) => own.reduce((sum, weight, j) => sum + weight * means[j]!, 0);
  const plain = raw(weights);
  const units = Array.from(out, (value, unit) => {
    const own = raw(into.subarray(unit * width, (unit + 1) * width));
    return { weights: own.map(round), bias: round(unitBias[unit]! - shift(own)), out: round(value) };
  });
  return { model: { weights: plain.map(round), units }, bias: round(bias[0]! - shift(plain)) };
}

/** Four digits are enough, and keep the weight file small. */
function round(value: number): number {
  return Number(value.toPrecision(4));
}
