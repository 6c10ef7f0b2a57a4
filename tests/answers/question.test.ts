import { expect, test } from "vitest";
import { readQuestion } from "../../src/answers/question/question.ts";

const namesOf = (question: string): readonly string[] => readQuestion(question, { now: null }).names;

test.each([
  ["who won the election in sweden", ["sweden"]],
  ["Who won the election in Sweden?", ["sweden"]],
  ["what did boeing pay microsoft?", ["boeing", "microsoft"]],
  ["who leads the company?", []],
  ["When did it open?", []],
  ["how many kilometres is the tunnel", []],
  ["which organisations signed the defence pact", []],
  ["which typhoon hit argentina", ["argentina"]],
  ["who resignd yesterday?", []],
])("%s asks about %j", (question, names) => {
  expect(namesOf(question)).toEqual(names);
});

test("a question with capitals means those it has", () => {
  expect(namesOf("Which turkey did Anna Roy buy?")).toEqual(["anna roy"]);
});

test.each([
  ["Which US port was shut?", ["port", "shut"]],
  ["What did the US do?", ["us."]],
  ["Which U.S. port was shut?", ["us.", "port", "shut"]],
])("of %s the terms are %j", (question, terms) => {
  expect(readQuestion(question, { now: null }).terms).toEqual(terms);
});
