// A corpus file (JSON Lines, plain or gzipped) -> articles in memory.
import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { compose } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Article } from "../../corpus/article.ts";
import { RequestError, UsageError } from "../../problem.ts";
import type { Call } from "../command.ts";
import { progressLine } from "../progress.ts";
import { documentSchema, LineIds } from "./documents.ts";
import { readLines } from "./lines.ts";

export const CORPUS_OPTION = { name: "corpus", value: "FILE", help: "articles to search, a JSON Lines file (.gz too)" };

export type Corpus = {
  readonly articles: readonly Article[];
  /** The id each article had in its line. */
  readonly lineId: (article: Article) => string | number;
  /** How many lines could not be used; each was named on stderr. */
  readonly faults: number;
};

/** Reads the file that --corpus names. Throws UsageError without one, RequestError when it cannot be read. */
export async function readCorpus(call: Call): Promise<Corpus> {
  const path = call.option("corpus");
  if (path === null) throw new UsageError("This step needs --corpus FILE.");
  const articles: Article[] = [];
  const ids = new LineIds();
  let [faults, number] = [0, 0];
  const progress = progressLine(call.io.stderr, "reading articles");
  for await (const line of readLines(openLines(path), documentSchema)) {
    number++;
    if ("failure" in line) {
      faults++;
      call.io.stderr.write(`${path}, article ${number}: ${line.failure.error}\n`);
    } else {
      articles.push(ids.articleOf(line.value));
      progress.step(articles.length, null);
    }
  }
  progress.done();
  return { articles, lineId: (article) => ids.of(article), faults };
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
