// Reports of a period and of the days before it -> the period's stories, those told together that the days before connect.
import type { Article } from "../corpus/article.ts";
import { storyOf } from "./group.ts";
import type { Story } from "./story.ts";

/**
 * Two late reports of one event may have nothing in common but the reports that came before them. Those are looked at to group
 * by, and stand beside the story, not in it: they are neither counted nor told.
 */
export function groupKnowing(
  before: readonly Article[],
  articles: readonly Article[],
  group: (articles: readonly Article[]) => readonly Story[],
): Story[] {
  if (before.length === 0) return [...group(articles)];
  // By their ids: what was grouped before holds the same articles as they were read then.
  const isBefore = new Set(before.map(({ id }) => id));
  return group([...articles, ...before]).flatMap((story) => {
    const { told = [], known = [] } = Object.groupBy(story.articles, ({ id }) => (isBefore.has(id) ? "known" : "told"));
    if (told.length === 0) return [];
    return known.length === 0 ? [story] : [{ ...storyOf(told), before: known }];
  });
}

/** The story with what was reported of it before, and whatever else is known to be of it. */
export function withBefore({ articles, before = [] }: Story, others: readonly Article[] = []): Story {
  return storyOf([...new Map([...others, ...before, ...articles].map((article) => [article.id, article])).values()]);
}
