// Articles -> stories, remembered for the few sets of articles that were grouped last, and each article as it was read.
import type { Article } from "../corpus/article.ts";
import { ArticleReader } from "./features.ts";
import { groupRunning, groupStories } from "./group.ts";
import type { Story } from "./story.ts";

const GROUPINGS_KEPT = 4;

/** A day's news is told by its events, that of a longer period by its affairs. */
export type Grouping = {
  readonly events: (articles: readonly Article[]) => readonly Story[];
  readonly running: (articles: readonly Article[]) => readonly Story[];
};

/** Nothing is remembered. */
export const GROUPING: Grouping = { events: groupStories, running: groupRunning };

/**
 * At eight in the morning many channels are briefed from the same articles: they are grouped once. What has come since is read,
 * the others were.
 */
export function groupingOnce(): Grouping {
  const reader = new ArticleReader();
  return { events: once(groupStories), running: once(groupRunning) };

  function once(group: typeof groupStories): Grouping["events"] {
    const kept = new Map<string, Story[]>();
    return (articles) => {
      const key = articles.map(({ id, revision }) => `${id} ${revision}`).join("\n");
      const stories = kept.get(key) ?? group(articles, reader);
      kept.delete(key);
      kept.set(key, stories);
      const [oldest] = kept.keys();
      if (kept.size > GROUPINGS_KEPT && oldest !== undefined) kept.delete(oldest);
      return stories;
    };
  }
}
