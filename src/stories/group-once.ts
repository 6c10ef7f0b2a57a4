// Articles -> stories, remembered for the few sets of articles that were grouped last, and each article as it was read.
import type { Article } from "../corpus/article.ts";
import { ArticleReader } from "./features.ts";
import { groupStories } from "./group.ts";
import type { Story } from "./story.ts";

const GROUPINGS_KEPT = 4;

/**
 * At eight in the morning many channels are briefed from the same articles: they are grouped once. What has come since is read,
 * the others were.
 */
export function groupingOnce(): (articles: readonly Article[]) => Story[] {
  const kept = new Map<string, Story[]>();
  const reader = new ArticleReader();
  return (articles) => {
    const key = articles.map(({ id, revision }) => `${id} ${revision}`).join("\n");
    const stories = kept.get(key) ?? groupStories(articles, reader);
    kept.delete(key);
    kept.set(key, stories);
    const [oldest] = kept.keys();
    if (kept.size > GROUPINGS_KEPT && oldest !== undefined) kept.delete(oldest);
    return stories;
  };
}
