// The items of a feed -> the articles they become, made where that keeps nobody else waiting.
import { openThread } from "../thread.ts";
import type { EpochMs } from "../time.ts";
import type { Feed } from "./feed.ts";
import { type ItemArticle, type ItemSource, itemArticles, lengthOf } from "./item-article.ts";

export type ItemRoom = { readonly itemArticles: typeof itemArticles; close(): Promise<void> };

export type ItemTask = { readonly feed: Feed; readonly source: ItemSource; readonly now: EpochMs };

/** So much HTML is cleaned in some milliseconds; taking it to a thread and back costs as much. */
const LITTLE = 10_000;

/** A thread of its own, begun with the first large feed. */
export function openItemRoom(): ItemRoom {
  const thread = openThread<ItemTask, ItemArticle[]>(new URL("./item-thread.ts", import.meta.url));
  return {
    itemArticles: async (feed, source, now) => {
      const length = feed.items.reduce((sum, item) => sum + lengthOf(item), 0);
      return length <= LITTLE ? itemArticles(feed, source, now) : thread.run({ feed, source, now });
    },
    close: () => thread.close(),
  };
}
