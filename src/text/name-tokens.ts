// A sentence -> its words as names are read from them.
import { isWeekday, monthIndex } from "./calendar.ts";
import { isAsciiLetterCode, isDigitCode } from "./characters.ts";
import type { Span } from "./span.ts";
import { isStopWord } from "./stopwords.ts";
import { titleLength } from "./titles.ts";
import { foldWord, plainWordEnd } from "./words.ts";

/** `gap` is what stands between the word before and this one; `begins` says that a sentence or quotation begins here. */
export type NameToken = Span & {
  readonly text: string;
  readonly folded: string;
  readonly gap: string;
  readonly begins: boolean;
  /** It can be in a name: capitalised, and no function word, weekday or month. */
  readonly isName: boolean;
};

/** Initialisms; words with inner apostrophes, and with a number as in "COVID-19". */
const WORD_HERE = /(?:\p{L}\.){2,}|\p{L}[\p{L}\p{N}\p{M}]*(?:['’]\p{L}+)*(?:-\d+(?!\p{L}))?/uy;

/** A capital, or one after the small letters of "iPhone", "eBay" and "d'Estaing". */
const CAPITALISED = /^(?:\p{Lu}|\p{Ll}{1,2}['’]?\p{Lu})/u;

const OPENING = /["“‘:([—–]\s*$|(?:^|\s)'$|^\s*-\s+$/;

/** The words of `sentence`, which stands at `offset` of its text; a possessive "'s" belongs to the gap after its word. */
export function nameTokens(sentence: string, offset: number): NameToken[] {
  const tokens: NameToken[] = [];
  let reached = 0;
  for (let at = 0; at < sentence.length; ) {
    const word = wordAt(sentence, at);
    if (word === null) {
      at++;
      continue;
    }
    const { text, folded, end } = word;
    const gap = sentence.slice(reached, at);
    const begins = reached === 0 || (gap !== " " && OPENING.test(gap));
    reached = at + text.length;
    const isCapitalised = text !== folded && CAPITALISED.test(text) && !/\d$/.test(gap);
    const isName = isCapitalised && !isNoName(text, folded, sentence.charCodeAt(reached + 1));
    tokens.push({ start: offset + at, end: offset + reached, text, folded, gap, begins, isName });
    at = end;
  }
  return tokens;
}

/** The word that begins at a place, without a possessive, and where it ends with one. */
function wordAt(sentence: string, at: number): { text: string; folded: string; end: number } | null {
  const code = sentence.charCodeAt(at);
  if (code < 128 && !isAsciiLetterCode(code)) return null;
  const end = plainWordEnd(sentence, at);
  // Most words are ASCII letters alone, for which the pattern would take far longer.
  if (end !== null && sentence.charCodeAt(end) !== HYPHEN) {
    const text = sentence.slice(at, end);
    return { text, folded: text.toLowerCase(), end };
  }
  WORD_HERE.lastIndex = at;
  const match = WORD_HERE.exec(sentence)?.[0];
  if (match === undefined) return null;
  const text = match.replace(/['’]s?$/, "");
  return { text, folded: foldWord(text).replace("-", " "), end: at + match.length };
}

const HYPHEN = 45;

/** Pronouns and the like, "You'd", weekdays, months. In capitals "IS", "US" and "WHO" are names. */
function isNoName(text: string, folded: string, after: number): boolean {
  if (isWeekday(folded) || text === "I" || /n['’]t$/.test(text)) return true;
  if (monthIndex(folded) !== undefined && (folded.length > 3 || isDigitCode(after))) return true;
  const word = text.replace(/['’](?:re|ve|ll|d|m)$/, "");
  return isStopWord(word === text ? folded : foldWord(word)) && !/^\p{Lu}{2,}$/u.test(text);
}

/** True when the word after `before` may go on with its name: "Ann Lee", "Jean-Claude", "George W. Bush", "AT&T". */
export function isJoined(before: NameToken, { gap }: NameToken): boolean {
  if (gap === " " || /^(?:[ \u00a0]{1,2}|[-‐‑]| ?& ?)$/.test(gap)) return true;
  return (
    /^\.[ \u00a0]?$/.test(gap) &&
    (before.text.length === 1 || titleLength([before.folded], 0) > 0 || before.folded === "st")
  );
}

/** In a headline nearly every longer word has a capital, so capitals tell no names. */
export function hasHeadlineCapitals(tokens: readonly NameToken[], isSmallWord: (folded: string) => boolean): boolean {
  const most = tokens.filter(({ text }) => text.length > 3).length;
  let [long, small] = [0, 0];
  for (const { text, folded } of tokens) {
    if (text.length <= 3 || isStopWord(folded)) continue;
    long++;
    // Told after a few words of most sentences.
    if (!CAPITALISED.test(text) && ++small > 0.1 * most) return false;
  }
  if (long < 4 || long - small < 0.9 * long) return false;
  return tokens.filter((token) => isLongCapital(token) && !token.begins && isSmallWord(token.folded)).length >= 2;
}

function isLongCapital({ text, folded }: NameToken): boolean {
  return text.length > 3 && CAPITALISED.test(text) && !isStopWord(folded);
}
