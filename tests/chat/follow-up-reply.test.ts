import { test } from "vitest";
import { answerSourcesReply, storySourcesReply } from "../../src/chat/follow-up-reply.ts";
import { golden } from "./golden.ts";
import { hurt, morning, PARIS } from "./harbour.ts";

test("all sources of a briefing", () => golden("sources-briefing", storySourcesReply(morning, null, PARIS)));

test("a story that the briefing does not have", () => golden("sources-no-story", storySourcesReply(morning, 7, PARIS)));

test("sources of an answer", () => golden("sources-answer", answerSourcesReply(hurt, PARIS)));
