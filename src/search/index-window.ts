// Up to 4,096 articles as one flat block: for each term the articles that have it, side by side, three bytes each.
import type { ArticleId } from "../corpus/article.ts";
import { grown } from "./grown.ts";

/** So many articles fit a window: their scores stay in the processor's cache, their places in 16 bits. */
export const WINDOW_ARTICLES = 4_096;

/** An article's facts that scoring needs; its words are in the postings. */
export type ArticleFacts = {
  readonly ids: readonly ArticleId[];
  /** Publication times; NaN where there is none. */
  readonly times: Float64Array;
  /** Lengths in terms. */
  readonly lengths: Uint32Array;
};

/** Term, place of the article in its window, and how often, as a code: see term-count.ts. In order of article. */
export type Postings = { count: number; terms: Uint32Array; articles: Uint16Array; codes: Uint8Array };

export type IndexWindow = ArticleFacts & {
  /** The window's terms by number, ascending; those of `terms[rank]` have the postings starts[rank] .. starts[rank + 1]. */
  readonly terms: Uint32Array;
  readonly starts: Uint32Array;
  readonly articles: Uint16Array;
  readonly codes: Uint8Array;
  /** Ranks to search between, by the leading bits of a term's number, like the thumb index of a dictionary. */
  readonly thumbs: Uint32Array;
  readonly thumbShift: number;
  /** First and last publication time; +Infinity and -Infinity when no article has a date. */
  readonly from: number;
  readonly to: number;
  /** Depend on the average length: see prepareWindow. By article, how often a term gives it half of what it can. */
  readonly halfways: Float64Array;
  /** Largest share of its weight that a term gives in this window, in 255ths, rounded up. */
  readonly ceilings: Uint8Array;
};

export function emptyPostings(): Postings {
  return { count: 0, terms: new Uint32Array(1024), articles: new Uint16Array(1024), codes: new Uint8Array(1024) };
}

export function addPosting(postings: Postings, term: number, article: number, code: number): void {
  if (postings.count === postings.terms.length) {
    postings.terms = grown(postings.terms);
    postings.articles = grown(postings.articles);
    postings.codes = grown(postings.codes);
  }
  postings.terms[postings.count] = term;
  postings.articles[postings.count] = article;
  postings.codes[postings.count++] = code;
}

/** Sorts postings by term (a counting sort, so each term's articles stay in order) into a window. */
export function packWindow(facts: ArticleFacts, postings: Postings, termCount: number): IndexWindow {
  const counts = new Uint32Array(termCount);
  for (let i = 0; i < postings.count; i++) counts[postings.terms[i]!]!++;
  let ranks = 0;
  for (let term = 0; term < termCount; term++) if (counts[term]! > 0) ranks++;

  const terms = new Uint32Array(ranks);
  const starts = new Uint32Array(ranks + 1);
  let rank = 0;
  let start = 0;
  for (let term = 0; term < termCount; term++) {
    const count = counts[term]!;
    if (count === 0) continue;
    terms[rank] = term;
    starts[rank++] = start;
    counts[term] = start;
    start += count;
  }
  starts[rank] = start;

  const articles = new Uint16Array(postings.count);
  const codes = new Uint8Array(postings.count);
  for (let i = 0; i < postings.count; i++) {
    const place = counts[postings.terms[i]!]!++;
    articles[place] = postings.articles[i]!;
    codes[place] = postings.codes[i]!;
  }
  return {
    ...facts,
    terms,
    starts,
    articles,
    codes,
    ...thumbIndex(terms, termCount),
    ...timeRange(facts.times),
    halfways: new Float64Array(facts.ids.length),
    ceilings: new Uint8Array(ranks),
  };
}

/** Adds the postings of those articles of a window that are kept, moved to new places: `places[old]` is the new one or -1. */
export function unpackWindow(window: IndexWindow, places: Int32Array, postings: Postings): void {
  for (let rank = 0; rank < window.terms.length; rank++) {
    for (let i = window.starts[rank]!; i < window.starts[rank + 1]!; i++) {
      const place = places[window.articles[i]!]!;
      if (place >= 0) addPosting(postings, window.terms[rank]!, place, window.codes[i]!);
    }
  }
}

/** The same window after its terms got new numbers in the same order: `numbers[old]` is the new one. */
export function renumberTerms(window: IndexWindow, numbers: Int32Array, termCount: number): IndexWindow {
  const terms = window.terms.map((term) => numbers[term]!);
  return { ...window, terms, ...thumbIndex(terms, termCount) };
}

/** Where a term's postings are found: its rank, or -1 when the window does not have it. */
export function rankOf(window: IndexWindow, term: number): number {
  const thumb = term >>> window.thumbShift;
  if (thumb + 1 >= window.thumbs.length) return -1;
  let low = window.thumbs[thumb]!;
  let high = window.thumbs[thumb + 1]!;
  const { terms } = window;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (terms[middle]! < term) low = middle + 1;
    else high = middle;
  }
  return low < terms.length && terms[low] === term ? low : -1;
}

/** The posting of an article among a term's postings `start` .. `end`, or -1. */
export function postingOf({ articles }: IndexWindow, start: number, end: number, article: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (articles[middle]! < article) low = middle + 1;
    else high = middle;
  }
  return low < end && articles[low] === article ? low : -1;
}

/** About two terms a thumb: small beside the postings, and a search then looks at a few neighbouring numbers. */
function thumbIndex(terms: Uint32Array, termCount: number): { thumbs: Uint32Array; thumbShift: number } {
  let thumbShift = 0;
  while (termCount >>> thumbShift > terms.length / 2 + 1) thumbShift++;
  const thumbs = new Uint32Array((termCount >>> thumbShift) + 2);
  let rank = 0;
  for (let thumb = 0; thumb < thumbs.length; thumb++) {
    while (rank < terms.length && terms[rank]! >>> thumbShift < thumb) rank++;
    thumbs[thumb] = rank;
  }
  return { thumbs, thumbShift };
}

function timeRange(times: Float64Array): { from: number; to: number } {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const time of times) {
    if (time < from) from = time;
    if (time > to) to = time;
  }
  return { from, to };
}
