// "How old were they?": the ages that a sentence tells, of which one alone would be half an answer.
import type { Span } from "../../text/span.ts";
import type { Question } from "../answer.ts";
import { askingPart } from "../question/question.ts";

/** True where the ages of several are asked for: "How old were they?", "How old are Ann Lee and Bo Lund?" */
export function asksForAges({ measures, askedAs }: Pick<Question, "measures" | "askedAs">): boolean {
  return measures?.includes("age") === true && OF_SEVERAL.test(askingPart(askedAs));
}

const OF_SEVERAL = /\bhow old (?:are|were)(?! you\b)/i;

/**
 * agesIn("Ann Lee, 34, and Bo Lund, 29, came.") -> the places of "34" and "29"; both of "aged three and five" and "men of 24 and 31",
 * none of "40 guests".
 */
export function agesIn(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(AGES)].flatMap(({ index, 0: words }) =>
    [...words.matchAll(EACH)].map((age) => {
      const from = start + index + age.index;
      return { start: from, end: from + age[0].length };
    }),
  );
}

const FIGURE = "(?:1[01])?\\d{1,2}";
const IN_WORDS = `(?:${FIGURE}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`;
const EACH = new RegExp(`\\b${IN_WORDS}\\b`, "g");
const row = (age: string) => `${age}\\b(?:(?:, and |, | and | to )${age}\\b)*`;
const PEOPLE = "(?:men|women|people|boys|girls|children|brothers|sisters|man|woman|boy|girl)";
const AGES = new RegExp(
  [
    `\\bage[sd]? (?:of )?${row(IN_WORDS)}`,
    `(?<=\\b${PEOPLE} of )${row(FIGURE)}(?=[,.;)]| (?:have|has|had|were|was|are|is|died|from|who|whose)\\b)`,
    `(?<=\\p{L}, )${row(FIGURE)}(?=[,.;)])`,
    `(?<=\\()${FIGURE}(?=\\))`,
    `\\b${FIGURE}(?=[ -]years?[ -]old\\b)`,
    `(?<=\\b(?:is|was|turned|are|were) )${FIGURE}(?=[,.;]| and had\\b| when\\b)`,
  ].join("|"),
  "gu",
);

/** From the first age to the last, where the short answer is one of several; else the short answer itself. */
export function allAges(text: string, sentence: Span, short: Span): Span {
  const ages = agesIn(text, sentence);
  const isOne = ages.some(({ start, end }) => start < short.end && short.start < end);
  return isOne ? { start: ages[0]!.start, end: ages.at(-1)!.end } : short;
}
