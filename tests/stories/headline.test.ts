import { describe, expect, test } from "vitest";
import { quoteText } from "../../src/corpus/passage.ts";
import { headlineOf } from "../../src/stories/headline.ts";
import { reportOf, storyOf } from "./support.ts";

const BODY = "The harbour bridge in Calder was closed after a ferry struck a pier. Divers will check every pier.";

/** The headline of a story whose articles have these titles and all say the same. */
function headline(...titles: readonly (string | undefined)[]): string {
  const articles = titles.map((title, i) => reportOf(BODY, { id: `${i}`, ...(title === undefined ? {} : { title }) }));
  return quoteText(headlineOf(storyOf(articles)));
}

describe("the title that tells what happened is taken before", () => {
  test.each([
    ["a question", "Will the harbour bridge in Calder be closed after ferry struck pier?"],
    ["a teaser", "Here's what we know about the harbour bridge in Calder after ferry struck pier"],
    ["a live blog", "Live updates: harbour bridge in Calder closed after ferry struck pier"],
    ["an opinion", "Opinion: harbour bridge in Calder closed after ferry struck pier"],
    ["what somebody holds of it", "Harbour bridge in Calder should be closed after ferry struck pier"],
    ["a verdict", "Calder is right to close harbour bridge after ferry struck pier"],
    ["capitals only", "HARBOUR BRIDGE IN CALDER CLOSED AFTER FERRY STRUCK PIER"],
    ["one about something else", "Council of Norwick votes on budget for parks and gardens"],
    ["a single word", "Closed"],
  ])("%s", (_, weak) => {
    const plain = "Harbour bridge in Calder closed after ferry strike";
    expect(headline(weak, plain)).toBe(plain);
    expect(headline(plain, weak)).toBe(plain);
  });
});

test.each([
  "Bridge in Calder should be checked by divers, council rules",
  "No, ferry did not strike pier of bridge in Calder, inquiry finds",
  "Calder was wrong to close harbour bridge after ferry strike, court rules",
  "Harbour bridge in Calder should be closed, says the mayor",
  "Stop lights on harbour bridge in Calder struck by ferry",
])("what somebody has found is news: %s", (title) => {
  const bare = "Divers will look at every pier of Norwick docks";
  expect(headline(title, bare)).toBe(title);
});

test("a title that is a day behind is taken only when it is much better", () => {
  const [shut, open] = ["Ferry closed harbour bridge in Calder", "Divers check pier of harbour bridge"];
  const told = (at: string) =>
    headlineOf(storyOf([reportOf(BODY, { title: shut, at }), reportOf(BODY, { title: open, at: "2024-05-08T09:00" })]));
  expect(quoteText(told("2024-05-07T08:00"))).toBe(open);
  expect(quoteText(told("2024-05-08T08:00"))).toBe(shut);
});

test("the first of equally good titles is taken", () => {
  expect(
    headline("Harbour bridge closed after ferry struck pier", "Harbour bridge closed after ferry struck pier!"),
  ).toBe("Harbour bridge closed after ferry struck pier");
});

test("without titles the first sentence speaks", () => {
  expect(headline(undefined, undefined)).toBe("The harbour bridge in Calder was closed after a ferry struck a pier.");
});

test("a story without a word has no headline", () => {
  expect(() => headlineOf(storyOf([reportOf(" ", { id: "x" })]))).toThrow(RangeError);
});
