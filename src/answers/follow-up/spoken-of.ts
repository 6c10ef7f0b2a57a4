// A pronoun, and the question before -> who or what it stands for there.

import { ARTICLES, POSSESSIVES, pronounKind } from "../../text/pronouns.ts";
import { isSmallWord } from "../../text/small-words.ts";
import type { Span } from "../../text/span.ts";
import { stem } from "../../text/stem.ts";
import { isStopWord } from "../../text/stopwords.ts";
import { lastWord, type Word, wordsOf, writtenAs } from "../../text/words.ts";
import type { Question } from "../answer.ts";
import { type NameKind, nameKind } from "../words/name-kind.ts";
import { agrees, isNoun, isPersonStem, isPlural } from "../words/noun-forms.ts";
import { isPlace, meansPlace } from "../words/same-things.ts";
import { PERSON, senseOf, UNKNOWN_SENSE } from "../words/word-senses.ts";
import { ASKING_VERB, BE, ENDS_IN_ARTICLE, followsPreposition, namedIn } from "./asking-words.ts";

/** "Who is Bo Lund?": whoever is asked about next, he is spoken of. */
export function asksWhoOneIs(text: string): boolean {
  const asking = /^who(?:['’]s| is| was) /i.exec(text);
  return asking !== null && namedIn(text)[0]?.start === asking[0].length;
}

/** "he" is whom the answer named, else whom the question named; "it" what either named. Null when that is not clear. */
export function standsFor(text: string, { start, end, folded }: Word, previous: Question): string | null {
  const { askedAs, told, wanted, person, persons = [], thing = null } = previous;
  const kind = pronounKind(folded);
  if (kind === "plural") return groupSpokenOf(previous);
  const isPerson = kind === "person";
  const owner = isPerson ? ownerOfKin(askedAs, folded) : null;
  if (owner !== null) return owner;
  const isAnswer = isPerson ? isPersonTold(previous) : wanted === "organisation" || wanted === "thing";
  const as = SHE.has(folded) ? "she" : "he";
  const isOther = isPerson ? person?.name === told && person.as !== as : told !== null && isPersonsName(told);
  if (told !== null && isAnswer && !isOther) return told;
  // Who was named before, be it some questions ago, where no other can be meant.
  const known = isPerson && person?.as === as ? person.name : null;
  // "Who fought Maidana?", not answered for sure: "he" may be either.
  if (isPerson && ASKS_FOR_PERSON.test(askedAs) && !asksWhoOneIs(askedAs)) return known;
  const named = namedIn(askedAs).findLast(
    (span) =>
      !followsPreposition(askedAs, span) &&
      (isPerson ? mayBePerson(askedAs, span) : !isOneOf(persons, askedAs.slice(span.start, span.end))),
  );
  if (named === undefined) return isPerson ? known : (onlyThing(askedAs) ?? thingBefore(askedAs, thing));
  if (isPerson) return askedAs.slice(named.start, named.end);
  // "When did it happen?" after a briefing on Albania asks of what was told of it.
  if (named.end - named.start === askedAs.length && isPlaceNamed(askedAs, named)) return null;
  // "Where was it held?" and "How long will it last?" ask of no land, firm or person.
  if (ONLY_OF_EVENTS.test(text.slice(end)) && !mayBeHeld(askedAs, named))
    return onlyThing(askedAs) ?? thingBefore(askedAs, thing) ?? thing;
  const isDoneTo = !ASKING_VERB.test(text.slice(0, start)) && !/^ \p{L}/u.test(text.slice(end));
  if (isDoneTo && isDoer(askedAs, named)) return null;
  const isOfThing = BE.test(ASKING_VERB.exec(text.slice(0, start))?.[0] ?? "") || ONLY_OF_THINGS.test(text.slice(end));
  const owned = isPossessive(askedAs, named) ? thingOwned(askedAs, named, isOfThing) : null;
  return owned ?? thingNamed(askedAs, named);
}

/** "Ann Lee" of "How old is Ann Lee?": whom the question names and asks about; null where that is no person, or not clear. */
export function personAsked(askedAs: string): string | null {
  const named = namedIn(askedAs).filter((span) => !followsPreposition(askedAs, span) && mayBePerson(askedAs, span));
  const [one, ...more] = named;
  return one === undefined || more.length > 0 ? null : askedAs.slice(one.start, one.end);
}

/** True where the name that was told is somebody's: "and the secretary?" asks for a person by no word of its own. */
export function isPersonTold({ told, wanted }: Pick<Question, "told" | "wanted">): boolean {
  return told !== null && (wanted === "person" || isPersonsName(told));
}

function isPersonsName(name: string): boolean {
  return kindNamed(name, { start: 0, end: name.length }) === "person";
}

/** What was "it" before, where the question speaks of it again or of nothing: "the report" may be meant as well. */
function thingBefore(askedAs: string, thing: string | null): string | null {
  const isMeant = thing !== null && (askedAs.includes(thing) || thingsSpokenOf(askedAs)?.length === 0);
  return isMeant ? thing : null;
}

/** Whether a name is one of those, or the last word of one. */
function isOneOf(names: readonly string[], name: string): boolean {
  return names.some((each) => each === name || lastWord(each) === lastWord(name));
}

/**
 * "the old bridge at Tolm" of "Who designed the old bridge at Tolm?" and "the plant" of "Who is the manager of the plant?"; null
 * where another could be meant, or what happened.
 */
export function onlyThing(text: string): string | null {
  const things = thingsSpokenOf(text) ?? [];
  const [one, ...more] = things.filter(({ start, end }) => !isPersonStem(stem(lastWord(text.slice(start, end)))));
  if (one === undefined || more.length > 0 || !agrees(lastWord(text.slice(one.start, one.end)), "thing")) return null;
  const where = WHERE_IT_IS.exec(text.slice(one.end))?.[0] ?? "";
  return text.slice(one.start, one.end) + where;
}

const WHERE_IT_IS = /^ (?:at|in|near|of|on) (?:the )?\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)*/u;

/** What takes place, of what is meant by "it". */
const ONLY_OF_EVENTS =
  /^ (?:be(?:en)? |being )?(?:held|organi[sz]ed|last(?:s|ed)?|take place|takes place|taken? place|begin|began|start|end|ended|over)\b/i;

function mayBeHeld(text: string, span: Span): boolean {
  const kind = kindNamed(text, span);
  return thingNamed(text, span).length > span.end - span.start || (kind === "other" && !isPlaceNamed(text, span));
}

/** "did it cost": hardly of a land or a firm. */
const ONLY_OF_THINGS = /^ (?:cost|weigh|last|measure)s?\b/i;

/** "Tarnia's probe" of "How heavy is Tarnia's probe?"; null for a person, and for what does nothing where something is done. */
function thingOwned(text: string, { start, end }: Span, isOfThing: boolean): string | null {
  const from = end + "'s ".length;
  const to = endOfNouns(text, from, ASKING_VERB.exec(text.slice(0, start).replace(ENDS_IN_ARTICLE, ""))?.[0], true);
  const owned = to === null ? "" : lastWord(text.slice(from, to));
  const isOne = agrees(owned, "thing") || (isOfThing && owned !== "" && !agrees(owned, "person") && !isPlural(owned));
  return isOne ? text.slice(start, to!) : null;
}

/** "she" of "Who was Ann Lee's husband?" is Ann Lee; null where the pronoun fits him as well. */
function ownerOfKin(askedAs: string, pronoun: string): string | null {
  const owned = namedIn(askedAs).find((span) => isPossessive(askedAs, span));
  if (owned === undefined) return null;
  const [kin] = wordsOf(askedAs.slice(owned.end + "'s".length));
  const isOther = (SHE.has(pronoun) ? MEN : WOMEN).has(kin?.folded ?? "");
  return isOther ? askedAs.slice(owned.start, owned.end) : null;
}

const SHE = new Set("she her hers".split(" "));
const MEN = new Set("husband father brother son uncle nephew grandfather grandson boyfriend stepfather".split(" "));
const WOMEN = new Set(
  "wife mother sister daughter aunt niece grandmother granddaughter girlfriend stepmother".split(" "),
);

const ASKS_FOR_PERSON = /^(?:who|whom)\b/i;

/** No land or body, and nobody of whom only a thing is spoken: "Oracle's chief executive", "the New Zealand election". */
function mayBePerson(text: string, span: Span): boolean {
  const kind = kindNamed(text, span);
  // "Bo Lund" may be named like a town, and "Mark Rutte" like a mark; "New Zealand" and "Solar Impulse" look like them.
  const mayBe = kind === "person" ? !isOfCommonWords(text.slice(span.start, span.end)) : kind === "other";
  return (
    mayBe &&
    (kind === "person" || !isPlaceNamed(text, span)) &&
    !isPossessive(text, span) &&
    thingNamed(text, span).length === span.end - span.start
  );
}

/** True where the first word is a common one and the last means something that is no person: "New Zealand", no "Mark Rutte". */
function isOfCommonWords(name: string): boolean {
  const words = wordsOf(name).map(({ folded }) => folded);
  const last = stem(words.at(-1) ?? "");
  const { main, noun } = senseOf(last);
  return isSmallWord(words[0] ?? "") && (isPlace(last) || (main !== UNKNOWN_SENSE && noun !== PERSON));
}

/** "France" of "When did France start bombing?": "Who approved it?" asks rather of what it did. */
function isDoer(text: string, span: Span): boolean {
  const kind = kindNamed(text, span);
  const helping = ASKING_VERB.exec(text.slice(0, span.start))?.[0];
  return helping !== undefined && !BE.test(helping) && (kind === "place" || kind === "organisation");
}

/** "New Zealand" */
export function isPlaceNamed(text: string, { start, end }: Span): boolean {
  return wordsOf(text.slice(start, end)).some(({ folded }) => meansPlace(stem(folded)));
}

export function kindNamed(text: string, { start, end }: Span): NameKind {
  const name = text.slice(start, end);
  return nameKind(text, { start: 0, end: text.length }, { start, end, folded: name.toLowerCase() });
}

/** "they" are the one body or the several that question or answer named: no single person, and neither of two. */
function groupSpokenOf({ askedAs, told, wanted }: Question): string | null {
  if (told !== null && wanted === "organisation") return told;
  const [one, ...more] = namedIn(askedAs).filter(
    (span) => !followsPreposition(askedAs, span) && !isPossessive(askedAs, span) && mayBeSeveral(askedAs, span),
  );
  return one === undefined || more.length > 0 ? null : askedAs.slice(one.start, one.end);
}

/** "Aurelia Lines", "Hamas", "the Greens"; no "Kerry". */
function mayBeSeveral(text: string, span: Span): boolean {
  const kind = kindNamed(text, span);
  return kind === "organisation" || (kind !== "person" && text.slice(span.start, span.end).endsWith("s"));
}

/** "Oracle's chief executive" is not Oracle. */
function isPossessive(text: string, { end }: Span): boolean {
  return /^['’]s /.test(text.slice(end));
}

export function inPlaceOf(text: string, { start, end, folded }: Word, name: string): string {
  const possessive = POSSESSIVES.has(folded) && (folded !== "her" || /^\s+\p{L}/u.test(text.slice(end)));
  const isOne = folded === "they" && !isPlural(lastWord(name));
  const lead = isOne ? ofOneThing(text.slice(0, start)) : text.slice(0, start);
  return `${lead}${name}${possessive ? "'s" : ""}${text.slice(end)}`;
}

/** "How old is " for "How old are ", before whom or what it is asked of. */
export function ofOneThing(lead: string): string {
  return lead.replace(OF_SEVERAL, ofOne);
}

const OF_SEVERAL = /\b(?:are|were|do|have)(?= $)/i;

/** "How long do they have?" of a commission: "How long does the commission have?" */
function ofOne(verb: string): string {
  return writtenAs(verb, { are: "is", were: "was", do: "does", have: "has" }[verb.toLowerCase()]!);
}

/** Where nothing bears a capital: "the paris conference" of "who chaired the paris conference?"; "" for no such words. */
export function thingSpokenOf(text: string): string {
  const article = wordsOf(text).find(({ folded }) => folded === "the");
  return article === undefined ? "" : thingNamed(text, { start: article.end + 1, end: article.end });
}

/**
 * "the dam" of "When did the dam break?", each thing with its article; null where the verb cannot be told from the noun: "When
 * did the ferry hit the dam?"
 */
export function thingsSpokenOf(text: string): Span[] | null {
  const things: Span[] = [];
  for (const { start, end, folded } of wordsOf(text)) {
    if (!ARTICLES.has(folded) || text[end] !== " ") continue;
    const thing = { start, end: start + thingNamed(text, { start: end + 1, end }).length };
    const asking = ASKING_VERB.exec(text.slice(0, start))?.[0];
    const isSubject = asking !== undefined && /^ \p{L}/u.test(text.slice(thing.end));
    const nouns = wordsOf(text.slice(end, thing.end));
    // "Was the old bridge at Lund mended?" is of a bridge: what is done to it is no noun.
    const isPassive = BE.test(asking ?? "") && isNoun(nouns.at(-1)?.folded ?? "");
    if (isSubject && nouns.length > 1 && !isPassive) return null;
    if (thing.end > end) things.push(thing);
  }
  return things;
}

/**
 * The name with the nouns that follow it, where an article goes before: "the Paris conference" of "Who chaired the Paris
 * conference?", and of "Did the Paris conference end?", whose last word is the verb.
 */
export function thingNamed(text: string, { start, end }: Span): string {
  const before = text.slice(0, start);
  const article = ENDS_IN_ARTICLE.exec(before)?.[0];
  if (article === undefined) return text.slice(start, end);
  const asking = ASKING_VERB.exec(before.slice(0, -article.length))?.[0];
  return text.slice(start - article.length, endOfNouns(text, end + 1, asking, end < start) ?? end);
}

/**
 * Where the nouns end that stand at a place, less the verb that ends what `asking` asks; null for none. `isAll`: a single
 * one is no verb, as "When was the vote?" has nothing else that could be meant.
 */
function endOfNouns(text: string, from: number, asking: string | undefined, isAll = false): number | null {
  const after = wordsOf(text).filter((word) => word.start >= from);
  const run = after.findIndex(
    (word, i) => isStopWord(word.folded) || text.slice(after[i - 1]?.end ?? from - 1, word.start) !== " ",
  );
  const nouns = run < 0 ? after : after.slice(0, run);
  const ending = nouns.at(-1)?.folded ?? "";
  const isVerb = ending.endsWith("ed") || (run < 0 && !(BE.test(asking ?? "") && isNoun(ending)));
  const endsInVerb = isVerb && asking !== undefined && !(isAll && nouns.length === 1);
  return nouns.at(endsInVerb ? -2 : -1)?.end ?? null;
}
