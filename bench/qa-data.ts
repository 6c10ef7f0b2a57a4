// The question-answering folders of the development data -> articles, questions and predictions of ours.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type Article, makeArticle } from "../src/corpus/article.ts";
import { parseIsoTime } from "../src/time.ts";

type CorpusLine = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly source?: string | null;
  readonly url?: string | null;
  readonly publishedAt?: string | null;
};

/** The objects of a gzipped JSON Lines file. */
export async function readLines<T>(dataDir: string, ...path: readonly string[]): Promise<T[]> {
  const text = gunzipSync(await readFile(join(dataDir, "qa", ...path))).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}

/** A corpus file as articles. */
export async function readCorpus(dataDir: string, ...path: readonly string[]): Promise<Article[]> {
  const lines = await readLines<CorpusLine>(dataDir, ...path);
  return lines.map((line) =>
    makeArticle({
      id: line.id,
      title: line.title,
      body: line.text,
      outlet: line.source ?? null,
      url: line.url ?? null,
      publishedAt: line.publishedAt ? parseIsoTime(line.publishedAt) : null,
    }),
  );
}
