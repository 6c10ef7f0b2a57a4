// wirecopy backup FILE, wirecopy restore FILE
import { countOf } from "../chat/our-words.ts";
import type { Config } from "../config.ts";
import { RequestError } from "../problem.ts";
import { embeddedFile, ensureDataFolder } from "../store/open.ts";
import { backUp, restore as restoreFile, type StoreCounts } from "../store/sqlite-copy.ts";
import { type Command, DATA_OPTION, JSON_OPTION } from "./command.ts";
import { progressLine } from "./progress.ts";

export const backup: Command = {
  name: "backup",
  summary: "Copies everything into one file, checked, while the bot may run.",
  usage: "<file>",
  example: "wirecopy backup wirecopy-monday.db",
  options: [JSON_OPTION, DATA_OPTION],
  words: [1, 1],
  run: async ({ config, io, words, has }) => {
    const path = fileOf(config);
    const progress = progressLine(io.stderr, "copying pages");
    const counts = await backUp(path, words[0]!, progress.step).finally(progress.done);
    const said = has("json") ? JSON.stringify({ file: words[0], ...counts }) : `${words[0]}: ${inWords(counts)}.`;
    io.stdout.write(`${said}\n`);
    return 0;
  },
};

export const restore: Command = {
  name: "restore",
  summary: "Puts a backup in the place of what is in the data folder, which is kept beside it.",
  usage: "<file>",
  example: "wirecopy restore wirecopy-monday.db",
  options: [JSON_OPTION, DATA_OPTION],
  words: [1, 1],
  run: async ({ config, io, words, has }) => {
    const path = fileOf(config);
    await ensureDataFolder(config.dataFolder);
    const progress = progressLine(io.stderr, "copying pages");
    const { counts, aside } = await restoreFile(words[0]!, path, io.clock(), progress.step).finally(progress.done);
    if (has("json")) io.stdout.write(`${JSON.stringify({ file: path, ...counts, aside })}\n`);
    else {
      const before = aside === null ? "" : `\nWhat was there before is in ${aside}.`;
      io.stdout.write(
        `${path}: ${inWords(counts)}, as in ${words[0]}.${before}\nBriefings that were due before now are not made up for: nobody knows whether they came.\n`,
      );
    }
    return 0;
  },
};

function fileOf({ databaseUrl, dataFolder }: Config): string {
  if (databaseUrl === null) return embeddedFile(dataFolder);
  throw new RequestError(
    "Everything is in the PostgreSQL database of DATABASE_URL: back it up with pg_dump and restore it with pg_restore.",
  );
}

function inWords({ articles, deliveries }: StoreCounts): string {
  // What was looked at in a folder or quoted of a removed article is kept as well: more than status counts.
  return `${countOf(articles, "article", "articles")}, of samples and removed ones too, and ${countOf(deliveries, "delivery", "deliveries")}`;
}
