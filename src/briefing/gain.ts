// A candidate and what is already said -> what quoting it would add.
import type { Candidate } from "./candidates.ts";
import type { Cluster, Statement } from "./cluster.ts";
import { type ConceptWeights, isCapital } from "./concepts.ts";

/** Names of a candidate's features, in the order of the columns. */
export const GAIN_FEATURES = [
  "new pairs per word",
  "new singles per word",
  "share of new pairs",
  "new pairs per root of words",
  "new pairs",
  "capitals",
  "digits",
  "stop words",
  "first or second person",
  "attribution",
  "shared with other articles",
  "squared pair weights",
] as const;

/** The first features depend on what is said, the others only on the statement. */
const CHANGING_FEATURES = 5;
const FIXED_FEATURES = GAIN_FEATURES.length - CHANGING_FEATURES;

const SELF_OR_READER = /\b(?:I|we|you|my|our|your|me|us)\b/i;
const ATTRIBUTION = /\b(?:said|says|told|according|added|tweeted|wrote|announced|reported)\b/i;

/** What quoting a candidate would add now; `row` is in the order of GAIN_FEATURES. */
export type Addition = { readonly row: Float64Array; readonly words: number; readonly sentences: number };

/** A summary in the making: which statements and concepts have been said. */
export class Coverage {
  readonly #cluster: Cluster;
  readonly #weights: ConceptWeights;
  readonly #saidSingles: Uint8Array;
  readonly #saidPairs: Uint8Array;
  readonly #shared: Uint8Array;
  readonly #fixed = new Map<number, Float64Array>();
  readonly #said = new Set<number>();

  constructor(cluster: Cluster, weights: ConceptWeights) {
    this.#cluster = cluster;
    this.#weights = weights;
    this.#saidSingles = new Uint8Array(cluster.stems.length);
    this.#saidPairs = new Uint8Array(cluster.pairParts.length);
    this.#shared = sharedPairs(cluster);
  }

  /** Statement numbers in the order in which they were said. */
  get said(): ReadonlySet<number> {
    return this.#said;
  }

  say({ members }: Candidate): void {
    for (const member of members) {
      this.#said.add(member);
      mark(this.#cluster.statements[member]!, this.#saidSingles, this.#saidPairs, 1);
    }
  }

  /** What the candidate's statements that are not said yet would add; null when all of it is said. */
  additionOf({ members }: Candidate): Addition | null {
    const added = members.filter((member) => !this.#said.has(member));
    if (added.length === 0) return null;
    const row = new Float64Array(GAIN_FEATURES.length);
    const total = { words: 0, sentences: 0, pairs: 0, newPairs: 0, pairMass: 0, singleMass: 0 };
    for (const member of added) {
      const statement = this.#cluster.statements[member]!;
      total.words += statement.wordCount;
      total.sentences += statement.sentenceCount;
      total.pairs += statement.pairs.length;
      // Marked while it is read, so that a repeated concept counts once; unmarked below.
      for (const pair of statement.pairs) {
        if (this.#saidPairs[pair] !== 0) continue;
        this.#saidPairs[pair] = 2;
        total.newPairs++;
        total.pairMass += this.#weights.pairs[pair]!;
      }
      for (const single of statement.singles) {
        if (this.#saidSingles[single] !== 0) continue;
        this.#saidSingles[single] = 2;
        total.singleMass += this.#weights.singles[single]!;
      }
    }
    for (const member of added) unmark(this.#cluster.statements[member]!, this.#saidSingles, this.#saidPairs);
    const words = Math.max(1, total.words);
    row[0] = total.pairMass / words;
    row[1] = total.singleMass / words;
    row[2] = total.newPairs / Math.max(1, total.pairs);
    row[3] = total.pairMass / Math.sqrt(words);
    row[4] = total.pairMass;
    for (const member of added) {
      const share = this.#cluster.statements[member]!.wordCount / words;
      const fixed = this.#fixedFeatures(member);
      for (let i = 0; i < FIXED_FEATURES; i++) row[CHANGING_FEATURES + i]! += share * fixed[i]!;
    }
    return { row, words: total.words, sentences: total.sentences };
  }

  #fixedFeatures(member: number): Float64Array {
    const known = this.#fixed.get(member);
    if (known !== undefined) return known;
    const statement = this.#cluster.statements[member]!;
    const features = fixedFeatures(statement, this.#cluster.stops, this.#shared, this.#weights.pairs);
    this.#fixed.set(member, features);
    return features;
  }
}

function mark({ singles, pairs }: Statement, saidSingles: Uint8Array, saidPairs: Uint8Array, value: number): void {
  for (const single of singles) saidSingles[single] = value;
  for (const pair of pairs) saidPairs[pair] = value;
}

function unmark({ singles, pairs }: Statement, saidSingles: Uint8Array, saidPairs: Uint8Array): void {
  for (const single of singles) if (saidSingles[single] === 2) saidSingles[single] = 0;
  for (const pair of pairs) if (saidPairs[pair] === 2) saidPairs[pair] = 0;
}

function fixedFeatures(
  statement: Statement,
  stops: readonly number[],
  shared: Uint8Array,
  pairWeights: Float64Array,
): Float64Array {
  const { text, wordCount, words, singles, pairs } = statement;
  const perWord = 1 / Math.max(1, wordCount);
  let sharedPairCount = 0;
  let squares = 0;
  for (const pair of pairs) {
    sharedPairCount += shared[pair]!;
    squares += pairWeights[pair]! ** 2;
  }
  return Float64Array.of(
    words.filter(({ start }) => isCapital(text, start)).length * perWord,
    words.filter(({ start }) => isDigit(text, start)).length * perWord,
    singles.filter((single) => stops[single] === 1).length / Math.max(1, singles.length),
    SELF_OR_READER.test(text) ? 1 : 0,
    ATTRIBUTION.test(text) ? 1 : 0,
    sharedPairCount / Math.max(1, pairs.length),
    squares * perWord,
  );
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** For each pair 1 when several articles have it. */
function sharedPairs(cluster: Cluster): Uint8Array {
  const firstArticle = new Int32Array(cluster.pairParts.length).fill(-1);
  const shared = new Uint8Array(cluster.pairParts.length);
  for (const { articleIndex, pairs } of cluster.statements) {
    for (const pair of pairs) {
      if (firstArticle[pair] === -1) firstArticle[pair] = articleIndex;
      else if (firstArticle[pair] !== articleIndex) shared[pair] = 1;
    }
  }
  return shared;
}
