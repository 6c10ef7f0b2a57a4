// "How far does the Tern go?" -> whether a sentence names it only to compare: "The Heron goes 300 miles, less than the Tern."
import { isYear } from "../../text/figure-dates.ts";
import { overlaps } from "../../text/span.ts";
import type { Question } from "../answer.ts";
import { askingPart } from "../question/question.ts";
import type { Candidate } from "../sentences/select.ts";
import { type ReadWord, readText } from "../words/reading.ts";

/**
 * Of figures only, where all that it has of the question's names, or of its years, stands behind the comparing words, and the figure
 * before them. Not where the other has a figure of its own: "13 points in 22 games for the Tern".
 */
export function isOnlyCompared({ wanted, askedAs }: Question, { article, sentence, span }: Candidate): boolean {
  if ((wanted !== "count" && wanted !== "amount") || span === null) return false;
  const part = askingPart(askedAs);
  if (COMPARES.test(part)) return false;
  const own = article.text.slice(sentence.start, sentence.end);
  const compared = COMPARED.exec(own);
  if (compared === null || sentence.start + compared.index < span.end) return false;
  const start = sentence.start + compared.index + compared[0].length;
  const length = article.text.slice(start, sentence.end).search(CLAUSE_END);
  const stretch = { start, end: length < 0 ? sentence.end : start + length };
  if (sentence.figures.some((figure) => overlaps(figure, stretch) && figure.kind !== "date")) return false;
  const { names, words } = readText(part);
  return [isYearWord, (word: ReadWord) => names.some((name) => overlaps(name, word))].some((isOfKind) => {
    const asked = new Set(words.filter((word) => !word.form.stop && isOfKind(word)).map(({ form }) => form.stem));
    const held = sentence.words.filter(({ form }) => asked.has(form.stem));
    return held.length > 0 && held.every((word) => overlaps(word, stretch));
  });
}

/** Also "1944-45". */
function isYearWord({ form }: ReadWord): boolean {
  return isYear(form.folded.slice(0, 4));
}

/** "more than 400" is one figure. */
const COMPARED =
  /\b(?:than (?!(?:\p{L}+ )?(?:[$€£]?\d|half\b|a\b|one\b|two\b|three\b|ten\b))|compared (?:to|with) |unlike |fraction of the \p{L}+ of |over the (?:number|figure|total)\b|\p{L}{2,}est\b[^.,;:]{0,60}? since )/iu;
const COMPARES = /\b(?:than|more|less|fewer|compar\w*|unlike|differ\w*|since)\b/i;
const CLAUSE_END = /[,;:]|\b(?:but|and|while|whereas|although|though|when)\b/;
