import { expect, test } from "vitest";
import { readLength, unreadLength } from "../../src/chat/length.ts";

test.each([
  ["the whale in 2 sentences", "the whale", { sentences: 2, words: null }],
  ["whale in one sentence", "whale", { sentences: 1, words: null }],
  ["2 in 100 words", "2", { sentences: null, words: 100 }],
  ["https://a.example/b, in 3 sentences", "https://a.example/b", { sentences: 3, words: null }],
  ["whale in 9999 words", "whale", { sentences: null, words: 500 }],
  ["whale in 2 sentences.", "whale", { sentences: 2, words: null }],
  ["the whale, in 2 sentences?", "the whale", { sentences: 2, words: null }],
  ["whale in a sentence", "whale", { sentences: 1, words: null }],
  ["whale in eleven sentences", "whale", { sentences: 11, words: null }],
  ["in 2 sentences", "", { sentences: 2, words: null }],
  ["(in 2 sentences)", "", { sentences: 2, words: null }],
  ["whale in a sentence of the court", "whale in a sentence of the court", null],
  ["begin 2 sentences", "begin 2 sentences", null],
  ["whale.", "whale.", null],
  ["whale in 99999 sentences", "whale", { sentences: 20, words: null }],
  ["whale in peru", "whale in peru", null],
  ["whale 2", "whale 2", null],
])("%s", (text, wanted, length) => expect(readLength(text)).toEqual({ wanted, length, unread: null }));

test.each([
  ["whale in 0 sentences", "0 sentences"],
  ["whale in -1 sentences?", "-1 sentences"],
  ["whale in 0 words", "0 words"],
])("%s is no length", (text, unread) => {
  expect(readLength(text)).toEqual({ wanted: "whale", length: null, unread });
  expect(unreadLength(unread)).toBe(`A summary has from 1 to 20 sentences or from 1 to 500 words, not “${unread}”.`);
});
