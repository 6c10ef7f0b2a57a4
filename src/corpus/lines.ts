// The raw text of a file -> lines with the few facts that tell an article's sentences from what surrounds them.

export type Line = {
  /** The line without white space at its ends; never empty. */
  readonly text: string;
  readonly words: number;
  /** Ends as a sentence does, closing quotation marks and brackets aside. */
  readonly ends: boolean;
};

/** All lines that hold something, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const part of text.split(/\r\n?|[\n\u0085\u2028\u2029]/)) {
    const line = part.trim();
    if (line !== "") lines.push({ text: line, words: countWords(line), ends: endsSentence(line) });
  }
  return lines;
}

/** Words parted by white space; a script without spaces counts two characters as a word. */
export function countWords(text: string): number {
  let words = 0;
  for (const word of text.split(/\s+/)) {
    if (word === "") continue;
    words += UNSPACED.test(word) ? Math.ceil(word.length / 2) : 1;
  }
  return words;
}

/** endsSentence('He said "no."') -> true; endsSentence("Read more") -> false. */
export function endsSentence(line: string): boolean {
  let end = line.length;
  while (end > 0 && CLOSING.has(line[end - 1]!)) end--;
  return end > 0 && SENTENCE_ENDS.has(line[end - 1]!);
}

/** Han, kana, Thai, Lao, Khmer and Burmese are written without spaces between words. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
const SENTENCE_ENDS = new Set(".!?…。！？｡۔؟।॥");
const CLOSING = new Set("\"'”’»›)]}」』）】*_ \u00a0");
