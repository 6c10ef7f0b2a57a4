import { expect, test } from "vitest";
import type { Answer } from "../../src/answers/answer.ts";
import { askedOfAll, whoSaysSo } from "../../src/answers/who-says-so.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import { quoteText } from "../../src/corpus/passage.ts";
import { askerOf } from "./ask.ts";

const report = (outlet: string, body: string) =>
  makeArticle({ title: "Tram crash in Calder", body, outlet, url: null, publishedAt: null });

const ask = askerOf([
  report("Pell Echo", "Nine people were killed in Calder when two trams crashed, the fire brigade said."),
  report("Fen & Field", "The crash of two trams in Calder killed nine people, according to the police."),
  report("Lund Courier", "Some 1,500 people watched as the trams in Calder were lifted from the rails."),
]);
const answer = ask("How many people were killed in Calder?");

function saidBy(text: string, last: Answer = answer) {
  const said = whoSaysSo(text, last.question, last);
  return said === null ? null : { kind: said.kind, outlets: said.counted?.outlets };
}

test.each([
  ["who says so?", ["Pell Echo", "Fen & Field"]],
  ["and which outlets say that?", ["Pell Echo", "Fen & Field"]],
  ["who else says so?", ["Fen & Field"]],
  ["which other paper reported it?", ["Fen & Field"]],
  ["who says 1,500?", ["Lund Courier"]],
])("%s", (text, outlets) => {
  expect(answer.kind).toBe("answered");
  expect(saidBy(text)).toEqual({ kind: "answered", outlets });
});

test("each is shown with its sentence, and the talk goes on from what was answered", () => {
  const said = whoSaysSo("who says so?", answer.question, answer)!;
  expect(said.considered.map(({ quote }) => quoteText(quote))).toEqual([
    expect.stringContaining("Nine people were killed"),
    expect.stringContaining("killed nine people"),
  ]);
  expect(said.question.own).toBe("How many people were killed in Calder?");
});

test("nobody else is said to say what one outlet says", () => {
  const alone = ask("How many people watched as the trams were lifted?");
  expect(alone.kind).toBe("answered");
  expect(saidBy("who else says so?", alone)).toEqual({ kind: "not-found", outlets: [] });
});

test.each(["who says 500?", "who said that?", "who said so to the police?", "which outlet says that nine died?"])(
  "%s asks something else",
  (text) => {
    expect(saidBy(text)).toBeNull();
  },
);

test("who asked one outlet asks all of them for others", () => {
  const ofOne = ask("How many people were killed in Calder according to the Pell Echo?");
  expect(askedOfAll("who else says so?", ofOne.question)).toBe("How many people were killed in Calder?");
  expect(askedOfAll("who says 1,500?", ofOne.question)).toBe("How many people were killed in Calder?");
  expect(askedOfAll("who says so?", ofOne.question)).toBeNull();
  expect(askedOfAll("who else says so?", answer.question)).toBeNull();
});
