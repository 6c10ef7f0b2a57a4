// Names mentioned in a text: runs of capitalised words, without the titles before them.
import { hasHeadlineCapitals, isJoined, type NameToken, nameTokens } from "./name-tokens.ts";
import { splitSentences } from "./sentences.ts";
import { isSmallBeforeName, isSmallWord } from "./small-words.ts";
import type { Span } from "./span.ts";
import { titleLength } from "./titles.ts";

/** A name where it stands. `folded` is its words, lower-case and without accents, joined by spaces. */
export type Name = Span & { readonly folded: string };

/**
 * namesIn("On Monday Foreign Minister Laurent Fabius spoke.") -> [{ folded: "laurent fabius", ... }]
 * A common word at the start of a sentence is no name, nor are weekdays and months; in a headline, where every word has
 * a capital, only uncommon words are names.
 */
export function namesIn(text: string): Name[] {
  const names: Name[] = [];
  for (const { start, end } of splitSentences(text)) {
    const tokens = nameTokens(text.slice(start, end), start);
    const isHeadline = hasHeadlineCapitals(tokens, isSmallWord);
    for (let i = 0; i < tokens.length; i++) {
      if (!startsName(tokens, i, isHeadline)) continue;
      const last = runEnd(tokens, i, isHeadline);
      for (const name of withoutTitles(tokens.slice(i, last + 1))) names.push(name);
      i = last;
    }
  }
  return names;
}

/** Small words that begin a name by themselves: "al-Abadi", "bin Laden", "de Gaulle". */
const LEADING = new Set("al el bin ibn von de della".split(" "));

/** Small words inside a name besides "of": "Ursula von der Leyen", "Rio de Janeiro". */
const INNER = new Set("de del della di da dos du la le van von der den bin ibn al el ben ter y".split(" "));

/** Bodies whose names hold "and" and "for": "Department of Health and Human Services". */
const BODIES = new Set(
  "department ministry center centers centre institute organization organisation committee council bureau office commission agency association society fund".split(
    " ",
  ),
);

function startsName(tokens: readonly NameToken[], i: number, isHeadline: boolean): boolean {
  const { folded, isName, begins } = tokens[i]!;
  const next = tokens[i + 1];
  const nameFollows = (next?.isName ?? false) && isJoined(tokens[i]!, next!);
  if (!isName)
    return nameFollows && !isHeadline && (LEADING.has(folded) || (folded === "will" && isGivenName(tokens[i]!)));
  if (isHeadline) return !isSmallWord(folded);
  return !begins || !isSmallWord(folded) || (nameFollows && !isSmallBeforeName(folded));
}

/** "actor Will Smith": a function word with a capital in mid-sentence. */
function isGivenName({ text, begins }: NameToken): boolean {
  return text === "Will" && !begins;
}

/** A longer run of capitalised words is a list or a heading. */
const LONGEST_NAME = 12;

/** The last word of the name that begins at `first`. */
function runEnd(tokens: readonly NameToken[], first: number, isHeadline: boolean): number {
  let last = first;
  while (last < first + LONGEST_NAME) {
    const next = nextInName(tokens, first, last);
    if (next === null || (isHeadline && isSmallWord(tokens[next]!.folded))) return last;
    last = next;
  }
  return last;
}

/** The next capitalised word that belongs to the name, past at most two small words; null when it ends. */
function nextInName(tokens: readonly NameToken[], first: number, last: number): number | null {
  let i = last + 1;
  while (i < tokens.length && i <= last + 2 && !tokens[i]!.isName && isInner(tokens, first, i)) i++;
  const token = tokens[i];
  if (!token || !isJoined(tokens[i - 1]!, token)) return null;
  if (token.isName) return i;
  // "Theresa May" is no month after a first name.
  return i === last + 1 && /^(?:May|March|April|June|August)$/.test(token.text) ? i : null;
}

function isInner(tokens: readonly NameToken[], first: number, i: number): boolean {
  const { folded } = tokens[i]!;
  if (!isJoined(tokens[i - 1]!, tokens[i]!)) return false;
  const before = tokens[i - 1]!.folded;
  // "Bank of England" is one name, "Ann Lee of York" is two.
  if (folded === "of") return isSmallWord(before) || before === "house";
  if (INNER.has(folded) || (folded === "the" && before === "of")) return true;
  return (folded === "and" || folded === "for") && tokens.slice(first, i).some((token) => BODIES.has(token.folded));
}

/** "French President Francois Hollande" -> "French" and "Francois Hollande"; "the President" -> nothing. */
function withoutTitles(run: readonly NameToken[]): Name[] {
  const words = run.map(({ folded }) => folded);
  const names: Name[] = [];
  let piece = 0;
  for (let i = 0; i < run.length; ) {
    const length = titleLength(words, i);
    if (length > 0 && !isSurname(words, piece, i)) {
      addName(names, run.slice(piece, i));
      piece = i + length;
    }
    i += length || 1;
  }
  addName(names, run.slice(piece));
  return names;
}

/** "John Major": at the end of a name a title may be a surname. */
function isSurname(words: readonly string[], piece: number, i: number): boolean {
  return i === words.length - 1 && i > piece && /^(?:major|bishop|lord)$/.test(words[i]!);
}

function addName(names: Name[], piece: readonly NameToken[]): void {
  const isEdge = ({ isName, folded }: NameToken): boolean => !isName && !LEADING.has(folded) && folded !== "will";
  const from = piece.findIndex((token) => !isEdge(token));
  const to = piece.findLastIndex(({ isName, text }) => isName || /^\p{Lu}/u.test(text));
  const tokens = from === -1 ? [] : piece.slice(from, to + 1);
  const [first] = tokens;
  if (!first || (tokens.length === 1 && isNoNameAlone(first))) return;
  names.push({ start: first.start, end: tokens.at(-1)!.end, folded: tokens.map(({ folded }) => folded).join(" ") });
}

/** Initials, and common words where a sentence begins. */
function isNoNameAlone({ text, folded, begins }: NameToken): boolean {
  return text.length === 1 || (isSmallWord(folded) && begins);
}
