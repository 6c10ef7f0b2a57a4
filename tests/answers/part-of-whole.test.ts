import { expect, test } from "vitest";
import { readQuestion } from "../../src/answers/question/question.ts";
import { partMeant } from "../../src/answers/short-answer/part-of-whole.ts";
import { readText } from "../../src/answers/words/reading.ts";

function part(question: string, text: string, whole: string): string | null {
  const start = text.indexOf(whole);
  const span = { start, end: start + whole.length };
  const meant = partMeant(readQuestion(question, { now: null }), text, readText(text), span);
  return meant && text.slice(meant.start, meant.end);
}

test.each([
  ["How many of the men are seriously ill?", "Of the 116 men affected, 38 already have the severe form.", "116", "38"],
  ["How many people lose their jobs?", "Of 240 jobs, 110 go.", "240", "110"],
  ["How many of those traced were living?", "It has found 416 people, of whom 57 were alive.", "416", "57"],
  ["How many were insured?", "It counted 416 farms, 57 of which were insured.", "416", "57"],
  ["How many of the deaths came from fumes?", "Eleven died, seven of them from fumes.", "Eleven", "seven"],
  [
    "How many questions did the lobbyist draft?",
    "Two of his five questions had been drafted by its lobbyist.",
    "five",
    "Two",
  ],
  ["In how many states were the raids?", "There were raids in 11 of Germany's 16 states.", "16", "11"],
  ["How many monkeys developed it?", "In the study three out of eight monkeys developed it.", "eight", "three"],
])("%s %s", (question, text, whole, expected) => {
  expect(part(question, text, whole)).toBe(expected);
});

test.each([
  ["How many people were found?", "It has found 416 people, of whom 57 were alive.", "416"],
  ["How many farms were counted?", "It counted 416 farms, 57 of which were insured.", "416"],
  ["How many people died?", "Eleven died, seven of them from fumes.", "Eleven"],
  ["How many men are affected?", "Of the 116 men affected, 38 already have the severe form.", "116"],
  ["How many states does Germany have?", "There were raids in 11 of Germany's 16 states.", "16"],
  [
    "How many Americans served in the war?",
    "About 496,777 of the 16 million Americans who served are alive.",
    "16 million",
  ],
  ["How many justices were there before her?", "Of the 115 justices before her, 108 were men.", "115"],
  ["How many questions did he ask in all?", "Two of his five questions were not his own.", "five"],
  ["How many people will gain?", "Scores of 5.3 million people would gain.", "5.3 million"],
  ["How many ships wait?", "There are 31 ships; a crew of 12 has left.", "31"],
  ["How many patients died there?", "There nine patients, four of them children, died.", "nine"],
  ["How many people live in Pell?", "Of Pell's 900 people, none has left.", "900"],
  ["How many seats did Labour win?", "Labour won 61 seats and the Greens 12.", "61"],
])("nothing but the whole: %s %s", (question, text, whole) => {
  expect(part(question, text, whole)).toBe(null);
});
