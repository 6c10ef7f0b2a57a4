// A site's page -> the addresses where its feeds may be, best first.

import { type HtmlCollector, readAlong } from "../text/html.ts";
import { inOneLine } from "../text/normalize.ts";

export type FeedCandidate = {
  readonly address: string;
  /** What the page calls it; null where it does not. */
  readonly title: string | null;
  /** The page says that it is a feed; a link looks like one; or many sites have one there. */
  readonly found: "declared" | "linked" | "guessed";
};

/** More than anyone will try: sites that declare hundreds have one per section. */
const MOST_OF_A_KIND = 20;

/**
 * Feeds the page declares (`link rel=alternate`), then links that look like feeds, then the usual places; feeds of comments
 * go last among their kind. Every address is http or https and given once. Nothing is fetched.
 */
export function discoverFeeds(html: string, address: string): FeedCandidate[] {
  const links = new FeedLinkCollector();
  readAlong(html, [links]);
  const base = URL.parse(links.base ?? "", address)?.href ?? address;
  const found = [
    ...commentsLast(links.declared).map((link) => candidate(link, "declared", base)),
    ...commentsLast(links.linked)
      .map((link) => candidate(link, "linked", base))
      .filter((feed) => feed !== null && (isOnSite(feed.address, address) || IS_FEED_ELSEWHERE.test(feed.address))),
    ...USUAL_PLACES.map((href) => candidate({ href, title: null }, "guessed", address)),
  ].filter((feed) => feed !== null);
  return found.filter((feed, i) => found.findIndex((other) => other.address === feed.address) === i);
}

/** Where the common systems of news sites and blogs put their feed, the most common first; Blogger's is the last but one. */
const USUAL_PLACES = [
  "/feed",
  "/rss",
  "/feed.xml",
  "/rss.xml",
  "/atom.xml",
  "/index.xml",
  "/feeds",
  "/feed.json",
  "/feeds/posts/default",
  "/?feed=rss2",
] as const;

/** On another site "feed" is a word of many addresses, as of those that share a page: the host or the file must say it. */
const IS_FEED_ELSEWHERE = /^https?:\/\/(?:feeds?|rss)\.|\.(?:rss|atom|rdf|xml)(?:$|\?)/i;

function isOnSite(feed: string, address: string): boolean {
  const [host, site] = [feed, address].map((url) => URL.parse(url)?.hostname.replace(/^www\./, ""));
  return host !== undefined && site !== undefined && (host === site || host.endsWith(`.${site}`));
}

type FeedLink = { readonly href: string; readonly title: string | null };

function candidate({ href, title }: FeedLink, found: FeedCandidate["found"], base: string): FeedCandidate | null {
  // "feed:" before an address asks the browser for a reader: feed://host/path and feed:https://host/path.
  const plain = href.replace(/^feed:(?:\/\/)?(?!https?:)/i, "https://").replace(/^feed:(?:\/\/)?/i, "");
  const url = URL.parse(plain, base);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
  url.hash = "";
  return { address: url.href, title, found };
}

function commentsLast(links: readonly FeedLink[]): FeedLink[] {
  const isOfComments = ({ href, title }: FeedLink) => COMMENTS.test(href) || COMMENTS.test(title ?? "");
  return [...links.filter((link) => !isOfComments(link)), ...links.filter(isOfComments)];
}

const COMMENTS = /\b(?:comments?|kommentar\w*|commentaires?|comentarios?)\b/i;

type Attributes = Readonly<Record<string, string>>;

class FeedLinkCollector implements HtmlCollector {
  base: string | null = null;
  readonly declared: FeedLink[] = [];
  readonly linked: FeedLink[] = [];

  open(name: string, attributes: Attributes): void {
    const { href } = attributes;
    if (!href) return;
    if (name === "base") this.base ??= href;
    else if (name === "link") keep(this.declared, isDeclared(attributes), attributes);
    else if (name === "a") keep(this.linked, isDeclared(attributes) || LOOKS_LIKE_FEED.test(href), attributes);
  }

  close(): void {}
  text(): void {}
}

function keep(links: FeedLink[], isFeed: boolean, { href, title }: Attributes): void {
  const isNew = isFeed && links.length < MOST_OF_A_KIND && !links.some((link) => link.href === href);
  if (isNew) links.push({ href: href!, title: inOneLine(title ?? "").trim() || null });
}

/** JSON alone is no feed: WordPress declares its programming interface so. */
const FEED_TYPE = /^\s*(?:application\/(?:(?:rss|atom|rdf)\+xml|feed\+json|xml)|text\/xml)\b/i;

function isDeclared({ rel, type }: Attributes): boolean {
  const relations = (rel ?? "").toLowerCase().split(/\s+/);
  return relations.includes("feed") || (relations.includes("alternate") && FEED_TYPE.test(type ?? ""));
}

/** ".../feed", "/rss.xml", "/news.rss", "?feed=rss2", "feeds.example.com/...", "feed:...", not "/feedback" or "/rss-readers". */
const LOOKS_LIKE_FEED =
  /^feed:|^https?:\/\/(?:feeds?|rss)\.|(?:^|[/._-])(?:feeds?|rss2?|atom|rdf)(?:[/._](?:rss2?|atom|xml|json|rdf))?\/?(?:$|[?#])|[?&](?:feed|format|type)=(?:rss2?|atom|feed|json)\b/i;
