// A cluster with its references -> rows that say what quoting a candidate truly gains, after many a partial summary.
import type { Candidate } from "../../src/briefing/candidates.ts";
import type { Cluster } from "../../src/briefing/cluster.ts";
import type { ConceptWeights } from "../../src/briefing/concepts.ts";
import { Coverage } from "../../src/briefing/gain.ts";
import { randomNumbers } from "../random-numbers.ts";
import { bigrams, rougeTokens } from "../rouge.ts";

export type GainRows = { readonly rows: number[][]; readonly targets: number[] };

/** One summary is made greedily and kept whole, others with chance in the choice, of which some rows are kept. */
const ROUNDS = 3;
const KEPT_SHARE = 0.3;
/** How much chance moves a choice, in units of pair weight per word. */
const CHANCE = 0.15;

export function gainRows(
  example: {
    readonly cluster: Cluster;
    readonly candidates: readonly Candidate[];
    readonly references: readonly string[];
  },
  weights: ConceptWeights,
  length: { readonly words: number; readonly referenceWords: number | null },
  wordValue: number,
): GainRows {
  const result: GainRows = { rows: [], targets: [] };
  const random = randomNumbers(1);
  const tokens = example.cluster.statements.map(({ text }) => rougeTokens(text));
  for (let round = 0; round < ROUNDS; round++) {
    const coverage = new Coverage(example.cluster, weights);
    const wantedWords = wanted(example.references, length.referenceWords, (words) => words);
    const wantedPairs = wanted(example.references, length.referenceWords, bigrams);
    let wordsLeft = length.words;
    for (;;) {
      let best: { candidate: Candidate; words: number; score: number } | null = null;
      for (const candidate of example.candidates) {
        const addition = coverage.additionOf(candidate);
        if (addition === null || addition.words > wordsLeft) continue;
        if (round === 0 || random() < KEPT_SHARE) {
          const added = candidate.members.filter((member) => !coverage.said.has(member));
          const found = added.reduce((sum, member) => {
            const words = tokens[member]!;
            return sum + foundIn(wantedPairs, bigrams(words)) + wordValue * foundIn(wantedWords, words);
          }, 0);
          result.rows.push([...addition.row]);
          result.targets.push(found / addition.words);
        }
        const score = addition.row[0]! + (round === 0 ? 0 : random() * CHANCE);
        if (score > (best?.score ?? -1)) best = { candidate, words: addition.words, score };
      }
      if (best === null) break;
      for (const member of best.candidate.members) {
        if (coverage.said.has(member)) continue;
        take(wantedPairs, bigrams(tokens[member]!));
        take(wantedWords, tokens[member]!);
      }
      coverage.say(best.candidate);
      wordsLeft -= best.words;
    }
  }
  return result;
}

/** How often the references have each unit, over their number. */
function wanted(
  references: readonly string[],
  words: number | null,
  unitsOf: (tokens: readonly string[]) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const reference of references) {
    const text = words === null ? reference : reference.trim().split(/\s+/).slice(0, words).join(" ");
    for (const unit of unitsOf(rougeTokens(text))) counts.set(unit, (counts.get(unit) ?? 0) + 1 / references.length);
  }
  return counts;
}

function foundIn(wantedUnits: ReadonlyMap<string, number>, units: readonly string[]): number {
  const used = new Map<string, number>();
  let found = 0;
  for (const unit of units) {
    const before = used.get(unit) ?? 0;
    found += Math.max(0, Math.min(1, (wantedUnits.get(unit) ?? 0) - before));
    used.set(unit, before + 1);
  }
  return found;
}

function take(wantedUnits: Map<string, number>, units: readonly string[]): void {
  for (const unit of units) {
    const count = wantedUnits.get(unit);
    if (count !== undefined) wantedUnits.set(unit, Math.max(0, count - 1));
  }
}
