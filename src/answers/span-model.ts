// Names of features -> a score: learned weights, found by a hash of the name so that no list of names is needed.

/** Weights as signed bytes, each times `scale`; by hash of the feature's name. */
export type SpanWeights = { readonly scale: number; readonly table: Int8Array };

/** As stored: the hashes that have a weight as steps from the one before (7 bits a byte, low first), and the weights. */
export type StoredSpanWeights = { readonly scale: number; readonly steps: string; readonly values: string };

/** Most names met in use were never met in training; in a table this large few of them hit another's weight. */
export const SPAN_BUCKETS = 1 << 20;

/** The sum of the weights of the features. */
export function spanScore({ scale, table }: SpanWeights, features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) sum += table[bucketOf(feature)]!;
  return sum * scale;
}

/** FNV-1a over UTF-16 code units, folded to the table's size. */
export function bucketOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (SPAN_BUCKETS - 1);
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

/** The other way round; weights that round to nothing are left out. */
export function storedSpanWeights(weights: Float64Array): StoredSpanWeights {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127 || 1;
  const steps: number[] = [];
  const values: number[] = [];
  let last = 0;
  weights.forEach((weight, bucket) => {
    const value = Math.round(weight / scale);
    if (value === 0) return;
    let step = bucket - last;
    for (; step >= 0x80; step >>= 7) steps.push((step & 0x7f) | 0x80);
    steps.push(step);
    values.push(value & 0xff);
    last = bucket;
  });
  return { scale, steps: Buffer.from(steps).toString("base64"), values: Buffer.from(values).toString("base64") };
}
