// wirecopy add <file|folder>...
import { dropRepeats } from "../corpus/duplicates.ts";
import { readArticleFiles } from "../files/read.ts";
import { UsageError } from "../problem.ts";
import type { AddedCount } from "../store/store.ts";
import { OWN } from "../workspace.ts";
import { type Command, DATA_OPTION, JSON_OPTION } from "./command.ts";
import { tellProblems, withStore } from "./open.ts";
import { progressLine } from "./progress.ts";

export const add: Command = {
  name: "add",
  summary: "Adds articles: .txt, .md, .html, .json and .jsonl files, and folders of them.",
  usage: "<file|folder>...",
  example: "wirecopy add ~/clippings today.txt",
  options: [JSON_OPTION, DATA_OPTION],
  words: [1, Number.POSITIVE_INFINITY],
  run: (call) => {
    const link = call.words.find((word) => /^https?:\/\//i.test(word));
    if (link) {
      throw new UsageError(`Links are not fetched yet, so ${link} was not added: save the page and add the file.`);
    }
    return withStore(call, async (store) => {
      const progress = progressLine(call.io.stderr, "reading files");
      const { articles, problems, files } = await readArticleFiles(call.words, progress.step).finally(progress.done);
      const counts = await store.articles.add(OWN, dropRepeats(articles));
      tellProblems(call.io, problems);
      if (call.has("json")) call.io.stdout.write(`${JSON.stringify({ files, ...counts, problems })}\n`);
      else call.io.stdout.write(`${sentence(files, counts, call.config.seedsFolder)}\n`);
      return problems.length > 0 ? 1 : 0;
    });
  },
};

function sentence(files: number, { added, revised, unchanged }: AddedCount, seedsFolder: string | null): string {
  if (files === 0) return "No file there that could hold an article: .txt, .md, .html, .json and .jsonl are read.";
  const parts = [
    `${added} ${added === 1 ? "article" : "articles"} added`,
    ...(revised > 0 ? [`${revised} revised`] : []),
    ...(unchanged > 0 ? [`${unchanged} already there`] : []),
  ];
  const next =
    seedsFolder === null ? "Next: wirecopy brief" : `While WIRECOPY_SEEDS is set, ${seedsFolder} is looked at instead.`;
  return `${parts.join(", ")}, from ${files} ${files === 1 ? "file" : "files"}. ${next}`;
}
