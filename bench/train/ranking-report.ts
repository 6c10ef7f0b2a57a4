// Questions with candidates and their labels -> how well a ranking does on those held out.
import { modelScore } from "../../src/answers/sentences/unit-model.ts";
import { FOLDS } from "./answers-examples.ts";
import { fitRanking, type RankingExample } from "./answers-ranking.ts";

/** With its set and the fold in which it is held out. */
export type HeldOutExample = RankingExample & { readonly set: string; readonly fold: number };

/** Prints how well held-out questions are ranked: right first, among the first three, mean average precision. */
export function reportRanking(name: string, examples: readonly HeldOutExample[], units: number): void {
  const ranked: (readonly (0 | 1 | null)[])[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitRanking(
      examples.filter((each) => each.fold !== fold),
      units,
    );
    examples.forEach(({ rows, labels, ...each }, i) => {
      if (each.fold !== fold) return;
      const order = rows.map((row, k) => ({ k, score: modelScore(model, row) })).sort((a, b) => b.score - a.score);
      ranked[i] = order.map(({ k }) => labels[k]!);
    });
  }
  for (const [set, members] of Map.groupBy(examples.keys(), (i) => examples[i]!.set)) {
    const share = (holds: (labels: readonly (0 | 1 | null)[]) => number) =>
      (members.reduce((sum, i) => sum + holds(ranked[i]!), 0) / members.length).toFixed(3);
    const first = share((labels) => (labels[0] === 1 || labels[0] === null ? 1 : 0));
    const three = share((labels) => (labels.slice(0, 3).some((label) => label !== 0) ? 1 : 0));
    console.log(
      `${name}: ${set.padEnd(32)} ${members.length} questions, first ${first}, three ${three}, MAP ${share(averagePrecision)}`,
    );
  }
}

function averagePrecision(labels: readonly (0 | 1 | null)[]): number {
  let [found, sum] = [0, 0];
  labels.forEach((label, i) => {
    if (label === 1) sum += ++found / (i + 1);
  });
  return found === 0 ? 0 : sum / found;
}
