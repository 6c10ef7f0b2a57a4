import { expect, test } from "vitest";
import { wholeList } from "../../src/answers/short-answer/whole-list.ts";
import { readText } from "../../src/answers/words/reading.ts";

test.each([
  [
    "the names after it",
    "A group led by Australia, India and Indonesia met.",
    "Australia",
    "Australia, India and Indonesia",
  ],
  [
    "the names before it",
    "Markus Persson, Carl Manneh and Jakob Porser left.",
    "Jakob Porser",
    "Markus Persson, Carl Manneh and Jakob Porser",
  ],
  ["those on both sides", "It struck Kenya, Mali and the United States.", "Mali", "Kenya, Mali and the United States"],
  ["no name parted by other words", "Boeing won and so did SpaceX.", "Boeing", "Boeing"],
])("a row has %s", (_, text, found, expected) => {
  const start = text.indexOf(found);
  const row = wholeList(text, readText(text), { start, end: start + found.length });
  expect(text.slice(row.start, row.end)).toBe(expected);
});
