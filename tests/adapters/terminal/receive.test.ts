import { expect, test } from "vitest";
import { completeLine, receiveLine } from "../../../adapters/terminal/receive.ts";

test.each([
  ["a command", "status", { kind: "status" }],
  ["a question with the end of a Windows line", "who was hurt?\r", { kind: "ask", question: "who was hurt?" }],
  ["control characters are dropped", "\x1bsta\x00tus", { kind: "status" }],
  ["an empty line", "", null],
  ["a line of spaces", " \t ", null],
])("%s", (_, line, expected) => {
  expect(receiveLine(line)).toEqual(expected);
});

test.each<[string, [string[], string]]>([
  ["so", [["sources "], "so"]],
  ["/st", [["/story ", "/status "], "/st"]],
  ["BR", [["brief "], "BR"]],
  ["help st", [["story", "status"], "st"]],
  ["brief st", [[], "brief st"]],
])("Tab after %j offers %j", (line, expected) => {
  expect(completeLine(line)).toEqual(expected);
});

test("Tab on an empty line offers every command", () => {
  expect(completeLine("")[0]).toContain("brief ");
});
