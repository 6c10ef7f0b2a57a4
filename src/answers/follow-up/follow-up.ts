// A question that leaves words out -> the whole question, with the words of the one before it.
import { namesIn } from "../../text/names.ts";
import { inOneLine } from "../../text/normalize.ts";
import { ARTICLES, pronounKind } from "../../text/pronouns.ts";
import { isStopWord } from "../../text/stopwords.ts";
import { wordsOf } from "../../text/words.ts";
import type { Question } from "../answer.ts";
import { withCapitals } from "../question/capitals.ts";
import { isCounted } from "../question/corpus-question.ts";
import type { TimeWindow } from "../question/time-window.ts";
import { wantedBy } from "../question/wanted.ts";
import { asksElseOfAct, asksOfAct } from "./act-left-out.ts";
import { askedSo, askingAlone, asksWhether } from "./asking-alone.ts";
import { ACTING, asksByItself, BEING, HELPING, OPENS_WITH_ARTICLE, OPENS_WITHIN, withoutEnd } from "./asking-words.ts";
import { countedAbout, countedOf, inOtherOrder, newsCounted, newsOf, ofNews } from "./counted-before.ts";
import { askedOfAnother, fragmentIn, inOwnWords, isOfThoseAsked, ofOwner } from "./fragment.ts";
import { asksOfIt, hasOwnTopic, opensWithPossessive, placedInstead, replaced, SAYS_WHERE } from "./in-its-place.ts";
import { accordingTo, type Known } from "./of-outlet.ts";
import { otherOne } from "./other-one.ts";
import { leans, pointsBack } from "./own-pronouns.ts";
import { joined, ownPart } from "./put-behind.ts";
import { correctionIn } from "./put-right.ts";
import { asksWhoOneIs, inPlaceOf, isPlaceNamed, standsFor } from "./spoken-of.ts";
import { asksOfOrder, ORDERS } from "./told-before.ts";

export type FollowUp = {
  readonly askedAs: string;
  /**
   * The question before, where the words were put behind it or count what is read of it; null where they found a place in it or
   * stand alone.
   */
  readonly joinedTo: string | null;
  /** Set where the question before decides what is wanted: "and France?". */
  readonly wanted: Question["wanted"] | null;
  readonly window: TimeWindow | null;
  /** What "it" was read as, where it was. */
  readonly thing?: string;
};

/** Null when the question stands by itself. */
export function completeFollowUp(text: string, before: Question, known: Known): FollowUp | null {
  if (isSaidToBot(text)) return null;
  const corrected = correctionIn(text);
  if (corrected !== null && asksByItself(corrected)) {
    return completeFollowUp(corrected, before, known) ?? standingAlone(corrected);
  }
  const ground = groundOf(before, known.named);
  const { whole, isCount } = ground;
  const ordered = inOtherOrder(text, whole) ?? countedOf(text, whole);
  if (ordered !== null) return asked(ordered, ground);
  const outlet = isCount ? null : accordingTo(text, { before: ground.own.askedAs, corrected }, known);
  const part = outlet ?? corrected ?? fragmentIn(text, whole.askedAs) ?? oneAlone(text, whole.askedAs);
  const ofFragment = part === null ? null : withFragment(ofOwner(part, whole), text, ground);
  if (ofFragment !== null) return ofFragment;
  const counted = countedAbout(text, whole, known.outlets);
  const news = isCount ? newsCounted(before) : whole.askedAs;
  if (counted !== null) return asked(counted, ground, { joinedTo: news });
  if (isCount) return news === null ? null : completeFollowUp(text, ofNews(before, news), known);
  return leaning(text, part !== null, ground);
}

/** "the other one" of "The other one?", where the question before names what could be one. */
function oneAlone(text: string, before: string): string | null {
  const fragment = OPENS_WITH_ARTICLE.test(text) ? withoutEnd(text) : "";
  return otherOne(before, fragment) === null ? null : fragment;
}

/** Where what a follow-up was read as is not told: what else it may have meant, or null. */
export function readInstead(text: string, before: Question, named: ReadonlySet<string>): string | null {
  const whole = withCapitals(inOneLine(newsOf(before)), named);
  const asking = askingAlone(text);
  // Of an act itself a reason is seen where there is none: the sentence that tells of the act has all of the words.
  if (asking !== null) return asking === "Why" ? null : askedSo(asking, { askedAs: whole, told: before.told });
  const fragment = correctionIn(text) ?? fragmentIn(text, whole);
  if (fragment !== null) return placedInstead(whole, fragment);
  // "What did she say about the report? When did it open?": the plant, of which she was the manager.
  const it = before.thing ? wordsOf(text).find((word) => pronounKind(word.folded) === "thing") : undefined;
  const isLeaning = it !== undefined && leans(text, it, false) && !LEAVES_ACT_OUT.test(text);
  return isLeaning ? inPlaceOf(text, it, before.thing!) : null;
}

/** What a follow-up goes on from: the question before, as it was asked and with what its own words were put behind. */
type Ground = {
  readonly own: Question;
  /** Behind a question that has itself words put behind it they would pile up: the whole one is what is spoken of. */
  readonly whole: Question;
  readonly isCount: boolean;
};

function groundOf(before: Question, named: ReadonlySet<string>): Ground {
  const written = (words: string): Question => ({
    ...before,
    askedAs: withCapitals(inOneLine(words).replace(BEGINS, ""), named).replace(ELSE, "$1"),
  });
  const isCount = isCounted(before.ofCorpus);
  const own = written(before.askedAs);
  return { own, whole: isCount || before.joinedTo === null ? own : written(before.joinedTo), isCount };
}

/** "and why did they meet?", where that goes before what is asked next. */
const BEGINS = /^(?:and|but|so) (?=\p{Ll})/iu;

/** What is asked after "Who else founded Lumis?" goes on from the founding, of which nobody else may have been told. */
const ELSE = /^(who|what|where|which) else\b/i;

function asked(
  askedAs: string,
  { own: { window } }: Ground,
  how: Partial<Pick<FollowUp, "wanted" | "joinedTo" | "thing">> = {},
): FollowUp {
  return { askedAs, joinedTo: null, wanted: null, window, ...how };
}

function behind(words: string, ground: Ground): FollowUp {
  const { askedAs } = ground.whole;
  return asked(joined(words, askedAs), ground, { joinedTo: askedAs });
}

function standingAlone(words: string): FollowUp {
  return { askedAs: `${words}?`, joinedTo: null, wanted: null, window: null };
}

/** "how are you?": nothing of it is about the question before. */
function isSaidToBot(text: string): boolean {
  const words = wordsOf(text);
  return words.some(({ folded }) => folded === "you") && words.every(({ folded }) => isStopWord(folded));
}

/** What is no question by itself takes a place in the one before or stands behind it; null for what asks by itself. */
function withFragment(fragment: string, text: string, ground: Ground): FollowUp | null {
  const another = askedOfAnother(fragment);
  if (another !== null) return asked(another, ground);
  const ofOtherTime = atOtherTime(fragment, text, ground);
  if (ofOtherTime !== null || asksByItself(fragment)) return ofOtherTime;
  const { own, whole, isCount } = ground;
  const { wanted, joinedTo } = own;
  const ofOtherOne = isCount ? null : otherOne(whole.askedAs, fragment);
  if (ofOtherOne !== null) return asked(ofOtherOne, ground, { wanted: joinedTo === null ? wanted : null });
  const ofPronoun = isCount ? null : inOwnWords(own.askedAs, joinedTo, fragment);
  if (ofPronoun !== null) return asked(ofPronoun, ground, { wanted });
  const ofDoer = isCount ? null : askedOfDoer(fragment, own);
  if (ofDoer !== null) return asked(ofDoer, ground, { wanted });
  if (joinedTo !== null && !isCount && saysWhere(fragment) && /^where\b/i.test(ownPart(own.askedAs, joinedTo).trim()))
    return withFragment(fragment, text, { ...ground, own: byItself(whole) });
  if (isOfThoseAsked(fragment, own.askedAs) && !isCount) return behind(fragment, { ...ground, whole: own });
  const inPlace = replaced(own, fragment);
  if (inPlace !== null) {
    if (joinedTo === null || isCount) return asked(inPlace, ground, { wanted });
    const last = ownPart(own.askedAs, whole.askedAs);
    const lead = inPlace.endsWith(last) ? inPlace.slice(0, -last.length) : whole.askedAs;
    return asked(inPlace, ground, { wanted, joinedTo: lead });
  }
  // "his sister", where nobody knows whose.
  const isOfNews = asksOfIt(fragment) || opensWithPossessive(fragment);
  if (isOfNews && !isCount) return behind(fragment, ground);
  // "and the volcano?" after "Who won the cup?": the talk has gone on to something else.
  if (hasOwnTopic(whole.askedAs) && !isOfNews) return standingAlone(fragment);
  return isCount ? null : { ...behind(fragment, ground), wanted };
}

/** "in Tarnia" and "Tarnia" are no answer to "Where did it happen?", and ask of another place than the question before that. */
function saysWhere(fragment: string): boolean {
  return SAYS_WHERE.test(fragment) || isPlaceNamed(fragment, { start: 0, end: fragment.length });
}

function byItself(whole: Question): Question {
  const { kind, focus } = wantedBy(whole.askedAs);
  return { ...whole, joinedTo: null, wanted: kind, focus };
}

/**
 * "For how much is Brenn buying Lund?" for "Brenn" after "Who is buying Lund? For how much?": of another who may have done it, not of
 * what it was done to; null for all else.
 */
function askedOfDoer(fragment: string, { askedAs, joinedTo }: Question): string | null {
  const asking = joinedTo === null || !/^who\b/i.test(joinedTo) ? null : askingAlone(ownPart(askedAs, joinedTo));
  const isName = ONLY_NAME.test(fragment) && namesIn(fragment).length === 1;
  return asking === null || !isName ? null : askedSo(asking, { askedAs: joinedTo!, told: fragment });
}

const ONLY_NAME = /^(?:the )?\p{Lu}/u;

/** "and the year before?" after "How much did Calder lose last year?"; of two years nobody knows which is to give way. */
function atOtherTime(fragment: string, text: string, ground: Ground): FollowUp | null {
  const { askedAs, wanted } = ground.whole;
  const { own } = ground;
  if (asksOfOrder(fragment) && ORDER.test(own.askedAs)) {
    const { wanted, joinedTo } = own;
    return asked(own.askedAs.replace(ORDER, ` ${fragment}`), ground, { wanted, joinedTo });
  }
  const times = TIME_ONLY.test(fragment) ? [...askedAs.matchAll(TIMES)] : [];
  if (times.length === 0) return null;
  const read = times.length > 1 ? behind(text, ground) : asked(askedAs.replace(TIMES, fragment), ground);
  return { ...read, wanted, window: null };
}

const PERIOD = "year|month|week|weekend|season|quarter|spring|summer|autumn|winter|day|night";
const TIME = `\\b(?:(?:last|this|next) (?:${PERIOD})|yesterday|today|tonight|tomorrow)\\b`;
/** "last year", and "last week or last month", of which both give way to another. */
const TIMES = new RegExp(`${TIME}(?: or ${TIME})*`, "gi");
/** "the year before", "next week". */
const TIME_ONLY = new RegExp(`^(?:the (?:${PERIOD}) (?:before|after)|${TIME})$`, "i");

/** "How much did the port offer at first?" */
const ORDER = new RegExp(` (?:${ORDERS})(?=[?.!]*$)`, "i");

/** What stands by no words of its own: "Who else?", "Why?", "When did he leave?", "By how much?"; null for what does. */
function leaning(text: string, isFragment: boolean, ground: Ground): FollowUp | null {
  const { whole } = ground;
  const words = wordsOf(text);
  const folded = words.map((word) => word.folded);
  const content = folded.filter((word) => !isStopWord(word) && word !== "else");
  if (folded.includes("else") && (content.length === 0 || asksElseOfAct(text, whole))) {
    const others = withElse(text, whole.askedAs);
    return others === null ? behind(text, ground) : asked(others, ground);
  }
  const asking = askingAlone(text);
  if (asking !== null) {
    const so = asksWhether(whole.askedAs) ? askedSo(asking, whole) : null;
    return so === null ? behind(asking, ground) : asked(so, ground);
  }
  if (namesIn(text).length > 0) return null;
  const pronoun = words.find((word) => leans(text, word, asksWhoOneIs(whole.askedAs)));
  const stands =
    pronoun === undefined || isFragment || LEAVES_ACT_OUT.test(text) || asksOfAct(text)
      ? null
      : standsFor(text, pronoun, whole);
  if (pronoun !== undefined && stands !== null) {
    const isThing = pronounKind(pronoun.folded) === "thing";
    return asked(inPlaceOf(text, pronoun, stands), ground, isThing ? { thing: stands } : {});
  }
  const isOfSmallWords = content.length === 0 && words.length > 0;
  const isWithin = content.length <= FEW_WORDS && OPENS_WITHIN.test(text) && !asksOfOwnThing(text);
  const isBack = pronoun !== undefined || words.some((word) => pointsBack(text, word));
  return isOfSmallWords || isFragment || isWithin || isBack ? behind(text, ground) : null;
}

/** "why did she?": what she did stands in the question before. "When is it?" leaves nothing out. */
const LEAVES_ACT_OUT = new RegExp(
  `^(?:(?:(?:why|when|how|where) )?(?:${ACTING})|(?:why )?(?:${BEING}))(?:n['’]t)? (?:s?he|it|they)[\\s?]*$`,
  "i",
);

/** "By how many seats?" asks about what was told; with more topic words than so many it may stand by itself. */
const FEW_WORDS = 2;

/** "By how much did rents go up?" is whole: what it asks of follows the helping verb; "by how much did it rise?" is not. */
function asksOfOwnThing(text: string): boolean {
  const helping = ASKING_VERBS.exec(text);
  const subject = helping === null ? [] : wordsOf(text.slice(helping.index + helping[0].length));
  const first = subject.find(({ folded }) => !ARTICLES.has(folded));
  return first !== undefined && !isStopWord(first.folded);
}

const ASKING_VERBS = new RegExp(`\\b(?:${HELPING})\\b`, "i");

/** "Who else?" after "Who spoke?" or "How many people spoke?" -> "Who else spoke?"; null where others of it cannot be asked for. */
function withElse(text: string, before: string): string | null {
  const others = /^(?:and )?(who|what|where|which) else/i.exec(text)?.[1]?.toLowerCase();
  const lead = others === "who" ? WHO_OR_HOW_MANY.exec(before)?.[0] : /^(?:what|where|which)\b/i.exec(before)?.[0];
  if (others === undefined || lead === undefined || (others !== "who" && lead.toLowerCase() !== others)) return null;
  const word = lead.toLowerCase().startsWith("how") ? "Who" : lead;
  return `${word} else${before.slice(lead.length).replace(/^ (?:were|are) /, (be) => (be === " were " ? " was " : " is "))}`;
}

const WHO_OR_HOW_MANY = /^(?:who\b|how many(?: people| persons)?(?= (?:was|were|are|have|had|died)\b))/i;
