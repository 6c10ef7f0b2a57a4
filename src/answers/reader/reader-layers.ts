// Matrices -> matrices: the few steps that the reader is made of. Training takes the same steps and remembers the way back.
import { VECTOR_DIMENSIONS, wordVectors } from "../../text/word-vectors.ts";
import type { Shown } from "./reader-signs.ts";

/** Row by row: `values[row * columns + column]`. */
export type Matrix = { readonly rows: number; readonly columns: number; readonly values: Float64Array };

/** Each row of `x` from `shift` rows further on times `weights`, which have a row for each number that comes out. */
export type Term = { readonly x: Matrix; readonly weights: Matrix; readonly shift: number };

/** By what words are made rows of numbers: a row for each sign; of vectors and numbers, a row for each number that comes out. */
export type WordWeights = { readonly signs: Matrix; readonly vectors: Matrix; readonly numbers: Matrix };

/** For each pair of a word of the sentence and one of the question its cosine, and 1 where both are one stem. */
export type Likenesses = { readonly cosines: Float64Array; readonly same: Float64Array; readonly weights: Matrix };

/** Runs of words: the first and last of each, and the place of its number in the table of how kinds of answers are fitted. */
export type Runs = { readonly firsts: Uint8Array; readonly lasts: Uint8Array; readonly fits: Uint8Array };

/** By what a run is scored: its first word's row, its last's, the mean of all, its length and how it fits. */
export type RunWeights = {
  readonly first: Matrix;
  readonly last: Matrix;
  readonly inside: Matrix;
  readonly lengths: Matrix;
  readonly fits: Matrix;
  readonly out: Matrix;
};

export type Layers = {
  readonly words: (shown: Shown, weights: WordWeights) => Matrix;
  /** The sum of the terms and of `bias`, without what is below 0. */
  readonly rectified: (terms: readonly Term[], bias: Matrix) => Matrix;
  readonly product: (x: Matrix, weights: Matrix) => Matrix;
  readonly sum: (one: Matrix, other: Matrix) => Matrix;
  /** Number by number; `other` has as many rows, or one for all. */
  readonly times: (one: Matrix, other: Matrix) => Matrix;
  /** For each row of `asking` the mean of `values`, weighed by the softmax of its products with `keys`. */
  readonly attended: (asking: Matrix, keys: Matrix, values: Matrix, likenesses: Likenesses | null) => Matrix;
  /** Of each column the largest. */
  readonly most: (x: Matrix) => Matrix;
  /** A score of each run, in one row. */
  readonly runs: (runs: Runs, weights: RunWeights) => Matrix;
  /** ln of the sum of the exponentials of a row. */
  readonly likeliest: (x: Matrix) => Matrix;
  /** Leaves out numbers by chance while it learns, and does nothing afterwards. */
  readonly thinned: (x: Matrix) => Matrix;
};

export function matrix(rows: number, columns: number): Matrix {
  return { rows, columns, values: new Float64Array(rows * columns) };
}

export const plainLayers: Layers = {
  words(shown, { signs, vectors, numbers }) {
    const out = matrix(shown.count, signs.columns);
    addVectors(out, shown, vectors);
    for (let word = 0, at = 0; word < out.rows; word++, at += out.columns) {
      for (let i = 0; i < shown.signsEach; i++) {
        const from = shown.signs[word * shown.signsEach + i]! * out.columns;
        for (let k = 0; k < out.columns; k++) out.values[at + k]! += signs.values[from + k]!;
      }
      for (let i = 0; i < numbers.rows; i++) {
        const value = shown.numbers[word * numbers.rows + i]!;
        if (value === 0) continue;
        for (let k = 0; k < out.columns; k++) out.values[at + k]! += value * numbers.values[i * out.columns + k]!;
      }
    }
    return out;
  },
  rectified(terms, bias) {
    const out = matrix(terms[0]!.x.rows, bias.columns);
    for (let row = 0; row < out.rows; row++) out.values.set(bias.values, row * out.columns);
    for (const term of terms) addProduct(out, term);
    for (let i = 0; i < out.values.length; i++) if (out.values[i]! < 0) out.values[i] = 0;
    return out;
  },
  product(x, weights) {
    const out = matrix(x.rows, weights.rows);
    addProduct(out, { x, weights, shift: 0 });
    return out;
  },
  sum(one, other) {
    const out = matrix(one.rows, one.columns);
    for (let i = 0; i < out.values.length; i++) out.values[i] = one.values[i]! + other.values[i]!;
    return out;
  },
  times(one, other) {
    const out = matrix(one.rows, one.columns);
    const size = other.values.length;
    for (let i = 0, k = 0; i < out.values.length; i++, k = k + 1 === size ? 0 : k + 1) {
      out.values[i] = one.values[i]! * other.values[k]!;
    }
    return out;
  },
  attended: (asking, keys, values, likenesses) => mixed(attention(asking, keys, likenesses), values),
  most(x) {
    const out = matrix(1, x.columns);
    for (let i = 0; i < x.values.length; i++) {
      if (i < x.columns || x.values[i]! > out.values[i % x.columns]!) out.values[i % x.columns] = x.values[i]!;
    }
    return out;
  },
  runs({ firsts, lasts, fits }, weights) {
    const out = matrix(1, firsts.length);
    const sums = runningSums(weights.inside);
    const hidden = new Float64Array(weights.first.columns);
    const counted = weights.out.columns;
    for (let i = 0; i < firsts.length; i++) {
      hiddenOfRun(firsts[i]!, lasts[i]!, weights, sums, hidden);
      let score = weights.fits.values[fits[i]!]! + hidden[counted]!;
      for (let k = 0; k < counted; k++) if (hidden[k]! > 0) score += hidden[k]! * weights.out.values[k]!;
      out.values[i] = score;
    }
    return out;
  },
  likeliest(x) {
    let largest = UNLIKELY;
    for (let i = 0; i < x.values.length; i++) largest = Math.max(largest, x.values[i]!);
    let total = Math.exp(UNLIKELY - largest);
    for (let i = 0; i < x.values.length; i++) total += Math.exp(x.values[i]! - largest);
    return { rows: 1, columns: 1, values: Float64Array.of(largest + Math.log(total)) };
  },
  thinned: (x) => x,
};

/** The score of there being no run: where a sentence has none, it is all there is. */
const UNLIKELY = -10;

function addVectors(out: Matrix, { vectors }: Shown, weights: Matrix): void {
  for (let word = 0; word < out.rows; word++) {
    if (vectors[word]! < 0) continue;
    const from = vectors[word]! * VECTOR_DIMENSIONS;
    for (let j = 0; j < out.columns; j++) {
      let sum = 0;
      for (let k = 0, at = j * VECTOR_DIMENSIONS; k < VECTOR_DIMENSIONS; k++, at++) {
        sum += wordVectors[from + k]! * weights.values[at]!;
      }
      out.values[word * out.columns + j]! += VECTOR_LENGTH * sum;
    }
  }
}

/** Vectors of length 1 would have small numbers, and be learned from slowly. */
export const VECTOR_LENGTH = 4;

/** Two rows and four columns at a time: each number is fetched for several products. Spares what `[a, b] = ...` would make. */
function addProduct(out: Matrix, { x, weights, shift }: Term): void {
  const from = x.values;
  const w = weights.values;
  const to = out.values;
  const size = x.columns;
  const width = out.columns;
  const last = Math.min(out.rows, x.rows - shift);
  for (let row = Math.max(0, -shift); row < last; row += 2) {
    const at = (row + shift) * size;
    const end = row * width;
    const isPair = row + 1 < last;
    const below = isPair ? at + size : at;
    let j = 0;
    for (; j + 3 < width; j += 4) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      let e = 0;
      let f = 0;
      let g = 0;
      let h = 0;
      for (let k = 0, i = j * size; k < size; k++, i++) {
        const one = from[at + k]!;
        const two = from[below + k]!;
        const w0 = w[i]!;
        const w1 = w[i + size]!;
        const w2 = w[i + 2 * size]!;
        const w3 = w[i + 3 * size]!;
        a += one * w0;
        b += one * w1;
        c += one * w2;
        d += one * w3;
        e += two * w0;
        f += two * w1;
        g += two * w2;
        h += two * w3;
      }
      to[end + j]! += a;
      to[end + j + 1]! += b;
      to[end + j + 2]! += c;
      to[end + j + 3]! += d;
      if (!isPair) continue;
      to[end + width + j]! += e;
      to[end + width + j + 1]! += f;
      to[end + width + j + 2]! += g;
      to[end + width + j + 3]! += h;
    }
    for (; j < width; j++) {
      let a = 0;
      let e = 0;
      for (let k = 0, i = j * size; k < size; k++, i++) {
        a += from[at + k]! * w[i]!;
        e += from[below + k]! * w[i]!;
      }
      to[end + j]! += a;
      if (isPair) to[end + width + j]! += e;
    }
  }
}

/** The softmax of each row of products; `likenesses` are added to these before. */
export function attention(asking: Matrix, keys: Matrix, likenesses: Likenesses | null): Matrix {
  const out = matrix(asking.rows, keys.rows);
  addProduct(out, { x: asking, weights: keys, shift: 0 });
  if (likenesses !== null) {
    const [alike, same] = likenesses.weights.values;
    for (let i = 0; i < out.values.length; i++) {
      out.values[i]! += alike! * likenesses.cosines[i]! + same! * likenesses.same[i]!;
    }
  }
  const { values, columns } = out;
  for (let start = 0; start < values.length; start += columns) {
    const end = start + columns;
    let largest = Number.NEGATIVE_INFINITY;
    for (let i = start; i < end; i++) largest = Math.max(largest, values[i]!);
    let total = 0;
    for (let i = start; i < end; i++) total += values[i] = Math.exp(values[i]! - largest);
    for (let i = start; i < end; i++) values[i]! /= total;
  }
  return out;
}

export function mixed(shares: Matrix, values: Matrix): Matrix {
  const out = matrix(shares.rows, values.columns);
  for (let i = 0; i < shares.rows; i++) {
    for (let j = 0; j < shares.columns; j++) {
      const share = shares.values[i * shares.columns + j]!;
      const from = j * values.columns;
      const to = i * values.columns;
      for (let k = 0; k < values.columns; k++) out.values[to + k]! += share * values.values[from + k]!;
    }
  }
  return out;
}

/** Before each row the sum of those above it. */
export function runningSums({ rows, columns, values }: Matrix): Float64Array {
  const sums = new Float64Array((rows + 1) * columns);
  for (let i = 0; i < values.length; i++) sums[i + columns] = sums[i]! + values[i]!;
  return sums;
}

/** All but the last count where they are above 0, the last as it is. */
export function hiddenOfRun(
  first: number,
  last: number,
  weights: RunWeights,
  sums: Float64Array,
  hidden: Float64Array,
): void {
  const size = hidden.length;
  const begins = weights.first.values;
  const ends = weights.last.values;
  const lengths = weights.lengths.values;
  const a = first * size;
  const b = last * size;
  const c = lengthRow(first, last) * size;
  const share = 1 / (last - first + 1);
  for (let k = 0; k < size; k++) {
    const mean = share * (sums[b + size + k]! - sums[a + k]!);
    hidden[k] = begins[a + k]! + ends[b + k]! + mean + lengths[c + k]!;
  }
}

/** Runs of 5 and 6 words, of 7 and 8 and of more have a row together. */
export function lengthRow(first: number, last: number): number {
  const words = last - first + 1;
  return words < 6 ? words - 1 : words < 7 ? 4 : words < 9 ? 5 : 6;
}

export const LENGTH_ROWS = 7;
