// Questions with sentences, right and wrong, and the words in them that answer -> the weights of the reader.
import type { Question } from "../../src/answers/answer.ts";
import type { Asked } from "../../src/answers/question/asked.ts";
import { metWords } from "../../src/answers/reader/met.ts";
import { readerOf, runsOf, type ShownSentence } from "../../src/answers/reader/reader.ts";
import { type Shown, shownQuestion, shownSentence } from "../../src/answers/reader/reader-signs.ts";
import {
  READER_WEIGHTS,
  type ReaderWeight,
  type ReaderWeights,
  weightsOf,
} from "../../src/answers/reader/reader-weights.ts";
import { covered } from "../../src/answers/sentences/cover.ts";
import { modelScore, type UnitModel } from "../../src/answers/sentences/unit-model.ts";
import { spanQuestionOf } from "../../src/answers/short-answer/span.ts";
import { spanCandidates } from "../../src/answers/short-answer/span-candidates.ts";
import { spanGround } from "../../src/answers/short-answer/span-ground.ts";
import { spanMatch } from "../qa-score.ts";
import { normal, randomNumbers } from "../random-numbers.ts";
import { shuffled } from "../small-corpora.ts";
import type { OwnParagraph, Prepared } from "./answers-examples.ts";
import { type MarkedSentence, markedParagraph } from "./paragraph.ts";
import { Tape } from "./reader-tape.ts";

/** A sentence, with the F1 of each of its runs of words where the words that answer are known. */
type ReaderSentence = ShownSentence & { readonly gains: Float64Array | null };

export type ReaderExample = {
  readonly weight: number;
  readonly question: Shown;
  readonly right: readonly ReaderSentence[];
  /** Wrong ones that hold most of the question: the reader learns to tell these from the right one, */
  readonly covering: readonly ReaderSentence[];
  /** and the judge those that the ranking would look at first, which are what it is asked about. */
  readonly close: readonly ReaderSentence[];
};

/** So many of either are kept; */
const COVERING_KEPT = 5;
const CLOSE_KEPT = 8;
/** so many sentences are shown each time, one of them right if any is. */
const SHOWN = 3;

const EPOCHS = 4;
const BATCH = 16;
const RATE = 0.003;
/** In the first steps the rate grows, then it falls to nearly nothing. */
const FIRST_STEPS = 100;
const LAST_RATE = 0.05;
const DECAY = 1e-3;
/** The judge meets sentences that are harder to tell apart, and learns them by heart sooner. */
const THINNING = { reader: 0.15, judge: 0.25 };

type Given = MarkedSentence & { readonly text: string };

/** A question and the paragraph it was written for; null when no sentence of it holds the answer. */
export function readerExample(own: OwnParagraph, weight: number): ReaderExample | null {
  const marked = markedParagraph(own, COVERING_KEPT);
  if (marked === null) return null;
  const { question, asked, right, wrong } = marked;
  const given = (each: MarkedSentence): Given => ({ text: own.article.text, ...each });
  const others = wrong.map(given);
  return exampleOf(question, asked, weight, [given(right)], { covering: others, close: others }, own.answers);
}

/**
 * Candidates that are known to answer or not, perhaps none of which does; `quick` is what would choose among them, `answers` are
 * the words that do, none where they are not known.
 */
export function rankedReaderExample(
  { question, asked, pool, labels }: Prepared,
  quick: UnitModel,
  weight: number,
  answers: readonly string[],
): ReaderExample | null {
  const right = pool.filter((_, i) => labels[i] === 1);
  const wrong = pool
    .filter((_, i) => labels[i] === 0)
    .map((each) => ({ each, cover: covered(asked.weights, each.mask), score: modelScore(quick, each.features) }));
  if (wrong.length === 0) return null;
  const first = (count: number, by: "cover" | "score") =>
    wrong
      .toSorted((a, b) => b[by] - a[by])
      .slice(0, count)
      .map(({ each }) => each);
  const others = { covering: first(COVERING_KEPT, "cover"), close: first(CLOSE_KEPT, "score") };
  return exampleOf(question, asked, weight, right, others, answers.length > 0 ? answers : null);
}

function exampleOf(
  question: Question,
  asked: Asked,
  weight: number,
  right: readonly Given[],
  wrong: { readonly covering: readonly Given[]; readonly close: readonly Given[] },
  answers: readonly string[] | null,
): ReaderExample {
  const spanQuestion = spanQuestionOf(question, asked);
  const shownAsked = shownQuestion(question, asked, spanQuestion);
  const shown =
    (rights: readonly string[] | null) =>
    ({ text, sentence, mask, around }: Given): ReaderSentence => {
      const ground = spanGround(spanQuestion, text, sentence);
      const candidates = spanCandidates(ground);
      const own = shownSentence(question, asked, ground);
      return {
        shown: own,
        met: metWords(shownAsked, own, asked, ground.words, around),
        runs: runsOf(question, ground, candidates),
        cover: covered(asked.weights, mask),
        gains:
          rights && Float64Array.from(candidates, ({ start, end }) => spanMatch(text.slice(start, end), rights).f1),
      };
    };
  const others = new Map([...wrong.covering, ...wrong.close].map((each) => [each, shown(null)(each)]));
  const other = (each: Given) => others.get(each)!;
  return {
    weight,
    question: shownAsked,
    right: right.map(shown(answers)),
    covering: wrong.covering.map(other),
    close: wrong.close.map(other),
  };
}

/** Adam (Kingma and Ba 2015) with decay on small batches, in an order shuffled by a fixed sequence; prints the loss of each round, under the name. */
export function trainReader(name: string, examples: readonly ReaderExample[], judges: boolean): ReaderWeights {
  const random = randomNumbers(1);
  const weights = initialWeights(random);
  const tape = new Tape(judges ? THINNING.judge : THINNING.reader, random);
  const state = READER_WEIGHTS.map((name) => ({
    values: weights[name].values,
    slopes: tape.slopes(weights[name]),
    first: new Float64Array(weights[name].values.length),
    second: new Float64Array(weights[name].values.length),
  }));
  const steps = EPOCHS * Math.ceil(examples.length / BATCH);
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = shuffled(examples, random);
    let loss = 0;
    for (let start = 0; start < order.length; start += BATCH) {
      for (const example of order.slice(start, start + BATCH))
        loss += addSlopes(example, weights, tape, random, judges);
      step++;
      const rate = RATE * Math.min(1, step / FIRST_STEPS) * (1 - (1 - LAST_RATE) * (step / steps));
      for (const { values, slopes, first, second } of state) {
        for (let i = 0; i < values.length; i++) {
          const slope = slopes[i]! / BATCH;
          first[i] = 0.9 * first[i]! + 0.1 * slope;
          second[i] = 0.999 * second[i]! + 0.001 * slope * slope;
          const move = first[i]! / (1 - 0.9 ** step) / (Math.sqrt(second[i]! / (1 - 0.999 ** step)) + 1e-8);
          values[i]! -= rate * (move + DECAY * values[i]!);
        }
        slopes.fill(0);
      }
    }
    console.log(
      `${name}, ${examples.length} questions: epoch ${epoch + 1} of ${EPOCHS}, loss ${(loss / order.length).toFixed(3)}`,
    );
  }
  return weights;
}

/**
 * Adds the slopes of -ln P(right sentence) and of -ln(expected F1 of its runs); the loss. To one that judges, it is one more
 * possibility that none of the sentences answers, with a score of 0: right where none does. Others need a right one.
 */
export function addSlopes(
  { question, right, covering, close, weight }: ReaderExample,
  weights: ReaderWeights,
  tape: Tape,
  random: () => number,
  judges: boolean,
): number {
  const rights = shuffled(right, random).slice(0, 1);
  const shown = [...rights, ...shuffled(judges ? close : covering, random).slice(0, SHOWN - rights.length)];
  const read = readerOf(question, weights, tape.layers);
  const readings = shown.map(read);
  const scores = readings.map(({ score }) => score.values[0]!);
  const chances = softmax(judges ? [...scores, 0] : scores);
  const best = rights.length > 0 ? 0 : readings.length;
  let loss = -Math.log(chances[best]!);
  readings.forEach(({ score }, i) => {
    tape.slopes(score)[0]! += weight * (chances[i]! - (i === best ? 1 : 0));
  });
  const gains = rights[0]?.gains;
  if (gains?.some((gain) => gain >= LEAST_GAIN)) {
    const { runs } = readings[0]!;
    const slopes = tape.slopes(runs);
    const shares = softmax(runs.values);
    const expected = shares.reduce((sum, share, i) => sum + share * gains[i]!, 1e-9);
    loss -= Math.log(expected);
    shares.forEach((share, i) => {
      slopes[i]! += weight * share * (1 - gains[i]! / expected);
    });
  }
  tape.goBack();
  return loss;
}

/** Sentences of which no run is nearly right teach nothing about runs. */
const LEAST_GAIN = 0.3;

function softmax(scores: ArrayLike<number>): Float64Array {
  const values = Float64Array.from(scores);
  const largest = values.reduce((max, value) => Math.max(max, value), Number.NEGATIVE_INFINITY);
  const chances = values.map((value) => Math.exp(value - largest));
  const total = chances.reduce((sum, value) => sum + value, 0);
  return chances.map((value) => value / total);
}

/** Small numbers by chance, as many large as small, smaller where more of them are added up. */
export function initialWeights(random: () => number): ReaderWeights {
  return weightsOf((name, columns) => {
    if (name === "likeness" || name === "backLikeness") return [6, 3];
    const size = initialSize(name, columns);
    return Array.from({ length: columns }, () => size * normal(random));
  });
}

function initialSize(name: ReaderWeight, columns: number): number {
  if (/Bias$|^fits$|^(?:score|told)(?:Runs|Cover)$/.test(name)) return 0;
  if (/^(?:sentence|question)(?:Signs|Vectors|Numbers)$|^lengths$/.test(name)) return 0.1;
  return (/(?:Before|Own|After|Both|Topic)$|^back/.test(name) ? 0.4 : 0.8) / Math.sqrt(columns);
}
