import { expect, test } from "vitest";
import { askedOf } from "../../src/answers/question/asked.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { shippedJudge, shippedReader } from "../../src/answers/reader/reader-weights.ts";
import { sentenceReader } from "../../src/answers/reader/sentence-reader.ts";
import { type Pooled, poolOfTexts } from "../../src/answers/sentences/pool.ts";
import { NO_STATS } from "../../src/answers/words/rarity.ts";

const text = "The port authority said 12 passengers were hurt.";
const question = readQuestion("How many passengers were hurt?", { now: null });
const asked = askedOf(question, NO_STATS);
const [pooled] = poolOfTexts(question, asked, [text], "") as [Pooled];

test("the score is the reader's, the odds are the judge's, and the runs are scored by both alike", () => {
  const readBy = (reader: typeof shippedReader, judge: typeof shippedReader) =>
    sentenceReader(question, asked, { reader, judge }).read(pooled, 1);
  const [alone, judged, both] = [
    readBy(shippedReader, shippedReader),
    readBy(shippedJudge, shippedJudge),
    readBy(shippedReader, shippedJudge),
  ];
  expect([both.score, both.odds]).toEqual([alone.score, judged.odds]);
  expect(both.score).not.toBe(both.odds);
  expect(both.runs.length).toBe(both.candidates.length);
  both.runs.forEach((score, i) => {
    expect(score).toBeCloseTo((alone.runs[i]! + judged.runs[i]!) / 2);
  });
});
