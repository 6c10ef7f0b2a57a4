// A question with a slip of the finger -> the question as it was meant.
import { backgroundIdf, MAX_BACKGROUND_IDF } from "../text/background-idf.ts";
import { isSmallWord } from "../text/small-words.ts";
import { stem } from "../text/stem.ts";
import { isStopWord } from "../text/stopwords.ts";
import { type Word, wordsOf } from "../text/words.ts";
import { LONGEST_QUESTION } from "./question.ts";
import type { TermStats } from "./rarity.ts";
import { senseOf, UNKNOWN_SENSE } from "./word-senses.ts";

/** Shorter words are one letter from too many others, and nobody types longer ones. */
const SHORTEST = 6;
const LONGEST = 24;

/** Who writes more words that nobody knows writes of something else, or in another language. */
const MOST_SLIPS = 3;

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * "How many flights did the typhon stop?" -> the same with "typhoon", when no article and no list of common words has the
 * word as it is written, and articles have one that differs by a letter; of several the one most articles have. Null when all is
 * well. No word becomes a name, and names and what stands in quotation marks stay: another name may be another person.
 */
export function respelled(text: string, stats: TermStats): string | null {
  if (text.length > LONGEST_QUESTION) return null;
  const quoted = [...text.matchAll(/["“][^"“”]*["”]/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const isKept = (word: Word) => quoted.some(({ start, end }) => start <= word.start && word.end <= end);
  const isName = ({ start }: Word) => /^\p{Lu}/u.test(text.slice(start));
  const unknown = wordsOf(text).filter((word) => !isName(word) && !isKept(word) && isUnknown(word.folded, stats));
  if (unknown.length > MOST_SLIPS) return null;
  const corrections = unknown.flatMap((word) => {
    const meant = neighbour(word.folded, stats);
    return meant === null ? [] : [{ word, meant }];
  });
  if (corrections.length === 0) return null;
  return corrections.reduceRight(
    (left, { word, meant }) => left.slice(0, word.start) + meant + left.slice(word.end),
    text,
  );
}

function isUnknown(folded: string, stats: TermStats): boolean {
  if (folded.length < SHORTEST || folded.length > LONGEST || !/^[a-z]+$/.test(folded) || isStopWord(folded))
    return false;
  const stemmed = stem(folded);
  return stats.articlesWith(stemmed) === 0 && backgroundIdf(stemmed) === MAX_BACKGROUND_IDF;
}

/** Slips at the first letter are rare. */
function neighbour(folded: string, stats: TermStats): string | null {
  let best: string | null = null;
  let most = 0;
  for (const candidate of oneEditAway(folded)) {
    const articles = isCommon(candidate) ? stats.articlesWith(stem(candidate)) : 0;
    if (articles > most) [best, most] = [candidate, articles];
  }
  return best;
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
