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

function table({ count, writeRow }: Concepts): ConceptTable {
  const width = CONCEPT_FEATURES.length;
  const values = new Float64Array(count * width);
  for (let concept = 0; concept < count; concept++) {
    writeRow(concept, values.subarray(concept * width, (concept + 1) * width));
  }
  return { count, values };
}

function likelihoods({ count, writeRow }: Concepts, { weights, bias }: LinearModel): Float64Array {
  const result = new Float64Array(count);
  const row = new Float64Array(CONCEPT_FEATURES.length);
  for (let concept = 0; concept < count; concept++) {
    writeRow(concept, row);
    let sum = bias;
    for (let j = 0; j < row.length; j++) sum += weights[j]! * row[j]!;
    result[concept] = sigmoid(sum);
  }
  return result;
}

/** Concepts of one kind, whose features are written one at a time: all at once they would fill 13 MB for a large story. */
type Concepts = { readonly count: number; readonly writeRow: (concept: number, row: Float64Array) => void };

function conceptsOf(cluster: Cluster): { readonly singles: Concepts; readonly pairs: Concepts } {
  const { stems, pairLefts, pairRights } = cluster;
  const singles = newTally(stems.length);
  const pairs = newTally(pairLefts.length);
  tally(cluster, singles, pairs);
  const ofSingles = rowWriter(cluster, singles, singles.frequency);
  const ofPairs = rowWriter(cluster, pairs, singles.frequency);
  return {
    singles: { count: stems.length, writeRow: (i, row) => ofSingles(row, i, i, i) },
    pairs: { count: pairLefts.length, writeRow: (i, row) => ofPairs(row, i, pairLefts[i]!, pairRights[i]!) },
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
  /** The last statement, article and lead in which it was counted. */
  readonly inStatement: Int32Array;
  readonly inArticle: Int32Array;
  readonly inLead: Int32Array;
};

function newTally(count: number): Tally {
  const zeros = () => new Float64Array(count);
  const none = () => new Int32Array(count).fill(-1);
  return {
    frequency: zeros(),
    statements: zeros(),
    articles: zeros(),
    leads: zeros(),
    firstIndex: zeros().fill(LAST_INDEX),
    earliest: zeros().fill(1),
    capitals: zeros(),
    inStatement: none(),
    inArticle: none(),
    inLead: none(),
  };
}

/** Counts the concepts of all statements. */
function tally({ statements, singles, pairs, signs }: Cluster, ofSingles: Tally, ofPairs: Tally): void {
  for (let number = 0; number < statements.length; number++) {
    const { firstWord, endWord, index, articleIndex, articleLength } = statements[number]!;
    const position = index / articleLength;
    let capitalBefore = 0;
    for (let i = firstWord; i < endWord; i++) {
      const capital = (signs[i]! & SIGN.capital) === 0 ? 0 : 1;
      const [single, pair] = [singles[i]!, pairs[i]!];
      ofSingles.frequency[single]!++;
      ofSingles.capitals[single]! += capital;
      if (ofSingles.inStatement[single] !== number) count(ofSingles, single, number, index, position, articleIndex);
      if (pair !== NO_PAIR) {
        ofPairs.frequency[pair]!++;
        // The share of its words that begin with one.
        ofPairs.capitals[pair]! += (capitalBefore + capital) / 2;
        if (ofPairs.inStatement[pair] !== number) count(ofPairs, pair, number, index, position, articleIndex);
      }
      capitalBefore = capital;
    }
  }
}

/** Counts that a concept stands in a statement, of which the place in its article and the article are given. */
function count(
  of: Tally,
  concept: number,
  statement: number,
  index: number,
  position: number,
  articleIndex: number,
): void {
  of.inStatement[concept] = statement;
  of.statements[concept]!++;
  if (index < of.firstIndex[concept]!) of.firstIndex[concept] = index;
  if (position < of.earliest[concept]!) of.earliest[concept] = position;
  if (of.inArticle[concept] !== articleIndex) {
    of.inArticle[concept] = articleIndex;
    of.articles[concept]!++;
  }
  if (index < LEAD_SENTENCES && of.inLead[concept] !== articleIndex) {
    of.inLead[concept] = articleIndex;
    of.leads[concept]!++;
  }
}

/** What writes the features of a concept, whose parts are two single ones, or twice the same; `frequency` is of the single ones. */
function rowWriter(
  { articleCount, statements, rarities: idf, stops: stop, digits: digit }: Cluster,
  own: Tally,
  frequency: Float64Array,
): (row: Float64Array, concept: number, left: number, right: number) => void {
  const total = Math.max(
    1,
    own.frequency.reduce((sum, n) => sum + n, 0),
  );
  const logArticles = Math.log(articleCount);
  return (row, concept, left, right) => {
    const times = own.frequency[concept]!;
    const articles = own.articles[concept]!;
    const parts = left === right ? 1 : 2;
    const stops = parts === 1 ? stop[left]! : stop[left]! + stop[right]!;
    row[0] = logOf(times);
    row[1] = times / total;
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
    row[17] = logOf(Math.min(frequency[left]!, frequency[right]!));
    row[18] = logArticles;
    row[19] = own.statements[concept]! / statements.length;
  };
}

/** Most concepts are met a few times. */
const LOGS = Float64Array.from({ length: 256 }, (_, count) => Math.log(count));

/** Of a whole number. */
function logOf(count: number): number {
  return count < LOGS.length ? LOGS[count]! : Math.log(count);
}
