// How often terms stand in articles, in flat arrays, and what two articles have in common by them: a million comparisons
// wait for memory above all, so counts are bytes side by side and weights are worked out where they are needed.

/** The terms of each of many articles, ascending, one article after the other: those of article i from `starts[i]` on. */
export type Terms = { readonly starts: Int32Array; readonly terms: Int32Array };

/**
 * For each article a vector of length 1 over its terms. A term weighs (1 + ln count) * idf / the article's length; idfs
 * are the same for all articles.
 */
export type Vectors = {
  /** How often each term is meant, MOST_COUNTED at most, in the order of `Terms`. */
  readonly counts: Uint8Array;
  readonly lengths: Float64Array;
};

/** More repetitions than fit a byte change nothing. */
const MOST_COUNTED = 255;

/** 1 + ln count; 0 for none. */
const FACTORS = Float64Array.from({ length: MOST_COUNTED + 1 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));

/** How often each term is in `found`, at its place; all of `found` have one, from 0 on. */
export function countTerms(found: Int32Array, places: ReadonlyMap<number, number>): Uint8Array {
  const counts = new Uint8Array(places.size);
  for (const term of found) {
    const place = places.get(term)!;
    if (counts[place]! < MOST_COUNTED) counts[place]!++;
  }
  return counts;
}

/** The vectors of these counts; `idfs` has a number for each term there is. */
export function unitVectors(counts: Uint8Array, { starts, terms }: Terms, idfs: Float64Array): Vectors {
  const lengths = new Float64Array(starts.length - 1);
  for (let article = 0; article < lengths.length; article++) {
    let squares = 0;
    for (let at = starts[article]!; at < starts[article + 1]!; at++)
      squares += (FACTORS[counts[at]!]! * idfs[terms[at]!]!) ** 2;
    lengths[article] = Math.sqrt(squares);
  }
  return { counts, lengths };
}

/** What the term at a place of `Terms`, of some idf, weighs in its article. */
export function weightAt({ counts, lengths }: Vectors, article: number, at: number, idf: number): number {
  return counts[at] === 0 ? 0 : (FACTORS[counts[at]!]! * idf) / lengths[article]!;
}

/** The terms that two articles share: where they stand in the terms of each, ascending, and their idfs. */
export type Shared = {
  readonly one: number;
  readonly other: number;
  readonly count: number;
  readonly inOne: Int32Array;
  readonly inOther: Int32Array;
  readonly idfs: Float64Array;
};

/** Finds what one article after the other shares with the same other. */
export class Sharing {
  readonly #all: Terms;
  readonly #idfs: Float64Array;
  /** For each term there is where it stands for the other, counted from 1; 0 where it has not the term. */
  readonly #places: Int32Array;
  #other = 0;
  readonly #inOne: Int32Array;
  readonly #inOther: Int32Array;
  readonly #idfsShared: Float64Array;

  constructor(all: Terms, idfs: Float64Array) {
    this.#all = all;
    this.#idfs = idfs;
    this.#places = new Int32Array(idfs.length);
    const most = all.starts.reduce((longest, start, i) => Math.max(longest, start - (all.starts[i - 1] ?? 0)), 0);
    // One more than can be shared: a place is written before it is known to be.
    this.#inOne = new Int32Array(most + 1);
    this.#inOther = new Int32Array(most + 1);
    this.#idfsShared = new Float64Array(most + 1);
  }

  /** Takes an article for the other from now on. */
  open(other: number): void {
    const { starts, terms } = this.#all;
    for (let at = starts[this.#other]!; at < starts[this.#other + 1]!; at++) this.#places[terms[at]!] = 0;
    for (let at = starts[other]!; at < starts[other + 1]!; at++) this.#places[terms[at]!] = at + 1;
    this.#other = other;
  }

  /** What an article shares with the other; holds until the next call. */
  with(one: number): Shared {
    const { starts, terms } = this.#all;
    const [places, inOne, inOther, idfs] = [this.#places, this.#inOne, this.#inOther, this.#idfsShared];
    let count = 0;
    for (let at = starts[one]!; at < starts[one + 1]!; at++) {
      const place = places[terms[at]!]!;
      inOne[count] = at;
      inOther[count] = place - 1;
      // Without a branch, as nobody can foresee which terms are shared.
      count += Number(place > 0);
    }
    for (let i = 0; i < count; i++) idfs[i] = this.#idfs[terms[inOne[i]!]!]!;
    return { one, other: this.#other, count, inOne, inOther, idfs };
  }
}

/** The same with the articles in the other order. */
export function turned({ one, other, count, inOne, inOther, idfs }: Shared): Shared {
  return { one: other, other: one, count, inOne: inOther, inOther: inOne, idfs };
}

/** The cosine of two articles' vectors, 0..1. */
export function dot({ one, other, count, inOne, inOther, idfs }: Shared, vectors: Vectors): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const weight = weightAt(vectors, one, inOne[i]!, idfs[i]!);
    if (weight > 0) sum += weight * weightAt(vectors, other, inOther[i]!, idfs[i]!);
  }
  return sum;
}

/** The share of one article's part, by squared weight, whose terms are in the whole of the other, 0..1. */
export function contained({ one, count, inOne, inOther, idfs }: Shared, part: Vectors, whole: Vectors): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    if (whole.counts[inOther[i]!] !== 0) sum += weightAt(part, one, inOne[i]!, idfs[i]!) ** 2;
  }
  return sum;
}

/** ln(1 + the weight, before it was brought to length 1, of all terms in both but the heaviest). */
export function sharedBeyondOne({ one, other, count, inOne, inOther, idfs }: Shared, vectors: Vectors): number {
  let sum = 0;
  let heaviest = 0;
  for (let i = 0; i < count; i++) {
    const its = weightAt(vectors, one, inOne[i]!, idfs[i]!) * vectors.lengths[one]!;
    if (its === 0) continue;
    const weight = Math.min(its, weightAt(vectors, other, inOther[i]!, idfs[i]!) * vectors.lengths[other]!);
    sum += weight;
    if (weight > heaviest) heaviest = weight;
  }
  return Math.log1p(sum - heaviest);
}
