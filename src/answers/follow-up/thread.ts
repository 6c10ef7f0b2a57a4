// A question in a thread -> its answer: of the story spoken of where that tells it, else of all that was read.
import type { Article, ArticleId } from "../../corpus/article.ts";
import { isSameQuote } from "../../corpus/passage.ts";
import { namesIn } from "../../text/names.ts";
import { pronounKind } from "../../text/pronouns.ts";
import { overlaps } from "../../text/span.ts";
import { stem } from "../../text/stem.ts";
import { isStopWord } from "../../text/stopwords.ts";
import { lastWord, wordsOf } from "../../text/words.ts";
import { type Answer, type Question, SURE } from "../answer.ts";
import { asksOfReports } from "../question/corpus-question.ts";
import { byOtherName } from "../question/other-name.ts";
import { type QuestionContext, readQuestion } from "../question/question.ts";
import { onlyClosest } from "../quiet-answer.ts";
import { OF_OTHER } from "../respond.ts";
import { spokenAs } from "../words/spoken-as.ts";
import { asksOfAct, ofActBefore } from "./act-left-out.ts";
import { askingAlone } from "./asking-alone.ts";
import { asksByItself } from "./asking-words.ts";
import { inOtherOrder, newsOf } from "./counted-before.ts";
import { readInstead } from "./follow-up.ts";
import { hasOwnTopic } from "./in-its-place.ts";
import { newTopic, onTopic } from "./new-topic.ts";
import { nextTold } from "./next-told.ts";
import { pointsBack } from "./own-pronouns.ts";
import { behindWhole, ownPart } from "./put-behind.ts";
import { isPersonTold, onlyThing, personAsked } from "./spoken-of.ts";
import { asksForOthers, withoutTold } from "./told-before.ts";
import { askedOfAll, whoSaysSo } from "./who-says-so.ts";

/** The question before, and its answer; no answer where a topic was briefed on, and none of both where nothing was asked. */
export type Before = { readonly before: Question | null; readonly last: Answer | null };

export type Asking = {
  readonly reading: Omit<QuestionContext, "previous"> & { readonly named: ReadonlySet<string> };
  /** The answer of all articles, or of these alone. */
  readonly answered: (question: Question, among?: readonly Article[]) => Promise<Answer>;
  /** The articles of the story spoken of before; none where that is not known. */
  readonly spokenOf: () => Promise<readonly Article[]>;
};

/** Its question says what the talk goes on from. */
export async function answerInThread(text: string, { before: said, last }: Before, given: Asking): Promise<Answer> {
  const asking = { ...given, answered: byEitherName(given) };
  const before = said === null ? null : ownWords(said, text, last);
  const again = (await saidBefore(text, { before, last }, asking)) ?? nextTold(text, last);
  if (again !== null) return goingOn(again, said, false);
  const reports = await reportsOfStory(text, before, asking);
  if (reports !== null) return goingOn(reports, said, false);
  const read = readQuestion(text, { ...asking.reading, previous: before });
  const shown = (answer: Answer) => withoutRepeats(ofActBefore(shownWhole(answer), last), read, last);
  const overall = asTold(notOfTheOther(await asking.answered(read), read, last), read, last);
  const topic = overall.kind === "answered" || last === null ? null : newTopic(text, overall, last);
  if (topic !== null)
    return goingOn(onTopic(text, await asking.answered(readQuestion(topic, asking.reading))), said, false);
  const instead = before === null ? null : await answeredInstead(overall, before, asking);
  if (instead !== null) return goingOn(shown(instead), said, false);
  // To find the story takes as long as to answer.
  const isTold = overall.kind === "answered" && overall.considered[0]?.quote.article.id === before?.story;
  const own = isTold ? null : ofStory(read);
  const story = own === null ? [] : await asking.spokenOf();
  if (own === null || story.length === 0) return goingOn(shown(overall), said, false);
  const staying = (answer: Answer) => (before === null ? inTalkOf(story[0]!.id, answer) : answer);
  const inStory = await asking.answered(own.question ?? readQuestion(own.words, asking.reading), story);
  const articles = new Set(story.map(({ id }) => id));
  const found = {
    answer: inStory,
    articles,
    isWhole: own.isWhole,
    isOfKnown: speaksOfKnown(own.words, inStory),
    isOfNone: read.outlet === null && read.joinedTo !== null && !hasOwnTopic(read.askedAs),
  };
  const chosen = shown(storyFirst(read, said, found, overall));
  if (own.question !== null) return staying(goingOn(chosen, said, false));
  const best = chosen.considered[0]?.quote.article.id;
  const isOfStory = best === undefined || found.articles.has(best);
  const isOfNothing = chosen.kind !== "answered" && !hasOwnTopic(own.words);
  const isPerhapsOfStory = isOfStory || chosen.elsewhere === true || isOfNothing;
  return staying(goingOn(own.isWhole ? withOwn(chosen, own.words) : chosen, said, isPerhapsOfStory));
}

/** A story that was opened before anything was asked is spoken of also where it does not tell what was asked first. */
function inTalkOf(story: ArticleId, answer: Answer): Answer {
  return { ...answer, question: { ...answer.question, story: answer.question.story ?? story } };
}

/** Asked of the United Nations as well where "the UN" is not answered, and the other way: articles mostly have one of these. */
function byEitherName({ answered, reading }: Asking): Asking["answered"] {
  return async (question, among) => {
    const answer = await answered(question, among);
    const askedAs = answer.kind === "answered" ? null : byOtherName(question.askedAs);
    if (askedAs === null || question.ofCorpus !== null) return answer;
    const { terms, names, phrases } = readQuestion(askedAs, { ...reading, now: null });
    // By its other name the body must still be asked for, else what answers speaks of anyone.
    if (terms.every((term) => question.terms.includes(term))) return answer;
    const joinedTo = question.joinedTo && (byOtherName(question.joinedTo) ?? question.joinedTo);
    const again = await answered({ ...question, askedAs, joinedTo, terms, names, phrases }, among);
    return rank(again) > rank(answer) ? again : answer;
  };
}

/**
 * What the next question goes on from: the one just asked, which is the one that is seen. "It" is rather what was named before, "Who
 * chaired the Paris talks? How many came?", and so is "that" where the last one found nothing; to have done "it" is what was just
 * asked about.
 */
function ownWords(before: Question, text: string, last: Answer | null): Question {
  const words = wordsOf(text);
  const isBack =
    !asksOfAct(text) &&
    words.some(
      (word) => pronounKind(word.folded) === "thing" || (last?.kind === "not-found" && pointsBack(text, word)),
    );
  return before.own === undefined || isBack ? before : { ...before, askedAs: before.own, joinedTo: null };
}

/** "Who says so?" of the last answer; where one outlet was asked, "who else?" of all of them. */
async function saidBefore(
  text: string,
  { before, last }: Before,
  { reading, answered }: Asking,
): Promise<Answer | null> {
  const ofAll = askedOfAll(text, before);
  return whoSaysSo(text, before, ofAll === null ? last : await answered(readQuestion(ofAll, reading)));
}

/**
 * "Who reported it first?" and "and last?" ask for articles of the story spoken of, with whatever words: also of one that was opened
 * where nothing was asked; null for all else.
 */
async function reportsOfStory(text: string, before: Question | null, { reading, answered, spokenOf }: Asking) {
  const asked = (before && inOtherOrder(text, before)) ?? text;
  const story = asksOfReports(asked, reading.outlets ?? []) ? await spokenOf() : [];
  if (story.length === 0) return null;
  const read = { ...readQuestion(asked, reading), text };
  return answered(
    before === null ? { ...read, terms: [] } : { ...read, terms: before.terms, joinedTo: newsOf(before) },
    story,
  );
}

/** What the words may have meant as well, where that finds more. */
async function answeredInstead(
  overall: Answer,
  before: Question,
  { reading, answered }: Asking,
): Promise<Answer | null> {
  const instead = overall.kind === "answered" ? null : readInstead(overall.question.text, before, reading.named);
  const answer = instead === null ? null : await answered(readQuestion(instead, reading));
  return answer !== null && rank(answer) > rank(overall) ? answer : null;
}

/** What was asked by words that are whole is what the next question goes on from. */
function withOwn(answer: Answer, words: string): Answer {
  return { ...answer, question: { ...answer.question, own: words } };
}

function withoutRepeats(answer: Answer, { text }: Question, last: Answer | null): Answer {
  return last !== null && asksForOthers(text) ? withoutTold(answer, last) : answer;
}

/** "What about the earrings?" asks for whatever is told of them: a sentence that has every word is no nearest miss. */
function shownWhole(answer: Answer): Answer {
  const { kind, question, considered } = answer;
  const isShown = kind === "not-found" && isTopic(question.askedAs) && considered[0]?.lacks.length === 0;
  return isShown ? { ...answer, kind: "unsure", nearest: null } : answer;
}

function isTopic(askedAs: string): boolean {
  return /^(?:(?:what|how) about )?(?:the|his|her|its|their) [^?]*\?$/i.test(askedAs);
}

/** What is asked of the story alone: words of its own, or the question as it was read; whole where it leans on no other. */
type OfStory = { readonly words: string; readonly question: Question | null; readonly isWhole: boolean };

/**
 * What is asked of the story spoken of before it is asked of everything: "Who scored?", with no name of its own, "How many were
 * hurt?" and "Where were they seen?" of what stands behind another question, and what an outlet is asked to say of it; null where
 * it says itself what it is about, or says nothing without the other.
 */
function ofStory(read: Question): OfStory | null {
  const { askedAs, joinedTo, text, ofCorpus, outlet } = read;
  if (ofCorpus !== null) return null;
  if (outlet !== null) return askedAs === text ? null : { words: askedAs, question: read, isWhole: false };
  if (askedAs !== text && joinedTo === null && !isTopic(askedAs))
    return hasOwnTopic(askedAs) ? null : { words: askedAs, question: read, isWhole: false };
  const own = joinedTo === null ? askedAs : ownPart(askedAs, joinedTo).trim();
  const words = wordsOf(own);
  const content = words.filter(({ folded }) => !isStopWord(folded)).length;
  const leans = words.some((word) => pronounKind(word.folded) !== null || pointsBack(own, word));
  const names = namesIn(own).length > 0 || words.some(({ start }) => start > 0 && /^\p{Lu}/u.test(own.slice(start)));
  // "Who was sent off? When?" names nothing by which it could be found.
  if (content === 0 && joinedTo !== null && !hasOwnTopic(joinedTo))
    return { words: askedAs, question: read, isWhole: false };
  return names || content === 0 || content > MOST_WORDS
    ? null
    : { words: own, question: null, isWhole: !leans && (isTopic(own) || asksByItself(own)) };
}

/** With more words of its own a question is mostly found by them. */
const MOST_WORDS = 4;

/** What was looked for in the story spoken of alone, and that story's articles. */
type InStory = {
  readonly answer: Answer;
  readonly articles: ReadonlySet<ArticleId>;
  readonly isWhole: boolean;
  /** "What does the union think?", where the best of the story speaks of a union. */
  readonly isOfKnown: boolean;
  /** "How many were killed? When was that?" names nothing by which another story could be the one. */
  readonly isOfNone: boolean;
};

/** True where the best sentence has every thing that the words speak of with "the", and they speak of any. */
function speaksOfKnown(words: string, { considered: [best] }: Answer): boolean {
  const things = [...words.matchAll(KNOWN)].map(([, noun]) => stem(noun!.toLowerCase()));
  const held = best?.holds.map((word) => stem(word.toLowerCase())) ?? [];
  return things.length > 0 && things.every((thing) => held.includes(thing));
}

/** "union" of "what does the union think?" */
const KNOWN = /\bthe ([\p{L}-]+)/giu;

/**
 * The answer to be given, of one that was looked for in the story before alone and one in all articles. Asked of a story that it is
 * not about, a question is hardly ever answered (decision 0019), so what answers there goes before; so does what may, where it has
 * every word asked with and the other stands in another story. A question of few words that the story has nothing on is
 * `elsewhere`: whoever asked it may have meant the story all the same.
 */
function storyFirst(read: Question, before: Question | null, found: InStory, overall: Answer): Answer {
  const { answer, articles, isWhole, isOfKnown, isOfNone } = found;
  const [own, other] = [answer.considered[0], overall.considered[0]];
  const asRead = saidAsRead(read, before);
  const isOther = other !== undefined && !articles.has(other.quote.article.id);
  if (isOfNone && (other === undefined || isOther)) return asRead(answer);
  const isSame = isSameQuote(own?.quote, other?.quote);
  // Of two sentences near to what an outlet may say, the one of the story.
  if (read.outlet !== null && own !== undefined && rank(answer) === rank(overall)) return answer;
  if (own === undefined || answer.kind === "not-found" || (isSame && rank(overall) >= rank(answer))) {
    // "What is the rise?", of shares that rose: the story has a rise.
    if (isOther && isOfKnown && (overall.kind !== "answered" || own.lacks.length === 0))
      return overall.kind === "not-found" ? answer : { ...onlyClosest(answer), nearest: null };
    return overall.kind !== "not-found" && isOther ? fromElsewhere(overall, read, isWhole) : overall;
  }
  const isNear =
    isWhole && isOther && (overall.kind === "unsure" || (answer.confidence >= NEARLY && overall.confidence < SURE));
  const goesBefore =
    answer.kind === "answered" || overall.kind === "not-found" || own.lacks.length === 0 || isOfKnown || isNear;
  if (!goesBefore) return fromElsewhere(overall, read, isWhole);
  return asRead(answer);
}

/** What was asked of the story alone, said as it was understood: behind the question before. */
function saidAsRead(read: Question, before: Question | null): (answer: Answer) => Answer {
  const isRead = before === null || read.joinedTo !== null || read.askedAs !== read.text;
  const { askedAs, joinedTo } = isRead ? read : behindWhole(read.text, before);
  return (answer) => ({ ...answer, question: { ...answer.question, text: read.text, askedAs, joinedTo } });
}

/** From here what may answer in the story goes before what answers in another, where that is not sure: "How many were hurt?" after a storm. */
const NEARLY = 0.5;

function fromElsewhere(answer: Answer, { terms }: Question, isWhole: boolean): Answer {
  return isWhole && terms.length <= FEW_WORDS ? { ...answer, elsewhere: true } : answer;
}

/** "Who was the captain?" */
const FEW_WORDS = 2;

/**
 * "and Maven?" after the price of the Indian probe: where the very words that answered of the other answer of this, no more surely,
 * they are still the other's, and are shown as what is closest.
 */
function notOfTheOther(answer: Answer, read: Question, previous: Answer | null): Answer {
  const [first, told] = [answer.considered[0]?.quote, previous?.considered[0]?.quote];
  if (previous?.kind !== "answered" || answer.kind !== "answered" || first === undefined || told === undefined)
    return answer;
  const { terms, names } = previous.question;
  const isOfAnother =
    read.askedAs !== read.text &&
    read.names.some((name) => !names.includes(name)) &&
    terms.some((term) => !read.terms.includes(term));
  const isSame = isSameQuote(first, told);
  const [one, other] = [answer.short, previous.short];
  if (!isOfAnother || !isSame || answer.confidence > previous.confidence || (one && other && !overlaps(one, other)))
    return answer;
  return onlyClosest(answer);
}

/**
 * "When?" after "Who founded Calder?", of which another firm's founding was the closest: that sentence is no more Calder's now. And
 * "for how much?", not answered, has the sentence first that was shown for what was asked before, where it has such a figure.
 */
function asTold(answer: Answer, { askedAs, joinedTo }: Question, last: Answer | null): Answer {
  const told = last?.considered[0]?.quote;
  if (last === null || told === undefined || joinedTo === null || askingAlone(ownPart(askedAs, joinedTo)) === null)
    return answer;
  const isFirst = isSameQuote(answer.considered[0]?.quote, told);
  if (answer.kind === "answered")
    return isFirst && last.kind !== "answered" && last.confidence <= OF_OTHER ? onlyClosest(answer) : answer;
  const again = answer.considered.find(({ quote, fits }) => fits === true && isSameQuote(quote, told));
  if (isFirst || again === undefined || last.kind === "not-found") return answer;
  const considered = [again, ...answer.considered.filter((each) => each !== again)];
  return { ...onlyClosest(answer), considered, short: null, named: null, nearest: null };
}

/** Who was told before them is hardly spoken of any more. */
const MOST_PERSONS = 5;

function rank({ kind }: Answer): number {
  return ["not-found", "unsure", "answered"].indexOf(kind);
}

/**
 * With what the talk goes on from: the article whose story is spoken of, who was named last, and the question that words are put
 * behind. A question that was perhaps asked of the story before leaves all as it was where it is not answered.
 */
function goingOn(answer: Answer, before: Question | null, isPerhapsOfStory: boolean): Answer {
  const { question, considered, counted, kind } = answer;
  const [best] = considered;
  const keeps = kind === "not-found" || counted !== null || (isPerhapsOfStory && kind !== "answered");
  const story = keeps || best === undefined ? (before?.story ?? null) : best.quote.article.id;
  const isLost = before !== null && isPerhapsOfStory && kind !== "answered" && question.joinedTo === null;
  const { joinedTo } = isLost ? behindWhole(question.text, before) : question;
  const told = isPersonTold(question) ? question.told : null;
  const person = personSpokenOf(question, told, best?.quote.article) ?? before?.person ?? null;
  const persons = [...(told === null ? [] : [told]), ...(before?.persons ?? [])].slice(0, MOST_PERSONS);
  const isNew = question.askedAs === question.text && namesIn(question.text).length > 0;
  const spoken = before?.thing ?? null;
  const isSpokenOf = spoken !== null && best?.quote.article.text.toLowerCase().includes(lastWord(spoken)) === true;
  const thing = question.thing ?? onlyThing(question.askedAs) ?? (isNew && !isSpokenOf ? null : spoken);
  return { ...answer, question: { ...question, story, joinedTo, person, persons, thing } };
}

/** Who answers, else whom the question asks about, where the article tells whether that is a man or a woman. */
function personSpokenOf({ askedAs, names }: Question, told: string | null, article: Article | undefined) {
  const name = told ?? personAsked(askedAs);
  const as = name === null || article === undefined ? null : spokenAs(article, name, told === null ? [] : names);
  return name === null || as === null ? null : { name, as };
}
