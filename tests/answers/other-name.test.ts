import { expect, test } from "vitest";
import { byOtherName } from "../../src/answers/question/other-name.ts";

test.each([
  ["How much does the UN need?", "How much does the United Nations need?"],
  ["How much does the U.N. need?", "How much does the United Nations need?"],
  ["Who leads the United Nations' food agency?", "Who leads the UN's food agency?"],
  ["Who leads the UN's food agency?", "Who leads the United Nations' food agency?"],
  ["Who wrote an EU law?", "Who wrote a European Union law?"],
  ["what did the eu ban?", "what did the European Union ban?"],
  ["Who is the CEO of Calder?", "Who is the chief executive of Calder?"],
  ["Who is Calder's chief executive officer?", "Who is Calder's CEO?"],
  ["Who did the 2024 UN talks help?", "Who did the 2024 United Nations talks help?"],
  ["Who did the Securities and Exchange Commission fine?", "Who did the SEC fine?"],
  [
    "What did the World Health Organization tell the EU?",
    "What did the World Health Organization tell the European Union?",
  ],
  ["What does the WHO fear?", "What does the World Health Organization fear?"],
  ["Did the EU pay the UN?", "Did the European Union pay the United Nations?"],
])("%s", (text, expected) => {
  expect(byOtherName(text)).toBe(expected);
});

test.each([
  "What does the World Health Organisation fear?",
  "WHO WON?",
  "WHO won the cup?",
  "Who came at 5 PM?",
  "Who holds the most SEC titles?",
  "Who won the ICC trophy?",
  "who won?",
  "Who shot un homme?",
  "What did the UNESCO say?",
  "Where is the United Nationalist?",
])("what names no such body is left: %s", (text) => {
  expect(byOtherName(text)).toBeNull();
});
