import { expect, test } from "vitest";
import { say } from "../../src/chat/our-words.ts";
import type { Elsewhere } from "../../src/chat/services.ts";
import { elsewhereBlocks, elsewhereWords, noStoryReply, storyReply } from "../../src/chat/story-reply.ts";
import { type ArticleId, makeArticle } from "../../src/corpus/article.ts";
import { titleQuote } from "../../src/corpus/passage.ts";
import { parseIsoTime } from "../../src/time.ts";
import { golden } from "./golden.ts";
import { bridgeItem, coastRadio, cupItem, ledger, northPost, PARIS, quoteOf, SEARCHED, storyOf } from "./harbour.ts";

test("quotes in order of time, differing figures, time line", () => {
  const quotes = bridgeItem.quotes.toReversed();
  return golden("story", storyReply({ ...bridgeItem, quotes }, PARIS));
});

test("of two articles of a day of which one has no hour, what the story opens with comes first", () => {
  const dayOnly = makeArticle({
    id: "a0",
    title: "Ferry hits bridge",
    body: "Its piers were built in 1911.",
    outlet: "Valley Times",
    url: null,
    publishedAt: parseIsoTime("2025-09-15"),
  });
  const quotes = [...bridgeItem.quotes, quoteOf(dayOnly, "Its piers were built in 1911.")];
  const story = storyOf([dayOnly, northPost, ledger]);
  const { blocks } = storyReply({ ...bridgeItem, story, quotes, differences: [] }, PARIS);
  const told = blocks.flatMap((block) => (block.kind === "quote" ? [block.quote.article] : []));
  expect(told).toEqual([northPost, dayOnly, ledger]);
});

test("articles without a date make no time line", () => {
  const undated = makeArticle({
    title: "Pond drained",
    body: "A pond was drained.",
    outlet: null,
    url: null,
    publishedAt: null,
  });
  const quotes = [quoteOf(undated, "A pond was drained.")];
  const { blocks } = storyReply({ ...bridgeItem, story: storyOf([undated]), quotes, differences: [] }, PARIS);
  expect(JSON.stringify(blocks)).toContain('"Articles"');
  expect(JSON.stringify(blocks)).toContain("unnamed outlet, undated");
  expect(JSON.stringify(blocks)).not.toContain("Time line");
});

test("what runs for days says how many reports there are, and shows them from the first to the newest", () => {
  const days = ["2025-09-13T09:00Z", "2025-09-15T09:00Z", "2025-09-20T09:00Z"];
  const articles = days.map((at, i) => ({ ...northPost, id: `d${i}` as ArticleId, publishedAt: parseIsoTime(at) }));
  const story = storyOf(articles.toReversed());
  const { blocks } = storyReply({ ...bridgeItem, story, quotes: [], differences: [] }, PARIS);
  expect(JSON.stringify(blocks)).toMatch(/Time line: 3 reports, 13-20 Sep.*13 Sep.*15 Sep.*20 Sep/);
});

test("wire copy is one voice", () => {
  const copy = makeArticle({
    ...northPost,
    id: "a6",
    title: "Bridge closed",
    body: northPost.text,
    outlet: "Valley Times",
  });
  const story = {
    ...storyOf([coastRadio, northPost, copy, ledger]),
    voices: [[coastRadio], [northPost, copy], [ledger]],
  };
  return golden("story-wire-copy", storyReply({ ...bridgeItem, story }, PARIS));
});

test("a story of a hundred articles shows how it began and what is newest", () => {
  const articles = Array.from({ length: 100 }, (_, i) => ({
    ...northPost,
    id: `n${String(i).padStart(3, "0")}` as ArticleId,
  }));
  const headline = titleQuote(articles[0]!)!;
  return golden(
    "story-long",
    storyReply({ ...bridgeItem, story: storyOf(articles), headline, quotes: [], differences: [] }, PARIS),
  );
});

test("no story with these words", () =>
  golden("story-none", noStoryReply("moon landing", [cupItem.headline], SEARCHED, PARIS)));

test("no story, and nothing near", () =>
  golden("story-nothing-near", noStoryReply("moon landing", [], SEARCHED, PARIS)));

test("other stories about the words are named, with how to read them", () => {
  const from = Date.UTC(2025, 8, 14);
  const elsewhere = { articles: 2, from, to: from, stories: [cupItem.headline] };
  return golden("story-elsewhere", storyReply(bridgeItem, PARIS, elsewhereBlocks("harbour", elsewhere, PARIS)));
});

test.each<[string, Elsewhere, string]>([
  [
    "several, with their days",
    { articles: 4, from: Date.UTC(2025, 7, 14), to: Date.UTC(2025, 8, 2) },
    "4 other reports about “ferry”, of 14 Aug-2 Sep, are of other stories and not shown here: brief ferry since 14 Aug",
  ],
  [
    "one without a date, which is of no period",
    { articles: 1, from: null, to: null },
    "1 other report about “ferry” is of another story and not shown here: search ferry",
  ],
])("says how many reports of the words other stories have: %s", (_, elsewhere, words) => {
  const view = { ...PARIS, prefix: say`` };
  expect(elsewhereWords("ferry", elsewhere, view)).toBe(words);
});
