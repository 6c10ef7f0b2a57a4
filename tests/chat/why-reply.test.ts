import { expect, test } from "vitest";
import type { CountedOf, Question } from "../../src/answers/answer.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { plainText } from "../../src/chat/plain.ts";
import { placeWords } from "../../src/chat/why-before.ts";
import { whyAnswerReply, whyReply } from "../../src/chat/why-reply.ts";
import { titleQuote } from "../../src/corpus/passage.ts";
import type { Weight } from "../../src/stories/story.ts";
import { golden } from "./golden.ts";
import {
  bridgeItem,
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

test.each<[CountedOf | undefined, Question["ofCorpus"], string]>([
  ["having-words", "articles", ": the articles that have all words of the question, or others for the same."],
  ["of-their-stories", "articles", "or others for the same, and those of the same stories."],
  ["all", "articles", ": all that I have read."],
  ["of-outlet-or-time", "articles", ": the articles of the outlet or time that was asked for."],
  ["of-story", "first", ": the articles of one story, in order of time."],
  ["of-story", "outlets", ": the articles of the story spoken of."],
  ["saying-so", null, ": who was seen to say so, each with a sentence."],
  [undefined, "articles", "Counted, not weighed."],
])("what was counted has no scores: %s of %s", (of, ofCorpus, expected) => {
  const question = { ...readQuestion("how many articles?", { now: null, outlets: [] }), ofCorpus };
  const counted = { articles: 1, outlets: ["North Post"], ...(of && { of }) };
  expect(plainText(whyAnswerReply({ ...hurt, question, counted }, PARIS))).toContain(expected);
});

test("a story comes before the next by what it is most ahead in, which is said of both", () => {
  const item = (...why: readonly Weight[]) => ({ ...bridgeItem, why });
  const [sources, age] = [
    (value: number): Weight => ({ of: "sources", label: "sources", value }),
    (value: number): Weight => ({ of: "age", label: "age", value }),
  ];
  const items = [item(sources(1), age(1)), item(sources(2), age(0.1)), item(sources(1), age(0.1)), item()];
  expect(items.map((_, i) => placeWords(items, i))).toEqual([
    "It leads mostly because it is newer than story 2.",
    "It comes after story 1 mostly because it is older.",
    "It comes after story 2 mostly because fewer sources report it independently.",
    "",
  ]);
  expect(placeWords(items.slice(0, 1), 0)).toBe("");
});
