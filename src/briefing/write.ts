// Ranked stories and a budget -> a briefing: what is told of each story, and why the others are left out.
import { createHash } from "node:crypto";
import type { Article } from "../corpus/article.ts";
import { differencesIn } from "../stories/differences.ts";
import { headlineOf } from "../stories/headline.ts";
import type { RankedStory, ToldArticles } from "../stories/story.ts";
import type { EpochMs } from "../time.ts";
import type { Briefing, BriefingItem, Budget } from "./briefing.ts";
import type { SummaryBudget } from "./choose.ts";
import { hasNews, unseen } from "./novelty.ts";
import { summarize } from "./summarize.ts";

export type BriefingInput = {
  /** Most important first. */
  readonly stories: readonly RankedStory[];
  readonly at: EpochMs;
  readonly topic: string | null;
  readonly budget: Budget;
  /** Articles this destination was told before. */
  readonly told: ToldArticles;
  /** Every article that was looked at to make the stories. */
  readonly considered: readonly Article[];
  /** For whom it is made: two of them never share a briefing's id. */
  readonly workspace: string;
};

/** The same input gives the same briefing, id included. */
export function writeBriefing(input: BriefingInput): Briefing {
  const { stories, at, topic, budget, told, considered } = input;
  const chosen = unseen(stories, told).slice(0, budget.stories);
  const items = chosen.map((ranked) => writeItem(ranked, budget, told));
  const leftOut = stories
    .filter((ranked) => !chosen.includes(ranked))
    .map(({ story }) => ({
      story,
      headline: headlineOf(story),
      reason: hasNews(story, told) ? beyond(budget.stories) : "told before, and nothing new since",
    }));
  return {
    id: idOf(input),
    at,
    topic,
    items,
    leftOut,
    considered,
    told: considered.filter(({ id }) => told.has(id)).length,
  };
}

function beyond(stories: number): string {
  return `below the first ${stories === 1 ? "story" : `${stories} stories`}`;
}

/** One story as it is told: its headline, its quotes from what was not told yet, and where its figures differ. */
export function writeItem(
  { story, importance, why }: RankedStory,
  { sentences, words }: SummaryBudget,
  told: ToldArticles = new Set(),
): BriefingItem {
  const headline = headlineOf(story);
  const isTold = ({ id }: Article) => told.has(id);
  const before = { shown: [headline], told: story.articles.filter(isTold) };
  const fresh = story.articles.filter((article) => !isTold(article));
  return {
    story,
    headline,
    quotes: summarize(fresh, { sentences, words }, null, before),
    differences: differencesIn(story),
    importance,
    why,
  };
}

function idOf({ stories, at, topic, budget, told, considered, workspace }: BriefingInput): string {
  const inputs = {
    workspace,
    articles: considered.map(({ id, revision }) => `${id} ${revision}`).toSorted(),
    stories: stories.map(({ story }) => story.articles.map(({ id }) => id)),
    at,
    topic,
    budget: [budget.stories, budget.sentences, budget.words],
    told: [...told].toSorted(),
  };
  return createHash("sha256").update(JSON.stringify(inputs)).digest("hex").slice(0, 12);
}
