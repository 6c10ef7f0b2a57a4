// An article as it stands in a row of the store, whatever engine keeps it.
import type { Article, ArticleId } from "../corpus/article.ts";

export type ArticleRow = {
  article_id: string;
  revision: number;
  text: string;
  title_end: number;
  body_start: number;
  outlet: string | null;
  byline: string | null;
  url: string | null;
  published_at: number | null;
  published_precision: "day" | "minute" | null;
};

/** In the order of the table's columns. */
export function toArticleRow(article: Article, revision: number): ArticleRow {
  return {
    article_id: article.id,
    revision,
    text: article.text.toWellFormed(),
    title_end: article.titleEnd,
    body_start: article.bodyStart,
    outlet: article.outlet?.toWellFormed() ?? null,
    byline: article.byline?.toWellFormed() ?? null,
    url: article.url?.toWellFormed() ?? null,
    published_at: article.publishedAt?.at ?? null,
    published_precision: article.publishedAt?.precision ?? null,
  };
}

function publishedAt({ published_at, published_precision }: ArticleRow): Article["publishedAt"] {
  return published_at === null ? null : { at: published_at, precision: published_precision ?? "day" };
}

export function toArticle(row: ArticleRow): Article {
  return {
    id: row.article_id as ArticleId,
    text: row.text,
    titleEnd: row.title_end,
    bodyStart: row.body_start,
    outlet: row.outlet,
    byline: row.byline,
    url: row.url,
    publishedAt: publishedAt(row),
    revision: row.revision,
  };
}

/** Whether both hold the same, their revisions apart. */
export function isSameArticle(a: ArticleRow, b: ArticleRow): boolean {
  return (Object.keys(a) as (keyof ArticleRow)[]).every((column) => column === "revision" || a[column] === b[column]);
}
