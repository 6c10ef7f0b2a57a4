import { expect, test } from "vitest";
import { makeArticle, voiceOf } from "../../src/corpus/article.ts";

function voice(outlet: string | null, body = "The bridge is shut."): string {
  return voiceOf(makeArticle({ title: null, body, outlet, url: null, publishedAt: null }));
}

test.each(["The Marsh Bay Post", "MARSH BAY POST", "the  Marsh Bay Post "])(
  "an outlet is one voice however its name is written: %s",
  (outlet) => expect(voice(outlet)).toBe(voice("Marsh Bay Post")),
);

test("others are others", () => {
  expect(voice("Marsh Bay Post")).not.toBe(voice("Marsh Bay Times"));
  expect(voice(null)).not.toBe(voice(null, "It is open."));
});
