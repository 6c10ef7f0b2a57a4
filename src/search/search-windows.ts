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
  const plans: WindowPlan[] = [];
  for (const window of windows) {
    const plan = planWindow(window, terms, query);
    if (plan) plans.push(plan);
  }
  // The most promising windows first: they raise the floor for all others.
  plans.sort((a, b) => b.bound - a.bound);
  for (const plan of plans) {
    if (plan.bound < best.floor) break;
    searchWindow(plan, frequencies, query, best);
  }
  return best.sorted().map(({ articleId, score }) => ({ articleId, score: score / SCORE_UNIT }));
}

/** A term's postings inside one window, and the most it can add to a score there. All scores here are in score units. */
type TermPlan = { readonly start: number; readonly end: number; readonly weight: number; readonly bound: number };

/** `factor` is the largest the date can multiply a score with here, `bound` the largest score there can be. */
type WindowPlan = {
  readonly window: IndexWindow;
  readonly terms: readonly TermPlan[];
  readonly factor: number;
  readonly bound: number;
};

function planWindow(window: IndexWindow, terms: readonly WeightedTerm[], query: Query): WindowPlan | null {
  if (query.window && !(window.to >= query.window.from && window.from <= query.window.to)) return null;
  const present: TermPlan[] = [];
  let sum = 0;
  for (const { number, weight } of terms) {
    const rank = rankOf(window, number);
    if (rank < 0) continue;
    const bound = Math.ceil((weight * window.ceilings[rank]!) / 255);
    present.push({ start: window.starts[rank]!, end: window.starts[rank + 1]!, weight, bound });
    sum += bound;
  }
  if (present.length === 0) return null;
  const factor = query.askedAt === null ? 1 : largestDateFactor(window.from, window.to, query.askedAt);
  present.sort((a, b) => b.bound - a.bound);
  return { window, terms: present, factor, bound: sum * factor };
}

/** Terms that matter most are walked; what remains can only decide between the articles these found. */
function searchWindow(
  { window, terms, factor }: WindowPlan,
  frequencies: Float64Array,
  query: Query,
  best: BestHits,
): void {
  let walked = terms.length;
  let rest = 0;
  while (walked > 1 && (rest + terms[walked - 1]!.bound) * factor < best.floor) rest += terms[--walked]!.bound;
  for (let i = 0; i < walked; i++) walk(window, terms[i]!, frequencies);
  let count = collect(window, terms, walked, rest, factor, best.floor);
  for (let i = walked; i < terms.length && count > 0; i++) {
    const term = terms[i]!;
    if (count * LOOKUP_COST < term.end - term.start) lookUp(window, term, frequencies, count);
    else walkCandidates(window, term, frequencies);
    rest -= term.bound;
    count = narrow(count, rest, factor, best.floor);
  }
  offer(window, count, query, best);
}

/** Adds a term's score to every article that has it. */
function walk(
  { articles, codes, halfways }: IndexWindow,
  { start, end, weight }: TermPlan,
  frequencies: Float64Array,
): void {
  for (let i = start; i < end; i++) {
    const article = articles[i]!;
    scores[article]! += termScore(weight, frequencies[codes[i]!]!, halfways[article]!);
  }
}

/** Lists the articles walked over whose score can still be enough, each once, and clears the others. */
function collect(
  { articles }: IndexWindow,
  terms: readonly TermPlan[],
  walked: number,
  rest: number,
  factor: number,
  floor: number,
): number {
  let count = 0;
  for (let t = 0; t < walked; t++) {
    const { start, end } = terms[t]!;
    for (let i = start; i < end; i++) {
      const article = articles[i]!;
      const score = scores[article]!;
      // Below zero marks a candidate that is already listed.
      if (score <= 0) continue;
      if ((score + rest) * factor >= floor) {
        candidates[count++] = article;
        scores[article] = -score;
      } else scores[article] = 0;
    }
  }
  for (let i = 0; i < count; i++) scores[candidates[i]!] = -scores[candidates[i]!]!;
  return count;
}

/** Adds a term's score to the candidates, found one by one. */
function lookUp(window: IndexWindow, { start, end, weight }: TermPlan, frequencies: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const article = candidates[i]!;
    const posting = postingOf(window, start, end, article);
    if (posting >= 0) {
      scores[article]! += termScore(weight, frequencies[window.codes[posting]!]!, window.halfways[article]!);
    }
  }
}

/** The same when candidates are many: all the term's articles are passed, those with a score are candidates. */
function walkCandidates(
  { articles, codes, halfways }: IndexWindow,
  { start, end, weight }: TermPlan,
  frequencies: Float64Array,
): void {
  for (let i = start; i < end; i++) {
    const article = articles[i]!;
    if (scores[article]! > 0) scores[article]! += termScore(weight, frequencies[codes[i]!]!, halfways[article]!);
  }
}

/** Drops the candidates that can no longer reach the floor. */
function narrow(count: number, rest: number, factor: number, floor: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const article = candidates[i]!;
    if ((scores[article]! + rest) * factor >= floor) candidates[kept++] = article;
    else scores[article] = 0;
  }
  return kept;
}

/** Hands the candidates over with their own dates weighed in, and clears their scores. */
function offer(window: IndexWindow, count: number, query: Query, best: BestHits): void {
  for (let i = 0; i < count; i++) {
    const article = candidates[i]!;
    const time = window.times[article]!;
    const score = scores[article]! * (query.askedAt === null ? 1 : dateFactor(time, query.askedAt));
    if (score >= best.floor && isInside(time, query.window)) best.offer({ articleId: window.ids[article]!, score });
    scores[article] = 0;
  }
}

function isInside(time: number, window: Query["window"]): boolean {
  return window === null || (time >= window.from && time <= window.to);
}
