// batch collect URL --state DIR: what is new at the address of a feed or page -> {"ok", "articles"} or {"ok", "error"}.
import { type Article, titleOf } from "../../corpus/article.ts";
import { UsageError } from "../../problem.ts";
import { isoTime } from "../../time.ts";
import type { Option } from "../command.ts";
import { withFeeds, withStore } from "../open.ts";
import { ALLOW_OPTION, allowed } from "./fetch.ts";
import { writeLine } from "./lines.ts";
import type { Step } from "./step.ts";

const STATE_OPTION: Option = {
  name: "state",
  value: "DIR",
  help: "collect: the data folder that remembers what was read, so that only what is new is given the next time",
};

export const collect: Step = {
  name: "collect",
  summary: "URL of a feed or page, as an argument -> the articles that are new there since the last time",
  options: [STATE_OPTION, ALLOW_OPTION],
  argument: "URL",
  run: async (call) => {
    const [, address] = call.words;
    const folder = call.option("state");
    if (folder === null) throw new UsageError("The step collect needs --state DIR, where it keeps what it has read.");
    const here = { ...call, config: { ...call.config, allow: allowed(call), dataFolder: folder } };
    const found = await withStore(here, (store) => withFeeds(here, store, (room) => room.collect(address!)));
    const line =
      "why" in found ? { ok: false, error: found.why } : { ok: true, articles: found.articles.map(articleLine) };
    await writeLine(call.io.stdout, line);
    return 0;
  },
};

function articleLine(article: Article): Record<"title" | "text" | "url" | "published", string | null> {
  const { text, bodyStart, url, publishedAt } = article;
  return { title: titleOf(article), text: text.slice(bodyStart), url, published: publishedAt && isoTime(publishedAt) };
}
