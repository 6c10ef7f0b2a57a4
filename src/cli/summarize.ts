// wirecopy summarize <link|file|number|words> [in N sentences|words]
import { overLength, readLength, unreadLength } from "../chat/length.ts";
import { summaryJson } from "../chat/public-json.ts";
import { type Summarized, summaryReply } from "../chat/summary-reply.ts";
import { UsageError } from "../problem.ts";
import { AS_OPTION, AT_OPTION, type Command, DATA_OPTION, JSON_OPTION } from "./command.ts";
import { withStoryAsked } from "./numbered.ts";
import { printResult } from "./print.ts";

export const summarize: Command = {
  name: "summarize",
  summary:
    "The key sentences of one article: one that was read, by its words, file or story's number, or the page behind a link.",
  usage: "<link|file|number|words> [in N sentences|words]",
  example: "wirecopy summarize alibaba shares in 2 sentences",
  options: [AT_OPTION, AS_OPTION, JSON_OPTION, DATA_OPTION],
  words: [1, 50],
  run: (call) => {
    const { wanted, length, unread, isOver } = readLength(call.words.join(" "));
    if (unread !== null) throw new UsageError(unreadLength(unread));
    if (wanted === "") throw new UsageError(`Name the article: wirecopy summarize ${summarize.usage}`);
    return withStoryAsked(call, { words: wanted, none: { kind: "not-found" } }, async ({ app, view, words, item }) => {
      const { value } = await app.summarize(item === null ? words : item.headline.article, length ?? undefined);
      printResult(call, summaryJson(value), () => summaryReply(value, view, isOver ? overLength() : null));
      return isUnread(value) ? 1 : 0;
    });
  },
};

/** A page or file that was named and not had; that no article has some words is a result. */
function isUnread(summary: Summarized): boolean {
  return summary.kind === "link-not-read" || (summary.kind === "not-found" && summary.isFile === true);
}
