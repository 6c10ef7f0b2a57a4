// A sentence -> the pieces that figures are read from: numbers, words and marks, each with its place.
import { monthIndex } from "./calendar.ts";
import type { Span } from "./span.ts";
import { foldWord, plainWordEnd } from "./words.ts";

/** `folded` is the word as the index folds it, a number's digits as written, or the mark itself. */
export type Token = Span & {
  readonly kind: "number" | "word" | "mark";
  readonly text: string;
  readonly folded: string;
};

/** Digits with inner separators; initialisms and words, with inner digits and apostrophes; any other single character. */
const TOKEN_HERE = /(\d+(?:[.,]\d+)*)|((?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*)|\S/uy;

/** figureTokens("F-16s, 2,600") -> word F, mark -, number 16, word s, mark ",", number 2,600 */
export function figureTokens(sentence: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < sentence.length; ) {
    const token = sentence.charCodeAt(at) === SPACE ? null : (plainWordAt(sentence, at) ?? tokenAt(sentence, at));
    if (token !== null) tokens.push(token);
    at = token?.end ?? at + 1;
  }
  return tokens;
}

const SPACE = 32;

/** Most tokens are words of ASCII letters, for which the pattern would take far longer. */
function plainWordAt(sentence: string, start: number): Token | null {
  const end = plainWordEnd(sentence, start);
  if (end === null) return null;
  const text = sentence.slice(start, end);
  return { kind: "word", text, folded: text.toLowerCase(), start, end };
}

function tokenAt(sentence: string, start: number): Token | null {
  TOKEN_HERE.lastIndex = start;
  const match = TOKEN_HERE.exec(sentence);
  if (match === null) return null;
  const [text, digits, word] = match;
  const kind = digits ? "number" : word ? "word" : "mark";
  return { kind, text, folded: word ? foldWord(word) : text, start, end: start + text.length };
}

/** True when nothing stands between token `i` and the one before it: the "m" of "20m". */
export function touchesPrevious(tokens: readonly Token[], i: number): boolean {
  return i > 0 && i < tokens.length && tokens[i - 1]!.end === tokens[i]!.start;
}

/** The folded text of token `i`, or "" outside the sentence. */
export function foldedAt(tokens: readonly Token[], i: number): string {
  return i < 0 ? "" : (tokens[i]?.folded ?? "");
}

/** True for a hyphen or dash that joins without spaces: "20-30", "26-nation". */
export function joinsAt(tokens: readonly Token[], i: number): boolean {
  return JOINING.has(foldedAt(tokens, i)) && touchesPrevious(tokens, i) && touchesPrevious(tokens, i + 1);
}

const JOINING = new Set("-‐‑–−");

/** True for a word that begins with a capital letter. */
export function isCapitalised(token: Token | undefined): boolean {
  return token?.kind === "word" && /^\p{Lu}/u.test(token.text);
}

/** True for a month's name or short form with a capital; "may" and "march" are verbs without one. */
export function isMonth(token: Token | undefined): boolean {
  return token !== undefined && monthIndex(token.folded) !== undefined && isCapitalised(token);
}
