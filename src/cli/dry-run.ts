// wirecopy add --dry-run <file|folder>...
import { type Article, titleOf } from "../corpus/article.ts";
import type { Removed } from "../corpus/clean.ts";
import { articlePortions } from "../files/read.ts";
import { isoTime } from "../time.ts";
import { articleLine } from "./articles.ts";
import type { Call } from "./command.ts";
import { oneLine, tellProblems } from "./open.ts";

/** What would be taken from each file, and which lines would be left out, each with its rule; the exit status. */
export async function showFiles(paths: readonly string[], call: Call): Promise<number> {
  let isFaulty = false;
  const show = call.has("json") ? showJson : showText;
  const reading = {
    zone: call.config.fileZone,
    onArticle: (article: Article, removed: readonly Removed[]) => show(call, article, removed),
  };
  for await (const { problems } of articlePortions(paths, undefined, reading)) {
    tellProblems(call.io, problems);
    isFaulty ||= problems.some(({ isNote }) => !isNote);
  }
  return isFaulty ? 1 : 0;
}

function showText({ io }: Call, article: Article, removed: readonly Removed[]): void {
  const paragraphs = article.text.slice(article.bodyStart).split(/\n\s*/);
  const lines = [
    articleLine(article),
    ...(article.byline === null ? [] : [`by ${oneLine(article.byline)}`]),
    "",
    ...paragraphs.map((paragraph) => `  ${oneLine(paragraph)}`),
    "",
    removed.length === 0 ? "Nothing left out." : "Left out:",
    ...removed.map(({ line, rule }) => `  ${rule}: ${oneLine(line)}`),
    "",
  ];
  io.stdout.write(`${lines.join("\n")}\n`);
}

/** One object a line. */
function showJson({ io }: Call, article: Article, removed: readonly Removed[]): void {
  const { text, bodyStart, outlet, byline, url, publishedAt } = article;
  const json = {
    title: titleOf(article),
    text: text.slice(bodyStart),
    outlet,
    byline,
    url,
    publishedAt: publishedAt && isoTime(publishedAt),
    removed,
  };
  io.stdout.write(`${JSON.stringify(json)}\n`);
}
