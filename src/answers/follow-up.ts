// A question that leaves words out -> the whole question, with the words of the one before it.
import { namesIn } from "../text/names.ts";
import { inOneLine } from "../text/normalize.ts";
import { isStopWord } from "../text/stopwords.ts";
import { lastWord, termsOf, wordsOf } from "../text/words.ts";
import type { Question } from "./answer.ts";
import {
  ACTING,
  ASKS,
  asksByItself,
  BEING,
  HELPING,
  OPENS_WITH_ARTICLE,
  OPENS_WITH_PREPOSITION,
  OPENS_WITHIN,
  topicNamed,
  withoutEnd,
} from "./asking-words.ts";
import { withCapitals } from "./capitals.ts";
import { isCounted, readCorpusQuestion } from "./corpus-question.ts";
import { asksOfIt, hasOwnTopic, opensWithPossessive, placedInstead, replaced } from "./in-its-place.ts";
import { ARTICLES, agrees, pronounKind } from "./noun-forms.ts";
import { leans, pointsBack } from "./own-pronouns.ts";
import { correctionIn } from "./put-right.ts";
import { asksWhoOneIs, inPlaceOf, standsFor, thingNamed, thingSpokenOf } from "./spoken-of.ts";
import type { TimeWindow } from "./time-window.ts";

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
  readonly outlet: string | null;
};

/** Null when the question stands by itself. `named` are words that the articles write with a capital, folded. */
export function completeFollowUp(text: string, before: Question, named: ReadonlySet<string>): FollowUp | null {
  if (isSaidToBot(text)) return null;
  const corrected = correctionIn(text);
  if (corrected !== null && asksByItself(corrected)) {
    return completeFollowUp(corrected, before, named) ?? standingAlone(corrected);
  }
  const isCount = isCounted(before.ofCorpus);
  const written = (words: string) => withCapitals(inOneLine(words), named);
  // Behind a question that has itself words put behind it they would pile up: the whole one is what is spoken of.
  const whole = written(isCount ? before.askedAs : (before.joinedTo ?? before.askedAs));
  const previous = { ...before, askedAs: whole };
  const { window, outlet } = before;
  const asked = (askedAs: string, wanted: Question["wanted"] | null, joinedTo: string | null = null): FollowUp => {
    return { askedAs, joinedTo, wanted, window, outlet };
  };
  const joinedBehind = (words: string) => asked(joined(words, whole), null, whole);
  const ordered = inOtherOrder(text, previous);
  if (ordered !== null) return asked(ordered, null);
  const fragment = ofOwner(corrected ?? fragmentIn(text, whole), previous);
  const another = fragment === null ? null : askedOfAnother(fragment);
  if (another !== null) return asked(another, null);
  const times = fragment !== null && TIME_ONLY.test(fragment) ? [...whole.matchAll(TIMES)] : [];
  // "and the year before?" after "How much did Calder lose last year?"; of two years nobody knows which is to give way.
  if (times.length > 1) return { ...joinedBehind(text), wanted: before.wanted, window: null };
  if (times.length === 1) return { ...asked(whole.replace(TIMES, fragment!), before.wanted), window: null };
  if (fragment !== null && !asksByItself(fragment)) {
    const all = { ...before, askedAs: written(before.askedAs) };
    const ofPronoun = isCount ? null : inOwnWords(all.askedAs, before.joinedTo, fragment);
    if (ofPronoun !== null) return asked(ofPronoun, before.wanted);
    const inPlace = replaced(all, fragment);
    if (inPlace !== null) {
      if (before.joinedTo === null || isCount) return asked(inPlace, before.wanted);
      const own = ownPart(all.askedAs, whole);
      return asked(inPlace, before.wanted, inPlace.endsWith(own) ? inPlace.slice(0, -own.length) : whole);
    }
    // "his sister", where nobody knows whose.
    const isOfNews = asksOfIt(fragment) || opensWithPossessive(fragment);
    if (isOfNews && !isCount) return joinedBehind(fragment);
    // "and the volcano?" after "Who won the cup?": the talk has gone on to something else.
    if (hasOwnTopic(whole) && !isOfNews) return standingAlone(fragment);
    if (!isCount) return { ...joinedBehind(fragment), wanted: before.wanted };
  }
  const counted = countedAbout(text, previous);
  const news = isCount ? newsCounted(before) : whole;
  if (counted !== null) return asked(counted, null, news);
  if (isCount) return news === null ? null : completeFollowUp(text, ofNews(before, news), named);
  const words = wordsOf(text);
  const folded = words.map((word) => word.folded);
  const content = folded.filter((word) => !isStopWord(word) && word !== "else");
  if (folded.includes("else") && content.length === 0) {
    const others = withElse(text, whole);
    return others === null ? joinedBehind(text) : asked(others, null);
  }
  if (namesIn(text).length > 0) return null;
  const pronoun = words.find((word) => leans(text, word, asksWhoOneIs(whole)));
  const stands =
    pronoun === undefined || fragment !== null || LEAVES_ACT_OUT.test(text) ? null : standsFor(text, pronoun, previous);
  if (pronoun !== undefined && stands !== null) return asked(inPlaceOf(text, pronoun, stands), null);
  if (content.length === 0 && words.length > 0) return joinedBehind(text);
  if (fragment !== null || (content.length <= FEW_WORDS && OPENS_WITHIN.test(text) && !asksOfOwnThing(text)))
    return joinedBehind(text);
  if (pronoun !== undefined || words.some((word) => pointsBack(text, word))) return joinedBehind(text);
  return null;
}

function standingAlone(words: string): FollowUp {
  return { askedAs: `${words}?`, joinedTo: null, wanted: null, window: null, outlet: null };
}

/** "why did she?": what she did stands in the question before. "When is it?" leaves nothing out. */
const LEAVES_ACT_OUT = new RegExp(
  `^(?:(?:(?:why|when|how|where) )?(?:${ACTING})|(?:why )?(?:${BEING}))(?:n['’]t)? (?:s?he|it|they)[\\s?]*$`,
  "i",
);

/** "how are you?": nothing of it is about the question before. */
function isSaidToBot(text: string): boolean {
  const words = wordsOf(text);
  return words.some(({ folded }) => folded === "you") && words.every(({ folded }) => isStopWord(folded));
}

/** "France" of "and France?" and "what about France then?"; "In Italy?" alone is no question either: "in Italy". */
function fragmentIn(text: string, before: string): string | null {
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
function inOwnWords(askedAs: string, joinedTo: string | null, fragment: string): string | null {
  if (joinedTo === null || OPENS_WITH_PREPOSITION.test(fragment)) return null;
  const own = ownPart(askedAs, joinedTo).trim();
  const pronoun = wordsOf(own).find(({ folded }) => pronounKind(folded) !== null);
  if (pronoun === undefined) return null;
  const isThing = OPENS_WITH_ARTICLE.test(fragment) && !agrees(lastWord(fragment), "person");
  const kind = pronounKind(pronoun.folded);
  const fits = kind === "plural" || (kind === "person" ? !isThing : isThing);
  return fits ? inPlaceOf(own, pronoun, fragment) : null;
}

/** "By how many seats?" asks about what was told; with more topic words than so many it may stand by itself. */
const FEW_WORDS = 2;

/** "By how much did rents go up?" is whole: what it asks of follows the helping verb; "by how much did it rise?" is not. */
function asksOfOwnThing(text: string): boolean {
  const helping = ASKING_VERBS.exec(text);
  const subject = helping === null ? [] : wordsOf(text.slice(helping.index + helping[0].length));
  const first = subject.find(({ folded }) => !ARTICLES.has(folded));
  return first !== undefined && !isStopWord(first.folded);
}

/** "and the UN, how much does it need?" is a question by itself: "how much does the UN need?" */
function askedOfAnother(fragment: string): string | null {
  const [, topic, question] = /^([^,]+), (.+)$/.exec(fragment) ?? [];
  if (topic === undefined || question === undefined || !ASKS.test(question)) return null;
  const pronoun = wordsOf(question).find(({ folded }) => pronounKind(folded) !== null);
  return pronoun === undefined ? `${question}, ${topic}?` : `${inPlaceOf(question, pronoun, topic)}?`;
}

/** What of the news was counted: the question that it was counted of, or its own topic; null where all was counted. */
function newsCounted({ askedAs, joinedTo }: Question): string | null {
  return joinedTo ?? (readCorpusQuestion(askedAs)?.about || null);
}

/** The question before as one about the news: what was counted of it is no answer to what is asked next. */
function ofNews(before: Question, news: string): Question {
  return { ...before, askedAs: news, joinedTo: null, ofCorpus: null, wanted: "thing", focus: null, told: null };
}

/** "and his sister?" after "When was Bo Lund freed?": "Bo Lund's sister". */
function ofOwner(fragment: string | null, previous: Question): string | null {
  if (fragment === null || !opensWithPossessive(fragment)) return fragment;
  const owner = wordsOf(fragment)[0]!;
  const name = standsFor(fragment, owner, previous);
  return name === null ? fragment : inPlaceOf(fragment, owner, name);
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
  const topic = topicNamed(askedAs);
  const words = topic === undefined ? thingSpokenOf(askedAs) : thingNamed(askedAs, topic);
  return termsOf(words).length === 0 ? null : words;
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

/** Two questions: "Who coached Serbia? When?" The asking part comes last, because it decides what is wanted. */
function joined(text: string, before: string): string {
  const own = withoutEnd(text.replace(/^(?:and|but|or) /i, ""));
  return `${withoutEnd(before)}? ${own.charAt(0).toUpperCase()}${own.slice(1)}?`;
}

/** Where what a follow-up was read as is not told: what else it may have meant, or null. */
export function readInstead(text: string, before: Question, named: ReadonlySet<string>): string | null {
  const whole = withCapitals(inOneLine(newsOf(before)), named);
  const fragment = correctionIn(text) ?? fragmentIn(text, whole);
  return fragment === null ? null : placedInstead(whole, fragment);
}

/** "Who scored?" after "Who won the cup?", read as one that goes on from it. */
export function behindWhole(text: string, before: Question): Pick<Question, "askedAs" | "joinedTo"> {
  const whole = newsOf(before);
  return { askedAs: joined(text, whole), joinedTo: whole };
}

/** The question about the news that the talk goes on from: what was counted of it, or the whole one that words were put behind. */
function newsOf(before: Question): string {
  return (isCounted(before.ofCorpus) ? newsCounted(before) : before.joinedTo) ?? before.askedAs;
}

/** What was put behind it, all of what stands by itself: " When?" of "Who coached Serbia? When?" */
export function ownPart(askedAs: string, joinedTo: string): string {
  const whole = withoutEnd(joinedTo);
  return askedAs.startsWith(whole) ? askedAs.slice(whole.length + 1) : askedAs;
}
