// What is said within a number of words -> the same, with people introduced whom it would call by their surnames alone.
import type { Candidate } from "./candidates.ts";
import type { Cluster, Statement } from "./cluster.ts";
import type { Explained, Stranger } from "./definites.ts";
import { inReadingOrder } from "./order.ts";

/** A candidate that was said, and those of its members that no other had said before. */
export type Said = { readonly candidate: Candidate; readonly added: readonly number[] };

/** What introduces somebody, and what gives way to it, has no more than this share of all words: the news needs the rest. */
const MOST_WORDS = 0.2;

type Introducing = {
  readonly cluster: Cluster;
  readonly candidates: readonly Candidate[];
  readonly explained: Explained;
  /** Whether one may be said beside others, those alike apart. */
  readonly mayBeSaid: (candidate: Candidate) => boolean;
  readonly isAlike: (a: Statement, b: Statement) => boolean;
  /** How many there may be. */
  readonly words: number;
};

/**
 * `said` is in the order in which it was chosen. The sentence that gives the full name is said in place of one that tells
 * the same, and of those that were chosen last; what opens the summary stays.
 */
export function withIntroductions(said: readonly Said[], introducing: Introducing): Said[] {
  const { cluster, explained } = introducing;
  const tried = new Set<string>();
  const next = (all: readonly Said[]) => {
    const read = inReadingOrder(numbersOf(all), cluster.statements, explained);
    return explained.strangersIn(read).find(({ member, person }) => !tried.has(`${member} ${person}`));
  };
  let all = [...said];
  for (let stranger = next(all); stranger !== undefined; stranger = next(all)) {
    tried.add(`${stranger.member} ${stranger.person}`);
    all = withIntroduction(stranger, all, introducing) ?? all;
  }
  return all;
}

/** Null where there is no such sentence that may be quoted, or no room for it. */
function withIntroduction(
  { member, introducedIn }: Stranger,
  said: readonly Said[],
  { cluster, candidates, mayBeSaid, isAlike, words }: Introducing,
): Said[] | null {
  const { statements } = cluster;
  const candidate = candidates.find((one) => one.members.at(-1) === introducedIn);
  if (candidate === undefined || !mayBeSaid(candidate)) return null;
  const added = candidate.members.filter((one) => !said.some((other) => other.added.includes(one)));
  const lengthOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + statements[one]!.wordCount, 0);
  if (added.length === 0 || lengthOf(added) > MOST_WORDS * words) return null;
  const needed = new Set([member, ...candidate.members, ...said[0]!.added]);
  const isAlikeToAny = (one: Said) =>
    one.added.some((own) => added.some((other) => isAlike(statements[own]!, statements[other]!)));
  const maySpare = (one: Said, all: readonly Said[]) =>
    !one.added.some(
      (own) => needed.has(own) || all.some((other) => other !== one && other.candidate.members.includes(own)),
    );
  const [alike, kept] = [said.filter(isAlikeToAny), said.filter((one) => !isAlikeToAny(one))];
  if (!alike.every((one) => maySpare(one, said))) return null;
  const room = () => words - lengthOf(added) - lengthOf(numbersOf(kept));
  const spared: Said[] = [];
  while (room() < 0) {
    const last = kept.findLastIndex((one) => maySpare(one, kept));
    if (last < 0) return null;
    spared.unshift(...kept.splice(last, 1));
  }
  // A long one that gave way may leave room for short ones that did before.
  for (const one of spared) if (lengthOf(one.added) <= room()) kept.push(one);
  if (lengthOf(numbersOf(spared.filter((one) => !kept.includes(one)))) > MOST_WORDS * words) return null;
  return [...kept, { candidate, added }];
}

function numbersOf(said: readonly Said[]): number[] {
  return said.flatMap(({ added }) => added);
}
