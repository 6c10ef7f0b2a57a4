// Articles, a moment and a budget -> a briefing; pure, so that an old briefing can be made again.
import { articlesAbout } from "./briefing/about.ts";
import type { Briefing, Budget } from "./briefing/briefing.ts";
import { writeBriefing } from "./briefing/write.ts";
import type { Article, ArticleId } from "./corpus/article.ts";
import { dropRepeats } from "./corpus/duplicates.ts";
import { groupStories } from "./stories/group.ts";
import { rankStories } from "./stories/rank.ts";
import type { EpochMs } from "./time.ts";

/** Everything a briefing is made from: the same inputs give the same bytes. */
export type BriefingInputs = {
  readonly articles: readonly Article[];
  readonly at: EpochMs;
  readonly topic: string | null;
  readonly budget: Budget;
  readonly told: ReadonlySet<ArticleId>;
  readonly workspace: string;
};

/** The first job: articles -> briefing. Pure, so that an old briefing can be made again. */
export function composeBriefing({ articles, at, topic, budget, told, workspace }: BriefingInputs): Briefing {
  const about = topic === null ? articles : articlesAbout(articles, topic);
  const stories = groupStories(dropRepeats(about));
  const ranked = rankStories(stories, { now: at, interests: [] });
  return writeBriefing({ stories: ranked, at, topic, budget, told, considered: about, workspace });
}
