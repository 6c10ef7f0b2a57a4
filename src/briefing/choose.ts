// A cluster and its candidates -> the statements that say most within a budget, greedily.
import { type Article, voiceOf } from "../corpus/article.ts";
import { freshness, laterBy, newestOf } from "../stories/freshness.ts";
import { contentOf, contentStems } from "./alike.ts";
import { type Candidate, wanted } from "./candidates.ts";
import { centralities } from "./central.ts";
import type { Cluster, Statement } from "./cluster.ts";
import type { ConceptWeights } from "./concepts.ts";
import { tellsDeaths } from "./deaths.ts";
import type { Explained } from "./definites.ts";
import { Coverage } from "./gain.ts";
import { type Said, withIntroductions } from "./introduce.ts";
import type { LinearModel } from "./linear.ts";
import { isLead, mayOpen, openingTest } from "./openings.ts";
import { inReadingOrder } from "./order.ts";
import { Saying } from "./saying.ts";
import { type Choice, greatestFirst, Worths } from "./worths.ts";

/** Bounds of a summary; null means no bound of that kind. Words are separated by white space. */
export type SummaryBudget = {
  readonly words: number | null;
  readonly sentences: number | null;
  /** How many articles have their opening said before anything else is; one when it is not given. */
  readonly openings?: number;
};

/** Where several openings come first, the story is told from its beginning. */
export function isInOrderOfTime({ openings = 1 }: SummaryBudget): boolean {
  return openings > 1;
}

/** Only openings and the best so many are said: what ranks below is not worth it even in a long summary. */
const MOST_CANDIDATES = 400;
/** Where words are counted, an outlet that has not spoken yet is preferred when its gain is this close. */
const UNHEARD_PER_WORD = 1.1;
/** Where sentences are counted few are quoted, and several outlets are to be among them; what that costs: 0008-summarizer-tried.md. */
const UNHEARD_PER_SENTENCE = 2;
/**
 * Where few sentences are quoted, one that takes for known what was not told counts less, one that points at it ("these
 * animals", "the accident") or calls somebody by a surname whom nobody introduced less still. Where many are quoted they explain each other, and what they say is missed.
 */
const UNTOLD_THINGS_PER_SENTENCE = 0.8;
const POINTED_AT_PER_SENTENCE = 0.65;
const UNTOLD_PEOPLE_PER_SENTENCE = 0.5;
/** An opening with all content words of the headline is preferred by this over one with none, so that the two fit. */
const FITS_HEADLINE = 2;
/** So much is the first sentence of an outlet not yet heard preferred, where sentences are counted, to a remark further down. */
const UNHEARD_LEAD = 1.5;
/** Below a headline, an opening that is not the first sentence of its article, which cannot be quoted, counts less than one that is. */
const NO_LEAD = 0.5;
/** Where sentences are counted a longer one costs no more: its gain per word counts times this power of its words. */
const LENGTH_POWER = 0.2;
/**
 * Where words are few what an article tells first counts for more than its place among concepts says: the gain counts by this
 * power of the place, up to so many words, and no longer where there are as many as the gain was learned for.
 */
const PLACE = { power: -0.2, upTo: 100, noneFrom: 250 };

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
  /** Nothing particular is asked for, so an outlet is rather heard with the first sentence of its report. */
  readonly prefersLeads: boolean;
  /** How many openings of articles must come first. */
  readonly openingsFirst: number;
};

/**
 * Statement numbers in the order in which they are read; never over the budget. None where nothing is read before the quotes
 * and no opening is short enough: what follows the news says nothing without it.
 */
export function choose(choices: Choices, budget: SummaryBudget): number[] {
  const { candidates, headline, openingsFirst } = choices;
  const choosing = beginning(choices, budget);
  const { saying, worths, isOpening } = choosing;
  const isSaid = (choice: Choice) => {
    worths.leaveOut(choice.place);
    const isNew = saying.say(candidates[choice.place]!, choice);
    if (isNew) worths.said();
    return isNew;
  };
  let toOpen = openingsFirst;
  const first = isInOrderOfTime(budget) ? earliestLead(choosing) : null;
  if (first !== null && isSaid(first)) toOpen--;
  while (toOpen > 0) {
    const opening = bestOpening(choosing);
    if (opening === null) break;
    if (isSaid(opening)) toOpen--;
  }
  const isTooLong = toOpen > 0 && saying.isNothing && budget.words !== null && candidates.some(isOpening);
  if (isTooLong && headline === "") return [];
  for (let choice = best(choosing); choice !== null; choice = best(choosing)) isSaid(choice);
  return inReadingOrder(
    chosenFinally(choosing, budget).flatMap(({ added }) => added),
    choices.cluster.statements,
    saying.explained,
  );
}

/** Where words are counted, with people introduced. */
function chosenFinally({ cluster, candidates, isFit, saying }: Choosing, budget: SummaryBudget): readonly Said[] {
  if (budget.words === null || isInOrderOfTime(budget)) return saying.said;
  return withIntroductions(saying.said, {
    cluster,
    candidates,
    explained: saying.explained,
    mayBeSaid: (candidate) =>
      isFit(candidate) && !candidate.members.some((member) => saying.isTold(cluster.statements[member]!)),
    isAlike: saying.isAlike,
    words: budget.words,
  });
}

/** What is known of the candidates, and what of them is said. */
type Choosing = Choices & {
  readonly coverage: Coverage;
  readonly worths: Worths;
  readonly saying: Saying;
  /** By how much an outlet that has not spoken yet is preferred. */
  readonly preference: number;
  /** By how much more with the first sentence of its report. */
  readonly leadPreference: number;
  /** Whether each begins with that. */
  readonly leads: readonly boolean[];
  /** Who says what each tells. */
  readonly voices: readonly string[];
  readonly headlineWords: ReadonlySet<number>;
  /** How clearly each tells what it tells, 1 where all is explained. */
  readonly clearness: (candidate: Candidate) => number;
  readonly isOpening: (candidate: Candidate) => boolean;
  readonly isPromising: (place: number) => boolean;
};

function beginning(choices: Choices, budget: SummaryBudget): Choosing {
  const { cluster, candidates, isFit, weights, gain, headline } = choices;
  const coverage = new Coverage(cluster, weights);
  const isOfWords = budget.words !== null;
  const short = shortness(budget.words ?? PLACE.noneFrom);
  // Looked at only where it counts.
  const gravity = ({ text }: Statement) => (short > 0 && tellsDeaths(text) ? 1 + (DEATHS - 1) * short : 1);
  const ofFewWords = (one: Statement) => (1 + one.index) ** (PLACE.power * short) * gravity(one);
  const standing = isOfWords ? centralities(cluster) : freshened(centralities(cluster), cluster);
  const factor = (candidate: Candidate, words: number) =>
    (isOfWords ? ofFewWords(wanted(candidate, cluster)) : words ** LENGTH_POWER) *
    standing[wanted(candidate, cluster).articleIndex]!;
  const worths = new Worths(candidates, coverage, gain, factor);
  const room = { words: budget.words ?? Number.POSITIVE_INFINITY, sentences: budget.sentences ?? MOST_CANDIDATES };
  const manner = isInOrderOfTime(budget) ? "inOrder" : isOfWords ? "ofWords" : "ofSentences";
  const saying = new Saying(coverage, { ...choices, manner, room });
  const { explained } = saying;
  // Below its headline, or where it is the only one, a report's first sentence says what it speaks of: "the two companies",
  // "nine of the 14 pieces".
  const leadsClearly = headline !== "" || cluster.articleCount === 1;
  const headlineWords = contentStems(headline, cluster);
  const isClear = (candidate: Candidate) =>
    (leadsClearly && isLead(candidate, cluster)) || explained.isClearAtFirst(candidate);
  return {
    ...choices,
    coverage,
    worths,
    saying,
    preference: isOfWords ? UNHEARD_PER_WORD : UNHEARD_PER_SENTENCE,
    leadPreference: isOfWords || !choices.prefersLeads ? 1 : UNHEARD_LEAD,
    leads: candidates.map((candidate) => isLead(candidate, cluster)),
    voices: candidates.map((candidate) => voiceOf(wanted(candidate, cluster).article)),
    headlineWords,
    clearness: isOfWords ? () => 1 : (candidate) => clearness(candidate, explained),
    isOpening: openingTest(
      candidates,
      (candidate) => isFit(candidate) && isClear(candidate),
      (candidate) =>
        isInOrderOfTime(budget) || !contentOf(wanted(candidate, cluster), cluster).isDisjointFrom(headlineWords),
      cluster,
    ),
    isPromising: promisingTest(candidates, worths.atFirst, isFit),
  };
}

/** So much more counts there what says how many died: by its words alone it is worth no more than a match put off. */
const DEATHS = 1.6;

/** 1 where words are few, 0 where there are many. */
function shortness(words: number): number {
  return Math.min(1, Math.max(0, (PLACE.noneFrom - words) / (PLACE.noneFrom - PLACE.upTo)));
}

/** The first sentence of the report that came first for certain, where it can be quoted. */
function earliestLead({ cluster, candidates, leads, worths, saying, isFit, isOpening }: Choosing): Choice | null {
  const articleOf = (place: number) => wanted(candidates[place]!, cluster).article;
  const opening = [...candidates.keys()].filter((place) => mayOpen(candidates[place]!, cluster));
  return worths.best(
    (place) => Number(leads[place] && opening.every((other) => laterBy(articleOf(place), articleOf(other)) === 0)),
    1,
    (place, worth) => {
      const candidate = candidates[place]!;
      const isDated = articleOf(place).publishedAt !== null;
      return isDated && saying.hasRoomFor(worth) && isFit(candidate) && isOpening(candidate) ? worth.worth : 0;
    },
  );
}

/** Of those that may open; the first of all is to fit the headline. */
function bestOpening(choosing: Choosing): Choice | null {
  const { cluster, candidates, saying, worths, isFit, isOpening, headline, headlineWords, leads } = choosing;
  const mostFit = saying.isNothing && headlineWords.size > 0 ? FITS_HEADLINE : 1;
  const shareOf = (candidate: Candidate) =>
    contentOf(wanted(candidate, cluster), cluster).intersection(headlineWords).size / headlineWords.size;
  return worths.best(
    (place) => (mayOpen(candidates[place]!, cluster) ? preferenceOf(place, choosing) * mostFit : 0),
    mostPreferred(choosing) * mostFit,
    (place, worth, atLeast) => {
      const candidate = candidates[place]!;
      if (!saying.hasRoomFor(worth)) return 0;
      const lead = leads[place] || headline === "" ? 1 : NO_LEAD;
      const fit = (mostFit === 1 ? 1 : mostFit ** shareOf(candidate)) * lead;
      const preferred = worth.worth * preferenceOf(place, choosing);
      // What takes long is asked of few: of those that may be better than what was found so far.
      if (preferred * fit < atLeast || !isFit(candidate) || !isOpening(candidate)) return 0;
      return preferred * choosing.clearness(candidate) * fit;
    },
  );
}

/** Of all that are worth it. */
function best(choosing: Choosing): Choice | null {
  const { candidates, saying, worths, isFit, isOpening, isPromising } = choosing;
  return worths.best(
    (place) => preferenceOf(place, choosing),
    mostPreferred(choosing),
    (place, worth, atLeast) => {
      const candidate = candidates[place]!;
      const preferred = worth.worth * preferenceOf(place, choosing);
      if (!saying.hasRoomFor(worth) || preferred < atLeast) return 0;
      if (isFit(candidate) && (isOpening(candidate) || isPromising(place)))
        return preferred * choosing.clearness(candidate);
      // It never will be: where there are thousands of them they are not looked at again for each that is said.
      worths.leaveOut(place);
      return 0;
    },
  );
}

function preferenceOf(place: number, { saying, voices, leads, preference, leadPreference }: Choosing): number {
  if (saying.hasHeard(voices[place]!)) return 1;
  return leads[place] ? preference * leadPreference : preference;
}

function mostPreferred({ preference, leadPreference }: Choosing): number {
  return preference * leadPreference;
}

function clearness(candidate: Candidate, explained: Explained): number {
  const pointedAt = explained.tellsWhatIsPointedAt(candidate) ? 1 : POINTED_AT_PER_SENTENCE;
  const things = explained.tellsThings(candidate) ? 1 : UNTOLD_THINGS_PER_SENTENCE;
  return Math.min(pointedAt, things) * (explained.tellsPeople(candidate) ? 1 : UNTOLD_PEOPLE_PER_SENTENCE);
}

/** What each article's statements count by, less where it is behind the newest. */
function freshened(standing: readonly number[], { statements }: Cluster): number[] {
  const articles = new Map<number, Article>();
  for (const { articleIndex, article, index } of statements) if (index === 0) articles.set(articleIndex, article);
  const newest = newestOf([...articles.values()]);
  return standing.map((own, i) => own * (articles.has(i) ? freshness(articles.get(i)!, newest) : 1));
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
