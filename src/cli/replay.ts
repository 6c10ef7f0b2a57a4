// wirecopy replay <briefing>
import { briefingReply } from "../chat/briefing-reply.ts";
import { briefingJson } from "../chat/public-json.ts";
import { whyReply } from "../chat/why-reply.ts";
import { RequestError } from "../problem.ts";
import { AS_OPTION, type Command, DATA_OPTION, JSON_OPTION } from "./command.ts";
import { printResult, withApp } from "./print.ts";

const LATEST_NAMED = 3;

export const replay: Command = {
  name: "replay",
  summary: "An old briefing made again from the same articles, with why each story is in and what was left out.",
  usage: "<briefing>",
  example: "wirecopy replay last",
  options: [AS_OPTION, JSON_OPTION, DATA_OPTION],
  words: [1, 1],
  run: (call) =>
    withApp(call, async (app) => {
      const latest = await app.briefings(LATEST_NAMED);
      const id = call.words[0] === "last" ? latest[0]?.id : call.words[0];
      const replayed = id === undefined ? null : await app.replay(id);
      if (!replayed) {
        const known = latest.length > 0 ? ` The latest are: ${latest.map((each) => each.id).join(", ")}.` : "";
        throw new RequestError(
          `There is no briefing "${call.words[0]}".${known} "wirecopy replay last" is the latest one.`,
        );
      }
      const { briefing, same } = replayed;
      printResult(call, { ...briefingJson(briefing), same }, () => {
        const view = { ...app.view(), now: briefing.at };
        return { blocks: [...briefingReply(briefing, view).blocks, ...whyReply(briefing, view).blocks] };
      });
      if (!same) call.io.stderr.write("This is not what was delivered: the program has changed since.\n");
      return same ? 0 : 1;
    }),
};
