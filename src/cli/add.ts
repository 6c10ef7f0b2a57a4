// wirecopy add <file|folder|address>...
import { UsageError } from "../problem.ts";
import type { Store } from "../store/store.ts";
import { addFeeds } from "./add-feeds.ts";
import { addFiles } from "./add-files.ts";
import { type Added, sumOf } from "./added.ts";
import { type Call, type Command, DATA_OPTION, JSON_OPTION, type Option } from "./command.ts";
import { showFiles } from "./dry-run.ts";
import { tellProblems, withStore } from "./open.ts";

const DRY_RUN_OPTION: Option = {
  name: "dry-run",
  help: "add nothing: show what would be taken from files, and each line that would be left out with its rule",
};

export const add: Command = {
  name: "add",
  summary:
    "Adds articles (.txt, .md, .html, .json, .jsonl files and folders of them), feeds, sites, pages and OPML lists.",
  usage: "<file|folder|address>...",
  example: "wirecopy add ~/clippings feeds.opml https://www.theguardian.com/world/rss",
  options: [DRY_RUN_OPTION, JSON_OPTION, DATA_OPTION],
  words: [1, Number.POSITIVE_INFINITY],
  run: (call) => (call.has(DRY_RUN_OPTION.name) ? dryRun(call) : addAll(call)),
};

function addAll(call: Call): Promise<number> {
  return withStore(call, async (store) => {
    const parts = await addNamed(call, store);
    const problems = parts.flatMap((part) => part.problems);
    tellProblems(call.io, problems);
    const notEnglish = sumOf(parts, (part) => part.notEnglish);
    if (call.has("json")) {
      const json = Object.fromEntries(parts.flatMap((part) => Object.entries(part.json)));
      call.io.stdout.write(`${JSON.stringify({ ...json, notEnglish, problems })}\n`);
    } else for (const line of linesOf(parts, call)) call.io.stdout.write(`${line}\n`);
    return problems.some(({ isNote }) => !isNote) ? 1 : 0;
  });
}

async function dryRun(call: Call): Promise<number> {
  const other = call.words.find((word) => kindOf(word) !== "file");
  if (other !== undefined) throw new UsageError(`--dry-run takes files and folders of articles, not "${other}".`);
  return showFiles(call.words, call);
}

/** Files first, then lists and addresses. */
async function addNamed(call: Call, store: Store): Promise<Added[]> {
  const { file = [], list = [], address = [] } = Object.groupBy(call.words, kindOf);
  const files = file.length === 0 ? [] : [await addFiles(file, store, call)];
  const feeds = list.length + address.length === 0 ? [] : [await addFeeds(list, address, store, call)];
  return [...files, ...feeds];
}

function kindOf(word: string): "file" | "list" | "address" {
  if (/^(?:https?|feed):/i.test(word)) return "address";
  return /\.opml$/i.test(word) ? "list" : "file";
}

function linesOf(parts: readonly Added[], call: Call): string[] {
  const notEnglish = sumOf(parts, (part) => part.notEnglish);
  const articles = sumOf(parts, (part) => part.articles);
  return [
    ...parts.map(({ sentence }) => sentence),
    ...(notEnglish > 0 ? [languageSentence(notEnglish, articles)] : []),
    ...(parts.some(({ isThere }) => isThere) ? [nextStep(call.config)] : []),
  ];
}

function languageSentence(count: number, articles: number): string {
  if (count > 1) {
    return `${count} of the articles are not in English: briefings quote them, but questions will hardly find what they say.`;
  }
  const which = articles === 1 ? "The article" : "1 of the articles";
  return `${which} is not in English: briefings quote it, but questions will hardly find what it says.`;
}

function nextStep({ seedsFolder, called }: Call["config"]): string {
  return seedsFolder === null
    ? `Next: ${called} brief`
    : `While WIRECOPY_SEEDS is set, ${seedsFolder} is looked at instead.`;
}
