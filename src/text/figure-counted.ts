// The noun phrase that a number counts.

import { isWeekday } from "./calendar.ts";
import { isNumberWord } from "./figure-numbers.ts";
import { foldedAt, isCapitalised, joinsAt, type Token, touchesPrevious } from "./figure-tokens.ts";
import { isStopWord } from "./stopwords.ts";

/** Tokens `first` to `head` are the noun phrase: "military personnel". */
export type NounPhrase = { readonly first: number; readonly head: number };

/** Nouns that count many without a plural s. */
const PLURALS = new Set(
  `people men women children police personnel staff aircraft troops crew cattle sheep fish media data feet teeth
  policemen policewomen firemen gunmen servicemen servicewomen businessmen fishermen lawmakers spokesmen crewmen
  congressmen congresswomen freshmen clergy youth species series headquarters spacecraft infantry offspring criteria
  phenomena alumni`.split(/\s+/),
);

/** Of these the plural is also an adjective: they are the noun only when no other noun follows. */
const ADJECTIVES_TOO = new Set("police crew staff youth aircraft women men media data".split(" "));

const NOT_PLURAL = /(?:ss|us|is|['’]s)$/;

/** Verbs and adverbs that end a noun phrase though no form shows it. */
const ENDS_PHRASE = new Set(
  `said says say told took take takes went go goes came come made make gave give got found left held shot won lost met
  saw fell rose ran sent kept began let paid set put hit cut died dies die live lives according ago later earlier yesterday
  today tonight tomorrow together apart away altogether including like following times who whose which that strong dead`.split(
    /\s+/,
  ),
);

/** A noun phrase longer than this is no phrase. */
const LONGEST_PHRASE = 6;

/** The phrase counted by a number that ends before token `at`: several things, so its head is a plural. */
export function pluralPhrase(tokens: readonly Token[], at: number): NounPhrase | null {
  const first = joinsAt(tokens, at) ? at + 1 : at;
  const compound = first > at;
  let head: number | null = null;
  for (const i of phraseTokens(tokens, first)) {
    if (isPlural(tokens[i]!)) head = i;
    else if (head !== null && !ADJECTIVES_TOO.has(tokens[head]!.folded)) break;
    else if (compound && i === first) return { first, head: i };
    if (/['’]$/.test(tokens[i + 1]?.text ?? "") && touchesPrevious(tokens, i + 1)) break;
  }
  if (head === null) return afterAnd(tokens, first);
  return { first, head };
}

/**
 * "30 countries and international organisations": what is counted together with the phrase; null when that stands alone.
 * Only of nouns that are named side by side: after most a new clause begins, "killed 20 people and police said".
 */
export function countedTogether(tokens: readonly Token[], { head }: NounPhrase): NounPhrase | null {
  const first = head + 2;
  if (!SIDE_BY_SIDE.has(foldedAt(tokens, head)) || !/^(?:and|or)$/.test(foldedAt(tokens, head + 1))) return null;
  if (/(?:ed|ing)$/.test(foldedAt(tokens, first))) return null;
  const last = [...phraseTokens(tokens, first)].find((i) => isPlural(tokens[i]!));
  return last === undefined || !SIDE_BY_SIDE.has(tokens[last]!.folded) ? null : { first, head: last };
}

/** Members, guests and signatories. */
const SIDE_BY_SIDE = new Set(
  `countries nations states governments territories organisations organizations institutions groups companies firms
  agencies bodies associations charities`.split(/\s+/),
);

/** "two powerful and antagonistic allies": adjectives in a row; a participle before "and" is a predicate instead. */
function afterAnd(tokens: readonly Token[], first: number): NounPhrase | null {
  const and = first + 1;
  if (foldedAt(tokens, and) !== "and" || tokens[first]!.kind !== "word" || tokens[first]!.folded.endsWith("ed"))
    return null;
  const rest = [...phraseTokens(tokens, and + 1)].slice(0, 2).find((i) => isPlural(tokens[i]!));
  return rest === undefined || isStopWord(tokens[first]!.folded) ? null : { first, head: rest };
}

/** The phrase after "one", "third" or an amount of money: one thing, so its head is the last word of the phrase. */
export function singularPhrase(tokens: readonly Token[], at: number): NounPhrase | null {
  const first = joinsAt(tokens, at) ? at + 1 : at;
  let head: number | null = null;
  for (const i of phraseTokens(tokens, first)) {
    // "one thing Republicans want", "the third hostage held": a new phrase, or a verb.
    if (head !== null && (startsName(tokens, head, i) || /(?:ed|ing|ly)$/.test(tokens[i]!.folded))) break;
    head = i;
  }
  return head === null ? null : { first, head };
}

function startsName(tokens: readonly Token[], before: number, i: number): boolean {
  return isCapitalised(tokens[i]) && !isCapitalised(tokens[before]);
}

/** "20 of the 26 countries", "hundreds of people", "$5 million of aid": the token after "of" and its determiner. */
export function afterOf(tokens: readonly Token[], at: number): number | null {
  if (foldedAt(tokens, at) !== "of") return null;
  return /^(?:the|its|his|her|their|our|these|those)$/.test(foldedAt(tokens, at + 1)) ? at + 2 : at + 1;
}

/** The words of one noun phrase from `first` on; hyphens inside it are stepped over. */
function* phraseTokens(tokens: readonly Token[], first: number): Generator<number> {
  for (let i = first; i < tokens.length && i < first + LONGEST_PHRASE; i++) {
    const token = tokens[i]!;
    if (joinsAt(tokens, i) && i > first) continue;
    if (token.kind !== "word") return;
    // A name in capitals is no stop word: "IS fighters".
    if (isStopWord(token.folded) && !/^\p{Lu}{2,}$/u.test(token.text)) {
      if (!/^(?:other|more|such|own|same)$/.test(token.folded)) return;
    } else if (ENDS_PHRASE.has(token.folded) || isWeekday(token.folded) || isNumberWord(token.folded)) return;
    else yield i;
  }
}

function isPlural({ folded, text }: Token): boolean {
  return (
    PLURALS.has(folded) ||
    (/\p{Ll}s$|^[A-Z]+s$/u.test(text) && folded.length > 2 && !NOT_PLURAL.test(text)) ||
    /['’]$/.test(text)
  );
}
