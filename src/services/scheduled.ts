// A subscription and a moment -> the briefing that comes then: of its topic, by its place's wishes, nothing told before.
import type { Briefing, BriefingItem } from "../briefing/briefing.ts";
import { audienceOf, DEFAULT_BUDGET } from "../compose.ts";
import type { Compose } from "../compose-room.ts";
import type { ArticleId } from "../corpus/article.ts";
import { type Quote, quoteText } from "../corpus/passage.ts";
import { briefingDelivery, type EarlierRecord, type Unrecorded } from "../delivery.ts";
import { destinationKey } from "../schedule/destination.ts";
import { type Subscription, TOO_MUCH, type ToldStory } from "../store/schedules.ts";
import type { DeliveredQuote } from "../store/store.ts";
import { DAY_MS, type EpochMs, HOUR_MS } from "../time.ts";
import { merged, type Workspace } from "../workspace.ts";
import { earlierFrom } from "./earlier-record.ts";
import { settingsIn } from "./settings.ts";
import { wantedOf, wishesAt } from "./wishes.ts";

/** What was told is remembered so long: a story that returns after that is told anew. */
export const TOLD_TERM_MS = 30 * DAY_MS;
/** Articles reach us late: what was published so long before the last briefing may still be new to its readers. */
const OVERLAP_MS = 12 * HOUR_MS;
/** A weekly briefing covers its week. */
const LONGEST_REACH_MS = 8 * DAY_MS;

/** A story of which nothing was heard for so long begins anew. */
const RUNNING_MS = 7 * DAY_MS;

export type Scheduled = {
  readonly briefing: Briefing;
  readonly delivery: Unrecorded;
  /** What the destination will have been told by it. */
  readonly told: readonly ToldStory[];
  /** When the destination was told something last, or that there is too much for a briefing; null when never. */
  readonly since: EpochMs | null;
};

export async function scheduledBriefing(
  workspace: Workspace,
  {
    id: subscription,
    destination,
    schedule,
    options,
  }: Pick<Subscription, "id" | "destination" | "schedule" | "options">,
  dueAt: EpochMs,
  compose: Compose,
): Promise<Scheduled> {
  const { store, id } = workspace;
  const before = await store.told.list(destination, dueAt - TOLD_TERM_MS);
  // What was too much for a briefing that was given up is not looked at again: with the days since it would be more still.
  const givenUp = await store.slots.lastFailed(subscription, TOO_MUCH, dueAt);
  const since = later(before.at(-1)?.at ?? null, givenUp);
  const periodMs = Math.min(LONGEST_REACH_MS, Math.max(DAY_MS, dueAt - (since ?? dueAt)));
  const reach = Math.min(LONGEST_REACH_MS, periodMs + OVERLAP_MS);
  const {
    at,
    articles: inReach,
    before: earlierDays,
  } = await workspace.asOf({ sinceMs: reach, at: dueAt, timeZone: schedule.zone });
  // What was told is looked at as well, or what runs on would be taken for new.
  const lately = before.filter((story) => story.at > dueAt - RUNNING_MS).flatMap((story) => story.articles);
  const articles = merged([[...inReach], await store.articles.get(lately)]);
  const { topic } = options;
  const budget = { ...DEFAULT_BUDGET, stories: (await settingsIn(store, id).get()).stories };
  const wanted = wantedOf(await wishesAt(store, id, destination.channel));
  const told = new Set<ArticleId>(before.flatMap((story) => story.articles));
  const record: EarlierRecord = {
    sentences: before.flatMap(({ sentences }) => sentences),
    stories: before.map(({ headline, articles }) => ({ headline, articles })),
  };
  const earlier = await earlierFrom(record, store);
  const audience = audienceOf(id, destinationKey(destination));
  const how = { budget, told, wanted, ...(periodMs > DAY_MS && { periodMs }) };
  const briefing = await compose({ articles, before: earlierDays, at, topic, ...how, earlier, workspace: audience });
  return {
    briefing,
    delivery: briefingDelivery(briefing, { ...how, earlier: record }),
    told: briefing.items.map(toldStory),
    since,
  };
}

function later(one: EpochMs | null, other: EpochMs | null): EpochMs | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

/** What a place that reads it will have been told. */
export function toldStory({ story, headline, quotes }: BriefingItem): ToldStory {
  return {
    headline: delivered(headline),
    articles: story.articles.map((article) => article.id),
    sentences: quotes.map(quoteText),
  };
}

function delivered(of: Quote): DeliveredQuote {
  const { article, start, end } = of;
  return { articleId: article.id, revision: article.revision, start, end, text: quoteText(of) };
}
