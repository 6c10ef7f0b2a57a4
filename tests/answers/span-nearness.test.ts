import { expect, test } from "vitest";
import { askedOf } from "../../src/answers/question/asked.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { nearnessTo, nearShare } from "../../src/answers/short-answer/span-nearness.ts";
import { NO_STATS } from "../../src/answers/words/rarity.ts";
import { readText } from "../../src/answers/words/reading.ts";

const asked = askedOf(readQuestion("How many seats did Labour win?", { now: null }), NO_STATS);

function nearnessOf(text: string, words: string): number {
  const start = text.indexOf(words);
  const { same } = nearnessTo(asked, text, readText(text), { start, end: start + words.length });
  return nearShare(asked.weights, same);
}

test("words of the question beside the answer count more than those further away", () => {
  const text = "Labour will win 32 seats and the Greens 13 of all that there are.";
  expect(nearnessOf(text, "32")).toBeGreaterThan(nearnessOf(text, "13"));
});

test("a comma or a word that begins another clause parts more than the words between", () => {
  expect(nearnessOf("Labour will win most seats now 32", "32")).toBeGreaterThan(
    nearnessOf("Labour will win most seats, 32", "32"),
  );
});

test("a word of the same act is near as one, in another measure", () => {
  const text = "Labour gained 32.";
  const { same, akin } = nearnessTo(asked, text, readText(text), { start: 14, end: 16 });
  expect(nearShare(asked.weights, akin)).toBeGreaterThan(nearShare(asked.weights, same));
});

test("a run outside the sentence has nothing near it", () => {
  const text = "Labour will win 32 seats.";
  const { same } = nearnessTo(asked, text, readText(text), { start: 90, end: 92 });
  expect(nearShare(asked.weights, same)).toBe(0);
});
