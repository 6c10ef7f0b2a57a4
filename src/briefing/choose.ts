// A cluster and its candidates -> the statements that say most within a budget, greedily.
import type { Candidate } from "./candidates.ts";
import type { Cluster, Statement } from "./cluster.ts";
import type { ConceptWeights } from "./concepts.ts";
import { type Addition, Coverage } from "./gain.ts";
import { type LinearModel, linear } from "./linear.ts";

/** Bounds of a summary; null means no bound of that kind. Words are separated by white space. */
export type SummaryBudget = { readonly words: number | null; readonly sentences: number | null };

/** Only the best so many are looked at again and again: what ranks below is not said even in a long summary. */
const MOST_CANDIDATES = 400;
/** Where words are counted an outlet not yet quoted is preferred when its gain is this close. */
const UNHEARD_PER_WORD = 1.1;
/** Where only sentences are counted few are quoted, and several outlets are to speak among them. */
const UNHEARD_PER_SENTENCE = 1.5;
/** A statement with this share of its content words in one that is quoted says the same. */
const SAME_CONTENT = 0.7;

/**
 * Statement numbers in the order chosen; never over the budget. `gain` predicts what an added word is worth. Where only
 * sentences are bounded a longer one costs no more, so it is worth more: by the root of its words.
 */
export function choose(
  cluster: Cluster,
  candidates: readonly Candidate[],
  weights: ConceptWeights,
  gain: LinearModel,
  budget: SummaryBudget,
): number[] {
  const coverage = new Coverage(cluster, weights);
  const worth = ({ row, words }: Addition) =>
    Math.max(0, linear(gain, row)) * (budget.words === null ? Math.sqrt(words) : 1);
  const preference = budget.words === null ? UNHEARD_PER_SENTENCE : UNHEARD_PER_WORD;
  const heard = new Set<string>();
  const left = { words: budget.words ?? Number.POSITIVE_INFINITY, sentences: budget.sentences ?? MOST_CANDIDATES };
  let open = best(candidates, (candidate) => worth(coverage.additionOf(candidate)!));
  for (;;) {
    let choice: { candidate: Candidate; addition: Addition; value: number } | null = null;
    for (const candidate of open) {
      const addition = coverage.additionOf(candidate);
      if (addition === null || addition.words > left.words || addition.sentences > left.sentences) continue;
      const unheard = !heard.has(outletOf(wanted(candidate, cluster)));
      const value = worth(addition) * (unheard ? preference : 1);
      if (value > (choice?.value ?? 0)) choice = { candidate, addition, value };
    }
    if (choice === null) return [...coverage.said];
    const { candidate, addition } = choice;
    open = open.filter((other) => other !== candidate);
    if (repeats(wanted(candidate, cluster), cluster, coverage.said)) continue;
    coverage.say(candidate);
    left.words -= addition.words;
    left.sentences -= addition.sentences;
    for (const member of candidate.members) heard.add(outletOf(cluster.statements[member]!));
  }
}

function best(candidates: readonly Candidate[], worth: (candidate: Candidate) => number): Candidate[] {
  if (candidates.length <= MOST_CANDIDATES) return [...candidates];
  const valued = candidates.map((candidate) => ({ candidate, value: worth(candidate) }));
  // Sorting is stable: equal values stay in the order of articles and sentences.
  return valued
    .sort((a, b) => b.value - a.value)
    .slice(0, MOST_CANDIDATES)
    .map(({ candidate }) => candidate);
}

function wanted({ members }: Candidate, cluster: Cluster): Statement {
  return cluster.statements[members.at(-1)!]!;
}

function outletOf({ article }: Statement): string {
  return article.outlet ?? article.id;
}

/** True when one statement that is said has most of the other's content words. */
function repeats(statement: Statement, cluster: Cluster, said: ReadonlySet<number>): boolean {
  const content = new Set(statement.singles.filter((single) => cluster.stops[single] === 0));
  for (const number of said) {
    const other = new Set(cluster.statements[number]!.singles);
    let shared = 0;
    for (const single of content) if (other.has(single)) shared++;
    if (shared >= SAME_CONTENT * content.size) return true;
  }
  return false;
}
