import { expect, test } from "vitest";
import { askerOf } from "../../bench/asker.ts";
import type { Question } from "../../src/answers/answer.ts";
import { tellsOfOtherDoer } from "../../src/answers/first/other-doer.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { readText } from "../../src/answers/words/reading.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import { quoteText } from "../../src/corpus/passage.ts";

function article(body: string) {
  return makeArticle({ title: "Two airlines", body, outlet: "Brass Ledger", url: null, publishedAt: null });
}

const PROFIT = article("Halden lost 64 million euros last year. Norvik made a profit of 210 million euros.");
const ASKED = "How much did Halden lose last year?";

function answered(body: ReturnType<typeof article>, ...texts: readonly string[]) {
  const ask = askerOf([body]);
  const previous = texts.slice(0, -1).reduce<Question | null>((last, text) => ask(text, last).question, null);
  const { kind, considered } = ask(texts.at(-1)!, previous);
  return { kind, first: quoteText(considered[0]!.quote) };
}

test("of a follow-up on another the sentence on that other comes first", () => {
  expect(answered(PROFIT, ASKED, "and Norvik?").first).toBe("Norvik made a profit of 210 million euros.");
});

test("what is told of the one asked about is the answer", () => {
  expect(answered(PROFIT, ASKED)).toMatchObject({ kind: "answered", first: "Halden lost 64 million euros last year." });
});

test("what only another did is no answer", () => {
  const alone = article("Halden has also lost 64 million euros last year. The rival Norvik flies to Oslo.");
  expect(answered(alone, "How much did Norvik lose last year?").kind).not.toBe("answered");
});

/** Whether the sentence tells what is asked about of somebody else. */
function isOfOther(asked: string, text: string): boolean {
  const about = {
    article: PROFIT,
    sentence: readText(text, 0),
    mask: 0,
    score: 0,
    features: [],
    span: null,
  };
  return tellsOfOtherDoer(readQuestion(asked, { now: null }), about);
}

test.each([
  ["another firm", "How much did Norvik lose last year?", "Halden lost 64 million euros last year.", true],
  ["what was done to another", "When was Vesna launched?", "Mirna was launched on 5 November.", true],
  ["another, also", "How much did Norvik lose last year?", "Halden has also lost 64 million euros.", true],
  [
    "whoever speaks for it",
    "What did Norvik announce on Monday?",
    "Ann Lee announced on Monday a route to Oslo.",
    false,
  ],
  ["a shorter name of it", "How much did Norvik Air lose last year?", "Norvik lost 64 million euros last year.", false],
  ["it beside another", "How much did Norvik lose last year?", "Halden lost 64 million, Norvik 12 million.", false],
])("who else did it: %s", (_, asked, text, expected) => {
  expect(isOfOther(asked, text)).toBe(expected);
});
