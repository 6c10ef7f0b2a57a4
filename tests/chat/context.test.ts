// What a question goes on from when several things were said.
import { expect, test } from "vitest";
import { afterBriefing, afterOpening, spokenOfSince } from "../../src/chat/context.ts";
import { bridgeItem, cupItem, morning } from "./harbour.ts";

test("a story of a topic's briefing leaves the topic spoken of, another story takes its place", () => {
  const onTopic = afterBriefing({ ...morning, topic: "harbour", items: [bridgeItem] });
  const opening = (value: typeof bridgeItem) =>
    spokenOfSince(afterOpening({ kind: "story", told: { id: "s1", value } }, onTopic));
  expect(opening(bridgeItem)?.topic).toBe("harbour");
  expect(opening(cupItem)).toEqual({ topic: null, articles: cupItem.story.articles.map(({ id }) => id) });
});
