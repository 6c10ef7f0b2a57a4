// Query -> articles, best first.
import type { Article, ArticleId } from "../corpus/article.ts";
import type { Reason } from "../corpus/reason.ts";
import type { EpochMs } from "../time.ts";

export type Query = {
  /** Stemmed terms as termsOf gives them; repeats count once. */
  readonly terms: readonly string[];
  /** When the question was asked: articles near it are preferred. Null: no date prior. */
  readonly askedAt: EpochMs | null;
  /** Only articles published inside, both ends included; articles without a date are outside. Null: all. */
  readonly window: { readonly from: EpochMs; readonly to: EpochMs } | null;
};

export type ArticleHit = { readonly articleId: ArticleId; readonly score: number };

/** What search needs of an index: see inverted-index.ts. */
export type ArticleIndex = {
  readonly articleCount: number;
  /** Takes articles in; one whose id is already here replaces the older one. */
  add(articles: readonly Article[]): void;
  /** Takes articles out; unknown ids are passed over. */
  remove(ids: readonly ArticleId[]): void;
  /** In how many articles a stemmed term stands, title or body. */
  articlesWith(term: string): number;
  /** The best k articles, best first; ties by id. Articles with none of the terms are no hits. */
  search(query: Query, k: number): ArticleHit[];
  /** Why an article has its score for a query: a part for each term, and what its date does. Null for an unknown id. */
  explain(query: Query, id: ArticleId): Reason | null;
};
