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
  const units = terms.map((term) => unitsOf(window, article, term, frequencies));
  const parts = units.map((share, i): Reason => ({ label: `"${words[i]}"`, value: share / SCORE_UNIT }));
  const fromWords = units.reduce((sum, share) => sum + share, 0) / SCORE_UNIT;
  const factor = query.askedAt === null ? 1 : dateFactor(window.times[article]!, query.askedAt);
  if (factor > 1) parts.push({ label: `published near the question, x ${factor}`, value: fromWords * (factor - 1) });
  return { label: "words", value: fromWords * factor, parts };
}

function unitsOf(window: IndexWindow, article: number, term: WeightedTerm, frequencies: Float64Array): number {
  const rank = rankOf(window, term.number);
  if (rank < 0) return 0;
  const posting = postingOf(window, window.starts[rank]!, window.starts[rank + 1]!, article);
  if (posting < 0) return 0;
  return termScore(term.weight, frequencies[window.codes[posting]!]!, window.halfways[article]!);
}
