// What reads feeds for all workspaces of one process: fetching, parsing, polling what is due. [io]
import type { FeedService, FeedsImported } from "../chat/feeds.ts";
import type { Config } from "../config.ts";
import { type Article, makeArticle } from "../corpus/article.ts";
import { listsArticles } from "../feeds/article-list.ts";
import { createFetcher, type Fetched } from "../feeds/fetch.ts";
import { plausible } from "../feeds/item-article.ts";
import { openItemRoom } from "../feeds/item-room.ts";
import { createPageReader } from "../feeds/page-worker.ts";
import { type Fault, type Poller, pollDue } from "../feeds/poll.ts";
import type { Happened } from "../feeds/polling.ts";
import { respectRobots } from "../feeds/robots.ts";
import type { Feed } from "../store/feed.ts";
import type { Store } from "../store/store.ts";
import { type Clock, chance } from "../time.ts";
import { OWN } from "../workspace.ts";
import { type Allowance, type Asker, createAllowance } from "./allowance.ts";
import { type Collected, collect, PAGE_TYPE } from "./collect.ts";
import { readItems } from "./feed-reading.ts";
import {
  type FeedDesk,
  type FeedPlace,
  feedIn,
  feedsOf,
  feedsOn,
  importFeeds,
  markupOf,
  type OnProgress,
} from "./feeds.ts";

export type FeedRoom = {
  readonly desk: FeedDesk;
  service(place: FeedPlace): FeedService;
  /** Adds many feeds; `onProgress` is told after each. */
  importAll(addresses: readonly string[], place: FeedPlace, onProgress?: OnProgress): Promise<FeedsImported>;
  /** The article at an address, or one sentence that says why there is none. `asker` is null at the prompt. */
  page(address: string, asker: Asker | null): Promise<Article | { readonly why: string }>;
  /** What is at an address that seems to name an article; null where there is no page with one. */
  articlePage(address: string): Promise<ArticlePage | "feed" | null>;
  /** What is new at the address of a feed or page, for one's own workspace. */
  collect(address: string): Promise<Collected>;
  /** Polls until nothing is due; several calls at once share one round. Resolves with how many feeds were polled. */
  poll(): Promise<number>;
  /** Ends polls under way: their feeds stay due. */
  close(): Promise<void>;
};

/** The article on a page and the feed that the page leads to, if any; it is "feed" where it lists articles and leads to one. */
export type ArticlePage = { readonly article: Article; readonly feed: string | null };

/** Is told what happened to a feed beside its articles. */
export type FeedNews = (feed: Feed, happened: readonly (Happened | Fault)[]) => Promise<void>;

export function openFeedRoom(options: {
  readonly store: Store;
  readonly config: Config;
  readonly clock: Clock;
  readonly tell: FeedNews;
}): FeedRoom {
  const { store, config, clock, tell } = options;
  const fetcher = createFetcher({ allow: config.allow, clock });
  const pages = createPageReader();
  const items = openItemRoom();
  const ending = new AbortController();
  const allowance = createAllowance(clock);
  let round: Promise<number> | null = null;

  const poller: Poller = {
    feeds: store.feeds,
    fetcher,
    read: (feed, fetched) => readItems(feed, fetched, desk),
    tell,
    clock,
    random: chance,
    signal: ending.signal,
  };
  const poll = (): Promise<number> => {
    if (round !== null) return round;
    const begun = pollDue(poller).finally(() => {
      round = null;
    });
    round = begun;
    return begun;
  };
  const desk: FeedDesk = {
    store,
    fetcher,
    polite: respectRobots(fetcher, clock),
    pages,
    items,
    clock,
    random: chance,
    signal: ending.signal,
    refresh: async () => {
      // A round that began before the feeds were made due may have passed them by.
      await round?.catch(() => {});
      await poll();
    },
  };
  return {
    desk,
    service: (place) => withinAllowance(feedsOf(place, desk), place, allowance),
    importAll: (addresses, place, onProgress) => importFeeds(addresses, place, desk, onProgress),
    page: async (address, asker) => {
      if (asker !== null) allowance.spend(asker, 1);
      return readPageAt(address, desk);
    },
    articlePage: async (address) => {
      const fetched = await desk.polite.get(address, { kind: "page" });
      if (fetched.kind !== "fetched" || !PAGE_TYPE.test(fetched.contentType ?? "")) return null;
      if ((await feedIn(fetched)) !== null) return "feed";
      const declared = feedsOn(fetched).find(({ found }) => found === "declared");
      if (declared !== undefined && listsArticles(markupOf(fetched), fetched.finalUrl)) return "feed";
      const article = await readArticle(fetched, desk);
      return "why" in article ? null : { article, feed: declared?.address ?? null };
    },
    collect: (address) => collect(address, { tools: desk, poller, workspace: OWN, page: (at) => readPageAt(at, desk) }),
    poll,
    close: async () => {
      ending.abort();
      await round?.catch(() => {});
      await Promise.all([fetcher.close(), pages.close(), items.close()]);
    },
  };
}

/** A list, or reading everything again, counts as so many addresses. */
const COST_OF_MANY = 5;

/** The same for people in a chat, as often as they may; at the prompt nobody is a stranger. */
function withinAllowance(service: FeedService, { workspace, person }: FeedPlace, { spend }: Allowance): FeedService {
  if (person === null) return service;
  const asker = { workspace, person };
  return {
    ...service,
    add: async (address) => {
      spend(asker, 1);
      return service.add(address);
    },
    import: async (text) => {
      spend(asker, COST_OF_MANY);
      return service.import(text);
    },
    refresh: async (which) => {
      spend(asker, which === null ? COST_OF_MANY : 1);
      return service.refresh(which);
    },
  };
}

/** Reads a page as one person would: once, and not where robots.txt forbids it. */
async function readPageAt(address: string, { polite, pages, clock }: FeedDesk): Promise<Article | { why: string }> {
  const fetched = await polite.get(address, { kind: "page" });
  if (fetched.kind !== "fetched")
    return { why: "why" in fetched ? fetched.why : "There is nothing new at that address." };
  return readArticle(fetched, { pages, clock });
}

async function readArticle(
  { bytes, contentType, finalUrl }: Fetched,
  { pages, clock }: Pick<FeedDesk, "pages" | "clock">,
): Promise<Article | { why: string }> {
  const page = await pages.read({ bytes, contentType, address: finalUrl });
  if (page.kind === "no-article") return { why: page.why };
  const { title, text, byline, outlet } = page.article;
  const { publishedAt } = plausible(page.article.publishedAt, clock());
  return makeArticle({ title, body: text, byline, publishedAt, outlet, url: page.article.address });
}
