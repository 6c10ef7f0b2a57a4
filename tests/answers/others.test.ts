import { expect, test } from "vitest";
import { CLOSE_FEATURES } from "../../src/answers/close-features.ts";
import { silentOutlets } from "../../src/answers/others.ts";
import { readQuestion } from "../../src/answers/question.ts";
import { answerQuestion } from "../../src/answers/respond.ts";
import { retrieveArticles } from "../../src/answers/retrieve.ts";
import { searchedIn } from "../../src/answers/searched.ts";
import type { Candidate, Selection } from "../../src/answers/select.ts";
import { type Article, makeArticle } from "../../src/corpus/article.ts";
import { quoteText } from "../../src/corpus/passage.ts";
import { createArticleIndex } from "../../src/search/inverted-index.ts";

function report(outlet: string, body: string): Article {
  return makeArticle({ title: null, body, outlet, url: null, publishedAt: null });
}

function ask(question: string, articles: readonly Article[]) {
  const index = createArticleIndex(articles);
  const read = readQuestion(question, { now: null });
  const hits = retrieveArticles(read, index, 20);
  const found = hits.map(({ articleId }) => articles.find(({ id }) => id === articleId)!);
  return answerQuestion(read, { stats: index, articles: found, hits, searched: searchedIn(articles) });
}

const FERRY = [
  report(
    "North Post",
    "The ferry Aurora struck the harbour bridge. The port said 12 passengers were hurt on the ferry.",
  ),
  report("The Ledger", "Divers check the bridge. The hospital said 15 passengers were hurt on the ferry Aurora."),
];

test("another outlet's figure for the same thing is quoted beside the answer", () => {
  const { kind, others, considered } = ask("How many passengers were hurt on the ferry?", FERRY);
  expect(kind).toBe("answered");
  expect(others.map(({ relation }) => relation)).toEqual(["differs"]);
  expect(others[0]!.quote.article.outlet).not.toBe(considered[0]!.quote.article.outlet);
});

test("a rounded figure says the same as the exact one", () => {
  const rounded = report("The Ledger", "The hospital said almost 1,200 passengers were hurt on the ferry Aurora.");
  const exact = report("North Post", "The port said 1,190 passengers were hurt on the ferry Aurora.");
  const { others } = ask("How many passengers were hurt on the ferry Aurora?", [exact, rounded]);
  expect(others.map(({ relation }) => relation)).toEqual(["agrees"]);
});

test("a percentage without its decimals says the same", () => {
  const whole = report("The Ledger", "The turnout in the vote on the bridge of Lund was 85 per cent, he said.");
  const exact = report("North Post", "The turnout in the vote on the bridge of Lund reached 84.6 per cent.");
  const { others } = ask("What was the turnout in the vote on the bridge of Lund?", [exact, whole]);
  expect(others.map(({ relation }) => relation)).toEqual(["agrees"]);
});

test("a copy of the text confirms nothing, nor does the same sentence", () => {
  const own = FERRY[0]!;
  const copy = report("Isle Wire", `${own.text} Divers check the bridge.`);
  const quoted = report("The Ledger", `Divers check the bridge. ${own.text.slice(own.text.indexOf("The port"))}`);
  const { kind, others } = ask("How many passengers were hurt on the ferry?", [own, copy, quoted]);
  expect(kind).toBe("answered");
  expect(others).toEqual([]);
});

const SUMMIT = report(
  "North Post",
  "The minister joined leaders from more than 20 nations at a meeting in Oslo on Monday. Divers watched the harbour.",
);
const CONFERENCE =
  "She said nearly 40 countries would sell timber. The king opened the conference of 26 countries in the town hall.";

test.each([
  [
    "another outlet's figure told of the same event in other words is quoted",
    `${CONFERENCE} All met for a day in Oslo.`,
    ["differs"],
  ],
  ["not that of an article which has less of the question", CONFERENCE, []],
])("%s", (_, body, expected) => {
  const { kind, others } = ask("How many countries met in Oslo?", [SUMMIT, report("The Ledger", body)]);
  expect(kind).toBe("answered");
  expect(others.map(({ relation }) => relation)).toEqual(expected);
  expect(others.every(({ quote }) => quoteText(quote).includes("26 countries"))).toBe(true);
});

test("deaths in one country are no other figure than deaths in another", () => {
  const here = report(
    "North Post",
    "The storm Kalmo reached the coast. At least nine people were killed by it in Vietnam.",
  );
  const there = report("The Ledger", "The storm Kalmo went on west. At least six people were killed by it in Spain.");
  const also = report("Coast Radio", "The storm Kalmo went on. At least eleven people were killed by it in Vietnam.");
  const question = "How many people were killed by the storm Kalmo?";
  expect(ask(question, [here, there]).others).toEqual([]);
  expect(ask(question, [here, also]).others.map(({ relation }) => relation)).toEqual(["differs"]);
});

test("silent are outlets whose article fits as well and has as much of the question", () => {
  const outlets = ["North Post", "Coast Radio", "Isle News", "Half-Time Herald"];
  const articles = outlets.map((outlet) => report(outlet, `${outlet} tells of the ferry.`));
  const candidate = (place: number, coverArticle: number) =>
    ({
      article: articles[place],
      features: CLOSE_FEATURES.map((name) => (name === "coverArticle" ? coverArticle : 0)),
    }) as unknown as Candidate;
  const candidates = [candidate(0, 0.8), candidate(1, 0.8), candidate(2, 0.5), candidate(3, 0.8)];
  const selection = { candidates, articles, articleScores: [10, 9, 9, 2] } as unknown as Selection;
  expect(silentOutlets(selection, [])).toEqual(["Coast Radio"]);
  // All of them have what was marked, so none is silent on it.
  const start = articles[0]!.text.indexOf("the ferry");
  const span = { start, end: start + "the ferry".length, score: 0 };
  const marked = { ...selection, candidates: [{ ...candidates[0]!, span }, ...candidates.slice(1)] };
  expect(silentOutlets(marked, [])).toEqual([]);
});

test("the order of the articles does not matter", () => {
  const said = (articles: readonly Article[]) =>
    ask("How many passengers were hurt?", articles).considered.map(({ quote }) => quoteText(quote));
  expect(said(FERRY.toReversed())).toEqual(said(FERRY));
});

test("a name that no article has is said to be unknown, one that stands there is not", () => {
  expect(ask("What did Zorblax say about the Aurora?", FERRY).unknownNames).toEqual(["Zorblax"]);
  expect(ask("Who is the CEO of the Aurora?", FERRY).unknownNames).toEqual([]);
});

test.each(["", "???", "who ".repeat(5_000), "\u0000", "ما هو؟"])("%j asked of anything is no fault", (question) => {
  expect(["not-found", "unsure", "answered"]).toContain(ask(question, FERRY).kind);
});
