// Which reports of a vote know less of it than a later one.
import { expect, test } from "vitest";
import { quoteText } from "../../src/corpus/passage.ts";
import { headlineOf } from "../../src/stories/headline.ts";
import { overtakenByOutcome } from "../../src/stories/vote-count.ts";
import { reportOf, storyOf } from "./support.ts";

const RESULT = {
  title: "Harbour Party holds on in Norland after a long night",
  body: "The Harbour Party won the election in Norland by 900 votes, confounding an exit poll that had put the Greens ahead.",
};

/** Ids of the overtaken ones of an evening's report and one of the next morning, or of another time. */
function overtaken(
  evening: { readonly title: string; readonly body: string },
  later: { readonly title: string; readonly body: string } = RESULT,
  at = "2024-05-07T07:00",
): string[] {
  const articles = [
    reportOf(evening.body, { id: "evening", title: evening.title, at: "2024-05-06T20:00" }),
    reportOf(later.body, { id: "later", title: later.title, at }),
  ];
  return [...overtakenByOutcome(articles)].map(({ id }) => id);
}

test.each([
  ["Exit poll puts Greens ahead in Norland", "The Greens lead in the election in Norland, an exit poll says."],
  [
    "Greens win in Norland",
    "The Greens have won the election in Norland, an exit poll of the public broadcaster showed.",
  ],
  ["Norland counts its votes", "Norland appears to be heading for a victory of the Greens after the first results."],
  ["Polls open in Norland", "Voting has begun in the election that decides who governs Norland."],
])("a poll, a count and the day of the vote are overtaken by the outcome: %s", (title, body) => {
  expect(overtaken({ title, body })).toEqual(["evening"]);
});

test("an outcome is not overtaken by a later one, nor a poll by what does not tell how the vote ended", () => {
  const poll = { title: "Exit poll puts Greens ahead", body: "The Greens lead in the election, an exit poll says." };
  expect(overtaken(RESULT)).toEqual([]);
  expect(overtaken(poll, { title: "Why Norland votes in May", body: "Elections in Norland are held in May." })).toEqual(
    [],
  );
  expect(overtaken(poll, { title: "Norland wins the cup", body: "Norland won the cup for the third time." })).toEqual(
    [],
  );
  expect(overtaken(poll, RESULT, "2024-05-06T19:00")).toEqual([]);
});

test("no other vote is meant where nothing was to be decided", () => {
  const early = { title: "Trial of drug", body: "Early results of the trial show that the drug halves deaths." };
  expect(overtaken(early)).toEqual([]);
});

test("the title of a poll is no headline where the outcome is told", () => {
  const poll = "Greens ahead of Harbour Party in Norland's election, exit poll says";
  const told = storyOf([
    reportOf("Greens lead Harbour Party in the election, an exit poll says.", { title: poll, at: "2024-05-06T20:00" }),
    reportOf(RESULT.body, { title: "Norland has voted", at: "2024-05-06T23:00" }),
  ]);
  expect(quoteText(headlineOf(told))).toBe("Norland has voted");
});
