// Stories -> those that are not muted: who mutes a story means all of its reports, not only those that have the words.
import { type Article, titleOf } from "../corpus/article.ts";
import type { Story } from "../stories/story.ts";

/** Whether a title is what is muted, as when a story is muted by its number: its whole story is meant. */
export function mutedByTitle(mutes: readonly string[]): (article: Article) => boolean {
  const titles = new Set(mutes.map((words) => words.toLowerCase()));
  return (article) => titles.has((titleOf(article) ?? "").toLowerCase());
}

/**
 * The stories less those of which half of the reports are muted, or one whose title the mute is; the muted ones, which `before`
 * has, leave the others. One that only mentions football takes no story with it.
 */
export function withoutMuted(
  stories: readonly Story[],
  mutes: readonly string[],
  isMuted: (article: Article) => boolean,
): Story[] {
  const isNamed = mutedByTitle(mutes);
  return stories.flatMap(({ before = [], ...story }) => {
    const { muted = [], others = [] } = Object.groupBy(before, (article) => (isMuted(article) ? "muted" : "others"));
    const isAllMuted = muted.length > 0 && muted.length >= others.length + story.articles.length;
    if (isAllMuted || muted.some(isNamed)) return [];
    return [others.length === 0 ? story : { ...story, before: others }];
  });
}
