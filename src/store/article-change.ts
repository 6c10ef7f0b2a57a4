// What changed with each version of a workspace's articles, as the rows of the store tell it.
import type { ArticleId } from "../corpus/article.ts";

/** Adds an article to those of a reader that change. */
export function noteChange(changed: Map<string, string[]>, reader: string, article: string): void {
  const articles = changed.get(reader);
  if (articles) articles.push(article);
  else changed.set(reader, [article]);
}

/** The articles changed after a version, given the changes from it on, in order; null when none of them made the version. */
export function changedAfter(
  version: number,
  changes: readonly { readonly version: number; readonly articles: string }[],
): ArticleId[] | null {
  if (changes[0]?.version !== version) return null;
  return [...new Set(changes.slice(1).flatMap(({ articles }) => JSON.parse(articles) as ArticleId[]))];
}
