import { expect, test } from "vitest";
import { askedOf } from "../../src/answers/question/asked.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { MET, metWords } from "../../src/answers/reader/met.ts";
import { shownQuestion, shownSentence } from "../../src/answers/reader/reader-signs.ts";
import { poolOf } from "../../src/answers/sentences/pool.ts";
import { spanQuestionOf } from "../../src/answers/short-answer/span.ts";
import { spanGround } from "../../src/answers/short-answer/span-ground.ts";
import { NO_STATS } from "../../src/answers/words/rarity.ts";
import { makeArticle } from "../../src/corpus/article.ts";

const SAME = 0;
const LIKE = 1;
const [TITLE, BEFORE, AFTER, ARTICLE, KIN] = [2, 3, 4, 5, 6];
const [GAP, SOON_AFTER, IN_FRONT] = [8, 9, 10];

/** Of each word of the question the numbers that the sentence of the body with this index gives it. */
function metIn(text: string, body: string, index: number, title: string | null = null): number[][] {
  const article = makeArticle({ title, body, outlet: null, url: null, publishedAt: null });
  const question = readQuestion(text, { now: null });
  const asked = askedOf(question, NO_STATS);
  const spanQuestion = spanQuestionOf(question, asked);
  const { sentence, around } = poolOf(question, asked, [{ article, score: 1 }], NO_STATS).find(
    (each) => each.sentence.index === index,
  )!;
  const ground = spanGround(spanQuestion, article.text, sentence);
  const { rows, values } = metWords(
    shownQuestion(question, asked, spanQuestion),
    shownSentence(question, asked, ground),
    asked,
    ground.words,
    around,
  );
  return Array.from({ length: rows }, (_, i) => [...values.subarray(i * MET, (i + 1) * MET)]);
}

test("a stop word has nothing, a word of the sentence is the same, one like it is like it", () => {
  const [who, purchased, bakery] = metIn("Who purchased the bakery?", "Orrin bought the bakery.", 0).filter(
    (_, i) => i !== 2,
  );
  expect(who).toEqual(Array(MET).fill(0));
  expect(bakery![SAME]).toBe(1);
  expect(purchased![SAME]).toBe(0);
  expect(purchased![LIKE]).toBeGreaterThan(0.5);
  expect(purchased![KIN]).toBe(1);
  expect(bakery![KIN]).toBe(0);
});

test("title, neighbours and article are told apart", () => {
  const body = "Rain fell on the harbour. It closed the ferry. The lighthouse stood. A sailor drowned.";
  const places = metIn("Rain ferry lighthouse sailor storm", body, 1, "Storm").map((row) =>
    [TITLE, BEFORE, AFTER, ARTICLE].map((at) => row[at]),
  );
  expect(places).toEqual([
    [0, 1, 0, 1],
    [0, 0, 0, 1],
    [0, 0, 1, 1],
    [0, 0, 0, 1],
    [1, 0, 0, 1],
  ]);
});

test("the order of what is met tells who did it to whom", () => {
  const orderOf = (body: string) =>
    metIn("Did Calder sue Norvik?", body, 0).map((row) => [GAP, SOON_AFTER, IN_FRONT].map((at) => row[at]));
  const [, , sued, norvik] = orderOf("Calder sued Norvik.");
  expect([sued, norvik]).toEqual([
    [1 / 6, 1, 0],
    [1 / 6, 1, 0],
  ]);
  const [, , turned, other] = orderOf("Norvik sued Calder.");
  expect([turned, other]).toEqual([
    [-1 / 6, 0, 1],
    [-1 / 6, 0, 1],
  ]);
});
