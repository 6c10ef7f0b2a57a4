// "and killed?", and the question before -> that question asked of those who were killed.
import { type Word, wordsOf } from "../text/words.ts";
import { PREPOSITIONS } from "./asking-words.ts";

/**
 * "How many people were killed in Lund?" for "killed" after "How many people were hurt in Lund?" and "How many people died in
 * Lund?"; null where the words say nothing of that kind, or nothing in the question could give way to them.
 */
export function inOtherState(before: string, fragment: string): string | null {
  const said = wordsOf(fragment);
  if (said.length > MOST_WORDS || !isState(said.at(-1)) || /\p{Lu}/u.test(fragment)) return null;
  const words = wordsOf(before);
  const last = words.findLastIndex((word, i) => isState(word) && words.slice(0, i).some(isBe));
  if (last >= 0) return withStates(before, words, last, fragment);
  const [, lead, rest] = COUNTS_WHO_DID.exec(before) ?? [];
  return lead === undefined ? null : `${lead}were ${fragment}${rest}`;
}

/** "killed", "seriously hurt" */
const MOST_WORDS = 2;

/** Of "killed or hurt" both give way. */
function withStates(before: string, words: readonly Word[], last: number, fragment: string): string {
  let first = last;
  while (/^(?:and|or)$/.test(words[first - 1]?.folded ?? "") && isState(words[first - 2])) first -= 2;
  return before.slice(0, words[first]!.start) + fragment + before.slice(words[last]!.end);
}

function isBe({ folded }: Word): boolean {
  return /^(?:is|are|was|were|be|been|being)$/.test(folded);
}

/** "injured", "stolen", "missing"; no "speed". */
function isState(word: Word | undefined): boolean {
  return word !== undefined && (STATES.has(word.folded) || /^\p{L}{2,}(?<!e)ed$/u.test(word.folded));
}

/** What somebody or something is or was, where it does not end in "ed". */
const STATES = new Set(
  "alive beaten born bought broken brought built burnt caught cut dead found frozen held hidden hit homeless hurt ill left lost made missing paid seen sent shot sick sold stolen sunk taken told torn unhurt won".split(
    " ",
  ),
);

/** "How many people died in Lund?"; whoever "crossed the river" did it to something that is no part of being hurt. */
const COUNTS_WHO_DID = new RegExp(
  `^(.*\\bhow many (?:[\\p{L}-]+ )?)[\\p{L}]{2,}ed\\b(?=[?,;]|$| (?:${PREPOSITIONS}|when|because)\\b)(.*)$`,
  "iu",
);
