import { expect, test } from "vitest";
import { CLEAR_ONCE_TOLD, POINTS_BACK, thingOf, UNIQUE } from "../../src/briefing/definite-nouns.ts";
import { stem } from "../../src/text/stem.ts";
import { isStopWord } from "../../src/text/stopwords.ts";

test("what there is only one of neither points back nor waits to be told", () => {
  for (const stemmed of UNIQUE) {
    expect(POINTS_BACK.has(stemmed), stemmed).toBe(false);
    expect(CLEAR_ONCE_TOLD.has(stemmed), stemmed).toBe(false);
    expect(isStopWord(stemmed), stemmed).toBe(false);
  }
});

test.each([
  ["vessel", "ferry", true],
  ["airline", "company", true],
  ["airline", "plane", false],
  ["attack", "gunman", false],
  ["officer", "police", false],
])("%s and %s name one thing: %s", (one, other, expected) =>
  expect(thingOf(stem(one)) === thingOf(stem(other))).toBe(expected),
);
