// A new story is one of several outlets within a day, and never one that was told.
import { expect, test } from "vitest";
import { breakingStories } from "../../src/briefing/breaking.ts";
import type { Article } from "../../src/corpus/article.ts";
import { ranked, report, toldOf } from "./support.ts";

const NOW = Date.parse("2025-09-16T09:00Z");
const from = (id: string, outlet: string, at = "2025-09-16T08:00Z") => report(id, "Words.", { outlet, at });
const three = [from("a", "North Post"), from("b", "The Ledger"), from("c", "Coast Radio")];

test.each<[string, readonly Article[], boolean]>([
  ["three outlets within a day make a new story", three, true],
  ["two do not", three.slice(0, 2), false],
  ["three articles of two outlets do not", [...three.slice(0, 2), from("d", "The Ledger")], false],
  [
    "a story that began the day before yesterday is not new",
    [...three, from("d", "Herald", "2025-09-14T09:00Z")],
    false,
  ],
  ["an article of which no date is known may be old", [...three, report("d", "Words.", { outlet: "Herald" })], false],
  ["an article of tomorrow has a wrong date", [...three, from("d", "Herald", "2025-09-17T10:00Z")], false],
])("%s", (_, articles, expected) => {
  expect(breakingStories([ranked(articles)], { now: NOW, told: toldOf() })).toHaveLength(expected ? 1 : 0);
});

test("the same words in three outlets are one voice", () => {
  const { story, ...rest } = ranked(three);
  const copied = { ...rest, story: { ...story, voices: [story.articles] } };
  expect(breakingStories([copied], { now: NOW, told: toldOf() })).toEqual([]);
});

test("a story of which one article was told is not new to the place", () => {
  expect(breakingStories([ranked(three)], { now: NOW, told: toldOf("b") })).toEqual([]);
});
