import { expect, test } from "vitest";
import { byOtherName } from "../../src/answers/other-name.ts";

test.each([
  ["How much does the UN need?", "How much does the United Nations need?"],
  ["How much does the U.N. need?", "How much does the United Nations need?"],
  ["Who leads the United Nations' food agency?", "Who leads the UN's food agency?"],
  ["Who leads the UN's food agency?", "Who leads the United Nations' food agency?"],
  ["Who wrote an EU law?", "Who wrote a European Union law?"],
  ["what did the eu ban?", "what did the European Union ban?"],
  ["Who is the CEO of Calder?", "Who is the chief executive of Calder?"],
  ["Who is Calder's chief executive officer?", "Who is Calder's CEO?"],
  ["What does the World Health Organisation fear?", "What does the WHO fear?"],
  ["What does the WHO fear?", "What does the World Health Organization fear?"],
  ["Did the EU pay the UN?", "Did the European Union pay the United Nations?"],
])("%s", (text, expected) => {
  expect(byOtherName(text)).toBe(expected);
});

test.each(["who won?", "Who shot un homme?", "What did the UNESCO say?", "Where is the United Nationalist?"])(
  "what names no such body is left: %s",
  (text) => {
    expect(byOtherName(text)).toBeNull();
  },
);
