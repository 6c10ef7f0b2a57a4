import { expect, test } from "vitest";
import { noteLength } from "../../src/corpus/correction-note.ts";

test.each([
  "This article was amended on 13 March to give the right number of routes.",
  "This article was amended on 6 May 2014. An earlier version said that 12 people died.",
  "This story has been updated.",
  "This story was updated at 4:10 p.m. with what the port said.",
  "This headline and story have been updated with what the port said.",
  "An earlier version of this article said that the pier was built in 1931.",
  "Correction: The pier was built in 1913, not in 1931.",
  "CLARIFICATION (May 6, 2014): The ferry was at anchor.",
  "Correction, 12 May 2025: An earlier version of this article said that 12 people died. It was 11.",
  "Corrections and clarifications: A previous version of this story misnamed the captain.",
  "This is a developing story and will be updated.",
  "This is a developing story. Please check back for updates.",
  "This is a breaking news story, more to follow.",
])("what an outlet says of its own text, and nothing else: %s", (line) => {
  expect(noteLength(line)).toBe(line.length);
});

test.each([
  ["what parliament amended", "This article was amended by parliament on Friday with 210 votes to 90."],
  ["what was amended by votes", "This article was amended on Friday with 210 votes to 90."],
  ["a treaty's article", "This article was amended on 6 May 2019 so that a dam could be built, the minister said."],
  ["a title", "Correction: Ferry Sinking story"],
  ["a headline", "This article was amended by parliament on Friday"],
  ["a page that is spoken of", "This page was corrected on Friday night and 40,000 sheets were pulped."],
  ["a report that is spoken of", "An earlier version of this report said that the alarm had failed."],
  ["a post at a border", "This post was revised in 1991 from a hut to a hall."],
  ["what a bank clears up", "Clarification: rates will not rise before December, the bank wrote."],
  ["a word that is explained", "Correction: that is the word which traders use for a fall of a tenth."],
  ["direct speech", '"This article was amended behind our backs," said Greta Holm.'],
  ["what a speaker calls so", "This is a breaking story in every sense, she added: it broke her bank."],
  ["a bill", "An earlier version of the bill was amended in May, the port said."],
])("%s is none", (_, line) => {
  expect(noteLength(line)).toBe(0);
});

test.each([
  ["This is a developing story.", "Eleven people died when a ferry sank off Orm on Saturday."],
  ["Correction: an earlier version gave 12 dead.", "Eleven people died when a ferry sank off Orm on Saturday."],
  ["This story has been updated.", "It was the worst flood in Orm since 1931, and nobody had been warned of it."],
])("a report stands behind %s", (note, report) => {
  expect(noteLength(`${note} ${report}`)).toBe(note.length);
});
