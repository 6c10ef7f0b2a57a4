// Articles -> an index in memory that finds the best k for a query: term -> articles, in windows of flat arrays.
import type { Article, ArticleId } from "../corpus/article.ts";
import { byTime } from "../corpus/article.ts";
import type { Reason } from "../corpus/reason.ts";
import { termsOf } from "../text/words.ts";
import { halfwayFrequency, inverseFrequency, SCORE_UNIT } from "./bm25.ts";
import { explainHit } from "./explain.ts";
import { grown } from "./grown.ts";
import {
  type ArticleFacts,
  addPosting,
  emptyPostings,
  type IndexWindow,
  packWindow,
  unpackWindow,
  WINDOW_ARTICLES,
} from "./index-window.ts";
import type { ArticleHit, ArticleIndex, Query } from "./search.ts";
import { searchWindows, type WeightedTerm } from "./search-windows.ts";
import { type Counting, fieldCounting, plainCounting } from "./term-count.ts";
import { TermReader } from "./term-reader.ts";

/** `plain`: title and text as one field of lower-case ASCII words, all of them, unstemmed; queries give such words as terms. */
export type IndexOptions = { readonly plain?: boolean };

export function createArticleIndex(articles: readonly Article[], options: IndexOptions = {}): ArticleIndex {
  const index = new FlatIndex(options.plain ? PLAIN : FIELDS);
  index.add(articles);
  return index;
}

/** plainWords("U.S. aid") -> ["u", "s", "aid"]: what other engines' simplest analysers give. */
export function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

type Analysis = {
  readonly termsOf: (text: string) => readonly string[];
  readonly counting: Counting;
  /** The average length that scores are computed with, given the real one. */
  referenceLength(average: number): number;
};

/**
 * The average is rounded to steps of 19 % (four for a doubling): an article more or less then seldom changes the
 * scores of all others, and the step depends on the articles only, never on the order in which they came.
 */
const FIELDS: Analysis = {
  termsOf,
  counting: fieldCounting,
  referenceLength: (average) => (average > 0 ? 2 ** (Math.round(4 * Math.log2(average)) / 4) : 1),
};
const PLAIN: Analysis = {
  termsOf: plainWords,
  counting: plainCounting,
  referenceLength: (average) => (average > 0 ? average : 1),
};

class FlatIndex implements ArticleIndex {
  readonly #analysis: Analysis;
  readonly #reader: TermReader;
  #windows: IndexWindow[] = [];
  /** By term number: in how many articles it stands. */
  #articlesWith = new Uint32Array(1024);
  #articleCount = 0;
  #totalLength = 0;
  #referenceLength = 1;

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
    this.#reader = new TermReader(analysis.termsOf);
  }

  get articleCount(): number {
    return this.#articleCount;
  }

  add(articles: readonly Article[]): void {
    // In order of time a window is a slice of days, and a search for a day skips most windows.
    const newest = [...new Map(articles.map((article) => [article.id, article])).values()].sort(byTime);
    this.#drop(new Set(newest.map((article) => article.id)));
    for (let first = 0; first < newest.length; first += WINDOW_ARTICLES) {
      this.#take(newest.slice(first, first + WINDOW_ARTICLES));
    }
    this.#reader.forgetPieces();
    this.#settle();
  }

  remove(ids: readonly ArticleId[]): void {
    this.#drop(new Set(ids));
    this.#settle();
  }

  articlesWith(term: string): number {
    const number = this.#reader.numberOf(term);
    return number === undefined ? 0 : this.#articlesWith[number]!;
  }

  search(query: Query, k: number): ArticleHit[] {
    const { frequencies } = this.#analysis.counting;
    return searchWindows(this.#windows, this.#weightedTerms(query), frequencies, query, k);
  }

  explain(query: Query, id: ArticleId): Reason | null {
    for (const window of this.#windows) {
      const article = window.ids.indexOf(id);
      if (article >= 0) {
        const terms = this.#distinctTerms(query);
        return explainHit(
          window,
          article,
          terms,
          this.#weightedTerms(query),
          this.#analysis.counting.frequencies,
          query,
        );
      }
    }
    return null;
  }

  #distinctTerms(query: Query): string[] {
    return [...new Set(query.terms)].filter((term) => this.articlesWith(term) > 0);
  }

  #weightedTerms(query: Query): WeightedTerm[] {
    return this.#distinctTerms(query).map((term) => ({
      number: this.#reader.numberOf(term)!,
      weight: inverseFrequency(this.articlesWith(term), this.#articleCount) * SCORE_UNIT,
    }));
  }

  /** Makes a window of at most 4,096 new articles. */
  #take(articles: readonly Article[]): void {
    const postings = emptyPostings();
    const lengths = new Uint32Array(articles.length);
    const counter = new TermCounter();
    for (let place = 0; place < articles.length; place++) {
      const { text, titleEnd, bodyStart } = articles[place]!;
      const inTitle = counter.count(this.#reader.read(text.slice(0, titleEnd)), TITLE);
      const inBody = counter.count(this.#reader.read(text.slice(bodyStart)), BODY);
      lengths[place] = inTitle + inBody;
      counter.take((term, body, title) => addPosting(postings, term, place, this.#analysis.counting.code(body, title)));
    }
    const ids = articles.map((article) => article.id);
    const times = Float64Array.from(articles, (article) => article.publishedAt?.at ?? Number.NaN);
    this.#enter(packWindow({ ids, times, lengths }, postings, this.#reader.termCount));
  }

  /** Takes articles out of their windows, and windows apart that had one of them. */
  #drop(ids: ReadonlySet<ArticleId>): void {
    if (ids.size === 0) return;
    const touched = this.#windows.filter((window) => window.ids.some((id) => ids.has(id)));
    for (const window of touched) {
      this.#leave(window);
      const rest = this.#joined([window], ids);
      if (rest.ids.length > 0) this.#enter(rest);
    }
  }

  /** Joins small windows, as in counting on: each article is moved a dozen times at most, however it arrives. */
  #settle(): void {
    this.#windows.sort((a, b) => b.ids.length - a.ids.length);
    for (;;) {
      const [larger, smaller] = this.#windows.slice(-2);
      if (!larger || !smaller) break;
      const together = larger.ids.length + smaller.ids.length;
      if (together > WINDOW_ARTICLES || larger.ids.length > 2 * smaller.ids.length) break;
      this.#leave(larger);
      this.#leave(smaller);
      this.#enter(this.#joined([larger, smaller], new Set()));
      this.#windows.sort((a, b) => b.ids.length - a.ids.length);
    }
    const reference = this.#analysis.referenceLength(this.#totalLength / this.#articleCount);
    if (reference === this.#referenceLength) return;
    this.#referenceLength = reference;
    for (const window of this.#windows) this.#prepare(window);
  }

  #joined(windows: readonly IndexWindow[], without: ReadonlySet<ArticleId>): IndexWindow {
    const postings = emptyPostings();
    const ids: ArticleId[] = [];
    const times: number[] = [];
    const lengths: number[] = [];
    for (const window of windows) {
      const places = Int32Array.from(window.ids, (id, article) => {
        if (without.has(id)) return -1;
        times.push(window.times[article]!);
        lengths.push(window.lengths[article]!);
        return ids.push(id) - 1;
      });
      unpackWindow(window, places, postings);
    }
    const facts: ArticleFacts = { ids, times: Float64Array.from(times), lengths: Uint32Array.from(lengths) };
    return packWindow(facts, postings, this.#reader.termCount);
  }

  #enter(window: IndexWindow): void {
    this.#windows.push(window);
    this.#tally(window, 1);
    this.#prepare(window);
  }

  #leave(window: IndexWindow): void {
    this.#windows = this.#windows.filter((other) => other !== window);
    this.#tally(window, -1);
  }

  #tally(window: IndexWindow, sign: 1 | -1): void {
    while (this.#articlesWith.length < this.#reader.termCount) this.#articlesWith = grown(this.#articlesWith);
    const { terms, starts, lengths } = window;
    for (let rank = 0; rank < terms.length; rank++) {
      this.#articlesWith[terms[rank]!]! += sign * (starts[rank + 1]! - starts[rank]!);
    }
    this.#articleCount += sign * window.ids.length;
    for (const length of lengths) this.#totalLength += sign * length;
  }

  /** Works out what depends on the average length: halfway frequencies, and the ceiling of each term. */
  #prepare({ terms, starts, articles, codes, lengths, halfways, ceilings }: IndexWindow): void {
    const { frequencies } = this.#analysis.counting;
    for (let article = 0; article < lengths.length; article++) {
      halfways[article] = halfwayFrequency(lengths[article]!, this.#referenceLength);
    }
    for (let rank = 0; rank < terms.length; rank++) {
      let largest = 0;
      for (let i = starts[rank]!; i < starts[rank + 1]!; i++) {
        const frequency = frequencies[codes[i]!]!;
        const share = frequency / (frequency + halfways[articles[i]!]!);
        if (share > largest) largest = share;
      }
      ceilings[rank] = Math.ceil(largest * 255);
    }
  }
}

const TITLE = 1 << 16;
const BODY = 1;

/** Counts the terms of one article at a time; counts of body and title share a number. */
class TermCounter {
  #counts = new Uint32Array(1024);
  #seen = new Uint32Array(1024);
  #seenCount = 0;

  /** Returns how many terms there were. */
  count(terms: Int32Array, unit: number): number {
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i]!;
      while (term >= this.#counts.length) this.#counts = grown(this.#counts);
      if (this.#counts[term] === 0) {
        if (this.#seenCount === this.#seen.length) this.#seen = grown(this.#seen);
        this.#seen[this.#seenCount++] = term;
      }
      // A text of a million times one word must not run over into the title's half.
      if (unit === TITLE || (this.#counts[term]! & 0xffff) < 0xffff) this.#counts[term]! += unit;
    }
    return terms.length;
  }

  /** Hands over every term with its counts, and begins anew. */
  take(visit: (term: number, inBody: number, inTitle: number) => void): void {
    for (let i = 0; i < this.#seenCount; i++) {
      const term = this.#seen[i]!;
      const counts = this.#counts[term]!;
      visit(term, counts & 0xffff, counts >>> 16);
      this.#counts[term] = 0;
    }
    this.#seenCount = 0;
  }
}
