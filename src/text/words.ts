// Text -> words with offsets -> terms: folded, stemmed, stop words out.
import { isAsciiLetterCode, isDigitCode, isWordCode } from "./characters.ts";
import type { Span } from "./span.ts";
import { stem } from "./stem.ts";
import { isStopWord } from "./stopwords.ts";
import { WrittenWords } from "./written-words.ts";

/** A word where it stands, with its folded form: lower case, no accents, no possessive or short verb, digits without commas. */
export type Word = Span & { readonly folded: string };

/** Numbers with separators, initialisms with points, then runs of letters and digits with inner apostrophes. */
const WORD_HERE = /\d+(?:[.,]\d+)*(?=[^\p{L}]|$)|(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}]+)*/uy;

/** The words of a text as they are written: wordTexts("Iraq's U.S. aid") -> ["Iraq's", "U.S.", "aid"]. */
export function wordTexts(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (start, end) => words.push(text.slice(start, end)));
  return words;
}

/** Where they stand. */
export function wordSpans(text: string): Span[] {
  const spans: Span[] = [];
  eachWord(text, (start, end) => spans.push({ start, end }));
  return spans;
}

/** Goes through them in order, plain ones having ASCII letters alone; those of a stretch of a text as if nothing stood around it. */
export function eachWord(
  text: string,
  visit: (start: number, end: number, isPlain: boolean) => void,
  stretch: Span = { start: 0, end: text.length },
): void {
  const last = stretch.end;
  for (let at = stretch.start; at < last; ) {
    const code = text.charCodeAt(at);
    if (code < 128 ? !isWordCode(code) : isGeneralPunctuation(code)) {
      at++;
      continue;
    }
    const plainEnd = plainWordEnd(text, at, last);
    const end = plainEnd ?? wordEnd(text, at, last);
    if (end > at) visit(at, end, plainEnd !== null);
    at = Math.max(end, at + 1);
  }
}

/**
 * The end of the word of ASCII letters alone that begins at a place, null where a look at it does not do. Nearly all words are ASCII letters with
 * nothing after them that may be part of a word: for those the pattern would take three times as long. Looks no further than `last`.
 */
export function plainWordEnd(text: string, start: number, last = text.length): number | null {
  let end = start;
  // What is looked up beyond the end is NaN, and code that has met NaN stays several times slower.
  while (end < last && isAsciiLetterCode(text.charCodeAt(end))) end++;
  if (end === last) return end === start ? null : end;
  const after = text.charCodeAt(end);
  const goesOn = after >= 128 || after === APOSTROPHE || isDigitCode(after) || (after === POINT && end === start + 1);
  return end === start || goesOn ? null : end;
}

/** By the pattern; the place itself where no word begins. */
function wordEnd(text: string, start: number, last: number): number {
  if (last < text.length) return start + wordEnd(text.slice(start, last), 0, last - start);
  WORD_HERE.lastIndex = start;
  return WORD_HERE.test(text) ? WORD_HERE.lastIndex : start;
}

const SPACE = 32;
const APOSTROPHE = 39;
const POINT = 46;

/** Dashes, quotation marks and the like. */
function isGeneralPunctuation(code: number): boolean {
  return code >= 0x2000 && code <= 0x206f;
}

/** wordsOf("Iraq's U.S. aid") -> folded "iraq", "us.", "aid", each with its place. */
export function wordsOf(text: string): Word[] {
  return wordSpans(text).map(({ start, end }) => ({ start, end, folded: foldWord(text.slice(start, end)) }));
}

/** Folded; "" for a text without words. */
export function lastWord(text: string): string {
  return wordsOf(text).at(-1)?.folded ?? "";
}

/** writtenAs("Irak", "iraq") -> "Iraq". */
export function writtenAs(typed: string, word: string): string {
  return /^\p{Lu}/u.test(typed) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** The folded words of a text, a space between any two, and how many they are. */
export function foldedText(text: string): { readonly folded: string; readonly words: number } {
  const stretches: string[] = [];
  let words = 0;
  // Plain words with single spaces between them are folded together, which takes a third of the time.
  let [from, to] = [0, 0];
  eachWord(text, (start, end, isPlain) => {
    words++;
    const goesOn = isPlain && from < to && start === to + 1 && text.charCodeAt(to) === SPACE;
    if (!goesOn) {
      if (from < to) stretches.push(text.slice(from, to).toLowerCase());
      from = isPlain ? start : end;
      if (!isPlain) stretches.push(foldWord(text.slice(start, end)));
    }
    to = end;
  });
  if (from < to) stretches.push(text.slice(from, to).toLowerCase());
  return { folded: stretches.join(" "), words };
}

/** The folded words of a text that carry a topic, stemmed: termsOf("The countries met") -> ["countri", "met"]. */
export function termsOf(written: string): string[] {
  const text = withSmallUs(written);
  const terms: string[] = [];
  eachWord(text, (start, end) => {
    const term = end - start > LONGEST_KNOWN ? readTerm(text.slice(start, end)) : knownTerm(text, start, end);
    if (term !== null) terms.push(term);
  });
  return terms;
}

/** Whether all of the terms asked for are among those that a text has. */
export function hasAll(held: readonly string[], terms: readonly string[]): boolean {
  return new Set(terms).isSubsetOf(new Set(held));
}

/** A week of news has some 100,000 different ones as they are written. */
const MOST_KNOWN = 200_000;
/** Longer ones are rare, and not worth remembering. */
const LONGEST_KNOWN = 40;

let knownWords = new WrittenWords();
/** What each stands for; null for a word that carries no topic. */
let knownTerms: (string | null)[] = [];

function knownTerm(text: string, start: number, end: number): string | null {
  if (knownTerms.length === MOST_KNOWN) [knownWords, knownTerms] = [new WrittenWords(), []];
  const number = knownWords.enter(text, start, end);
  if (number === knownTerms.length) knownTerms.push(readTerm(knownWords.word(number)));
  return knownTerms[number]!;
}

/** A text with the pronoun written small: "TELL US MORE" -> "TELL us MORE". Where all is in capitals, only "THE US" or a first "US" is the country. */
export function withSmallUs(text: string): string {
  return text.includes(" US") ? text.replace(SHOUTED_US, "us") : text;
}

/** The word before it is in capitals, and so are those around the two, as far as the line has any. */
const SHOUTED_US =
  /(?<=(?:^|(?<![\p{L}\p{N}])\p{Lu}+[^\p{L}\n]{1,3})(?!THE )\p{Lu}{2,} )US(?= \p{Lu}{2,}(?!\p{L})|[^\p{L}\p{N}'’\n]*$)/gmu;

/** The term of one word; null for a word that carries no topic. "US" is the country, "U.S.", and no pronoun. */
function readTerm(word: string): string | null {
  if (/^US(?:['’]s?)?$/.test(word)) return US;
  const folded = foldWord(word);
  return isStopWord(folded) ? null : stem(folded);
}

const US = stem("us.");

/** The term of a word where it stands: termAt("US troops", { start: 0, end: 2 }) -> "us."; null for one that carries no topic. */
export function termAt(text: string, { start, end }: Span): string | null {
  return readTerm(text.slice(start, end));
}

/**
 * foldWord("Yézidis’") -> "yezidis"; foldWord("they'll") -> "they"; foldWord("20,000") -> "20000"; foldWord("U.S.") -> "us.".
 * An initialism keeps one point at its end, so that "U.S." is not the pronoun "us".
 */
export function foldWord(word: string): string {
  let folded = word.toLowerCase();
  // As nearly all words are.
  if (ONLY_LETTERS.test(folded)) return folded;
  if (NOT_ASCII.test(folded))
    folded = folded
      .replaceAll("’", "'")
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "");
  if (folded.includes("'")) folded = folded.replace(/'(?:s|re|ve|ll|d|m)?$/, "").replaceAll("'", "");
  if (folded.includes(",")) folded = folded.replaceAll(",", "");
  if (folded.endsWith(".")) folded = `${folded.replaceAll(".", "")}.`;
  return folded;
}

const ONLY_LETTERS = /^[a-z]+$/;
const NOT_ASCII = /[^\x00-\x7f]/;
