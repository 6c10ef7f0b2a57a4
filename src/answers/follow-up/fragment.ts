// Words that are no question by themselves, "and France?" -> what of them stands in the question before, or goes behind it.

import { namesIn } from "../../text/names.ts";
import { pronounKind } from "../../text/pronouns.ts";
import { stem } from "../../text/stem.ts";
import { lastWord, wordsOf } from "../../text/words.ts";
import type { Question } from "../answer.ts";
import { kindOfNoun } from "../words/kind-nouns.ts";
import { agrees, isPlural } from "../words/noun-forms.ts";
import {
  ASKS,
  followsPreposition,
  OPENS_WITH_ARTICLE,
  OPENS_WITH_PREPOSITION,
  OPENS_WITHIN,
  topicNamed,
  withoutEnd,
} from "./asking-words.ts";
import { opensWithPossessive } from "./in-its-place.ts";
import { ownPart } from "./put-behind.ts";
import { inPlaceOf, isPlaceNamed, kindNamed, standsFor } from "./spoken-of.ts";

/** "France" of "and France?" and "what about France then?"; "In Italy?" alone is no question either: "in Italy". */
export function fragmentIn(text: string, before: string): string | null {
  const [, after] =
    /^(?:and|but|or|what about|how about|and what about)\s+(.{1,80}?)(?: then| too| as well)?\s*\?*$/i.exec(text) ?? [];
  if (after !== undefined) return after;
  const phrase = withoutEnd(text);
  const preposition = OPENS_WITH_PREPOSITION.exec(phrase)?.[0].toLowerCase();
  if (preposition === undefined || OPENS_WITHIN.test(phrase) || IS_ASIDE.test(phrase)) return null;
  const isPart = !OPENS_TOPIC.has(preposition) || new RegExp(`\\b${preposition}\\b`, "i").test(before);
  return isPart && wordsOf(phrase).length <= LONGEST_PHRASE ? preposition + phrase.slice(preposition.length) : null;
}

/** "about Brexit", "Under Armour" are looked for by themselves, unless the question before has such a phrase. */
const OPENS_TOPIC = new Set("about into of over under".split(" "));

/** What is said by the way is no part of any question. */
const IS_ASIDE =
  /^(?:by the way|for (?:example|instance|now)|in (?:english|short|brief|general|fact|detail)|of course|on the other hand|to be (?:clear|fair|honest))(?:,? please)?$/i;

/** "in the United States" */
const LONGEST_PHRASE = 4;

/**
 * "and Ann Lee?" after "When does he return?", which was asked as "Who left in Lund? When does he return?": "When does Ann Lee
 * return?" Nothing is asked of a thing that only a person does, nor of a name what "it" does.
 */
export function inOwnWords(askedAs: string, joinedTo: string | null, fragment: string): string | null {
  if (joinedTo === null || OPENS_WITH_PREPOSITION.test(fragment)) return null;
  const own = ownPart(askedAs, joinedTo).trim();
  const pronoun = wordsOf(own).find(({ folded }) => pronounKind(folded) !== null);
  if (pronoun === undefined) return null;
  const isThing = OPENS_WITH_ARTICLE.test(fragment) && !agrees(lastWord(fragment), "person");
  const kind = pronounKind(pronoun.folded);
  const fits = kind === "plural" || (kind === "person" ? !isThing : isThing);
  return fits ? inPlaceOf(own, pronoun, fragment) : null;
}

/** "and the UN, how much does it need?" is a question by itself: "how much does the UN need?" */
export function askedOfAnother(fragment: string): string | null {
  const [, topic, question] = /^([^,]+), (.+)$/.exec(fragment) ?? [];
  if (topic === undefined || question === undefined || !ASKS.test(question)) return null;
  const pronoun = wordsOf(question).find(({ folded }) => pronounKind(folded) !== null);
  return pronoun === undefined ? `${question}, ${topic}?` : `${inPlaceOf(question, pronoun, topic)}?`;
}

/** "and his sister?" after "When was Bo Lund freed?": "Bo Lund's sister". */
export function ofOwner(fragment: string, previous: Question): string {
  if (!opensWithPossessive(fragment)) return fragment;
  const owner = wordsOf(fragment)[0]!;
  const name = standsFor(fragment, owner, previous);
  return name === null ? fragment : inPlaceOf(fragment, owner, name);
}

/**
 * "and Sweden?" after "Which countries met in Paris?" is one of those, not where they met; "and Portugal?" after "Which cities did the
 * pope visit in Spain?" is.
 */
export function isOfThoseAsked(fragment: string, before: string): boolean {
  const noun = /^(?:which|what) (\p{Ll}+)\b/iu.exec(before)?.[1]?.toLowerCase();
  const kind = noun === undefined || !isPlural(noun) ? undefined : kindOfNoun(stem(noun));
  const isNamed = /^(?:the )?\p{Lu}/u.test(fragment) && namesIn(fragment).length === 1;
  if (isNamed && noun !== undefined && !OF_LANDS.test(noun) && isOtherPlace(fragment, before)) return false;
  return kind !== undefined && isNamed && kindNamed(fragment, { start: 0, end: fragment.length }) === kind;
}

const OF_LANDS = /^(?:countries|nations|states|governments)$/;

/** Where the question says in which place, another such. */
function isOtherPlace(fragment: string, before: string): boolean {
  const named = topicNamed(before);
  return (
    named !== undefined &&
    followsPreposition(before, named) &&
    isPlaceNamed(before, named) &&
    isPlaceNamed(fragment, { start: 0, end: fragment.length })
  );
}
