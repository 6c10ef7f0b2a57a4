// Segments of an index and terms -> the best k articles, exactly, without scoring what cannot be among them.

import type { TermTable } from "../text/term-table.ts";
import { BestHits, type FoundHit } from "./best-hits.ts";
import { FULL_IMPACT, inverseFrequency, wholeWeights } from "./bm25.ts";
import { dateFactor, LARGEST_FACTOR, largestDateFactor } from "./date-prior.ts";
import type { Query } from "./search.ts";
import { articlesAt, postingOf, rankOf, type Segment, sizeOf, WINDOW_ARTICLES } from "./segment.ts";

export type { FoundHit } from "./best-hits.ts";

/** Segments whose terms are numbered by one table, and their outlets in one way, each spelling of a name by itself. */
export type Source = {
  readonly segments: readonly Segment[];
  readonly table: TermTable;
  /** Of all spellings of a name; none of a name that no article has. */
  readonly outletNumbers: (name: string) => ReadonlySet<number>;
};

/** Looking a term up for one article costs about as much as walking over this many of its postings. */
const LOOKUP_COST = 16;

// Scratch memory; scores are all zero between windows. Searches never interleave: nothing here waits.
const scores = new Int32Array(WINDOW_ARTICLES);
const candidates = new Uint16Array(WINDOW_ARTICLES);

// Of each window, counted through all segments: the most it can give, its segment and its place there; and of each term
// and window its entry + 1. Kept between searches, as making them costs more than a search of a small index.
let bounds = new Float64Array(64);
let segmentOf = new Uint16Array(64);
let placeOf = new Uint8Array(64);
let entries = new Int32Array(1024);

/** The best k; ties by id. */
export function searchSegments(sources: readonly Source[], query: Query, k: number): FoundHit[] {
  const wanted = lookUpTerms(sources, query.terms);
  const best = new BestHits(k);
  const { window, outlet = null } = query;
  // Days and an outlet that were asked for may leave out the articles that the floor comes from.
  if (window === null && outlet === null && k > 0) best.floor = firstFloor(wanted, k);
  const outlets = outlet === null ? null : outletOfEach(sources, outlet);
  const search = new WindowSearch(wanted, { ...query, outlets }, best);
  // The most promising windows first: they raise the floor for all others.
  const order = search.order();
  for (let i = order.length - 1; i >= 0; i--) {
    const bound = Math.floor(order[i]! / MOST_WINDOWS);
    if (bound < best.floor) break;
    search.window(order[i]! % MOST_WINDOWS);
  }
  return best.sorted(wanted.unit);
}

/** An outlet's numbers in each segment. */
function outletOfEach(sources: readonly Source[], name: string): ReadonlySet<number>[] {
  return sources.flatMap(({ segments, outletNumbers }) => {
    const numbers = outletNumbers(name);
    return segments.map(() => numbers);
  });
}

/** Impacts of the rare terms are counted, so many in all: what common ones alone give an article is no floor. */
const MOST_COUNTED = WINDOW_ARTICLES;
const impactCounts = new Uint32Array(FULL_IMPACT + 1);

/** A score that k articles at least have by one of their terms alone: what is below is not looked at from the first window on. */
function firstFloor({ terms, weights, segments, ranks, articles }: Wanted, k: number): number {
  let floor = 0;
  for (let t = 0; t < terms.length; t++) {
    if (articles[t]! < k || articles[t]! > MOST_COUNTED || weights[t]! * FULL_IMPACT <= floor) continue;
    impactCounts.fill(0);
    for (let s = 0; s < segments.length; s++) {
      const rank = ranks[s * terms.length + t]!;
      if (rank < 0) continue;
      const { termEntries, entryPostings, impacts } = segments[s]!;
      const end = entryPostings[termEntries[rank + 1]!]!;
      for (let i = entryPostings[termEntries[rank]!]!; i < end; i++) impactCounts[impacts[i]!]!++;
    }
    let least = FULL_IMPACT;
    for (let better = impactCounts[least]!; better < k; better += impactCounts[least]!) least--;
    floor = Math.max(floor, weights[t]! * least);
  }
  return floor;
}

/** The different terms of a query that any segment has, with whole weights. */
export type Wanted = {
  readonly terms: readonly string[];
  readonly weights: readonly number[];
  readonly unit: number;
  readonly segments: readonly Segment[];
  /** In how many articles each term stands. */
  readonly articles: readonly number[];
  /** The rank of term t in segment s is ranks[s * terms + t]; -1 when it is not there. */
  readonly ranks: readonly number[];
};

function lookUpTerms(sources: readonly Source[], all: readonly string[]): Wanted {
  const segments = sources.flatMap((source) => source.segments);
  let count = 0;
  for (const segment of segments) count += sizeOf(segment);
  const terms: string[] = [];
  const articles: number[] = [];
  const rarities: number[] = [];
  const found: Found[] = [];
  for (const term of new Set(all)) {
    const each = findTerm(sources, term);
    if (each.articles === 0) continue;
    terms.push(term);
    articles.push(each.articles);
    rarities.push(inverseFrequency(each.articles, count));
    found.push(each);
  }
  const ranks: number[] = [];
  for (let s = 0; s < segments.length; s++) for (const each of found) ranks.push(each.ranks[s]!);
  const { weights, unit } = wholeWeights(rarities);
  return { terms, weights, unit, segments, articles, ranks };
}

type Found = { readonly articles: number; readonly ranks: readonly number[] };

/** In how many articles a term stands, and its rank in each segment of all sources. */
export function findTerm(sources: readonly Source[], term: string): Found {
  const ranks: number[] = [];
  let articles = 0;
  for (const { segments, table } of sources) {
    const number = table.numberOf(term);
    for (const segment of segments) {
      const rank = rankOf(segment, number);
      ranks.push(rank);
      if (rank >= 0) articles += articlesAt(segment, rank);
    }
  }
  return { articles, ranks };
}

/** Bounds and window numbers share a 53-bit number when they are put in order. */
const MOST_WINDOWS = 2 ** 20;

/** The outlet as its numbers in each segment; null: all. */
type Reach = Pick<Query, "askedAt" | "window"> & { readonly outlets: readonly ReadonlySet<number>[] | null };

/** One query's way through the windows, which are counted through all segments. */
class WindowSearch {
  readonly #wanted: Wanted;
  readonly #query: Reach;
  readonly #best: BestHits;
  readonly #windows: number;

  // The terms present in the window that is searched, the one with the largest bound first.
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #weights: number[] = [];
  readonly #bounds: number[] = [];

  constructor(wanted: Wanted, query: Reach, best: BestHits) {
    this.#wanted = wanted;
    this.#query = query;
    this.#best = best;
    const { segments, terms } = wanted;
    this.#windows = segments.reduce((sum, { from }) => sum + from.length, 0);
    if (this.#windows > bounds.length) {
      bounds = new Float64Array(2 * this.#windows);
      segmentOf = new Uint16Array(2 * this.#windows);
      placeOf = new Uint8Array(2 * this.#windows);
    }
    if (this.#windows * terms.length > entries.length) entries = new Int32Array(2 * this.#windows * terms.length);
  }

  /** Windows that can hold hits, as bound * MOST_WINDOWS + number, ascending. */
  order(): Float64Array {
    const { segments, terms, weights, ranks } = this.#wanted;
    bounds.fill(0, 0, this.#windows);
    entries.fill(0, 0, this.#windows * terms.length);
    let first = 0;
    for (let s = 0; s < segments.length; s++) {
      const { termEntries, entryWindows, ceilings, from } = segments[s]!;
      for (let place = 0; place < from.length; place++) {
        segmentOf[first + place] = s;
        placeOf[first + place] = place;
      }
      for (let t = 0; t < terms.length; t++) {
        const rank = ranks[s * terms.length + t]!;
        if (rank < 0) continue;
        for (let entry = termEntries[rank]!; entry < termEntries[rank + 1]!; entry++) {
          const window = first + entryWindows[entry]!;
          entries[t * this.#windows + window] = entry + 1;
          bounds[window]! += weights[t]! * ceilings[entry]!;
        }
      }
      first += from.length;
    }
    let count = 0;
    for (let window = 0; window < this.#windows; window++) {
      if (bounds[window] === 0 || !this.#isInReach(window)) continue;
      bounds[count++] = Math.ceil(bounds[window]! * this.#largestFactor(window)) * MOST_WINDOWS + window;
    }
    return bounds.subarray(0, count).sort();
  }

  /** Terms that matter most are walked; what remains can only decide between the articles these found. */
  window(window: number): void {
    const segment = this.#wanted.segments[segmentOf[window]!]!;
    const present = this.#takeTerms(segment, window);
    // Rounded down: what just reaches the floor must not be lost to a rounding of the division.
    const needed = Math.floor(this.#best.floor / this.#largestFactor(window));
    let walked = present;
    let rest = 0;
    while (walked > 1 && rest + this.#bounds[walked - 1]! < needed) rest += this.#bounds[--walked]!;
    let count =
      walked === 1 ? this.#walkOne(segment, needed - rest) : this.#walkSeveral(segment, walked, needed - rest);
    for (let t = walked; t < present && count > 0; t++) {
      if (count * LOOKUP_COST < this.#ends[t]! - this.#starts[t]!) this.#lookUp(segment, t, count);
      else this.#walkCandidates(segment, t);
      rest -= this.#bounds[t]!;
      count = narrow(count, needed - rest);
    }
    this.#offer(segment, window, count);
  }

  #takeTerms({ entryPostings, ceilings }: Segment, window: number): number {
    const { terms, weights } = this.#wanted;
    let present = 0;
    for (let t = 0; t < terms.length; t++) {
      const entry = entries[t * this.#windows + window]! - 1;
      if (entry < 0) continue;
      const bound = weights[t]! * ceilings[entry]!;
      let place = present++;
      for (; place > 0 && this.#bounds[place - 1]! < bound; place--) {
        this.#bounds[place] = this.#bounds[place - 1]!;
        this.#starts[place] = this.#starts[place - 1]!;
        this.#ends[place] = this.#ends[place - 1]!;
        this.#weights[place] = this.#weights[place - 1]!;
      }
      this.#bounds[place] = bound;
      this.#starts[place] = entryPostings[entry]!;
      this.#ends[place] = entryPostings[entry + 1]!;
      this.#weights[place] = weights[t]!;
    }
    return present;
  }

  /** Lists the articles to which the first term alone gives as much as is needed; their scores are set. */
  #walkOne({ places, impacts }: Segment, needed: number): number {
    const weight = this.#weights[0]!;
    const least = Math.ceil(needed / weight);
    const end = this.#ends[0]!;
    let count = 0;
    for (let i = this.#starts[0]!; i < end; i++) {
      const impact = impacts[i]!;
      if (impact < least) continue;
      const place = places[i]!;
      scores[place] = Math.imul(weight, impact);
      candidates[count++] = place;
    }
    return count;
  }

  /** Adds up the first terms, then lists the articles that have as much as is needed, each once; other scores are zero again. */
  #walkSeveral({ places, impacts }: Segment, walked: number, needed: number): number {
    let total = 0;
    for (let t = 0; t < walked; t++) {
      const weight = this.#weights[t]!;
      const end = this.#ends[t]!;
      for (let i = this.#starts[t]!; i < end; i++) scores[places[i]!]! += Math.imul(weight, impacts[i]!);
      total += end - this.#starts[t]!;
    }
    if (total > WINDOW_ARTICLES) return collectAll(needed);
    let count = 0;
    for (let t = 0; t < walked; t++) {
      const end = this.#ends[t]!;
      for (let i = this.#starts[t]!; i < end; i++) {
        const place = places[i]!;
        const score = scores[place]!;
        // Below zero marks a candidate that is already listed.
        if (score <= 0) continue;
        if (score >= needed) {
          candidates[count++] = place;
          scores[place] = -score;
        } else scores[place] = 0;
      }
    }
    for (let i = 0; i < count; i++) scores[candidates[i]!] = -scores[candidates[i]!]!;
    return count;
  }

  /** Adds a term's score to the candidates, found one by one. */
  #lookUp({ places, impacts }: Segment, t: number, count: number): void {
    const [start, end, weight] = [this.#starts[t]!, this.#ends[t]!, this.#weights[t]!];
    for (let i = 0; i < count; i++) {
      const place = candidates[i]!;
      const posting = postingOf(places, start, end, place);
      if (posting >= 0) scores[place]! += Math.imul(weight, impacts[posting]!);
    }
  }

  /** The same when candidates are many: all the term's articles are passed, those with a score are candidates. */
  #walkCandidates({ places, impacts }: Segment, t: number): void {
    const [end, weight] = [this.#ends[t]!, this.#weights[t]!];
    for (let i = this.#starts[t]!; i < end; i++) {
      const place = places[i]!;
      if (scores[place]! > 0) scores[place]! += Math.imul(weight, impacts[i]!);
    }
  }

  /** Hands the candidates over with their own dates weighed in, and clears their scores. */
  #offer(segment: Segment, window: number, count: number): void {
    const first = placeOf[window]! * WINDOW_ARTICLES;
    const { askedAt, window: days, outlets } = this.#query;
    const outlet = outlets === null ? null : outlets[segmentOf[window]!]!;
    for (let i = 0; i < count; i++) {
      const place = candidates[i]!;
      let score = scores[place]!;
      scores[place] = 0;
      if (score * LARGEST_FACTOR < this.#best.floor) continue;
      const time = segment.facts.times[first + place]!;
      if (outlet !== null && !outlet.has(segment.facts.outlets[first + place]!)) continue;
      if (days !== null && !(time >= days.from && time <= days.to)) continue;
      if (askedAt !== null) score *= dateFactor(time, askedAt);
      if (score >= this.#best.floor) this.#best.offer(score, segment, first + place);
    }
  }

  #isInReach(window: number): boolean {
    const days = this.#query.window;
    if (days === null) return true;
    const { from, to } = this.#wanted.segments[segmentOf[window]!]!;
    const place = placeOf[window]!;
    return to[place]! >= days.from && from[place]! <= days.to;
  }

  #largestFactor(window: number): number {
    const { askedAt } = this.#query;
    if (askedAt === null) return 1;
    const { from, to } = this.#wanted.segments[segmentOf[window]!]!;
    const place = placeOf[window]!;
    return largestDateFactor(from[place]!, to[place]!, askedAt);
  }
}

/** The same as collecting from the postings, by a look at every place of the window. */
function collectAll(needed: number): number {
  let count = 0;
  for (let place = 0; place < WINDOW_ARTICLES; place++) {
    const score = scores[place]!;
    if (score === 0) continue;
    if (score >= needed) candidates[count++] = place;
    else scores[place] = 0;
  }
  return count;
}

/** Drops the candidates that have less than is needed. */
function narrow(count: number, needed: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const place = candidates[i]!;
    if (scores[place]! >= needed) candidates[kept++] = place;
    else scores[place] = 0;
  }
  return kept;
}
