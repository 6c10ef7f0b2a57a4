// Articles, a moment and a budget -> a briefing; pure, so that an old briefing can be made again.
import { articlesAbout } from "./briefing/about.ts";
import type { Briefing, Budget, Older } from "./briefing/briefing.ts";
import type { Earlier } from "./briefing/earlier.ts";
import { type KeptOutRecord, keptOutBriefing, keptOutRecord } from "./briefing/kept-out.ts";
import { mutedByTitle, withoutMuted } from "./briefing/muted.ts";
import { nearBefore, nearTo } from "./briefing/near.ts";
import { type Wanted, wantedVerdict } from "./briefing/wanted.ts";
import { writeBriefing } from "./briefing/write.ts";
import type { Article, ArticleId } from "./corpus/article.ts";
import { dropRepeats } from "./corpus/duplicates.ts";
import { GROUPING, type Grouping } from "./stories/group-once.ts";
import { groupKnowing } from "./stories/known-before.ts";
import { rankStories } from "./stories/rank.ts";
import { opensOn } from "./stories/topic.ts";
import { DAY_MS, type EpochMs } from "./time.ts";

export const DEFAULT_BUDGET: Budget = { stories: 5, sentences: 3, words: null };

/** Everything a briefing is made from: the same inputs give the same bytes. */
export type BriefingInputs = {
  readonly articles: readonly Article[];
  /** Those of the days before, by which stories are told apart, and when it is made again the muted ones that were near. */
  readonly before?: readonly Article[];
  readonly at: EpochMs;
  readonly topic: string | null;
  readonly budget: Budget;
  readonly told: ReadonlySet<ArticleId>;
  /** How the destination was told of them; none: nothing but the articles counts. */
  readonly earlier?: Pick<Earlier, "sentences" | "stories">;
  /** A period was asked for, and what has no date is not known to be of it. */
  readonly datedOnly?: boolean;
  /** How long the period is; none: a day. */
  readonly periodMs?: number;
  /** The news is old for want of newer, and there is this besides. */
  readonly older?: Older;
  readonly wanted: Wanted;
  /** When it is made again what was kept out is not among the articles. */
  readonly keptOut?: KeptOutRecord<Article>;
  readonly workspace: string;
};

/**
 * For whom a briefing is made: the same words for two places are two briefings, each with a record of its own. At the
 * terminal there is one place only.
 */
export function audienceOf(workspace: string, destination: string): string {
  return destination === "terminal" ? workspace : `${workspace} ${destination}`;
}

/** The first job: articles -> briefing. `grouping` may remember what it grouped before. Pure, so that an old briefing can be made again. */
export function composeBriefing(inputs: BriefingInputs, grouping: Grouping = GROUPING): Briefing {
  const {
    articles,
    before = [],
    at,
    topic,
    budget,
    told,
    earlier,
    datedOnly,
    periodMs,
    older,
    wanted,
    workspace,
  } = inputs;
  const verdict = wantedVerdict(wanted);
  const standing = (article: Article) => {
    const { passes, by } = verdict(article);
    return passes ? "passing" : by?.rule === "mute" ? "muted" : "out";
  };
  const isMuted = (article: Article) => standing(article) === "muted";
  const isNamed = mutedByTitle(wanted.mutes);
  const { passing = [], muted = [], out = [] } = Object.groupBy(articles, standing);
  const about = topic === null ? passing : articlesAbout(passing, topic);
  const considered = topic === null ? about : [...about, ...ofSameStories(about, topic, passing)];
  // By their ids: what was grouped before holds the same articles as they were read then.
  const isAbout = new Set(about.map(({ id }) => id));
  // A story is muted with its reports: with those that are near, or one whose title is muted.
  const { named = [], others = [] } = Object.groupBy([...muted, ...before], (article) =>
    isNamed(article) ? "named" : "others",
  );
  const isConsidered = new Set(considered.map(({ id }) => id));
  const known = [...named, ...nearBefore([...considered, ...named], others)].filter(
    (article) => standing(article) !== "out" && !isConsidered.has(article.id),
  );
  const group = (periodMs ?? 0) > DAY_MS ? grouping.running : grouping.events;
  const grouped = groupKnowing(known, dropRepeats(considered), group).filter(({ articles }) =>
    articles.some(({ id }) => isAbout.has(id)),
  );
  const stories = withoutMuted(grouped, wanted.mutes, isMuted);
  const ranked = rankStories(stories, { now: at, interests: wanted.follows, topic, periodMs });
  const how = {
    before: known,
    ...(earlier && { earlier }),
    ...(datedOnly && { datedOnly }),
    ...(periodMs && { periodMs }),
    ...(older && { older }),
  };
  const briefing = writeBriefing({ stories: ranked, at, topic, budget, told, ...how, considered, workspace });
  const unwanted = dropRepeats([...muted, ...out]);
  const left = grouped.filter(({ id }) => !stories.some((story) => story.id === id)).flatMap((story) => story.articles);
  const keptOut =
    inputs.keptOut ?? keptOutRecord([...(topic === null ? unwanted : articlesAbout(unwanted, topic)), ...left]);
  return keptOut === null ? briefing : { ...briefing, keptOut: keptOutBriefing(keptOut, verdict) };
}

/**
 * A report that tells of the river and not of the flood is of the story all the same; one that speaks of "a flood of orders" brings
 * no other report of the market.
 */
function ofSameStories(about: readonly Article[], topic: string, all: readonly Article[]): Article[] {
  const opening = about.filter((article) => opensOn(article, topic));
  const known = new Set(about);
  return opening.length === 0 ? [] : nearTo(opening, all).filter((article) => !known.has(article));
}
