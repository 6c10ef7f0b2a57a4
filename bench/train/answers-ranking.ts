// Questions with candidates, right and wrong -> a ranking model.
import type { UnitModel } from "../../src/answers/sentences/unit-model.ts";
import { fitUnits } from "./units.ts";

/** One question's candidates; a label of null is left out: neither clearly right nor wrong. */
export type RankingExample = {
  readonly weight: number;
  readonly rows: readonly (readonly number[])[];
  readonly labels: readonly (0 | 1 | null)[];
};

/** Fits the probability, by softmax over a question's candidates, that a right one is chosen. */
export function fitRanking(examples: readonly RankingExample[], units: number): UnitModel {
  const usable = examples.filter(({ labels }) => labels.includes(1) && labels.includes(0));
  const rows: (readonly number[])[] = [];
  const right: (0 | 1)[] = [];
  const starts = [0];
  for (const example of usable) {
    example.labels.forEach((label, i) => {
      if (label === null) return;
      rows.push(example.rows[i]!);
      right.push(label);
    });
    starts.push(rows.length);
  }
  const groups = { rows, starts, weights: usable.map(({ weight }) => weight) };
  return fitUnits(groups, units, (scores, first) => slopesOf(scores, (i) => right[first + i] === 1)).model;
}

/** Of -ln P(a right one): how likely each is chosen, without the share of the right ones that it has. */
function slopesOf(scores: Float64Array, isRight: (i: number) => boolean): Float64Array {
  const largest = scores.reduce((max, score) => Math.max(max, score), Number.NEGATIVE_INFINITY);
  const chances = scores.map((score) => Math.exp(score - largest));
  const all = chances.reduce((sum, own) => sum + own, 0);
  const good = chances.reduce((sum, own, i) => (isRight(i) ? sum + own : sum), 1e-300);
  return chances.map((own, i) => own / all - (isRight(i) ? own / good : 0));
}
