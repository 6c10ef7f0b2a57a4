import { describe, expect, test } from "vitest";
import { hasNews } from "../../src/briefing/novelty.ts";
import { coastRadio, cupFinal, northPost, ranked, report, toldOf } from "./support.ts";

describe("a destination is told", () => {
  const bridge = ranked([northPost, coastRadio]);
  const final = ranked([cupFinal]);

  test.each([
    ["everything at first", toldOf(), [true, true]],
    ["a story again when an article was added", toldOf("a3", "b1"), [true, false]],
    ["nothing when nothing was added", toldOf("a1", "a3", "b1"), [false, false]],
  ])("%s", (_, told, expected) => expect([bridge, final].map(({ story }) => hasNews(story, told))).toEqual(expected));

  test("no copy of a text that was told", () => {
    const copy = report("a9", northPost.text, { outlet: "Other Post" });
    const story = { ...ranked([northPost, copy]).story, voices: [[northPost, copy]] };
    expect(hasNews(story, toldOf("a1"))).toBe(false);
    expect(hasNews(story, toldOf())).toBe(true);
  });
});
