// Stories grouped anew and the stories of before -> the same with the ids that readers know.
import type { Story, StoryId } from "./story.ts";

/**
 * A story keeps the id of an earlier one whose first article it holds; of several, which have become one, that of the one
 * with which it shares most articles. So an id is always that of an article of its story, and no two stories have one.
 */
export function keepIds(stories: readonly Story[], earlier: readonly Story[]): Story[] {
  const byId = new Map(earlier.map((story): [string, Story] => [story.id, story]));
  return stories.map((story) => {
    const ids = new Set(story.articles.map(({ id }) => id));
    let best: { id: StoryId; shared: number } | null = null;
    for (const { id } of story.articles) {
      const before = byId.get(id);
      if (before === undefined) continue;
      const shared = before.articles.filter((article) => ids.has(article.id)).length;
      if (shared > (best?.shared ?? 0)) best = { id: before.id, shared };
    }
    return best === null || best.id === story.id ? story : { ...story, id: best.id };
  });
}
