// A cluster's concepts -> how likely an editor's summary would have each, judged without looking at the word itself.
import { backgroundIdf } from "../text/background-idf.ts";
import type { Cluster } from "./cluster.ts";
import { type LinearModel, sigmoid } from "./linear.ts";

/** Names of a concept's features, in the order of the columns. None is the word itself: so they carry over to any news. */
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
  "share of statements",
] as const;

/** Row by row: `values[concept * CONCEPT_FEATURES.length + feature]`. */
export type ConceptTable = { readonly count: number; readonly values: Float64Array };

/** How likely an editor's summary would have each concept, 0..1. */
export type ConceptWeights = { readonly singles: Float64Array; readonly pairs: Float64Array };

export type ConceptModels = { readonly singles: LinearModel; readonly pairs: LinearModel };

/** An article's first sentences hold what happened. */
const LEAD_SENTENCES = 3;
/** Beyond this it does not matter where an article says something. */
const LAST_INDEX = 20;

export function conceptWeights(cluster: Cluster, models: ConceptModels): ConceptWeights {
  const tables = conceptTables(cluster);
  return { singles: likelihoods(tables.singles, models.singles), pairs: likelihoods(tables.pairs, models.pairs) };
}

/** The features of every concept of a cluster: what the weights are trained on. */
export function conceptTables(cluster: Cluster): { readonly singles: ConceptTable; readonly pairs: ConceptTable } {
  const words = wordFacts(cluster);
  const singles = tally(cluster, cluster.stems.length, "singles");
  const pairs = tally(cluster, cluster.pairParts.length, "pairs");
  return {
    singles: table(cluster, singles, words, singles.frequency, (single) => [single, single]),
    pairs: table(cluster, pairs, words, singles.frequency, (pair) => cluster.pairParts[pair]!),
  };
}

function likelihoods({ count, values }: ConceptTable, { weights, bias }: LinearModel): Float64Array {
  const result = new Float64Array(count);
  for (let concept = 0; concept < count; concept++) {
    let sum = bias;
    for (let j = 0; j < weights.length; j++) sum += weights[j]! * values[concept * weights.length + j]!;
    result[concept] = sigmoid(sum);
  }
  return result;
}

type WordFacts = { readonly idf: Float64Array; readonly stop: readonly number[]; readonly digit: Uint8Array };

function wordFacts({ stems, stops }: Cluster): WordFacts {
  return {
    idf: Float64Array.from(stems, backgroundIdf),
    stop: stops,
    digit: Uint8Array.from(stems, (stem) => (/\d/.test(stem) ? 1 : 0)),
  };
}

/** How often and where each concept stands; one number a concept. */
type Tally = {
  readonly frequency: Float64Array;
  readonly statements: Float64Array;
  readonly articles: Float64Array;
  readonly leads: Float64Array;
  readonly firstIndex: Float64Array;
  readonly earliest: Float64Array;
  readonly capitals: Float64Array;
};

function tally(cluster: Cluster, count: number, kind: "singles" | "pairs"): Tally {
  const zeros = () => new Float64Array(count);
  const result = {
    frequency: zeros(),
    statements: zeros(),
    articles: zeros(),
    leads: zeros(),
    firstIndex: zeros().fill(LAST_INDEX),
    earliest: zeros().fill(1),
    capitals: zeros(),
  };
  const countedIn = { statement: lastSeen(count), article: lastSeen(count), lead: lastSeen(count) };
  for (const [number, statement] of cluster.statements.entries()) {
    const { index, articleIndex, words, text } = statement;
    const concepts = statement[kind];
    for (let i = 0; i < concepts.length; i++) {
      const concept = concepts[i]!;
      result.frequency[concept]!++;
      const capital = Number(isCapital(text, words[i]!.start));
      const next = kind === "singles" ? capital : Number(isCapital(text, words[i + 1]!.start));
      result.capitals[concept]! += (capital + next) / 2;
      if (!isNewIn(countedIn.statement, concept, number)) continue;
      result.statements[concept]!++;
      if (index < result.firstIndex[concept]!) result.firstIndex[concept] = index;
      const position = index / statement.articleLength;
      if (position < result.earliest[concept]!) result.earliest[concept] = position;
      if (isNewIn(countedIn.article, concept, articleIndex)) result.articles[concept]!++;
      if (index < LEAD_SENTENCES && isNewIn(countedIn.lead, concept, articleIndex)) result.leads[concept]!++;
    }
  }
  return result;
}

function lastSeen(count: number): Int32Array {
  return new Int32Array(count).fill(-1);
}

/** True the first time a concept is met in a place; places come one after the other. */
function isNewIn(seen: Int32Array, concept: number, place: number): boolean {
  if (seen[concept] === place) return false;
  seen[concept] = place;
  return true;
}

/** A to Z. */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
}

function table(
  cluster: Cluster,
  own: Tally,
  { idf, stop, digit }: WordFacts,
  wordFrequency: Float64Array,
  partsOf: (concept: number) => readonly [number, number],
): ConceptTable {
  const count = own.frequency.length;
  const values = new Float64Array(count * CONCEPT_FEATURES.length);
  const total = Math.max(
    1,
    own.frequency.reduce((sum, n) => sum + n, 0),
  );
  let at = 0;
  for (let concept = 0; concept < count; concept++) {
    const [left, right] = partsOf(concept);
    const parts = left === right ? 1 : 2;
    const stops = parts === 1 ? stop[left]! : stop[left]! + stop[right]!;
    values[at++] = Math.log(own.frequency[concept]!);
    values[at++] = own.frequency[concept]! / total;
    values[at++] = own.articles[concept]! / cluster.articleCount;
    values[at++] = Math.log(own.articles[concept]!);
    values[at++] = own.articles[concept]! > 1 ? 1 : 0;
    values[at++] = own.firstIndex[concept]!;
    values[at++] = 1 / (1 + own.firstIndex[concept]!);
    values[at++] = own.earliest[concept]!;
    values[at++] = own.leads[concept]! / cluster.articleCount;
    values[at++] = own.leads[concept]! > 0 ? 1 : 0;
    values[at++] = own.leads[concept]! > 1 ? 1 : 0;
    values[at++] = stops;
    values[at++] = stops / parts;
    values[at++] = (idf[left]! + idf[right]!) / 2;
    values[at++] = Math.min(idf[left]!, idf[right]!);
    values[at++] = own.capitals[concept]! / own.frequency[concept]!;
    values[at++] = Math.max(digit[left]!, digit[right]!);
    values[at++] = Math.log(Math.min(wordFrequency[left]!, wordFrequency[right]!));
    values[at++] = Math.log(cluster.articleCount);
    values[at++] = own.statements[concept]! / cluster.statements.length;
  }
  return { count, values };
}
