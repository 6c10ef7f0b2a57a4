// The thread that makes briefings: a message with what one is made from -> a message with the briefing. [io]
import { parentPort } from "node:worker_threads";
import type { Briefing } from "./briefing/briefing.ts";
import { type BriefingInputs, composeBriefing } from "./compose.ts";
import { groupingOnce } from "./stories/group-once.ts";

export type ComposeTask = { readonly task: number; readonly inputs: BriefingInputs };

export type ComposeResult =
  | { readonly task: number; readonly briefing: Briefing }
  | { readonly task: number; readonly error: Error };

const group = groupingOnce();

parentPort!.on("message", ({ task, inputs }: ComposeTask) => {
  parentPort!.postMessage(resultOf(task, inputs));
});

function resultOf(task: number, inputs: BriefingInputs): ComposeResult {
  try {
    return { task, briefing: composeBriefing(inputs, group) };
  } catch (error) {
    return { task, error: error instanceof Error ? error : new Error(String(error)) };
  }
}
