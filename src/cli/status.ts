// wirecopy status
import { statusReply } from "../chat/status-reply.ts";
import { AS_OPTION, type Command, DATA_OPTION, JSON_OPTION, shellView } from "./command.ts";
import { withApp } from "./open.ts";
import { printResult } from "./print.ts";

export const status: Command = {
  name: "status",
  summary: "What has been read and said, what is wrong and what to do.",
  usage: "",
  example: "wirecopy status --json",
  options: [AS_OPTION, JSON_OPTION, DATA_OPTION],
  words: [0, 0],
  run: (call) =>
    withApp(call, async (app) => {
      const state = await app.status();
      printResult(call, state, () => statusReply(state, shellView(call, app.view())));
      return 0;
    }),
};
