// Query -> articles, best first.
import type { ArticleId } from "../corpus/article.ts";
import type { EpochMs } from "../time.ts";

export type Query = {
  /** Stemmed terms as termsOf gives them; repeats count once. */
  readonly terms: readonly string[];
  /** When the question was asked: articles near it are preferred. Null: no date prior. */
  readonly askedAt: EpochMs | null;
  /** Only articles published inside, both ends included; articles without a date are outside. Null: all. */
  readonly window: { readonly from: EpochMs; readonly to: EpochMs } | null;
  /** Only articles of this outlet, however they write its name. Left out or null: all. */
  readonly outlet?: string | null;
};

export type ArticleHit = { readonly articleId: ArticleId; readonly score: number };

/** What asking needs of an index: see inverted-index.ts. */
export type ArticleIndex = {
  readonly articleCount: number;
  /** How many of the articles name no outlet. */
  readonly unnamedCount: number;
  /** In how many articles a stemmed term stands, title or body. */
  articlesWith(term: string): number;
  /** The best k articles, best first; ties by id. Articles with none of the terms are no hits. */
  search(query: Query, k: number): ArticleHit[];
};
