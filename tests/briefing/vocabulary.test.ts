import fc from "fast-check";
import { expect, test } from "vitest";
import { PairNumbers } from "../../src/briefing/pair-numbers.ts";
import { sharedVocabulary } from "../../src/briefing/vocabulary.ts";
import { WrittenWords } from "../../src/text/written-words.ts";

/** As the table of the same kind that is slower. */
function numberIn(known: Map<string, number>, key: string): number {
  if (!known.has(key)) known.set(key, known.size);
  return known.get(key)!;
}

test("words are numbered in the order in which they are first met, whatever is cut from where", () => {
  const word = fc.oneof(fc.string({ unit: "binary", minLength: 1, maxLength: 4 }), fc.stringMatching(/^[ab]{1,12}$/));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const written = new WrittenWords();
      const known = new Map<string, number>();
      const text = words.join("");
      let start = 0;
      for (const each of words) {
        const end = start + each.length;
        expect(written.enter(text, start, end)).toBe(numberIn(known, each));
        start = end;
      }
    }),
  );
});

test("many words and pairs are told apart and found again", () => {
  const written = new WrittenWords();
  const pairs = new PairNumbers();
  for (const round of [1, 2]) {
    for (let i = 0; i < 20_000; i++) {
      const word = `w${i}é`;
      expect([round, written.enter(word, 0, word.length)]).toEqual([round, i]);
      expect([round, pairs.enter(i % 211, Math.floor(i / 211))]).toEqual([round, i]);
    }
  }
  expect(written.word(12_345)).toBe("w12345é");
  expect([pairs.lefts.length, pairs.lefts[500], pairs.rights[500]]).toEqual([20_000, 500 % 211, 2]);
});

test("a word has the stem, the rarity and the part of a folded one, however it is written", () => {
  const vocabulary = sharedVocabulary();
  const text = "Countries met the country’s";
  const words = [
    [0, 9],
    [10, 13],
    [14, 17],
    [18, 27],
  ].map(([start, end]) => vocabulary.enter(text, start!, end!));
  const stems = words.map((word) => vocabulary.stems[vocabulary.stemOf[word]!]);
  expect(stems).toEqual(["countri", "met", "the", "countri"]);
  expect(words.map((word) => vocabulary.stops[word])).toEqual([0, 0, 1, 0]);
  expect(vocabulary.enter("met", 0, 3)).toBe(words[1]);
});

test("few words that are long are forgotten as many short ones are", () => {
  const vocabulary = sharedVocabulary();
  expect(sharedVocabulary()).toBe(vocabulary);
  for (let i = 0; i < 21; i++) {
    const word = `w${i}${"x".repeat(100_000)}`;
    vocabulary.enter(word, 0, word.length);
  }
  expect(sharedVocabulary()).not.toBe(vocabulary);
});
