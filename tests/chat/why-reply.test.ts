import { expect, test } from "vitest";
import type { Question } from "../../src/answers/answer.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { plainText } from "../../src/chat/plain.ts";
import { whyAnswerReply, whyReply } from "../../src/chat/why-reply.ts";
import { titleQuote } from "../../src/corpus/passage.ts";
import { golden } from "./golden.ts";
import {
  consideredOf,
  cupWinner,
  hurt,
  leafletItem,
  morning,
  northPost,
  PARIS,
  questionOf,
  quoteOf,
} from "./harbour.ts";

test("why each story is in, and what was left out", () => golden("why-briefing", whyReply(morning, PARIS)));

test("a long list of what was left out is cut", () => {
  const leftOut = Array.from({ length: 14 }, () => ({ ...leafletItem, reason: "beyond 5 stories" }));
  return golden("why-much-left-out", whyReply({ ...morning, items: [], leftOut }, PARIS));
});

test("why this sentence was taken for the answer, and by what the next ones lost", () => {
  const shut = "The bridge will stay shut until divers have checked every pier, the port said on Monday.";
  const far = consideredOf(quoteOf(northPost, shut), { score: -2, lacks: ["hurt"] });
  return golden("why-answer", whyAnswerReply({ ...hurt, considered: [...hurt.considered, far] }, PARIS));
});

test("why what is nearest was not taken for an answer", () =>
  golden("why-not-found", whyAnswerReply(cupWinner, PARIS)));

test("of how much a sentence has a figure, which need be no amount", () => {
  const question = questionOf("how much was paid?", { wanted: "amount" });
  const words = (fits: boolean) => {
    const considered = hurt.considered.map((each) => ({ ...each, fits }));
    return plainText(whyAnswerReply({ ...hurt, question, considered }, PARIS));
  };
  expect(words(true)).toMatch(/asked for: an amount\n[\s\S]* · has a figure\n/);
  expect(words(false)).toContain(" · lacks an amount\n");
});

test("what is muted or filtered out is named, with the kind of wish", () => {
  const headline = titleQuote(northPost)!;
  const rules = ["mute", "story", "exclude", "include"] as const;
  const keptOut = { named: rules.map((rule) => ({ headline, rule })), count: 9 };
  return golden("why-kept-out", whyReply({ ...morning, items: [], leftOut: [], told: 0, keptOut }, PARIS));
});

const counted = { articles: 1, outlets: ["North Post"] };
const articles = [northPost];

test.each<[text: string, ofCorpus: Question["ofCorpus"], expected: string]>([
  [
    "how many articles on the bridge?",
    "articles",
    "the articles that have all words of the question, or others for the same.",
  ],
  ["how many articles on the cannon?", "articles", "or others for the same, and those of the same stories."],
  ["how many articles have you read?", "articles", "all that I have read."],
  ["who reported the bridge first?", "first", "the articles of one story, in order of time."],
  ["which outlets covered the story?", "outlets", "the articles of the story spoken of."],
  ["who says so?", null, "who was seen to say so, each with a sentence."],
])("what was counted has no scores: %s", (text, ofCorpus, expected) => {
  const question = { ...readQuestion(text, { now: null, outlets: [] }), ofCorpus };
  expect(plainText(whyAnswerReply({ ...hurt, question, articles, counted }, PARIS))).toContain(expected);
});
