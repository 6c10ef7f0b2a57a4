import { expect, test } from "vitest";
import type { Question } from "../../src/answers/answer.ts";
import { answerJson, briefingJson, quoteJson } from "../../src/chat/public-json.ts";
import { bridgeItem, cupItem, cupWinner, hurt, leafletItem, morning, questionOf } from "./harbour.ts";

test("a quote with its citation", () => {
  expect(quoteJson(bridgeItem.headline)).toEqual({
    articleId: "a1",
    start: 0,
    end: 40,
    text: "Harbour bridge closed after ferry strike",
    outlet: "North Post",
    title: "Harbour bridge closed after ferry strike",
    url: "https://north-post.example/a1",
    publishedAt: "2025-09-15T19:10:00.000Z",
  });
});

test("a day without a time stays a day", () => {
  expect(quoteJson(cupItem.headline).publishedAt).toBe("2025-09-14");
});

test("what an article does not say is null", () => {
  expect(quoteJson(leafletItem.headline)).toMatchObject({ outlet: null, title: null, url: null, publishedAt: null });
});

test("an answer has its short answer, its quotes best first and the others", () => {
  const json = answerJson(hurt);
  expect(json).toMatchObject({
    kind: "answered",
    question: "how many were hurt?",
    answer: "Two people",
    confidence: 0.91,
  });
  expect(json.quotes.map((quote) => quote.articleId)).toEqual(["a1", "a3", "a2"]);
  expect(json.others).toMatchObject([{ relation: "differs", quote: { articleId: "a3" } }]);
  expect(json.searched).toEqual({ articles: 9, from: "2025-09-12T00:00:00.000Z", to: "2025-09-16T03:30:00.000Z" });
  expect(json.nearest).toBeNull();
});

test("what is not found has no short answer but still the closest quote", () => {
  const json = answerJson({ ...cupWinner, short: { start: 0, end: 3 } });
  expect(json).toMatchObject({ kind: "not-found", answer: null, nearest: { articleId: "a4" } });
  expect(json.quotes).toHaveLength(1);
});

test("what is unsure names no short answer, as its text does not either", () => {
  const json = answerJson({ ...hurt, kind: "unsure" });
  expect([json.kind, json.answer, json.quotes.length]).toEqual(["unsure", null, 3]);
});

test("what the text does not mark is no short answer: who somebody is, or a whole sentence", () => {
  const asked = (question: Question) => answerJson({ ...hurt, question }).answer;
  expect(asked(questionOf("who is Anna Roy?", { wanted: "definition" }))).toBeNull();
  expect(asked(questionOf("why were they hurt?", { wanted: "reason" }))).toBeNull();
  const { start, end } = hurt.considered[0]!.quote;
  expect(answerJson({ ...hurt, short: { start, end } }).answer).toBeNull();
});

test("a briefing says how many articles without a date it left out, as its text does", () => {
  expect(briefingJson({ ...morning, undated: 3 })).toMatchObject({ undated: 3 });
});

test("a briefing", async () => {
  await expect(`${JSON.stringify(briefingJson(morning), null, 2)}\n`).toMatchFileSnapshot(
    "../golden/chat/briefing.json",
  );
});
