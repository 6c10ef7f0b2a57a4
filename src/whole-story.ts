// A story that is asked for -> it in full, and what further there is to tell of it.
import { articlesAbout } from "./briefing/about.ts";
import type { BriefingItem } from "./briefing/briefing.ts";
import { ofOneCopy } from "./briefing/copies.ts";
import { furtherQuotes } from "./briefing/summarize.ts";
import { type Wanted, wantedTest } from "./briefing/wanted.ts";
import { type Telling, writeItem } from "./briefing/write.ts";
import type { Elsewhere, StoryFound } from "./chat/services.ts";
import { wholeOrNot } from "./chat/whole.ts";
import type { Quote } from "./corpus/passage.ts";
import { storyAround, storyNamed } from "./lookup.ts";
import { headlineOf } from "./stories/headline.ts";
import { withBefore } from "./stories/known-before.ts";
import type { RankedStory } from "./stories/story.ts";
import { type EpochMs, spanOf } from "./time.ts";
import type { Workspace } from "./workspace.ts";

/** A longer briefing of one story; a story that is asked for is wanted whole, so each article has its opening said first. */
const BUDGET = { sentences: 8, words: null, openings: 8 };
const NEAREST_STORIES = 3;

/** The story that fits the words best, or that has the id; else the headlines nearest to it. */
export async function storyInWords(words: string, at: EpochMs, workspace: Workspace): Promise<StoryFound> {
  const [{ searched }, { found, near }] = await Promise.all([workspace.corpus(), storyNamed(words, workspace)]);
  const nearest = found ? [] : near.slice(0, NEAREST_STORIES).map(({ story }) => headlineOf(story));
  const others = near.filter(({ story }) => story !== found?.story);
  const elsewhere = found && elsewhereOn(words, others);
  return { item: found && storyWhole(found, { at }), nearest, searched, ...(elsewhere && { elsewhere }) };
}

/** Reports weeks apart are stories of their own, be they of one affair: who asks for it by its words is told that there are more. */
function elsewhereOn(words: string, others: readonly RankedStory[]): Elsewhere | null {
  const about = articlesAbout(
    others.flatMap(({ story }) => story.articles),
    words,
  );
  const times = about.flatMap(({ publishedAt }) => publishedAt?.at ?? []);
  if (about.length === 0) return null;
  const isAbout = new Set(about);
  const told = others.filter(({ story }) => story.articles.some((article) => isAbout.has(article)));
  const stories = told.slice(0, NEAREST_STORIES).map(({ story }) => headlineOf(story));
  return { articles: about.length, ...(times.length === 0 ? { from: null, to: null } : spanOf(times)), stories };
}

/**
 * The story of a briefing again under its headline, with room for more quotes, and with all that there is of it before the period
 * that was briefed, less what is not wanted where it was told.
 */
export async function storyOfBriefing(
  { story, headline, importance, why }: BriefingItem,
  { at, wanted }: { readonly at: EpochMs; readonly wanted: Wanted },
  workspace: Workspace,
): Promise<BriefingItem> {
  const around = await storyAround(headline.article, workspace);
  const others = around?.story.articles.filter(wantedTest(wanted));
  return storyWhole({ story: withBefore(story, others), importance, why }, { at, headline });
}

function storyWhole(ranked: RankedStory, telling: Telling): BriefingItem {
  return toldWhole(writeItem(ranked, BUDGET, telling));
}

/** The story with further quotes behind those that it has; null when there is nothing more to tell of it. */
export function storyFurther(told: BriefingItem): BriefingItem | null {
  const quotes = furtherOf(told);
  return quotes.length === 0
    ? null
    : toldWhole({ ...told, quotes: [...told.quotes, ...ofOneCopy(quotes, told.story)] });
}

function toldWhole(told: BriefingItem): BriefingItem {
  return wholeOrNot(told, furtherOf(told));
}

function furtherOf({ story, headline, quotes }: BriefingItem): Quote[] {
  return furtherQuotes(story.articles, [headline], quotes, BUDGET);
}
