// wirecopy summarize <link|number|words>
import { summaryJson } from "../chat/public-json.ts";
import { summaryReply } from "../chat/summary-reply.ts";
import { AS_OPTION, AT_OPTION, type Command, DATA_OPTION, JSON_OPTION } from "./command.ts";
import { withStoryAsked } from "./numbered.ts";
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
    withStoryAsked(call, { kind: "not-found" }, async ({ app, view, words, item }) => {
      const { value } = await app.summarize(item === null ? words : item.headline.article);
      printResult(call, summaryJson(value), () => summaryReply(value, view));
      return value.kind === "link-not-read" ? 1 : 0;
    }),
};
