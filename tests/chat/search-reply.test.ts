import { expect, test } from "vitest";
import { plainText } from "../../src/chat/plain.ts";
import { searchReply } from "../../src/chat/search-reply.ts";
import { golden } from "./golden.ts";
import { bridgeItem, cupFinal, leaflet, leafletItem, northPost, PARIS, SEARCHED } from "./harbour.ts";

test("headlines with the passage that matched", () => {
  const hits = [
    { article: northPost, passage: bridgeItem.quotes[0]!, hasAllWords: true },
    { article: cupFinal, passage: null, hasAllWords: true },
    { article: leaflet, passage: leafletItem.headline, hasAllWords: true },
  ];
  return golden("search", searchReply({ words: "ferry", hits, searched: SEARCHED }, PARIS));
});

test("what has only some of the words is told to be so", () => {
  const whole = { article: northPost, passage: null, hasAllWords: true };
  const part = { article: leaflet, passage: leafletItem.headline, hasAllWords: false };
  const textOf = (hits: readonly (typeof whole | typeof part)[]) =>
    plainText(searchReply({ words: "ferry pier", hits, searched: SEARCHED }, PARIS));
  expect(textOf([whole, part])).toMatch(/closed[\s\S]*These have only some of the words:[\s\S]*quay/);
  expect(textOf([part])).toMatch(/^No article has all of these words\. These have some:\n/);
  expect(textOf([whole])).not.toContain("some");
});

test("of words in quotation marks it is told which articles have them so", () => {
  const whole = { article: northPost, passage: null, hasAllWords: true };
  const part = { article: leaflet, passage: leafletItem.headline, hasAllWords: false };
  const textOf = (hits: readonly (typeof whole | typeof part)[]) =>
    plainText(searchReply({ words: '"ferry pier"', hits, searched: SEARCHED }, PARIS));
  expect(textOf([whole, part])).toContain("These have the words apart, or only some:");
  expect(textOf([part])).toMatch(
    /^No article has the words as they stand in quotation marks\. These have some of them:\n/,
  );
});

test("a further part goes on with the numbers, and denies nothing that was found before", () => {
  const whole = { article: northPost, passage: null, hasAllWords: true };
  const part = { article: leaflet, passage: leafletItem.headline, hasAllWords: false };
  const next = { words: "ferry pier", hits: [part], earlier: [whole, whole], searched: SEARCHED };
  expect(plainText(searchReply(next, PARIS))).toMatch(/^These have only some of the words:\n\n?3 {2}/);
});

test("more is offered only where there is more", () => {
  const hits = [{ article: northPost, passage: null, hasAllWords: true }];
  const isOffered = (found: object) =>
    searchReply({ words: "ferry", hits, searched: SEARCHED, ...found }, PARIS).blocks.some(
      ({ kind }) => kind === "choices",
    );
  expect([isOffered({}), isOffered({ isWhole: true })]).toEqual([true, false]);
});

test("words that no article has", () =>
  golden("search-none", searchReply({ words: "moon landing", hits: [], searched: SEARCHED }, PARIS)));
