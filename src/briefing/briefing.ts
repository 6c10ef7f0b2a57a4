// Briefing: ordered items, each a story with its quotes, for one destination and one period.
import type { Article, ArticleId } from "../corpus/article.ts";
import type { Quote } from "../corpus/passage.ts";
import type { Difference, Story, Weight } from "../stories/story.ts";
import type { EpochMs } from "../time.ts";
import type { DecidedBy } from "./wanted.ts";

export type BriefingItem = {
  readonly story: Story;
  readonly headline: Quote;
  /** Whether the place was told of it before, under this headline: what is quoted is what is new. */
  readonly runsOn: boolean;
  readonly quotes: readonly Quote[];
  readonly differences: readonly Difference[];
  readonly importance: number;
  readonly why: readonly Weight[];
  /** Nothing further in it is worth a quote; looked at where the story is told in full. */
  readonly isWhole?: true;
};

export type LeftOut = { readonly story: Story; readonly headline: Quote; readonly reason: string };

/**
 * What the wishes of a place keep out: some of the articles, each with the kind of wish ("story": others of its story are muted),
 * and how many there are in all.
 */
export type KeptOut = {
  readonly named: readonly { readonly headline: Quote; readonly rule: DecidedBy["rule"] | "story" }[];
  readonly count: number;
};

export type Briefing = {
  readonly id: string;
  /** The moment the briefing speaks from. */
  readonly at: EpochMs;
  readonly topic: string | null;
  readonly items: readonly BriefingItem[];
  /** Stories that were in reach but are not in, most important first, each with why. */
  readonly leftOut: readonly LeftOut[];
  /** Absent where nothing in reach was muted or filtered out, and in records from before that was kept. */
  readonly keptOut?: KeptOut;
  /** Every article that was considered. */
  readonly considered: readonly Article[];
  /** Articles of the days before, and muted ones, by which its stories were told apart. */
  readonly before: readonly Article[];
  /** How many articles had been told to this destination before and so were passed over. */
  readonly told: number;
  /** How many articles were left out because nobody knows whether they are of the period that was asked for. */
  readonly undated: number;
  /** Where the last day held nothing and the newest there is was taken instead; null where that was not so. */
  readonly older: Older | null;
};

/** What is still older than the old news of a briefing: how many articles where that is known, and since when. */
export type Older = { readonly articles: number | null; readonly from: EpochMs | null };

/** How much to say. `words` bounds the quotes of one story; null means no bound of that kind. */
export type Budget = { readonly stories: number; readonly sentences: number; readonly words: number | null };

/** The articles of the stories it tells: not new to anyone who read it. */
export function articlesTold({ items }: Pick<Briefing, "items">): ArticleId[] {
  return items.flatMap(({ story }) => story.articles.map(({ id }) => id));
}
