// A corpus file (JSON Lines, plain or gzipped) -> articles in memory.
import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { compose } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Article } from "../../corpus/article.ts";
import { RequestError, UsageError } from "../../problem.ts";
import { SEGMENT_ARTICLES } from "../../search/segment.ts";
import type { Call } from "../command.ts";
import { progressLine } from "../progress.ts";
import { documentSchema, LineIds } from "./documents.ts";
import { readLines } from "./lines.ts";

export type Corpus = {
  readonly articles: readonly Article[];
  /** The id each article had in its line. */
  readonly lineId: (article: Article) => string | number;
  /** How many lines could not be used; each was named on stderr. */
  readonly faults: number;
};

/** Reads the file that --corpus names. Throws UsageError without one, RequestError when it cannot be read. */
export async function readCorpus(call: Call): Promise<Corpus> {
  const ids = new LineIds();
  const articles: Article[] = [];
  const faults = await readPortions(call, ids, (portion) => articles.push(...portion));
  return { articles, lineId: (article) => ids.of(article), faults };
}

/** The same a portion at a time, so that a large corpus is never in memory whole; resolves with the faults. */
export async function readPortions(
  call: Call,
  ids: LineIds,
  take: (articles: readonly Article[]) => void,
): Promise<number> {
  const path = call.option("corpus");
  if (path === null) throw new UsageError("This step needs --corpus FILE.");
  let portion: Article[] = [];
  let [faults, number] = [0, 0];
  const progress = progressLine(call.io.stderr, "reading articles");
  for await (const line of readLines(openLines(path), documentSchema)) {
    number++;
    if ("failure" in line) {
      faults++;
      call.io.stderr.write(`${path}, article ${number}: ${line.failure.error}\n`);
      continue;
    }
    portion.push(ids.articleOf(line.value));
    progress.step(number - faults, null);
    if (portion.length < SEGMENT_ARTICLES) continue;
    take(portion);
    portion = [];
  }
  take(portion);
  progress.done();
  return faults;
}

async function* openLines(path: string): AsyncGenerator<Uint8Array> {
  await access(path).catch(() => {
    throw new RequestError(`The corpus file ${path} is not there or may not be read.`);
  });
  const file = createReadStream(path);
  try {
    yield* path.toLowerCase().endsWith(".gz") ? compose(file, createGunzip()) : file;
  } catch (error) {
    throw new RequestError(`The corpus file ${path} is damaged or is no file.`, { cause: error });
  }
}
