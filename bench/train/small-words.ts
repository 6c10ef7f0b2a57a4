// A folder of data -> src/text/small-words.weights.json: words that news writes with a small letter inside a sentence.
// node bench/train/small-words.ts DATA_DIR YYYY-MM-DD
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { splitSentences } from "../../src/text/sentences.ts";
import { isStopWord } from "../../src/text/stopwords.ts";
import { foldWord } from "../../src/text/words.ts";

/** Rarer words are left out: seen so seldom, a typing error could decide. */
const MIN_COUNT = 8;
/** Share of small letters from which a word at a sentence's start is taken for a common one. */
const MIN_SHARE = 0.5;

const OUTPUT = new URL("../../src/text/small-words.weights.json", import.meta.url);

/** How often a word stands alone in either case, and how often right before a capitalised word. */
type Counts = { small: number; capital: number; smallBefore: number; capitalBefore: number };

const [dataDir, date] = process.argv.slice(2);
if (dataDir === undefined || date === undefined) {
  console.error("Usage: node bench/train/small-words.ts DATA_DIR YYYY-MM-DD");
  process.exit(2);
}

const counts = new Map<string, Counts>();
const lines = gunzipSync(readFileSync(`${dataDir}/qa/rtqa/corpus.jsonl.gz`))
  .toString("utf8")
  .split("\n")
  .filter(Boolean);
for (const line of lines) {
  const { text } = JSON.parse(line) as { text: string };
  for (const { start, end } of splitSentences(text)) countWords(text.slice(start, end));
}

const words = [...counts].filter(([word]) => !isStopWord(word));
const small = words.filter(
  ([, { small, capital }]) => small + capital >= MIN_COUNT && small / (small + capital) >= MIN_SHARE,
);
const alsoBefore = small.filter(([, { smallBefore, capitalBefore }]) => smallBefore > capitalBefore);
const provenance = {
  what: "Words written with a small letter in at least half of the places where it stands alone inside a sentence; apart, those mostly small before a capitalised word too. No text, no counts.",
  data: "4,929 English news articles of 2022 and before, gathered for RealTime QA (Kasai et al. 2023).",
  command: "node bench/train/small-words.ts DATA_DIR YYYY-MM-DD",
  date,
};
const listed = (entries: typeof words): string =>
  entries
    .map(([word]) => word)
    .sort()
    .join(" ");
const before = new Set(alsoBefore.map(([word]) => word));
writeFileSync(
  OUTPUT,
  `${JSON.stringify({ provenance, alsoBeforeNames: listed(alsoBefore), otherwise: listed(small.filter(([word]) => !before.has(word))) })}\n`,
);
console.log(`${small.length} words, ${alsoBefore.length} of them small before names too, of ${counts.size}.`);

/** Counts the words that follow another word with one space between; sentences in headline capitals say nothing. */
function countWords(sentence: string): void {
  const tokens = sentence.split(" ");
  if (tokens.filter((token) => /^\p{Ll}/u.test(token)).length < tokens.length / 2) return;
  for (let i = 1; i < tokens.length; i++) {
    if (!/^\p{L}+$/u.test(tokens[i]!.replace(/[,.;:?!]$/, "")) || !/^\p{L}+$/u.test(tokens[i - 1]!)) continue;
    const token = tokens[i]!.replace(/[,.;:?!]$/, "");
    const word = foldWord(token);
    const count = counts.get(word) ?? { small: 0, capital: 0, smallBefore: 0, capitalBefore: 0 };
    const isBefore = token === tokens[i] && /^\p{Lu}/u.test(tokens[i + 1] ?? "");
    const isSmall = !/\p{Lu}/u.test(token);
    if (isBefore && isSmall) count.smallBefore++;
    else if (isBefore) count.capitalBefore++;
    else if (isSmall) count.small++;
    else if (!/^\p{Lu}/u.test(tokens[i - 1]!)) count.capital++;
    counts.set(word, count);
  }
}
