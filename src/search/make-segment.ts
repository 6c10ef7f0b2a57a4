// Articles, or segments that are to change -> a segment of the index.
import type { Article } from "../corpus/article.ts";
import { doubled } from "../text/doubled.ts";
import type { TermReader } from "../text/term-reader.ts";
import type { TermTable } from "../text/term-table.ts";
import { countOf, impact } from "./bm25.ts";
import { type FactSources, factsOf, joinFacts, reportHash } from "./facts.ts";
import {
  countAt,
  cutSegment,
  halfwayFrequencies,
  postingAt,
  type Segment,
  type Sorted,
  toException,
  WINDOW_ARTICLES,
} from "./segment.ts";
import { BODY, TermCounter, TITLE } from "./term-counter.ts";

/** How articles are read: `frequency` is what a term's occurrences in body and title amount to. */
export type Reading = {
  readonly reader: TermReader;
  readonly table: TermTable;
  readonly frequency: (inBody: number, inTitle: number) => number;
  readonly outletNumber: (name: string) => number;
};

/** More repetitions than fit a byte change nothing. */
const MOST_COUNTED = 255;

// Scratch memory, by number of term and all zero between uses: a table may have millions of terms, a portion of articles
// some thousands. Segments are made in one go, nothing here waits.
let counter = new TermCounter();
let tally = new Uint32Array(1 << 10);

/** What a fault leaves in the scratch memory would be counted in every segment after it. */
function withScratch(make: () => Segment): Segment {
  try {
    return make();
  } catch (error) {
    [counter, tally] = [new TermCounter(), new Uint32Array(1 << 10)];
    throw error;
  }
}

/**
 * Reads articles, SEGMENT_ARTICLES at most; `usualLength` is that of the other segments, null: what these have on average.
 * `reportOf` gives an article's `reportHash`, from where it is known already.
 */
export function readSegment(
  articles: readonly Article[],
  reading: Reading,
  usualLength: number | null,
  reportOf: ReportOf = reportHash,
): Segment {
  return withScratch(() => readArticles(articles, reading, usualLength, reportOf));
}

type ReportOf = FactSources["reportOf"];

function readArticles(
  articles: readonly Article[],
  reading: Reading,
  usualLength: number | null,
  reportOf: ReportOf,
): Segment {
  const { reader, table, frequency, outletNumber } = reading;
  const postings = new Postings();
  const lengths = new Uint32Array(articles.length);
  for (const [place, { text, titleEnd, bodyStart }] of articles.entries()) {
    const inTitle = counter.count(reader.read(text.slice(0, titleEnd)), TITLE);
    const inBody = counter.count(reader.read(text.slice(bodyStart)), BODY);
    lengths[place] = inTitle + inBody;
    counter.take((term, body, title) => postings.add(term, place, Math.min(frequency(body, title), MOST_COUNTED)));
  }
  const usual = usualLength ?? (lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1);
  return cutSegment(
    factsOf(articles, { lengths, outletNumber, reportOf }),
    postings.sorted(table.count, lengths, usual),
  );
}

/**
 * One segment of the articles kept of several that are weighed for one length, one after the other: `kept[i]` numbers those
 * of segment i, ascending.
 */
export function joinSegments(segments: readonly Segment[], kept: readonly Uint32Array[], termCount: number): Segment {
  const facts = joinFacts(
    segments.map((segment) => segment.facts),
    kept,
  );
  return withScratch(() => cutSegment(facts, sortedTogether(segments, kept, termCount)));
}

/** Each segment has its postings in order already, so they only need to be put one after the other, term by term. */
function sortedTogether(segments: readonly Segment[], kept: readonly Uint32Array[], termCount: number): Sorted {
  let first = 0;
  const newNumbers = segments.map(({ facts }, i) => {
    const numbers = new Int32Array(facts.times.length).fill(-1);
    for (const [place, article] of kept[i]!.entries()) numbers[article] = first + place;
    first += kept[i]!.length;
    return numbers;
  });
  const counts = emptyTally(termCount);
  const met = new MetTerms(segments.reduce((sum, { terms }) => sum + terms.length, 0));
  for (const [i, segment] of segments.entries()) countKept(segment, newNumbers[i]!, counts, met);
  const { terms, starts } = met.starts(counts);
  const articles = new Uint32Array(starts[terms.length]!);
  const impacts = new Uint8Array(articles.length);
  const exceptional: number[] = [];
  for (const [i, segment] of segments.entries()) {
    const numbers = newNumbers[i]!;
    const { exceptions } = segment;
    let next = 0;
    let exception = postingAt(exceptions, 0);
    for (let rank = 0; rank < segment.terms.length; rank++) {
      let at = counts[segment.terms[rank]!]!;
      for (let entry = segment.termEntries[rank]!; entry < segment.termEntries[rank + 1]!; entry++) {
        const window = segment.entryWindows[entry]! * WINDOW_ARTICLES;
        for (let p = segment.entryPostings[entry]!; p < segment.entryPostings[entry + 1]!; p++) {
          const number = numbers[window + segment.places[p]!]!;
          if (p === exception) {
            if (number >= 0) exceptional.push(toException(at, countAt(exceptions, next)));
            exception = postingAt(exceptions, ++next);
          }
          if (number < 0) continue;
          articles[at] = number;
          impacts[at++] = segment.impacts[p]!;
        }
      }
      counts[segment.terms[rank]!] = at;
    }
  }
  clear(counts, segments);
  const exceptions = Float64Array.from(exceptional).sort();
  return { terms, starts, articles, impacts, usualLength: segments[0]!.usualLength, exceptions };
}

function clear(counts: Uint32Array, segments: readonly Segment[]): void {
  for (const { terms } of segments) for (const term of terms) counts[term] = 0;
}

/** Adds up how many postings each term keeps. */
function countKept(segment: Segment, numbers: Int32Array, counts: Uint32Array, met: MetTerms): void {
  const { terms, termEntries, entryWindows, entryPostings, places } = segment;
  for (let rank = 0; rank < terms.length; rank++) {
    let count = 0;
    for (let entry = termEntries[rank]!; entry < termEntries[rank + 1]!; entry++) {
      const window = entryWindows[entry]! * WINDOW_ARTICLES;
      for (let p = entryPostings[entry]!; p < entryPostings[entry + 1]!; p++) {
        if (numbers[window + places[p]!]! >= 0) count++;
      }
    }
    const term = terms[rank]!;
    if (count > 0 && counts[term] === 0) met.add(term);
    counts[term]! += count;
  }
}

function emptyTally(termCount: number): Uint32Array {
  while (tally.length < termCount) tally = doubled(tally);
  return tally;
}

/** Different terms, in any order. */
class MetTerms {
  #count = 0;
  readonly #terms: Uint32Array;

  constructor(most: number) {
    this.#terms = new Uint32Array(most);
  }

  add(term: number): void {
    this.#terms[this.#count++] = term;
  }

  /** The terms in order of number, and where each one's postings start; `counts` then holds the starts. */
  starts(counts: Uint32Array): Pick<Sorted, "terms" | "starts"> {
    const terms = this.#terms.slice(0, this.#count).sort();
    const starts = new Uint32Array(terms.length + 1);
    let start = 0;
    for (let rank = 0; rank < terms.length; rank++) {
      const term = terms[rank]!;
      starts[rank] = start;
      start += counts[term]!;
      counts[term] = starts[rank]!;
    }
    starts[terms.length] = start;
    return { terms, starts };
  }
}

/** Postings as they are met, article by article. */
class Postings {
  #count = 0;
  #terms = new Uint32Array(1024);
  #articles = new Uint32Array(1024);
  #counts = new Uint8Array(1024);

  add(term: number, article: number, count: number): void {
    if (this.#count === this.#terms.length) {
      this.#terms = doubled(this.#terms);
      this.#articles = doubled(this.#articles);
      this.#counts = doubled(this.#counts);
    }
    this.#terms[this.#count] = term;
    this.#articles[this.#count] = article;
    this.#counts[this.#count++] = count;
  }

  /** A counting sort, so each term's articles stay in order; weighed for a usual length, given how long the articles are. */
  sorted(termCount: number, lengths: Uint32Array, usualLength: number): Sorted {
    const counts = emptyTally(termCount);
    const met = new MetTerms(Math.min(this.#count, termCount));
    for (let i = 0; i < this.#count; i++) {
      const term = this.#terms[i]!;
      if (counts[term]!++ === 0) met.add(term);
    }
    const { terms, starts } = met.starts(counts);
    const halfways = halfwayFrequencies(lengths, usualLength);
    const articles = new Uint32Array(this.#count);
    const impacts = new Uint8Array(this.#count);
    const exceptional: number[] = [];
    for (let i = 0; i < this.#count; i++) {
      const at = counts[this.#terms[i]!]!++;
      const article = this.#articles[i]!;
      const count = this.#counts[i]!;
      articles[at] = article;
      impacts[at] = impact(count, halfways[article]!);
      if (countOf(impacts[at]!, halfways[article]!) !== count) exceptional.push(toException(at, count));
    }
    for (const term of terms) counts[term] = 0;
    return { terms, starts, articles, impacts, usualLength, exceptions: Float64Array.from(exceptional).sort() };
  }
}
