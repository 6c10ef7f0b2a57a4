import { expect, test } from "vitest";
import { askOf } from "../../bench/asker.ts";
import { agesIn } from "../../src/answers/beside/ages.ts";
import { makeArticle } from "../../src/corpus/article.ts";

test.each([
  ["Ann Lee, 34, and Bo Lund, 29, came.", ["34", "29"]],
  ["Her two are aged three and five.", ["three", "five"]],
  ["Two men of 79 and 84 have died.", ["79", "84"]],
  ["The men, 24 and 27, had left.", ["24", "27"]],
  ["The third, Ove Lind, was 41 and had led the group.", ["41"]],
  ["The 45-year-old fell.", ["45"]],
  ["In May, 40 guests came, 12 of them late, with men of 40 nations.", []],
  ["It was 41 degrees.", []],
])("the ages of a sentence: %s", (text, expected) => {
  expect(agesIn(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))).toEqual(
    expected,
  );
});

const raid = makeArticle({
  title: "Three held over raid on abbey",
  body: "A brother and a sister aged 24 and 31 were arrested in Hamre on Friday over the raid on the abbey of Pell. The mayor of Hamre, Ann Lee, 57, spoke of a warning. The driver, Bo Lund, who is 44, was freed.",
  outlet: null,
  url: null,
  publishedAt: null,
});

const shorts = (question: string) => {
  const { short, more, considered } = askOf([raid], question);
  const { text } = considered[0]!.quote.article;
  return [short, ...more.map((item) => item.short)].map((span) => span && text.slice(span.start, span.end));
};

test("of several that are asked about no one's age alone is told", () => {
  expect(shorts("How old were the brother and the sister arrested over the raid?")[0]).toBe("24 and 31");
});

test("of one there is one", () => {
  expect(shorts("How old is Ann Lee?")).toEqual(["57"]);
});
