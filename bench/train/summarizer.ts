// Clusters of articles with an editor's summary -> src/briefing/summarizer.weights.json.
// node bench/train/summarizer.ts DATA_DIR
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { candidatesOf, fitTest } from "../../src/briefing/candidates.ts";
import { type Cluster, readCluster } from "../../src/briefing/cluster.ts";
import {
  CONCEPT_FEATURES,
  type ConceptModels,
  type ConceptTable,
  type ConceptWeights,
  conceptTables,
  conceptWeights,
} from "../../src/briefing/concepts.ts";
import { GAIN_FEATURES } from "../../src/briefing/gain.ts";
import type { LinearModel } from "../../src/briefing/linear.ts";
import { type SummaryModel, summarizeWith } from "../../src/briefing/summarize.ts";
import { type Article, makeArticle } from "../../src/corpus/article.ts";
import { quoteText } from "../../src/corpus/passage.ts";
import { stem } from "../../src/text/stem.ts";
import { wordsOf } from "../../src/text/words.ts";
import { type Rouge, rouge } from "../rouge.ts";
import { gainRows } from "./gain-rows.ts";
import { fitLogistic, fitRidge, matrixOf } from "./regression.ts";

export type Example = {
  readonly id: string;
  readonly articles: readonly Article[];
  readonly references: readonly string[];
};

/** What training needs of an example, computed once. */
type Prepared = Example & {
  readonly cluster: Cluster;
  readonly tables: { readonly singles: ConceptTable; readonly pairs: ConceptTable };
  readonly labels: ConceptWeights;
};

const OUTER_FOLDS = 10;
const INNER_FOLDS = 5;
const CONCEPT_PENALTY = 1e-3;
const GAIN_PENALTY = 1e-2;
/** A word found counts this much beside a pair found. */
const WORD_VALUE = 0.4;
/**
 * What was learned of the gain counts half, the weight of the new pairs of words by itself the other half: the fit knows
 * the partial summaries it was shown, the plain sum holds for all others, short ones too.
 */
const LEARNED_SHARE = 0.5;
/** Partial summaries are made at both lengths, a short one judged by the beginning of the editor's: one setting for all. */
const LENGTHS = [
  { words: 250, referenceWords: null },
  { words: 100, referenceWords: 100 },
] as const;

export function readExamples(file: string): Example[] {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => {
    const { id, documents, references } = JSON.parse(line);
    const articles = documents.map((document: { id: string; text: string }) =>
      makeArticle({ id: document.id, title: null, body: document.text, outlet: null, url: null, publishedAt: null }),
    );
    return { id, articles, references };
  });
}

/** For each example a model that was trained without it and without the others of its fold. */
export function crossValidatedModels(examples: readonly Example[]): SummaryModel[] {
  const prepared = examples.map(prepare);
  const models = Array.from({ length: OUTER_FOLDS }, (_, fold) => train(without(prepared, fold, OUTER_FOLDS)));
  return examples.map((_, i) => models[i % OUTER_FOLDS]!);
}

export function scoresOf(examples: readonly Example[], models: readonly SummaryModel[], words: number): Rouge[] {
  return examples.map(({ articles, references }, i) => {
    const quotes = summarizeWith(models[i]!, articles, { words, sentences: null });
    return rouge(quotes.map(quoteText).join("\n"), references, words < 200 ? words : null);
  });
}

function train(prepared: readonly Prepared[]): SummaryModel {
  // The gain is learned from weights that were learned elsewhere: it must know how wrong they are on new articles.
  const weights = new Map<Prepared, ConceptWeights>();
  for (let fold = 0; fold < INNER_FOLDS; fold++) {
    const models = trainConcepts(without(prepared, fold, INNER_FOLDS));
    for (const [i, example] of prepared.entries())
      if (i % INNER_FOLDS === fold) weights.set(example, conceptWeights(example.cluster, models));
  }
  const parts = LENGTHS.flatMap((length) =>
    prepared.map(({ cluster, references }, i) =>
      gainRows(
        { cluster, candidates: candidatesOf(cluster).filter(fitTest(cluster)), references },
        weights.get(prepared[i]!)!,
        length,
        WORD_VALUE,
      ),
    ),
  );
  const rows = matrixOf(parts.flatMap((part) => part.rows));
  const targets = parts.flatMap((part) => part.targets);
  return { concepts: trainConcepts(prepared), gain: towardsPairs(fitRidge(rows, targets, GAIN_PENALTY)) };
}

function towardsPairs({ weights, bias }: LinearModel): LinearModel {
  const plain = GAIN_FEATURES.map((name) => (name === "new pairs per word" ? 1 - LEARNED_SHARE : 0));
  return { weights: weights.map((weight, i) => LEARNED_SHARE * weight + plain[i]!), bias: LEARNED_SHARE * bias };
}

function trainConcepts(prepared: readonly Prepared[]): ConceptModels {
  return { singles: trainKind(prepared, "singles"), pairs: trainKind(prepared, "pairs") };
}

function trainKind(prepared: readonly Prepared[], kind: "singles" | "pairs"): LinearModel {
  const count = prepared.reduce((sum, { tables }) => sum + tables[kind].count, 0);
  const values = new Float64Array(count * CONCEPT_FEATURES.length);
  const labels = new Float64Array(count);
  let at = 0;
  for (const example of prepared) {
    values.set(example.tables[kind].values, at * CONCEPT_FEATURES.length);
    labels.set(example.labels[kind], at);
    at += example.tables[kind].count;
  }
  return fitLogistic({ count, width: CONCEPT_FEATURES.length, values }, labels, CONCEPT_PENALTY);
}

function prepare(example: Example): Prepared {
  const cluster = readCluster(example.articles);
  return { ...example, cluster, tables: conceptTables(cluster), labels: labelsOf(cluster, example.references) };
}

/** For each concept the share of the references that have it. */
function labelsOf(cluster: Cluster, references: readonly string[]): ConceptWeights {
  const numbers = new Map(cluster.stems.map((stemmed, i) => [stemmed, i]));
  const pairNumbers = new Map(Array.from(cluster.pairLefts, (left, i) => [`${left} ${cluster.pairRights[i]}`, i]));
  const singles = new Float64Array(cluster.stems.length);
  const pairs = new Float64Array(cluster.pairLefts.length);
  for (const reference of references) {
    const words = wordsOf(reference).map(({ folded }) => numbers.get(stem(folded)));
    const found = words.slice(1).map((word, i) => pairNumbers.get(`${words[i]} ${word}`));
    for (const single of new Set(words)) if (single !== undefined) singles[single]! += 1 / references.length;
    for (const pair of new Set(found)) if (pair !== undefined) pairs[pair]! += 1 / references.length;
  }
  return { singles, pairs };
}

function without<T>(items: readonly T[], fold: number, folds: number): T[] {
  return items.filter((_, i) => i % folds !== fold);
}

/** Mean F1 of each measure, times 100. */
function meanF1(scores: readonly Rouge[]): { rouge1: number; rouge2: number; su4: number } {
  const mean = (of: (score: Rouge) => number) =>
    (100 * scores.reduce((sum, score) => sum + of(score), 0)) / scores.length;
  return {
    rouge1: mean((score) => score.rouge1.f1),
    rouge2: mean((score) => score.rouge2.f1),
    su4: mean((score) => score.su4.f1),
  };
}

function main(): void {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error("Which data? node bench/train/summarizer.ts DATA_DIR");
  const examples = readExamples(join(folder, "summarization", "multinews.dev.jsonl"));
  const models = crossValidatedModels(examples);
  const score = Object.fromEntries(
    [250, 100].map((words) => [`${words} words`, meanF1(scoresOf(examples, models, words))]),
  );
  const model = train(examples.map(prepare));
  const provenance = {
    data: `summarization/multinews.dev.jsonl: ${examples.length} clusters of Multi-News (non-commercial terms; only weights are kept)`,
    date: new Date().toISOString().slice(0, 10),
    command: "node bench/train/summarizer.ts DATA_DIR",
    score: { measure: `ROUGE F1 x 100, ${OUTER_FOLDS}-fold cross-validation by cluster`, ...score },
  };
  const rounded = (_: string, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(6)) : value);
  const target = join(import.meta.dirname, "../../src/briefing/summarizer.weights.json");
  writeFileSync(target, `${JSON.stringify({ provenance, ...model }, rounded, 1)}\n`);
  console.log(JSON.stringify(provenance, rounded, 2));
}

if (import.meta.main) main();
