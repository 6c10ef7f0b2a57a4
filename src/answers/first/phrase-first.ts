// A question with some words in quotation marks -> the sentence that has these before one that has not.
import type { Question } from "../answer.ts";
import { type Candidate, ledBy } from "../sentences/select.ts";
import { readWords } from "../words/reading.ts";

/** Fewer words may be a title or a name, which many sentences have. */
const WORDS = 4;

/** `Who said "The French were our very first ally"?`: the best that has such a phrase first; the same candidates where none has it. */
export function phraseFirst(question: Question, candidates: readonly Candidate[]): readonly Candidate[] {
  const phrases = question.phrases.map(wordsIn).filter(({ length }) => length >= WORDS);
  if (phrases.length === 0) return candidates;
  const holder = candidates.find(({ sentence }) => {
    const own = sentence.words.map(({ form }) => form.folded);
    return phrases.some((phrase) => holds(own, phrase));
  });
  return ledBy(candidates, holder);
}

function holds(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_, i) => phrase.every((word, j) => words[i + j] === word));
}

function wordsIn(phrase: string): string[] {
  return readWords(phrase, { start: 0, end: phrase.length }).map(({ form }) => form.folded);
}
