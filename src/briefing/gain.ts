// A candidate and what is already said -> what quoting it would add.
import type { Candidate } from "./candidates.ts";
import { type Cluster, NO_PAIR, type Statement } from "./cluster.ts";
import type { ConceptWeights } from "./concepts.ts";
import type { LinearModel } from "./linear.ts";
import { SIGN } from "./word-signs.ts";

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
type Addition = { readonly row: Float64Array; readonly words: number; readonly sentences: number };

/**
 * What linear(model, row) is at most for the same statements later on, when more has been said: what is new can only become
 * less. Of a row that `additionOf` gave.
 */
export function mostLater({ weights, bias }: LinearModel, row: Float64Array): number {
  let sum = bias;
  for (let i = 0; i < row.length; i++) if (i >= CHANGING_FEATURES || weights[i]! > 0) sum += weights[i]! * row[i]!;
  return sum;
}

/** A summary in the making: which statements and concepts have been said. */
export class Coverage {
  readonly #cluster: Cluster;
  readonly #weights: ConceptWeights;
  /** SAID, or the last addition that counted the concept: one that it repeats counts once. */
  readonly #singles: Int32Array;
  readonly #pairs: Int32Array;
  #additions = 0;
  readonly #shared: Uint8Array;
  /** The features of each statement that do not change, where they are known. */
  readonly #fixed: Float64Array;
  readonly #isFixed: Uint8Array;
  readonly #said = new Set<number>();

  constructor(cluster: Cluster, weights: ConceptWeights) {
    this.#cluster = cluster;
    this.#weights = weights;
    this.#singles = new Int32Array(cluster.stems.length);
    this.#pairs = new Int32Array(cluster.pairLefts.length);
    this.#shared = sharedPairs(cluster);
    this.#fixed = new Float64Array(cluster.statements.length * FIXED_FEATURES);
    this.#isFixed = new Uint8Array(cluster.statements.length);
  }

  /** Statement numbers in the order in which they were said. */
  get said(): ReadonlySet<number> {
    return this.#said;
  }

  say({ members }: Candidate): void {
    const { statements, singles, pairs } = this.#cluster;
    for (const member of members) {
      this.#said.add(member);
      const { firstWord, endWord } = statements[member]!;
      for (let i = firstWord; i < endWord; i++) {
        this.#singles[singles[i]!] = SAID;
        if (pairs[i] !== NO_PAIR) this.#pairs[pairs[i]!] = SAID;
      }
    }
  }

  /** What the candidate's statements that are not said yet would add, written into `row`; null when all of it is said. */
  additionOf({ members }: Candidate, row = new Float64Array(GAIN_FEATURES.length)): Addition | null {
    const { statements, singles, pairs } = this.#cluster;
    const addition = ++this.#additions;
    let words = 0;
    let sentences = 0;
    let pairCount = 0;
    let newPairs = 0;
    let pairMass = 0;
    let singleMass = 0;
    for (const member of members) {
      if (this.#said.has(member)) continue;
      const { firstWord, endWord, wordCount, sentenceCount } = statements[member]!;
      words += wordCount;
      sentences += sentenceCount;
      pairCount += Math.max(0, endWord - firstWord - 1);
      for (let i = firstWord; i < endWord; i++) {
        const single = singles[i]!;
        const pair = pairs[i]!;
        if (pair !== NO_PAIR && isNewTo(this.#pairs, pair, addition)) {
          newPairs++;
          pairMass += this.#weights.pairs[pair]!;
        }
        if (isNewTo(this.#singles, single, addition)) singleMass += this.#weights.singles[single]!;
      }
    }
    if (sentences === 0) return null;
    const perWord = Math.max(1, words);
    row[0] = pairMass / perWord;
    row[1] = singleMass / perWord;
    row[2] = newPairs / Math.max(1, pairCount);
    row[3] = pairMass / Math.sqrt(perWord);
    row[4] = pairMass;
    row.fill(0, CHANGING_FEATURES);
    for (const member of members) {
      if (this.#said.has(member)) continue;
      const share = statements[member]!.wordCount / perWord;
      const at = this.#fixedFeatures(member);
      for (let i = 0; i < FIXED_FEATURES; i++) row[CHANGING_FEATURES + i]! += share * this.#fixed[at + i]!;
    }
    return { row, words, sentences };
  }

  /** Where the features of a statement begin that do not change. */
  #fixedFeatures(member: number): number {
    const at = member * FIXED_FEATURES;
    if (this.#isFixed[member] === 0) {
      this.#isFixed[member] = 1;
      const statement = this.#cluster.statements[member]!;
      writeFixedFeatures(this.#fixed, at, statement, this.#cluster, this.#shared, this.#weights.pairs);
    }
    return at;
  }
}

/** True the first time that an addition meets a concept which is not said yet. */
function isNewTo(concepts: Int32Array, concept: number, addition: number): boolean {
  const before = concepts[concept]!;
  if (before === SAID || before === addition) return false;
  concepts[concept] = addition;
  return true;
}

function writeFixedFeatures(
  row: Float64Array,
  at: number,
  statement: Statement,
  { singles, pairs, signs, stops }: Cluster,
  shared: Uint8Array,
  pairWeights: Float64Array,
): void {
  const { text, wordCount, firstWord, endWord } = statement;
  const perWord = 1 / Math.max(1, wordCount);
  let sharedPairCount = 0;
  let squares = 0;
  let capitals = 0;
  let digits = 0;
  let stopWords = 0;
  for (let i = firstWord; i < endWord; i++) {
    if ((signs[i]! & SIGN.capital) !== 0) capitals++;
    if ((signs[i]! & SIGN.digit) !== 0) digits++;
    stopWords += stops[singles[i]!]!;
    const pair = pairs[i]!;
    if (pair === NO_PAIR) continue;
    sharedPairCount += shared[pair]!;
    squares += pairWeights[pair]! ** 2;
  }
  row[at] = capitals * perWord;
  row[at + 1] = digits * perWord;
  row[at + 2] = stopWords / Math.max(1, endWord - firstWord);
  row[at + 3] = (statement.signs & SIGN.selfOrReader) !== 0 && SELF_OR_READER.test(text) ? 1 : 0;
  row[at + 4] = (statement.signs & SIGN.attribution) !== 0 && ATTRIBUTION.test(text) ? 1 : 0;
  row[at + 5] = sharedPairCount / Math.max(1, endWord - firstWord - 1);
  row[at + 6] = squares * perWord;
}

/** For each pair 1 when several articles have it. */
function sharedPairs(cluster: Cluster): Uint8Array {
  const firstArticle = new Int32Array(cluster.pairLefts.length).fill(-1);
  const shared = new Uint8Array(cluster.pairLefts.length);
  for (const { articleIndex, firstWord, endWord } of cluster.statements) {
    for (let i = firstWord; i < endWord; i++) {
      const pair = cluster.pairs[i]!;
      if (pair === NO_PAIR) continue;
      if (firstArticle[pair] === -1) firstArticle[pair] = articleIndex;
      else if (firstArticle[pair] !== articleIndex) shared[pair] = 1;
    }
  }
  return shared;
}
