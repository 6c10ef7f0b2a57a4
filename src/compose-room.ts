// What a briefing is made from -> the briefing, made where it keeps nobody else waiting.
import type { Briefing } from "./briefing/briefing.ts";
import { type BriefingInputs, composeBriefing } from "./compose.ts";
import { groupingOnce } from "./stories/group-once.ts";
import { openThread } from "./thread.ts";

export type Compose = (inputs: BriefingInputs) => Promise<Briefing>;

/** At once and in place: for whoever talks to one person only. */
export const composeHere: Compose = async (inputs) => composeBriefing(inputs);

/** So many are told in some ten milliseconds; taking them to a thread and back costs as much. */
const FEW = 40;

/** A thread of its own, begun with the first large briefing. */
export function openComposeRoom(): { readonly compose: Compose; close(): Promise<void> } {
  const group = groupingOnce();
  const thread = openThread<BriefingInputs, Briefing>(new URL("./compose-thread.ts", import.meta.url));
  return {
    compose: async (inputs) => (inputs.articles.length <= FEW ? composeBriefing(inputs, group) : thread.run(inputs)),
    close: () => thread.close(),
  };
}
