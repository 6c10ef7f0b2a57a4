import { expect, test } from "vitest";
import { askOf } from "../../bench/asker.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import { quoteText } from "../../src/corpus/passage.ts";

const BODY = [
  "Mayor Ilse Brandt visited the harbour with her deputy, Karel Moss, after the flood.",
  "“We shall build it higher than before,” she told reporters on the quay.",
  "Karel Moss said the harbour master had built the wall.",
].join(" ");

const PROMISE = "“We shall build it higher than before,” she told reporters on the quay.";

test.each([
  ["the sentence that has the words in quotation marks", `Who said "We shall build it higher than before"?`, PROMISE],
  ["that also with another kind of mark and with capitals", "Who said “we shall BUILD it higher”?", PROMISE],
])("first is %s", (_, asked, first) => {
  expect(firstOf(asked)).toBe(first);
});

test.each([
  ["three words, which may be a name", `Who said "build it higher" about the harbour master and Karel Moss?`],
  ["words that no sentence has in this order", `Who said "higher build it shall we than" of Karel Moss?`],
])("nothing is changed by %s", (_, asked) => {
  expect(firstOf(asked)).toBe(firstOf(asked.replaceAll('"', "")));
});

function firstOf(asked: string): string | undefined {
  const article = makeArticle({ title: null, body: BODY, outlet: null, url: null, publishedAt: null });
  const [first] = askOf([article], asked).considered;
  return first && quoteText(first.quote);
}
