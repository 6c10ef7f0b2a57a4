import { expect, test } from "vitest";
import { representative } from "../../src/answers/same-things.ts";
import { stem } from "../../src/text/stem.ts";

test.each([
  ["die", "died", "dies", "dead", "death"],
  ["give", "gave", "given"],
  ["know", "knew", "known"],
  ["see", "saw", "seen"],
  ["grow", "grew", "grown"],
])("%s and all its like are one thing", (...words) => {
  expect(new Set(words.map((word) => representative(stem(word)))).size).toBe(1);
});
