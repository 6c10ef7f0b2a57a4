import { expect, test } from "vitest";
import { firstAsked } from "../../src/chat/first-asked.ts";

test.each<[name: string, text: string, question: string, next: string | null]>([
  ["two questions", "Who won? And why did they meet?", "Who won?", "And why did they meet?"],
  ["three", "Who won? When? Where was it?", "Who won?", "When? Where was it?"],
  ["one alone", "Who won the cup?", "Who won the cup?", null],
  ["small talk before it", "Are you there? Who won?", "Who won?", null],
  ["small talk behind it", "Who won? Thanks a lot!", "Who won?", null],
  ["what is chosen from", "Which is older? This bridge or that?", "Which is older? This bridge or that?", null],
  ["words that only lead to it", "You mean the ferry? Who sold it?", "You mean the ferry? Who sold it?", null],
  ["small talk alone", "Really?", "Really?", null],
])("%s", (_, text, question, next) => {
  expect(firstAsked(text)).toEqual({ question, next });
});
