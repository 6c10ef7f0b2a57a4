// News articles -> src/answers/word-vectors.weights.json: which stems keep the same company.
// node bench/train/word-vectors.ts DATA_DIR YYYY-MM-DD
import { writeFileSync } from "node:fs";
import { readWords } from "../../src/answers/reading.ts";
import { sentencesOf } from "../../src/corpus/passage.ts";
import { readCorpus } from "../qa-data.ts";
import { randomNumbers } from "../random-numbers.ts";

/** The most common stems get a vector; rarer ones are mostly names, and compared by themselves. */
const STEMS = 8_000;
const DIMENSIONS = 48;
/** Neighbours up to so many topic words away count, by 1 over the distance. */
const WINDOW = 6;
/** Levy, Goldberg and Dagan 2015: rare neighbours say too much unless their frequency is raised so. */
const SMOOTHING = 0.75;
/** Beside the wanted dimensions, so that the last of those converge as well. */
const SPARE = 20;
const ITERATIONS = 6;

const [dataDir, date] = process.argv.slice(2);
if (dataDir === undefined || date === undefined) {
  console.error("Usage: node bench/train/word-vectors.ts DATA_DIR YYYY-MM-DD");
  process.exit(2);
}

const sentences = [...(await sentenceStems("rtqa")), ...(await sentenceStems("newwiki"))];
const stems = commonStems(sentences);
const matrix = informationMatrix(sentences, stems);
const vectors = leadingVectors(matrix, stems.length);
const provenance = {
  what: "For common stems, where they stand in a space of the company they keep; numbers only, no text.",
  data: "4,929 English news articles gathered for RealTime QA (Kasai et al. 2023), 1,581 paragraphs of Wikipedia (Miller et al. 2020).",
  command: "node bench/train/word-vectors.ts DATA_DIR YYYY-MM-DD",
  date,
};
const output = new URL("../../src/answers/word-vectors.weights.json", import.meta.url);
writeFileSync(
  output,
  `${JSON.stringify({ provenance, dimensions: DIMENSIONS, stems: stems.join(" "), vectors: bytesOf(vectors) })}\n`,
);
console.log(`${stems.length} stems from ${sentences.length} sentences.`);

async function sentenceStems(set: string): Promise<string[][]> {
  return (await readCorpus(dataDir!, set, "corpus.jsonl.gz")).flatMap((article) =>
    sentencesOf(article).map((sentence) =>
      readWords(article.text, sentence)
        .filter(({ form }) => !form.stop)
        .map(({ form }) => form.stem),
    ),
  );
}

function commonStems(all: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const sentence of all) for (const stem of sentence) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return sorted.slice(0, STEMS).map(([stem]) => stem);
}

/** Row by row: the columns with a value, and the values. */
type Sparse = { readonly columns: readonly Int32Array[]; readonly values: readonly Float64Array[] };

/** Positive pointwise mutual information of each stem with each neighbour. */
function informationMatrix(all: readonly (readonly string[])[], names: readonly string[]): Sparse {
  const places = new Map(names.map((stem, i) => [stem, i]));
  const size = names.length;
  const counts = new Float32Array(size * size);
  for (const sentence of all) {
    const row = sentence.map((stem) => places.get(stem) ?? -1);
    row.forEach((left, i) => {
      for (let j = i + 1; left >= 0 && j <= Math.min(row.length - 1, i + WINDOW); j++) {
        const right = row[j]!;
        if (right < 0) continue;
        counts[left * size + right]! += 1 / (j - i);
        counts[right * size + left]! += 1 / (j - i);
      }
    });
  }
  return positiveInformation(counts, size);
}

function positiveInformation(counts: Float32Array, size: number): Sparse {
  const totals = Float64Array.from({ length: size }, (_, i) => sum(counts.subarray(i * size, (i + 1) * size)));
  const smoothed = totals.map((total) => total ** SMOOTHING);
  const smoothedSum = sum(smoothed);
  const columns: Int32Array[] = [];
  const values: Float64Array[] = [];
  for (let i = 0; i < size; i++) {
    const row: [number, number][] = [];
    for (let j = 0; j < size; j++) {
      const count = counts[i * size + j]!;
      const information = count === 0 ? 0 : Math.log((count * smoothedSum) / (totals[i]! * smoothed[j]!));
      if (information > 0) row.push([j, information]);
    }
    columns.push(Int32Array.from(row, ([j]) => j));
    values.push(Float64Array.from(row, ([, information]) => information));
  }
  return { columns, values };
}

/** The stems in the space of the largest singular values, each weighed by its root (subspace iteration, Halko et al. 2011). */
function leadingVectors(information: Sparse, size: number): Float64Array[] {
  const random = randomNumbers(1);
  const start = () => Float64Array.from({ length: size }, () => random() - 0.5);
  let basis: Float64Array[] = Array.from({ length: DIMENSIONS + SPARE }, start);
  for (let i = 0; i < ITERATIONS; i++) {
    basis = orthonormal(basis.map((vector) => times(information, transposedTimes(information, vector))));
  }
  const images = basis.map((vector) => transposedTimes(information, vector));
  const { values, vectors: turns } = eigen(images.map((a) => images.map((b) => dot(a, b))));
  const order = values.map((_, i) => i).sort((a, b) => values[b]! - values[a]!);
  return order.slice(0, DIMENSIONS).map((k) => {
    const weight = Math.max(0, values[k]!) ** 0.25;
    return Float64Array.from(
      { length: size },
      (_, i) => weight * basis.reduce((total, vector, m) => total + vector[i]! * turns[m]![k]!, 0),
    );
  });
}

function times({ columns, values }: Sparse, vector: Float64Array): Float64Array {
  return Float64Array.from(columns, (row, i) => {
    let total = 0;
    for (let k = 0; k < row.length; k++) total += values[i]![k]! * vector[row[k]!]!;
    return total;
  });
}

function transposedTimes({ columns, values }: Sparse, vector: Float64Array): Float64Array {
  const result = new Float64Array(vector.length);
  columns.forEach((row, i) => {
    for (let k = 0; k < row.length; k++) result[row[k]!]! += values[i]![k]! * vector[i]!;
  });
  return result;
}

/** Gram and Schmidt, twice for precision. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const vector of vectors) {
    let rest = vector;
    for (const _ of [1, 2]) for (const other of done) rest = minus(rest, other, dot(rest, other));
    const length = Math.sqrt(dot(rest, rest));
    done.push(rest.map((value) => value / length));
  }
  return done;
}

function minus(a: Float64Array, b: Float64Array, factor: number): Float64Array {
  return a.map((value, i) => value - factor * b[i]!);
}

/** Eigenvalues and, in columns, eigenvectors of a small symmetric matrix (Jacobi's rotations). */
function eigen(symmetric: readonly number[][]): { values: number[]; vectors: number[][] } {
  const a = symmetric.map((row) => [...row]);
  const vectors = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < a.length; p++) for (let q = p + 1; q < a.length; q++) rotate(a, vectors, p, q);
  }
  return { values: a.map((row, i) => row[i]!), vectors };
}

function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  if (Math.abs(a[p]![q]!) < 1e-12) return;
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const row of [...a, ...vectors]) [row[p], row[q]] = [c * row[p]! - s * row[q]!, s * row[p]! + c * row[q]!];
  const [rowP, rowQ] = [a[p]!, a[q]!];
  a[p] = rowP.map((value, i) => c * value - s * rowQ[i]!);
  a[q] = rowP.map((value, i) => s * value + c * rowQ[i]!);
}

/** A byte per number, each stem's largest being 127: only directions count. */
function bytesOf(axes: readonly Float64Array[]): string {
  const bytes = new Int8Array(STEMS * DIMENSIONS);
  for (let i = 0; i < axes[0]!.length; i++) {
    const largest = axes.reduce((max, axis) => Math.max(max, Math.abs(axis[i]!)), 1e-12);
    axes.forEach((axis, k) => {
      bytes[i * DIMENSIONS + k] = Math.round((127 * axis[i]!) / largest);
    });
  }
  return Buffer.from(bytes.buffer).toString("base64");
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!;
  return total;
}
