// A cluster -> what can be chosen from it: statements, each with those it leans on before it.
import type { Cluster, Statement } from "./cluster.ts";
import { leans } from "./leaning.ts";
import { hasFitLength, isBearable, isWhole, supports } from "./readability.ts";

/** Statement numbers in order of the article; the last one is wanted, those before it are what it leans on. */
export type Candidate = { readonly members: readonly number[] };

/** A reader who needs more sentences to understand one is better served by another. */
const MOST_SUPPORT = 3;

/**
 * "alone": it can be quoted by itself. "leans": it speaks of something only the sentence before it names ("He said so"),
 * so it can be quoted only right after that one. Null: it is too long or too short to be quoted.
 */
type Standing = "alone" | "leans" | null;

/**
 * Statements that stand alone, and statements that lean on the ones directly before them together with those. Which of
 * them are fit to be quoted `fitTest` tells.
 */
export function candidatesOf({ statements }: Cluster): Candidate[] {
  const standings = statements.map(({ text, wordCount, signs }): Standing => {
    if (!hasFitLength(text, wordCount)) return null;
    return leans(text, signs) ? "leans" : "alone";
  });
  const candidates: Candidate[] = [];
  for (let i = 0; i < statements.length; i++) {
    const members = withSupport(i, statements, standings);
    if (members !== null) candidates.push({ members });
  }
  return candidates;
}

/** Whether all statements of a candidate are whole sentences of news: looked at only when asked, and once, as it takes long. */
export function fitTest({ statements }: Cluster): (candidate: Candidate) => boolean {
  const known = new Map<number, boolean>();
  const isFit = (member: number): boolean => {
    const before = known.get(member);
    if (before !== undefined) return before;
    const fit = isWhole(statements[member]!.text);
    known.set(member, fit);
    return fit;
  };
  return ({ members }) => members.every(isFit);
}

function withSupport(i: number, statements: readonly Statement[], standings: readonly Standing[]): number[] | null {
  let first = i;
  while (standings[first] === "leans") {
    const [statement, before] = [statements[first]!, statements[first - 1]];
    if (before?.articleIndex !== statement.articleIndex || i - first === MOST_SUPPORT) return null;
    if (!supports(before.text, statement.text, statement.signs)) return null;
    first--;
  }
  if (standings[first] !== "alone") return null;
  const members = [first];
  while (first < i) members.push(++first);
  return members;
}

/** Every statement of a bearable length, for articles in which none can be quoted by the rules. */
export function lenientCandidates({ statements }: Cluster): Candidate[] {
  return [...statements.keys()]
    .filter((i) => isBearable(statements[i]!.text, statements[i]!.wordCount))
    .map((i) => ({ members: [i] }));
}

/** The statement that a candidate is chosen for; the others are what it leans on. */
export function wanted({ members }: Candidate, { statements }: Cluster): Statement {
  return statements[members.at(-1)!]!;
}
