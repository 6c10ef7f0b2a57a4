import { expect, test } from "vitest";
import { randomNumbers } from "../../bench/random-numbers.ts";
import {
  addSlopes,
  initialWeights,
  type ReaderExample,
  readerExample,
  trainReader,
} from "../../bench/train/answers-reader.ts";
import { Tape } from "../../bench/train/reader-tape.ts";
import { READER_WEIGHTS } from "../../src/answers/reader/reader-weights.ts";
import { makeArticle } from "../../src/corpus/article.ts";

const article = makeArticle({
  id: "bridge",
  title: "Bridge opens",
  body: "The Aurora bridge was opened by Captain Lena Ford on 3 May. It cost 12 million euros, twice as much as planned. Rain fell.",
  outlet: null,
  url: null,
  publishedAt: null,
});

const example = exampleFor("Who opened the bridge?", "Lena Ford");
const other = exampleFor("How much did the bridge cost?", "12 million euros");

function exampleFor(question: string, answer: string): ReaderExample {
  const own = { id: question, question, answers: [answer], evidence: [], article };
  return readerExample(own, 0.7)!;
}

test.each([
  ["reader", example, false],
  ["judge", example, true],
] as const)("of a %s the slope of each weight is what a small step of it changes the loss by", (_, example, judges) => {
  const weights = initialWeights(randomNumbers(5));
  const loss = () => 0.7 * addSlopes(example, weights, new Tape(0, Math.random), randomNumbers(2), judges);
  const tape = new Tape(0, Math.random);
  addSlopes(example, weights, tape, randomNumbers(2), judges);
  for (const name of READER_WEIGHTS) {
    const { values } = weights[name];
    const slopes = tape.slopes(weights[name]);
    const steepest = slopes.reduce((best, slope, i) => (Math.abs(slope) > Math.abs(slopes[best]!) ? i : best), 0);
    expect([name, slopes[steepest] !== 0]).toEqual([name, true]);
    const [before, step] = [values[steepest]!, 1e-5];
    values[steepest] = before + step;
    const above = loss();
    values[steepest] = before - step;
    const below = loss();
    values[steepest] = before;
    expect([name, (above - below) / (2 * step)]).toEqual([name, expect.closeTo(slopes[steepest]!, 5)]);
  }
});

test.each([false, true])("training lowers the loss, and gives the same weights each time (judge: %s)", (judges) => {
  const examples = judges ? [example, { ...other, right: [] }] : [example, other];
  const [one, again] = [trainReader("", examples, judges), trainReader("", examples, judges)];
  expect(again).toEqual(one);
  const lossOf = (weights: typeof one) =>
    examples.reduce(
      (sum, each) => sum + addSlopes(each, weights, new Tape(0, Math.random), randomNumbers(2), judges),
      0,
    );
  expect(lossOf(one)).toBeLessThan(lossOf(initialWeights(randomNumbers(1))));
});
