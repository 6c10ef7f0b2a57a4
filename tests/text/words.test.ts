import fc from "fast-check";
import { expect, test } from "vitest";
import { stem } from "../../src/text/stem.ts";
import { isStopWord } from "../../src/text/stopwords.ts";
import { foldedText, termsOf, wordSpans, wordsOf } from "../../src/text/words.ts";

test.each([
  ["a possessive is dropped", "Iraq's aid", ["iraq", "aid"]],
  ["an initialism is not a pronoun", "the U.S. and us", ["the", "us.", "and", "us"]],
  ["a number is one word without its commas", "20,000 to 3.5", ["20000", "to", "3.5"]],
  ["accents are folded", "Yézidis", ["yezidis"]],
  ["a short verb is dropped", "He’ll say they're ill", ["he", "say", "they", "ill"]],
  ["a hyphen separates", "al-Abadi", ["al", "abadi"]],
])("%s", (_, text, expected) => {
  expect(wordsOf(text).map((word) => word.folded)).toEqual(expected);
});

test("US in capitals is the country, as U.S. is, and us the pronoun", () => {
  expect(termsOf("US troops, the US's plan")).toEqual(termsOf("U.S. troops, the U.S. plan"));
  expect(termsOf("They told us, and Us alone")).toEqual(["told", "alon"]);
});

test.each([
  ["TELL US MORE", ["TELL", "MORE"]],
  ["WHAT THEY TOLD US.\nThe pool is shut.", ["TOLD", "pool", "shut"]],
  ["Lund waits\nI GAVE US BREAD", ["Lund", "waits", "GAVE", "BREAD"]],
  ["US TROOPS LEAVE", ["U.S.", "TROOPS", "LEAVE"]],
  ["THE US TROOPS LEAVE", ["U.S.", "TROOPS", "LEAVE"]],
  ["a NATO US envoy", ["NATO", "U.S.", "envoy"]],
  ["said the BBC US.", ["said", "BBC", "U.S."]],
  ["The US NATO envoy", ["U.S.", "NATO", "envoy"]],
])("in a line of capitals US is the country only where no pronoun stands: %s", (text, expected) => {
  expect(termsOf(text)).toEqual(termsOf(expected.join(" ").toLowerCase().replace("u.s.", "U.S.")));
});

test("words are those of their pattern, whatever stands around them", () => {
  const pattern = /\d+(?:[.,]\d+)*(?=[^\p{L}]|$)|(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}]+)*/gu;
  const byPattern = (text: string) =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  const piece = fc.constantFrom(
    ..."a U.S. it's it’s don' 20,000 3.5. 4th é Yézidis e\u0301 naïve' ' ’ . , - — “ ” 𝒜 \ud835 \udc9c 1 ½ ٣ 文 ⁱ _ \u00a0".split(
      " ",
    ),
    " ",
    "  ",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
  );
  const check = (given: string) => {
    expect(wordSpans(given)).toEqual(byPattern(given));
  };
  fc.assert(fc.property(text, check), { numRuns: 3_000 });
});

test("a text is folded as its words are one by one", () => {
  const piece = fc.constantFrom(
    ..."The Bridge U.S. it's it’s 20,000 Yézidis é 4th a. , - \n 文".split(" "),
    " ",
    " ",
    "  ",
  );
  const check = (pieces: readonly string[]) => {
    const text = pieces.join("");
    const words = wordsOf(text).map(({ folded }) => folded);
    expect(foldedText(text)).toEqual({ folded: words.join(" "), words: words.length });
  };
  fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), check), { numRuns: 3_000 });
});

test("terms are stems without function words", () => {
  expect(termsOf("The countries that met were meeting")).toEqual(["countri", "met", "meet"]);
});

test("terms are the same for words met for the first time, met before, and too long to be remembered", () => {
  const word = fc.oneof(
    fc.constantFrom("The", "the", "Countries", "country’s", "U.S.", "20,000", "Yézidis", "met", "of"),
    fc.stringMatching(/^[a-c]{1,60}$/),
    fc.string({ unit: "grapheme", maxLength: 5 }),
  );
  const bySteps = (text: string) => wordsOf(text).flatMap(({ folded }) => (isStopWord(folded) ? [] : [stem(folded)]));
  const check = (words: readonly string[]) => {
    const text = words.join(" ");
    expect(termsOf(text)).toEqual(bySteps(text));
  };
  fc.assert(fc.property(fc.array(word, { maxLength: 12 }), check), { numRuns: 1_000 });
});

test("a word's offsets give it back", () => {
  const text = "Mr. Côté’s 2,600 men";
  for (const word of wordsOf(text)) expect(text.slice(word.start, word.end).trim()).not.toBe("");
  expect(wordsOf(text).map((word) => text.slice(word.start, word.end))).toEqual(["Mr", "Côté’s", "2,600", "men"]);
});

test.each(["a", "a'", "a.", "1,", "é", "\ud800", "’"])("a megabyte of %j is read to its end", (unit) => {
  // Quadratic work would not end within the time that vitest gives a test.
  expect(() => termsOf(unit.repeat(1e6 / unit.length))).not.toThrow();
});
