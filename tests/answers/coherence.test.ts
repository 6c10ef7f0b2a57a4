import { expect, test } from "vitest";
import { askedOf } from "../../src/answers/question/asked.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { coherenceOf } from "../../src/answers/sentences/coherence.ts";
import { NO_STATS } from "../../src/answers/words/rarity.ts";
import { readText } from "../../src/answers/words/reading.ts";

const TEXT = [
  "The ferry struck a pier.",
  "The pier belongs to a bridge.",
  "The bridge was built by masons.",
  "Masons came from Lund.",
  "Lund is a town of students.",
];

function coherence(sentences: readonly string[]): number {
  return coherenceOf(askedOf(readQuestion("Who won?", { now: null }), NO_STATS), sentences.map(readText));
}

test("sentences in their order share more with the next than with others", () => {
  const [a, b, c, d, e] = TEXT as [string, string, string, string, string];
  expect(coherence(TEXT)).toBeGreaterThan(0);
  expect(coherence([a, c, e, b, d])).toBeLessThan(0);
});

test("two sentences tell nothing", () => expect(coherence(TEXT.slice(0, 2))).toBe(0));
