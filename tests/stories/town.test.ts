// The papers of a small town: names that all their articles share must not make one story of them.
import { describe, expect, test } from "vitest";
import type { Article } from "../../src/corpus/article.ts";
import { groupStories } from "../../src/stories/group.ts";
import fixture from "../fixtures/town.json" with { type: "json" };
import { reportOf } from "./support.ts";

type Shared = { readonly wrong: number; readonly missed: number; readonly right: number };

/** How many pairs of articles are in one story and should not be, should be and are not, are and should be. */
function pairsIn(articles: readonly (typeof fixture.towns)[number]["articles"][number][], isDated: boolean): Shared {
  const stories = new Map<Article, string>();
  for (const [i, { story, outlet, at, title, text }] of articles.entries())
    stories.set(reportOf(text, { id: `${i}`, title, outlet, ...(isDated ? { at: `${at}Z` } : {}) }), story);
  const groups = groupStories([...stories.keys()]).map((story) => new Set(story.articles));
  const shared = { wrong: 0, missed: 0, right: 0 };
  for (const [one, story] of stories) {
    for (const [other, its] of stories) {
      if (one.id >= other.id) continue;
      const together = groups.some((group) => group.has(one) && group.has(other));
      if (together) shared[story === its ? "right" : "wrong"]++;
      else if (story === its) shared.missed++;
    }
  }
  return shared;
}

describe.each(fixture.towns)("the news of $name", ({ articles }) => {
  // What happens at the harbour on one day and on the next may pass for one story, and without dates a little more.
  test.each([
    ["with dates", true, 2],
    ["without dates", false, 5],
  ])("is as many stories as it tells, %s", (_, isDated, mostWrong) => {
    const { wrong, missed } = pairsIn(articles, isDated);
    expect(missed).toBe(0);
    expect(wrong).toBeLessThanOrEqual(mostWrong);
  });
});
