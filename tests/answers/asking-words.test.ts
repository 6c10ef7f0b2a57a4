import { expect, test } from "vitest";
import { namedIn } from "../../src/answers/follow-up/asking-words.ts";

test.each([
  ["How many votes did No win?", ["No"]],
  ["how do I see what Ann Lee said?", ["Ann Lee"]],
])("%s names %j", (text, named) => {
  expect(namedIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(named);
});
