// What a briefing is made from -> the briefing, made where it keeps nobody else waiting. [io]
import { Worker } from "node:worker_threads";
import type { Briefing } from "./briefing/briefing.ts";
import { type BriefingInputs, composeBriefing } from "./compose.ts";
import type { ComposeResult, ComposeTask } from "./compose-thread.ts";
import { groupingOnce } from "./stories/group-once.ts";

export type Compose = (inputs: BriefingInputs) => Promise<Briefing>;

/** At once and in place: for whoever talks to one person only. */
export const composeHere: Compose = async (inputs) => composeBriefing(inputs);

/** Fewer articles are grouped in a few dozen milliseconds; taking them to a thread and back costs as much. */
const FEW = 200;

type Waiting = { readonly resolve: (briefing: Briefing) => void; readonly reject: (error: Error) => void };

/** A thread of its own, begun with the first large briefing; a thread that died is replaced for the next one. */
export function openComposeRoom(): { readonly compose: Compose; close(): Promise<void> } {
  const group = groupingOnce();
  const waiting = new Map<number, Waiting>();
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
    const worker = new Worker(new URL("./compose-thread.ts", import.meta.url), { execArgv: [] });
    worker.on("message", (result: ComposeResult) => {
      const { resolve, reject } = waiting.get(result.task)!;
      waiting.delete(result.task);
      if ("briefing" in result) resolve(result.briefing);
      else reject(result.error);
      // Only while it works does the thread keep the program from ending.
      if (waiting.size === 0) worker.unref();
    });
    worker.on("error", (error) => ended(worker, error as Error));
    worker.on("exit", () => ended(worker, new Error("The thread that makes briefings has ended.")));
    return worker;
  };
  return {
    compose: async (inputs) => {
      if (inputs.articles.length <= FEW) return composeBriefing(inputs, group);
      thread ??= started();
      const worker = thread;
      worker.ref();
      const task = tasks++;
      return new Promise((resolve, reject) => {
        waiting.set(task, { resolve, reject });
        worker.postMessage({ task, inputs } satisfies ComposeTask);
      });
    },
    close: async () => {
      await thread?.terminate();
    },
  };
}
