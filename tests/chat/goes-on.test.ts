import { expect, test } from "vitest";
import { neededFor } from "../../src/chat/goes-on.ts";
import { parseCommand } from "../../src/chat/parse.ts";

test.each([
  ["a story by its number goes on from the briefing", "story 2", ["briefing"]],
  ["so does a summary of it", "summarize #2", ["briefing"]],
  ["words that begin with a figure are looked up and wait for no briefing", "story 2014 floods", []],
  ["nor do they where a summary is wanted", "summarize 7 questions on the ferry", []],
  ["a number alone may be a story of what was given last", "2", ["latest"]],
  ["a year is none", "2014", []],
])("%s", (_, typed, needed) => {
  expect([...neededFor(parseCommand(typed))]).toEqual(needed);
});
