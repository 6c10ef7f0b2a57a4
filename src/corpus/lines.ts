// The raw text of a file -> lines with the few facts that tell an article's sentences from what surrounds them.
import { bylineIn, isPhotoCredit } from "./byline.ts";
import { isDateLine } from "./dates.ts";
import { furnitureRule } from "./lexicon.ts";
import { paragraphsOf } from "./paragraphs.ts";

export type Line = {
  /** The line without white space at its ends; it holds a letter or digit. */
  readonly text: string;
  readonly words: number;
  /** Ends as a sentence does, closing quotation marks and brackets aside; cut off by an ellipsis does not count. */
  readonly ends: boolean;
  /** The rule by which its wording is a page's or a publisher's and not the report's; null for all other lines. */
  readonly rule: string | null;
};

/** All lines that hold something, in order. A line that repeats an earlier one says so by its rule. */
export function linesOf(text: string): Line[] {
  const seen = new Set<string>();
  const lines: Line[] = [];
  for (const line of paragraphsOf(text)) {
    if (!HAS_WORD.test(line)) continue;
    const words = countWords(line);
    const ends = endsSentence(line);
    lines.push({
      text: line,
      words,
      ends,
      rule: wordingRule(line, words, ends) ?? (seen.has(line) ? "repeated" : null),
    });
    seen.add(line);
  }
  return lines;
}

const HAS_WORD = /[\p{L}\p{N}]/u;

function wordingRule(line: string, words: number, ends: boolean): string | null {
  if (bylineIn(line) !== null) return "by-line";
  if (isDateLine(line)) return "date";
  if (isPhotoCredit(line)) return "photo credit";
  return furnitureRule(line, words, ends);
}

/** Words parted by white space; a script without spaces counts two characters as a word. */
function countWords(text: string): number {
  let words = 0;
  for (const word of text.split(/\s+/)) {
    if (word === "") continue;
    words += UNSPACED.test(word) ? Math.ceil(word.length / 2) : 1;
  }
  return words;
}

/** endsSentence('He said "no."') -> true; endsSentence("Read more") and endsSentence("He then ...") -> false. */
function endsSentence(line: string): boolean {
  let end = line.length;
  while (end > 0 && CLOSING.has(line[end - 1]!)) end--;
  return end > 0 && SENTENCE_ENDS.has(line[end - 1]!) && !line.endsWith("...", end);
}

/** Han, kana, Thai, Lao, Khmer and Burmese are written without spaces between words. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
const SENTENCE_ENDS = new Set(".!?。！？｡۔؟।॥");
const CLOSING = new Set("\"'”’»›)]}」』）】*_ \u00a0");
