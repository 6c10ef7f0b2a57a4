// The bytes of a page and its address -> the article on it, and the address it is known by.
import { canonicalAddress } from "../corpus/address.ts";
import { decodeText } from "../corpus/decode.ts";
import { pageArticle } from "../corpus/page-article.ts";
import type { PublishedAt } from "../time.ts";

export type PageArticle = {
  readonly title: string | null;
  /** The article's own paragraphs, an empty line between them. */
  readonly text: string;
  readonly byline: string | null;
  readonly publishedAt: PublishedAt | null;
  /** The address the page claims for itself where that is on its own site, else the one it was read from. */
  readonly address: string;
  /** The site's name. */
  readonly outlet: string | null;
};

/** `why` is one sentence. */
export type PageResult =
  | { readonly kind: "article"; readonly article: PageArticle }
  | { readonly kind: "no-article"; readonly why: string };

/** The size of a page as its publisher sends it; articles of news are a tenth of that. */
const MOST_BYTES = 2_000_000;

/**
 * Never throws, loads nothing. `contentType` is the HTTP header, if any; `address` is where the page came from after all
 * redirects. Pages too large or too deep are refused before a tree is built; others may take seconds: see page-worker.ts.
 */
export function readPage(bytes: Uint8Array, contentType: string | null, address: string): PageResult {
  if (bytes.length > MOST_BYTES) return noArticle(`The page is larger than ${MOST_BYTES / 1_000_000} MB.`);
  const html = decodeText(bytes, contentType);
  if (html === null) return noArticle("What is there is no page but a file of another kind.");
  const found = pageArticle(html, address);
  if ("why" in found) return noArticle(found.why);
  const { title, body, byline, publishedAt, url, outlet } = found;
  if (!/[\p{L}\p{N}]/u.test(body)) return noArticle("There is no text on the page.");
  const own = ownAddress(url, address);
  return { kind: "article", article: { title, text: body, byline: byline ?? null, publishedAt, address: own, outlet } };
}

function noArticle(why: string): PageResult {
  return { kind: "no-article", why };
}

/** Whoever may claim another site's address can replace its articles: only the same host is believed, and no front page. */
function ownAddress(claimed: string | null, address: string): string {
  const resolved = claimed === null ? null : URL.parse(claimed, address);
  if (resolved === null || canonicalAddress(resolved.href) === null) return address;
  const from = URL.parse(address);
  const isOwn =
    from !== null && hostOf(resolved) === hostOf(from) && (resolved.pathname !== "/" || from.pathname === "/");
  return isOwn ? resolved.href : address;
}

/** The same pages stand under these for telephones. */
const EDITIONS = /^(?:www|m|mobile|amp)\.(?=.*\.)/;

function hostOf({ hostname }: URL): string {
  return hostname.replace(EDITIONS, "");
}
