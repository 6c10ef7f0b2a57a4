// Articles and stories as small as a test needs.
import { type Article, byTime, makeArticle } from "../../src/corpus/article.ts";
import type { Story, StoryId } from "../../src/stories/story.ts";
import { parseIsoTime } from "../../src/time.ts";

type Details = { readonly id?: string; readonly title?: string; readonly outlet?: string | null; readonly at?: string };

/** An article of these words; `at` is an ISO time. */
export function reportOf(body: string, { id, title, outlet, at }: Details = {}): Article {
  return makeArticle({
    ...(id === undefined ? {} : { id }),
    title: title ?? null,
    body,
    outlet: outlet ?? null,
    url: null,
    publishedAt: at === undefined ? null : parseIsoTime(at),
  });
}

/** A story of these articles, each a voice of its own. */
export function storyOf(articles: readonly Article[]): Story {
  const ordered = articles.toSorted(byTime);
  return { id: ordered[0]!.id as string as StoryId, articles: ordered, voices: ordered.map((article) => [article]) };
}
