// A story -> whether it holds something this destination has not been told yet.
import type { Story, ToldArticles } from "../stories/story.ts";

/** True when an article of the story was not told, and is not the same text as one that was. */
export function hasNews(story: Story, told: ToldArticles): boolean {
  return story.voices.some((voice) => voice.every((article) => !told.has(article.id)));
}
