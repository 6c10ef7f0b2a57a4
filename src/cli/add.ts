// wirecopy add <file|folder>...
import { App } from "../app.ts";
import { UsageError } from "../problem.ts";
import { type Command, DATA_OPTION, JSON_OPTION } from "./command.ts";
import { progressLine } from "./progress.ts";

export const add: Command = {
  name: "add",
  summary: "Adds articles: .txt, .md, .html, .json and .jsonl files, and folders of them.",
  usage: "<file|folder>...",
  example: "wirecopy add ~/clippings today.txt",
  options: [JSON_OPTION, DATA_OPTION],
  words: [1, Number.POSITIVE_INFINITY],
  run: async (call) => {
    const link = call.words.find((word) => /^https?:\/\//i.test(word));
    if (link)
      throw new UsageError(`Links are not fetched yet, so ${link} was not added: save the page and add the file.`);
    const progress = progressLine(call.io.stderr, "reading files");
    const opening = { config: call.config, clock: call.io.clock, at: null, onProgress: progress.step };
    const app = await App.open(opening);
    try {
      const { added, revised, unchanged, problems, files } = await app.add(call.words).finally(progress.done);
      for (const { what, why } of problems) call.io.stderr.write(`${what}: ${why}\n`);
      if (call.has("json")) call.io.stdout.write(`${JSON.stringify({ files, added, revised, unchanged, problems })}\n`);
      else call.io.stdout.write(`${sentence(files, added, revised, unchanged)}\n`);
      return problems.length > 0 ? 1 : 0;
    } finally {
      await app.close();
    }
  },
};

function sentence(files: number, added: number, revised: number, unchanged: number): string {
  if (files === 0) return "No file there that could hold an article: .txt, .md, .html, .json and .jsonl are read.";
  const parts = [
    `${added} ${added === 1 ? "article" : "articles"} added`,
    ...(revised > 0 ? [`${revised} revised`] : []),
    ...(unchanged > 0 ? [`${unchanged} already there`] : []),
  ];
  return `${parts.join(", ")}, from ${files} ${files === 1 ? "file" : "files"}. Next: wirecopy brief`;
}
