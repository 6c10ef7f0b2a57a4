// Words that stand alone, and the question before -> that question with them in the place that is theirs.
import { monthIndex, weekdayNumber } from "../../text/calendar.ts";
import { POSSESSIVES } from "../../text/pronouns.ts";
import type { Span } from "../../text/span.ts";
import { stem } from "../../text/stem.ts";
import { isStopWord } from "../../text/stopwords.ts";
import { lastWord, type Word, wordsOf } from "../../text/words.ts";
import type { Question } from "../answer.ts";
import { kindOfNoun } from "../words/kind-nouns.ts";
import { agrees, isNoun, isPlural, mayBeNoun } from "../words/noun-forms.ts";
import { isPlace } from "../words/same-things.ts";
import { senseOf } from "../words/word-senses.ts";
import {
  ASKING_VERB,
  BE,
  ENDS_IN_ARTICLE,
  followsPreposition,
  HELPING,
  namedIn,
  OPENS_WITH_ARTICLE,
  OPENS_WITH_PREPOSITION,
  PREPOSITIONS,
  topicNamed,
  withoutEnd,
} from "./asking-words.ts";
import { ofOtherOwner } from "./other-owner.ts";
import { inOtherPlace } from "./other-place.ts";
import { inOtherState } from "./other-state.ts";
import { isPlaceNamed, ofOneThing, thingsSpokenOf } from "./spoken-of.ts";

/**
 * The question before with the new words in the place that is theirs, or behind it where they say where or when; null where no
 * place is safe: what broke as the dam did is no bridge's captain.
 */
export function replaced(previous: Question, fragment: string): string | null {
  const before = previous.askedAs;
  const ofOther = inOtherState(before, fragment) ?? inOtherPlace(before, fragment) ?? ofOtherOwner(before, fragment);
  if (ofOther !== null) return ofOther;
  const phrase = samePreposition(before, fragment);
  if (phrase === null && OPENS_WITH_PREPOSITION.test(fragment)) return elsewhere(before, fragment);
  const found =
    phrase ??
    sameHead(before, fragment) ??
    sameKind(before, fragment) ??
    (isName(uptoHead(fragment)) ? namePlace(before, fragment) : focusPlace(previous, fragment)) ??
    thingPlace(before, fragment) ??
    fieldPlace(before, fragment);
  if (found === null) return saysWhen(fragment) ? behind(before, fragment) : counted(previous, fragment);
  const whole = phrase ?? withWholeNames(before, found);
  const place = phrase ?? withOther(before, whole);
  const isOfOne = place !== whole && !isPlural(lastWord(fragment));
  const lead = isOfOne ? ofOneThing(before.slice(0, place.start)) : before.slice(0, place.start);
  const owns = /['’]s$/.test(before.slice(place.start, place.end)) && !/['’]s$/.test(fragment) ? "'s" : "";
  const after = `${owns}${before.slice(place.end)}`;
  // "Who is the minister?" and "his sister": one of "the" and "his" is enough.
  if (opensWithPossessive(fragment)) return `${lead.replace(ENDS_IN_ARTICLE, "")}${fragment}${after}`;
  const isOtherLand = ENDS_IN_LAND.test(lead) && ONLY_NAME.test(fragment) && !/^ \p{L}/u.test(after);
  if (isOtherLand) return `${lead.replace(ENDS_IN_ARTICLE, "")}${fragment}${after}`;
  return `${lead}${/\bthe $/i.test(lead) ? fragment.replace(/^the /i, "") : fragment}${after}`;
}

const WHERE = "in|at|on|near|off|aboard";

/** "in the" of "in the Philippines": Hong Kong has no article. */
const ENDS_IN_LAND = new RegExp(`\\b(?:${WHERE}) the $`, "i");
const ONLY_NAME = /^\p{Lu}/u;

/** "Ann Lee and Bo Lund" for either of them: both give way to one that is named next. "between Ann and Bo" there are two. */
function withOther(text: string, { start, end }: Span): Span {
  const before = ENDS_IN_NAME_AND.exec(text.slice(0, start));
  if (!/^\p{Lu}/u.test(text.slice(start)) || before === null || before.index === 0) return { start, end };
  return followsPreposition(text, { start: before.index, end }) ? { start, end } : { start: before.index, end };
}

const ENDS_IN_NAME_AND = /(?<=^|[ ,])\p{Lu}[\p{L}.’-]*(?: \p{Lu}[\p{L}.’-]*)* and $/u;

/** True for a question that names something or speaks of "the cup": what nothing in it can give way to is about something else. */
export function hasOwnTopic(before: string): boolean {
  return namedIn(before).length > 0 || thingsSpokenOf(before)?.length !== 0;
}

function behind(before: string, fragment: string): string {
  return `${withoutEnd(before)} ${fragment}?`;
}

/** "tomorrow", "this time", "abroad", "overall"; no "volcano". */
function saysWhen(fragment: string): boolean {
  return isStopWord(lastWord(fragment)) || endsInTime(fragment);
}

/** "on Monday", "in 2019", "overall" */
function endsInTime(words: string): boolean {
  const head = lastWord(words);
  const { main } = senseOf(stem(head));
  return (
    weekdayNumber(head) !== null ||
    monthIndex(head) !== undefined ||
    /^(?:1\d|20)\d\d$/.test(head) ||
    OF_WHEN.has(main) ||
    head === "overall"
  );
}

/** WordNet's classes of adverbs and of times. */
const OF_WHEN: ReadonlySet<number> = new Set([2, 28]);

/** "the children", "his sister": nothing of which one asks how many. */
function opensNoCount(fragment: string): boolean {
  return OPENS_WITH_ARTICLE.test(fragment) || opensWithPossessive(fragment);
}

export function opensWithPossessive(fragment: string): boolean {
  return POSSESSIVES.has(wordsOf(fragment)[0]?.folded ?? "");
}

/** "and children?" after "How many were hurt?": "How many children were hurt?" */
function counted({ askedAs }: Question, fragment: string): string | null {
  const [lead] = /^how many (?=(?:was|were|are|have|had|will)\b|\p{Ll}+ed\b)/iu.exec(askedAs) ?? [];
  return lead === undefined || opensNoCount(fragment) || isName(fragment)
    ? null
    : `${lead}${fragment} ${askedAs.slice(lead.length)}`;
}

/**
 * "and the bridge?" after "When did the dam break?": what is spoken of gives way to its like, where it is the only
 * one. What did something does not: "destroyed by the storm" tells of no hospital.
 */
function thingPlace(before: string, fragment: string): Span | null {
  if (!OPENS_WITH_ARTICLE.test(fragment) || saysWhen(fragment) || asksOfIt(fragment)) return null;
  const isPerson = isOfPersons(fragment);
  const things = thingsSpokenOf(before) ?? [];
  const [one, ...more] = things.filter(
    ({ start, end }) => isOfPersons(before.slice(start, end)) === isPerson && !/\bby $/i.test(before.slice(0, start)),
  );
  const other = things.length === 0 ? OTHER_ONE.exec(before) : null;
  if (other !== null) return { start: other.index, end: other.index + other[0].length };
  return one === undefined || more.length > 0 ? null : one;
}

/** "and biology?" after "Who won the prize for physics?": what it is for, or of, gives way to another such field. */
function fieldPlace(before: string, fragment: string): Span | null {
  const [, lead, field] = OF_FIELD.exec(before) ?? [];
  const [word, ...more] = wordsOf(fragment);
  if (lead === undefined || field === undefined || word === undefined || more.length > 0) return null;
  const isField = !isName(fragment) && !saysWhen(fragment) && isNoun(word.folded) && !endsInTime(field);
  const start = lead.length;
  return isField && !isStopWord(field) ? { start, end: start + field.length } : null;
}

const OF_FIELD = /^(.*\b(?:for|of|in) )(\p{Ll}+)[?.!]*$/u;

/** "What happened to the other?" leaves open to which. */
const OTHER_ONE = /\bthe (?:others?|rest)\b(?=[?,;.]|$)/i;

/** "the cause", "the cost": of what was spoken of, not like it. */
export function asksOfIt(fragment: string): boolean {
  const kind = kindOfNoun(stem(lastWord(fragment)));
  return OPENS_WITH_ARTICLE.test(fragment) && (kind === "reason" || kind === "amount");
}

/** "the nurses", "the union"; not "the dam". */
function isOfPersons(words: string): boolean {
  const head = lastWord(words);
  return agrees(head, "person") || agrees(head, "plural");
}

/** "and in Fiji?" after "Who won the Swedish election?": "Who won the election in Fiji?" */
function elsewhere(before: string, fragment: string): string {
  const isPlaced = isName(fragment) && !endsInTime(fragment) && !/^according /i.test(fragment);
  const where = isPlaced && SAYS_WHERE.test(fragment) ? ENDS_IN_PLACE.exec(before) : null;
  if (where !== null && !endsInTime(where[0].replace(/[?.!]+$/, "")) && !mayBeAFirm(where[0], fragment))
    return `${before.slice(0, where.index)}${fragment}?`;
  const place = isPlaced ? namedIn(before).find((name) => belongsToNoun(before, name)) : undefined;
  return behind(
    place === undefined ? before : before.slice(0, place.start) + before.slice(place.end).trimStart(),
    fragment,
  );
}

/** "at Ford", which may be "in Poland" as well: no place that is known, where the new words tell of one. */
function mayBeAFirm(phrase: string, fragment: string): boolean {
  const isKnown = (words: string) => isPlaceNamed(words, { start: 0, end: words.length });
  return /^(?:at|on|aboard) /i.test(phrase) && !isKnown(phrase) && isKnown(fragment);
}

/**
 * "How many died in Fiji?" for "and in Fiji?" after "How many died on the ferry?", which may have been another one: the phrase that
 * says where gives way; null where there is none.
 */
export function placedInstead(before: string, fragment: string): string | null {
  if (!SAYS_WHERE.test(fragment) || saysWhen(fragment)) return null;
  const phrase = PHRASE_OF_PLACE.exec(before);
  return phrase === null
    ? null
    : `${before.slice(0, phrase.index)}${fragment}${before.slice(phrase.index + phrase[0].length)}`;
}

export const SAYS_WHERE = new RegExp(`^(?:${WHERE}) `, "i");
/** "in Scotland" of "Who resigned in Scotland?", where nothing but a name follows: "at Oracle" is somewhere else. */
const ENDS_IN_PLACE = new RegExp(`\\b(?:${WHERE}) (?:the )?\\p{Lu}[\\p{L}.’-]*(?: \\p{Lu}[\\p{L}.’-]*)*[?.!]*$`, "u");
const PHRASE_OF_PLACE = new RegExp(`\\b(?:${WHERE}) .+?(?= (?:because|${PREPOSITIONS})\\b|[?,;]|\\.(?:\\s|$)|$)`, "i");

/** "the Swedish election", "Is the New Zealand vote" */
function belongsToNoun(text: string, { start, end }: Span): boolean {
  const [next, after] = wordsOf(text).filter((word) => word.start >= end);
  const article = ENDS_IN_ARTICLE.exec(text.slice(0, start));
  const isJoined = next !== undefined && text.slice(end, next.start) === " " && !isStopWord(next.folded);
  return isJoined && article !== null && !isAskedVerb(text.slice(0, article.index), next, after);
}

/** "say" of "What did the White House say?", "built" of "When was the Berlin Wall built?" */
function isAskedVerb(lead: string, { folded }: Word, after: Word | undefined): boolean {
  const helping = ASKING_VERB.exec(lead)?.[0];
  if (helping === undefined) return false;
  if (BE.test(helping)) return !isNoun(folded) && !(IS.test(helping) && mayBeNoun(folded));
  return after === undefined || !mayBeNoun(folded) || (isStopWord(after.folded) && after.folded !== "be");
}

const IS = /^(?:is|are) $/i;

/** Of a name all of it gives way: "Per Gant", of which the first word is also a common one. */
function withWholeNames(text: string, { start, end }: Span): Span {
  const words = wordsOf(text);
  const isOfName = (word: Word) => word.start > 0 && /^\p{Lu}/u.test(text.slice(word.start, word.end));
  let [first, last] = [words.findIndex((word) => word.end > start), words.findLastIndex((word) => word.start < end)];
  if (!isOfName(words[first]!)) return { start, end };
  const follow = (one: Word, next: Word) =>
    isOfName(one) &&
    isOfName(next) &&
    text.slice(one.end, next.start) === " " &&
    !/['’]s$/.test(text.slice(0, one.end));
  while (first > 0 && follow(words[first - 1]!, words[first]!)) first--;
  while (last + 1 < words.length && follow(words[last]!, words[last + 1]!)) last++;
  return { start: words[first]!.start, end: words[last]!.end };
}

/** "and in West Africa?": the phrase with the same preposition, of times and places the one that says the same of both. */
function samePreposition(before: string, fragment: string): Span | null {
  const preposition = OPENS_WITH_PREPOSITION.exec(fragment)?.[0];
  if (preposition === undefined) return null;
  const phrases = before.matchAll(
    new RegExp(`\\b${preposition} .+?(?= (?:because|${PREPOSITIONS})\\b|[?,;]|\\.(?:\\s|$)|$)`, "gi"),
  );
  for (const { index, 0: phrase } of phrases) {
    if (isTimeAlone(phrase) !== isTimeAlone(fragment)) continue;
    return { start: index, end: index + placeWithoutAct(before.slice(0, index), phrase).length };
  }
  return null;
}

/** "at Tolm" of "at Tolm built" in "When was the bridge at Tolm built?": what is done there is asked on. */
function placeWithoutAct(lead: string, phrase: string): string {
  const last = wordsOf(phrase).at(-1)!;
  const isAct =
    new RegExp(`\\b(?:${HELPING})\\b`, "i").test(lead) &&
    /^\p{Ll}/u.test(phrase.slice(last.start)) &&
    !isStopWord(last.folded) &&
    !isNoun(last.folded) &&
    !endsInTime(phrase);
  return isAct && wordsOf(phrase).length > MOST_BARE ? phrase.slice(0, last.start).trimEnd() : phrase;
}

/** "in full" */
const MOST_BARE = 2;

/** "in March", "on the next day"; "in Gaza last year" is a place as well. */
function isTimeAlone(phrase: string): boolean {
  return (
    endsInTime(phrase) &&
    !wordsOf(phrase).some(({ start, end }) => {
      const word = phrase.slice(start, end);
      return start > 0 && /^\p{Lu}/u.test(word) && !endsInTime(word);
    })
  );
}

function uptoHead(fragment: string): string {
  return fragment.slice(0, headOf(fragment)?.end);
}

/** "conference" of "the conference on Iraq" */
function headOf(fragment: string): Word | undefined {
  const end = OPENS_WITH_ARTICLE.test(fragment) ? fragment.search(SAYS_MORE) : -1;
  return wordsOf(end < 0 ? fragment : fragment.slice(0, end)).at(-1);
}

const SAYS_MORE = new RegExp(` (?:${PREPOSITIONS}) `, "i");

/** "and the opening price?": the phrase that ends in the same word, from its first topic word on. */
function sameHead(before: string, fragment: string): Span | null {
  const head = headOf(fragment);
  const words = wordsOf(before);
  const last = words.findIndex((word) => head !== undefined && stem(word.folded) === stem(head.folded));
  if (last < 1) return null;
  let first = last;
  while (first > 0 && !isStopWord(words[first - 1]!.folded)) first--;
  return { start: words[first]!.start, end: words[last]!.end };
}

/** "and the director?" after "Who is the captain of the ferry?": the noun for the same kind of thing. */
function sameKind(before: string, fragment: string): Span | null {
  const head = headOf(fragment);
  const kind = head === undefined || isName(uptoHead(fragment)) ? undefined : kindOfNoun(stem(head.folded));
  const words = wordsOf(before);
  const noun = words.find(({ folded }) => kind !== undefined && kindOfNoun(stem(folded)) === kind);
  // "What does the delay cost?" asks what it costs, and of no cost.
  const isAct = noun !== undefined && noun === words.at(-1) && ASKS_OF_ACT.test(before);
  return isAct ? null : (noun ?? null);
}

const ASKS_OF_ACT = /\b(?:do|does|did) /i;

function isName(fragment: string): boolean {
  return /\p{Lu}/u.test(fragment);
}

/** What the question is about, or where; a place gives way to no body: "Who resigned in Sweden?" "and the Greens?" */
function namePlace(before: string, fragment: string): Span | null {
  const topic = topicNamed(before);
  if (topic === undefined) return null;
  const isWhere = followsPreposition(before, topic) && isPlaceNamed(before, topic);
  return isWhere && isBodyNamed(fragment) ? null : topic;
}

function isBodyNamed(fragment: string): boolean {
  const words = wordsOf(fragment);
  const isMany = OPENS_WITH_ARTICLE.test(fragment) && isPlural(lastWord(fragment));
  return (
    !words.some(({ folded }) => isPlace(stem(folded))) &&
    (isMany || words.some(({ folded }) => kindOfNoun(stem(folded)) === "organisation"))
  );
}

/**
 * "How many rockfalls were counted?" "and earthquakes?"; "how many died" counts no noun that could give way, but one verb does
 * to another: "and injured?"
 */
function focusPlace({ askedAs, focus }: Question, fragment: string): Span | null {
  if (opensNoCount(fragment) || saysWhen(fragment)) return null;
  const word = wordsOf(askedAs).find(({ folded }) => focus !== null && stem(folded) === focus);
  return word?.folded.endsWith("ed") && !/^\p{Ll}+ed$/u.test(fragment) ? null : (word ?? null);
}
