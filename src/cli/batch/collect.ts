// batch collect URL --state DIR: what is new at the address of a feed or page -> {"ok", "articles"} or {"ok", "error"}.
import { type Article, titleOf } from "../../corpus/article.ts";
import { UsageError } from "../../problem.ts";
import { isoTime } from "../../time.ts";
import { withFeeds, withStore } from "../open.ts";
import { allowed } from "./fetch.ts";
import { writeLine } from "./lines.ts";
import type { StepRun } from "./step.ts";

export const collect: StepRun = async (call) => {
  const [, address] = call.words;
  const folder = call.option("state");
  if (folder === null) throw new UsageError("The step collect needs --state DIR, where it keeps what it has read.");
  const here = { ...call, config: { ...call.config, allow: allowed(call), dataFolder: folder } };
  const found = await withStore(here, (store) => withFeeds(here, store, (room) => room.collect(address!)));
  const line =
    "why" in found ? { ok: false, error: found.why } : { ok: true, articles: found.articles.map(articleLine) };
  await writeLine(call.io.stdout, line);
  return 0;
};

function articleLine(article: Article): Record<"title" | "text" | "url" | "published", string | null> {
  const { text, bodyStart, url, publishedAt } = article;
  return { title: titleOf(article), text: text.slice(bodyStart), url, published: publishedAt && isoTime(publishedAt) };
}
