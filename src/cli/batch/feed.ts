// batch feed: {"path", "contentType", "url"}, a saved feed -> {"title", "items"} or {"error"}.
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { htmlOf, type Item } from "../../feeds/feed.ts";
import { readFeed } from "../../feeds/parse.ts";
import { isoTime } from "../../time.ts";
import { answerLines } from "./lines.ts";
import type { StepRun } from "./step.ts";

const schema = z.object({ path: z.string(), contentType: z.string().nullish(), url: z.string().nullish() });

export const feed: StepRun = (call) =>
  answerLines(call.io, schema, async ({ path, contentType, url }) => {
    const parsed = await readFeed(await readFile(path), { contentType: contentType ?? null, url: url ?? null });
    if ("failure" in parsed) return { error: parsed.failure };
    return { title: parsed.feed.title, items: parsed.feed.items.map(itemLine) };
  });

function itemLine(item: Item): Record<string, string | null> {
  const { guid, title, url, publishedAt } = item;
  return { id: guid, title, url, publishedAt: publishedAt && isoTime(publishedAt), html: htmlOf(item) };
}
