// Stories -> those that hold something this destination has not been told yet.
import type { Story, ToldArticles } from "../stories/story.ts";

/**
 * Keeps, in order, the stories with at least one article that was not told. A story that grew comes back whole: its
 * summary may need an old article for what a new one takes as known.
 */
export function unseen<T extends { readonly story: Story }>(stories: readonly T[], told: ToldArticles): T[] {
  return stories.filter(({ story }) => hasNews(story, told));
}

/** True when an article of the story was not told, and is not the same text as one that was. */
export function hasNews(story: Story, told: ToldArticles): boolean {
  return story.voices.some((voice) => voice.every((article) => !told.has(article.id)));
}
