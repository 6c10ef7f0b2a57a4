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

/** `isPublished` is asked the time of an article, null where it has none; null: at whatever time. `outlet` as in a query. */
export type Limits = {
  readonly isPublished: ((at: EpochMs | null) => boolean) | null;
  readonly outlet: string | null;
  /** Which come first; those without a date always come last. */
  readonly first: "oldest" | "newest";
};

/** `ofEach`: how many of the articles are each outlet's, by its `outletKey`; those that name none are in none. */
export type Listing = {
  readonly articles: number;
  readonly ofEach: ReadonlyMap<string, number>;
  readonly ids: readonly ArticleId[];
};

export type ArticleHit = { readonly articleId: ArticleId; readonly score: number };

/** What asking needs of an index: see inverted-index.ts. */
export type ArticleIndex = {
  readonly articleCount: number;
  /** How many of the articles name no outlet. */
  readonly unnamedCount: number;
  /** In how many articles a stemmed term stands, title or body. */
  articlesWith(term: string): number;
  /** The articles within limits, counted, and the first k of them in order of time. */
  list(limits: Limits, k: number): Listing;
  /** The best k articles, best first; ties by id. Articles with none of the terms are no hits. */
  search(query: Query, k: number): ArticleHit[];
};
