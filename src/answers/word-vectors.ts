// Two stems -> how alike the company is that they keep in news: "kill" and "die", "bui" and "purchas".
import weights from "./word-vectors.weights.json" with { type: "json" };

const { dimensions } = weights;
const places: ReadonlyMap<string, number> = new Map(weights.stems.split(" ").map((stem, i) => [stem, i]));
const vectors = unitVectors(Buffer.from(weights.vectors, "base64"));

/** Cosine of two stems' vectors, -1..1; 0 when one of them is not among the common ones, 1 for equal stems. */
export function alike(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [places.get(a), places.get(b)];
  return left === undefined || right === undefined ? 0 : dot(left, right);
}

function dot(left: number, right: number): number {
  let sum = 0;
  for (let i = 0; i < dimensions; i++) sum += vectors[left * dimensions + i]! * vectors[right * dimensions + i]!;
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
