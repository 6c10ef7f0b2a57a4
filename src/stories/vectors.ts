// Sparse vectors of length 1 in flat arrays: quick to compare a million times.

/** `ids` ascend; `weights[i]` belongs to `ids[i]`; the squares of the weights add up to 1, or there are none. */
export type UnitVector = { readonly ids: Float64Array; readonly weights: Float64Array; readonly length: number };

/** Counts ids and weighs each by (1 + ln count) * weightOf(id). */
export function unitVector(ids: Iterable<number>, weightOf: (id: number) => number): UnitVector {
  const counts = new Map<number, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const ascending = Float64Array.from(counts.keys()).sort();
  const weights = ascending.map((id) => (1 + Math.log(counts.get(id)!)) * weightOf(id));
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return { ids: ascending, weights: length === 0 ? weights : weights.map((weight) => weight / length), length };
}

/** The cosine of two vectors, 0..1. */
export function dot(a: UnitVector, b: UnitVector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const difference = a.ids[i]! - b.ids[j]!;
    if (difference === 0) sum += a.weights[i++]! * b.weights[j++]!;
    else if (difference < 0) i++;
    else j++;
  }
  return sum;
}

/** Share of `part` by squared weight whose ids are in `whole`, 0..1. */
export function contained(part: UnitVector, whole: UnitVector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < part.ids.length && j < whole.ids.length; ) {
    const difference = part.ids[i]! - whole.ids[j]!;
    if (difference === 0) {
      sum += part.weights[i]! * part.weights[i]!;
      i++;
      j++;
    } else if (difference < 0) i++;
    else j++;
  }
  return sum;
}

/** ln(1 + the weight, before it was brought to length 1, of all shared ids but the heaviest). */
export function sharedBeyondOne(a: UnitVector, b: UnitVector): number {
  let sum = 0;
  let heaviest = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length; ) {
    const difference = a.ids[i]! - b.ids[j]!;
    if (difference === 0) {
      const weight = Math.min(a.weights[i++]! * a.length, b.weights[j++]! * b.length);
      sum += weight;
      if (weight > heaviest) heaviest = weight;
    } else if (difference < 0) i++;
    else j++;
  }
  return Math.log1p(sum - heaviest);
}
