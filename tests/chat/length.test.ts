import { expect, test } from "vitest";
import { overLength, readLength, unreadLength } from "../../src/chat/length.ts";

test.each([
  ["the whale in 2 sentences", "the whale", { sentences: 2, words: null }],
  ["whale in one sentence", "whale", { sentences: 1, words: null }],
  ["2 in 100 words", "2", { sentences: null, words: 100 }],
  ["https://a.example/b, in 3 sentences", "https://a.example/b", { sentences: 3, words: null }],
  ["whale in 3 lines", "whale", { sentences: 3, words: null }],
  ["whale in 3 bullet points", "whale", { sentences: 3, words: null }],
  ["whale in 2 lines of defence", "whale in 2 lines of defence", null],
  ["whale in 2 sentences.", "whale", { sentences: 2, words: null }],
  ["the whale, in 2 sentences?", "the whale", { sentences: 2, words: null }],
  ["whale in a sentence", "whale", { sentences: 1, words: null }],
  ["whale in eleven sentences", "whale", { sentences: 11, words: null }],
  ["in 2 sentences", "", { sentences: 2, words: null }],
  ["(in 2 sentences)", "", { sentences: 2, words: null }],
  ["whale in a sentence of the court", "whale in a sentence of the court", null],
  ["begin 2 sentences", "begin 2 sentences", null],
  ["whale.", "whale.", null],
  ["whale in a few words", "whale", { sentences: 1, words: null }],
  ["whale in a couple of sentences", "whale", { sentences: 2, words: null }],
  ["whale in just a few lines", "whale", { sentences: 3, words: null }],
  ["the whale, very briefly.", "the whale", { sentences: 2, words: null }],
  ["briefly the whale", "the whale", { sentences: 2, words: null }],
  ["whale in a nutshell", "whale", { sentences: 2, words: null }],
  ["in a few words", "", { sentences: 1, words: null }],
  ["whale briefly seen", "whale briefly seen", null],
  ["a few words on whales", "a few words on whales", null],
  ["briefly", "briefly", null],
  ["whale in peru", "whale in peru", null],
  ["whale 2", "whale 2", null],
])("%s", (text, wanted, length) => expect(readLength(text)).toEqual({ wanted, length, unread: null, isOver: false }));

test.each([
  ["whale in 9999 words", { sentences: null, words: 500 }],
  ["whale in 99999 sentences", { sentences: 20, words: null }],
])("%s is more than there is", (text, length) => {
  expect(readLength(text)).toEqual({ wanted: "whale", length, unread: null, isOver: true });
  expect(overLength()).toBe("A summary has at most 20 sentences or 500 words.");
});

test.each([
  ["whale in 0 sentences", "0 sentences"],
  ["whale in -1 sentences?", "-1 sentences"],
  ["whale in 0 words", "0 words"],
  ["whale in 3 paragraphs", "3 paragraphs"],
])("%s is no length", (text, unread) => {
  expect(readLength(text)).toEqual({ wanted: "whale", length: null, unread, isOver: false });
  expect(unreadLength(unread)).toBe(`A summary has from 1 to 20 sentences or from 1 to 500 words, not “${unread}”.`);
});
