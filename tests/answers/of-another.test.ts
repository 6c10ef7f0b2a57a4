import { expect, test } from "vitest";
import { judge } from "../../src/answers/doubt/confidence.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { respond } from "../../src/answers/respond.ts";
import { type Selection, selectSentences } from "../../src/answers/sentences/select.ts";
import { NO_STATS } from "../../src/answers/words/rarity.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import { quoteText } from "../../src/corpus/passage.ts";

/** The sentences of the text in their order, each so far behind the one before it. */
function inOrder(asked: string, body: string, behind: number): Selection {
  const article = makeArticle({ title: null, body, outlet: null, url: null, publishedAt: null });
  const found = selectSentences(readQuestion(asked, { now: null }), [{ article, score: 1 }], NO_STATS);
  const sorted = found.candidates.toSorted((one, other) => one.sentence.start - other.sentence.start);
  return { ...found, candidates: sorted.map((each, i) => ({ ...each, score: 15 - i * behind })) };
}

function answered(asked: string, selection: Selection) {
  const searched = { articles: 1, from: null, to: null };
  return respond(readQuestion(asked, { now: null }), selection, { stats: NO_STATS, searched });
}

const PROBES = "The American probe arrives on Sunday. The Indian probe gets there on Wednesday.";
const [AMERICAN, INDIAN] = ["The American probe arrives on Sunday.", "The Indian probe gets there on Wednesday."];
const ONE = "The American one, Maven, arrives on Sunday. The Indian probe gets there on Wednesday.";
const ONLY_OF_INDIA = "The American one, Maven, arrives on Sunday. India's Mangalyaan follows on Wednesday.";
const FANS = "The Swedish team won by 3 goals to 1. French fans and French police had 14 clashes.";
const INDIAN_ARRIVES = "When does the Indian probe arrive?";

test.each([
  ["that of the probe asked about", INDIAN_ARRIVES, PROBES, 0.5, INDIAN],
  ["that also where the other is only one", INDIAN_ARRIVES, ONE, 0.5, INDIAN],
  ["the best where that is asked about", "When does the American probe arrive?", PROBES, 0.5, AMERICAN],
  ["the best where the other is far behind", INDIAN_ARRIVES, PROBES, 2, AMERICAN],
  ["the best of a probe that nothing tells of", "When does the Chinese probe arrive?", PROBES, 0.5, AMERICAN],
  [
    "the best where the other names no probe",
    INDIAN_ARRIVES,
    ONLY_OF_INDIA,
    0.5,
    "The American one, Maven, arrives on Sunday.",
  ],
  [
    "the best where the other is of fans, not of the team",
    "How many goals did the French team concede?",
    FANS,
    0.5,
    "The Swedish team won by 3 goals to 1.",
  ],
])("first comes %s", (_, asked, body, behind, expected) => {
  expect(quoteText(answered(asked, inOrder(asked, body, behind)).considered[0]!.quote)).toBe(expected);
});

test.each([
  [
    "the one it was",
    "The American probe arrives on Sunday. The Indian probe flies to Mars and may be seen on Wednesday.",
  ],
  ["the one it is", PROBES],
])("the answer is as likely as that of %s, the better of both", (_, body) => {
  const selection = inOrder(INDIAN_ARRIVES, body, 0.9);
  const promoted = { ...selection, candidates: selection.candidates.toReversed() };
  const [before, after] = [selection, promoted].map(
    (each) => judge(readQuestion(INDIAN_ARRIVES, { now: null }), each, NO_STATS).right,
  );
  expect(answered(INDIAN_ARRIVES, selection).confidence).toBe(Math.max(before!, after!));
});
