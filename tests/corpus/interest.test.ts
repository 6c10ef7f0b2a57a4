import { expect, test } from "vitest";
import { makeArticle } from "../../src/corpus/article.ts";
import { interestMatcher } from "../../src/corpus/interest.ts";

const article = makeArticle({
  title: "Ferries strike again in New York harbour",
  body: "Ann Lee said that two ferries were damaged. Bo Roy was not on board.",
  outlet: null,
  url: null,
  publishedAt: null,
});

test.each([
  ["a word in another form", "ferry", true],
  ["several words apart", "ferry damage", true],
  ["a name", "Ann Lee", true],
  ["a name of two that are apart", "Ann Roy", false],
  ["a name in small letters: words", "ann roy", true],
  ["a word that is missing", "ferry fog", false],
  ["function words only", "the and of", false],
  ["nothing", "", false],
])("%s", (_, interest, expected) => expect(interestMatcher(interest)(article)).toBe(expected));

test.each([
  ["WHO", "The WHO warned Lund.", true],
  ["WHO", "Who warned Lund?", false],
  ["The Who", "The Who played in Lund.", true],
  ["The", "The Who played in Lund.", false],
])("%s in “%s”", (interest, body, expected) => {
  const told = makeArticle({ title: "Lund", body, outlet: null, url: null, publishedAt: null });
  expect(interestMatcher(interest)(told)).toBe(expected);
});
