// "and killed?", and the question before -> that question asked of those who were killed.
import { POSSESSIVES } from "../../text/pronouns.ts";
import { type Word, wordsOf } from "../../text/words.ts";
import { isNoun } from "../words/noun-forms.ts";
import { PARTICIPLES } from "../words/same-things.ts";
import { OPENS_WITH_ARTICLE, PREPOSITIONS } from "./asking-words.ts";

/**
 * "How many people were killed in Lund?" for "killed" after "How many people were hurt in Lund?" and "How many people died in
 * Lund?", and "How many people died in Lund?" for "died"; null where the words say nothing of that kind, or nothing in the question
 * could give way to them. "The missing" are somebody.
 */
export function inOtherState(before: string, fragment: string): string | null {
  const said = wordsOf(fragment);
  const isSomebody = OPENS_WITH_ARTICLE.test(fragment) || POSSESSIVES.has(said[0]?.folded ?? "");
  if (said.length > MOST_WORDS || isSomebody || /\p{Lu}/u.test(fragment)) return null;
  const isDone = DOES_ITSELF.test(fragment);
  if (!isDone && !isState(said.at(-1))) return null;
  const words = wordsOf(before);
  const last = words.findLastIndex((word, i) => isState(word) && words.slice(0, i).some(isBe));
  if (last >= 0) return withStates(before, words, last, { fragment, isDone });
  const [, lead, rest] = COUNTS_WHO_DID.exec(before) ?? [];
  return lead === undefined ? null : `${lead}${isDone ? "" : "were "}${fragment}${rest}`;
}

/** "killed", "seriously hurt" */
const MOST_WORDS = 2;

/** Nobody is died or escaped. */
const DOES_ITSELF =
  /^(?:\p{L}+ly )?(?:agreed|appeared|arrived|died|disappeared|emerged|escaped|fled|happened|remained|resigned|survived|vanished)$/iu;

/** Of "killed or hurt" both give way, and "were" with them to what is done; null where it stands elsewhere. */
function withStates(
  before: string,
  words: readonly Word[],
  last: number,
  { fragment, isDone }: { readonly fragment: string; readonly isDone: boolean },
): string | null {
  let first = last;
  while (/^(?:and|or)$/.test(words[first - 1]?.folded ?? "") && isState(words[first - 2])) first -= 2;
  const opening = isDone ? words[first - 1] : words[first];
  if (opening === undefined || (isDone && !isBe(opening))) return null;
  return before.slice(0, opening.start) + fragment + before.slice(words[last]!.end);
}

function isBe({ folded }: Word): boolean {
  return /^(?:is|are|was|were|be|been|being)$/.test(folded);
}

/** "injured", "stolen", "missing"; no "speed" or "shed", "hundred" or "meeting". */
function isState(word: Word | undefined): boolean {
  if (word === undefined) return false;
  const { folded } = word;
  const isParticiple = PARTICIPLES.has(folded) && !isNoun(folded);
  return isParticiple || STATES.has(folded) || ENDS_LIKE_PARTICIPLE.test(folded);
}

const ENDS_LIKE_PARTICIPLE = /^(?!hundred$)(?=\p{L}*[aeiouy]\p{L}*ed$)\p{L}{2,}(?<!e)ed$/u;

/** What somebody or something is or was, where it is no verb's or the verb's forms are one. */
const STATES = new Set("alive born burnt cut dead fed hit homeless hurt ill missing sick split unhurt".split(" "));

/** "How many people died in Lund?"; whoever "crossed the river" did it to something that is no part of being hurt. */
const COUNTS_WHO_DID = new RegExp(
  `^(.*\\bhow many (?:[\\p{L}-]+ )?)[\\p{L}]{2,}ed\\b(?=[?,;]|$| (?:${PREPOSITIONS}|when|because)\\b)(.*)$`,
  "iu",
);
