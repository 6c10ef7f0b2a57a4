// What counts as a right answer to one of our own questions.
import { expect, test } from "vitest";
import { amongOf, judged, type Said, shareOf } from "../../bench/judged.ts";
import { questionsIn } from "../../bench/question-files.ts";

const SAID: Said = { first: "Up to 600 people left.", short: "Up to 600", answered: true, sure: false };
const told = { says: ["600 people left"], short: ["600"] };
const absent = { says: [], short: [] };

test.each([
  ["words that stand in the sentence", ["600 people left"], "Up to 600 people left.", true],
  ["other words", ["700 people left"], "Up to 600 people left.", false],
  [
    "two sentences of which the first is given",
    ["Up to 600 people left the town. Most went on foot."],
    "Up to 600 people left the town.",
    true,
  ],
  ["a few words that stand in what is right", ["Yes. Up to 600 people left."], "Yes.", false],
  ["no sentence at all", ["600 people left"], "", false],
])("the sentence is judged by %s", (_, says, first, expected) => {
  expect(judged({ says, short: [] }, { ...SAID, first }).sentence).toBe(expected);
});

test.each([
  ["one word of three is too few", ["600"], "up to 600", false],
  ["one of two is enough", ["600"], "to 600", true],
  ["capitals do not count", ["Around 600"], "around 600", true],
  ["none was given", ["600"], "", false],
  ["no few words would be the answer", [], "up to 600", null],
])("the short answer: %s", (_, short, given, expected) => {
  expect(judged({ says: told.says, short }, { ...SAID, short: given }).short).toBe(expected);
});

test("shares are of those that a measure is about", () => {
  const all = [
    judged(told, { ...SAID, sure: true }),
    judged(told, { ...SAID, first: "Nobody knows." }),
    judged(told, { ...SAID, answered: false }),
    judged({ ...told, short: [] }, { ...SAID, first: "Nobody knows.", answered: false }),
    judged(absent, { ...SAID, sure: true }),
    judged(absent, { ...SAID, answered: false }),
  ];
  const shares = (["sentence", "short", "right", "wrong", "absent", "sure"] as const).map((measure) => [
    measure,
    shareOf(all, measure) * amongOf(all, measure).length,
    amongOf(all, measure).length,
  ]);
  expect(shares).toEqual([
    ["sentence", 2, 4],
    ["short", 0, 3],
    ["right", 1, 4],
    ["wrong", 1, 4],
    ["absent", 1, 2],
    ["sure", 1, 2],
  ]);
});

test("a question's one answer stands for the sentence and the few words where these are not given", () => {
  const questions = questionsIn("questions");
  const where = questions.find(({ question }) => question.startsWith("From which air base"));
  expect(where).toEqual({
    question: "From which air base did the French Rafale jets take off?",
    before: [],
    says: ["Al Dhafra"],
    short: ["Al Dhafra"],
  });
  expect(questions.some(({ says }) => says.length === 0)).toBe(true);
});
