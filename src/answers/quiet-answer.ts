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
