import { expect, test } from "vitest";
import type { CommandInfo } from "../../src/chat/command-info.ts";
import { COMMANDS, commandNamed, commandTable, nearestCommand } from "../../src/chat/commands.ts";
import { parseCommand } from "../../src/chat/parse.ts";

const commands: readonly CommandInfo[] = COMMANDS;

test.each(commands.map((command) => [command.name, command] as const))(
  "the example of %s is read as that command",
  (name, { example }) => {
    expect(parseCommand(example).kind).toBe(name);
  },
);

test("no word names two commands", () => {
  const words = commands.flatMap((command) => [command.name, ...command.aliases]);
  expect(new Set(words).size).toBe(words.length);
});

test("every command is found by its aliases, in any case", () => {
  for (const { name, aliases } of commands)
    for (const alias of aliases) expect(commandNamed(alias.toUpperCase())).toBe(name);
});

test.each([
  ["breif", "brief"],
  ["serch", "search"],
  ["sumarize", "summarize"],
  ["stauts", "status"],
  ["paris", null],
  ["", null],
])("the nearest command to %j is %j", (typed, expected) => {
  expect(nearestCommand(typed)).toBe(expected);
});

test("the table for the README has a row for each command", async () => {
  await expect(`${commandTable("prompt")}\n`).toMatchFileSnapshot("../golden/chat/command-table.md");
});
