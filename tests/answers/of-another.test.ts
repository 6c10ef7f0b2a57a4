import { expect, test } from "vitest";
import { readQuestion } from "../../src/answers/question.ts";
import { answerFromArticle } from "../../src/answers/respond.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import { quoteText } from "../../src/corpus/passage.ts";

const PROBES =
  "Two probes are near Mars after journeys of ten months. The American one, Maven, arrives on Sunday. India's Mangalyaan follows on Wednesday.";

function firstOf(question: string): string {
  const article = makeArticle({ title: null, body: PROBES, outlet: null, url: null, publishedAt: null });
  return quoteText(answerFromArticle(readQuestion(question, { now: null }), article).considered[0]!.quote);
}

test.each([
  ["the Indian probe", "When does the Indian probe arrive?", "India's Mangalyaan follows on Wednesday."],
  ["the American probe", "When does the American probe arrive?", "The American one, Maven, arrives on Sunday."],
  ["one that nothing tells of", "When does the Chinese probe arrive?", "The American one, Maven, arrives on Sunday."],
])("asked of %s the sentence of that one comes first", (_, question, expected) => {
  expect(firstOf(question)).toBe(expected);
});
