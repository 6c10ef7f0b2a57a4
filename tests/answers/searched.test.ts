import { expect, test } from "vitest";
import { readQuestion } from "../../src/answers/question/question.ts";
import { besideNewest } from "../../src/answers/searched.ts";
import { DAY_MS, parseIsoTime } from "../../src/time.ts";

const newest = parseIsoTime("2025-03-09")!.at;
const searched = { articles: 14, from: newest - 9 * DAY_MS, to: newest };
const askedAfter = (days: number) => readQuestion("Who resigned yesterday?", { now: newest + days * DAY_MS });

test("a year later a question is one about what was fresh then, and its days are those of the asking", () => {
  const question = besideNewest(askedAfter(365), searched);
  expect(question.askedAt).toBe(newest);
  expect(question.window).toEqual(askedAfter(365).window);
});

test.each([
  ["asked before the newest article came", -2, searched],
  ["of articles without dates", 365, { articles: 3, from: null, to: null }],
])("a question %s stays as it is", (_, days, articles) => {
  expect(besideNewest(askedAfter(days), articles)).toEqual(askedAfter(days));
});
