// Work that would keep others waiting -> done in a thread of its own. [io]
import { parentPort, Worker } from "node:worker_threads";

export type Thread<In, Out> = {
  /** Resolves with what the work makes of it, or rejects as it does. */
  run(input: In): Promise<Out>;
  close(): Promise<void>;
};

type Task<In> = { readonly task: number; readonly input: In };
type Result<Out> = { readonly task: number } & ({ readonly output: Out } | { readonly error: Error });
type Waiting<Out> = { readonly resolve: (output: Out) => void; readonly reject: (error: Error) => void };

/** The thread of a file that calls `serveTasks`: begun with the first task, and replaced for the next one when it died. */
export function openThread<In, Out>(file: URL): Thread<In, Out> {
  const waiting = new Map<number, Waiting<Out>>();
  let thread: Worker | null = null;
  let tasks = 0;

  const ended = (worker: Worker, error: Error) => {
    // A thread that fails says so twice; by then its successor may be at work.
    if (thread !== worker) return;
    thread = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const started = (): Worker => {
    const worker = new Worker(file, { execArgv: [] });
    worker.on("message", (result: Result<Out>) => {
      const { resolve, reject } = waiting.get(result.task)!;
      waiting.delete(result.task);
      if ("output" in result) resolve(result.output);
      else reject(result.error);
      // Only while it works does the thread keep the program from ending.
      if (waiting.size === 0) worker.unref();
    });
    worker.on("error", (error) => ended(worker, error as Error));
    worker.on("exit", () => ended(worker, new Error("A thread has ended before its work.")));
    return worker;
  };
  return {
    run: (input) => {
      thread ??= started();
      const worker = thread;
      worker.ref();
      const task = tasks++;
      return new Promise((resolve, reject) => {
        waiting.set(task, { resolve, reject });
        try {
          worker.postMessage({ task, input } satisfies Task<In>);
        } catch (error) {
          // What cannot be sent, such as a function, keeps nobody waiting.
          waiting.delete(task);
          if (waiting.size === 0) worker.unref();
          reject(error as Error);
        }
      });
    },
    close: async () => {
      await thread?.terminate();
    },
  };
}

/** In the thread: does the work for each task that comes. */
export function serveTasks<In, Out>(work: (input: In) => Out | Promise<Out>): void {
  parentPort!.on("message", ({ task, input }: Task<In>) => {
    void resultOf(work, input).then((result) => parentPort!.postMessage({ task, ...result }));
  });
}

async function resultOf<In, Out>(
  work: (input: In) => Out | Promise<Out>,
  input: In,
): Promise<{ readonly output: Out } | { readonly error: Error }> {
  try {
    return { output: await work(input) };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}
