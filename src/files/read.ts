// [io] Paths of files and folders -> the articles in them.
import { createReadStream } from "node:fs";
import { open, readdir, readFile, realpath, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { inUtf8 } from "../corpus/decode.ts";
import {
  ARTICLE_EXTENSIONS,
  articlesFromFile,
  articlesFromLines,
  type FileArticles,
  hasLines,
  LOOKED_AT,
  type Reading,
} from "../corpus/file-article.ts";
import { outletKey } from "../corpus/outlet-name.ts";
import { RequestError } from "../problem.ts";
import { byteLines } from "../text/byte-lines.ts";

/** `files`: how many were looked into; `passedOver`: those in the folders that are of a kind that is not read. */
export type ReadArticles = FileArticles & { files: number; passedOver: string[] };

/** A news text is a few kilobytes; a file or line beyond this is something else, or belongs cut into pieces. */
const LARGEST_BYTES = 20 * 1024 * 1024;

/** Together so many articles, or characters of them, are given on: what is read need not fit into memory. */
const PORTION = { articles: 1_000, characters: 4_000_000 };

/** Files that describe a folder of articles and are none themselves. */
const ABOUT_THE_FOLDER = /^(?:readme|licen[cs]e|copying|notice|changelog|contributing)(?:[.-]|$)/i;

/**
 * Reads article files and, recursively and in order of name, folders of them. In a folder, hidden files, unknown
 * extensions and READMEs are passed over; a file that is named is always tried. `onProgress` hears of each file.
 * Throws RequestError when a path does not exist; whatever is wrong with one file is a problem beside the rest.
 */
export async function readArticleFiles(
  paths: readonly string[],
  onProgress: (done: number, total: number) => void = () => {},
  reading: FileReading = {},
): Promise<ReadArticles> {
  const all = nothingRead();
  for await (const portion of articlePortions(paths, onProgress, reading)) {
    append(all, portion);
    all.files += portion.files;
    for (const path of portion.passedOver) all.passedOver.push(path);
  }
  return all;
}

/** `knownOutlets` tells those that are named elsewhere, and is asked only where a file may be of one. */
export type FileReading = Omit<Reading, "outlets"> & { readonly knownOutlets?: () => Promise<readonly string[]> };

/**
 * The same in portions as they are read; `files` and `passedOver` count those since the last portion. The files that have a name by
 * itself come last: it is their outlet's where another article names one so.
 */
export async function* articlePortions(
  paths: readonly string[],
  onProgress: (done: number, total: number) => void = () => {},
  { knownOutlets = async () => [], ...reading }: FileReading = {},
): AsyncGenerator<ReadArticles> {
  let portion = nothingRead();
  let characters = 0;
  function* taken(found: FileArticles): Generator<ReadArticles> {
    append(portion, found);
    for (const { text } of found.articles) characters += text.length;
    if (portion.articles.length < PORTION.articles && characters < PORTION.characters) return;
    yield portion;
    portion = nothingRead();
    characters = 0;
  }
  const listed = await listFiles(paths, portion);
  const outlets = new Set<string>();
  const waiting: string[] = [];
  for (const [i, file] of listed.entries()) {
    portion.files++;
    for await (const found of readOne(file, { ...reading, outlets: null })) {
      if (found.waits) waiting.push(file);
      for (const { outlet } of found.articles) if (outlet !== null) outlets.add(outletKey(outlet));
      yield* taken(found);
    }
    onProgress(i + 1, listed.length);
  }
  if (waiting.length > 0) for (const name of await knownOutlets()) outlets.add(outletKey(name));
  for (const file of waiting) for await (const found of readOne(file, { ...reading, outlets })) yield* taken(found);
  yield portion;
}

function nothingRead(): ReadArticles {
  return { articles: [], problems: [], files: 0, passedOver: [] };
}

/** Without the spread of a call's arguments, which may be too many for it. */
function append(to: FileArticles, { articles, problems }: FileArticles): void {
  for (const article of articles) to.articles.push(article);
  for (const problem of problems) to.problems.push(problem);
}

/** What is wrong, or passed over, is added to `told`. */
async function listFiles(paths: readonly string[], told: Told): Promise<string[]> {
  const files: string[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    const kind = await stat(path).catch((cause: unknown) => {
      throw new RequestError(`${path} cannot be read (${reason(cause)}): give a file or folder that exists.`, {
        cause,
      });
    });
    if (kind.isDirectory()) await listFolder(path, seen, files, told);
    else if (kind.isFile()) await addOnce(path, seen, files);
    else told.problems.push({ what: path, why: "It is neither a file nor a folder: save the article as a file." });
  }
  return files;
}

type Told = Pick<ReadArticles, "problems" | "passedOver">;

/** A queue, not recursion: a folder may be nested as deep as it likes. Each real folder is entered once, so links may form a loop. */
async function listFolder(root: string, seen: Set<string>, files: string[], told: Told): Promise<void> {
  const waiting = [root];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    try {
      if (!(await enter(folder, seen))) continue;
      const names = (await readdir(folder)).filter((name) => !name.startsWith(".")).sort();
      const folders: string[] = [];
      for (const name of names) {
        const path = join(folder, name);
        const kind = await stat(path).catch((cause: unknown) => {
          told.problems.push({
            what: path,
            why: `It cannot be looked at (${reason(cause)}): check its name and where it leads.`,
          });
          return null;
        });
        if (kind?.isDirectory()) folders.push(path);
        else if (kind?.isFile() && isArticleName(name)) await addOnce(path, seen, files);
        else if (kind?.isFile() && !ABOUT_THE_FOLDER.test(name)) told.passedOver.push(path);
      }
      for (const path of folders.reverse()) waiting.push(path);
    } catch (cause) {
      told.problems.push({ what: folder, why: `It cannot be read (${reason(cause)}): check its permissions.` });
    }
  }
}

async function enter(path: string, seen: Set<string>): Promise<boolean> {
  const real = await realpath(path);
  if (seen.has(real)) return false;
  seen.add(real);
  return true;
}

async function addOnce(path: string, seen: Set<string>, files: string[]): Promise<void> {
  if (await enter(path, seen)) files.push(path);
}

function isArticleName(name: string): boolean {
  return ARTICLE_EXTENSIONS.has(extname(name).toLowerCase()) && !ABOUT_THE_FOLDER.test(name);
}

/** All of a file at once, or what is on each of its lines. */
async function* readOne(path: string, reading: Reading): AsyncGenerator<FileArticles> {
  try {
    if (hasLines(path, await beginningOf(path))) {
      yield* articlesFromLines(path, byteLines(inUtf8(createReadStream(path)), LARGEST_BYTES), reading);
      return;
    }
    const { size } = await stat(path);
    if (size > LARGEST_BYTES) {
      const megabytes = Math.ceil(size / 1024 / 1024);
      yield failed(path, `It has ${megabytes} MB and at most 20 MB are read: split it into smaller files.`);
    } else yield await articlesFromFile(path, await readFile(path), reading);
  } catch (cause) {
    yield failed(path, `It cannot be read (${reason(cause)}): check its permissions.`);
  }
}

async function beginningOf(path: string): Promise<Uint8Array> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read({ buffer: new Uint8Array(LOOKED_AT) });
  return buffer.subarray(0, bytesRead);
}

function failed(what: string, why: string): FileArticles {
  return { articles: [], problems: [{ what, why }] };
}

/** The system's own word: "ENOENT" is "no such file". */
function reason(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  if (code === "ENOENT") return "no such file or folder";
  if (code === "EACCES" || code === "EPERM") return "no permission";
  return code ?? String(cause);
}
