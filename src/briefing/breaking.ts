// Ranked stories and a moment -> those that have just broken: several outlets within a day, and none of it told before.
import { independentVoices } from "../stories/rank.ts";
import type { RankedStory, Story, ToldArticles } from "../stories/story.ts";
import { DAY_MS, type EpochMs } from "../time.ts";

/** So many outlets have to tell it in words of their own. */
const LEAST_VOICES = 3;
/** A story is new for so long after its first article. */
export const NEW_MS = DAY_MS;

/** In the order given. A story without dates is not known to be new. */
export function breakingStories(
  stories: readonly RankedStory[],
  { now, told }: { readonly now: EpochMs; readonly told: ToldArticles },
): RankedStory[] {
  return stories.filter(
    ({ story }) =>
      isNew(story, now) && independentVoices(story) >= LEAST_VOICES && !story.articles.some(({ id }) => told.has(id)),
  );
}

function isNew({ articles }: Story, now: EpochMs): boolean {
  return articles.every(({ publishedAt }) => {
    return publishedAt !== null && publishedAt.at > now - NEW_MS && publishedAt.at <= now;
  });
}
