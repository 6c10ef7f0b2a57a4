import { expect, test } from "vitest";
import { representative } from "../../src/answers/words/same-things.ts";
import { stem } from "../../src/text/stem.ts";
import { foldWord } from "../../src/text/words.ts";

test.each([
  ["die", "died", "dies", "dead", "death"],
  ["give", "gave", "given"],
  ["know", "knew", "known"],
  ["see", "saw", "seen"],
  ["grow", "grew", "grown"],
  ["Scotland", "Scottish", "Scots"],
  ["Sweden", "Swedish", "Swedes"],
  ["Britain", "British", "Britons", "UK"],
])("%s and all its like are one thing", (...words) => {
  expect(new Set(words.map((word) => representative(stem(foldWord(word))))).size).toBe(1);
});
