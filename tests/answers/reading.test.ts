import { expect, test } from "vitest";
import { figurePart } from "../../src/answers/short-answer/span-parts.ts";
import { readSentence } from "../../src/answers/words/reading.ts";

const FIRST = "Fog came on Monday. ";
const text = `${FIRST}It went from 12 countries and organisations to Ann Lee.`;
const sentence = readSentence(text, { start: FIRST.length, end: text.length, index: 1, paragraph: 0 });
const written = (span: { start: number; end: number } | null | undefined) => span && text.slice(span.start, span.end);

test("words, names, figures and what they count stand where they stand in the whole text", () => {
  expect(written(sentence.words[3])).toBe("12");
  expect(written(sentence.names[0])).toBe("Ann Lee");
  const [figure] = sentence.figures;
  expect([figure, figure?.countedSpan, figure?.countsToo].map(written)).toEqual(["12", "countries", "organisations"]);
});

test("a figure with what it counts is known as such in every sentence of an article", () => {
  const [figure] = sentence.figures;
  expect(figurePart(figure!, figure!.start, text.indexOf(" and organisations"))).toBe(1);
});
