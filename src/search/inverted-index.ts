// Articles -> an index in memory that finds the best k for a query: term -> articles, in segments of flat arrays.
import { type Article, type ArticleId, byTime } from "../corpus/article.ts";
import { eachOutletOnce, outletKey } from "../corpus/outlet-name.ts";
import { TermReader } from "../text/term-reader.ts";
import { TermTable } from "../text/term-table.ts";
import { termsOf } from "../text/words.ts";
import type { EpochMs } from "../time.ts";
import { crowdedOf } from "./crowded.ts";
import { addressHash, idHash, reportHash } from "./facts.ts";
import { type Listed, listSegments } from "./list-segments.ts";
import { joinSegments, type Reading, readSegment } from "./make-segment.ts";
import { placesOf } from "./places.ts";
import type { ArticleHit, ArticleIndex, Limits, Listing, Query } from "./search.ts";
import { type FoundHit, findTerm, type Source, searchSegments } from "./search-segments.ts";
import { averageLength, completed, idAt, SEGMENT_ARTICLES, type Segment, sizeOf, weighedFor } from "./segment.ts";

/** A term in the title counts as much as this many in the body: see docs/decisions/0006-search.md. */
const TITLE_WEIGHT = 2;

/**
 * What length is usual: the average rounded to steps of 19 % (four for a doubling). An article more or less then seldom
 * changes the scores of all others, and the step depends on the articles only, never on the order in which they came.
 */
function usualLength(segments: readonly Segment[]): number {
  return 2 ** (Math.round(4 * Math.log2(averageLength(segments))) / 4);
}

/** Fewer articles than this are not worth the work of forgetting the terms that only they had. */
const MANY_DEPARTED = 1_000;

/** What is kept of an index between two runs: see index-files.ts. */
export type Kept = {
  /** The terms, as TermTable writes them. */
  readonly letters: Uint8Array;
  readonly ends: Uint32Array;
  readonly segments: readonly Segment[];
  readonly outlets: readonly string[];
  readonly waiting: readonly Waiting[];
};

/** An article that has the address and words of an earlier one, and so is not looked at while that is here. */
export type Waiting = { readonly id: ArticleId; readonly report: number };

type Held = Waiting & { readonly time: number };

/** An index of articles, one of each id; for comparing and measuring. */
export function createArticleIndex(articles: readonly Article[]): GrowingIndex {
  const index = new GrowingIndex();
  index.add(articles);
  index.rest();
  return index;
}

/** One index over the articles of several; an article that two of them hold, or its words at its address, is one hit. */
export function unionOf(indexes: readonly GrowingIndex[]): ArticleIndex {
  const [only] = indexes;
  if (indexes.length === 1 && only) return only;
  // Scores of several can only be compared when one length is usual for all: that of the first.
  for (const index of indexes.slice(1)) index.weighLike(indexes[0]!);
  const sources = () => indexes.map((index) => index.source);
  const repeats = indexes.map((index, i) => index.repeatsOf(indexes.slice(0, i)));
  const list = (limits: Limits, k: number) =>
    listSegments(
      indexes.map((index, i) => index.listed(repeats[i]!)),
      limits,
      k,
    );
  const all = list(EVERY, 0);
  return {
    articleCount: all.articles,
    unnamedCount: unnamedIn(all),
    list,
    articlesWith: (term) => articlesWith(sources(), term),
    // Each of them has an article once.
    search: (query, k) =>
      unlike(searchSegments(sources(), query, k * indexes.length))
        .slice(0, k)
        .map(toHit),
  };
}

const NONE: ReadonlySet<ArticleId> = new Set();
const EVERY: Limits = { isPublished: null, outlet: null, first: "oldest" };

function unnamedIn({ articles, ofEach }: Listing): number {
  return [...ofEach.values()].reduce((left, count) => left - count, articles);
}

/** The first of each id and report. */
function unlike(hits: readonly FoundHit[]): FoundHit[] {
  const seen = new Set<string | number>();
  return hits.filter(({ articleId, report }) => {
    const isRepeat = seen.has(articleId) || seen.has(report);
    seen.add(articleId);
    if (report !== 0) seen.add(report);
    return !isRepeat;
  });
}

function toHit({ articleId, score }: FoundHit): ArticleHit {
  return { articleId, score };
}

/** Takes articles in and out, whatever the order, and always answers as one made anew of the same articles would. */
export class GrowingIndex implements ArticleIndex {
  readonly #table: TermTable;
  readonly #reading: Reading;
  readonly #outlets: string[];
  readonly #outletNumbers: Map<string, number>;
  #segments: readonly Segment[];
  #waiting: readonly Waiting[];
  #departed = 0;
  /** The index whose usual length counts; null: this one. */
  #weighedLike: GrowingIndex | null = null;

  constructor(kept: Kept | null = null) {
    this.#table = new TermTable(kept?.letters, kept?.ends);
    this.#segments = kept?.segments ?? [];
    this.#waiting = kept?.waiting ?? [];
    this.#outlets = [...(kept?.outlets ?? [])];
    this.#outletNumbers = new Map(this.#outlets.map((name, i) => [name, i + 1]));
    this.#reading = {
      reader: new TermReader(termsOf, this.#table),
      table: this.#table,
      frequency: (inBody, inTitle) => inBody + TITLE_WEIGHT * inTitle,
      outletNumber: (name) => this.#outletNumber(name),
    };
    this.#weigh();
  }

  get articleCount(): number {
    return this.#segments.reduce((sum, segment) => sum + sizeOf(segment), 0);
  }

  get unnamedCount(): number {
    return unnamedIn(this.list(EVERY, 0));
  }

  get source(): Source {
    return { segments: this.#segments, table: this.#table, outletNumbers: (name) => this.#spellingsOf(name) };
  }

  /** Gives back memory that only speeds up taking articles in. */
  rest(): void {
    this.#reading.reader.forgetPieces();
  }

  /** What has to be kept to have this index again; it stays as it is when the index changes. */
  get kept(): Kept {
    const { letters, ends } = this.#table;
    return { letters, ends, segments: this.#segments, outlets: [...this.#outlets], waiting: this.#waiting };
  }

  articlesWith(term: string): number {
    return articlesWith([this.source], term);
  }

  search(query: Query, k: number): ArticleHit[] {
    return searchSegments([this.source], query, k).map(toHit);
  }

  /** When the articles were published, as far as they say; from is after to when none does. */
  get days(): { readonly from: EpochMs; readonly to: EpochMs } {
    const { from, to } = { from: this.#segments.map(earliest), to: this.#segments.map(latest) };
    return { from: Math.min(...from), to: Math.max(...to) };
  }

  /** The outlets whose articles are here, in order of name; each by the one that most of its articles have. */
  get outlets(): string[] {
    const counts = new Uint32Array(this.#outlets.length + 1);
    for (const { facts } of this.#segments) for (const outlet of facts.outlets) counts[outlet]!++;
    const named = this.#outlets.map((name, i) => ({ name, count: counts[i + 1]! })).filter(({ count }) => count > 0);
    // The order in which articles came must not show; and of equals rather "Fen Echo" than "FEN ECHO".
    const mostFirst = named.sort((a, b) => b.count - a.count || (a.name > b.name ? -1 : 1));
    return eachOutletOnce(mostFirst.map(({ name }) => name)).sort();
  }

  list(limits: Limits, k: number): Listing {
    return listSegments([this.listed(NONE)], limits, k);
  }

  listed(repeats: ReadonlySet<ArticleId>): Listed {
    return { segments: this.#segments, outlets: this.#outlets, repeats };
  }

  /** The articles that some others have as well, by id or by the words at an address. */
  repeatsOf(others: readonly GrowingIndex[]): Set<ArticleId> {
    const own = this.#segments.flatMap((segment) =>
      Array.from(segment.facts.reports, (report, at) => ({ id: idAt(segment, at), report })),
    );
    const held = others.flatMap((other) => [
      ...other.#withIds(new Set(own.map(({ id }) => id))),
      ...other.#withReports(new Set(own.map(({ report }) => report))),
    ]);
    const ids = new Set(held.map(({ id }) => id));
    const reports = new Set(held.map(({ report }) => report));
    reports.delete(0);
    return new Set(own.filter(({ id, report }) => ids.has(id) || reports.has(report)).map(({ id }) => id));
  }

  /** The articles that have an address, or by a rare chance another with its hash. */
  atAddress(url: string): ArticleId[] {
    const address = addressHash(url);
    if (address === 0) return [];
    return this.#segments.flatMap((segment) =>
      placesOf(segment.byAddress, segment.facts.addresses, address).map((at) => idAt(segment, at)),
    );
  }

  /** From now on the usual length of another index's articles counts, not that of one's own. */
  weighLike(other: GrowingIndex): void {
    this.#weighedLike = other;
    this.#weigh();
  }

  /** Takes articles in; one whose id is already here replaces the older one. */
  add(articles: readonly Article[]): void {
    const newest = newestOfEach(articles);
    this.#drop(new Set(newest.map(({ id }) => id)));
    this.#enter(newest);
  }

  /**
   * The same, but of several articles with the same words at one address only the earliest is looked at: two feeds of one
   * outlet bring the same article. The others wait; when it leaves, remove() names them.
   */
  addOneOfEachReport(articles: readonly Article[]): void {
    const newest = newestOfEach(articles);
    const ids = new Set(newest.map(({ id }) => id));
    this.#drop(ids);
    const waiting = this.#waiting.filter(({ id }) => !ids.has(id));
    const reports = new Map(newest.map((article) => [article, reportHash(article)]));
    const held = this.#withReports(new Set(reports.values()));
    const first = new Map(held.map((each) => [each.report, each]));
    const beaten = new Set<ArticleId>();
    const entering = newest.filter((article) => {
      const own = { id: article.id, report: reports.get(article)!, time: article.publishedAt?.at ?? Number.NaN };
      const other = own.report === 0 ? undefined : first.get(own.report);
      const isLater = other !== undefined && isEarlier(other, own);
      if (other !== undefined) waiting.push({ id: (isLater ? own : other).id, report: own.report });
      if (isLater) return false;
      if (other !== undefined) beaten.add(other.id);
      first.set(own.report, own);
      return true;
    });
    this.#drop(beaten);
    this.#waiting = waiting;
    this.#enter(entering, (article) => reports.get(article)!);
  }

  /** Takes articles out, unknown ids are passed over; returns those that waited for one of them, which wait no more. */
  remove(ids: readonly ArticleId[]): ArticleId[] {
    const gone = new Set(ids);
    const reports = this.#drop(gone);
    const freed = this.#waiting.filter(({ id, report }) => reports.has(report) && !gone.has(id));
    this.#waiting = this.#waiting.filter(({ id, report }) => !reports.has(report) && !gone.has(id));
    this.#settle();
    return freed.map(({ id }) => id);
  }

  /** Takes out what was published after a moment. */
  removeAfter(moment: EpochMs): void {
    this.#keepOnly(({ facts }) => numbersWhere(facts.times.length, (article) => !(facts.times[article]! > moment)));
    this.#settle();
  }

  /** Takes in articles of which none is here; in order of time a window is a slice of days, and a search for a day skips most. */
  #enter(inOrder: readonly Article[], reportOf: (article: Article) => number = reportHash): void {
    for (let first = 0; first < inOrder.length; first += SEGMENT_ARTICLES) {
      const usual = this.#segments[0]?.usualLength ?? null;
      const part = inOrder.slice(first, first + SEGMENT_ARTICLES);
      const segment = readSegment(part, this.#reading, usual, reportOf);
      this.#segments = [...this.#segments, segment];
    }
    this.#settle();
  }

  /** The numbers of all spellings of an outlet's name. */
  #spellingsOf(name: string): Set<number> {
    const key = outletKey(name);
    return new Set(this.#outlets.flatMap((each, i) => (outletKey(each) === key ? [i + 1] : [])));
  }

  /** Of this spelling, so that `outlets` can count which is the usual one. */
  #outletNumber(name: string): number {
    const known = this.#outletNumbers.get(name);
    if (known !== undefined) return known;
    this.#outletNumbers.set(name, this.#outlets.push(name));
    return this.#outlets.length;
  }

  /** Takes articles out of their segments, which are made anew; returns the reports they were. */
  #drop(ids: ReadonlySet<ArticleId>): Set<number> {
    const reports = new Set<number>();
    if (ids.size === 0) return reports;
    const gone = placesOfIds(this.#segments, ids).map((places) => new Set(places));
    // Of articles that come for the first time, as most do, none is here.
    if (gone.every((places) => places.size === 0)) return reports;
    for (const [s, places] of gone.entries()) {
      for (const place of places) reports.add(this.#segments[s]!.facts.reports[place]!);
    }
    this.#keepOnly((segment, s) => numbersWhere(sizeOf(segment), (article) => !gone[s]!.has(article)));
    reports.delete(0);
    return reports;
  }

  #keepOnly(keptOf: (segment: Segment, s: number) => Uint32Array): void {
    this.#segments = this.#segments.flatMap((segment, s) => {
      const kept = keptOf(segment, s);
      this.#departed += sizeOf(segment) - kept.length;
      return kept.length === sizeOf(segment) ? [segment] : this.#join([segment], [kept]);
    });
  }

  #withReports(reports: ReadonlySet<number>): Held[] {
    // 0 is none, and thousands of articles may have no address.
    const wanted = [...reports].filter((report) => report !== 0);
    return this.#heldAt(
      this.#segments.map(({ byReport, facts }) =>
        wanted.flatMap((report) => placesOf(byReport, facts.reports, report)),
      ),
    );
  }

  #withIds(ids: ReadonlySet<ArticleId>): Held[] {
    return this.#heldAt(placesOfIds(this.#segments, ids));
  }

  #heldAt(placesInSegments: readonly (readonly number[])[]): Held[] {
    return placesInSegments.flatMap((places, s) => {
      const segment = this.#segments[s]!;
      const { reports, times } = segment.facts;
      return places.map((at) => ({ id: idAt(segment, at), report: reports[at]!, time: times[at]! }));
    });
  }

  /** Joins small segments when they are several of about one size. */
  #settle(): void {
    for (let joining = crowdedOf(this.#segments); joining.length > 1; joining = crowdedOf(this.#segments)) {
      const first = new Set(joining);
      // In order of time, as articles are in a segment.
      const inOrder = joining.toSorted((a, b) => earliest(a) - earliest(b) || 0);
      const joined = this.#join(inOrder, inOrder.map(everyArticle));
      this.#segments = [...joined, ...this.#segments.filter((segment) => !first.has(segment))];
    }
    this.#forgetUnusedTerms();
    this.#weigh();
  }

  /** Weighs the segments that are not weighed for the length that is usual now. */
  #weigh(): void {
    const usual = usualLength((this.#weighedLike ?? this).#segments);
    this.#segments = this.#segments.map((segment) => weighedFor(usual, segment));
  }

  #join(segments: readonly Segment[], kept: readonly Uint32Array[]): Segment[] {
    const joined = joinSegments(segments, kept, this.#table.count);
    return sizeOf(joined) > 0 ? [joined] : [];
  }

  /** Terms that only departed articles had are let go when those were many; numbers keep their order. */
  #forgetUnusedTerms(): void {
    if (this.#departed < Math.max(MANY_DEPARTED, this.articleCount)) return;
    this.#departed = 0;
    const used = new Uint8Array(this.#table.count);
    for (const { terms } of this.#segments) for (const term of terms) used[term] = 1;
    const numbers = this.#table.keep((number) => used[number] === 1);
    this.#reading.reader.forgetPieces();
    this.#segments = this.#segments.map((segment) => renumbered(segment, numbers));
  }
}

function articlesWith(sources: readonly Source[], term: string): number {
  return findTerm(sources, term).articles;
}

function newestOfEach(articles: readonly Article[]): Article[] {
  return [...new Map(articles.map((article) => [article.id, article])).values()].sort(byTime);
}

/** As byTime orders articles. */
function isEarlier(a: { id: ArticleId; time: number }, b: { id: ArticleId; time: number }): boolean {
  const [left, right] = [a, b].map(({ time }) => (Number.isNaN(time) ? Number.POSITIVE_INFINITY : time));
  return left !== right ? left! < right! : a.id < b.id;
}

function earliest({ from }: Segment): EpochMs {
  return Math.min(...from);
}

function latest({ to }: Segment): EpochMs {
  return Math.max(...to);
}

function everyArticle(segment: Segment): Uint32Array {
  return Uint32Array.from({ length: sizeOf(segment) }, (_, article) => article);
}

function numbersWhere(count: number, isWanted: (number: number) => boolean): Uint32Array {
  const numbers = new Uint32Array(count);
  let found = 0;
  for (let i = 0; i < count; i++) if (isWanted(i)) numbers[found++] = i;
  return numbers.slice(0, found);
}

/** For each segment, where articles of some ids are. */
function placesOfIds(segments: readonly Segment[], ids: ReadonlySet<ArticleId>): number[][] {
  const wanted = Array.from(ids, (id) => ({ id, hash: idHash(id) }));
  return segments.map((segment) =>
    wanted.flatMap(({ id, hash }) =>
      placesOf(segment.byId, segment.facts.idHashes, hash).filter((place) => idAt(segment, place) === id),
    ),
  );
}

/** The same segment after its terms got new numbers in the same order. */
function renumbered(segment: Segment, numbers: Int32Array): Segment {
  return completed({ ...segment, terms: segment.terms.map((term) => numbers[term]!) });
}
