import { test } from "vitest";
import { noStoryReply, storyReply } from "../../src/chat/story-reply.ts";
import { type ArticleId, makeArticle } from "../../src/corpus/article.ts";
import { titleQuote } from "../../src/corpus/passage.ts";
import { golden } from "./golden.ts";
import { bridgeItem, coastRadio, cupItem, ledger, northPost, PARIS, SEARCHED, storyOf } from "./harbour.ts";

test("quotes in order of time, differing figures, time line", () => {
  const quotes = bridgeItem.quotes.toReversed();
  return golden("story", storyReply({ ...bridgeItem, quotes }, PARIS));
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

test("a story of a hundred articles shows how it began", () => {
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
