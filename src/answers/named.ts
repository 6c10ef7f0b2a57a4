// A sentence that speaks of "he" or "she" -> the sentence before it that names who that is.
import type { Article } from "../corpus/article.ts";
import { type Quote, quote } from "../corpus/passage.ts";
import { isSmallWord } from "../text/small-words.ts";
import type { Span } from "../text/span.ts";
import { type ReadSentence, readSentence, sentencesRead } from "./reading.ts";
import { isPlace } from "./same-things.ts";

const PRONOUNS = new Set("he she him her his hers himself herself".split(" "));

/** Further back a pronoun seldom reaches. */
const SENTENCES_BACK = 4;

/** The nearest sentence before it with a person's name, when a pronoun stands in it before any such name; else null. */
export function namingSentence(article: Article, sentence: ReadSentence): Quote | null {
  const { text } = article;
  const pronoun = sentence.words.find(({ form }) => PRONOUNS.has(form.folded));
  if (pronoun === undefined) return null;
  const surnames = surnamesIn(article);
  const hasPerson = ({ names }: ReadSentence, until: number) =>
    names.some((name) => name.start < until && !isWhere(text, name) && isPerson(name.folded, surnames));
  if (hasPerson(sentence, pronoun.start)) return null;
  const before = sentencesRead(article).slice(Math.max(0, sentence.index - SENTENCES_BACK), sentence.index);
  const naming = before.findLast((each) => hasPerson(readSentence(text, each), each.end));
  return naming === undefined ? null : quote(article, naming satisfies Span);
}

/** The last words of the article's longer names. */
function surnamesIn(article: Article): ReadonlySet<string> {
  const names = sentencesRead(article).flatMap((each) => readSentence(article.text, each).names);
  return new Set(
    names
      .map(({ folded }) => folded)
      .filter(isFullName)
      .map(lastWord),
  );
}

/** "in New York", "at the White House". */
function isWhere(text: string, { start }: Span): boolean {
  return /\b(?:in|at|near|from|to|of)\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, start - 12), start));
}

/** "john kerry", or "kerry" where John Kerry is named elsewhere. */
function isPerson(folded: string, surnames: ReadonlySet<string>): boolean {
  return isFullName(folded) || (!folded.includes(" ") && surnames.has(folded));
}

/** Two or three words, no country and none that ends as bodies do: "white house", "security council". */
function isFullName(folded: string): boolean {
  const words = folded.split(" ");
  return words.length >= 2 && words.length <= 4 && !words.some(isPlace) && !isSmallWord(words.at(-1)!);
}

function lastWord(folded: string): string {
  return folded.slice(folded.lastIndexOf(" ") + 1);
}
