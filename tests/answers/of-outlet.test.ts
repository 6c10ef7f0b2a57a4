import { expect, test } from "vitest";
import { askerOf } from "../../bench/asker.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { retrieveArticles } from "../../src/answers/retrieve.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import { createArticleIndex } from "../../src/search/inverted-index.ts";

const OUTLETS = [
  "The Pell Echo",
  "Fen & Field",
  "Lund Courier",
  "Oster Courier",
  "Moscow Times",
  "Nature",
  "Time",
  "Reuters",
  "BBC News",
];

function read(before: string, text: string, named: ReadonlySet<string> = new Set()) {
  const context = { now: null, outlets: OUTLETS, named };
  const { askedAs, outlet } = readQuestion(text, { ...context, previous: readQuestion(before, context) });
  return [askedAs, outlet];
}

const HURT = "How many people were hurt in Calder?";
const BY_ECHO = "How many people were hurt in Calder according to the Pell Echo?";

test.each([
  ["and according to the Echo?", HURT],
  ["and the Echo?", HURT],
  ["and the pell echo?", HURT],
  ["what does the Echo say?", HURT],
  ["and what did the echo report?", HURT],
  ["what does the pell echo say about it?", HURT],
  ["no, I meant the Pell Echo", HURT],
  ["and the Echo?", "How many people were hurt in Calder according to Fen & Field?"],
  ["and the Echo?", "How many people were hurt in Calder according to the council?"],
])("an outlet is asked the same: %s", (text, before) => {
  expect(read(before, text)).toEqual([BY_ECHO, "The Pell Echo"]);
});

test.each([
  ["two outlets are called so", HURT, "and the Courier?", "How many people were hurt in the Courier?"],
  ["an echo may be anything", HURT, "and the echo?", "the echo?"],
  ["Pell is a town", HURT, "and Pell?", "How many people were hurt in Pell?"],
  ["what a town says", HURT, "what does Pell say about it?", "what does Pell say about it?"],
  ["what a city says", HURT, "what did Moscow say?", "what did Moscow say?"],
  ["by itself it may be looked up", HURT, "Fen & Field?", "Fen & Field?"],
  [
    "the one named gives way",
    "What does Fen & Field say about Calder?",
    "and the Pell Echo?",
    "What does the Pell Echo say about Calder?",
  ],
])("%s: %s %s", (_, before, text, expected) => {
  expect(read(before, text)[0]).toBe(expected);
});

test.each([
  ["and Nature?", "Nature"],
  ["and from Time?", "Time"],
  ["and reuters?", "Reuters"],
  ["what does the BBC say?", "BBC News"],
])("an outlet of one word, or by the beginning it is known by: %s", (text, outlet) => {
  expect(read(HURT, text)[1]).toBe(outlet);
});

test.each(["and nature?", "no, in time", "and in Time?"])("a word may be anything: %s", (text) => {
  expect(read(HURT, text)[1]).toBeNull();
});

test("a word that articles write with a capital was typed without one", () => {
  expect(read(HURT, "and nature?", new Set(["nature"]))[1]).toBeNull();
});

test.each(["What does Moscow say about the ceasefire?", "According to Moscow, how many ships were hit?"])(
  "a capital is no outlet that is called after it: %s",
  (text) => {
    expect(readQuestion(text, { now: null, outlets: OUTLETS }).outlet).toBeNull();
  },
);

test("what another outlet says is no answer", () => {
  const report = (outlet: string, body: string) =>
    makeArticle({ title: "Tram crash in Calder", body, outlet, url: null, publishedAt: null });
  const ask = askerOf([
    report("The Pell Echo", "Nine people were hurt in Calder when two trams crashed, the fire brigade said."),
    report("Fen & Field", "Eleven people were hurt when two trams crashed in Calder, a hospital said."),
  ]);
  const first = ask(HURT);
  const outletOf = (text: string) => ask(text, first.question).considered.map(({ quote }) => quote.article.outlet);
  expect(new Set(outletOf("and the Echo?"))).toEqual(new Set(["The Pell Echo"]));
  expect(new Set(outletOf("and Fen & Field?"))).toEqual(new Set(["Fen & Field"]));
});

test.each<[text: string, kind: string]>([
  ["What did the Pell Echo write about tickets?", "unsure"],
  ["What did the Pell Echo say about the ballot?", "not-found"],
])("what an outlet tells of a thing is no absence of it: %s", (text, kind) => {
  const report = (outlet: string, title: string, body: string) =>
    makeArticle({ title, body, outlet, url: null, publishedAt: null });
  const ask = askerOf([
    report("The Pell Echo", "Fares rise", "Tickets cost more in Calder. The ferry is a crown dearer than in spring."),
    report("Fen & Field", "Ballot in Calder", "The ballot was held on Sunday. The ferry was full."),
  ]);
  expect(ask(text).kind).toBe(kind);
});

test("an outlet's article is found, however many others fit better", () => {
  const report = (outlet: string, body: string) =>
    makeArticle({ title: "Tram crash in Calder", body, outlet, url: null, publishedAt: null });
  const others = Array.from({ length: 250 }, (_, i) =>
    report(`Fen ${i}`, "How many people were hurt in Calder when two trams crashed? Eleven were hurt in Calder."),
  );
  const own = report(
    "The Pell Echo",
    `Nine people were hurt in Calder. ${"Rain fell on the sea all day. ".repeat(40)}`,
  );
  const index = createArticleIndex([...others, own]);
  const question = readQuestion(HURT.replace("?", " according to the Pell Echo?"), { now: null, outlets: OUTLETS });
  expect(retrieveArticles({ ...question, outlet: null }, index, 20).some(({ articleId }) => articleId === own.id)).toBe(
    false,
  );
  expect(retrieveArticles(question, index, 20).map(({ articleId }) => articleId)).toEqual([own.id]);
});
