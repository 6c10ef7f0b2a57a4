// Under which headline a story comes back to those who were told of it.
import { expect, test } from "vitest";
import { earlierHeadline, NOTHING_TOLD } from "../../src/briefing/earlier.ts";
import { summarize } from "../../src/briefing/summarize.ts";
import { quoteText, titleQuote } from "../../src/corpus/passage.ts";
import { coastRadio, cupFinal, ledger, northPost, ranked, report, toldOf } from "./support.ts";

const headline = titleQuote(northPost)!;
const told = (...articles: string[]) => ({ ...NOTHING_TOLD, stories: [{ headline, articles: toldOf(...articles) }] });

test.each([
  ["the story that holds the headline's article", [northPost, coastRadio], told("a1", "a2", "b1"), true],
  ["the one that holds half of what was told", [ledger, coastRadio], told("a1", "a2"), true],
  ["not one that split off from it", [cupFinal], told("a1", "a2", "a3", "b1"), false],
  ["not another story", [cupFinal], told("a1"), false],
])("%s", (_, articles, earlier, expected) => {
  expect(earlierHeadline(ranked(articles).story, earlier)).toBe(expected ? headline : null);
});

test("a figure that was not told is news, whatever stands around it", () => {
  const told = "The port of Lund said on Monday that 12 passengers of the ferry Aurora were hurt.";
  const before = { shown: [], told: [], sentences: [told] };
  const said = (text: string) =>
    summarize([report("c", text)], { sentences: 1, words: null }, null, before).map(quoteText);
  const more = "The port of Lund said on Tuesday that 14 passengers of the ferry Aurora were hurt.";
  expect(said(more)).toEqual([more]);
  expect(said("On Tuesday the port of Lund said 12 passengers of the ferry Aurora were hurt.")).toEqual([]);
});
