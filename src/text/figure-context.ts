// The words near a figure that tell what is said of what it counts.
import { isWeekday } from "./calendar.ts";
import type { NounPhrase } from "./figure-counted.ts";
import { isNumberWord } from "./figure-numbers.ts";
import { foldedAt, isMonth, type Token } from "./figure-tokens.ts";
import { stem } from "./stem.ts";
import { isStopWord } from "./stopwords.ts";

/** How far to look for what is said of a figure, in words that carry a topic. */
const WORDS_BEFORE = 3;
const WORDS_AFTER = 4;

/** Where a clause ends; words like "who" and "were" are passed over instead. */
const CLAUSE_END = new Set(
  'and but while as or when after before because though although ; : . , ( ) — – “ ” " ? !'.split(" "),
);

/** An aside between commas after the noun: "26 people, including two children, were killed". */
const ASIDE = new Set("including among most mostly some many all".split(" "));

/** Asides are short; a later comma belongs to something else. */
const LONGEST_ASIDE = 20;

/** Words of telling and of time say nothing about what is counted. */
const NOT_CONTEXT = new Set(
  `said says say saying told tell telling report reported reports reportedly according official officials authorities
  yesterday today tomorrow am. pm. mr mrs ms`.split(/\s+/),
);

/**
 * Stems of the topic words near a figure, first those inside its noun phrase, then before it, then after it, up to the
 * end of its clause or the next figure: "killed two people and injured five" tells 2 -> kill from 5 -> injur.
 * `from`..`to` are its tokens with its noun phrase, `isTaken` tells which tokens belong to another figure.
 */
export function contextOf(
  tokens: readonly Token[],
  { from, to, phrase }: { from: number; to: number; phrase: NounPhrase | null },
  isTaken: (token: number) => boolean,
): string[] {
  const stems = new Set<string>();
  if (phrase) for (let i = phrase.first; i < phrase.head; i++) addTopic(stems, tokens[i]!);
  const isOpen = (i: number): boolean => !isTaken(i) && !CLAUSE_END.has(tokens[i]!.folded);
  for (let i = from - 1, left = WORDS_BEFORE; i >= 0 && left > 0 && isOpen(i); i--) {
    if (addTopic(stems, tokens[i]!)) left--;
  }
  for (let i = skipAside(tokens, to), left = WORDS_AFTER; i < tokens.length && left > 0 && isOpen(i); i++) {
    if (addTopic(stems, tokens[i]!)) left--;
  }
  return [...stems];
}

/** Adds the stem of a word that carries a topic; false when it carries none. */
function addTopic(stems: Set<string>, token: Token): boolean {
  const { kind, folded } = token;
  if (kind !== "word" || isStopWord(folded) || NOT_CONTEXT.has(folded)) return false;
  if (isMonth(token) || isWeekday(folded) || isNumberWord(folded)) return false;
  stems.add(stem(folded));
  return true;
}

function skipAside(tokens: readonly Token[], at: number): number {
  if (foldedAt(tokens, at) !== "," || !ASIDE.has(foldedAt(tokens, at + 1))) return at;
  const end = Math.min(tokens.length, at + LONGEST_ASIDE);
  for (let i = at + 2; i < end; i++) if (tokens[i]!.folded === ",") return i + 1;
  return at;
}
