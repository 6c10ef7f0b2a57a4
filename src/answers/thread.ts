// A question in a thread -> its answer: of the story spoken of where that tells it, else of all that was read.
import type { Article, ArticleId } from "../corpus/article.ts";
import type { Quote } from "../corpus/passage.ts";
import { namesIn } from "../text/names.ts";
import { overlaps } from "../text/span.ts";
import { isStopWord } from "../text/stopwords.ts";
import { wordsOf } from "../text/words.ts";
import type { Answer, Question } from "./answer.ts";
import { readInstead } from "./follow-up.ts";
import { pronounKind } from "./noun-forms.ts";
import { pointsBack } from "./own-pronouns.ts";
import { behindWhole, ownPart } from "./put-behind.ts";
import { type QuestionContext, readQuestion } from "./question.ts";
import { spokenAs } from "./spoken-as.ts";

/** The question before, and its answer; no answer where a topic was briefed on, and none of both where nothing was said. */
export type Before = { readonly before: Question | null; readonly last: Answer | null };

export type Asking = {
  readonly reading: Omit<QuestionContext, "previous"> & { readonly named: ReadonlySet<string> };
  /** The answer of all articles, or of these alone. */
  readonly answered: (question: Question, among?: readonly Article[]) => Promise<Answer>;
  /** The articles of the story spoken of before; none where that is not known. */
  readonly spokenOf: () => Promise<readonly Article[]>;
};

/** Its question says what the talk goes on from. */
export async function answerInThread(text: string, { before, last }: Before, asking: Asking): Promise<Answer> {
  const { reading, answered } = asking;
  const read = readQuestion(text, { ...reading, previous: before });
  const first = notOfTheOther(await answered(read), read, last);
  if (before === null) return goingOn(first, before, false);
  const instead = first.kind === "answered" ? null : readInstead(text, before, reading.named);
  const overall = instead === null ? first : likelier(first, await answered(readQuestion(instead, reading)));
  // To find the story takes as long as to answer.
  const isTold = overall.kind === "answered" && overall.considered[0]?.quote.article.id === before.story;
  const own = overall === first && !isTold ? ofStory(read) : null;
  const story = own === null ? [] : await asking.spokenOf();
  if (own === null || story.length === 0) return goingOn(overall, before, false);
  const inStory = await answered(readQuestion(own, reading), story);
  const found = { answer: inStory, articles: new Set(story.map(({ id }) => id)) };
  const chosen = storyFirst(read, before, found, overall);
  const best = chosen.considered[0]?.quote.article.id;
  return goingOn(chosen, before, chosen.elsewhere === true || best === undefined || found.articles.has(best));
}

/**
 * What is asked of the story spoken of before it is asked of everything: "Who scored?", with no name of its own, and "How many were
 * hurt?" of what stands behind another question; null where it says itself what it is about, or says nothing without the other.
 */
function ofStory({ askedAs, joinedTo, text, ofCorpus }: Question): string | null {
  if (ofCorpus !== null || (askedAs !== text && joinedTo === null)) return null;
  const own = joinedTo === null ? askedAs : ownPart(askedAs, joinedTo).trim();
  const words = wordsOf(own);
  const content = words.filter(({ folded }) => !isStopWord(folded)).length;
  const leans = words.some((word) => pronounKind(word.folded) !== null || pointsBack(own, word));
  const names = namesIn(own).length > 0 || words.some(({ start }) => start > 0 && /^\p{Lu}/u.test(own.slice(start)));
  return names || leans || content === 0 || content > MOST_WORDS ? null : own;
}

/** With more words of its own a question is mostly found by them. */
const MOST_WORDS = 4;

/** What was looked for in the story spoken of alone, and that story's articles. */
type InStory = { readonly answer: Answer; readonly articles: ReadonlySet<ArticleId> };

/**
 * The answer to be given, of one that was looked for in the story before alone and one in all articles. Asked of a story that it is
 * not about, a question is hardly ever answered (decision 0019), so what answers there goes before; so does what may, where it has
 * every word asked with and the other stands in another story. A question of few words that the story has nothing on is
 * `elsewhere`: whoever asked it may have meant the story all the same.
 */
function storyFirst(read: Question, before: Question, { answer, articles }: InStory, overall: Answer): Answer {
  const [own, other] = [answer.considered[0], overall.considered[0]];
  const isSame = isSameSentence(own?.quote, other?.quote);
  if (own === undefined || answer.kind === "not-found" || (isSame && rank(overall) >= rank(answer))) {
    const isElsewhere = overall.kind !== "not-found" && other !== undefined && !articles.has(other.quote.article.id);
    return isElsewhere && read.terms.length <= FEW_WORDS ? { ...overall, elsewhere: true } : overall;
  }
  const goesBefore = answer.kind === "answered" || overall.kind === "not-found" || own.lacks.length === 0;
  if (!goesBefore) return overall;
  const { askedAs, joinedTo } = read.joinedTo === null ? behindWhole(read.text, before) : read;
  return { ...answer, question: { ...answer.question, text: overall.question.text, askedAs, joinedTo } };
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
  const isSame = isSameSentence(first, told);
  const [one, other] = [answer.short, previous.short];
  if (!isOfAnother || !isSame || answer.confidence > previous.confidence || (one && other && !overlaps(one, other)))
    return answer;
  return { ...answer, kind: "unsure", question: { ...answer.question, told: null }, more: [], others: [], silent: [] };
}

function isSameSentence(one: Quote | undefined, other: Quote | undefined): boolean {
  return one?.article.id === other?.article.id && one?.start === other?.start;
}

/** Of two readings the second only where it finds more. */
function likelier(first: Answer, second: Answer): Answer {
  return rank(second) > rank(first) ? second : first;
}

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
  const { told, wanted } = question;
  const as =
    told === null || wanted !== "person" || best === undefined
      ? null
      : spokenAs(best.quote.article, told, question.names);
  const person = told === null || as === null ? (before?.person ?? null) : { name: told, as };
  return { ...answer, question: { ...question, story, joinedTo, person } };
}
