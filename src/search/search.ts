// Query -> articles, best first.
import type { Article, ArticleId } from "../corpus/article.ts";
import type { EpochMs } from "../time.ts";

export type Query = {
  /** Stemmed terms as termsOf gives them; repeats count once. */
  readonly terms: readonly string[];
  /** When the question was asked: articles near it are preferred. Null: no date prior. */
  readonly askedAt: EpochMs | null;
  /** Only articles published inside; articles without a date are outside. Null: all. */
  readonly window: { readonly from: EpochMs; readonly to: EpochMs } | null;
};

export type ArticleHit = { readonly articleId: ArticleId; readonly score: number };

/** What search needs of an index: see inverted-index.ts. */
export type ArticleIndex = {
  readonly articleCount: number;
  add(articles: readonly Article[]): void;
  remove(ids: readonly ArticleId[]): void;
  /** In how many articles a stemmed term stands, title or body. */
  articlesWith(term: string): number;
  /** The best k articles, best first; ties by id. */
  search(query: Query, k: number): ArticleHit[];
};
