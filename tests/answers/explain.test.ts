import { expect, test } from "vitest";
import { askOf } from "../../bench/asker.ts";
import { reasonsOf } from "../../src/answers/explain.ts";
import { CLOSE_FEATURES } from "../../src/answers/sentences/close-features.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import { quoteText } from "../../src/corpus/passage.ts";

const body = "The ferry Aurora struck the bridge on Monday. Captain Anna Roy said the rudder had failed. Divers came.";
const article = makeArticle({ title: "Ferry hits bridge", body, outlet: "North Post", url: null, publishedAt: null });

test("the reasons for a sentence add up to its score, and each group's parts have names", () => {
  const { considered } = askOf([article], "Who said that the rudder of the ferry had failed?");
  for (const { score, why } of considered) {
    expect(why.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score);
    expect(why.length).toBe(7);
    expect(why.flatMap(({ parts = [] }) => parts).length).toBeGreaterThan(5);
    for (const { value, parts = [] } of why.filter((group) => group.parts !== undefined)) {
      // Parts too small to be felt are left out.
      expect(Math.abs(value - parts.reduce((sum, part) => sum + part.value, 0))).toBeLessThan(0.04);
    }
  }
});

test("every feature has a name in plain words", () => {
  const names = reasonsOf(CLOSE_FEATURES)(
    CLOSE_FEATURES.map(() => 1),
    { weights: CLOSE_FEATURES.map(() => 1), units: [] },
  ).flatMap(({ label, parts = [] }) => [label, ...parts.map((part) => part.label)]);
  expect(names.filter((name) => CLOSE_FEATURES.includes(name) && name !== "names")).toEqual([]);
});

test("what a sentence has and lacks of the question is said in the question's own words", () => {
  const { considered } = askOf([article], "Who said that the Aurora's rudder had failed?");
  const [first] = considered;
  const opening = considered.find(({ quote }) => quoteText(quote).startsWith("The ferry"));
  expect(first).toMatchObject({ holds: ["said", "rudder", "failed"], lacks: ["Aurora's"], fits: true });
  expect(opening).toMatchObject({ holds: ["Aurora's"], lacks: ["said", "rudder", "failed"] });
});
