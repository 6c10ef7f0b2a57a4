// The items of a feed -> the articles they become, made where that keeps nobody else waiting.
import { RequestError } from "../problem.ts";
import { openThread, ThreadLimitError, type ThreadLimits } from "../thread.ts";
import type { EpochMs } from "../time.ts";
import type { Feed } from "./feed.ts";
import { type ItemArticle, type ItemSource, itemArticles, lengthOf } from "./item-article.ts";

export type ItemRoom = {
  /** Rejects with RequestError when it takes too long or too much memory. */
  itemArticles(...task: Parameters<typeof itemArticles>): Promise<ItemArticle[]>;
  close(): Promise<void>;
};

export type ItemTask = { readonly feed: Feed; readonly source: ItemSource; readonly now: EpochMs };

/** So much HTML is cleaned in some milliseconds; taking it to a thread and back costs as much. */
const LITTLE = 10_000;

/** The largest feeds that are read, of 15 MB, take two seconds of them and half of the memory. */
const LIMITS: ThreadLimits = { limitMs: 30_000, memoryMb: 512 };

/** A thread of its own, begun with the first large feed. */
export function openItemRoom(limits = LIMITS): ItemRoom {
  const thread = openThread<ItemTask, ItemArticle[]>(new URL("./item-thread.ts", import.meta.url), limits);
  return {
    itemArticles: async (feed, source, now) => {
      const length = feed.items.reduce((sum, item) => sum + lengthOf(item), 0);
      if (length <= LITTLE) return itemArticles(feed, source, now);
      return thread.run({ feed, source, now }).catch((error) => {
        if (error instanceof ThreadLimitError) throw new RequestError(WHY[error.limit], { cause: error });
        throw error;
      });
    },
    close: () => thread.close(),
  };
}

const WHY = {
  time: "Its items take too long to read.",
  memory: "Its items take too much memory to read.",
};
