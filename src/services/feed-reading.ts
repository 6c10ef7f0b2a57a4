// A feed's new body -> its articles in every workspace that reads it, each item known again by what it was seen as.
import { type Article, type ArticleId, makeArticle } from "../corpus/article.ts";
import type { Feed as ParsedItems } from "../feeds/feed.ts";
import type { Fetched, Fetcher } from "../feeds/fetch.ts";
import { type ItemArticle, plausible } from "../feeds/item-article.ts";
import type { ItemRoom } from "../feeds/item-room.ts";
import type { PageReader } from "../feeds/page-worker.ts";
import { readFeed } from "../feeds/parse.ts";
import type { FeedRead } from "../feeds/poll.ts";
import { inTurns } from "../feeds/turns.ts";
import type { Feed, FeedSubscription, SeenItem } from "../store/feed.ts";
import type { Store } from "../store/store.ts";
import { type Clock, MINUTE_MS } from "../time.ts";

export type FeedTools = {
  readonly store: Store;
  readonly fetcher: Pick<Fetcher, "get">;
  /** Fetches pages only where the site's robots.txt lets it. */
  readonly polite: Pick<Fetcher, "get">;
  readonly pages: PageReader;
  readonly items: ItemRoom;
  readonly clock: Clock;
  /** Aborts at stop: an item whose page is being read then is not kept, so that it is found again. */
  readonly signal: AbortSignal;
};

/** The page behind an item is read for so many items of a feed at one time; the next poll goes on. */
const MOST_PAGES = 10;

/** So many items, or so much text, are looked up or kept before others get their turn. */
const TURN_ITEMS = 500;
const TURN_LENGTH = 50_000;

/** What a body brought to those who read the feed; `articles` is what was kept, in the feed's order. */
export type ItemsRead = Exclude<FeedRead, { why: string }> & { readonly articles: readonly Article[] };

/** Parses the body, keeps what is new or edited for every reader, and says how much was new. */
export async function readItems(feed: Feed, fetched: Fetched, tools: FeedTools): Promise<ItemsRead | { why: string }> {
  const parsed = await readFeed(fetched.bytes, { contentType: fetched.contentType, url: fetched.finalUrl });
  if ("failure" in parsed) return { why: parsed.failure };
  const readers = await tools.store.feeds.readers(feed.id);
  return keepItems(feed, parsed.feed, tools, { readers, isFirst: false });
}

/** The same for a workspace that has just begun to read the feed: known items are news to it. */
export async function readFirstItems(
  feed: Feed,
  parsed: ParsedItems,
  reader: FeedSubscription,
  tools: FeedTools,
): Promise<ItemsRead> {
  return keepItems(feed, parsed, tools, { readers: [reader], isFirst: true });
}

async function keepItems(
  feed: Feed,
  parsed: ParsedItems,
  tools: FeedTools,
  { readers, isFirst }: { readonly readers: readonly FeedSubscription[]; readonly isFirst: boolean },
): Promise<ItemsRead> {
  const { store, clock } = tools;
  const items = await tools.items.itemArticles(parsed, { feed: feed.id, outlet: null }, clock());
  const known = new Map<string, SeenItem>();
  for await (const some of inTurns(items, () => 1, TURN_ITEMS)) {
    const keys = some.flatMap(({ identity }) => identity.keys);
    for (const [key, seen] of await store.feeds.seen(feed.id, keys)) known.set(key, seen);
  }
  const wantsFullText = readers.some((reader) => reader.wantsFullText);
  const articles: Article[] = [];
  const held: ArticleId[] = [];
  const shown: SeenItem[] = [];
  let newItems = 0;
  let pages = 0;
  for (const item of items) {
    const { identity, article } = item;
    const before = identity.keys.map((key) => known.get(key)).find((each) => each !== undefined);
    if (article === null) continue;
    // Who has just come gets what the others have, full text and all: an edit is for the next poll to find, for everyone.
    if (isFirst && before !== undefined) held.push(before.articleId);
    if (isFirst ? before !== undefined : before?.fingerprint === identity.fingerprint) continue;
    if (before === undefined) newItems++;
    const id = before?.articleId ?? article.id;
    const whole = wantsFullText && item.isTeaser && pages++ < MOST_PAGES ? await wholeText(item, tools) : null;
    articles.push({ ...(whole ?? article), id });
    for (const key of identity.keys) shown.push({ key, articleId: id, fingerprint: identity.fingerprint });
  }
  for await (const some of inTurns(held, () => 1, TURN_ITEMS)) articles.push(...(await store.articles.get(some)));
  // The next poll finds again what is not remembered yet, but not for who has come later than the others.
  const isFoundAgain = !isFirst;
  for (const { workspace } of readers) {
    for await (const some of inTurns(articles, ({ text }) => text.length, TURN_LENGTH)) {
      await store.articles.add(workspace, some, { isFoundAgain });
    }
  }
  for await (const some of inTurns(shown, () => 1, TURN_ITEMS)) await store.feeds.remember(feed.id, some);
  const { title, ttlMinutes } = parsed;
  return { newItems, title, ttlMs: ttlMinutes === null ? null : ttlMinutes * MINUTE_MS, articles };
}

/**
 * The article on the page that a teaser links to; null where that cannot be read, and the teaser has to do. Rejects at stop.
 */
async function wholeText({ article }: ItemArticle, tools: FeedTools): Promise<Article | null> {
  const { polite, pages, clock, signal } = tools;
  if (article === null || article.url === null) return null;
  const fetched = await polite.get(article.url, { kind: "page", signal });
  if (fetched.kind !== "fetched") return null;
  const { bytes, contentType, finalUrl } = fetched;
  const page = await pages.read({ bytes, contentType, address: finalUrl });
  if (page.kind === "no-article" || page.article.text.length <= article.text.length - article.bodyStart) return null;
  return makeArticle({
    id: article.id satisfies ArticleId,
    title: article.titleEnd === 0 ? page.article.title : article.text.slice(0, article.titleEnd),
    body: page.article.text,
    outlet: article.outlet,
    byline: article.byline ?? page.article.byline,
    url: article.url,
    publishedAt: article.publishedAt ?? plausible(page.article.publishedAt, clock()).publishedAt,
  });
}
