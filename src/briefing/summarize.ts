// Articles about one event -> the few quotes that cover it without repeating.
import { type Article, byTime, titleOf } from "../corpus/article.ts";
import { type Quote, quote, quoteText } from "../corpus/passage.ts";
import { newestOf } from "../stories/freshness.ts";
import { overtakenByOutcome } from "../stories/vote-count.ts";
import { stem } from "../text/stem.ts";
import { wordsOf } from "../text/words.ts";
import type { EpochMs } from "../time.ts";
import { isOvertaken, looksAheadFrom } from "./ahead.ts";
import { contentOf, contentStems } from "./alike.ts";
import { type Candidate, candidatesOf, fitTest, lenientCandidates } from "./candidates.ts";
import { choose, type SummaryBudget } from "./choose.ts";
import { type Cluster, readCluster, type Statement } from "./cluster.ts";
import { type ConceptModels, type ConceptWeights, conceptWeights } from "./concepts.ts";
import type { LinearModel } from "./linear.ts";
import { overtakenIn } from "./posts.ts";
import shippedModel from "./summarizer.weights.json" with { type: "json" };

/** Learned weights: see docs/decisions/0008-summarizer.md. */
export type SummaryModel = { readonly concepts: ConceptModels; readonly gain: LinearModel };

/**
 * What the reader has in front of them (`shown`: not said in the same words) or was told before: articles, of which only
 * what differs is news, and sentences, which do not return in other words either.
 */
export type Before = {
  readonly shown: readonly Quote[];
  readonly told: readonly Article[];
  readonly sentences: readonly string[];
  /** When it is read; what is ahead only from an earlier day is not said then. */
  readonly at?: EpochMs;
  /** Sentences whose figures a later report gives otherwise. */
  readonly overtaken?: readonly Quote[];
};

const NOTHING: Before = { shown: [], told: [], sentences: [] };
/** A concept with a word that was asked for counts so much more; one that is certain to be in a summary counts 1. */
const ASKED_FOR = 2;
/** A concept of an article that was told counts so much less: what is new comes first. */
const TOLD = 0.3;

/**
 * Chooses whole sentences, never over the budget, in order for reading. With a query, what it asks about is preferred,
 * under a headline after the story's opening. Sentences that need their context are left out, unless nothing else is there
 * and nothing was told. The order of the articles does not matter.
 */
export function summarize(
  articles: readonly Article[],
  budget: SummaryBudget,
  query: string | null = null,
  before: Before = NOTHING,
): Quote[] {
  return summarizeWith(shippedModel, articles, budget, query, before);
}

/**
 * Of the same articles what comes next, in the order in which it was reported: quotes that say more than those told before; none
 * when there is nothing further.
 */
export function furtherQuotes(
  articles: readonly Article[],
  shown: readonly Quote[],
  told: readonly Quote[],
  budget: SummaryBudget,
): Quote[] {
  const before = { shown: [...shown, ...told], told: [], sentences: told.map(quoteText) };
  return summarize(articles, { ...budget, openings: 0 }, null, before).toSorted(
    (a, b) => byTime(a.article, b.article) || a.start - b.start,
  );
}

/** The same with weights of one's own: for training and measuring. */
export function summarizeWith(
  model: SummaryModel,
  articles: readonly Article[],
  budget: SummaryBudget,
  query: string | null = null,
  before: Before = NOTHING,
): Quote[] {
  const cluster = readCluster([...articles, ...before.told]);
  const told = new Set(before.told);
  const toldNumbers = [...cluster.statements.keys()].filter((number) => told.has(cluster.statements[number]!.article));
  const weights = weighed(cluster, conceptWeights(cluster, model.concepts), query, toldNumbers);
  const titles = articles.map((article) => titleOf(article) ?? "");
  const shown = [...titles, ...before.shown.map(quoteText), ...before.sentences];
  const shownByLength = Map.groupBy(shown.map(wordsOf), ({ length }) => length);
  const isShown = ({ text, firstWord, endWord }: Statement) => {
    const asLong = shownByLength.get(endWord - firstWord);
    if (asLong === undefined) return false;
    const words = wordsOf(text);
    return asLong.some((other) => other.every(({ folded }, i) => folded === words[i]!.folded));
  };
  const newest = newestOf(articles);
  const overtakenArticles = overtakenByOutcome([...articles, ...before.told]);
  const overtaken = new Map<Article, ReadonlySet<number>>();
  const isOvertakenAt = (article: Article, start: number): boolean => {
    if (before.overtaken?.some((quoted) => quoted.article === article && quoted.start <= start && start < quoted.end))
      return true;
    if (!overtaken.has(article)) overtaken.set(article, overtakenIn(article));
    return overtaken.get(article)!.has(start);
  };
  const isNew = ({ members }: Candidate) =>
    members.every((member) => {
      const statement = cluster.statements[member]!;
      const { article, text, start } = statement;
      if (told.has(article) || overtakenArticles.has(article) || isShown(statement)) return false;
      if (before.at !== undefined && looksAheadFrom(text, article, before.at)) return false;
      return !isOvertaken(text, article, newest) && !isOvertakenAt(article, start);
    });
  const chosenFrom = (candidates: readonly Candidate[], isFit: (candidate: Candidate) => boolean) =>
    choose(
      {
        cluster,
        candidates,
        isFit: onceEach((candidate) => isNew(candidate) && isFit(candidate)),
        weights,
        gain: model.gain,
        told: [
          ...toldNumbers.map((number) => contentOf(cluster.statements[number]!, cluster)),
          ...before.sentences.map((sentence) => contentStems(sentence, cluster)),
        ],
        headline: before.shown.map(quoteText).join(" "),
        prefersLeads: query === null,
        openingsFirst: query === null || before.shown.length > 0 ? (budget.openings ?? 1) : 0,
      },
      budget,
    );
  const [candidates, isFit] = [candidatesOf(cluster), fitTest(cluster)];
  const strict = chosenFrom(candidates, isFit);
  const isUpdate = before.told.length + before.sentences.length > 0;
  const isEnough = () => isUpdate || candidates.some((candidate) => isFit(candidate) && isNew(candidate));
  const numbers = strict.length > 0 || isEnough() ? strict : chosenFrom(lenientCandidates(cluster), () => true);
  const statements = numbers.map((number) => cluster.statements[number]!);
  return statements.map((statement) => quote(statement.article, statement));
}

/** The same test, which does not look at a candidate twice. */
function onceEach(test: (candidate: Candidate) => boolean): (candidate: Candidate) => boolean {
  const known = new Map<Candidate, boolean>();
  return (candidate) => {
    const before = known.get(candidate);
    if (before !== undefined) return before;
    const passes = test(candidate);
    known.set(candidate, passes);
    return passes;
  };
}

/** More for what was asked, less for what was told. */
function weighed(
  cluster: Cluster,
  weights: ConceptWeights,
  query: string | null,
  toldNumbers: readonly number[],
): ConceptWeights {
  if (query === null && toldNumbers.length === 0) return weights;
  const terms = new Set(query === null ? [] : wordsOf(query).map((word) => stem(word.folded)));
  const asked = cluster.stems.map((stemmed, i) => cluster.stops[i] === 0 && terms.has(stemmed));
  const [toldSingles, toldPairs] = [new Set<number>(), new Set<number>()];
  for (const number of toldNumbers) {
    const { firstWord, endWord } = cluster.statements[number]!;
    for (const single of cluster.singles.subarray(firstWord, endWord)) toldSingles.add(single);
    for (const pair of cluster.pairs.subarray(firstWord, endWord)) toldPairs.add(pair);
  }
  const changed = (weight: number, isAsked: boolean, isTold: boolean) =>
    (isAsked ? weight + ASKED_FOR : weight) * (isTold ? TOLD : 1);
  return {
    singles: weights.singles.map((weight, i) => changed(weight, asked[i]!, toldSingles.has(i))),
    pairs: weights.pairs.map((weight, i) => {
      const isAsked = asked[cluster.pairLefts[i]!]! || asked[cluster.pairRights[i]!]!;
      return changed(weight, isAsked, toldPairs.has(i));
    }),
  };
}
