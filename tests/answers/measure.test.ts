import { expect, test } from "vitest";
import { isMeasuredIn } from "../../src/answers/measure.ts";
import { readQuestion } from "../../src/answers/question.ts";
import { answerFromArticle } from "../../src/answers/respond.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import { figuresIn } from "../../src/text/figures.ts";

test.each([
  ["How old is the captain?", ["age"]],
  ["How heavy is the ferry?", ["weight"]],
  ["How long is the bridge?", ["length", "time"]],
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
  ["It weighs 100 kilograms.", "weight", true],
  ["Slopes of 30 degrees.", "weight", false],
  ["It cost $40.70.", "money", true],
  ["About 2 percent agreed.", "share", true],
  ["About 2 percent agreed.", "money", false],
] as const)("%s as %s: %o", (text, measure, fits) => {
  expect(figuresIn(text).some((figure) => isMeasuredIn([measure], figure))).toBe(fits);
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
