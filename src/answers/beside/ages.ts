// "How old were they?": the ages that a sentence tells, of which one alone would be half an answer.
import { overlaps, type Span } from "../../text/span.ts";
import type { Question } from "../answer.ts";
import { askingPart } from "../question/question.ts";
import { isPersonStem } from "../words/noun-forms.ts";
import { readWords } from "../words/reading.ts";

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

/**
 * From the first to the last of the ages that stand in a row with the short answer; else the short answer itself. "The twins, 12, were
 * rescued by Sam Hill, 45" and "their mother, 45" have a row of one.
 */
export function allAges(text: string, sentence: Span, short: Span): Span {
  const ages = agesIn(text, sentence);
  const own = ages.findIndex((age) => overlaps(age, short));
  if (own < 0) return short;
  const follows = (i: number) => isRow(text, { start: ages[i - 1]!.end, end: ages[i]!.start });
  let [first, last] = [own, own];
  while (first > 0 && follows(first)) first--;
  while (last + 1 < ages.length && follows(last + 1)) last++;
  return first === last ? short : { start: ages[first]!.start, end: ages[last]!.end };
}

/** Nothing but names, nouns of persons and the small words that join them. */
function isRow(text: string, between: Span): boolean {
  if (/[;:.–—“”]/.test(text.slice(between.start, between.end))) return false;
  return readWords(text, between).every(
    ({ form: { letter, folded, stem } }) => letter === 1 || JOINING.has(folded) || isPersonStem(stem),
  );
}

const JOINING = new Set("and or to a an the his her aged age of from year years old both".split(" "));
