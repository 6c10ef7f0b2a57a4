// Pages from strangers -> the articles on them, read in a thread that may be killed.
import { openThread, ThreadLimitError, type ThreadLimits } from "../thread.ts";
import type { PageResult } from "./page.ts";
import type { PageTask } from "./page-worker-thread.ts";

export type PageReader = {
  /**
   * One page after the other; what takes too long or too much memory is a result that says so. Rejects only when it is
   * closed meanwhile: then nothing is known of the page.
   */
  read(page: PageTask): Promise<PageResult>;
  close(): Promise<void>;
};

/** The slowest page of news we know takes a tenth of this time; a tree of the largest page that is read takes about half of this memory. */
const LIMITS: ThreadLimits = { limitMs: 5_000, memoryMb: 256 };

/** The thread starts with the first page. */
export function createPageReader(limits: Partial<ThreadLimits> = {}): PageReader {
  const { limitMs, memoryMb } = { ...LIMITS, ...limits };
  const file = new URL("./page-worker-thread.ts", import.meta.url);
  const thread = openThread<PageTask, PageResult>(file, { limitMs, memoryMb });
  let closed = false;
  return {
    read: (page) =>
      thread.run(page).catch((error) => {
        if (closed) throw error;
        return { kind: "no-article", why: whyNot(error, limitMs) };
      }),
    close: () => {
      closed = true;
      return thread.close();
    },
  };
}

function whyNot(error: unknown, limitMs: number): string {
  if (!(error instanceof ThreadLimitError)) return "The page could not be read.";
  return error.limit === "time"
    ? `Reading the page took longer than ${limitMs / 1_000} seconds.`
    : "Reading the page took more memory than a page may.";
}
