// Articles, or segments that are to change -> a segment of the index.
import type { Article } from "../corpus/article.ts";
import { grown } from "../text/grown.ts";
import type { TermReader } from "../text/term-reader.ts";
import type { TermTable } from "../text/term-table.ts";
import { factsOf, joinFacts } from "./facts.ts";
import { cutSegment, type Segment, type Sorted, WINDOW_ARTICLES } from "./segment.ts";
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

/** Reads articles, SEGMENT_ARTICLES at most. */
export function readSegment(articles: readonly Article[], reading: Reading): Segment {
  const { reader, table, frequency, outletNumber } = reading;
  const postings = new Postings();
  const lengths = new Uint32Array(articles.length);
  const counter = new TermCounter();
  for (const [place, { text, titleEnd, bodyStart }] of articles.entries()) {
    const inTitle = counter.count(reader.read(text.slice(0, titleEnd)), TITLE);
    const inBody = counter.count(reader.read(text.slice(bodyStart)), BODY);
    lengths[place] = inTitle + inBody;
    counter.take((term, body, title) => postings.add(term, place, Math.min(frequency(body, title), MOST_COUNTED)));
  }
  return cutSegment(factsOf(articles, lengths, outletNumber), postings.sorted(table.count));
}

/** One segment of the articles kept of several, one after the other: `kept[i]` numbers those of segment i, ascending. */
export function joinSegments(segments: readonly Segment[], kept: readonly Uint32Array[], termCount: number): Segment {
  const facts = joinFacts(
    segments.map((segment) => segment.facts),
    kept,
  );
  return cutSegment(facts, sortedTogether(segments, kept, termCount));
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
  const counts = new Uint32Array(termCount);
  for (const [i, segment] of segments.entries()) countKept(segment, newNumbers[i]!, counts);
  const { terms, starts } = startsOf(counts);
  const articles = new Uint32Array(starts[terms.length]!);
  const counted = new Uint8Array(articles.length);
  for (const [i, segment] of segments.entries()) {
    const numbers = newNumbers[i]!;
    for (let rank = 0; rank < segment.terms.length; rank++) {
      let at = counts[segment.terms[rank]!]!;
      for (let entry = segment.termEntries[rank]!; entry < segment.termEntries[rank + 1]!; entry++) {
        const window = segment.entryWindows[entry]! * WINDOW_ARTICLES;
        for (let p = segment.entryPostings[entry]!; p < segment.entryPostings[entry + 1]!; p++) {
          const number = numbers[window + segment.places[p]!]!;
          if (number < 0) continue;
          articles[at] = number;
          counted[at++] = segment.counts[p]!;
        }
      }
      counts[segment.terms[rank]!] = at;
    }
  }
  return { terms, starts, articles, counts: counted };
}

/** Adds up how many postings each term keeps. */
function countKept(segment: Segment, numbers: Int32Array, counts: Uint32Array): void {
  const { terms, termEntries, entryWindows, entryPostings, places } = segment;
  for (let rank = 0; rank < terms.length; rank++) {
    let count = 0;
    for (let entry = termEntries[rank]!; entry < termEntries[rank + 1]!; entry++) {
      const window = entryWindows[entry]! * WINDOW_ARTICLES;
      for (let p = entryPostings[entry]!; p < entryPostings[entry + 1]!; p++) {
        if (numbers[window + places[p]!]! >= 0) count++;
      }
    }
    counts[terms[rank]!]! += count;
  }
}

/** Counts by term number -> the terms that have any, and where each one's postings start; `counts` then holds the starts. */
function startsOf(counts: Uint32Array): Pick<Sorted, "terms" | "starts"> {
  let ranks = 0;
  for (const count of counts) if (count > 0) ranks++;
  const terms = new Uint32Array(ranks);
  const starts = new Uint32Array(ranks + 1);
  let [rank, start] = [0, 0];
  for (let term = 0; term < counts.length; term++) {
    const count = counts[term]!;
    if (count === 0) continue;
    terms[rank] = term;
    starts[rank++] = start;
    counts[term] = start;
    start += count;
  }
  starts[rank] = start;
  return { terms, starts };
}

/** Postings as they are met, article by article. */
class Postings {
  #count = 0;
  #terms = new Uint32Array(1024);
  #articles = new Uint32Array(1024);
  #counts = new Uint8Array(1024);

  add(term: number, article: number, count: number): void {
    if (this.#count === this.#terms.length) {
      this.#terms = grown(this.#terms);
      this.#articles = grown(this.#articles);
      this.#counts = grown(this.#counts);
    }
    this.#terms[this.#count] = term;
    this.#articles[this.#count] = article;
    this.#counts[this.#count++] = count;
  }

  /** A counting sort, so each term's articles stay in order. */
  sorted(termCount: number): Sorted {
    const counts = new Uint32Array(termCount);
    for (let i = 0; i < this.#count; i++) counts[this.#terms[i]!]!++;
    const { terms, starts } = startsOf(counts);
    const articles = new Uint32Array(this.#count);
    const counted = new Uint8Array(this.#count);
    for (let i = 0; i < this.#count; i++) {
      const at = counts[this.#terms[i]!]!++;
      articles[at] = this.#articles[i]!;
      counted[at] = this.#counts[i]!;
    }
    return { terms, starts, articles, counts: counted };
  }
}
