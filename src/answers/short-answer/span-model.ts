// Features, as numbers -> a score: learned weights, found by a hash so that no list of features is needed.
import { hashOf } from "../words/word-forms.ts";

/** Weights as signed bytes, each times `scale`; by bucket. */
export type SpanWeights = { readonly scale: number; readonly table: Int8Array };

/** As stored: the buckets that have a weight as steps from the one before (7 bits a byte, low first), and the weights. */
export type StoredSpanWeights = { readonly scale: number; readonly steps: string; readonly values: string };

/** Most features met in use were never met in training; in a table this large few of them hit another's weight. */
export const SPAN_BUCKETS = 1 << 20;

/** More than any run of words has. */
const MOST_FEATURES = 512;

/**
 * The features of one run of words for one question, as buckets; emptied and used again for the next, because there are
 * thousands. A feature is the number of a template and a value; it is taken plain, together with the kind of answer
 * wanted (`typed`), and perhaps with the question's first words (`headed`).
 */
export class SpanBuckets {
  readonly #wanted: number;
  readonly #head: number;
  readonly #buckets = new Int32Array(MOST_FEATURES);
  #count = 0;

  constructor({ wanted, head }: { wanted: string; head: string }) {
    this.#wanted = hashOf(wanted);
    this.#head = hashOf(`${head} `);
  }

  clear(): void {
    this.#count = 0;
  }

  typed(template: number, value = 0): void {
    const feature = Math.imul(value, 0x9e3779b1) ^ Math.imul(template, 0x85ebca77);
    this.#add(feature);
    this.#add(feature ^ this.#wanted);
  }

  headed(template: number, value: number): void {
    this.typed(template, value);
    this.#add(Math.imul(value, 0x9e3779b1) ^ Math.imul(template, 0x85ebca77) ^ this.#head);
  }

  #add(feature: number): void {
    if (this.#count < MOST_FEATURES) this.#buckets[this.#count++] = bucketOf(feature);
  }

  /** The sum of the weights of the features. */
  score({ scale, table }: SpanWeights): number {
    let sum = 0;
    for (let i = 0; i < this.#count; i++) sum += table[this.#buckets[i]!]!;
    return sum * scale;
  }

  taken(): Int32Array {
    return this.#buckets.slice(0, this.#count);
  }
}

/** The finalizer of MurmurHash3 (Appleby), folded to the table's size. */
function bucketOf(feature: number): number {
  let hash = feature ^ (feature >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) & (SPAN_BUCKETS - 1);
}

export function readSpanWeights({ scale, steps, values }: StoredSpanWeights): SpanWeights {
  const table = new Int8Array(SPAN_BUCKETS);
  const [stepBytes, valueBytes] = [Buffer.from(steps, "base64"), Buffer.from(values, "base64")];
  let [bucket, step, shift, at] = [0, 0, 0, 0];
  for (const byte of stepBytes) {
    step |= (byte & 0x7f) << shift;
    shift += 7;
    if (byte >= 0x80) continue;
    bucket += step;
    table[bucket] = (valueBytes[at++]! << 24) >> 24;
    [step, shift] = [0, 0];
  }
  return { scale, table };
}

/** The other way round; small weights are left out. */
export function storedSpanWeights(weights: Float64Array): StoredSpanWeights {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127 || 1;
  const steps: number[] = [];
  const values: number[] = [];
  let last = 0;
  weights.forEach((weight, bucket) => {
    const value = Math.round(weight / scale);
    if (Math.abs(value) < LEAST_STORED) return;
    let step = bucket - last;
    for (; step >= 0x80; step >>= 7) steps.push((step & 0x7f) | 0x80);
    steps.push(step);
    values.push(value & 0xff);
    last = bucket;
  });
  return { scale, steps: Buffer.from(steps).toString("base64"), values: Buffer.from(values).toString("base64") };
}

/** Of 127: with smaller ones the tables are too long together; what they would give is in 0009-answers-tried.md, round 18. */
const LEAST_STORED = 12;
