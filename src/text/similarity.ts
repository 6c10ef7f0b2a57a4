// How alike two texts are: weighted term vectors and their cosine.

/** A sparse vector: term -> weight, with its Euclidean length. */
export type TermVector = { readonly weights: ReadonlyMap<string, number>; readonly length: number };

/** Counts terms and weighs each by (1 + ln count) * weightOf(term); weightOf is usually an inverse document frequency. */
export function termVector(terms: readonly string[], weightOf: (term: string) => number = () => 1): TermVector {
  const weights = new Map<string, number>();
  for (const term of terms) weights.set(term, (weights.get(term) ?? 0) + 1);
  let squares = 0;
  for (const [term, count] of weights) {
    const weight = (1 + Math.log(count)) * weightOf(term);
    weights.set(term, weight);
    squares += weight * weight;
  }
  return { weights, length: Math.sqrt(squares) };
}

/** Cosine of the angle between two vectors, 0..1; 0 when one of them is empty. */
export function cosine(a: TermVector, b: TermVector): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [term, weight] of small.weights) dot += weight * (large.weights.get(term) ?? 0);
  return dot / (a.length * b.length);
}
