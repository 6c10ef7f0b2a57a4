import { expect, test } from "vitest";
import { wholeMeasure } from "../../src/answers/short-answer/whole-measure.ts";
import { readSentence, sentencesRead } from "../../src/answers/words/reading.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import { shortOf } from "./short-of.ts";

test.each([
  ["He was jailed for four years and three months on Monday.", "four years", "four years and three months"],
  ["He was jailed for four years and three months on Monday.", "three months", "four years and three months"],
  ["She crossed in 1 hour, 12 minutes and 4 seconds.", "12 minutes", "1 hour, 12 minutes and 4 seconds"],
  ["The keeper is 6 feet 2 inches tall.", "6 feet", "6 feet 2 inches"],
  ["The ban is for three weeks and two people are out.", "three weeks", "three weeks"],
  ["It took 20 minutes, two hours less than before.", "20 minutes", "20 minutes"],
  ["He served two months, then four days at home.", "two months", "two months"],
  ["It ran for six days and two days later it closed.", "six days", "six days"],
  ["He was held in four cells.", "four", "four"],
])("of %j the whole of %j is %j", (body, part, whole) => {
  const { text, ...article } = makeArticle({ title: null, body, outlet: null, url: null, publishedAt: null });
  const sentence = readSentence(text, sentencesRead({ ...article, text })[0]!);
  const start = text.indexOf(part);
  const found = wholeMeasure(text, sentence, { start, end: start + part.length });
  expect(text.slice(found.start, found.end)).toBe(whole);
});

test("a short answer is a whole measure", () => {
  const body = "Treasurer Ada Holm was jailed for four years and three months at Pell court on Friday.";
  expect(shortOf("How long was Ada Holm jailed for?", body)).toBe("four years and three months");
});
