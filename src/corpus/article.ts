// What a published text is to us, and how one is made.
import { hash } from "node:crypto";
import type { PublishedAt } from "../time.ts";
import { canonicalAddress } from "./address.ts";
import { eachOutletOnce, outletKey } from "./outlet-name.ts";

export type ArticleId = string & { readonly brand: "ArticleId" };

/** One published text. Unchanging: a corrected text is a new revision of the same id. */
export type Article = {
  readonly id: ArticleId;
  /** What we quote from: the title, an empty line, the body. Every offset we store counts UTF-16 code units of this. */
  readonly text: string;
  /** The title is `text.slice(0, titleEnd)`; 0 when the article has none. */
  readonly titleEnd: number;
  /** Where the body begins in `text`. */
  readonly bodyStart: number;
  /** The publisher's name; null, never a guess, when nothing says it. */
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  readonly publishedAt: PublishedAt | null;
  /** Counts from 1; the store raises it when a text with the same id has changed. */
  readonly revision: number;
};

/** The pieces an article is made from, as a file, feed or JSON line gave them. */
export type ArticleParts = {
  readonly id?: string;
  readonly title: string | null;
  readonly body: string;
  readonly outlet: string | null;
  readonly byline?: string | null;
  readonly url: string | null;
  readonly publishedAt: PublishedAt | null;
};

/**
 * Joins title and body into the one text that is quoted from. Without an id of its own an article is known by its
 * address, else by its words, so that the same file read twice is the same article.
 */
export function makeArticle(parts: ArticleParts): Article {
  const title = parts.title ?? "";
  const bodyStart = title === "" ? 0 : title.length + 2;
  return {
    id: (parts.id ?? fingerprint(addressOf(parts) ?? `${parts.outlet ?? ""}\n${title}\n${parts.body}`)) as ArticleId,
    text: title === "" ? parts.body : `${title}\n\n${parts.body}`,
    titleEnd: title.length,
    bodyStart,
    outlet: parts.outlet,
    byline: parts.byline ?? null,
    url: parts.url,
    publishedAt: parts.publishedAt,
    revision: 1,
  };
}

/** The title as it stands in the text, or null. */
export function titleOf(article: Article): string | null {
  return article.titleEnd === 0 ? null : article.text.slice(0, article.titleEnd);
}

/** Who says what it says: its outlet, however it is written, or it alone where none is known. */
export function voiceOf({ outlet, id }: Article): string {
  return outlet === null ? id : outletKey(outlet);
}

/** Whose articles they are, each outlet once, as the first of its articles writes it; articles that name none add none. */
export function outletsOf(articles: readonly Article[]): string[] {
  return eachOutletOnce(articles.flatMap(({ outlet }) => outlet ?? []));
}

/** Earlier first; articles without a date last; then by id and text, so that the order of input never matters. */
export function byTime(a: Article, b: Article): number {
  const [left, right] = [a.publishedAt?.at ?? Number.POSITIVE_INFINITY, b.publishedAt?.at ?? Number.POSITIVE_INFINITY];
  if (left !== right) return left < right ? -1 : 1;
  return order(a.id, b.id) || order(a.text, b.text);
}

/** False where it is not known when one of them was published. */
export function isEarlier({ publishedAt: one }: Article, { publishedAt: other }: Article): boolean {
  return one !== null && other !== null && one.at < other.at;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function addressOf({ url }: ArticleParts): string | null {
  return url === null ? null : (canonicalAddress(url) ?? url);
}

/** 16 letters by which a text is known again. */
export function fingerprint(text: string): string {
  return hash("sha256", text).slice(0, 16);
}
