import { expect, test } from "vitest";
import { correctionIn } from "../../src/answers/follow-up/put-right.ts";

test.each([
  ["no, in Norway", "in Norway"],
  ["No in Norway.", "in Norway"],
  ["I meant Pell's phones", "Pell's phones"],
  ["sorry, I meant Perrin", "Perrin"],
  ["no no, I was asking about the ferry", "the ferry"],
  ["oops: the ferry", "the ferry"],
])("%s puts right", (text, expected) => expect(correctionIn(text)).toBe(expected));

test.each([
  "No one came",
  "no, that is wrong",
  "No, she left",
  "no",
  "sorry",
  "Norway",
  "no, not yet",
  "Actually it sank",
])("%s does not", (text) => expect(correctionIn(text)).toBeNull());

test("a long gap takes no time to read", () => {
  const from = performance.now();
  for (const lead of ["no ", "no, ", "sorry sorry ", "I meant "]) correctionIn(lead.repeat(5_000) + " ".repeat(5_000));
  expect(performance.now() - from).toBeLessThan(500);
});
