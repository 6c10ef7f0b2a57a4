// The address of a feed or page -> what is new there, read as feeds are and remembered for the next time.
import type { Article } from "../corpus/article.ts";
import type { Fetched } from "../feeds/fetch.ts";
import { type Poller, pollNow } from "../feeds/poll.ts";
import { newFeedState } from "../feeds/polling.ts";
import type { Feed } from "../store/feed.ts";
import type { WorkspaceId } from "../store/store.ts";
import { type FeedTools, readItems } from "./feed-reading.ts";

/** What is new, in the feed's order, or one sentence that says why nothing could be read. */
export type Collected = { readonly articles: readonly Article[] } | { readonly why: string };

/** `page` reads the article at an address that is no feed. */
export type Collecting = {
  readonly tools: FeedTools;
  readonly poller: Poller;
  readonly workspace: WorkspaceId;
  readonly page: (address: string) => Promise<Article | { readonly why: string }>;
};

/** Polls the feed now, whenever it is due. An address that was never a feed leaves nothing behind but its article. */
export async function collect(address: string, { tools, poller, workspace, page }: Collecting): Promise<Collected> {
  const { feeds, articles } = tools.store;
  const now = tools.clock();
  const reader = { workspace, addedBy: null, addedAt: now, noticeDestination: null, wantsFullText: false };
  const feed = await feeds.subscribe(URL.parse(address)?.href ?? address, reader, newFeedState(now));
  let found: readonly Article[] = [];
  let isPage = false;
  const read = async (of: Feed, fetched: Fetched) => {
    const items = await readItems(of, fetched, tools);
    if ("why" in items) isPage = PAGE_TYPE.test(fetched.contentType ?? "");
    else found = items.articles;
    return items;
  };
  // It is asked for by this address the next time too, also when it has moved.
  const state = await pollNow(feed.id, { ...poller, feeds: { ...feeds, move: async (id) => id }, read });
  if (state === null) return { why: "Another process is reading it just now: try again in a minute." };
  if (state.lastSuccessAt === null) await feeds.unsubscribe(workspace, feed.id);
  if (!isPage) return state.error === null ? { articles: found } : { why: state.error };
  const article = await page(address);
  if ("why" in article) return article;
  await articles.add(workspace, [article]);
  return { articles: [article] };
}

/** The content type of a page on the Web. */
export const PAGE_TYPE = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i;
