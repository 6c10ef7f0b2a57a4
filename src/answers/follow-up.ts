// A question that leaves words out -> the whole question, with the words of the one before it.
import { namesIn } from "../text/names.ts";
import type { Span } from "../text/span.ts";
import { stem } from "../text/stem.ts";
import { isStopWord } from "../text/stopwords.ts";
import { termsOf, type Word, wordsOf } from "../text/words.ts";
import type { Question } from "./answer.ts";
import { withCapitals } from "./capitals.ts";
import { readCorpusQuestion } from "./corpus-question.ts";
import { kindOfNoun } from "./kind-nouns.ts";
import { nameKind } from "./name-kind.ts";
import { isNoun, isPlural, mayBeNoun, pronounKind } from "./noun-forms.ts";
import { leans, pointsBack } from "./own-pronouns.ts";
import type { TimeWindow } from "./time-window.ts";

export type FollowUp = {
  readonly askedAs: string;
  /** The question before, where the words were put behind it; null where they found a place in it or stand alone. */
  readonly joinedTo: string | null;
  /** Set where the question before decides what is wanted: "and France?". */
  readonly wanted: Question["wanted"] | null;
  readonly window: TimeWindow | null;
  readonly outlet: string | null;
};

const POSSESSIVE = new Set("his their its".split(" "));

/** Null when the question stands by itself. */
export function completeFollowUp(text: string, before: Question): FollowUp | null {
  // Behind a question that has itself words put behind it they would pile up: the whole one is what is spoken of.
  const whole = withCapitals(before.joinedTo ?? before.askedAs);
  const previous = { ...before, askedAs: whole };
  const { window, outlet } = before;
  const asked = (askedAs: string, wanted: Question["wanted"] | null, joinedTo: string | null = null): FollowUp => {
    return { askedAs, joinedTo, wanted, window, outlet };
  };
  const joinedBehind = (words: string) => asked(joined(words, whole), null, whole);
  const ordered = inOtherOrder(text, previous);
  if (ordered !== null) return asked(ordered, null);
  const fragment = /^(?:and|but|or|what about|how about|and what about)\s+(.{1,80}?)\s*\?*$/i.exec(text)?.[1];
  const another = fragment === undefined ? null : askedOfAnother(fragment);
  if (another !== null) return asked(another, null);
  const times = fragment !== undefined && TIME_ONLY.test(fragment) ? [...whole.matchAll(TIMES)] : [];
  // "and the year before?" after "How much did Calder lose last year?"; of two years nobody knows which is to give way.
  if (times.length > 1) return { ...joinedBehind(text), wanted: before.wanted, window: null };
  if (times.length === 1) return { ...asked(whole.replace(TIMES, fragment!), before.wanted), window: null };
  if (fragment !== undefined && !asksByItself(fragment)) {
    const all = { ...before, askedAs: withCapitals(before.askedAs) };
    return asked(
      replaced(all, fragment),
      before.wanted,
      before.joinedTo === null ? null : replaced(previous, fragment),
    );
  }
  const counted = countedAbout(text, previous);
  if (counted !== null) return asked(counted, null);
  const words = wordsOf(text);
  const folded = words.map((word) => word.folded);
  const content = folded.filter((word) => !isStopWord(word) && word !== "else");
  if (folded.includes("else") && content.length === 0) return asked(withElse(text, whole), null);
  if (content.length === 0 && words.length > 0) return joinedBehind(text);
  if (namesIn(text).length > 0) return null;
  if (fragment !== undefined || (content.length <= FEW_WORDS && OPENS_WITHIN.test(text) && !asksOfOwnThing(text)))
    return joinedBehind(text);
  const pronoun = words.find((word) => leans(text, word, asksWhoOneIs(whole)));
  const stands = pronoun === undefined ? null : standsFor(pronoun, previous);
  if (pronoun !== undefined && stands !== null) return asked(inPlaceOf(text, pronoun, stands), null);
  if (pronoun !== undefined || words.some((word) => pointsBack(text, word))) return joinedBehind(text);
  return null;
}

/** "By how many seats?" asks about what was told; with more topic words it may stand by itself. */
const OPENS_WITHIN = /^(?:by|at|in|on|to|from|for|with|of|under|against) (?:how|what|which|whom)\b/i;
const FEW_WORDS = 2;

/** "By how much did rents go up?" is whole: what it asks of follows the helping verb; "by how much did it rise?" is not. */
function asksOfOwnThing(text: string): boolean {
  const helping = ASKING_VERBS.exec(text);
  const subject = helping === null ? [] : wordsOf(text.slice(helping.index + helping[0].length));
  const first = subject.find(({ folded }) => !ARTICLES.has(folded));
  return first !== undefined && !isStopWord(first.folded);
}

const ARTICLES = new Set("the a an".split(" "));

function asksByItself(fragment: string): boolean {
  return /^(?:is|are|was|were|did|does|do|has|have|had|can|will)\b/i.test(fragment) || ASKS.test(fragment);
}

const ASKS = /^(?:who|whom|whose|what|which|when|where|why|how)\b/i;

/** "and the UN, how much does it need?" is a question by itself: "how much does the UN need?" */
function askedOfAnother(fragment: string): string | null {
  const [, topic, question] = /^([^,]+), (.+)$/.exec(fragment) ?? [];
  if (topic === undefined || question === undefined || !ASKS.test(question)) return null;
  const pronoun = wordsOf(question).find(({ folded }) => pronounKind(folded) !== null);
  return pronoun === undefined ? `${question}, ${topic}?` : `${inPlaceOf(question, pronoun, topic)}?`;
}

/** "Who reported it first?" after "Who won the Lund match?" -> "Who reported the Lund match first?" */
function countedAbout(text: string, previous: Question): string | null {
  const about = readCorpusQuestion(text)?.about ?? "";
  const topic = /^(?:it|this|that|them|these|those)$/i.test(about) ? topicOf(previous) : null;
  return topic === null ? null : text.replace(new RegExp(`\\b${about}\\b(?!.*\\b${about}\\b)`, "i"), topic);
}

/** "and who was last?" after "Who reported the Lund match first?" -> "Who reported the Lund match last?" */
function inOtherOrder(text: string, { askedAs, ofCorpus }: Question): string | null {
  const order = /^(?:(?:and|but) )?(?:who (?:was |came )?)?(?:the )?(first|last)\s*\?*$/i.exec(text)?.[1];
  if (order === undefined || (ofCorpus !== "first" && ofCorpus !== "last")) return null;
  return askedAs.replace(new RegExp(`\\b${ofCorpus}\\b(?!.*\\b${ofCorpus}\\b)`, "i"), order.toLowerCase());
}

const PERIOD = "year|month|week|weekend|season|quarter|spring|summer|autumn|winter|day|night";
const TIME = `\\b(?:(?:last|this|next) (?:${PERIOD})|yesterday|today|tonight|tomorrow)\\b`;
/** "last year", and "last week or last month", of which both give way to another. */
const TIMES = new RegExp(`${TIME}(?: or ${TIME})*`, "gi");
/** "the year before", "next week". */
const TIME_ONLY = new RegExp(`^(?:the (?:${PERIOD}) (?:before|after)|${TIME})$`, "i");

function topicOf({ askedAs, ofCorpus }: Question): string | null {
  if (ofCorpus !== null) return readCorpusQuestion(askedAs)?.about || null;
  const named = namedIn(askedAs);
  const topic = named.findLast((span) => !followsPreposition(askedAs, span)) ?? named.at(-1);
  const words = topic === undefined ? thingSpokenOf(askedAs) : thingNamed(askedAs, topic);
  return termsOf(words).length === 0 ? null : words;
}

/** Where nothing bears a capital: "the paris conference" of "who chaired the paris conference?"; "" for no such words. */
function thingSpokenOf(text: string): string {
  const article = wordsOf(text).find(({ folded }) => folded === "the");
  return article === undefined ? "" : thingNamed(text, { start: article.end + 1, end: article.end });
}

/**
 * The name with the nouns that follow it, where an article goes before: "the Paris conference" of "Who chaired the Paris
 * conference?", and of "Did the Paris conference end?", whose last word is the verb.
 */
function thingNamed(text: string, { start, end }: Span): string {
  const before = text.slice(0, start);
  const article = /\b(?:the|an?) $/i.exec(before)?.[0];
  if (article === undefined) return text.slice(start, end);
  const after = wordsOf(text).filter((word) => word.start >= end);
  const run = after.findIndex(
    (word, i) => isStopWord(word.folded) || text.slice(after[i - 1]?.end ?? end, word.start) !== " ",
  );
  const nouns = run < 0 ? after : after.slice(0, run);
  const asking = ASKING_VERB.exec(before.slice(0, -article.length))?.[0];
  const ending = nouns.at(-1)?.folded ?? "";
  const isVerb = ending.endsWith("ed") || (run < 0 && !(BE.test(asking ?? "") && isNoun(ending)));
  const endsInVerb = isVerb && asking !== undefined;
  const last = nouns.at(endsInVerb ? -2 : -1);
  return text.slice(start - article.length, last?.end ?? end);
}

/** "How long is the Pell Lock bridge?" ends in no verb. */
const BE = /^(?:is|are|was|were) $/i;

const HELPING = "did|do|does|will|would|can|could|should|may|might|has|have|had|is|are|was|were";
const ASKING_VERB = new RegExp(`\\b(?:${HELPING}) $`, "i");
const ASKING_VERBS = new RegExp(`\\b(?:${HELPING})\\b`, "i");

/** "Who is Bo Lund?": whoever is asked about next, he is spoken of. */
function asksWhoOneIs(text: string): boolean {
  const asking = /^who(?:['’]s| is| was) /i.exec(text);
  return asking !== null && namedIn(text)[0]?.start === asking[0].length;
}

/** "he" is whom the answer named, else whom the question named; "it" what either named. Null when that is not clear. */
function standsFor({ folded }: Word, previous: Question): string | null {
  const { askedAs, told, wanted } = previous;
  const kind = pronounKind(folded);
  if (kind === "plural") return groupSpokenOf(previous);
  const isPerson = kind === "person";
  const isAnswer = isPerson ? wanted === "person" : wanted === "organisation" || wanted === "thing";
  if (told !== null && isAnswer) return told;
  const named = namedIn(askedAs).findLast(
    (span) => !followsPreposition(askedAs, span) && !(isPerson && isPossessive(askedAs, span)),
  );
  if (named === undefined) return null;
  return isPerson ? askedAs.slice(named.start, named.end) : thingNamed(askedAs, named);
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
function mayBeSeveral(text: string, { start, end }: Span): boolean {
  const name = text.slice(start, end);
  const kind = nameKind(text, { start: 0, end: text.length }, { start, end, folded: name.toLowerCase() });
  return kind === "organisation" || (kind !== "person" && name.endsWith("s"));
}

/** "Oracle's chief executive" is not Oracle. */
function isPossessive(text: string, { end }: Span): boolean {
  return /^['’]s /.test(text.slice(end));
}

function inPlaceOf(text: string, { start, end, folded }: Word, name: string): string {
  const possessive = POSSESSIVE.has(folded) || (folded === "her" && /^\s+\p{L}/u.test(text.slice(end)));
  const isOne = folded === "they" && !isPlural(wordsOf(name).at(-1)?.folded ?? "");
  const lead = isOne ? text.slice(0, start).replace(OF_SEVERAL, ofOne) : text.slice(0, start);
  return `${lead}${name}${possessive ? "'s" : ""}${text.slice(end)}`;
}

const OF_SEVERAL = /\b(?:are|were|do|have)(?= $)/i;

/** "How long do they have?" of a commission: "How long does the commission have?" */
function ofOne(verb: string): string {
  const one = { are: "is", were: "was", do: "does", have: "has" }[verb.toLowerCase()]!;
  return /^\p{Lu}/u.test(verb) ? one.charAt(0).toUpperCase() + one.slice(1) : one;
}

/** The words of the question before that the new ones are put in place of; where none are found they are added. */
function replaced(previous: Question, fragment: string): string {
  const before = previous.askedAs;
  const phrase = samePreposition(before, fragment);
  if (phrase === null && OPENS_WITH_PREPOSITION.test(fragment)) return elsewhere(before, fragment);
  const found =
    phrase ??
    sameHead(before, fragment) ??
    sameKind(before, fragment) ??
    (isName(fragment) ? namePlace(before) : focusPlace(previous, fragment));
  if (found === null) return behind(before, fragment);
  const place = phrase ?? withWholeNames(before, found);
  const lead = before.slice(0, place.start);
  return `${lead}${/\bthe $/i.test(lead) ? fragment.replace(/^the /i, "") : fragment}${before.slice(place.end)}`;
}

const PREPOSITIONS =
  "in|on|at|of|for|from|to|by|with|about|against|between|among|under|over|into|near|during|after|before|since";

function behind(before: string, fragment: string): string {
  return `${before.replace(/\s*\?+\s*$/, "")} ${fragment}?`;
}

/** "and in Fiji?" after "Who won the Swedish election?": "Who won the election in Fiji?" */
function elsewhere(before: string, fragment: string): string {
  const place = isName(fragment) ? namedIn(before).find((name) => belongsToNoun(before, name)) : undefined;
  return behind(
    place === undefined ? before : before.slice(0, place.start) + before.slice(place.end).trimStart(),
    fragment,
  );
}

/** "the Swedish election", "Is the New Zealand vote" */
function belongsToNoun(text: string, { start, end }: Span): boolean {
  const [next, after] = wordsOf(text).filter((word) => word.start >= end);
  const article = /\b(?:the|an?) $/i.exec(text.slice(0, start));
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

const OPENS_WITH_PREPOSITION = new RegExp(`^(?:${PREPOSITIONS})\\b`, "i");

/** "and in West Africa?": the phrase with the same preposition. */
function samePreposition(before: string, fragment: string): Span | null {
  const preposition = OPENS_WITH_PREPOSITION.exec(fragment)?.[0];
  if (preposition === undefined) return null;
  const phrase = new RegExp(`\\b${preposition} .+?(?= (?:because|${PREPOSITIONS})\\b|[?.,;]|$)`, "i").exec(before);
  return phrase === null ? null : { start: phrase.index, end: phrase.index + phrase[0].length };
}

/** "and the opening price?": the phrase that ends in the same word, from its first topic word on. */
function sameHead(before: string, fragment: string): Span | null {
  const head = wordsOf(fragment).at(-1);
  const words = wordsOf(before);
  const last = words.findIndex((word) => head !== undefined && stem(word.folded) === stem(head.folded));
  if (last < 1) return null;
  let first = last;
  while (first > 0 && !isStopWord(words[first - 1]!.folded)) first--;
  return { start: words[first]!.start, end: words[last]!.end };
}

/** "and the director?" after "Who is the captain of the ferry?": the noun for the same kind of thing. */
function sameKind(before: string, fragment: string): Span | null {
  const head = wordsOf(fragment).at(-1);
  const kind = head === undefined || isName(fragment) ? undefined : kindOfNoun(stem(head.folded));
  const noun = wordsOf(before).find(({ folded }) => kind !== undefined && kindOfNoun(stem(folded)) === kind);
  return noun ?? null;
}

function isName(fragment: string): boolean {
  return /\p{Lu}/u.test(fragment);
}

/** Of the names in the question the last that is no place or time of it: "When does Maven arrive at Mars?" -> Maven. */
function namePlace(before: string): Span | null {
  const named = namedIn(before);
  return named.findLast((span) => !followsPreposition(before, span)) ?? named.at(-1) ?? null;
}

/**
 * "How many rockfalls were counted?" "and earthquakes?"; "how many died" counts no noun that could give way, but one verb does
 * to another: "and injured?"
 */
function focusPlace({ askedAs, focus }: Question, fragment: string): Span | null {
  const word = wordsOf(askedAs).find(({ folded }) => focus !== null && stem(folded) === focus);
  return word?.folded.endsWith("ed") && !/^\p{Ll}+ed$/u.test(fragment) ? null : (word ?? null);
}

/** Names, and words with a capital in mid-sentence that could be one: "How many votes did No win?" */
function namedIn(text: string): Span[] {
  const names = namesIn(text);
  const capitals = wordsOf(text).filter(
    ({ start, end }) =>
      start > 0 &&
      /^\p{Lu}/u.test(text.slice(start, end)) &&
      !ASKS.test(text.slice(start, end)) &&
      !names.some((name) => name.start < end && name.end > start),
  );
  return [...names, ...capitals].sort((a, b) => a.start - b.start);
}

/** "at Mars", "between Ann and Mary", "of the league". */
function followsPreposition(text: string, { start }: Span): boolean {
  return new RegExp(`\\b(?:${PREPOSITIONS}) (?:[\\p{L}'’.-]+ and )?(?:the |a |an )?$`, "iu").test(text.slice(0, start));
}

/** "Who else?" after "Who spoke?" -> "Who else spoke?" */
function withElse(text: string, before: string): string {
  const word = /^(who|what|where|which)\b/i.exec(before)?.[0];
  return word !== undefined && new RegExp(`^(?:and )?${word} else`, "i").test(text)
    ? `${word} else${before.slice(word.length)}`
    : `${text} ${before}`;
}

/** Two questions: "Who coached Serbia? When?" The asking part comes last, because it decides what is wanted. */
function joined(text: string, before: string): string {
  const own = text.replace(/^(?:and|but|or) /i, "").replace(/\s*\?*\s*$/, "");
  return `${before.replace(/[\s.?]+$/, "")}? ${own.charAt(0).toUpperCase()}${own.slice(1)}?`;
}
