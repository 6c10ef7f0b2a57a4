import { expect, test } from "vitest";
import { neededFor } from "../../src/chat/goes-on.ts";
import { parseCommand } from "../../src/chat/parse.ts";

test.each([
  ["a story by its number goes on from the briefing", "story 2", ["briefing", "shown"]],
  ["so does a summary of it, or from a search", "summarize #2", ["briefing", "shown"]],
  ["words that begin with a figure are looked up and wait for no briefing", "story 2014 floods", ["shown"]],
  ["nor do they where a summary is wanted", "summarize 7 questions on the ferry", ["shown"]],
  ["that to summarize is what was shown last", "summarize that", ["latest", "numbered", "shown"]],
  ["and so is the third one", "summarize the third one in 2 sentences", ["latest", "numbered", "shown"]],
  ["a story by its place in a list too", "story the last one", ["latest", "numbered", "shown"]],
  ["a number alone is one of what was listed last", "2", ["latest", "numbered", "shown"]],
  ['with "and" before it perhaps a figure to ask for', "and 2?", ["latest", "numbered", "shown", "answer"]],
  ["a year is none", "2014", ["shown"]],
  ["why that is goes on from what was said last", "why?", ["latest"]],
])("%s", (_, typed, needed) => {
  expect([...neededFor(parseCommand(typed))]).toEqual(needed);
});
