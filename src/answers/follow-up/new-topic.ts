// "What about Ebola?" after a question on something else -> what is asked about it alone.
import { quoteText } from "../../corpus/passage.ts";
import { namesIn } from "../../text/names.ts";
import type { Answer } from "../answer.ts";
import { onlyClosest } from "../quiet-answer.ts";
import { topicNamed } from "./asking-words.ts";
import { fragmentIn, isOfThoseAsked } from "./fragment.ts";
import { otherOne } from "./other-one.ts";
import { kindNamed } from "./spoken-of.ts";

/**
 * "What about Ebola?" after a question on a boxing match: a name that what answered that one does not have, and that is not in all
 * that is closest to the question with the name put into it, is spoken of next, and is asked about alone. Null for all else.
 */
export function newTopic(text: string, { kind, considered }: Answer, last: Answer): string | null {
  const fragment = fragmentIn(text, last.question.askedAs);
  const [name, ...others] = fragment === null ? [] : namesIn(fragment);
  if (fragment === null || name === undefined || others.length > 0 || !ONLY_NAME.test(fragment)) return null;
  // "and the Scottish one?" has its topic from the question before.
  if (otherOne(last.question.askedAs, fragment) !== null) return null;
  if (isOfLikeKind(fragment, last.question.askedAs)) return null;
  const hasName = (words: string) => words.toLowerCase().includes(fragment.slice(name.start, name.end).toLowerCase());
  const spokenOf = last.considered.slice(0, CLOSEST).map(({ quote }) => quote.article.text);
  if ([last.question.askedAs, ...spokenOf].some(hasName)) return null;
  const isNear = considered.slice(0, CLOSEST).every(({ quote }) => hasName(quoteText(quote)));
  return kind !== "not-found" && isNear ? null : `${fragment}?`;
}

/** "and Britain?" after "Did Germany offer help?" or "Which countries offered help?" asks of Britain what was asked of the other. */
function isOfLikeKind(fragment: string, before: string): boolean {
  const kind = kindNamed(fragment, { start: 0, end: fragment.length });
  const topic = topicNamed(before);
  return (
    isOfThoseAsked(fragment, before) || (topic !== undefined && kind === "place" && kindNamed(before, topic) === kind)
  );
}

/** With a preposition, "in Norway", it is no topic but a part of what was asked. */
const ONLY_NAME = /^(?:the )?\p{Lu}/u;
const CLOSEST = 3;

/** Of a name alone nobody knows what was asked: what comes closest is all that can be said. */
export function onTopic(text: string, answer: Answer): Answer {
  const own = { ...answer, question: { ...answer.question, text } };
  return answer.kind === "answered" ? onlyClosest(own) : own;
}
