// The best sentences of a question how many -> one that tells of none before one that does not tell of what happened.
import { overlaps } from "../../text/span.ts";
import type { Question } from "../answer.ts";
import { COVER_ARTICLE, TYPE_FIT } from "../sentences/close-features.ts";
import { type Candidate, ledBy } from "../sentences/select.ts";
import { tellsAct } from "../short-answer/noughts.ts";

/**
 * "Nobody has died." has few words of "How many died when the dam failed?", and comes before "Water reached the lower streets,
 * and 1,200 people left.", where its article has as much of the question. The same candidates where the best counts what is
 * asked.
 */
export function noughtFirst(question: Question, candidates: readonly Candidate[]): readonly Candidate[] {
  const [best] = candidates;
  if (question.wanted !== "count" || best === undefined || tellsOfNone(best)) return candidates;
  if (best.features[TYPE_FIT]! > 0 && tellsAct(question, best.sentence)) return candidates;
  const none = candidates.find(
    (each) => tellsOfNone(each) && each.features[COVER_ARTICLE]! >= best.features[COVER_ARTICLE]!,
  );
  return ledBy(candidates, none);
}

/** True where "nobody" or its like is the short answer. */
export function tellsOfNone({ sentence, span }: Candidate): boolean {
  return span !== null && sentence.noughts.some((figure) => overlaps(figure, span));
}

/** True where that is so, and the article has most of the question: it tells of what is asked. */
export function isToldOfNone(candidate: Candidate): boolean {
  return tellsOfNone(candidate) && candidate.features[COVER_ARTICLE]! >= MOST;
}

const MOST = 0.6;
