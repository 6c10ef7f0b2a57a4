import { expect, test } from "vitest";
import { readQuestion } from "../../src/answers/question.ts";
import { readText } from "../../src/answers/reading.ts";
import { isNoLead, namesLoser } from "../../src/answers/who-won.ts";
import { makeArticle } from "../../src/corpus/article.ts";

/** The question, and the sentence of a body with the words that would answer it. */
function given(asked: string, body: string, found: string): Parameters<typeof namesLoser> {
  const article = makeArticle({ title: null, body, outlet: null, url: null, publishedAt: null });
  const start = article.text.indexOf(found);
  const span = { start, end: start + found.length, score: 0 };
  const question = readQuestion(asked, { now: null });
  return [question, { article, sentence: readText(article.text), mask: 0, score: 0, features: [], span }];
}

test.each([
  ["The mayor, Arno Beck, conceded.", "Arno Beck", true],
  ["Arno Beck has congratulated the winner.", "Arno Beck", true],
  ["Arno Beck, mayor of Velm, lost.", "Arno Beck", true],
  ["In the final Linden beat Orn.", "Orn", true],
  ["In the final Linden defeated rivals Orn.", "Orn", true],
  ["In the final Linden beat Orn.", "Linden", false],
  ["Ines Kolb won, and Arno Beck conceded.", "Ines Kolb", false],
])("who lost did not win: %s %s", (body, found, isLoser) => {
  expect(namesLoser(...given("Who won?", body, found))).toBe(isLoser);
  expect(namesLoser(...given("Who lost?", body, found))).toBe(false);
});

test.each([
  ["Linden won the final before 12,000 spectators.", "12,000", true],
  ["Linden won its games by an average of 33 points.", "an average of 33 points", true],
  ["Linden won the final by 12 points.", "12 points", false],
  ["Linden won the final with 86 votes more.", "86", false],
  ["Linden won the final by a margin of 1.2 seconds.", "1.2 seconds", false],
])("by how much: %s", (body, found, isOther) => {
  expect(isNoLead(...given("Who won the final? By how much?", body, found))).toBe(isOther);
});
