// "How old were they?": the ages that a sentence tells, of which one alone would be half an answer.
import type { Span } from "../../text/span.ts";
import type { Question } from "../answer.ts";
import { askingPart } from "../question/question.ts";

/** True where the ages of several are asked for: "How old were they?", "How old are Ann Lee and Bo Lund?" */
export function asksForAges({ measures, askedAs }: Pick<Question, "measures" | "askedAs">): boolean {
  return measures?.includes("age") === true && OF_SEVERAL.test(askingPart(askedAs));
}

const OF_SEVERAL = /\bhow old (?:are|were)(?! you\b)/i;

/** agesIn("Ann Lee, 34, and Bo Lund, 29, came.") -> the places of "34" and "29"; of "aged 24 and 31" both, of "40 guests" none. */
export function agesIn(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(AGES)].flatMap(({ index, 0: words }) =>
    [...words.matchAll(/\d+/g)].map((figure) => {
      const from = start + index + figure.index;
      return { start: from, end: from + figure[0].length };
    }),
  );
}

const AGE = "(?:1[01])?\\d{1,2}";
const AGES = new RegExp(
  `\\bage(?:s|d)? (?:of )?${AGE}\\b(?:(?:, | and |, and | to )${AGE}\\b(?! \\p{L}*(?:years? ago|%|per)))*|(?<=\\p{L}, )${AGE}(?=[,.;)])|\\(${AGE}\\)|\\b${AGE}(?=[ -]years?[ -]old)|(?<=\\b(?:is|was|turned|are|were) )${AGE}(?=[,.;]| and had\\b| when\\b)`,
  "gu",
);

/** From the first age to the last, where the short answer is one of several; else the short answer itself. */
export function allAges(text: string, sentence: Span, short: Span): Span {
  const ages = agesIn(text, sentence);
  const isOne = ages.some(({ start, end }) => start < short.end && short.start < end);
  return isOne ? { start: ages[0]!.start, end: ages.at(-1)!.end } : short;
}
