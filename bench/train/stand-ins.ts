// bench/train/stand-ins.txt, written by us -> src/answers/words/stand-ins.weights.json. node bench/train/stand-ins.ts YYYY-MM-DD
// A line is a head, a colon, the words that a report may tell it with and, after a bar, those that tell its opposite; or, without
// a colon, words that stand for each other.
import { readFileSync, writeFileSync } from "node:fs";
import { representative } from "../../src/answers/words/same-things.ts";
import { stem } from "../../src/text/stem.ts";
import { isStopWord } from "../../src/text/stopwords.ts";
import { foldWord } from "../../src/text/words.ts";

const OUTPUT = new URL("../../src/answers/words/stand-ins.weights.json", import.meta.url);

const [date] = process.argv.slice(2);
if (date === undefined) {
  console.error("Usage: node bench/train/stand-ins.ts YYYY-MM-DD");
  process.exit(2);
}

type List = { readonly head: string | null; readonly isOpposite: boolean; readonly members: readonly string[] };

const lists = readFileSync(new URL("stand-ins.txt", import.meta.url), "utf8")
  .split("\n")
  .flatMap(listsOf);
const stems = [...new Set(lists.flatMap(({ head, members }) => (head === null ? members : [head, ...members])))].sort();
const places = new Map(stems.map((each, i) => [each, i]));
const bytes = lists.flatMap(({ head, isOpposite, members }) => {
  const own = members.map((each) => places.get(each)!).sort((a, b) => a - b);
  const steps = own.map((place, i) => place - (own[i - 1] ?? 0));
  const kind = head === null ? 0 : 2 * places.get(head)! + (isOpposite ? 2 : 1);
  return [own.length, kind, ...steps].flatMap(shortNumber);
});
const provenance = {
  what: "Stems; then lists of those that a report may tell a thing with that is asked with another, as readLists reads them.",
  data: "bench/train/stand-ins.txt, written by us.",
  command: "node bench/train/stand-ins.ts YYYY-MM-DD",
  date,
};
const packed = Buffer.from(bytes).toString("base64");
writeFileSync(OUTPUT, `${JSON.stringify({ provenance, stems: stems.join(" "), lists: packed })}\n`);
console.log(`${stems.length} stems in ${lists.length} lists.`);

function listsOf(line: string): List[] {
  const [before, after] = line.split(":") as [string, string?];
  const head = after === undefined ? null : (stemsOf(before)[0] ?? null);
  if (after !== undefined && head === null) return [];
  const [same = "", opposite = ""] = (after ?? before).split("|");
  return [same, opposite]
    .map((words, i) => {
      const members = [...new Set(stemsOf(words))].filter((each) => each !== head);
      return { head, isOpposite: i === 1, members };
    })
    .filter(({ members }) => members.length > 0);
}

/** Words without a meaning of their own, such as "up", stand for nothing. */
function stemsOf(words: string): string[] {
  return words
    .split(" ")
    .map(foldWord)
    .filter((word) => word !== "" && !isStopWord(word))
    .map((word) => representative(stem(word)));
}

/** Seven bits a byte, the lowest first; all bytes but the last have the highest bit. */
function shortNumber(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...shortNumber(value >>> 7)];
}
