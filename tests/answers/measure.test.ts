import { expect, test } from "vitest";
import { isMeasuredIn } from "../../src/answers/question/measure.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { answerFromArticle } from "../../src/answers/respond.ts";
import { readText } from "../../src/answers/words/reading.ts";
import { makeArticle } from "../../src/corpus/article.ts";

test.each([
  ["How old is the captain?", ["age"]],
  ["How heavy is the ferry?", ["weight"]],
  ["How long is the bridge?", ["length", "time"]],
  ["How tall is the mast?", ["height"]],
  ["What is the population of Pell?", ["people"]],
  ["How fast did it go?", ["speed"]],
  ["How much did the repair cost?", ["money"]],
  ["What was the price of a ticket?", ["money"]],
  ["What percentage of voters agreed?", ["share"]],
  ["How much rain fell?", null],
  ["How many people were hurt?", null],
  ["Who paid for it?", null],
])("%s is measured in %o", (question, measures) => {
  expect(readQuestion(question, { now: null }).measures).toEqual(measures);
});

test.each([
  ["Roy, 44, was in command.", "age", true],
  ["It cost $40.70.", "age", false],
  ["She has led it for eight years.", "age", false],
  ["A 57-year-old man was hurt.", "age", true],
  ["He turned 57 on Monday.", "age", true],
  ["He died at the age of 57.", "age", true],
  ["The port was founded 11 years ago.", "age", true],
  ["It was 300 metres long.", "length", true],
  ["A crack 14 centimetres wide was found.", "length", false],
  ["A crack 14 centimetres wide was found.", "width", true],
  ["It has 7.5 million inhabitants.", "people", true],
  ["A land of 7.5 million and its king.", "people", true],
  ["The law passed by 106 votes to 28.", "people", false],
  ["It weighs 100 kilograms.", "weight", true],
  ["Slopes of 30 degrees.", "weight", false],
  ["It cost $40.70.", "money", true],
  ["About 2 percent agreed.", "share", true],
  ["About 2 percent agreed.", "money", false],
] as const)("%s as %s: %o", (text, measure, fits) => {
  const { figures, words } = readText(text);
  expect(figures.some((figure) => isMeasuredIn([measure], figure, words))).toBe(fits);
});

const lander = makeArticle({
  title: "Lander sets out for the comet",
  body: "The lander should touch down where slopes are less than 30 degrees. The lander weighs 100 kilograms. It goes on show in shops on Sept. 19 in Bergen.",
  outlet: null,
  url: null,
  publishedAt: null,
});

test("a figure of another measure is no short answer, and a date is given whole", () => {
  const shortOf = (text: string) => {
    const { short } = answerFromArticle(readQuestion(text, { now: null }), lander);
    return short && lander.text.slice(short.start, short.end);
  };
  expect(shortOf("How heavy is the lander?")).toContain("100 kilograms");
  expect(shortOf("When does it go on show in shops?")).toContain("Sept. 19");
});
