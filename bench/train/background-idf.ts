// A folder of data -> src/text/background-idf.weights.json: in how many news articles each common stem occurs.
// node bench/train/background-idf.ts DATA_DIR [YYYY-MM-DD]
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { stem } from "../../src/text/stem.ts";
import { wordsOf } from "../../src/text/words.ts";

/** Stems in fewer articles are left out: they would be most of the file and differ little in idf. */
const MIN_ARTICLES = 5;

const OUTPUT = new URL("../../src/text/background-idf.weights.json", import.meta.url);

const [dataDir, date] = process.argv.slice(2);
if (dataDir === undefined || date === undefined) {
  console.error("Usage: node bench/train/background-idf.ts DATA_DIR YYYY-MM-DD");
  process.exit(2);
}

const lines = gunzipSync(readFileSync(`${dataDir}/qa/rtqa/corpus.jsonl.gz`))
  .toString("utf8")
  .split("\n")
  .filter(Boolean);
const counts = new Map<string, number>();
for (const line of lines) {
  const { title, text } = JSON.parse(line) as { title: string; text: string };
  for (const term of new Set(wordsOf(`${title}\n${text}`).map((word) => stem(word.folded)))) {
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
}
const common = [...counts].filter(([term, count]) => count >= MIN_ARTICLES && /^[a-z][a-z.]*$/.test(term));
common.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
const provenance = {
  what: "In how many articles each common stem occurs; only counts, no text.",
  data: "4,929 English news articles of 2022 and before, gathered for RealTime QA (Kasai et al. 2023).",
  command: "node bench/train/background-idf.ts DATA_DIR YYYY-MM-DD",
  date,
};
const frequencies = Object.fromEntries(common);
writeFileSync(OUTPUT, `${JSON.stringify({ provenance, articles: lines.length, frequencies })}\n`);
console.log(`${common.length} stems of ${counts.size} from ${lines.length} articles.`);
