// Questions with candidates, right and wrong -> a ranking model: a weighted sum, then small trees that correct it.
import type { RankingModel, Tree } from "../../src/answers/ranking-model.ts";
import { modelScore } from "../../src/answers/ranking-model.ts";
import { randomNumbers } from "../random-numbers.ts";

/** One question's candidates; a label of null is left out: neither clearly right nor wrong. */
export type RankingExample = {
  readonly weight: number;
  readonly rows: readonly (readonly number[])[];
  readonly labels: readonly (0 | 1 | null)[];
};

const LINEAR_STEPS = 120;
const LINEAR_RATE = 0.1;
const LINEAR_L2 = 1e-3;

const TREE_DEPTH = 3;
const TREE_RATE = 0.1;
/** Each tree sees about this share of the features, so that trees differ. */
const TREE_FEATURES = 0.6;
const TREE_L2 = 5;
/** The least curvature on either side of a split, of 1000 in all: keeps leaves from fitting single questions. */
const LEAST_CURVATURE = 2;
const BINS = 32;
const TOTAL = 1000;

/** Fits the probability, by softmax over a question's candidates, that a right one is chosen. */
export function fitRanking(examples: readonly RankingExample[], trees: number): RankingModel {
  const groups = groupsOf(examples);
  const linear: RankingModel = { weights: rounded(fitWeights(groups)), trees: [] };
  return trees === 0 ? linear : { ...linear, trees: fitTrees(groups, linear, trees) };
}

/** All rows in one list; a group is a question's stretch of it. */
type Groups = {
  readonly rows: readonly (readonly number[])[];
  readonly right: Uint8Array;
  readonly starts: readonly number[];
  /** Of each group; they add up to 1. */
  readonly weights: readonly number[];
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
  return { rows, right: Uint8Array.from(right), starts, weights: usable.map((each) => each.weight / total) };
}

/** Gradient and curvature of the loss by each row's score, times TOTAL. */
function slopesOf(
  { right, starts, weights }: Groups,
  scores: Float64Array,
): { slope: Float64Array; curvature: Float64Array } {
  const [slope, curvature] = [new Float64Array(scores.length), new Float64Array(scores.length)];
  weights.forEach((weight, g) => {
    const [start, end] = [starts[g]!, starts[g + 1]!];
    let [largest, all, good] = [Number.NEGATIVE_INFINITY, 0, 0];
    for (let i = start; i < end; i++) largest = Math.max(largest, scores[i]!);
    for (let i = start; i < end; i++) {
      slope[i] = Math.exp(scores[i]! - largest);
      all += slope[i]!;
      if (right[i]) good += slope[i]!;
    }
    for (let i = start; i < end; i++) {
      const chance = slope[i]! / all;
      curvature[i] = TOTAL * weight * Math.max(chance * (1 - chance), 1e-4);
      slope[i] = TOTAL * weight * (chance - (right[i] ? slope[i]! / Math.max(good, 1e-300) : 0));
    }
  });
  return { slope, curvature };
}

/** Adam on standardised features; the scale is folded into the weights. */
function fitWeights(groups: Groups): number[] {
  const { rows } = groups;
  const width = rows[0]!.length;
  const scale = deviations(rows, width);
  // One flat array: the steps below read every number of it, 120 times.
  const values = new Float64Array(rows.length * width);
  rows.forEach((row, i) => {
    for (let j = 0; j < width; j++) values[i * width + j] = row[j]! / scale[j]!;
  });
  const weights = new Float64Array(width);
  const [first, second] = [new Float64Array(width), new Float64Array(width)];
  const scores = new Float64Array(rows.length);
  for (let step = 1; step <= LINEAR_STEPS; step++) {
    for (let i = 0; i < rows.length; i++) {
      let sum = 0;
      for (let j = 0; j < width; j++) sum += weights[j]! * values[i * width + j]!;
      scores[i] = sum;
    }
    const { slope } = slopesOf(groups, scores);
    const gradient = new Float64Array(width);
    for (let i = 0; i < rows.length; i++) {
      const share = slope[i]! / TOTAL;
      for (let j = 0; j < width; j++) gradient[j]! += share * values[i * width + j]!;
    }
    for (let j = 0; j < width; j++) {
      const value = gradient[j]! + LINEAR_L2 * weights[j]!;
      first[j] = 0.9 * first[j]! + 0.1 * value;
      second[j] = 0.99 * second[j]! + 0.01 * value * value;
      const move = first[j]! / (1 - 0.9 ** step) / (Math.sqrt(second[j]! / (1 - 0.99 ** step)) + 1e-8);
      weights[j]! -= LINEAR_RATE * (1 - step / (LINEAR_STEPS + 1)) * move;
    }
  }
  return [...weights].map((weight, j) => weight / scale[j]!);
}

function deviations(rows: Groups["rows"], width: number): number[] {
  return Array.from({ length: width }, (_, j) => {
    const mean = rows.reduce((sum, row) => sum + row[j]!, 0) / rows.length;
    const variance = rows.reduce((sum, row) => sum + (row[j]! - mean) ** 2, 0) / rows.length;
    // A feature that never changes gets no weight.
    return variance > 1e-8 ? Math.sqrt(variance) : Number.POSITIVE_INFINITY;
  });
}

/** Gradient boosting (Friedman 2001) with second-order leaves and splits between the 32 quantiles of a feature. */
function fitTrees(groups: Groups, linear: RankingModel, count: number): Tree[] {
  const width = groups.rows[0]!.length;
  const edges = Array.from({ length: width }, (_, j) => quantiles(groups.rows, j));
  const bins = edges.map((own, j) => Uint8Array.from(groups.rows, (row) => binOf(own, row[j]!)));
  const scores = Float64Array.from(groups.rows, (row) => modelScore(linear, row));
  const random = randomNumbers(1);
  return Array.from({ length: count }, () => {
    const columns = Array.from({ length: width }, (_, j) => j).filter(() => random() < TREE_FEATURES);
    const tree = growTree(bins, edges, columns, slopesOf(groups, scores));
    groups.rows.forEach((row, i) => {
      scores[i]! += modelScore({ weights: [], trees: [tree] }, row);
    });
    return tree;
  });
}

function quantiles(rows: Groups["rows"], j: number): number[] {
  const sorted = Float64Array.from(rows, (row) => row[j]!).sort();
  const edges: number[] = [];
  for (let bin = 1; bin < BINS; bin++) {
    const edge = round(sorted[Math.floor((bin * sorted.length) / BINS)]!);
    if (edge > (edges.at(-1) ?? Number.NEGATIVE_INFINITY)) edges.push(edge);
  }
  return edges;
}

/** How many edges are not above the value. */
function binOf(edges: readonly number[], value: number): number {
  const at = edges.findIndex((edge) => value < edge);
  return at < 0 ? edges.length : at;
}

type Slopes = { readonly slope: Float64Array; readonly curvature: Float64Array };

function growTree(
  bins: readonly Uint8Array[],
  edges: readonly number[][],
  columns: readonly number[],
  slopes: Slopes,
): Tree {
  const nodes = 2 ** (TREE_DEPTH + 1) - 1;
  const features = Array.from({ length: nodes }, () => -1);
  const thresholds = Array.from({ length: nodes }, () => 0);
  const values = Array.from({ length: nodes }, () => 0);
  let members: number[][] = [Array.from(bins[0]!, (_, i) => i)];
  for (let depth = 0; depth <= TREE_DEPTH; depth++) {
    members = members.flatMap((rows, k) => {
      const node = 2 ** depth - 1 + k;
      values[node] = round(leafValue(rows, slopes));
      const split = depth === TREE_DEPTH || rows.length === 0 ? null : bestSplit(rows, bins, edges, columns, slopes);
      if (split === null) return [[], []];
      features[node] = split.column;
      thresholds[node] = edges[split.column]![split.edge]!;
      const goesRight = (row: number) => bins[split.column]![row]! > split.edge;
      return [rows.filter((row) => !goesRight(row)), rows.filter(goesRight)];
    });
  }
  return { features, thresholds, values };
}

function leafValue(rows: readonly number[], { slope, curvature }: Slopes): number {
  let [g, h] = [0, 0];
  for (const row of rows) {
    g += slope[row]!;
    h += curvature[row]!;
  }
  return (-TREE_RATE * g) / (h + TREE_L2);
}

function bestSplit(
  rows: readonly number[],
  bins: readonly Uint8Array[],
  edges: readonly number[][],
  columns: readonly number[],
  { slope, curvature }: Slopes,
): { column: number; edge: number } | null {
  let best: { column: number; edge: number } | null = null;
  let bestGain = 1e-6;
  for (const column of columns) {
    const [g, h] = [new Float64Array(BINS), new Float64Array(BINS)];
    let [allG, allH] = [0, 0];
    const own = bins[column]!;
    for (const row of rows) {
      const bin = own[row]!;
      g[bin]! += slope[row]!;
      h[bin]! += curvature[row]!;
      allG += slope[row]!;
      allH += curvature[row]!;
    }
    let [leftG, leftH] = [0, 0];
    for (let edge = 0; edge < edges[column]!.length; edge++) {
      leftG += g[edge]!;
      leftH += h[edge]!;
      if (leftH < LEAST_CURVATURE || allH - leftH < LEAST_CURVATURE) continue;
      const gain = worth(leftG, leftH) + worth(allG - leftG, allH - leftH) - worth(allG, allH);
      if (gain > bestGain) [best, bestGain] = [{ column, edge }, gain];
    }
  }
  return best;
}

function worth(slope: number, curvature: number): number {
  return (slope * slope) / (curvature + TREE_L2);
}

function rounded(values: readonly number[]): number[] {
  return values.map(round);
}

/** Five digits are enough, and keep the weight file small. */
function round(value: number): number {
  return Number(value.toPrecision(5));
}
