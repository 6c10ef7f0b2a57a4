import { expect, test } from "vitest";
import { answerReply, confidenceWords } from "../../src/chat/answer-reply.ts";
import { plainText } from "../../src/chat/plain.ts";
import { titleQuote } from "../../src/corpus/passage.ts";
import { parseIsoTime } from "../../src/time.ts";
import { golden } from "./golden.ts";
import {
  bridgeItem,
  coastRadio,
  consideredOf,
  cupFinal,
  cupWinner,
  hurt,
  leaflet,
  ledger,
  northPost,
  PARIS,
  questionOf,
  quoteOf,
} from "./harbour.ts";

const ofTheDay = { ...cupFinal, publishedAt: parseIsoTime("2025-09-15") };
const at = (time: string) => ({ ...northPost, publishedAt: parseIsoTime(time) });
const undated = { ...northPost, publishedAt: null };

test("an answer that another outlet contradicts", () => golden("answer-differs", answerReply(hurt, PARIS)));

test("an answer that another outlet confirms, to a follow-up", () => {
  const others = [{ relation: "agrees" as const, quote: bridgeItem.quotes[1]! }];
  const question = questionOf("and the rudder?", { askedAs: "what failed, the rudder?" });
  return golden("answer-agrees", answerReply({ ...hurt, question, others, confidence: 0.6, short: null }, PARIS));
});

test("an answer that differs, from an article without an outlet", () => {
  const others = [{ relation: "differs" as const, quote: quoteOf(leaflet, "Ferries will run from the old quay.") }];
  return golden("answer-no-outlet", answerReply({ ...hurt, question: questionOf("what runs?"), others }, PARIS));
});

test("what a later report gives instead is told with its day, and the answer is not sure", () => {
  const others = [
    { relation: "since" as const, quote: quoteOf(coastRadio, coastRadio.text.slice(coastRadio.bodyStart)) },
  ];
  const reply = answerReply({ ...hurt, confidence: 0.95, others }, PARIS);
  expect(reply.blocks).toContainEqual(
    expect.objectContaining({ kind: "quote", lead: "Since then, Coast Radio (15 Sep):", source: null }),
  );
  expect(confidenceWords({ ...hurt, confidence: 0.95, others })).toBe("likely");
});

test("not sure: the closest sentences", () =>
  golden("answer-unsure", answerReply({ ...hurt, kind: "unsure", confidence: 0.4, others: [] }, PARIS)));

test("not found: what was searched, and the nearest", () => golden("answer-not-found", answerReply(cupWinner, PARIS)));

test("not found, nothing near, and a name that nobody wrote", () =>
  golden("answer-unknown-name", answerReply({ ...cupWinner, nearest: null, unknownNames: ["zanzibar"] }, PARIS)));

test("no articles at all", () =>
  golden("answer-no-articles", answerReply({ ...cupWinner, searched: { articles: 0, from: null, to: null } }, PARIS)));

test.each([
  ["answered", 0.95, "sure"],
  ["answered", 0.85, "sure"],
  ["answered", 0.84, "likely"],
  ["unsure", 0.84, "not sure: the closest I have"],
  ["not-found", 0.1, "not found"],
] as const)("%s at %d is told as %s", (kind, confidence, expected) => {
  expect(confidenceWords({ ...hurt, kind, confidence })).toBe(expected);
});

test("a short answer that is the whole sentence, or lies outside it, is not set in bold", () => {
  const quote = hurt.considered[0]!.quote;
  const strongOf = (short: { start: number; end: number }) => answerReply({ ...hurt, short }, PARIS).blocks[0];
  expect(strongOf({ start: quote.start, end: quote.end })).toMatchObject({ strong: null });
  expect(strongOf({ start: 0, end: northPost.titleEnd })).toMatchObject({ strong: null });
});

test("where it is asked what happened, no few words of the answer are set in bold", () => {
  const strongOf = (asked: string) => answerReply({ ...hurt, question: questionOf(asked) }, PARIS).blocks[0];
  expect(strongOf("What was hurt?")).not.toMatchObject({ strong: null });
  expect(strongOf("What happened at the bridge?")).toMatchObject({ strong: null });
  expect(strongOf("what's been going on at the bridge?")).toMatchObject({ strong: null });
});

test("an answer that says he, with the sentence that names him, another for a list, and outlets that are silent", () => {
  const named = quoteOf(ledger, "The ferry's captain told the Ledger that the rudder had failed.");
  const more = [{ quote: hurt.others[0]!.quote, short: { start: 0, end: 3 } }];
  return golden("answer-named", answerReply({ ...hurt, named, more, others: [], silent: ["Coast Radio"] }, PARIS));
});

test.each([
  ["articles", "0 articles. Not in what I have read"],
  [null, "No other outlet seen to say so"],
] as const)("none counted: %s", (ofCorpus, expected) => {
  const question = questionOf("who else?", { ofCorpus });
  const none = { ...cupWinner, question, considered: [], nearest: null, counted: { articles: 0, outlets: [] } };
  expect(plainText(answerReply(none, PARIS))).toContain(expected);
});

test.each([
  [["Coast Radio"], "Coast Radio prints the same report as another."],
  [["Coast Radio", "Fen & Field"], "Coast Radio, Fen & Field print the same report as another."],
])("who prints one report is no further voice: %s", (copies, expected) => {
  const counted = { articles: 3, outlets: ["North Post", ...copies], copies };
  expect(plainText(answerReply({ ...hurt, counted }, PARIS))).toContain(expected);
});

test("articles counted", () => {
  const question = questionOf("how many articles about the bridge?", { ofCorpus: "articles" });
  const counted = { articles: 3, outlets: ["Coast Radio", "North Post"] };
  const considered = [consideredOf(titleQuote(northPost)!)];
  return golden(
    "answer-counted",
    answerReply({ ...hurt, question, counted, considered, others: [], short: null }, PARIS),
  );
});

test("an article that names no outlet is counted beside those that do", () => {
  const question = questionOf("which outlets wrote about the bridge?", { ofCorpus: "outlets" });
  const articles = [northPost, { ...ledger, outlet: null }];
  const counted = { articles: 2, outlets: ["North Post"] };
  const considered = articles.map((article) => consideredOf(titleQuote(article)!));
  const words = plainText(answerReply({ ...hurt, question, articles, counted, considered, others: [] }, PARIS));
  expect(words).toContain("2 articles of 1 outlet and 1 unnamed: North Post.");
});

test.each([
  ["the last of several", "answer-last", [northPost, coastRadio]],
  ["perhaps the last: another of its day has no hour", "answer-last-of-the-day", [northPost, ofTheDay]],
])("who reported last: %s", (_, name, articles) => {
  const question = questionOf("who reported it last?", { ofCorpus: "last" });
  const counted = { articles: articles.length, outlets: ["North Post"] };
  const considered = articles.map((article) => consideredOf(titleQuote(article)!));
  return golden(name, answerReply({ ...hurt, question, counted, considered, others: [], short: null }, PARIS));
});

test.each<[name: string, order: "first" | "last", times: string[], expected: string]>([
  [
    "of two with an hour only the earlier",
    "first",
    ["2025-09-15", "2025-09-15T08:00Z", "2025-09-15T10:00Z"],
    "Which of the first 2 ",
  ],
  ["of two without one both", "first", ["2025-09-15", "2025-09-15", "2025-09-16T10:00Z"], "Which of the first 2 "],
  ["one of the day after is none", "first", ["2025-09-15", "2025-09-16T00:30Z"], "First of 2 "],
  ["one of the day before is none", "last", ["2025-09-15", "2025-09-14T10:00Z"], "Last of 2 "],
  [
    "of these only the one without an hour",
    "last",
    ["2025-09-15T08:00Z", "2025-09-15", "2025-09-14T23:00Z"],
    "Which of the last 2 ",
  ],
])("who may have been first or last: %s", (_, order, times, expected) => {
  const question = questionOf(`who reported it ${order}?`, { ofCorpus: order });
  const counted = { articles: times.length, outlets: ["North Post"] };
  const considered = times.map((time) => consideredOf(titleQuote(at(time))!));
  const reply = answerReply({ ...hurt, question, counted, considered, others: [], short: null }, PARIS);
  expect(JSON.stringify(reply)).toContain(expected);
});

test.each([
  ["the first of several", "answer-first", [coastRadio, northPost]],
  ["perhaps the first: of it only the day is known", "answer-first-of-the-day", [ofTheDay, northPost]],
  ["surely the first: its day is an earlier one", "answer-first-day-before", [cupFinal, northPost]],
  ["the only one", "answer-first-alone", [northPost]],
  ["none with a date", "answer-first-undated", [undated, { ...undated, id: ledger.id }]],
])("who reported first: %s", (_, name, articles) => {
  const question = questionOf("who reported it first?", { ofCorpus: "first" });
  const counted = { articles: articles.length, outlets: ["North Post"] };
  const considered = articles.map((article) => consideredOf(titleQuote(article)!));
  return golden(name, answerReply({ ...hurt, question, counted, considered, others: [], short: null }, PARIS));
});

test.each([
  ["Wer ist der Bürgermeister von Lund?", true],
  ["Who is the mayor of Lund?", false],
])("who asks in another language is told what is read: %s", (text, isTold) => {
  const words = JSON.stringify(answerReply({ ...cupWinner, question: questionOf(text) }, PARIS));
  expect(words.includes("I read English only")).toBe(isTold);
});

test("who wrote the articles is told with each", () => {
  const question = { ...questionOf("who wrote the article about the ferry?"), ofCorpus: "writers" as const };
  const counted = { articles: 1, outlets: [] };
  const words = JSON.stringify(answerReply({ ...hurt, question, counted }, PARIS));
  expect(words).toContain("No writer is given:");
});
