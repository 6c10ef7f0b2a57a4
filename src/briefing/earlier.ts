// What a destination was told before -> under which headline a story comes back, and what of it need not be said again.
import type { Article, ArticleId } from "../corpus/article.ts";
import type { Quote } from "../corpus/passage.ts";
import type { Story, ToldArticles } from "../stories/story.ts";

/** One story as it was told: its headline then, and the articles it had. */
export type ToldStory = { readonly headline: Quote; readonly articles: ToldArticles };

export type Earlier = {
  /** The articles of all stories that were told. */
  readonly articles: ToldArticles;
  /** The sentences that were quoted, as they stood: they never return, nor do others that say little else. */
  readonly sentences: readonly string[];
  /** In the order in which they were told. */
  readonly stories: readonly ToldStory[];
};

export const NOTHING_TOLD: Earlier = { articles: new Set(), sentences: [], stories: [] };

/**
 * The headline under which a running story was told last: that of the told story with which it shares most articles, of
 * equal ones the later. It has to hold the headline's article or half of the others: what was one story by mistake may be
 * two today. Null for a new story.
 */
export function earlierHeadline(story: Story, { stories }: Earlier): Quote | null {
  const ids = new Set<ArticleId>(story.articles.map(({ id }) => id));
  let best: { headline: Quote; shared: number } | null = null;
  for (const { headline, articles } of stories) {
    const shared = ids.intersection(articles).size;
    const isSame = ids.has(headline.article.id) || 2 * shared >= articles.size;
    if (isSame && shared > 0 && shared >= (best?.shared ?? 0)) best = { headline, shared };
  }
  return best?.headline ?? null;
}

/** The story's articles that were told, and those that are news. */
export function splitTold({ articles }: Story, earlier: Earlier): { told: Article[]; fresh: Article[] } {
  const { told = [], fresh = [] } = Object.groupBy(articles, ({ id }) => (earlier.articles.has(id) ? "told" : "fresh"));
  return { told, fresh };
}
