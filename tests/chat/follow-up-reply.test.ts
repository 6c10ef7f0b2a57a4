import { test } from "vitest";
import {
  answerSourcesReply,
  moreQuotesReply,
  moreStoriesReply,
  storySourcesReply,
} from "../../src/chat/follow-up-reply.ts";
import { golden } from "./golden.ts";
import { cupWinner, hurt, morning, PARIS } from "./harbour.ts";

test("stories that the briefing had no room for", () => golden("more-stories", moreStoriesReply(morning, PARIS)));

test("no story is left", () => golden("more-no-stories", moreStoriesReply({ ...morning, leftOut: [] }, PARIS)));

test("sentences that the answer did not show", () => golden("more-quotes", moreQuotesReply(hurt, PARIS)));

test("no sentence is left", () => golden("more-no-quotes", moreQuotesReply(cupWinner, PARIS)));

test("all sources of a briefing", () => golden("sources-briefing", storySourcesReply(morning, null, PARIS)));

test("a story that the briefing does not have", () => golden("sources-no-story", storySourcesReply(morning, 7, PARIS)));

test("sources of an answer", () => golden("sources-answer", answerSourcesReply(hurt, PARIS)));
