// A question -> the answer that says nothing yet, from which the others are made; and an answer -> what of it is only closest.
import type { Answer, Question, Searched } from "./answer.ts";

export function quietAnswer(question: Question, searched: Searched): Answer {
  return {
    kind: "not-found",
    question,
    confidence: 0,
    held: 0,
    short: null,
    named: null,
    considered: [],
    more: [],
    others: [],
    silent: [],
    counted: null,
    searched,
    nearest: null,
    articles: [],
    unknownNames: [],
  };
}

/** Its sentences as what is closest to the question, of which none is said to answer it. */
export function onlyClosest(answer: Answer): Answer {
  return {
    ...answer,
    kind: "unsure",
    question: { ...answer.question, told: null },
    more: [],
    others: [],
    agreeing: [],
    silent: [],
  };
}

/** That nothing answers, with the sentence that comes nearest where it has a word of the question. */
export function notFound(answer: Answer): Answer {
  const [first] = answer.considered;
  const nearest = first !== undefined && first.holds.length > 0 ? first.quote : null;
  return { ...onlyClosest(answer), kind: "not-found", short: null, named: null, nearest };
}
