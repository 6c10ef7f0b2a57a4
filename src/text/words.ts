// Text -> words with offsets -> terms: folded, stemmed, stop words out.
import { remembering } from "./memory.ts";
import type { Span } from "./span.ts";
import { stem } from "./stem.ts";
import { isStopWord } from "./stopwords.ts";

/** A word where it stands, with its folded form: lower case, no accents, no possessive or short verb, digits without commas. */
export type Word = Span & { readonly folded: string };

/** Numbers with separators, initialisms with points, then runs of letters and digits with inner apostrophes. */
const WORD = /\d+(?:[.,]\d+)*(?=[^\p{L}]|$)|(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}]+)*/gu;

/** The words of a text as they are written: wordTexts("Iraq's U.S. aid") -> ["Iraq's", "U.S.", "aid"]. */
export function wordTexts(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** Where they stand. */
export function wordSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(WORD)) spans.push({ start: match.index, end: match.index + match[0].length });
  return spans;
}

/** wordsOf("Iraq's U.S. aid") -> folded "iraq", "us.", "aid", each with its place. */
export function wordsOf(text: string): Word[] {
  return wordSpans(text).map(({ start, end }) => ({ start, end, folded: foldWord(text.slice(start, end)) }));
}

/** The folded words of a text that carry a topic, stemmed: termsOf("The countries met") -> ["countri", "met"]. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const word of wordTexts(text)) {
    const term = termOf(word);
    if (term !== null) terms.push(term);
  }
  return terms;
}

/** A week of news has some 100,000 different ones as they are written. */
const MOST_KNOWN = 200_000;
/** A longer piece of a text is a view of it to the engine: remembered, it would keep the whole text in memory. */
const LONGEST_KNOWN = 12;

/** The term of one word; null for a word that carries no topic. */
function termOf(word: string): string | null {
  return word.length > LONGEST_KNOWN ? readTerm(word) : knownTerm(word);
}

/** One look-up here spares three. */
const knownTerm = remembering(MOST_KNOWN, readTerm);

function readTerm(word: string): string | null {
  const folded = foldWord(word);
  return isStopWord(folded) ? null : stem(folded);
}

/**
 * foldWord("Yézidis’") -> "yezidis"; foldWord("they'll") -> "they"; foldWord("20,000") -> "20000"; foldWord("U.S.") -> "us.".
 * An initialism keeps one point at its end, so that "U.S." is not the pronoun "us".
 */
export function foldWord(word: string): string {
  let folded = word.toLowerCase();
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

const NOT_ASCII = /[^\x00-\x7f]/;
