// A folded word -> whether it is a noun, and for whom or what a pronoun can stand that stands for it.
import type { PronounKind } from "../../text/pronouns.ts";
import { stem } from "../../text/stem.ts";
import { kindOfNoun } from "./kind-nouns.ts";
import { LOCATION, PERSON, partOfSpeech, senseOf, UNKNOWN_SENSE } from "./word-senses.ts";

/** True for what is a noun more often than anything else. */
export function isNoun(word: string): boolean {
  return partOfSpeech(senseOf(stem(word))) === NOUN;
}

export function mayBeNoun(word: string): boolean {
  return senseOf(stem(word)).noun !== UNKNOWN_SENSE;
}

const NOUN = 2;

/** "pilots", "people" */
export function isPlural(word: string): boolean {
  if (PLURALS.has(word)) return true;
  const sense = senseOf(stem(word));
  // "residents" may be a verb by its stem.
  return /[^sui]s$/.test(word) && (partOfSpeech(sense) !== VERB || OWNERS.has(sense.noun));
}

const PLURALS = new Set("people men women children police troops staff personnel crew many others both".split(" "));
const VERB = 3;

function isBody(word: string): boolean {
  return kindOfNoun(stem(word)) === "organisation" || senseOf(stem(word)).noun === GROUP;
}

/** WordNet's classes of animals, artefacts and groups; with places and persons what can have and lose something. */
const [ANIMAL, ARTEFACT, GROUP] = [5, 6, 14];
const OWNERS = new Set([ANIMAL, ARTEFACT, GROUP, LOCATION, PERSON]);

/**
 * Whether the pronoun can stand for the noun: "their" for pilots and a union, "its" for a union and a ship, "his" for a
 * minister. What happens, as a collapse or floods, has nothing and says nothing.
 */
export function agrees(noun: string, kind: PronounKind): boolean {
  const sense = senseOf(stem(noun)).noun;
  const isPerson = isPersonStem(stem(noun));
  switch (kind) {
    case "plural":
      return (isPlural(noun) && (OWNERS.has(sense) || sense === UNKNOWN_SENSE || PLURALS.has(noun))) || isBody(noun);
    case "person":
      return isPerson && !isPlural(noun);
    case "thing":
      return !isPerson && !isPlural(noun) && isNoun(noun) && (OWNERS.has(sense) || isBody(noun));
    default:
      return kind satisfies never;
  }
}

/** True for the stem of a noun for people: isPersonStem("doctor"). */
export function isPersonStem(stemmed: string): boolean {
  return kindOfNoun(stemmed) === "person" || senseOf(stemmed).noun === PERSON;
}
