import { expect, test } from "vitest";
import { makeArticle } from "../../src/corpus/article.ts";
import { askOf } from "./ask.ts";

const body = "The ferry Aurora struck the bridge on Monday. Captain Anna Roy said the rudder had failed. Divers came.";
const article = makeArticle({ title: "Ferry hits bridge", body, outlet: "North Post", url: null, publishedAt: null });

test("the reasons for a sentence add up to its score, and each group's parts have names", () => {
  const { considered } = askOf([article], "Who said that the rudder of the ferry had failed?");
  for (const { score, why } of considered) {
    expect(why.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score);
    expect(why.length).toBe(7);
    expect(why.flatMap(({ parts = [] }) => parts).length).toBeGreaterThan(5);
  }
});
