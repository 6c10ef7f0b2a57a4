// wirecopy search "words"
import { quoteJson } from "../chat/public-json.ts";
import { searchReply } from "../chat/search-reply.ts";
import { titleOf } from "../corpus/article.ts";
import { AS_OPTION, AT_OPTION, type Command, DATA_OPTION, JSON_OPTION, shellView } from "./command.ts";
import { withApp } from "./open.ts";
import { printResult } from "./print.ts";

export const search: Command = {
  name: "search",
  summary: "Passages that have these words, best first.",
  usage: '"words"',
  example: "wirecopy search reconnaissance flights",
  options: [AT_OPTION, AS_OPTION, JSON_OPTION, DATA_OPTION],
  words: [1, 50],
  run: (call) =>
    withApp(call, async (app) => {
      const { value: found } = await app.search(call.words.join(" "));
      const hits = found.hits.map(({ article, passage }) => ({
        articleId: article.id,
        title: titleOf(article),
        passage: passage && quoteJson(passage),
      }));
      printResult(call, { words: found.words, hits }, () => searchReply(found, shellView(call, app.view())));
      return 0;
    }),
};
