// A cluster's concepts -> how likely an editor's summary would have each, judged without looking at the word itself.
import { type Cluster, NO_PAIR } from "./cluster.ts";
import { type LinearModel, sigmoid } from "./linear.ts";
import { SIGN } from "./word-signs.ts";

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
  const { singles, pairs } = conceptsOf(cluster);
  return { singles: likelihoods(singles, models.singles), pairs: likelihoods(pairs, models.pairs) };
}

/** The features of every concept of a cluster: what the weights are trained on. */
export function conceptTables(cluster: Cluster): { readonly singles: ConceptTable; readonly pairs: ConceptTable } {
  const { singles, pairs } = conceptsOf(cluster);
  return { singles: table(singles), pairs: table(pairs) };
}

function table(concepts: Concepts): ConceptTable {
  const { count } = concepts;
  const width = CONCEPT_FEATURES.length;
  const values = new Float64Array(count * width);
  for (let concept = 0; concept < count; concept++) {
    concepts.writeRow(concept, values.subarray(concept * width, (concept + 1) * width));
  }
  return { count, values };
}

function likelihoods(concepts: Concepts, { weights, bias }: LinearModel): Float64Array {
  const result = new Float64Array(concepts.count);
  const row = new Float64Array(CONCEPT_FEATURES.length);
  for (let concept = 0; concept < result.length; concept++) {
    concepts.writeRow(concept, row);
    let sum = bias;
    for (let j = 0; j < row.length; j++) sum += weights[j]! * row[j]!;
    result[concept] = sigmoid(sum);
  }
  return result;
}

function conceptsOf(cluster: Cluster): { readonly singles: Concepts; readonly pairs: Concepts } {
  const { stems, pairLefts, pairRights } = cluster;
  const singles = newTally(stems.length);
  const pairs = newTally(pairLefts.length);
  tally(cluster, singles, pairs);
  const each = new Int32Array(stems.length).map((_, i) => i);
  return {
    singles: new Concepts(cluster, singles, singles.frequency, each, each),
    pairs: new Concepts(cluster, pairs, singles.frequency, pairLefts, pairRights),
  };
}

/** How often and where each concept stands; one number a concept. */
type Tally = {
  readonly frequency: Int32Array;
  readonly statements: Int32Array;
  readonly articles: Int32Array;
  readonly leads: Int32Array;
  readonly firstIndex: Uint8Array;
  readonly earliest: Float64Array;
  /** Of a pair's words, in halves of it, or of a word. */
  readonly capitals: Float64Array;
  /** The last statement in which it was counted. */
  readonly inStatement: Int32Array;
};

function newTally(count: number): Tally {
  const zeros = () => new Int32Array(count);
  return {
    frequency: zeros(),
    statements: zeros(),
    articles: zeros(),
    leads: zeros(),
    firstIndex: new Uint8Array(count).fill(LAST_INDEX),
    earliest: new Float64Array(count).fill(1),
    capitals: new Float64Array(count),
    inStatement: zeros().fill(-1),
  };
}

/** Counts the concepts of all statements. */
function tally({ statements, singles, pairs, signs }: Cluster, ofSingles: Tally, ofPairs: Tally): void {
  /** The first statement of the article. */
  let first = 0;
  for (let number = 0; number < statements.length; number++) {
    const { firstWord, endWord, index, articleIndex, articleLength } = statements[number]!;
    if (articleIndex !== statements[first]!.articleIndex) first = number;
    const position = index / articleLength;
    let capitalBefore = 0;
    for (let i = firstWord; i < endWord; i++) {
      const capital = (signs[i]! & SIGN.capital) === 0 ? 0 : 1;
      const single = singles[i]!;
      const pair = pairs[i]!;
      ofSingles.frequency[single]!++;
      ofSingles.capitals[single]! += capital;
      if (ofSingles.inStatement[single] !== number) count(ofSingles, single, number, first, index, position);
      if (pair !== NO_PAIR) {
        ofPairs.frequency[pair]!++;
        // The share of its words that begin with one.
        ofPairs.capitals[pair]! += (capitalBefore + capital) / 2;
        if (ofPairs.inStatement[pair] !== number) count(ofPairs, pair, number, first, index, position);
      }
      capitalBefore = capital;
    }
  }
}

/**
 * Counts that a concept stands in a statement, of which the place in its article is given; `first` is the first statement of
 * that article.
 */
function count(of: Tally, concept: number, number: number, first: number, index: number, position: number): void {
  if (of.inStatement[concept]! < first) {
    of.articles[concept]!++;
    // An article's leads come before its other sentences: where it stands in one it stands there first.
    if (index < LEAD_SENTENCES) of.leads[concept]!++;
  }
  of.inStatement[concept] = number;
  of.statements[concept]!++;
  if (index < of.firstIndex[concept]!) of.firstIndex[concept] = index;
  if (position < of.earliest[concept]!) of.earliest[concept] = position;
}

/** Concepts of one kind, whose features are written one at a time: all at once they would fill 13 MB for a large story. */
class Concepts {
  readonly #cluster: Cluster;
  readonly #own: Tally;
  readonly #frequency: Int32Array;
  readonly #lefts: Int32Array;
  readonly #rights: Int32Array;
  readonly #logArticles: number;
  /** How often all of them stand together. */
  readonly #total: number;

  /** Each of two single ones, or twice the same; `frequency` is of the single ones. */
  constructor(cluster: Cluster, own: Tally, frequency: Int32Array, lefts: Int32Array, rights: Int32Array) {
    this.#cluster = cluster;
    this.#own = own;
    this.#frequency = frequency;
    this.#lefts = lefts;
    this.#rights = rights;
    let total = 0;
    for (let concept = 0; concept < own.frequency.length; concept++) total += own.frequency[concept]!;
    this.#total = total;
    this.#logArticles = Math.log(cluster.articleCount);
  }

  get count(): number {
    return this.#lefts.length;
  }

  writeRow(concept: number, row: Float64Array): void {
    const { articleCount, statements, rarities: idf, stops: stop, digits: digit } = this.#cluster;
    const own = this.#own;
    const left = this.#lefts[concept]!;
    const right = this.#rights[concept]!;
    const times = own.frequency[concept]!;
    const articles = own.articles[concept]!;
    const parts = left === right ? 1 : 2;
    const stops = parts === 1 ? stop[left]! : stop[left]! + stop[right]!;
    row[0] = logOf(times);
    row[1] = times / this.#total;
    row[2] = articles / articleCount;
    row[3] = logOf(articles);
    row[4] = articles > 1 ? 1 : 0;
    row[5] = own.firstIndex[concept]!;
    row[6] = 1 / (1 + own.firstIndex[concept]!);
    row[7] = own.earliest[concept]!;
    row[8] = own.leads[concept]! / articleCount;
    row[9] = own.leads[concept]! > 0 ? 1 : 0;
    row[10] = own.leads[concept]! > 1 ? 1 : 0;
    row[11] = stops;
    row[12] = stops / parts;
    row[13] = (idf[left]! + idf[right]!) / 2;
    row[14] = Math.min(idf[left]!, idf[right]!);
    row[15] = own.capitals[concept]! / times;
    row[16] = Math.max(digit[left]!, digit[right]!);
    row[17] = logOf(Math.min(this.#frequency[left]!, this.#frequency[right]!));
    row[18] = this.#logArticles;
    row[19] = own.statements[concept]! / statements.length;
  }
}

/** Most concepts are met a few times. */
const LOGS = Float64Array.from({ length: 256 }, (_, count) => Math.log(count));

/** Of a whole number. */
function logOf(count: number): number {
  return count < LOGS.length ? LOGS[count]! : Math.log(count);
}
