// What a conversation needs from the app, as an interface, and what comes of each command.
import type { Answer, Searched } from "../answers/answer.ts";
import type { Briefing, BriefingItem } from "../briefing/briefing.ts";
import type { Article } from "../corpus/article.ts";
import type { Quote } from "../corpus/passage.ts";
import type { EpochMs } from "../time.ts";
import type { Alone } from "./briefing-reply.ts";
import type { Context, Recorded, SpokenOf } from "./context.ts";
import type { View } from "./dates.ts";
import type { FeedService } from "./feeds.ts";
import type { ForgetService } from "./forget-reply.ts";
import type { KeptOut, WishService } from "./interests.ts";
import type { Length } from "./length.ts";
import type { Reply } from "./reply.ts";
import type { ScheduleService } from "./schedules.ts";
import type { Found } from "./search-reply.ts";
import type { SettingsService } from "./settings.ts";
import type { Since } from "./since.ts";
import type { Status } from "./status-reply.ts";
import type { Summarized, SummarizedArticle } from "./summary-reply.ts";

/** What there is on a topic that a briefing had nothing on. */
export type HeldOn = {
  /** When the newest article about it was published; null without one. */
  readonly newest: EpochMs | null;
  /** What keeps all that are about it out here. */
  readonly keptOut: readonly KeptOut[];
  /** How many articles have all of its words, of whatever time and about whatever. */
  readonly named: number;
  /** Those of its words that a briefing in the same period would tell of, where nothing is about all of them. */
  readonly alone: readonly Alone[];
  /** The outlet that it names; null where it names none that was read. */
  readonly outlet: string | null;
};

/** What the app does for a conversation. Expected outcomes are values; what is thrown stops the command. */
export type Services = {
  brief(request: BriefWish): Promise<Briefing>;
  /**
   * `previous` is the answer before, from whose question a follow-up may leave words out; `spokenOf`: a topic was briefed on or a
   * story opened since, and is what is spoken of.
   */
  ask(question: string, previous: Recorded<Answer> | null, spokenOf: SpokenOf | null): Promise<Recorded<Answer>>;
  story(words: string): Promise<Recorded<StoryFound>>;
  /** The story of a briefing again, with room for more quotes. */
  storyInFull(item: BriefingItem): Promise<Recorded<BriefingItem>>;
  /** The story with further quotes behind those that it has; null when there is nothing more to tell of it. */
  storyFurther(item: BriefingItem): Promise<Recorded<BriefingItem> | null>;
  /** Words, a link, or the article that the number of a story stands for. */
  summarize(wanted: string | Article, length?: Length): Promise<Recorded<Summarized>>;
  /** The article with further sentences behind those that it has; null when there are none. */
  summaryFurther(summary: SummarizedArticle): Promise<Recorded<SummarizedArticle> | null>;
  /** The best articles with these words. */
  search(words: string): Promise<Recorded<Found>>;
  /** The next best; null when no other article has any of the words. */
  searchFurther(found: Found): Promise<Recorded<Found> | null>;
  /** The same words with one that no article has exchanged for one that articles have; null when nothing is near. */
  perhapsMeant(words: string): Promise<string | null>;
  /** What there is on the topic, whatever is wanted here; `from` begins the period that was asked for, null without one. */
  heldOn(topic: string, from: EpochMs | null): Promise<HeldOn>;
  /** The briefing before this one at the same place; null when there is none. */
  earlier(briefing: Briefing): Promise<Briefing | null>;
  status(): Promise<Status>;
  readonly feeds: FeedService;
  readonly schedules: ScheduleService;
  /** What the channel, or the person in a talk of two, wants more of or none of. */
  readonly wishes: WishService;
  readonly settings: SettingsService;
  readonly forget: ForgetService;
  /** The moment spoken from: for a folder of articles, which stands still, the time of its newest. */
  now(): Promise<EpochMs>;
  /** The reader's time zone, the present moment, and what commands begin with there. */
  view(): View;
  /** Where the talk is: help and hints differ. */
  readonly surface: "prompt" | "chat";
};

export type BriefWish = {
  readonly topic: string | null;
  readonly since: Since | null;
  /** How many stories; absent: as many as always. */
  readonly stories?: number;
};

/** `item` is null when no story matches; then `nearest` has headlines, best first, maybe none. */
export type StoryFound = {
  readonly item: BriefingItem | null;
  readonly nearest: readonly Quote[];
  readonly searched: Searched;
  /** What other stories tell that is about the words as well; absent where there is nothing. */
  readonly elsewhere?: Elsewhere;
};

/** How many reports, and when the first and the last of them was published; null where none has a date. */
export type Elsewhere = {
  readonly articles: number;
  readonly from: EpochMs | null;
  readonly to: EpochMs | null;
  /** Headlines of their stories, the first few; absent in records from before they were named. */
  readonly stories?: readonly Quote[];
};

/**
 * `reference` is what buttons under the reply go on from; null when there is nothing to go on from. `briefing` is the one that the
 * reply gives, if it does: a talk goes on from it only where it has stories.
 */
export type Handled = {
  readonly reply: Reply;
  readonly context: Context;
  readonly reference: string | null;
  readonly briefing?: Briefing;
};

/** As of the moment that is spoken from: ages are counted from it, as a briefing's are. */
export async function viewThen(services: Pick<Services, "view" | "now">): Promise<View> {
  return { ...services.view(), now: await services.now() };
}
