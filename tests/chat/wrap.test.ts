import fc from "fast-check";
import { expect, test } from "vitest";
import { type Run, widthOf, wrap } from "../../src/chat/wrap.ts";

const textOf = (line: readonly Run[]) => line.map((run) => run.text).join("");
const linesOf = (runs: readonly Run[], width: number | null) => wrap(runs, width).map(textOf);

test.each<[name: string, runs: Run[], width: number | null, expected: string[]]>([
  ["breaks at spaces", [{ text: "one two three" }], 8, ["one two", "three"]],
  ["keeps inner spaces of a line", [{ text: "one  two three" }], 9, ["one  two", "three"]],
  [
    "a word may run across styles",
    [{ text: "one tw" }, { text: "o", style: "bold" }, { text: "! three" }],
    6,
    ["one", "two!", "three"],
  ],
  ["a long word gets a line of its own", [{ text: "a bbbbbbbbbb c" }], 4, ["a", "bbbbbbbbbb", "c"]],
  ["glued words stay together", [{ text: "one two" }, { text: " [1]", glued: true }], 8, ["one", "two [1]"]],
  ["a line break is a space", [{ text: "one\ntwo" }], 10, ["one two"]],
  ["without a width nothing changes", [{ text: "one\n two " }], null, ["one\n two "]],
  ["nothing is one empty line", [{ text: "" }], 5, [""]],
])("%s", (_, runs, width, expected) => {
  expect(linesOf(runs, width)).toEqual(expected);
});

test.each([
  ["latin", "café", 4],
  ["an accent of its own", "cafe\u0301", 4],
  ["wide characters", "日本", 4],
  ["an emoji of several parts", "👩‍🚒", 2],
  ["a flag", "🇫🇷", 2],
])("columns of %s", (_, text, expected) => {
  expect(widthOf([{ text }])).toBe(expected);
});

const words = fc.array(fc.stringMatching(/^[a-z日é👍]{1,9}$/u), { maxLength: 30 }).map((list) => list.join(" "));

test("words and their order never change, and no line is too wide unless it is one word", () => {
  fc.assert(
    fc.property(fc.array(words), fc.integer({ min: 1, max: 30 }), (texts, width) => {
      const lines = linesOf(
        texts.map((text) => ({ text: `${text} ` })),
        width,
      );
      expect(lines.join(" ").split(/ +/).filter(Boolean)).toEqual(texts.join(" ").split(/ +/).filter(Boolean));
      for (const line of lines) expect(widthOf([{ text: line }]) <= width || !line.includes(" ")).toBe(true);
    }),
  );
});

test("a line of 1 MB is wrapped in the time it takes to read it", () => {
  expect(wrap([{ text: "word ".repeat(200_000) }], 80).length).toBe(12_500);
  expect(wrap([{ text: "x".repeat(5_000_000) }], 80).length).toBe(1);
});
