import { expect, test } from "vitest";
import { readQuestion } from "../../src/answers/question.ts";

const namesOf = (question: string): readonly string[] => readQuestion(question, { now: null }).names;

test.each([
  ["who won the election in sweden", ["sweden"]],
  ["Who won the election in Sweden?", ["sweden"]],
  ["how many people died in sierra leone?", ["sierra leone"]],
  ["who leads the company?", []],
  ["When did it open?", []],
  ["who resignd yesterday?", []],
])("%s asks about %j", (question, names) => {
  expect(namesOf(question)).toEqual(names);
});

test("a question with capitals means those it has", () => {
  expect(namesOf("Which turkey did Anna Roy buy?")).toEqual(["anna roy"]);
});
