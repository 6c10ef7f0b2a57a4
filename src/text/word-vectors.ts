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
  places.forEach((place, i) => {
    if (place < 0) return;
    const weight = weightOf(i);
    for (let k = 0, at = place * VECTOR_DIMENSIONS; k < VECTOR_DIMENSIONS; k++, at++) mean[k]! += weight * vectors[at]!;
  });
  const length = Math.hypot(...mean) || 1;
  return mean.map((value) => value / length);
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
