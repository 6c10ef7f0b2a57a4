// The made-up reports of which we know which are of another affair than the rest of their group.
import { expect, test } from "vitest";
import { differencesOfOneAffair, likeAffairs, membersOf } from "../../bench/like-affairs.ts";
import { bcubed } from "../../bench/story-sets.ts";
import { groupStories } from "../../src/stories/group.ts";

const set = likeAffairs();

test("each report has an affair, and more than one in fifteen another than its group", () => {
  expect(set.labels).toHaveLength(set.articles.length);
  const others = set.labels.filter((label, i) => label !== set.groups[i]);
  expect(new Set(others).size).toBe(others.length);
  expect(others.length / set.labels.length).toBeGreaterThan(1 / 15);
});

test("in a month of some hundred affairs few reports are in a story with another affair, and no difference is of two", () => {
  const stories = groupStories(set.articles);
  expect(bcubed(set.labels, membersOf(set, stories)).precision).toBeGreaterThanOrEqual(0.985);
  expect(differencesOfOneAffair(set, stories)).toBe(1);
});
