// A score as a small tree: which term gave how much, and what the date did.
import type { Reason } from "../corpus/reason.ts";
import { SCORE_UNIT, termScore } from "./bm25.ts";
import { dateFactor } from "./date-prior.ts";
import { type IndexWindow, postingOf, rankOf } from "./index-window.ts";
import type { Query } from "./search.ts";
import type { WeightedTerm } from "./search-windows.ts";

/** The score of one article of a window; `words[i]` is the term that `terms[i]` numbers. */
export function explainHit(
  window: IndexWindow,
  article: number,
  words: readonly string[],
  terms: readonly WeightedTerm[],
  frequencies: Float64Array,
  query: Query,
): Reason {
  const parts = terms.map((term, i): Reason => {
    const units = unitsOf(window, article, term, frequencies);
    return { label: `"${words[i]}"`, value: units / SCORE_UNIT };
  });
  const units = terms.reduce((sum, term) => sum + unitsOf(window, article, term, frequencies), 0);
  const time = window.times[article]!;
  const factor = query.askedAt === null || Number.isNaN(time) ? 1 : dateFactor(time, query.askedAt);
  const fromWords = units / SCORE_UNIT;
  const date: Reason = { label: `published near the question, x ${factor}`, value: fromWords * factor - fromWords };
  return { label: "words", value: fromWords * factor, parts: factor === 1 ? parts : [...parts, date] };
}

function unitsOf(window: IndexWindow, article: number, term: WeightedTerm, frequencies: Float64Array): number {
  const rank = rankOf(window, term.number);
  const posting = rank < 0 ? -1 : postingOf(window, rank, article);
  if (posting < 0) return 0;
  return termScore(term.weight, frequencies[window.codes[posting]!]!, window.halfways[article]!);
}
