// A question with a slip of the finger -> the question as it was meant.
import { backgroundIdf, MAX_BACKGROUND_IDF } from "../../text/background-idf.ts";
import { isForeignQuestion } from "../../text/english.ts";
import { isSmallWord } from "../../text/small-words.ts";
import { stem } from "../../text/stem.ts";
import { isStopWord } from "../../text/stopwords.ts";
import { vectorPlace } from "../../text/word-vectors.ts";
import { type Word, wordsOf, writtenAs } from "../../text/words.ts";
import { isNoun } from "../words/noun-forms.ts";
import type { TermStats } from "../words/rarity.ts";
import { meansPlace } from "../words/same-things.ts";
import { senseOf, UNKNOWN_SENSE } from "../words/word-senses.ts";
import { LONGEST_QUESTION } from "./question.ts";

/** Shorter words are one letter from too many others, and nobody types longer ones. */
const SHORTEST = 6;
const LONGEST = 24;
/** Where one is asked back, words as short as "irak" are worth a guess. */
const SHORTEST_ASKED = 4;

/** Who writes more words that nobody knows writes of something else, or in another language. */
const MOST_SLIPS = 3;

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * "How many flights did the typhon stop?" -> the same with "typhoon", when no article and no list of common words has the
 * word as it is written, and articles have one that differs by a letter; of several the one most articles have. Null when all is
 * well. No word becomes a name, and names and what stands in quotation marks stay: another name may be another person.
 */
export function respelled(text: string, stats: TermStats): string | null {
  // What is in another language is no slip.
  if (text.length > LONGEST_QUESTION || isForeignQuestion(text)) return null;
  const quoted = [...text.matchAll(/["“][^"“”]*["”]/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const isKept = (word: Word) => quoted.some(({ start, end }) => start <= word.start && word.end <= end);
  const isName = ({ start }: Word) => /^\p{Lu}/u.test(text.slice(start));
  const unknown = wordsOf(text).filter((word) => !isName(word) && !isKept(word) && isUnknown(word.folded, stats));
  if (unknown.length > MOST_SLIPS) return null;
  return exchanged(text, unknown, ({ folded }) => neighbours(folded, isCommon, stats)[0] ?? null);
}

/**
 * "brief irak" found nothing -> "iraq": each word that no article has exchanged for one that articles have and that differs by
 * a letter, not the first; null where there is none. A name may become a name, but no common word that `isNamed` does not know
 * to be one ("Ebolla" is Ebola, "Boatsy" no boats), and a name that is in use is well spelled: "Paris" is no "parks". A word that
 * is well spelled itself becomes no verb: "comet" is no "come". What is offered stands in an article as it is, as `isWritten` knows.
 * This is for asking back, never for reading on.
 */
export async function perhapsMeant(
  text: string,
  stats: TermStats,
  { isNamed, isWritten }: Record<"isNamed" | "isWritten", (word: string) => Promise<boolean>>,
): Promise<string | null> {
  if (text.length > LONGEST_QUESTION) return null;
  const unknown = wordsOf(text).filter(
    ({ folded }) =>
      SHORTEST_ASKED <= folded.length && folded.length <= LONGEST && !isHeld(folded, stats) && !isNameInUse(folded),
  );
  if (unknown.length > MOST_SLIPS) return null;
  const meant = new Map<Word, string | null>();
  for (const word of unknown) {
    const isName = word.start > 0 && /^\p{Lu}/u.test(text.slice(word.start));
    const isThing = (near: string) => !isCommon(near) || isNoun(near);
    const near = neighbours(word.folded, isCommon(word.folded) ? isThing : () => true, stats);
    const mayBe = async (each: string) =>
      (await isWritten(each)) && (!isName || !isCommon(each) || (await isNamed(each)));
    meant.set(word, await firstThat(near, mayBe));
  }
  return exchanged(text, unknown, (word) => meant.get(word) ?? null);
}

async function firstThat(words: readonly string[], holds: (word: string) => Promise<boolean>): Promise<string | null> {
  for (const word of words) if (await holds(word)) return word;
  return null;
}

/** Each is looked up in articles, and nobody asks of more names. */
const MOST_NAMES = 16;

/**
 * Of those texts that have no capitals the words that articles have, that news does not write small and `isNamed` knows to be names,
 * folded: "what burned in norvik" -> norvik. None of a text with capitals: who types some would type all. Each word is looked up
 * once, and no more than MOST_NAMES of them, those of the first text first.
 */
export async function namesTyped(
  texts: readonly string[],
  stats: TermStats,
  isNamed: (word: string) => Promise<boolean>,
): Promise<Set<string>> {
  const small = texts.filter((text) => !hasCapitals(text) && text.length <= LONGEST_QUESTION);
  const words = new Set(small.flatMap((text) => wordsOf(text).map(({ folded }) => folded)));
  const perhaps = [...words]
    .filter((word) => !(isSmallWord(word) || isStopWord(word)) && stats.articlesWith(stem(word)) > 0)
    .slice(0, MOST_NAMES);
  const named = await Promise.all(perhaps.map(isNamed));
  return new Set(perhaps.filter((_, i) => named[i]));
}

/** Whether the folded word stands in a text as it is: "cook" in "They cook.", no "cookes". */
export function isWrittenIn(folded: string, text: string): boolean {
  return wordsOf(text).some((word) => word.folded === folded);
}

/** isWrittenAsName("ebola", "They said that Ebola spread.") -> true; a capital after a full stop says nothing. */
export function isWrittenAsName(folded: string, text: string): boolean {
  return wordsOf(text).some(
    (word) =>
      word.folded === folded &&
      /^\p{Lu}/u.test(text.slice(word.start, word.end)) &&
      /[\p{L}\p{N},] $/u.test(text.slice(Math.max(0, word.start - 2), word.start)),
  );
}

/** "paris": used in English, and the name of a place or meaning nothing by itself. */
function isNameInUse(folded: string): boolean {
  const stemmed = stem(folded);
  return meansPlace(stemmed) || (!isCommon(folded) && vectorPlace(stemmed) >= 0);
}

function exchanged(text: string, words: readonly Word[], meant: (word: Word) => string | null): string | null {
  let left = text;
  for (const word of words.toReversed()) {
    const typed = left.slice(word.start, word.end);
    left = left.slice(0, word.start) + writtenAs(typed, meant(word) ?? typed) + left.slice(word.end);
  }
  return left === text ? null : left;
}

function isUnknown(folded: string, stats: TermStats): boolean {
  if (folded.length < SHORTEST || folded.length > LONGEST || !/^[a-z]+$/.test(folded) || isStopWord(folded))
    return false;
  const stemmed = stem(folded);
  return stats.articlesWith(stemmed) === 0 && backgroundIdf(stemmed) === MAX_BACKGROUND_IDF;
}

function isHeld(folded: string, stats: TermStats): boolean {
  return isStopWord(folded) || stats.articlesWith(stem(folded)) > 0;
}

/** The words that may be meant, that of most articles first; slips at the first letter are rare. */
function neighbours(folded: string, mayBe: (word: string) => boolean, stats: TermStats): string[] {
  const near = [...oneEditAway(folded)]
    .filter(mayBe)
    .map((word) => ({ word, articles: stats.articlesWith(stem(word)) }));
  return near
    .filter(({ articles }) => articles > 0)
    .sort((a, b) => b.articles - a.articles)
    .map(({ word }) => word);
}

/** The first letter's says nothing: it is that of a sentence. */
export function hasCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text.slice(1));
}

/** True for words of English that are no names: news writes them small, or WordNet knows what they mean. */
export function isCommon(word: string): boolean {
  return !isStopWord(word) && (isSmallWord(word) || senseOf(stem(word)).main !== UNKNOWN_SENSE);
}

/** Two neighbours swapped, a letter missing, one too many, or another: in the order in which they are likely. */
function* oneEditAway(word: string): Generator<string> {
  for (let i = 1; i < word.length - 1; i++) yield word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2);
  for (let i = 1; i <= word.length; i++) for (const letter of LETTERS) yield word.slice(0, i) + letter + word.slice(i);
  for (let i = 1; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1);
  for (let i = 1; i < word.length; i++)
    for (const letter of LETTERS) yield word.slice(0, i) + letter + word.slice(i + 1);
}
