// Articles -> stories, remembered for the few sets of articles that were grouped last.
import type { Article } from "../corpus/article.ts";
import { groupStories } from "./group.ts";
import type { Story } from "./story.ts";

const GROUPINGS_KEPT = 4;

/** At eight in the morning many channels are briefed from the same articles: they are grouped once. */
export function groupingOnce(): (articles: readonly Article[]) => Story[] {
  const kept = new Map<string, Story[]>();
  return (articles) => {
    const key = articles.map(({ id, revision }) => `${id} ${revision}`).join("\n");
    const stories = kept.get(key) ?? groupStories(articles);
    kept.delete(key);
    kept.set(key, stories);
    const [oldest] = kept.keys();
    if (kept.size > GROUPINGS_KEPT && oldest !== undefined) kept.delete(oldest);
    return stories;
  };
}
