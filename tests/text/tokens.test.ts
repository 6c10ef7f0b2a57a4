// Plain words are found without a pattern: what is found must be what the pattern finds.
import fc from "fast-check";
import { expect, test } from "vitest";
import { figureTokens } from "../../src/text/figure-tokens.ts";
import { nameTokens } from "../../src/text/name-tokens.ts";
import { foldWord } from "../../src/text/words.ts";

const piece = fc.constantFrom(
  ..."a U.S. it's it’s don' 20,000 3.5. 4th COVID-19 F-16s -19x - é Élysée iPhone e\u0301 ' ’ . , — “ 𝒜 \ud835 \udc9c ½ ٣ 文 _ \u00a0".split(
    " ",
  ),
  "Ann",
  " ",
  "\n",
);
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
);

test("the pieces that figures are read from are those of their pattern", () => {
  const pattern = /(\d+(?:[.,]\d+)*)|((?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*)|\S/gu;
  const byPattern = (sentence: string) =>
    [...sentence.matchAll(pattern)].map(({ 0: found, 1: digits, 2: word, index }) => ({
      kind: digits ? "number" : word ? "word" : "mark",
      text: found,
      folded: word ? foldWord(word) : found,
      start: index,
      end: index + found.length,
    }));
  const check = (sentence: string) => {
    expect(figureTokens(sentence)).toEqual(byPattern(sentence));
  };
  fc.assert(fc.property(text, check));
});

test("the words that names are read from are those of their pattern", () => {
  const pattern = /(?:\p{L}\.){2,}|\p{L}[\p{L}\p{N}\p{M}]*(?:['’]\p{L}+)*(?:-\d+(?!\p{L}))?/gu;
  const byPattern = (sentence: string) =>
    [...sentence.matchAll(pattern)].map(({ 0: match, index }) => {
      const own = match.replace(/['’]s?$/, "");
      return { text: own, folded: foldWord(own).replace("-", " "), start: index + 3, end: index + own.length + 3 };
    });
  const found = (sentence: string) =>
    nameTokens(sentence, 3).map(({ text, folded, start, end }) => ({ text, folded, start, end }));
  const check = (sentence: string) => {
    expect(found(sentence)).toEqual(byPattern(sentence));
  };
  fc.assert(fc.property(text, check));
});
