// Articles -> stories: those that report the same event are joined by average link.
import { type Article, type ArticleId, byTime } from "../corpus/article.ts";
import { averageLink } from "./average-link.ts";
import { featureReader } from "./features.ts";
import { closePairs } from "./pairs.ts";
import type { Story, StoryId } from "./story.ts";

/** Groups articles that report the same event. Pure; the order of input does not matter. */
export function groupStories(articles: readonly Article[]): Story[] {
  const unique = new Map<ArticleId, Article>();
  for (const article of articles) unique.set(article.id, article);
  const ordered = [...unique.values()].sort(byTime);
  const features = ordered.map(featureReader());
  return averageLink(ordered.length, closePairs(features)).map((members) => toStory(members.map((i) => ordered[i]!)));
}

function toStory(articles: readonly Article[]): Story {
  return { id: articles[0]!.id as string as StoryId, articles, voices: articles.map((article) => [article]) };
}
