// A sentence that speaks of "he" or "she" -> the sentence before it that names who that is.
import type { Article } from "../corpus/article.ts";
import { type Quote, quote } from "../corpus/passage.ts";
import { type ReadName, type ReadSentence, readSentence, sentencesRead } from "./reading.ts";

const PRONOUNS = new Set("he she him her his hers himself herself".split(" "));

/** Further back a pronoun seldom reaches. */
const SENTENCES_BACK = 4;

/** The nearest sentence before it with a person's name, when a pronoun stands in it before any such name; else null. */
export function namingSentence(article: Article, sentence: ReadSentence): Quote | null {
  const pronoun = sentence.words.find(({ form }) => PRONOUNS.has(form.folded));
  if (pronoun === undefined) return null;
  const all = sentencesRead(article).map((each) => readSentence(article.text, each));
  const surnames = new Set(all.flatMap(({ names }) => names.filter(isWholeName).map(({ folded }) => lastWord(folded))));
  const hasPerson = ({ names }: ReadSentence, until: number) =>
    names.some((name) => name.start < until && (isPerson(name) || surnames.has(name.folded)));
  if (hasPerson(sentence, pronoun.start)) return null;
  const before = all.slice(Math.max(0, sentence.index - SENTENCES_BACK), sentence.index);
  const naming = before.findLast((each) => hasPerson(each, each.end));
  return naming === undefined ? null : quote(article, { start: naming.start, end: naming.end });
}

function isPerson({ kind }: ReadName): boolean {
  return kind === "person";
}

/** "John Kerry", so that "Kerry" is known as well. */
function isWholeName(name: ReadName): boolean {
  return isPerson(name) && name.folded.includes(" ");
}

function lastWord(folded: string): string {
  return folded.slice(folded.lastIndexOf(" ") + 1);
}
