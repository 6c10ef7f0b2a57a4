// wirecopy summarize <link|number|words>
import { summaryJson } from "../chat/public-json.ts";
import { summaryReply } from "../chat/summary-reply.ts";
import { AS_OPTION, AT_OPTION, type Command, DATA_OPTION, JSON_OPTION, shellView } from "./command.ts";
import { storyNumbered } from "./numbered.ts";
import { withApp } from "./open.ts";
import { printResult } from "./print.ts";

export const summarize: Command = {
  name: "summarize",
  summary:
    "The key sentences of one article: one that was read, by its words or its story's number, or the page behind a link.",
  usage: "<link|number|words>",
  example: "wirecopy summarize alibaba shares",
  options: [AT_OPTION, AS_OPTION, JSON_OPTION, DATA_OPTION],
  words: [1, 50],
  run: (call) =>
    withApp(call, async (app) => {
      const words = call.words.join(" ");
      const view = shellView(call, app.view());
      const numbered = await storyNumbered(words, app, view);
      if (numbered?.kind === "none") {
        printResult(call, { kind: "not-found" }, () => numbered.reply);
        return 0;
      }
      const { value } = await app.summarize(numbered === null ? words : numbered.item.headline.article);
      printResult(call, summaryJson(value), () => summaryReply(value, view));
      return value.kind === "link-not-read" ? 1 : 0;
    }),
};
