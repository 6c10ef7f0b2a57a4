// "Who did it?", "Why?", "Who else?": a question that leaves its act out -> what the act of the question before makes of its answer.
import type { Quote } from "../../corpus/passage.ts";
import { pronounKind } from "../../text/pronouns.ts";
import { isStopWord } from "../../text/stopwords.ts";
import { wordsOf } from "../../text/words.ts";
import type { Answer, Considered, Question } from "../answer.ts";
import { actOf } from "../question/act.ts";
import { notFound, onlyClosest } from "../quiet-answer.ts";
import { readWords } from "../words/reading.ts";
import { withoutEnd } from "./asking-words.ts";
import { ownPart } from "./put-behind.ts";

/** True for "who did it?", "who was behind that?" and "when did they do so?": what was done is what was just asked about. */
export function asksOfAct(text: string): boolean {
  return OF_ACT.test(withoutEnd(text));
}

const OF_ACT =
  /\b(?:(?:did|done|do|does|doing) (?:it|this|that|so)|^(?:and )?who(?:['’]s| is| was| were)(?: behind)? (?:it|this|that))$/i;

/** Whether a sentence says nothing of the act that the question asks about. */
export function lacksAct({ lacks }: Considered, question: Pick<Question, "askedAs" | "focus">): boolean {
  const act = actOf(question);
  return act !== null && lacks.some((word) => saysOnly(word, act));
}

/** "Who else spoke?" after "Who spoke at the Paris talks?": others that did the same are asked for. */
export function asksElseOfAct(text: string, before: Pick<Question, "askedAs" | "focus">): boolean {
  const act = actOf(before);
  return act !== null && saysOnly(text.replace(/\belse\b/i, ""), act);
}

/** Whether nothing but a form of that verb is said: "spoke" of "speak". */
function saysOnly(words: string, act: string): boolean {
  const content = readWords(words, { start: 0, end: words.length }).filter(({ form }) => !form.stop);
  return content.length > 0 && content.every(({ form }) => form.stem === act);
}

/**
 * Whoever is named anywhere has not done it: what answers tells of the act of the question before. Where that question found
 * nothing, what comes near to words that lean on it is no nearer to an answer.
 */
export function ofActBefore(answer: Answer, last: Answer | null): Answer {
  const { askedAs, joinedTo, focus, wanted } = answer.question;
  const [first] = answer.considered;
  if (joinedTo === null || first === undefined || answer.kind === "not-found") return answer;
  const own = ownPart(askedAs, joinedTo).trim();
  const isOut = asksOfAct(own) || wordsOf(own).every(({ folded }) => isStopWord(folded));
  // "It demands 80 million" of who sued.
  if (answer.kind === "answered")
    return isOut &&
      wanted !== "amount" &&
      wanted !== "count" &&
      !(wanted === "reason" && isRightBehind(first.quote, last?.considered[0]?.quote)) &&
      lacksAct(first, { askedAs: joinedTo, focus })
      ? onlyClosest(answer)
      : answer;
  const leans = isOut || wordsOf(own).some(({ folded }) => pronounKind(folded) !== null);
  const isOfNothing = last?.kind === "not-found" && isSame(joinedTo, last.question.own ?? last.question.askedAs);
  return leans && isOfNothing && first.lacks.length > 0 ? notFound(answer) : answer;
}

/** The sentence after the one that was quoted says why without the act: "The driver was held. He had fallen asleep." */
function isRightBehind({ article, start }: Quote, before: Quote | undefined): boolean {
  return (
    before?.article.id === article.id && start >= before.end && article.text.slice(before.end, start).trim() === ""
  );
}

function isSame(one: string, other: string): boolean {
  return withoutEnd(one).toLowerCase() === withoutEnd(other).toLowerCase();
}
