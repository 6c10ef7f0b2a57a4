import { expect, test } from "vitest";
import { makeArticle, outletsOf, voiceOf } from "../../src/corpus/article.ts";

function article(outlet: string | null, body = "The bridge is shut.") {
  return makeArticle({ title: null, body, outlet, url: null, publishedAt: null });
}

function voice(outlet: string | null, body?: string): string {
  return voiceOf(article(outlet, body));
}

test.each(["The Marsh Bay Post", "MARSH BAY POST", "the  Marsh Bay Post "])(
  "an outlet is one voice however its name is written: %s",
  (outlet) => expect(voice(outlet)).toBe(voice("Marsh Bay Post")),
);

test("others are others", () => {
  expect(voice("Marsh Bay Post")).not.toBe(voice("Marsh Bay Times"));
  expect(voice(null)).not.toBe(voice(null, "It is open."));
});

test("outlets are named once each, as they are first written", () => {
  const articles = ["Pell Echo", null, "The Marsh Bay Post", "PELL ECHO", "Marsh Bay Post"].map((name) =>
    article(name),
  );
  expect(outletsOf(articles)).toEqual(["Pell Echo", "The Marsh Bay Post"]);
});
