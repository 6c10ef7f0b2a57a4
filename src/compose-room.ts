// What a briefing is made from -> the briefing, made where it keeps nobody else waiting.
import type { Briefing } from "./briefing/briefing.ts";
import { type BriefingInputs, composeBriefing } from "./compose.ts";
import { RequestError } from "./problem.ts";
import { groupingOnce } from "./stories/group-once.ts";
import { openThread, ThreadLimitError, type ThreadLimits } from "./thread.ts";

export type Compose = (inputs: BriefingInputs) => Promise<Briefing>;

/** At once and in place: for whoever talks to one person only. */
export const composeHere: Compose = async (inputs) => composeBriefing(inputs);

/** So many are told in some ten milliseconds; taking them to a thread and back costs as much. */
const FEW = 40;

/** Ten thousand articles of a day take 15 s of the processor, so on a busy machine a minute, and half of the memory. */
const LIMITS: ThreadLimits = { limitMs: 180_000, memoryMb: 1_500 };

const TOO_MUCH =
  "There is too much news to tell apart just now, so there is no briefing: try again, with a topic or for fewer days.";

/**
 * A thread of its own, begun with the first large briefing. What takes too long or too much memory is given up with a
 * RequestError.
 */
export function openComposeRoom(limits = LIMITS): { readonly compose: Compose; close(): Promise<void> } {
  const grouping = groupingOnce();
  const thread = openThread<BriefingInputs, Briefing>(new URL("./compose-thread.ts", import.meta.url), limits);
  return {
    compose: async (inputs) => {
      if (inputs.articles.length + (inputs.before?.length ?? 0) <= FEW) return composeBriefing(inputs, grouping);
      return thread.run(inputs).catch((error) => {
        throw error instanceof ThreadLimitError ? new RequestError(TOO_MUCH, { cause: error }) : error;
      });
    },
    close: () => thread.close(),
  };
}
