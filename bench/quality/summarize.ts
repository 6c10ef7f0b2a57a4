// Clusters with an editor's summary -> how much of it our summaries hold, beside other ways of choosing sentences.
import { join } from "node:path";
import { summarize, summarizeWith } from "../../src/briefing/summarize.ts";
import { type Article, byTime } from "../../src/corpus/article.ts";
import { quoteText, sentencesOf } from "../../src/corpus/passage.ts";
import { termsOf } from "../../src/text/words.ts";
import { lexRank, pageRank } from "../lexrank.ts";
import { randomNumbers } from "../random-numbers.ts";
import { bigrams, type Rouge, rouge, rougeTokens } from "../rouge.ts";
import type { Row } from "../row.ts";
import { crossValidatedModels, type Example, readExamples } from "../train/summarizer.ts";

type Summarizer = (example: Example, words: number, index: number) => string;

const MEASURES: readonly (readonly [name: string, of: (score: Rouge) => number, goal: number | null])[] = [
  ["ROUGE-1", (score) => score.rouge1.f1, 0.47],
  ["ROUGE-2", (score) => score.rouge2.f1, 0.165],
  ["ROUGE-SU4", (score) => score.su4.f1, 0.198],
];

/** Summaries shorter than this are measured against as much of the references. */
const SHORT = 200;

const PEERS: readonly (readonly [name: string, summarizer: Summarizer])[] = [
  ["first sentences in turn", inTurn],
  ["LexRank", ranked(lexRank)],
  ["TextRank", ranked(textRank)],
  ["random", ranked(shuffled)],
  ["oracle", oracle],
];

/**
 * Mean F1 of `dataDir`/summarization. On Multi-News each cluster is summarized with weights that were trained without it
 * (10-fold cross-validation, whole sentences, one setting for all lengths); at 100 words the references are cut to 100.
 */
export async function rows(dataDir: string): Promise<Row[]> {
  const multinews = readExamples(join(dataDir, "summarization", "multinews.dev.jsonl"));
  const multiling = readExamples(join(dataDir, "summarization", "multiling2011.dev.jsonl"));
  const models = crossValidatedModels(multinews);
  const validated: Summarizer = ({ articles }, words, i) =>
    summarizeWith(models[i]!, articles, { words, sentences: null }).map(quoteText).join("\n");
  const shipped: Summarizer = ({ articles }, words) =>
    summarize(articles, { words, sentences: null }).map(quoteText).join("\n");
  return [
    ...table("Multi-News", multinews, validated, 250, true),
    ...table("Multi-News", multinews, validated, 100, false),
    ...table("MultiLing 2011", multiling, shipped, 250, false),
  ];
}

function table(data: string, examples: readonly Example[], ours: Summarizer, words: number, hasGoal: boolean): Row[] {
  const scoresOf = (summarizer: Summarizer) =>
    examples.map((example, i) =>
      rouge(summarizer(example, words, i), example.references, words < SHORT ? words : null),
    );
  const own = scoresOf(ours);
  const others = PEERS.map(([name, summarizer]) => [name, scoresOf(summarizer)] as const);
  return MEASURES.map(([measure, of, goal]) => ({
    task: "summarize",
    measure: `${measure} F1, ${data}, ${words} words`,
    ours: mean(own.map(of)),
    peers: others.map(([name, scores]) => ({ name, value: mean(scores.map(of)) })),
    goal: hasGoal ? goal : null,
  }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The first sentence of each article, then the second of each, as long as they fit. */
function inTurn({ articles }: Example, words: number): string {
  const sentences = articles.toSorted(byTime).flatMap((article) => textsOf(article).map((text, i) => ({ text, i })));
  return fitting(
    sentences.toSorted((a, b) => a.i - b.i).map(({ text }) => text),
    words,
  );
}

/** What greedy choice could reach: it sees the references, and takes the sentence with most of their pairs of words a word. */
function oracle({ articles, references }: Example, words: number): string {
  const sentences = articles
    .flatMap(textsOf)
    .map((text) => ({ text, tokens: rougeTokens(text), count: countOf(text) }));
  const wanted = new Map<string, number>();
  for (const unit of references.flatMap((reference) => unitsOf(rougeTokens(firstWords(reference, words)))))
    wanted.set(unit, (wanted.get(unit) ?? 0) + 1);
  const chosen: string[] = [];
  let left = words;
  for (;;) {
    let best: { text: string; tokens: readonly string[]; count: number; gain: number } | null = null;
    for (const sentence of sentences) {
      if (sentence.count > left || sentence.count < 6) continue;
      const gain = found(unitsOf(sentence.tokens), wanted) / sentence.count;
      if (gain > (best?.gain ?? 0)) best = { ...sentence, gain };
    }
    if (best === null) return chosen.join("\n");
    for (const unit of unitsOf(best.tokens)) wanted.set(unit, (wanted.get(unit) ?? 0) - 1);
    chosen.push(best.text);
    left -= best.count;
  }
}

/** Words, and pairs of them, which count as much. */
function unitsOf(tokens: readonly string[]): string[] {
  return [...tokens, ...bigrams(tokens)];
}

function found(units: readonly string[], wanted: ReadonlyMap<string, number>): number {
  const used = new Map<string, number>();
  let count = 0;
  for (const unit of units) {
    const before = used.get(unit) ?? 0;
    if (before < (wanted.get(unit) ?? 0)) count++;
    used.set(unit, before + 1);
  }
  return count;
}

function countOf(text: string): number {
  return text.split(/\s+/).length;
}

function firstWords(text: string, words: number): string {
  return words < SHORT ? text.trim().split(/\s+/).slice(0, words).join(" ") : text;
}

/** Best score first, as long as they fit; ties in the order of the articles. */
function ranked(scoresOf: (sentences: readonly string[]) => readonly number[]): Summarizer {
  return ({ articles }, words) => {
    const sentences = articles.toSorted(byTime).flatMap(textsOf);
    const scores = scoresOf(sentences);
    const order = sentences.map((text, i) => ({ text, score: scores[i]! })).sort((a, b) => b.score - a.score);
    return fitting(
      order.map(({ text }) => text),
      words,
    );
  };
}

function textsOf(article: Article): string[] {
  return sentencesOf(article).map(({ start, end }) => article.text.slice(start, end));
}

function fitting(sentences: readonly string[], words: number): string {
  const chosen: string[] = [];
  let left = words;
  for (const sentence of sentences) {
    const count = countOf(sentence);
    if (count > left || count < 6) continue;
    chosen.push(sentence);
    left -= count;
  }
  return chosen.join("\n");
}

/** Mihalcea and Tarau 2004: words in common over the logarithms of the lengths. */
function textRank(sentences: readonly string[]): number[] {
  const terms = sentences.map((sentence) => new Set(termsOf(sentence)));
  return pageRank(sentences.length, (i, j) => {
    const shared = [...terms[i]!].filter((term) => terms[j]!.has(term)).length;
    return shared === 0 ? 0 : shared / Math.max(1, Math.log(terms[i]!.size) + Math.log(terms[j]!.size));
  });
}

function shuffled(sentences: readonly string[]): number[] {
  const random = randomNumbers(sentences.length);
  return sentences.map(random);
}
