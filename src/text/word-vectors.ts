// Two stems -> how alike the company is that they keep in English: "kill" and "wound", "citi" and "pari".
import weights from "./word-vectors.weights.json" with { type: "json" };

/** How many numbers a vector has. */
export const VECTOR_DIMENSIONS = weights.dimensions;

const places: ReadonlyMap<string, number> = new Map(weights.stems.split(" ").map((stem, i) => [stem, i]));
const vectors = unitVectors(Buffer.from(weights.vectors, "base64"));

/** Of length 1, one after the other in the order of `vectorPlace`. */
export const wordVectors: Readonly<Float32Array> = vectors;

/** Where a stem's vector is; -1 for stems that are not among the common ones. */
export function vectorPlace(stem: string): number {
  return places.get(stem) ?? -1;
}

/** Cosine of the vectors at two places, -1..1, about 0 for two words with nothing in common; 0 when one of them is -1. */
export function alike(left: number, right: number): number {
  if (left < 0 || right < 0) return 0;
  let sum = 0;
  for (let i = 0, a = left * VECTOR_DIMENSIONS, b = right * VECTOR_DIMENSIONS; i < VECTOR_DIMENSIONS; i++, a++, b++) {
    sum += vectors[a]! * vectors[b]!;
  }
  return sum;
}

/** The sum of the vectors at `places`, each times its weight, of length 1; of length 0 when none of them has a vector. */
export function meanVector(places: readonly number[], weightOf: (i: number) => number): Float64Array {
  const mean = new Float64Array(VECTOR_DIMENSIONS);
  for (let i = 0; i < places.length; i++) {
    if (places[i]! < 0) continue;
    const weight = weightOf(i);
    const from = places[i]! * VECTOR_DIMENSIONS;
    for (let k = 0; k < VECTOR_DIMENSIONS; k++) mean[k]! += weight * vectors[from + k]!;
  }
  const length = lengthOf(mean) || 1;
  for (let k = 0; k < VECTOR_DIMENSIONS; k++) mean[k]! /= length;
  return mean;
}

/** As Math.hypot, to the last digit in V8, without a list of arguments: divided by the largest, added up as Kahan does. */
export function lengthOf(vector: Float64Array): number {
  let largest = 0;
  for (let k = 0; k < vector.length; k++) largest = Math.max(largest, Math.abs(vector[k]!));
  if (largest === 0) return 0;
  let sum = 0;
  let lost = 0;
  for (let k = 0; k < vector.length; k++) {
    const share = Math.abs(vector[k]!) / largest;
    const more = share * share - lost;
    const next = sum + more;
    lost = next - sum - more;
    sum = next;
  }
  return Math.sqrt(sum) * largest;
}

/** Cosine of two results of `meanVector`, -1..1. */
export function alikeMeans(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < VECTOR_DIMENSIONS; i++) sum += left[i]! * right[i]!;
  return sum;
}

/** Two numbers of -7..7 a byte, the first in the low half; only their direction counts. */
function unitVectors(bytes: Uint8Array): Float32Array {
  const units = new Float32Array(2 * bytes.length);
  bytes.forEach((byte, i) => {
    units[2 * i] = (byte & 15) - 7;
    units[2 * i + 1] = (byte >> 4) - 7;
  });
  for (let start = 0; start < units.length; start += VECTOR_DIMENSIONS) {
    const own = units.subarray(start, start + VECTOR_DIMENSIONS);
    const length = Math.hypot(...own) || 1;
    for (let i = 0; i < own.length; i++) own[i]! /= length;
  }
  return units;
}
