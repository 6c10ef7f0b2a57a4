// Articles -> an index in memory that finds the best k for a query: term -> articles, in windows of flat arrays.
import type { Article, ArticleId } from "../corpus/article.ts";
import { byTime } from "../corpus/article.ts";
import type { Reason } from "../corpus/reason.ts";
import { termsOf } from "../text/words.ts";
import { inverseFrequency, SCORE_UNIT } from "./bm25.ts";
import { explainHit } from "./explain.ts";
import { grown } from "./grown.ts";
import { emptyPostings, type IndexWindow, renumberTerms, WINDOW_ARTICLES } from "./index-window.ts";
import { joinWindows, prepareWindow, readWindow } from "./make-window.ts";
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

const NONE: ReadonlySet<ArticleId> = new Set();

/** Fewer terms than this are not worth the work of forgetting them. */
const MANY_TERMS = 10_000;

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
    const postings = emptyPostings();
    for (let first = 0; first < newest.length; first += WINDOW_ARTICLES) {
      const slice = newest.slice(first, first + WINDOW_ARTICLES);
      this.#enter(readWindow(slice, this.#reader, this.#analysis.counting, postings));
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

  /** Takes articles out of their windows, and windows apart that had one of them. */
  #drop(ids: ReadonlySet<ArticleId>): void {
    if (ids.size === 0) return;
    const touched = this.#windows.filter((window) => window.ids.some((id) => ids.has(id)));
    for (const window of touched) {
      this.#leave(window);
      const rest = joinWindows([window], ids, this.#reader.termCount);
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
      this.#enter(joinWindows([larger, smaller], NONE, this.#reader.termCount));
      this.#windows.sort((a, b) => b.ids.length - a.ids.length);
    }
    this.#forgetUnusedTerms();
    const reference = this.#analysis.referenceLength(this.#totalLength / this.#articleCount);
    if (reference === this.#referenceLength) return;
    this.#referenceLength = reference;
    for (const window of this.#windows) this.#prepare(window);
  }

  /** Terms that only departed articles had are let go when they are many; numbers keep their order. */
  #forgetUnusedTerms(): void {
    const used = this.#articlesWith.subarray(0, this.#reader.termCount);
    const unused = used.reduce((count, articles) => count + (articles === 0 ? 1 : 0), 0);
    if (unused < MANY_TERMS || unused < used.length / 2) return;
    const numbers = this.#reader.keepTerms((number) => used[number]! > 0);
    this.#articlesWith = used.filter((articles) => articles > 0);
    this.#windows = this.#windows.map((window) => renumberTerms(window, numbers, this.#reader.termCount));
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
    while (this.#articlesWith.length < this.#reader.termCount) {
      this.#articlesWith = grown(this.#articlesWith);
    }
    const { terms, starts, lengths } = window;
    for (let rank = 0; rank < terms.length; rank++) {
      this.#articlesWith[terms[rank]!]! += sign * (starts[rank + 1]! - starts[rank]!);
    }
    this.#articleCount += sign * window.ids.length;
    for (const length of lengths) this.#totalLength += sign * length;
  }

  #prepare(window: IndexWindow): void {
    prepareWindow(window, this.#analysis.counting, this.#referenceLength);
  }
}
