// Work that would keep others waiting -> done in a thread of its own, within limits of time and memory. [io]
import { setTimeout } from "node:timers/promises";
import { parentPort, Worker } from "node:worker_threads";

export type Thread<In, Out> = {
  /**
   * One task after the other. Resolves with what the work makes of it, or rejects as it does; with ThreadLimitError when
   * that takes too long or too much memory.
   */
  run(input: In): Promise<Out>;
  /** Ends the work; whoever still waits is rejected. */
  close(): Promise<void>;
};

/** For each task: in ms from when the thread begins with it, and in megabytes of the thread's heap. */
export type ThreadLimits = { readonly limitMs: number; readonly memoryMb: number };

/** A task was given up, and its thread with it. */
export class ThreadLimitError extends Error {
  readonly limit: "time" | "memory";

  constructor(limit: "time" | "memory", options?: ErrorOptions) {
    super(`A thread was ended because its work took too ${limit === "time" ? "long" : "much memory"}.`, options);
    this.limit = limit;
  }
}

type Result<Out> = { readonly output: Out } | { readonly error: Error };

const ENDED = "A thread has ended before its work.";

/** A thread that is busy filling its memory may take long to end; nobody waits longer for that. */
const ENDING_MS = 1_000;

/** The thread of a file that calls `serveTasks`: begun with the first task, and replaced for the next one when it died. */
export function openThread<In, Out>(file: URL, { limitMs, memoryMb }: ThreadLimits): Thread<In, Out> {
  let thread: Promise<Worker> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let closings = 0;

  const begin = (): Promise<Worker> => {
    const begun: Promise<Worker> = startThread(file, memoryMb, () => forget(begun));
    return begun;
  };
  const forget = (ended: Promise<Worker>) => {
    if (thread === ended) thread = null;
  };
  const runNow = async (input: In): Promise<Out> => {
    thread ??= begin();
    const own = thread;
    try {
      const result = await resultFrom<In, Out>(await own, input, limitMs);
      if ("output" in result) return result.output;
      return Promise.reject(result.error);
    } catch (error) {
      // It may be ending still.
      forget(own);
      throw error;
    }
  };
  return {
    run: (input) => {
      const before = closings;
      const result = last.then(() => (closings === before ? runNow(input) : Promise.reject(new Error(ENDED))));
      last = result.catch(() => {});
      return result;
    },
    close: async () => {
      closings++;
      const worker = await thread?.catch(() => null);
      thread = null;
      if (worker) await Promise.race([worker.terminate(), setTimeout(ENDING_MS, null, { ref: false })]);
    },
  };
}

/** Waits until the thread has loaded what it needs, which is not counted as time for a task. `onEnd`: it can do no more. */
async function startThread(file: URL, memoryMb: number, onEnd: () => void): Promise<Worker> {
  const worker = new Worker(file, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  // Whoever waits for its work hears of its end; after that it is no news.
  worker.on("error", () => {}).once("exit", onEnd);
  await nextMessage(worker);
  worker.unref();
  return worker;
}

/** Rejects when the thread cannot be used any more. */
async function resultFrom<In, Out>(worker: Worker, input: In, limitMs: number): Promise<Result<Out>> {
  try {
    worker.postMessage(input);
  } catch (error) {
    // What cannot be sent, such as a function.
    return { error: error as Error };
  }
  const done = new AbortController();
  // Only while it works does the thread keep the program from ending.
  worker.ref();
  const late = setTimeout(limitMs, null, { signal: done.signal }).then(() => {
    // Not waited for: it may take long, and a new thread does not need it.
    worker.terminate().catch(() => {});
    throw new ThreadLimitError("time");
  });
  try {
    return (await Promise.race([nextMessage(worker), late])) as Result<Out>;
  } finally {
    late.catch(() => {});
    done.abort();
    worker.unref();
  }
}

function nextMessage(worker: Worker): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const onEnd = (cause: unknown) => {
    const isMemory = (cause as { code?: unknown }).code === "ERR_WORKER_OUT_OF_MEMORY";
    if (isMemory) reject(new ThreadLimitError("memory", { cause }));
    else reject(cause instanceof Error ? cause : new Error(ENDED));
  };
  worker.once("message", resolve).once("error", onEnd).once("exit", onEnd);
  const forget = () => {
    worker.off("message", resolve).off("error", onEnd).off("exit", onEnd);
  };
  promise.then(forget, forget);
  return promise;
}

/** In the thread: does the work for each task that comes. */
export function serveTasks<In, Out>(work: (input: In) => Out | Promise<Out>): void {
  parentPort!.on("message", (input: In) => {
    void resultOf(work, input).then((result) => parentPort!.postMessage(result));
  });
  parentPort!.postMessage("ready");
}

async function resultOf<In, Out>(work: (input: In) => Out | Promise<Out>, input: In): Promise<Result<Out>> {
  try {
    return { output: await work(input) };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}
