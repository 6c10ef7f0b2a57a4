// A cluster's concepts -> what is known of each without looking at the word itself, so that it carries over to any news.
import { backgroundIdf } from "../text/background-idf.ts";
import { isStopWord } from "../text/stopwords.ts";
import type { Cluster } from "./cluster.ts";

/** Names of a concept's features, in the order of the columns. */
export const CONCEPT_FEATURES = [
  "log frequency",
  "share of words",
  "share of articles",
  "log articles with it",
  "in several articles",
  "first index",
  "inverse first index",
  "earliest position",
  "share of leads",
  "in a lead",
  "in several leads",
  "stop words",
  "share of stop words",
  "mean idf",
  "smallest idf",
  "capitals",
  "digit",
  "log rarest word",
  "log cluster size",
  "share of sentences",
] as const;

/** An article's first sentences hold what happened. */
const LEAD_SENTENCES = 3;
const LAST_INDEX = 20;

/** Row by row: `values[concept * CONCEPT_FEATURES.length + feature]`. */
export type ConceptTable = { readonly count: number; readonly values: Float64Array };

type Tally = {
  readonly frequency: Float64Array;
  readonly sentences: Float64Array;
  readonly articles: Float64Array;
  readonly leads: Float64Array;
  readonly firstIndex: Float64Array;
  readonly earliest: Float64Array;
  readonly capitals: Float64Array;
};

export function conceptTables(cluster: Cluster): { singles: ConceptTable; pairs: ConceptTable } {
  const idfs = cluster.stems.map(backgroundIdf);
  const stops = cluster.stems.map((stem) => (isStopWord(stem) ? 1 : 0));
  const digits = cluster.stems.map((stem) => (/\d/.test(stem) ? 1 : 0));
  const singleTally = tally(cluster, cluster.stems.length, "singles");
  const pairTally = tally(cluster, cluster.pairParts.length, "pairs");
  const alone = cluster.stems.map((_, i) => [i]);
  const table = (own: Tally, parts: readonly (readonly number[])[]): ConceptTable => {
    const width = CONCEPT_FEATURES.length;
    const values = new Float64Array(parts.length * width);
    const total = own.frequency.reduce((sum, n) => sum + n, 0) || 1;
    for (const [i, members] of parts.entries()) {
      const of = (list: ArrayLike<number>) => members.map((member) => list[member]!);
      const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
      const row = [
        Math.log(own.frequency[i]!),
        own.frequency[i]! / total,
        own.articles[i]! / cluster.articleCount,
        Math.log(own.articles[i]!),
        own.articles[i]! > 1 ? 1 : 0,
        Math.min(own.firstIndex[i]!, LAST_INDEX),
        1 / (1 + own.firstIndex[i]!),
        own.earliest[i]!,
        own.leads[i]! / cluster.articleCount,
        own.leads[i]! > 0 ? 1 : 0,
        own.leads[i]! > 1 ? 1 : 0,
        sum(of(stops)),
        sum(of(stops)) / members.length,
        sum(of(idfs)) / members.length,
        Math.min(...of(idfs)),
        own.capitals[i]! / own.frequency[i]!,
        Math.max(...of(digits)),
        Math.log(Math.min(...of(singleTally.frequency))),
        Math.log(cluster.articleCount),
        own.sentences[i]! / cluster.sentences.length,
      ];
      values.set(row, i * width);
    }
    return { count: parts.length, values };
  };
  return { singles: table(singleTally, alone), pairs: table(pairTally, cluster.pairParts) };
}

function tally(cluster: Cluster, count: number, kind: "singles" | "pairs"): Tally {
  const frequency = new Float64Array(count);
  const sentences = new Float64Array(count);
  const articles = new Float64Array(count);
  const leads = new Float64Array(count);
  const firstIndex = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const earliest = new Float64Array(count).fill(1);
  const capitals = new Float64Array(count);
  const lastSentence = new Int32Array(count).fill(-1);
  const lastArticle = new Int32Array(count).fill(-1);
  const lastLead = new Int32Array(count).fill(-1);
  for (const [n, sentence] of cluster.sentences.entries()) {
    const index = sentence.sentence.index;
    const position = index / sentence.articleLength;
    const capital = sentence.words.map((word) => (isCapital(sentence.text.charCodeAt(word.start)) ? 1 : 0));
    for (const [i, concept] of sentence[kind].entries()) {
      frequency[concept]!++;
      capitals[concept]! += kind === "singles" ? capital[i]! : (capital[i]! + capital[i + 1]!) / 2;
      if (lastSentence[concept] === n) continue;
      lastSentence[concept] = n;
      sentences[concept]!++;
      firstIndex[concept] = Math.min(firstIndex[concept]!, index);
      earliest[concept] = Math.min(earliest[concept]!, position);
      if (lastArticle[concept] !== sentence.articleIndex) {
        lastArticle[concept] = sentence.articleIndex;
        articles[concept]!++;
      }
      if (index < LEAD_SENTENCES && lastLead[concept] !== sentence.articleIndex) {
        lastLead[concept] = sentence.articleIndex;
        leads[concept]!++;
      }
    }
  }
  return { frequency, sentences, articles, leads, firstIndex, earliest, capitals };
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}
