// What a feed is once it has been read, whatever format it came in.
import type { Problem } from "../problem.ts";
import type { PublishedAt } from "../time.ts";

/** One entry as the feed gave it. */
export type Item = {
  /** The publisher's own name for the entry (RSS guid, Atom id), as written. */
  readonly guid: string | null;
  /** Plain text on one line; "" where the title holds no words. */
  readonly title: string | null;
  /** Absolute, http or https. */
  readonly url: string | null;
  /** As the feed says it, which may be in the future or absurd; the last change where nothing else is said. */
  readonly publishedAt: PublishedAt | null;
  readonly updatedAt: PublishedAt | null;
  readonly author: string | null;
  /** The publisher that an aggregating feed names for this entry. */
  readonly outlet: string | null;
  /** The whole text as HTML. */
  readonly content: string | null;
  /** A teaser, or the whole text where the publisher puts it here, as HTML. */
  readonly summary: string | null;
};

export type Feed = {
  readonly format: "rss" | "rdf" | "atom" | "cdf" | "json";
  readonly title: string | null;
  /** The site's address. */
  readonly url: string | null;
  /** Minutes for which the publisher asks not to be read again. */
  readonly ttlMinutes: number | null;
  readonly items: readonly Item[];
};

/** A feed with what is wrong in it, or one sentence that says why it is none. */
export type ParsedFeed = { readonly feed: Feed; readonly problems: readonly Problem[] } | { readonly failure: string };

/** What came with the bytes: the HTTP header's content type, and the address that relative ones count from. */
export type FeedOrigin = { readonly contentType: string | null; readonly url: string | null };

/** The fullest text of an item as HTML. */
export function htmlOf({ content, summary }: Item): string | null {
  return content ?? summary;
}

/** What any item or feed may hold at most. Real ones stay far below; a hostile one is cut here. */
export const LIMITS = {
  items: 5_000,
  titleLength: 1_000,
  addressLength: 2_000,
  htmlLength: 250_000,
  problems: 100,
};
