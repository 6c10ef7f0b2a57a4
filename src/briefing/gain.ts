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

/** No addition has this number. */
const SAID = -1;

const SELF_OR_READER = /\b(?:I|we|you|my|our|your|me|us)\b/i;
const ATTRIBUTION = /\b(?:said|says|told|according|added|tweeted|wrote|announced|reported)\b/i;

/** What quoting a candidate would add now; `row` is in the order of GAIN_FEATURES. */
export type Addition = { readonly row: Float64Array; readonly words: number; readonly sentences: number };

/** A summary in the making: which statements and concepts have been said. */
export class Coverage {
  readonly #cluster: Cluster;
  readonly #weights: ConceptWeights;
  /** SAID, or the last addition that counted the concept: one that it repeats counts once. */
  readonly #singles: Int32Array;
  readonly #pairs: Int32Array;
  #additions = 0;
  readonly #shared: Uint8Array;
  readonly #fixed = new Map<number, Float64Array>();
  readonly #said = new Set<number>();

  constructor(cluster: Cluster, weights: ConceptWeights) {
    this.#cluster = cluster;
    this.#weights = weights;
    this.#singles = new Int32Array(cluster.stems.length);
    this.#pairs = new Int32Array(cluster.pairLefts.length);
    this.#shared = sharedPairs(cluster);
  }

  /** Statement numbers in the order in which they were said. */
  get said(): ReadonlySet<number> {
    return this.#said;
  }

  say({ members }: Candidate): void {
    for (const member of members) {
      this.#said.add(member);
      const { singles, pairs } = this.#cluster.statements[member]!;
      for (const single of singles) this.#singles[single] = SAID;
      for (const pair of pairs) this.#pairs[pair] = SAID;
    }
  }

  /** What the candidate's statements that are not said yet would add; null when all of it is said. */
  additionOf({ members }: Candidate): Addition | null {
    const added = members.filter((member) => !this.#said.has(member));
    if (added.length === 0) return null;
    const row = new Float64Array(GAIN_FEATURES.length);
    const total = { words: 0, sentences: 0, pairs: 0, newPairs: 0, pairMass: 0, singleMass: 0 };
    const addition = ++this.#additions;
    for (const member of added) {
      const statement = this.#cluster.statements[member]!;
      total.words += statement.wordCount;
      total.sentences += statement.sentenceCount;
      total.pairs += statement.pairs.length;
      for (const pair of statement.pairs) {
        if (!isNewTo(this.#pairs, pair, addition)) continue;
        total.newPairs++;
        total.pairMass += this.#weights.pairs[pair]!;
      }
      for (const single of statement.singles) {
        if (!isNewTo(this.#singles, single, addition)) continue;
        total.singleMass += this.#weights.singles[single]!;
      }
    }
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

/** True the first time that an addition meets a concept which is not said yet. */
function isNewTo(concepts: Int32Array, concept: number, addition: number): boolean {
  const before = concepts[concept]!;
  if (before === SAID || before === addition) return false;
  concepts[concept] = addition;
  return true;
}

function fixedFeatures(
  statement: Statement,
  stops: readonly number[],
  shared: Uint8Array,
  pairWeights: Float64Array,
): Float64Array {
  const { text, wordCount, starts, singles, pairs } = statement;
  const perWord = 1 / Math.max(1, wordCount);
  let [sharedPairCount, squares] = [0, 0];
  for (const pair of pairs) {
    sharedPairCount += shared[pair]!;
    squares += pairWeights[pair]! ** 2;
  }
  let [capitals, digits, stopWords] = [0, 0, 0];
  for (const start of starts) {
    if (isCapital(text, start)) capitals++;
    if (isDigit(text, start)) digits++;
  }
  for (const single of singles) stopWords += stops[single]!;
  return Float64Array.of(
    capitals * perWord,
    digits * perWord,
    stopWords / Math.max(1, singles.length),
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
  const firstArticle = new Int32Array(cluster.pairLefts.length).fill(-1);
  const shared = new Uint8Array(cluster.pairLefts.length);
  for (const { articleIndex, pairs } of cluster.statements) {
    for (const pair of pairs) {
      if (firstArticle[pair] === -1) firstArticle[pair] = articleIndex;
      else if (firstArticle[pair] !== articleIndex) shared[pair] = 1;
    }
  }
  return shared;
}
