// wirecopy replay <briefing>
import { briefingReply } from "../chat/briefing-reply.ts";
import { briefingJson } from "../chat/public-json.ts";
import { whyReply } from "../chat/why-reply.ts";
import { replayBriefing } from "../replay.ts";
import { AS_OPTION, type Command, DATA_OPTION, JSON_OPTION } from "./command.ts";
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
      const view = { timeZone: call.config.timeZone, now: briefing.at };
      printResult(call, { ...briefingJson(briefing), same }, () => {
        return { blocks: [...briefingReply(briefing, view).blocks, ...whyReply(briefing, view).blocks] };
      });
      if (!same) call.io.stderr.write("This is not what was delivered: the program or the record has changed since.\n");
      return same ? 0 : 1;
    }),
};
