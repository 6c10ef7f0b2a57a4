// The thread that makes briefings: a message with what one is made from -> a message with the briefing. [io]
import { parentPort } from "node:worker_threads";
import type { Briefing } from "./briefing/briefing.ts";
import { type BriefingInputs, composeBriefing } from "./compose.ts";
import type { Article } from "./corpus/article.ts";
import { groupStories } from "./stories/group.ts";
import type { Story } from "./stories/story.ts";

export type ComposeTask = { readonly task: number; readonly inputs: BriefingInputs };

export type ComposeResult =
  | { readonly task: number; readonly briefing: Briefing }
  | { readonly task: number; readonly error: Error };

/** At eight in the morning many channels are briefed from the same articles: they are grouped once. */
const GROUPINGS_KEPT = 4;
const kept = new Map<string, Story[]>();

function groupOnce(articles: readonly Article[]): Story[] {
  const key = articles.map(({ id, revision }) => `${id} ${revision}`).join("\n");
  const stories = kept.get(key) ?? groupStories(articles);
  kept.delete(key);
  kept.set(key, stories);
  const [oldest] = kept.keys();
  if (kept.size > GROUPINGS_KEPT && oldest !== undefined) kept.delete(oldest);
  return stories;
}

parentPort!.on("message", ({ task, inputs }: ComposeTask) => {
  parentPort!.postMessage(resultOf(task, inputs));
});

function resultOf(task: number, inputs: BriefingInputs): ComposeResult {
  try {
    return { task, briefing: composeBriefing(inputs, groupOnce) };
  } catch (error) {
    return { task, error: error instanceof Error ? error : new Error(String(error)) };
  }
}
