// Windows of an index and weighted terms -> the best k articles, exactly, without scoring what cannot be among them.
import { BestHits } from "./best-hits.ts";
import { SCORE_UNIT, termScore } from "./bm25.ts";
import { dateFactor, largestDateFactor } from "./date-prior.ts";
import { type IndexWindow, postingOf, rankOf, WINDOW_ARTICLES } from "./index-window.ts";
import type { ArticleHit, Query } from "./search.ts";

/** A term of the query by its number; `weight` is its inverse frequency in score units. */
export type WeightedTerm = { readonly number: number; readonly weight: number };

/** Looking a term up for one article costs about as much as walking over this many of its postings. */
const LOOKUP_COST = 16;

// Scratch memory, all zero between searches. Searches never interleave: nothing here waits.
const scores = new Float64Array(WINDOW_ARTICLES);
const candidates = new Uint16Array(WINDOW_ARTICLES);

/** The best k; `frequencies` says what a posting's code counts. */
export function searchWindows(
  windows: readonly IndexWindow[],
  terms: readonly WeightedTerm[],
  frequencies: Float64Array,
  query: Query,
  k: number,
): ArticleHit[] {
  const best = new BestHits(k);
  // The most promising windows first: they raise the floor for all others.
  const plans = windows.flatMap((window) => planWindow(window, terms, query) ?? []);
  plans.sort((a, b) => b.bound - a.bound);
  for (const plan of plans) {
    if (plan.bound < best.floor) break;
    searchWindow(plan, frequencies, query, best);
  }
  return best.sorted();
}

/** A term inside one window, and the most it can add to a score there, in score units. */
type TermPlan = { readonly rank: number; readonly weight: number; readonly bound: number };

/** `factor` is the largest the date can multiply a score with here, `bound` the largest score there can be. */
type WindowPlan = {
  readonly window: IndexWindow;
  readonly terms: readonly TermPlan[];
  readonly factor: number;
  readonly bound: number;
};

function planWindow(window: IndexWindow, terms: readonly WeightedTerm[], query: Query): WindowPlan | null {
  if (query.window && (window.to < query.window.from || window.from > query.window.to)) return null;
  const present: TermPlan[] = [];
  let sum = 0;
  for (const { number, weight } of terms) {
    const rank = rankOf(window, number);
    if (rank < 0) continue;
    const bound = Math.ceil((weight * window.ceilings[rank]!) / 255);
    present.push({ rank, weight, bound });
    sum += bound;
  }
  if (present.length === 0) return null;
  const factor = query.askedAt === null ? 1 : largestDateFactor(window.from, window.to, query.askedAt);
  present.sort((a, b) => b.bound - a.bound);
  return { window, terms: present, factor, bound: finalScore(sum, factor) };
}

/** Terms that matter most are walked; what remains can only decide between articles these found. */
function searchWindow(plan: WindowPlan, frequencies: Float64Array, query: Query, best: BestHits): void {
  const { window, terms, factor } = plan;
  let walked = terms.length;
  let rest = 0;
  while (walked > 1 && finalScore(rest + terms[walked - 1]!.bound, factor) < best.floor) rest += terms[--walked]!.bound;
  for (let i = 0; i < walked; i++) walk(window, terms[i]!, frequencies);
  let count = collect(window, terms.slice(0, walked), (score) => finalScore(score + rest, factor) >= best.floor);
  for (let i = walked; i < terms.length && count > 0; i++) {
    const term = terms[i]!;
    if (count * LOOKUP_COST < window.starts[term.rank + 1]! - window.starts[term.rank]!)
      lookUp(window, term, frequencies, count);
    else walkCandidates(window, term, frequencies);
    rest -= term.bound;
    count = narrow(count, (score) => finalScore(score + rest, factor) >= best.floor);
  }
  for (let i = 0; i < count; i++) {
    const article = candidates[i]!;
    const time = window.times[article]!;
    if (isInside(time, query.window)) {
      const own = query.askedAt === null || Number.isNaN(time) ? 1 : dateFactor(time, query.askedAt);
      const score = finalScore(scores[article]!, own);
      if (score >= best.floor) best.offer({ articleId: window.ids[article]!, score });
    }
    scores[article] = 0;
  }
}

/** Adds a term's score to every article that has it. */
function walk(window: IndexWindow, term: TermPlan, frequencies: Float64Array): void {
  const { articles, codes, halfways } = window;
  const { weight, rank } = term;
  const end = window.starts[rank + 1]!;
  for (let i = window.starts[rank]!; i < end; i++) {
    const article = articles[i]!;
    scores[article]! += termScore(weight, frequencies[codes[i]!]!, halfways[article]!);
  }
}

/** The same for those articles only that are still candidates. */
function walkCandidates(window: IndexWindow, term: TermPlan, frequencies: Float64Array): void {
  const { articles, codes, halfways } = window;
  const { weight, rank } = term;
  const end = window.starts[rank + 1]!;
  for (let i = window.starts[rank]!; i < end; i++) {
    const article = articles[i]!;
    if (scores[article]! > 0) scores[article]! += termScore(weight, frequencies[codes[i]!]!, halfways[article]!);
  }
}

function lookUp(window: IndexWindow, term: TermPlan, frequencies: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const article = candidates[i]!;
    const posting = postingOf(window, term.rank, article);
    if (posting >= 0)
      scores[article]! += termScore(term.weight, frequencies[window.codes[posting]!]!, window.halfways[article]!);
  }
}

/** Lists the articles walked over whose score is good enough, each once, and clears the others. */
function collect(window: IndexWindow, terms: readonly TermPlan[], isEnough: (score: number) => boolean): number {
  let count = 0;
  for (const { rank } of terms) {
    const end = window.starts[rank + 1]!;
    for (let i = window.starts[rank]!; i < end; i++) {
      const article = window.articles[i]!;
      const score = scores[article]!;
      // Below zero marks a candidate that is already listed.
      if (score <= 0) continue;
      if (isEnough(score)) {
        candidates[count++] = article;
        scores[article] = -score;
      } else scores[article] = 0;
    }
  }
  for (let i = 0; i < count; i++) scores[candidates[i]!] = -scores[candidates[i]!]!;
  return count;
}

/** Drops the candidates that can no longer reach the floor. */
function narrow(count: number, isEnough: (score: number) => boolean): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const article = candidates[i]!;
    if (isEnough(scores[article]!)) candidates[kept++] = article;
    else scores[article] = 0;
  }
  return kept;
}

function finalScore(units: number, factor: number): number {
  return (units / SCORE_UNIT) * factor;
}

function isInside(time: number, window: Query["window"]): boolean {
  return window === null || (time >= window.from && time <= window.to);
}
