// Pages from strangers -> the articles on them, read in a thread that may be killed. [io]
import { Worker } from "node:worker_threads";
import type { PageResult } from "./page.ts";
import type { PageTask } from "./page-worker-thread.ts";

export type PageReader = {
  /** One page after the other. Never rejects: what takes too long or too much memory is a result that says so. */
  read(page: PageTask): Promise<PageResult>;
  close(): Promise<void>;
};

/** For one page. */
export type PageLimits = { readonly limitMs?: number; readonly memoryMb?: number };

/** The slowest page of news we know takes a tenth of this. */
const LIMIT_MS = 5_000;
/** A tree of the largest page that is read takes about half of this. */
const MEMORY_MB = 256;

/** The thread starts with the first page, is kept for the next ones, and replaced after it was killed. */
export function createPageReader({ limitMs = LIMIT_MS, memoryMb = MEMORY_MB }: PageLimits = {}): PageReader {
  let thread: Promise<Worker> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const readNow = async (page: PageTask): Promise<PageResult> => {
    thread ??= startThread(memoryMb);
    const result = await thread.then((worker) => readIn(worker, page, limitMs)).catch(whyStopped);
    if (result.kind !== "stopped") return result;
    await stop();
    return { kind: "no-article", why: result.why };
  };
  const stop = async () => {
    const worker = await thread?.catch(() => null);
    thread = null;
    await worker?.terminate();
  };
  return {
    read(page) {
      const result = last.then(() => readNow(page));
      last = result;
      return result;
    },
    async close() {
      await last;
      await stop();
    },
  };
}

/** The thread has to be replaced. */
type Stopped = { readonly kind: "stopped"; readonly why: string };

/** Waits until the thread has loaded what it needs, which is not counted as time for a page. */
async function startThread(memoryMb: number): Promise<Worker> {
  const worker = new Worker(new URL("./page-worker-thread.ts", import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  await nextMessage(worker);
  return worker;
}

async function readIn(worker: Worker, page: PageTask, limitMs: number): Promise<PageResult | Stopped> {
  // Only while it works does the thread keep the program from ending.
  worker.ref();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Stopped>((resolve) => {
    timer = setTimeout(() => {
      resolve({ kind: "stopped", why: `Reading the page took longer than ${limitMs / 1_000} seconds.` });
    }, limitMs);
  });
  const read = nextMessage(worker) as Promise<PageResult>;
  worker.postMessage(page);
  try {
    return await Promise.race([read, late]);
  } finally {
    clearTimeout(timer);
    worker.unref();
    // When time was up first, the end of the thread is no news.
    read.catch(() => {});
  }
}

function nextMessage(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const forget = () => {
      worker.off("message", onMessage).off("error", onEnd).off("exit", onEnd);
    };
    const onMessage = (message: unknown) => {
      forget();
      resolve(message);
    };
    const onEnd = (cause: unknown) => {
      forget();
      reject(cause instanceof Error ? cause : new Error("The thread has ended."));
    };
    worker.on("message", onMessage).on("error", onEnd).on("exit", onEnd);
  });
}

function whyStopped(cause: unknown): Stopped {
  const isMemory = (cause as { code?: unknown }).code === "ERR_WORKER_OUT_OF_MEMORY";
  return {
    kind: "stopped",
    why: isMemory ? "Reading the page took more memory than a page may." : "The page could not be read.",
  };
}
