import { expect, test } from "vitest";
import { backgroundIdf, MAX_BACKGROUND_IDF } from "../../src/text/background-idf.ts";
import { stem } from "../../src/text/stem.ts";

test("the rarer a word is in news, the larger its idf", () => {
  const idfs = ["the", "government", "earthquake", "seismologist"].map((word) => backgroundIdf(stem(word)));
  expect(idfs).toEqual(idfs.toSorted((a, b) => a - b));
  expect(idfs[0]).toBeLessThan(0.1);
});

test.each(["qzxv", "", "constructor", "__proto__"])("the unknown stem %j gets the maximum", (unknown) => {
  expect(backgroundIdf(unknown)).toBeGreaterThan(6);
  expect(backgroundIdf(unknown)).toBeLessThanOrEqual(MAX_BACKGROUND_IDF);
});
