// wirecopy replay <briefing>

import { briefingReply } from "../chat/briefing-reply.ts";
import { asGiven, say } from "../chat/our-words.ts";
import { briefingJson } from "../chat/public-json.ts";
import { note } from "../chat/reply.ts";
import { whyReply } from "../chat/why-reply.ts";
import { replayBriefing } from "../replay.ts";
import { destinationKey } from "../schedule/destination.ts";
import { slotWords } from "../services/slot-words.ts";
import type { SlotRecord } from "../store/schedules.ts";
import { AS_OPTION, type Command, DATA_OPTION, JSON_OPTION, shellView } from "./command.ts";
import { withStore } from "./open.ts";
import { printResult } from "./print.ts";

export const replay: Command = {
  name: "replay",
  summary: "An old briefing made again from the same articles, with why each story is in and what was left out.",
  usage: "<briefing>",
  example: "wirecopy replay last",
  options: [AS_OPTION, JSON_OPTION, DATA_OPTION],
  words: [1, 1],
  run: (call) =>
    withStore(call, async (store) => {
      const { briefing, same } = await replayBriefing(store, call.words[0]!);
      const view = shellView(call, { timeZone: call.config.timeZone, now: briefing.at, present: call.io.clock() });
      const slots = await store.slots.list({ delivery: briefing.id, limit: MOST_SLOTS });
      printResult(call, { ...briefingJson(briefing), same, delivered: slots.map(slotJson) }, () => {
        const went = slots.map((slot) => note(say`${asGiven(placeOf(slot))} · ${slotWords(slot, view)}`));
        return { blocks: [...briefingReply(briefing, view).blocks, ...whyReply(briefing, view).blocks, ...went] };
      });
      if (!same) call.io.stderr.write("This is not what was delivered: the program or the record has changed since.\n");
      return same ? 0 : 1;
    }),
};

/** One briefing is delivered by one schedule; more share its bytes only where nobody is told apart. */
const MOST_SLOTS = 10;

function placeOf({ destination }: SlotRecord): string {
  return `${destination.workspace}/${destinationKey(destination)}`;
}

function slotJson(slot: SlotRecord) {
  const { at, state, reason, late, messages } = slot;
  return { to: placeOf(slot), dueAt: new Date(at).toISOString(), state, reason, late, messages };
}
