import { expect, test } from "vitest";
import { askedOf } from "../../src/answers/question/asked.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { metWords } from "../../src/answers/reader/met.ts";
import { readerOf, runsOf } from "../../src/answers/reader/reader.ts";
import { shownQuestion, shownSentence } from "../../src/answers/reader/reader-signs.ts";
import {
  READER_WEIGHTS,
  readReaderWeights,
  shippedReader,
  storedReaderWeights,
  weightsOf,
} from "../../src/answers/reader/reader-weights.ts";
import { spanQuestionOf } from "../../src/answers/short-answer/span.ts";
import { spanCandidates } from "../../src/answers/short-answer/span-candidates.ts";
import { spanGround } from "../../src/answers/short-answer/span-ground.ts";
import { NO_STATS } from "../../src/answers/words/rarity.ts";
import { readText } from "../../src/answers/words/reading.ts";

/** The score of each sentence, and the run of words in it that the reader thinks likeliest. */
function readingsOf(text: string, sentences: readonly string[]): { score: number; best: string }[] {
  const question = readQuestion(text, { now: null });
  const asked = askedOf(question, NO_STATS);
  const spanQuestion = spanQuestionOf(question, asked);
  const shownAsked = shownQuestion(question, asked, spanQuestion);
  const read = readerOf(shownAsked, shippedReader);
  return sentences.map((sentence) => {
    const ground = spanGround(spanQuestion, sentence, readText(sentence));
    const candidates = spanCandidates(ground);
    const shown = shownSentence(question, asked, ground);
    const { runs, score } = read({
      shown,
      met: metWords(shownAsked, shown, asked, ground.words, { title: 0, before: 0, after: 0, article: 0 }),
      runs: runsOf(question, ground, candidates),
      cover: 0,
    });
    const best = candidates[runs.values.indexOf(Math.max(...runs.values))];
    return { score: score.values[0]!, best: best ? sentence.slice(best.start, best.end) : "" };
  });
}

test.each([
  ["who did it", "Who opened the bridge?", "The bridge was opened by Lena Ford on 3 May.", "Lena Ford"],
  ["and when", "When was the bridge opened?", "Lena Ford opened the bridge on 3 May.", "3 May"],
  ["an amount", "How much did the bridge cost?", "It cost 12 million euros, and took 300 workers.", "12 million euros"],
])("finds in a sentence %s", (_, question, sentence, best) => {
  expect(readingsOf(question, [sentence])[0]!.best).toBe(best);
});

test("of sentences with the same words of the question the one that answers is scored higher", () => {
  const [answers, other] = readingsOf("Who opened the bridge?", [
    "The bridge was opened by Lena Ford on 3 May.",
    "The bridge was opened on 3 May after years of repairs.",
  ]);
  expect(answers!.score).toBeGreaterThan(other!.score);
});

test.each([
  ["a sentence without a word", "Who opened the bridge?", "..."],
  ["a question without one", "?", "The bridge was opened by Lena Ford."],
  ["neither with one", "?", "..."],
  ["a very long sentence", "Who opened the bridge?", "Lena Ford and her men, ".repeat(500)],
  ["a very long question", "Who opened the bridge that ".repeat(50), "Lena Ford did."],
])("scores %s with a number", (_, question, sentence) => {
  expect(Number.isFinite(readingsOf(question, [sentence])[0]!.score)).toBe(true);
});

test("weights are stored as bytes, and read to within half a step of their row's scale", () => {
  let n = 0;
  const weights = weightsOf((_, columns) => Array.from({ length: columns }, () => Math.sin(++n) * (n % 7)));
  const read = readReaderWeights(storedReaderWeights(weights));
  for (const name of READER_WEIGHTS) {
    const { columns, values } = weights[name];
    values.forEach((value, i) => {
      const start = i - (i % columns);
      const largest = Math.max(...values.subarray(start, start + columns).map(Math.abs));
      expect(Math.abs(read[name].values[i]! - value)).toBeLessThanOrEqual(largest / 253);
    });
  }
});
