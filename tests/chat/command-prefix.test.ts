import { expect, test } from "vitest";
import { commandPrefix } from "../../src/chat/command-prefix.ts";

test.each([
  ["slack:T1", "/wirecopy "],
  ["discord:80", "/"],
  ["own", ""],
])("a command typed in %s begins with %j", (workspace, prefix) => {
  expect(commandPrefix(workspace)).toBe(prefix);
});
