import { expect, test } from "vitest";
import { coverageWords, readingWords } from "../../src/chat/headline.ts";
import type { StoryId } from "../../src/stories/story.ts";
import { reportOf } from "../stories/support.ts";
import { AT, PARIS } from "./harbour.ts";

test.each<[name: string, outlets: (string | null)[], expected: string]>([
  ["outlets are counted once", ["North Post", "North Post", "The Ledger"], "2 outlets"],
  ["however its name is written", ["The North Post", "North Post", "THE LEDGER"], "2 outlets"],
  ["what names none is told apart, as it may be anyone's", ["North Post", null, null], "1 outlet and 2 unnamed"],
  ["where none names one, articles are counted", [null, null], "2 articles"],
])("%s", (_, outlets, expected) => {
  const articles = outlets.map((outlet, i) => reportOf("The bridge closed.", { id: `a${i}`, outlet }));
  const story = { id: "a0" as StoryId, articles, voices: articles.map((article) => [article]) };
  expect(coverageWords(story, AT, PARIS)).toBe(expected);
});

test("what was read is counted in the same words", () => {
  const of = (outlets: (string | null)[]) =>
    readingWords(outlets.map((outlet, i) => reportOf("The bridge closed.", { id: `a${i}`, outlet })));
  expect(of(["North Post", "The Ledger"])).toBe("2 articles of 2 outlets");
  expect(of(["North Post", null])).toBe("2 articles of 1 outlet and 1 unnamed");
  expect(of([null, null])).toBe("2 articles");
});

test("who prints another's text is not counted", () => {
  const [own, copy, other, unnamed] = ["North Post", "Isle Wire", "The Ledger", null].map((outlet, i) =>
    reportOf("The bridge closed.", { id: `a${i}`, outlet }),
  );
  const words = (...voices: (typeof own)[][]) => {
    const filled = voices.map((voice) => voice.flatMap((article) => article ?? []));
    return coverageWords({ id: "a0" as StoryId, articles: filled.flat(), voices: filled }, AT, PARIS);
  };
  expect(words([own, copy])).toBe("1 outlet");
  expect(words([own, copy], [other])).toBe("2 outlets");
  expect(words([unnamed, copy])).toBe("1 outlet");
});

test.each<[name: string, shown: number[], expected: string]>([
  ["all are shown", [0, 1, 2], "2 outlets"],
  ["one outlet's articles are shown", [0, 1], "2 outlets, 1 quoted"],
  ["the copy of a text stands for it", [0, 3], "2 outlets"],
])("outlets whose words do not stand below are not passed off as quoted: %s", (_, shown, expected) => {
  const articles = ["North Post", "North Post", "The Ledger", "Isle Wire"].map((outlet, i) =>
    reportOf("The bridge closed.", { id: `a${i}`, outlet }),
  );
  const voices = [articles.slice(0, 1), articles.slice(1, 2), articles.slice(2)];
  const quoted = shown.map((i) => articles[i]!);
  expect(coverageWords({ id: "a0" as StoryId, articles, voices }, AT, PARIS, quoted)).toBe(expected);
});
