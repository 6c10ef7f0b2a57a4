import { expect, test } from "vitest";
import { readQuestion } from "../../src/answers/question/question.ts";
import { answerQuestion } from "../../src/answers/respond.ts";
import { articlesToRead } from "../../src/answers/retrieve.ts";
import { searchedIn } from "../../src/answers/searched.ts";
import { type Article, makeArticle } from "../../src/corpus/article.ts";
import { quoteText } from "../../src/corpus/passage.ts";
import { createArticleIndex } from "../../src/search/inverted-index.ts";

function report(outlet: string, body: string): Article {
  return makeArticle({ title: null, body, outlet, url: null, publishedAt: null });
}

function ask(question: string, articles: readonly Article[]) {
  const index = createArticleIndex(articles);
  const read = readQuestion(question, { now: null });
  const hits = articlesToRead(read, index, articles);
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

/** One wire's report, which several outlets print. */
const WIRE =
  "The ferry Aurora struck the harbour bridge of Lund on Monday morning in thick fog, and the bridge was shut at once. The port of Lund said 12 passengers were hurt on the ferry Aurora. Divers are to check every pier before cars may cross the bridge again.";

function dated(outlet: string, body: string, hour: number): Article {
  const publishedAt = { at: Date.UTC(2024, 4, 6, hour), precision: "minute" } as const;
  return makeArticle({ title: null, body, outlet, url: null, publishedAt });
}

test.each([
  ["the same", 12, "agrees"],
  ["another figure", 15, "differs"],
])("two that print one report say %s once beside another's", (_, hurt, relation) => {
  const copies = ["Isle Wire", "Bay Times", "Fell News"].map((outlet, i) => dated(outlet, WIRE, 8 + i));
  const own = dated("North Post", `The hospital said ${hurt} passengers were hurt on the ferry Aurora.`, 12);
  const { others, considered } = ask("How many passengers were hurt on the ferry Aurora?", [own, ...copies]);
  expect(considered[0]!.quote.article).toBe(own);
  expect(others.map((other) => other.relation)).toEqual([relation]);
});

test("of one report under several names the earliest is quoted", () => {
  for (const hours of [
    [8, 9, 10],
    [10, 9, 8],
  ]) {
    const copies = ["Isle Wire", "Bay Times", "Fell News"].map((outlet, i) => dated(outlet, WIRE, hours[i]!));
    const { considered } = ask("How many passengers were hurt on the ferry Aurora?", copies);
    expect(considered[0]!.quote.article.publishedAt!.at).toBe(Date.UTC(2024, 4, 6, 8));
  }
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

const PRICE = report("North Post", "The ferry Aurora was sold to Lund for $2.6 billion on Monday by its owners.");

test.each([
  [
    "silent is an outlet that tells of it and not this",
    "The ferry is old. The owners of Aurora sang. Nobody in Lund had to sell much, and it rained.",
    ["Coast Radio"],
  ],
  [
    "not one that has the figure in other words",
    "The ferry is old. The owners of Aurora sang. Nobody in Lund had to sell much, for they got 2.6bn dollars.",
    [],
  ],
  [
    "nor one that has most of the question in one sentence",
    "The owners of the ferry Aurora sold it to Lund for a sum that nobody would name.",
    [],
  ],
])("%s", (_, body, expected) => {
  const { kind, silent, short } = ask("For how much did the owners sell the ferry Aurora to Lund?", [
    PRICE,
    report("Coast Radio", body),
  ]);
  expect([kind, short === null]).toEqual(["answered", false]);
  expect(silent).toEqual(expected);
});

test("an outlet that is quoted is not silent under another spelling of its name", () => {
  const body = "The ferry is old. The owners of Aurora sang. Nobody in Lund had to sell much, and it rained.";
  const { kind, silent } = ask("For how much did the owners sell the ferry Aurora to Lund?", [
    PRICE,
    report("THE NORTH POST", body),
  ]);
  expect([kind, silent]).toEqual(["answered", []]);
});

test("where the answer is no figure or name nothing is said of silence", () => {
  const read = report("North Post", "The rudder of the ferry Aurora was broken by a log of wood in Lund.");
  const other = report("Coast Radio", "The ferry Aurora is old. Its rudder is small. Nothing is broken in Lund.");
  const { kind, silent } = ask("What was the rudder of the ferry Aurora broken by in Lund?", [read, other]);
  expect([kind, silent]).toEqual(["answered", []]);
});

test("the same small number in a sentence of something else says nothing", () => {
  const one = report("North Post", "The ferry Aurora carried three trucks to Lund on Monday.");
  const same = report("The Ledger", "On Monday the ferry Aurora carried three trucks to Lund, the port said.");
  const other = report("Coast Radio", "The ferry Aurora will carry trucks to Lund. Lund has three trucks.");
  const question = "How many trucks did the ferry Aurora carry to Lund?";
  expect(ask(question, [one, same]).others.map(({ relation }) => relation)).toEqual(["agrees"]);
  expect(ask(question, [one, other]).others).toEqual([]);
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

const DAM = report(
  "Brenta Tribune",
  "ORLOVA, Marovia - A dam on the river Tessel gave way early on Tuesday, sending a wave of mud through the town of Orlova and killing at least nine people. Prime Minister Yelena Drabkova flew to the town. The wall had been built to drive a paper mill.",
);
const TOLL =
  "The number of people killed by the collapse of the Tessel dam in southern Marovia has risen to 13, officials said on Thursday. Prime Minister Yelena Drabkova named a new minister. About 7,000 people remain in shelters in Orlova, next to the paper mill.";

test("the same thing told of in other words by a report of the same event is another figure", () => {
  const { others } = ask("How many people died in Orlova?", [DAM, report("Global Desk", TOLL)]);
  expect(others.map(({ relation, quote }) => [relation, quote.article.outlet])).toEqual([["differs", "Global Desk"]]);
  expect(quoteText(others[0]!.quote)).toContain("has risen to 13");
});

test("it is none where another event is told of", () => {
  const other =
    "The number of people killed by the fire on the ferry Aurora in southern Marovia has risen to 13, officials said. The captain has been arrested in the port of Lund. Divers look for the engine, which had been repaired in spring.";
  expect(ask("How many people died in Orlova?", [DAM, report("Global Desk", other)]).others).toEqual([]);
});

test("of letters that are a common word too it is not said that nobody has them", () => {
  expect(ask("How many fighters does IS have?", FERRY).unknownNames).toEqual([]);
});
