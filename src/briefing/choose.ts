// A cluster and its candidates -> the statements that say most within a budget, greedily.
import type { Article } from "../corpus/article.ts";
import { freshness, newestOf } from "../stories/freshness.ts";
import { stem } from "../text/stem.ts";
import { wordsOf } from "../text/words.ts";
import { alikeTest, contentOf } from "./alike.ts";
import type { Candidate } from "./candidates.ts";
import { centralities } from "./central.ts";
import type { Cluster, Statement } from "./cluster.ts";
import type { ConceptWeights } from "./concepts.ts";
import { Explained } from "./definites.ts";
import { Coverage } from "./gain.ts";
import type { LinearModel } from "./linear.ts";
import { greatestFirst, Worths } from "./worths.ts";

/** Bounds of a summary; null means no bound of that kind. Words are separated by white space. */
export type SummaryBudget = {
  readonly words: number | null;
  readonly sentences: number | null;
  /** How many articles have their opening said before anything else is; one when it is not given. */
  readonly openings?: number;
};

/** Only openings and the best so many are said: what ranks below is not worth it even in a long summary. */
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

/**
 * Statement numbers in the order chosen; never over the budget. None where nothing is read before the quotes and no opening is
 * short enough: what follows the news says nothing without it.
 */
export function choose(
  { cluster, candidates, isFit, weights, gain, told, headline, openingsFirst }: Choices,
  budget: SummaryBudget,
): number[] {
  const coverage = new Coverage(cluster, weights);
  const standing = budget.words === null ? freshened(centralities(cluster), cluster) : centralities(cluster);
  const worths = new Worths(
    candidates,
    coverage,
    gain,
    (candidate, words) =>
      (budget.words === null ? words ** LENGTH_POWER : 1) * standing[wanted(candidate, cluster).articleIndex]!,
  );
  const preference = budget.words === null ? UNHEARD_PER_SENTENCE : UNHEARD_PER_WORD;
  const isAlike = alikeTest(cluster);
  const said: Statement[] = [];
  const heard = new Set<string>();
  const outlets = candidates.map((candidate) => outletOf(wanted(candidate, cluster)));
  const preferenceOf = (place: number) => (heard.has(outlets[place]!) ? 1 : preference);
  const left = { words: budget.words ?? Number.POSITIVE_INFINITY, sentences: budget.sentences ?? MOST_CANDIDATES };
  const explained = new Explained(cluster, headline);
  const isOpening = openingTest(
    candidates,
    (candidate) => isFit(candidate) && explained.isClearAtFirst(candidate),
    cluster,
  );
  const isPromising = promisingTest(candidates, worths.atFirst, isFit);
  const headlineWords = contentStems(headline, cluster);
  const headlineShare = (candidate: Candidate) =>
    contentOf(wanted(candidate, cluster), cluster).intersection(headlineWords).size / headlineWords.size;
  let toOpen = openingsFirst;
  for (;;) {
    const mostFit = heard.size === 0 && toOpen > 0 && headlineWords.size > 0 ? FITS_HEADLINE : 1;
    const choice = worths.best(
      (place) => (toOpen > 0 && !mayOpen(candidates[place]!, cluster) ? 0 : preferenceOf(place) * mostFit),
      preference * mostFit,
      (place, { worth, words, sentences }, atLeast) => {
        if (words > left.words || sentences > left.sentences) return 0;
        const candidate = candidates[place]!;
        const fit = mostFit === 1 ? 1 : mostFit ** headlineShare(candidate);
        const preferred = worth * preferenceOf(place);
        // What takes long is asked of few: of those that may be better than what was found so far.
        if (preferred * fit < atLeast) return 0;
        const mayBeSaid = isFit(candidate);
        const opens = mayBeSaid && isOpening(candidate);
        if (toOpen > 0 && !opens) return 0;
        if (!opens && !(mayBeSaid && isPromising(place))) {
          // It never will be: where there are thousands of them they are not looked at again for each that is said.
          worths.leaveOut(place);
          return 0;
        }
        const clear = budget.words !== null ? 1 : clearness(candidate, explained);
        return preferred * clear * fit;
      },
    );
    if (choice === null && toOpen > 0) {
      if (budget.words !== null && said.length === 0 && headline === "" && candidates.some(isOpening)) return [];
      toOpen = 0;
      continue;
    }
    if (choice === null) return [...coverage.said];
    worths.leaveOut(choice.place);
    const candidate = candidates[choice.place]!;
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
    worths.said();
    toOpen--;
    left.words -= choice.words;
    left.sentences -= choice.sentences;
    for (const member of candidate.members) heard.add(outletOf(cluster.statements[member]!));
  }
}

function clearness(candidate: Candidate, explained: Explained): number {
  const things = explained.tellsThings(candidate) ? 1 : UNTOLD_THINGS_PER_SENTENCE;
  return things * (explained.tellsPeople(candidate) ? 1 : UNTOLD_PEOPLE_PER_SENTENCE);
}

/** What each article's statements count by, less where it is behind the newest. */
function freshened(standing: readonly number[], { statements }: Cluster): number[] {
  const articles = new Map<number, Article>();
  for (const { articleIndex, article, index } of statements) if (index === 0) articles.set(articleIndex, article);
  const newest = newestOf([...articles.values()]);
  return standing.map((own, i) => own * (articles.has(i) ? freshness(articles.get(i)!, newest) : 1));
}

/** Whether one stands alone among the first sentences of its article. */
function mayOpen({ members }: Candidate, { statements }: Cluster): boolean {
  return members.length === 1 && statements[members[0]!]!.index < LEAD_SENTENCES;
}

/** Whether one is of its article's first sentences, stands alone and is the first of those that are clear. */
function openingTest(
  candidates: readonly Candidate[],
  isClear: (candidate: Candidate) => boolean,
  cluster: Cluster,
): (candidate: Candidate) => boolean {
  const articleOf = ({ members }: Candidate) => cluster.statements[members[0]!]!.articleIndex;
  const leads = Map.groupBy(
    candidates.filter((candidate) => mayOpen(candidate, cluster)),
    articleOf,
  );
  const openings = new Map<number, Candidate | undefined>();
  return (candidate) => {
    if (!mayOpen(candidate, cluster)) return false;
    const article = articleOf(candidate);
    if (!openings.has(article)) openings.set(article, leads.get(article)?.find(isClear));
    return openings.get(article) === candidate;
  };
}

/** Whether one, given by its place, is among the best MOST_CANDIDATES of those that are fit; of equal ones the first are. */
function promisingTest(
  candidates: readonly Candidate[],
  worths: Float64Array,
  isFit: (candidate: Candidate) => boolean,
): (place: number) => boolean {
  const order = greatestFirst(worths);
  const ranks = new Int32Array(order.length);
  order.forEach((place, rank) => {
    ranks[place] = rank;
  });
  // Of the best `seen` so many are fit; no more of them are looked at than it takes.
  let seen = 0;
  let fit = 0;
  return (place) => {
    const rank = ranks[place]!;
    if (rank < MOST_CANDIDATES) return true;
    while (seen < rank && fit < MOST_CANDIDATES) if (isFit(candidates[order[seen++]!]!)) fit++;
    return fit < MOST_CANDIDATES || rank < seen;
  };
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
function isTold(content: ReadonlySet<number>, told: readonly ReadonlySet<number>[], { digits }: Cluster): boolean {
  const figures = [...content].filter((number) => digits[number] === 1);
  return told.some((other) => {
    const shared = content.intersection(other).size;
    return shared >= TOLD_CONTENT * content.size && figures.every((figure) => other.has(figure));
  });
}

/** Numbers of the content words of a sentence that the cluster has, too. */
export function contentStems(sentence: string, { stems, stops }: Cluster): Set<number> {
  const content = new Set<number>();
  const own = new Set(wordsOf(sentence).map((word) => stem(word.folded)));
  if (own.size === 0) return content;
  for (let number = 0; number < stems.length; number++) {
    if (stops[number] === 0 && own.has(stems[number]!)) content.add(number);
  }
  return content;
}
