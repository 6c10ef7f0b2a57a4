// Two stems -> how alike the company is that they keep in news: "kill" and "die", "bui" and "purchas".
import weights from "./word-vectors.weights.json" with { type: "json" };

const { dimensions } = weights;
const places: ReadonlyMap<string, number> = new Map(weights.stems.split(" ").map((stem, i) => [stem, i]));
const vectors = unitVectors(Buffer.from(weights.vectors, "base64"));

/** Where a stem's vector is; -1 for stems that are not among the common ones. */
export function vectorPlace(stem: string): number {
  return places.get(stem) ?? -1;
}

/** Cosine of the vectors at two places, -1..1; 0 when one of them is -1. */
export function alike(left: number, right: number): number {
  if (left < 0 || right < 0) return 0;
  let sum = 0;
  for (let i = 0, a = left * dimensions, b = right * dimensions; i < dimensions; i++, a++, b++) {
    sum += vectors[a]! * vectors[b]!;
  }
  return sum;
}

function unitVectors(bytes: Uint8Array): Float32Array {
  const signed = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const units = new Float32Array(signed.length);
  for (let start = 0; start < signed.length; start += dimensions) {
    let squares = 0;
    for (let i = start; i < start + dimensions; i++) squares += signed[i]! ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let i = start; i < start + dimensions; i++) units[i] = signed[i]! / length;
  }
  return units;
}
