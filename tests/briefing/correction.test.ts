// What an article no longer says, and the sentence that took its place.
import { expect, test } from "vitest";
import { corrections } from "../../src/briefing/correction.ts";
import { type Quote, quote, quoteText, sentencesOf, titleQuote } from "../../src/corpus/passage.ts";
import { report } from "./support.ts";

const then = report("a", "The port said 12 passengers were hurt. The bridge is closed. Divers check it today.", {
  title: "Ferry hits bridge",
});
const told = (place: number): Quote => quote(then, sentencesOf(then)[place]!);

const now = (body: string, title = "Ferry hits bridge") => report("a", body, { title });

test.each<[string, Quote, ReturnType<typeof report>, [string, string | null][]]>([
  [
    "a figure that was mended shows beside the first one",
    told(0),
    now("The port said 14 passengers were hurt. The bridge is closed. Divers check it today."),
    [["The port said 12 passengers were hurt.", "The port said 14 passengers were hurt."]],
  ],
  ["what is still said needs no word", told(1), now("The bridge is closed. Nobody was hurt."), []],
  ["nor does a mark or a capital", told(2), now("“Divers check it today”, he said."), []],
  ["nor a sentence that goes on now", told(1), now("The bridge is closed until Friday."), []],
  [
    "what was taken out is no longer there",
    told(0),
    now("The bridge is closed. Divers check it today."),
    [["The port said 12 passengers were hurt.", null]],
  ],
  [
    "a sentence about something else does not take its place",
    told(0),
    now("The port is open. Divers check the bridge today."),
    [["The port said 12 passengers were hurt.", null]],
  ],
  [
    "a sentence that stood beside it before did not take its place",
    told(0),
    now("The bridge is closed. The port said passengers were hurt, 12 of them."),
    [["The port said 12 passengers were hurt.", "The port said passengers were hurt, 12 of them."]],
  ],
  [
    "a new headline is the new headline",
    titleQuote(then)!,
    now("The bridge is closed.", "Barge rams quay"),
    [["Ferry hits bridge", "Barge rams quay"]],
  ],
])("%s", (_, quoted, newest, expected) => {
  const found = corrections([quoted], newest);
  expect(found.map(({ before, after }) => [quoteText(before), after && quoteText(after)])).toEqual(expected);
});
