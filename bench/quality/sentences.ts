// How well texts are split into sentences: rules that come out exactly, boundary F1, speed.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { splitSentences } from "../../src/text/sentences.ts";
import type { Row } from "../row.ts";

type Splitter = { readonly name: string; readonly split: (text: string) => string[] };
type Rule = { readonly golden: boolean; readonly text: string; readonly sentences: readonly string[] };
type Paragraph = { readonly text: string; readonly sentences: readonly string[] };

const OURS: Splitter = {
  name: "ours",
  split: (text) => splitSentences(text).map(({ start, end }) => text.slice(start, end)),
};

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
const INTL: Splitter = {
  name: "Intl.Segmenter",
  split: (text) => [...segmenter.segment(text)].map((part) => part.segment),
};

/** Rows for `sentences/golden-rules.json` (counts of rules) and `sentences/ewt.dev.jsonl` (F1 as eval/sentences/score.py counts it). */
export async function rows(dataDir: string): Promise<Row[]> {
  const rules = JSON.parse(await readFile(join(dataDir, "sentences/golden-rules.json"), "utf8")) as Rule[];
  const paragraphs = (await readFile(join(dataDir, "sentences/ewt.dev.jsonl"), "utf8"))
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Paragraph);
  const row = (measure: string, goal: number | null, value: (splitter: Splitter) => number): Row => ({
    task: "sentences",
    measure,
    goal,
    ours: value(OURS),
    peers: [{ name: INTL.name, value: value(INTL) }],
  });
  return [
    row("golden rules right, of 51", 47, ({ split }) =>
      rulesRight(
        rules.filter(({ golden }) => golden),
        split,
      ),
    ),
    row("further rules right, of 82", 65, ({ split }) =>
      rulesRight(
        rules.filter(({ golden }) => !golden),
        split,
      ),
    ),
    row("EWT boundary precision", null, ({ split }) => boundaryScore(paragraphs, split).precision),
    row("EWT boundary recall", null, ({ split }) => boundaryScore(paragraphs, split).recall),
    row("EWT boundary F1", null, ({ split }) => boundaryScore(paragraphs, split).f1),
    row("megabytes a second", 10, ({ split }) => megabytesPerSecond(paragraphs, split)),
  ];
}

function rulesRight(rules: readonly Rule[], split: Splitter["split"]): number {
  return rules.filter(({ text, sentences }) => {
    const got = split(text).map((sentence) => sentence.trim());
    return got.length === sentences.length && got.every((sentence, i) => sentence === sentences[i]!.trim());
  }).length;
}

/** Boundaries inside paragraphs, at positions counted in non-space characters; a paragraph's own end does not count. */
function boundaryScore(
  paragraphs: readonly Paragraph[],
  split: Splitter["split"],
): { precision: number; recall: number; f1: number } {
  let hits = 0;
  let said = 0;
  let real = 0;
  for (const { text, sentences } of paragraphs) {
    const gold = boundaries(sentences);
    const got = boundaries(split(text));
    hits += [...got].filter((position) => gold.has(position)).length;
    said += got.size;
    real += gold.size;
  }
  const precision = hits / (said || 1);
  const recall = hits / (real || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

function boundaries(sentences: readonly string[]): Set<number> {
  const positions = new Set<number>();
  let count = 0;
  for (const sentence of sentences) {
    count += Array.from(sentence.replace(/\s+/gu, "")).length;
    positions.add(count);
  }
  positions.delete(count);
  return positions;
}

/** The fastest of a few runs over two megabytes of the paragraphs: what the machine does beside is not the splitter's. */
function megabytesPerSecond(paragraphs: readonly Paragraph[], split: Splitter["split"]): number {
  const once = paragraphs.map(({ text }) => text).join("\n\n");
  const text = once.repeat(Math.ceil(2e6 / once.length));
  const seconds = Array.from({ length: 5 }, () => {
    const start = performance.now();
    split(text);
    return (performance.now() - start) / 1000;
  });
  return Buffer.byteLength(text) / 1e6 / Math.min(...seconds);
}
