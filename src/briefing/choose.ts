// A cluster and its candidates -> the statements that say most within a budget, greedily.
import { freshness, newestOf } from "../stories/freshness.ts";
import { stem } from "../text/stem.ts";
import { wordsOf } from "../text/words.ts";
import { alikeTest, contentOf } from "./alike.ts";
import type { Candidate } from "./candidates.ts";
import { centralities } from "./central.ts";
import type { Cluster, Statement } from "./cluster.ts";
import type { ConceptWeights } from "./concepts.ts";
import { Explained } from "./definites.ts";
import { type Addition, Coverage } from "./gain.ts";
import { type LinearModel, linear } from "./linear.ts";

/** Bounds of a summary; null means no bound of that kind. Words are separated by white space. */
export type SummaryBudget = {
  readonly words: number | null;
  readonly sentences: number | null;
  /** How many articles have their opening said before anything else is; one when it is not given. */
  readonly openings?: number;
};

/** Openings and the best so many are looked at again and again: what ranks below is not said even in a long summary. */
const MOST_CANDIDATES = 400;
/** Where words are counted, an outlet that has not spoken yet is preferred when its gain is this close. */
const UNHEARD_PER_WORD = 1.1;
/** Where sentences are counted few are quoted, and several outlets are to be among them; what that costs is in 0008. */
const UNHEARD_PER_SENTENCE = 2;
/**
 * Where few sentences are quoted, one that takes for known what was not told counts less, and one that calls somebody by a
 * surname whom nobody introduced less still. Where many are quoted they explain each other, and what they say is missed.
 */
const UNTOLD_THINGS_PER_SENTENCE = 0.8;
const UNTOLD_PEOPLE_PER_SENTENCE = 0.5;
/** An opening with all content words of the headline is preferred by this over one with none, so that the two fit. */
const FITS_HEADLINE = 2;
/** What happened stands in the first sentences of an article. */
const LEAD_SENTENCES = 3;
/** Where sentences are counted a longer one costs no more: its gain per word counts times this power of its words. */
const LENGTH_POWER = 0.2;
/** A sentence with so much of its own content words in one that was told before is not told again; news repeats what it builds on. */
const TOLD_CONTENT = 0.6;

export type Choices = {
  readonly cluster: Cluster;
  readonly candidates: readonly Candidate[];
  /** Whether one may be quoted at all: asked only of those that would be chosen otherwise. */
  readonly isFit: (candidate: Candidate) => boolean;
  readonly weights: ConceptWeights;
  /** Predicts what each word of a candidate is worth. */
  readonly gain: LinearModel;
  /** Content words of each sentence that was told before: one that has little else is not told again. */
  readonly told: readonly ReadonlySet<number>[];
  /** What is read before the quotes; empty when nothing is. */
  readonly headline: string;
  /** How many openings of articles must come first. */
  readonly openingsFirst: number;
};

/** Statement numbers in the order chosen; never over the budget. */
export function choose(
  { cluster, candidates, isFit, weights, gain, told, headline, openingsFirst }: Choices,
  budget: SummaryBudget,
): number[] {
  const coverage = new Coverage(cluster, weights);
  const standing = budget.words === null ? freshened(centralities(cluster), cluster) : centralities(cluster);
  const worth = (candidate: Candidate, { row, words }: Addition) =>
    linear(gain, row) *
    (budget.words === null ? words ** LENGTH_POWER : 1) *
    standing[wanted(candidate, cluster).articleIndex]!;
  const preference = budget.words === null ? UNHEARD_PER_SENTENCE : UNHEARD_PER_WORD;
  const isAlike = alikeTest(cluster);
  const said: Statement[] = [];
  const heard = new Set<string>();
  const left = { words: budget.words ?? Number.POSITIVE_INFINITY, sentences: budget.sentences ?? MOST_CANDIDATES };
  const explained = new Explained(cluster, headline);
  const openings = openingsOf(candidates, (candidate) => isFit(candidate) && explained.isClear(candidate), cluster);
  const promising = best(candidates, isFit, (candidate) => worth(candidate, coverage.additionOf(candidate)!));
  let open = candidates.filter((candidate) => promising.has(candidate) || openings.has(candidate));
  const headlineWords = contentStems(headline, cluster);
  const headlineShare = (candidate: Candidate) =>
    headlineWords.size === 0
      ? 0
      : contentOf(wanted(candidate, cluster), cluster).intersection(headlineWords).size / headlineWords.size;
  let toOpen = Math.min(openingsFirst, openings.size);
  for (;;) {
    let choice: { candidate: Candidate; addition: Addition; value: number } | null = null;
    for (const candidate of open) {
      if (toOpen > 0 && !openings.has(candidate)) continue;
      const addition = coverage.additionOf(candidate);
      if (addition === null || addition.words > left.words || addition.sentences > left.sentences) continue;
      const unheard = !heard.has(outletOf(wanted(candidate, cluster)));
      const fit = heard.size === 0 && toOpen > 0 ? FITS_HEADLINE ** headlineShare(candidate) : 1;
      const preferred = worth(candidate, addition) * (unheard ? preference : 1);
      // What takes long is asked of few: of those that may be better than what was found so far.
      if (preferred * fit <= (choice?.value ?? 0) || !isFit(candidate)) continue;
      const clear = budget.words !== null ? 1 : clearness(candidate, explained);
      const value = preferred * clear * fit;
      if (value > (choice?.value ?? 0)) choice = { candidate, addition, value };
    }
    if (choice === null && toOpen > 0) {
      toOpen = 0;
      continue;
    }
    if (choice === null) return [...coverage.said];
    const { candidate, addition } = choice;
    open = open.filter((other) => other !== candidate);
    const added = candidate.members.filter((member) => !coverage.said.has(member));
    const statements = added.map((member) => cluster.statements[member]!);
    if (
      statements.some(
        (one) => isTold(contentOf(one, cluster), told, cluster) || said.some((other) => isAlike(one, other)),
      )
    )
      continue;
    said.push(...statements);
    explained.say(candidate);
    coverage.say(candidate);
    toOpen--;
    left.words -= addition.words;
    left.sentences -= addition.sentences;
    for (const member of candidate.members) heard.add(outletOf(cluster.statements[member]!));
  }
}

function clearness(candidate: Candidate, explained: Explained): number {
  const things = explained.tellsThings(candidate) ? 1 : UNTOLD_THINGS_PER_SENTENCE;
  return things * (explained.tellsPeople(candidate) ? 1 : UNTOLD_PEOPLE_PER_SENTENCE);
}

/** What each article's statements count by, less where it is behind the newest. */
function freshened(standing: readonly number[], { statements }: Cluster): number[] {
  const articles = new Map(statements.map(({ articleIndex, article }) => [articleIndex, article]));
  const newest = newestOf([...articles.values()]);
  return standing.map((own, i) => own * (articles.has(i) ? freshness(articles.get(i)!, newest) : 1));
}

/** Of each article the first candidate that stands alone and may open, when it is among its first sentences. */
function openingsOf(
  candidates: readonly Candidate[],
  mayOpen: (candidate: Candidate) => boolean,
  cluster: Cluster,
): Set<Candidate> {
  const openings = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const { articleIndex, index } = cluster.statements[candidate.members[0]!]!;
    if (candidate.members.length > 1 || index >= LEAD_SENTENCES || openings.has(articleIndex)) continue;
    if (mayOpen(candidate)) openings.set(articleIndex, candidate);
  }
  return new Set(openings.values());
}

/** The best MOST_CANDIDATES of those that are fit; when there are no more in all, whether they are is not asked. */
function best(
  candidates: readonly Candidate[],
  isFit: (candidate: Candidate) => boolean,
  worth: (candidate: Candidate) => number,
): Set<Candidate> {
  if (candidates.length <= MOST_CANDIDATES) return new Set(candidates);
  const valued = candidates.map((candidate) => ({ candidate, value: worth(candidate) }));
  // Sorting is stable: of equal values the earlier ones are kept.
  valued.sort((a, b) => b.value - a.value);
  const chosen = new Set<Candidate>();
  for (const { candidate } of valued) {
    if (isFit(candidate)) chosen.add(candidate);
    if (chosen.size === MOST_CANDIDATES) break;
  }
  return chosen;
}

function wanted({ members }: Candidate, cluster: Cluster): Statement {
  return cluster.statements[members.at(-1)!]!;
}

function outletOf({ article }: Statement): string {
  return article.outlet ?? article.id;
}

/**
 * A sentence that was told may be part of a longer one with news in it: only that is compared which would be said now. A
 * figure that was not told is news, however much stands around it that was.
 */
function isTold(content: ReadonlySet<number>, told: readonly ReadonlySet<number>[], { stems }: Cluster): boolean {
  const figures = [...content].filter((number) => /\d/.test(stems[number]!));
  return told.some((other) => {
    const shared = content.intersection(other).size;
    return shared >= TOLD_CONTENT * content.size && figures.every((figure) => other.has(figure));
  });
}

/** Numbers of the content words of a sentence that the cluster has, too. */
export function contentStems(sentence: string, { stems, stops }: Cluster): Set<number> {
  const own = new Set(wordsOf(sentence).map((word) => stem(word.folded)));
  return new Set([...stems.keys()].filter((number) => stops[number] === 0 && own.has(stems[number]!)));
}
