// A cluster -> what can be chosen from it: statements, each with those it leans on before it.
import type { Cluster, Statement } from "./cluster.ts";
import { isBearable, type Standing, standingOf, supports } from "./readability.ts";

/** Statement numbers in order of the article; the last one is wanted, those before it are what it leans on. */
export type Candidate = { readonly members: readonly number[] };

/** A reader who needs more sentences to understand one is better served by another. */
const MOST_SUPPORT = 3;

/** Statements that stand alone, and statements that lean on the ones directly before them together with those. */
export function candidatesOf(cluster: Cluster): Candidate[] {
  const standings = cluster.statements.map(({ text }) => standingOf(text));
  const candidates: Candidate[] = [];
  for (let i = 0; i < cluster.statements.length; i++) {
    const members = withSupport(i, cluster.statements, standings);
    if (members !== null) candidates.push({ members });
  }
  return candidates;
}

function withSupport(i: number, statements: readonly Statement[], standings: readonly Standing[]): number[] | null {
  let first = i;
  while (standings[first] === "leans") {
    const [statement, before] = [statements[first]!, statements[first - 1]];
    if (before?.articleIndex !== statement.articleIndex || i - first === MOST_SUPPORT) return null;
    if (!supports(before.text, statement.text)) return null;
    first--;
  }
  return standings[first] === "alone" ? Array.from({ length: i - first + 1 }, (_, k) => first + k) : null;
}

/** Every statement of a bearable length, for articles in which none can be quoted by the rules. */
export function lenientCandidates({ statements }: Cluster): Candidate[] {
  return [...statements.keys()].filter((i) => isBearable(statements[i]!.text)).map((i) => ({ members: [i] }));
}
