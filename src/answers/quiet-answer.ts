// A question -> the answer that says nothing yet, from which the others are made.
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
