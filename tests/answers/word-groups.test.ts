import { expect, test } from "vitest";
import { formsIn } from "../../src/answers/words/word-forms.ts";
import { partOfSpeech, senseOf } from "../../src/answers/words/word-senses.ts";
import { stem } from "../../src/text/stem.ts";

test.each([
  ["words of one meaning", "purchase", "buy", true],
  ["a verb and who does it", "win", "winner", true],
  ["an office and who holds it", "manage", "manager", true],
  ["words of other meanings", "harbour", "winner", false],
])("%s share a group or not: %s, %s", (_, one, other, share) => {
  const groups = formsIn(other)[0]!.akin;
  expect(formsIn(one)[0]!.akin.some((group) => groups.includes(group))).toBe(share);
});

test("a stem has the class of its most common sense, and that of the noun beside it", () => {
  const person = senseOf(stem("teacher"));
  expect(senseOf(stem("lawyer"))).toEqual(person);
  expect(partOfSpeech(person)).toBe(2);
  expect(partOfSpeech(senseOf(stem("arrive")))).toBe(3);
  expect(partOfSpeech(senseOf("qwertz"))).toBe(4);
  expect(senseOf("qwertz").main).not.toBe(person.main);
});
