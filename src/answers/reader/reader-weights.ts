// The reader's weights by name, and how they are stored: signed bytes, a scale for each row.
import { VECTOR_DIMENSIONS } from "../../text/word-vectors.ts";
import judge from "./judge.weights.json" with { type: "json" };
import { MET } from "./met.ts";
import shipped from "./reader.weights.json" with { type: "json" };
import { LENGTH_ROWS, type Matrix } from "./reader-layers.ts";
import { FITS, KIND_ROWS, NUMBERS, QUESTION_SIGNS, SENTENCE_SIGNS } from "./reader-signs.ts";

/** How many numbers stand for a word, and for a run of words. */
const WORD = 24;
const RUN = 16;

/** Rows and columns of each. */
const READER_SHAPES = {
  sentenceSigns: [SENTENCE_SIGNS, WORD],
  sentenceVectors: [WORD, VECTOR_DIMENSIONS],
  sentenceNumbers: [NUMBERS, WORD],
  questionSigns: [QUESTION_SIGNS, WORD],
  questionVectors: [WORD, VECTOR_DIMENSIONS],
  questionNumbers: [NUMBERS, WORD],
  questionBefore: [WORD, WORD],
  questionOwn: [WORD, WORD],
  questionAfter: [WORD, WORD],
  questionBias: [1, WORD],
  pool: [1, WORD],
  keys: [WORD, WORD],
  likeness: [1, 2],
  nearBefore: [WORD, WORD],
  nearOwn: [WORD, WORD],
  nearAfter: [WORD, WORD],
  nearBias: [1, WORD],
  mixOwn: [WORD, WORD],
  mixMet: [WORD, WORD],
  mixBoth: [WORD, WORD],
  mixTopic: [WORD, WORD],
  mixQuestion: [WORD, WORD],
  mixBias: [1, WORD],
  nextBefore: [WORD, WORD],
  nextOwn: [WORD, WORD],
  nextAfter: [WORD, WORD],
  nextBias: [1, WORD],
  wideBefore: [WORD, WORD],
  wideOwn: [WORD, WORD],
  wideAfter: [WORD, WORD],
  wideBias: [1, WORD],
  widerBefore: [WORD, WORD],
  widerOwn: [WORD, WORD],
  widerAfter: [WORD, WORD],
  widerBias: [1, WORD],
  first: [RUN + 1, WORD],
  last: [RUN + 1, WORD],
  inside: [RUN + 1, WORD],
  lengths: [LENGTH_ROWS, RUN + 1],
  fits: [KIND_ROWS, FITS],
  out: [1, RUN],
  backKeys: [WORD, WORD],
  backLikeness: [1, 2],
  backOwn: [WORD, WORD],
  backMet: [WORD, WORD],
  backBoth: [WORD, WORD],
  backNumbers: [WORD, MET],
  backBias: [1, WORD],
  backPool: [1, WORD],
  endMost: [RUN, WORD],
  endMean: [RUN, WORD],
  endBias: [1, RUN],
  score: [1, WORD],
  scoreEnd: [1, RUN],
  scoreRuns: [1, 1],
  scoreCover: [1, 1],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

export type ReaderWeight = keyof typeof READER_SHAPES;
export type ReaderWeights = Readonly<Record<ReaderWeight, Matrix>>;

export const READER_WEIGHTS = Object.keys(READER_SHAPES) as ReaderWeight[];

/** In the order of READER_SHAPES: all rows' scales as 32-bit numbers, and all values, each times its row's scale. */
export type StoredReaderWeights = { readonly scales: string; readonly values: string };

export const shippedReader: ReaderWeights = readReaderWeights(shipped);
/** The same network, which has learned as well from questions that nothing answers. */
export const shippedJudge: ReaderWeights = readReaderWeights(judge);

export function readReaderWeights(stored: StoredReaderWeights): ReaderWeights {
  const [scaleBytes, bytes] = [Buffer.from(stored.scales, "base64"), Buffer.from(stored.values, "base64")];
  let [row, at] = [0, 0];
  return weightsOf((_, columns) => {
    const scale = scaleBytes.readFloatLE(4 * row++);
    return Array.from({ length: columns }, () => scale * bytes.readInt8(at++));
  });
}

/** Each row of each weight as `rowOf` gives it, in the order of READER_SHAPES. */
export function weightsOf(rowOf: (name: ReaderWeight, columns: number) => readonly number[]): ReaderWeights {
  return Object.fromEntries(
    READER_WEIGHTS.map((name): [ReaderWeight, Matrix] => {
      const [rows, columns] = READER_SHAPES[name];
      const values = Float64Array.from(Array.from({ length: rows }, () => rowOf(name, columns)).flat());
      return [name, { rows, columns, values }];
    }),
  ) as ReaderWeights;
}

/** The other way round. */
export function storedReaderWeights(weights: ReaderWeights): StoredReaderWeights {
  const [scales, values]: [number[], number[]] = [[], []];
  for (const { columns, values: own } of READER_WEIGHTS.map((name) => weights[name])) {
    for (let start = 0; start < own.length; start += columns) {
      const row = own.subarray(start, start + columns);
      const scale = row.reduce((max, value) => Math.max(max, Math.abs(value)), 1e-12) / LARGEST;
      scales.push(scale);
      for (const value of row) values.push(Math.round(value / scale));
    }
  }
  return {
    scales: Buffer.from(Float32Array.from(scales).buffer).toString("base64"),
    values: Buffer.from(Int8Array.from(values).buffer).toString("base64"),
  };
}

const LARGEST = 127;
