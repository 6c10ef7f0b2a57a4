// Ranked stories and a budget -> a briefing: what is told of each story, and why the others are left out.
import { createHash } from "node:crypto";
import type { Article } from "../corpus/article.ts";
import { type Quote, quoteText } from "../corpus/passage.ts";
import { differencesIn } from "../stories/differences.ts";
import { laterBy } from "../stories/freshness.ts";
import { headlineOf } from "../stories/headline.ts";
import type { Difference, RankedStory, Story, ToldArticles } from "../stories/story.ts";
import { hasAll, termsOf } from "../text/words.ts";
import type { EpochMs } from "../time.ts";
import type { Briefing, BriefingItem, Budget, LeftOut, Older } from "./briefing.ts";
import { isInOrderOfTime, type SummaryBudget } from "./choose.ts";
import { ofOneCopy } from "./copies.ts";
import { type Earlier, earlierHeadline, NOTHING_TOLD, splitTold } from "./earlier.ts";
import { hasNews } from "./novelty.ts";
import { summarize } from "./summarize.ts";

export type BriefingInput = {
  /** Most important first. */
  readonly stories: readonly RankedStory[];
  readonly at: EpochMs;
  readonly topic: string | null;
  readonly budget: Budget;
  /** Articles this destination was told before. */
  readonly told: ToldArticles;
  /** How it was told of them: sentences that never return, and headlines under which stories run on. None: articles only. */
  readonly earlier?: Pick<Earlier, "sentences" | "stories">;
  /** A period was asked for: a story without any date is left out. */
  readonly datedOnly?: boolean;
  /** For how long a period the stories were ranked; none: for a day. */
  readonly periodMs?: number;
  /** The news is old for want of newer, and there is this besides. */
  readonly older?: Older;
  /** Every article that was looked at to make the stories. */
  readonly considered: readonly Article[];
  /** Those of the days before that were looked at, too. */
  readonly before?: readonly Article[];
  /** For whom it is made: two of them never share a briefing's id. */
  readonly workspace: string;
};

/** The same input gives the same briefing, id included. */
export function writeBriefing(input: BriefingInput): Briefing {
  const { stories, at, topic, budget, told, datedOnly = false, considered } = input;
  const earlier: Earlier = { ...NOTHING_TOLD, ...input.earlier, articles: told };
  const items: BriefingItem[] = [];
  const leftOut: LeftOut[] = [];
  const undated: Story[] = [];
  for (const ranked of stories) {
    const { story } = ranked;
    const leave = (reason: string) => leftOut.push({ story, headline: headlineOf(story), reason });
    if (!hasNews(story, told)) leave(TOLD_BEFORE);
    else if (datedOnly && isUndated(story)) undated.push(story);
    else if (items.length === budget.stories) leave(beyond(budget.stories));
    else {
      const item = writeItem(ranked, budget, { at, topic, earlier });
      if (item.quotes.length === 0 && story.articles.some(({ id }) => told.has(id))) leave(TOLD_BEFORE);
      else items.push(item);
    }
  }
  for (const story of undated) leftOut.push({ story, headline: headlineOf(story), reason: UNDATED });
  return {
    id: idOf(input),
    at,
    topic,
    items,
    leftOut,
    considered,
    before: input.before ?? [],
    undated: undated.reduce((sum, story) => sum + story.articles.length, 0),
    told: considered.filter(({ id }) => told.has(id)).length,
    older: input.older ?? null,
  };
}

function isUndated({ articles }: Story): boolean {
  return articles.every(({ publishedAt }) => publishedAt === null);
}

const UNDATED = "it has no date, and a period was asked for";
const TOLD_BEFORE = "told before, and nothing new since";

function beyond(stories: number): string {
  return `below the first ${stories === 1 ? "story" : `${stories} stories`}`;
}

/** When it is told, on what, to whom who was told what before, and under which headline, if it has one already. */
export type Telling = {
  readonly at: EpochMs;
  readonly topic?: string | null;
  readonly earlier?: Earlier;
  readonly headline?: Quote;
};

/**
 * One story as it is told: its headline, its quotes, and where its figures differ. A running story has the headline under
 * which it was told, and only what was not told yet: sentences of new articles, differences with a figure from one. Of a
 * topic that the headline does not name, what is said of it is preferred.
 */
export function writeItem(
  { story, importance, why }: RankedStory,
  budget: SummaryBudget,
  { at, topic = null, earlier = NOTHING_TOLD, headline: its }: Telling,
): BriefingItem {
  const before = earlierHeadline(story, earlier);
  const headline = its ?? before ?? headlineOf(story);
  const { told, fresh } = splitTold(story, earlier);
  const query = topic === null || names(headline, topic) ? null : topic;
  const differences = differencesIn(story);
  // In the order of time the last is read last, and what it gives otherwise is told below.
  const overtaken = isInOrderOfTime(budget) ? [] : differences.flatMap(overtakenBy);
  const known = { shown: [headline], told, sentences: earlier.sentences, at, overtaken };
  return {
    story,
    headline,
    runsOn: before !== null,
    quotes: ofOneCopy(summarize(fresh, budget, query, known), story),
    differences: differences.filter(({ figures }) =>
      figures.some(({ quote }) => !earlier.articles.has(quote.article.id)),
    ),
    importance,
    why,
  };
}

/** Of three dead, then four: the sentences with the three. */
function overtakenBy({ kind, figures }: Difference): Quote[] {
  if (kind !== "update") return [];
  const quotes = figures.map(({ quote }) => quote);
  return quotes.filter(({ article }) => quotes.some((other) => laterBy(other.article, article) > 0));
}

function names(headline: Quote, topic: string): boolean {
  return hasAll(termsOf(quoteText(headline)), termsOf(topic));
}

function idOf(input: BriefingInput): string {
  const {
    stories,
    at,
    topic,
    budget,
    told,
    earlier,
    datedOnly,
    periodMs,
    older,
    considered,
    before = [],
    workspace,
  } = input;
  const inputs = {
    workspace,
    articles: revisionsOf(considered),
    ...(before.length > 0 && { before: revisionsOf(before) }),
    stories: stories.map(({ story }) => story.articles.map(({ id }) => id)),
    at,
    topic,
    budget: [budget.stories, budget.sentences, budget.words],
    told: [...told].toSorted(),
    ...(datedOnly && { datedOnly }),
    ...(periodMs && { periodMs }),
    ...(older && { older }),
    ...(earlier && {
      sentences: earlier.sentences.toSorted(),
      headlines: earlier.stories.map(({ headline }) => quoteText(headline)),
    }),
  };
  return createHash("sha256").update(JSON.stringify(inputs)).digest("hex").slice(0, 12);
}

function revisionsOf(articles: readonly Article[]): string[] {
  return articles.map(({ id, revision }) => `${id} ${revision}`).toSorted();
}
