// [io] Paths of files and folders -> the articles in them.
import { createReadStream } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Article } from "../corpus/article.ts";
import { ARTICLE_EXTENSIONS, articlesFromFile, articlesFromLines, hasLines } from "../corpus/file-article.ts";
import { type Problem, RequestError } from "../problem.ts";
import { byteLines } from "../text/byte-lines.ts";

export type ReadArticles = {
  readonly articles: Article[];
  readonly problems: Problem[];
  /** How many files were looked into. */
  readonly files: number;
};

/** A news text is a few kilobytes; a file or line beyond this is something else, or belongs cut into pieces. */
const LARGEST_BYTES = 20 * 1024 * 1024;

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
): Promise<ReadArticles> {
  const problems: Problem[] = [];
  const files = await listFiles(paths, problems);
  const articles: Article[] = [];
  for (const [i, file] of files.entries()) {
    const found = await readOne(file);
    for (const article of found.articles) articles.push(article);
    for (const problem of found.problems) problems.push(problem);
    onProgress(i + 1, files.length);
  }
  return { articles, problems, files: files.length };
}

async function listFiles(paths: readonly string[], problems: Problem[]): Promise<string[]> {
  const files: string[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    const kind = await stat(path).catch((cause: unknown) => {
      throw new RequestError(`${path} cannot be read (${reason(cause)}): give a file or folder that exists.`, {
        cause,
      });
    });
    if (kind.isDirectory()) await listFolder(path, seen, files, problems);
    else if (kind.isFile()) await addOnce(path, seen, files);
    else problems.push({ what: path, why: "It is neither a file nor a folder: save the article as a file." });
  }
  return files;
}

/** A queue, not recursion: a folder may be nested as deep as it likes. Each real folder is entered once, so links may form a loop. */
async function listFolder(root: string, seen: Set<string>, files: string[], problems: Problem[]): Promise<void> {
  const waiting = [root];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    try {
      if (!(await enter(folder, seen))) continue;
      const names = (await readdir(folder)).filter((name) => !name.startsWith(".")).sort();
      const folders: string[] = [];
      for (const name of names) {
        const path = join(folder, name);
        const kind = await stat(path).catch((cause: unknown) => {
          problems.push({
            what: path,
            why: `It cannot be looked at (${reason(cause)}): check its name and where it leads.`,
          });
          return null;
        });
        if (kind?.isDirectory()) folders.push(path);
        else if (kind?.isFile() && isArticleName(name)) await addOnce(path, seen, files);
      }
      for (const path of folders.reverse()) waiting.push(path);
    } catch (cause) {
      problems.push({ what: folder, why: `It cannot be read (${reason(cause)}): check its permissions.` });
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

async function readOne(path: string): Promise<{ articles: readonly Article[]; problems: readonly Problem[] }> {
  try {
    if (hasLines(path)) return await articlesFromLines(path, byteLines(createReadStream(path), LARGEST_BYTES));
    const { size } = await stat(path);
    if (size > LARGEST_BYTES) {
      const megabytes = Math.ceil(size / 1024 / 1024);
      return failed(path, `It has ${megabytes} MB and at most 20 MB are read: split it into smaller files.`);
    }
    return articlesFromFile(path, await readFile(path));
  } catch (cause) {
    return failed(path, `It cannot be read (${reason(cause)}): check its permissions.`);
  }
}

function failed(what: string, why: string): { articles: readonly Article[]; problems: readonly Problem[] } {
  return { articles: [], problems: [{ what, why }] };
}

/** The system's own word: "ENOENT" is "no such file". */
function reason(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  if (code === "ENOENT") return "no such file or folder";
  if (code === "EACCES" || code === "EPERM") return "no permission";
  return code ?? String(cause);
}
