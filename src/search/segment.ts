// Articles as one flat, unchanging block: for each term the articles that have it, side by side, three bytes each.
import type { ArticleId } from "../corpus/article.ts";
import { countOf, halfwayFrequency, impact } from "./bm25.ts";
import type { Facts } from "./facts.ts";
import { type Buckets, bucketsOf } from "./places.ts";

/** A segment is cut into windows of so many articles: their scores stay in the processor's cache. */
export const WINDOW_ARTICLES = 4_096;

/** Larger segments are not made: joining two of this size takes a tenth of a second, and nobody may wait longer. */
export const SEGMENT_ARTICLES = 16 * WINDOW_ARTICLES;

/**
 * Three levels: a term has entries, one for each window it stands in, and an entry has postings, one for each article. An
 * article's place in its window takes 16 bits, and what the term gives it (its impact, see bm25.ts) 8 more; how often the
 * term stands there follows from that.
 */
export type Segment = {
  readonly facts: Facts;
  /** The segment's terms by number, ascending; those of `terms[rank]` have the entries termEntries[rank] .. [rank + 1]. */
  readonly terms: Uint32Array;
  readonly termEntries: Uint32Array;
  /** An entry's window, and its postings entryPostings[entry] .. [entry + 1]. */
  readonly entryWindows: Uint8Array;
  readonly entryPostings: Uint32Array;
  readonly places: Uint16Array;
  readonly impacts: Uint8Array;
  /** The length for which the impacts were worked out: see weighedFor. */
  readonly usualLength: number;
  /** Where a count does not follow from the impact, as that of many repetitions: see toException; ascending. */
  readonly exceptions: Float64Array;
  /** The largest impact of each entry. */
  readonly ceilings: Uint8Array;
  /** Ranks to search between, by the leading bits of a term's number, like the thumb index of a dictionary. */
  readonly thumbs: Uint32Array;
  readonly thumbShift: number;
  /** First and last publication time of each window; +Infinity and -Infinity when no article has a date. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** To find articles by the hashes of facts. */
  readonly byId: Buckets;
  readonly byAddress: Buckets;
  readonly byReport: Buckets;
  /** The lengths of all articles together. */
  readonly totalLength: number;
};

/** Postings in order of term, those of a term in order of article: what a segment is cut from. */
export type Sorted = {
  readonly terms: Uint32Array;
  /** Those of terms[rank] are starts[rank] .. starts[rank + 1]. */
  readonly starts: Uint32Array;
  /** Numbers of articles in the segment. */
  readonly articles: Uint32Array;
} & Pick<Segment, "impacts" | "usualLength" | "exceptions">;

/** Cuts each term's postings where a window ends. */
export function cutSegment(facts: Facts, { terms, starts, articles, ...weighed }: Sorted): Segment {
  const total = starts[terms.length]!;
  let entries = 0;
  for (let rank = 0; rank < terms.length; rank++) {
    let last = -1;
    for (let i = starts[rank]!; i < starts[rank + 1]!; i++) {
      const window = articles[i]! >>> WINDOW_BITS;
      if (window !== last) entries++;
      last = window;
    }
  }
  const termEntries = new Uint32Array(terms.length + 1);
  const entryWindows = new Uint8Array(entries);
  const entryPostings = new Uint32Array(entries + 1);
  const places = new Uint16Array(total);
  let entry = 0;
  for (let rank = 0; rank < terms.length; rank++) {
    termEntries[rank] = entry;
    let last = -1;
    for (let i = starts[rank]!; i < starts[rank + 1]!; i++) {
      const article = articles[i]!;
      const window = article >>> WINDOW_BITS;
      if (window !== last) {
        entryWindows[entry] = window;
        entryPostings[entry++] = i;
        last = window;
      }
      places[i] = article & (WINDOW_ARTICLES - 1);
    }
  }
  termEntries[terms.length] = entry;
  entryPostings[entry] = total;
  return completed({ facts, terms, termEntries, entryWindows, entryPostings, places, ...weighed });
}

const WINDOW_BITS = Math.log2(WINDOW_ARTICLES);

type Derived = "ceilings" | "thumbs" | "thumbShift" | "from" | "to" | "byId" | "byAddress" | "byReport" | "totalLength";

/** What is told of the articles themselves, without what follows from it: this is kept in files. */
export type Bare = Omit<Segment, Derived>;

/** Works out what follows from the rest. */
export function completed(bare: Bare): Segment {
  const { idHashes, addresses, reports, times, lengths } = bare.facts;
  return {
    ...bare,
    ceilings: ceilingsOf(bare),
    ...thumbIndex(bare.terms),
    ...timeRanges(times),
    byId: bucketsOf(idHashes),
    byAddress: bucketsOf(addresses),
    byReport: bucketsOf(reports),
    totalLength: lengths.reduce((sum, length) => sum + length, 0),
  };
}

/** The same segment with the impacts its postings have when articles usually have so many terms. */
export function weighedFor(usualLength: number, segment: Segment): Segment {
  if (segment.usualLength === usualLength) return segment;
  const { facts, entryWindows, entryPostings, places, exceptions } = segment;
  const before = halfwayFrequencies(facts.lengths, segment.usualLength);
  const now = halfwayFrequencies(facts.lengths, usualLength);
  const impacts = new Uint8Array(segment.impacts.length);
  const exceptional: number[] = [];
  let next = 0;
  let exception = postingAt(exceptions, 0);
  for (let entry = 0; entry < entryWindows.length; entry++) {
    const first = entryWindows[entry]! * WINDOW_ARTICLES;
    for (let i = entryPostings[entry]!; i < entryPostings[entry + 1]!; i++) {
      const article = first + places[i]!;
      let count = countOf(segment.impacts[i]!, before[article]!);
      if (i === exception) {
        count = countAt(exceptions, next);
        exception = postingAt(exceptions, ++next);
      }
      impacts[i] = impact(count, now[article]!);
      if (countOf(impacts[i]!, now[article]!) !== count) exceptional.push(toException(i, count));
    }
  }
  return completed({ ...segment, impacts, usualLength, exceptions: Float64Array.from(exceptional) });
}

/** What halfwayFrequency gives for each of some lengths. */
export function halfwayFrequencies(lengths: Uint32Array, usualLength: number): Float64Array {
  return Float64Array.from(lengths, (length) => halfwayFrequency(length, usualLength));
}

/** A posting and its count, a byte, as one number; in order of posting. */
export function toException(posting: number, count: number): number {
  return posting * 256 + count;
}

/** The posting of an exception, -1 when there are not so many. */
export function postingAt(exceptions: Float64Array, number: number): number {
  return number < exceptions.length ? Math.floor(exceptions[number]! / 256) : -1;
}

export function countAt(exceptions: Float64Array, number: number): number {
  return exceptions[number]! % 256;
}

/** Where a term's entries are found: its rank, or -1 when the segment does not have it. */
export function rankOf({ terms, thumbs, thumbShift }: Segment, term: number): number {
  const thumb = term >>> thumbShift;
  if (term < 0 || thumb + 1 >= thumbs.length) return -1;
  let low = thumbs[thumb]!;
  let high = thumbs[thumb + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (terms[middle]! < term) low = middle + 1;
    else high = middle;
  }
  return low < terms.length && terms[low] === term ? low : -1;
}

/** In how many of the segment's articles the term of a rank stands. */
export function articlesAt({ termEntries, entryPostings }: Segment, rank: number): number {
  return entryPostings[termEntries[rank + 1]!]! - entryPostings[termEntries[rank]!]!;
}

/**
 * The posting of a place among the postings `start` .. `end` of an entry, or -1. It is looked for where it would be if they were
 * spread evenly over the window, which is near for most words; those of a burst are found by halving.
 */
export function postingOf(places: Uint16Array, start: number, end: number, place: number): number {
  let at = start + (((end - start) * place) >>> WINDOW_BITS);
  if (places[at]! < place) {
    const last = Math.min(end, at + MOST_STEPS);
    while (at < last && places[at]! < place) at++;
    if (at === last) at = firstFrom(places, last, end, place);
  } else {
    const first = Math.max(start, at - MOST_STEPS);
    while (at > first && places[at - 1]! >= place) at--;
    if (at === first) at = firstFrom(places, start, first, place);
  }
  return at < end && places[at] === place ? at : -1;
}

/** After so many steps halving what is left is sooner done. */
const MOST_STEPS = 16;

/** The first of the postings `low` .. `high` that is not before the place, `high` when all are. */
function firstFrom(places: Uint16Array, low: number, high: number, place: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function ceilingsOf({ entryWindows, entryPostings, impacts }: Bare): Uint8Array {
  const ceilings = new Uint8Array(entryWindows.length);
  for (let entry = 0; entry < ceilings.length; entry++) {
    let largest = 0;
    const end = entryPostings[entry + 1]!;
    for (let i = entryPostings[entry]!; i < end; i++) if (impacts[i]! > largest) largest = impacts[i]!;
    ceilings[entry] = largest;
  }
  return ceilings;
}

/** About two terms a thumb: small beside the postings, and a search then looks at a few neighbouring numbers. */
function thumbIndex(terms: Uint32Array): { thumbs: Uint32Array; thumbShift: number } {
  const numbers = (terms.at(-1) ?? 0) + 1;
  let thumbShift = 0;
  while (numbers / 2 ** thumbShift > terms.length / 2 + 1) thumbShift++;
  const thumbs = new Uint32Array(Math.ceil(numbers / 2 ** thumbShift) + 1);
  let rank = 0;
  for (let thumb = 0; thumb < thumbs.length; thumb++) {
    while (rank < terms.length && terms[rank]! >>> thumbShift < thumb) rank++;
    thumbs[thumb] = rank;
  }
  return { thumbs, thumbShift };
}

function timeRanges(times: Float64Array): { from: Float64Array; to: Float64Array } {
  const windows = Math.ceil(times.length / WINDOW_ARTICLES);
  const from = new Float64Array(windows).fill(Number.POSITIVE_INFINITY);
  const to = new Float64Array(windows).fill(Number.NEGATIVE_INFINITY);
  for (let article = 0; article < times.length; article++) {
    const window = article >>> WINDOW_BITS;
    const time = times[article]!;
    if (time < from[window]!) from[window] = time;
    if (time > to[window]!) to[window] = time;
  }
  return { from, to };
}

/** How many articles it has. */
export function sizeOf({ facts }: Segment): number {
  return facts.times.length;
}

/** How many terms an article has on average; 1 when there is none. */
export function averageLength(segments: readonly Segment[]): number {
  let [articles, total] = [0, 0];
  for (const segment of segments) {
    articles += sizeOf(segment);
    total += segment.totalLength;
  }
  return total / articles || 1;
}

/** The id of an article, for hits. */
export function idAt({ facts: { idLetters, idEnds } }: Segment, article: number): ArticleId {
  const start = article === 0 ? 0 : idEnds[article - 1]!;
  const end = idEnds[article]!;
  let id = "";
  for (let i = start; i < end; i++) {
    const letter = idLetters[i]!;
    // Nearly all ids are ASCII, and are then spelled faster than decoded.
    if (letter > 0x7f) return decoder.decode(idLetters.subarray(start, end)) as ArticleId;
    id += String.fromCharCode(letter);
  }
  return id as ArticleId;
}

const decoder = new TextDecoder();
