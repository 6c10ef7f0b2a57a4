import { expect, test } from "vitest";
import { askedOf } from "../../src/answers/question/asked.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { covered, likenessTo, maskOf } from "../../src/answers/sentences/cover.ts";
import { NO_STATS } from "../../src/answers/words/rarity.ts";
import { mayStandFor, standIns } from "../../src/answers/words/stand-ins.ts";
import { formsIn } from "../../src/answers/words/word-forms.ts";

test.each([
  ["a verb of the same act", "Norway will contribute two ferries.", true],
  ["another form of such a verb", "Norway has provided two ferries.", true],
  ["the noun of such a verb", "The contribution of Norway is two ferries.", true],
  ["no such verb", "Norway has repaired two ferries.", false],
])("a sentence with %s stands for the question's verb or not", (_, text, stands) => {
  const asked = askedOf(readQuestion("What will Norway send?", { now: null }), NO_STATS);
  const { kin } = likenessTo(asked).of(formsIn(text));
  expect(covered(asked.weights, maskOf(asked, text) | kin) > 0.99).toBe(stands);
  expect(covered(asked.weights, maskOf(asked, text))).toBeLessThan(0.99);
});

test("a word that stands for nothing has no numbers", () => {
  expect(standIns("quorl")).toEqual({ asked: [], opposed: [], told: [] });
});

test.each([
  ["Who won the Lund cup?", false],
  ["Did Norvik win the Lund cup?", true],
])("the opposite decides for yes or no, and is no answer else: %s", (question, stands) => {
  const text = "Norvik lost the Lund cup.";
  const asked = askedOf(readQuestion(question, { now: null }), NO_STATS);
  const { kin } = likenessTo(asked).of(formsIn(text));
  expect(covered(asked.weights, maskOf(asked, text) | kin) > 0.99).toBe(stands);
});

test.each([
  "accept reject",
  "allow ban",
  "beat lost",
  "win lost",
  "profit loss",
  "safe danger",
  "strong weak",
  "true false",
])("nothing stands for its opposite: %s", (pair) => {
  const [one, other] = pair.split(" ").map((word) => formsIn(word)[0]!.stem);
  expect(mayStandFor(one!, other!) || mayStandFor(other!, one!)).toBe(false);
});
