// Questions with their paragraphs and right answers -> the weights by which short answers are chosen.

import { spanQuestionOf } from "../../src/answers/short-answer/span.ts";
import { spanCandidates } from "../../src/answers/short-answer/span-candidates.ts";
import { endFeatures, spanFeatures, startFeatures } from "../../src/answers/short-answer/span-features.ts";
import { type SpanQuestion, spanGround } from "../../src/answers/short-answer/span-ground.ts";
import { SPAN_BUCKETS, SpanBuckets } from "../../src/answers/short-answer/span-model.ts";
import type { ReadSentence } from "../../src/answers/words/reading.ts";
import { spanMatch } from "../qa-score.ts";
import { randomNumbers } from "../random-numbers.ts";
import type { OwnParagraph } from "./answers-examples.ts";
import { markedParagraph } from "./paragraph.ts";

/** A sentence's candidates: buckets of their own features, and which start and end each shares; gain is the F1 of each. */
type SentenceExample = {
  readonly own: readonly Int32Array[];
  readonly starts: readonly Int32Array[];
  readonly ends: readonly Int32Array[];
  readonly startOf: Int16Array;
  readonly endOf: Int16Array;
  readonly gain: Float32Array;
};

/** The sentence that holds the answer first, then those that look most like it. */
export type SpanExample = {
  readonly weight: number;
  readonly sentences: readonly SentenceExample[];
};

/** So many wrong sentences are shown beside the right one, so that scores compare between sentences. */
const WRONG_SENTENCES = 2;

/** Examples of which no candidate is nearly right teach nothing. */
const LEAST_GAIN = 0.3;

/** A feature met by fewer candidates is not learned. */
const LEAST_COUNT = 60;

const EPOCHS = 6;
const RATE = 0.05;
const L2 = 1e-3;

/** Null when no sentence of the paragraph holds the answer. */
export function spanExample(own: OwnParagraph, weight: number): SpanExample | null {
  const marked = markedParagraph(own, WRONG_SENTENCES);
  if (marked === null) return null;
  const spanQuestion = spanQuestionOf(marked.question, marked.asked);
  const example = (sentence: ReadSentence, gainOf: (span: string) => number) =>
    sentenceExample(spanQuestion, own.article.text, sentence, gainOf);
  const examples = [
    example(marked.right.sentence, (span) => spanMatch(span, own.answers).f1),
    ...marked.wrong.map(({ sentence }) => example(sentence, () => 0)),
  ];
  return Math.max(0, ...examples[0]!.gain) < LEAST_GAIN ? null : { weight, sentences: examples };
}

function sentenceExample(
  question: SpanQuestion,
  text: string,
  sentence: ReadSentence,
  gainOf: (span: string) => number,
): SentenceExample {
  const ground = spanGround(question, text, sentence);
  const candidates = spanCandidates(ground);
  const firsts = [...new Set(candidates.map((each) => each.first))];
  const lasts = [...new Set(candidates.map((each) => each.last))];
  const buckets = new SpanBuckets(question);
  const taken = (describe: () => void): Int32Array => {
    buckets.clear();
    describe();
    return buckets.taken();
  };
  return {
    own: candidates.map((each) => taken(() => spanFeatures(question, ground, each, buckets))),
    starts: firsts.map((first) => taken(() => startFeatures(question, ground, first, buckets))),
    ends: lasts.map((last) => taken(() => endFeatures(question, ground, last, buckets))),
    startOf: Int16Array.from(candidates, (each) => firsts.indexOf(each.first)),
    endOf: Int16Array.from(candidates, (each) => lasts.indexOf(each.last)),
    gain: Float32Array.from(candidates, ({ start, end }) => gainOf(text.slice(start, end))),
  };
}

/**
 * A log-linear model over all candidates of an example's sentences, fitted to the expected F1 by AdaGrad with weights
 * averaged over the second half of the steps. The order of examples is shuffled by a fixed sequence.
 */
export function trainSpans(examples: readonly SpanExample[]): Float64Array {
  const counts = featureCounts(examples);
  const weights = new Float64Array(SPAN_BUCKETS);
  const squares = new Float64Array(SPAN_BUCKETS).fill(1e-2);
  const average = new Float64Array(SPAN_BUCKETS);
  const gradient = new Gradient(counts);
  let averaged = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const example of shuffled(examples, epoch)) {
      addGradient(example, weights, gradient);
      gradient.take((bucket, value) => {
        const slope = value + L2 * weights[bucket]!;
        squares[bucket]! += slope * slope;
        weights[bucket]! -= (RATE * slope) / Math.sqrt(squares[bucket]!);
      });
    }
    if (epoch < EPOCHS / 2) continue;
    averaged++;
    for (let i = 0; i < SPAN_BUCKETS; i++) average[i]! += (weights[i]! - average[i]!) / averaged;
  }
  return average;
}

/** The gradient of one example, kept sparse. */
class Gradient {
  readonly #values = new Float64Array(SPAN_BUCKETS);
  readonly #counts: Int32Array;
  #touched: number[] = [];

  constructor(counts: Int32Array) {
    this.#counts = counts;
  }

  add(features: Int32Array, value: number): void {
    for (const bucket of features) {
      if (this.#counts[bucket]! < LEAST_COUNT) continue;
      if (this.#values[bucket] === 0) this.#touched.push(bucket);
      this.#values[bucket]! += value;
    }
  }

  take(use: (bucket: number, value: number) => void): void {
    for (const bucket of this.#touched) {
      if (this.#values[bucket] !== 0) use(bucket, this.#values[bucket]!);
      this.#values[bucket] = 0;
    }
    this.#touched = [];
  }
}

function featureCounts(examples: readonly SpanExample[]): Int32Array {
  const counts = new Int32Array(SPAN_BUCKETS);
  for (const { sentences } of examples) {
    for (const { own, starts, ends } of sentences) {
      for (const features of [own, starts, ends].flat()) for (const bucket of features) counts[bucket]!++;
    }
  }
  return counts;
}

/** d/dw of -ln(expected F1): candidates better than expected go up, the others down. */
function addGradient({ sentences, weight }: SpanExample, weights: Float64Array, gradient: Gradient): void {
  const scores = sentences.map((sentence) => scoresOf(sentence, weights));
  const largest = scores.reduce((max, each) => each.reduce((a, b) => Math.max(a, b), max), Number.NEGATIVE_INFINITY);
  const chances = scores.map((each) => each.map((score) => Math.exp(score - largest)));
  const total = chances.reduce((sum, each) => each.reduce((a, b) => a + b, sum), 0);
  let expected = 1e-9;
  chances.forEach((each, s) => {
    each.forEach((chance, i) => {
      expected += (chance / total) * sentences[s]!.gain[i]!;
    });
  });
  sentences.forEach((sentence, s) => {
    const slopes = chances[s]!.map((chance, i) => weight * (chance / total) * (1 - sentence.gain[i]! / expected));
    spread(sentence, slopes, gradient);
  });
}

function spread(
  { own, starts, ends, startOf, endOf }: SentenceExample,
  slopes: Float64Array,
  gradient: Gradient,
): void {
  const [startSlopes, endSlopes] = [new Float64Array(starts.length), new Float64Array(ends.length)];
  slopes.forEach((slope, i) => {
    if (Math.abs(slope) < 1e-6) return;
    gradient.add(own[i]!, slope);
    startSlopes[startOf[i]!]! += slope;
    endSlopes[endOf[i]!]! += slope;
  });
  starts.forEach((features, i) => {
    gradient.add(features, startSlopes[i]!);
  });
  ends.forEach((features, i) => {
    gradient.add(features, endSlopes[i]!);
  });
}

function scoresOf({ own, starts, ends, startOf, endOf }: SentenceExample, weights: Float64Array): Float64Array {
  const startScores = starts.map((features) => sumOf(weights, features));
  const endScores = ends.map((features) => sumOf(weights, features));
  return Float64Array.from(
    own,
    (features, i) => sumOf(weights, features) + startScores[startOf[i]!]! + endScores[endOf[i]!]!,
  );
}

function sumOf(weights: Float64Array, features: Int32Array): number {
  let sum = 0;
  for (const bucket of features) sum += weights[bucket]!;
  return sum;
}

/** Fisher and Yates: the same order every time. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const order = [...items];
  const random = randomNumbers(seed);
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
