// Articles, or windows that are to change -> a window of the index.
import type { Article, ArticleId } from "../corpus/article.ts";
import { halfwayFrequency } from "./bm25.ts";
import {
  addPosting,
  emptyPostings,
  type IndexWindow,
  type Postings,
  packWindow,
  unpackWindow,
} from "./index-window.ts";
import type { Counting } from "./term-count.ts";
import { BODY, TermCounter, TITLE } from "./term-counter.ts";
import type { TermReader } from "./term-reader.ts";

/** A window of at most 4,096 articles; `postings` is memory to work in. */
export function readWindow(
  articles: readonly Article[],
  reader: TermReader,
  counting: Counting,
  postings: Postings,
): IndexWindow {
  postings.count = 0;
  const lengths = new Uint32Array(articles.length);
  const counter = new TermCounter();
  for (const [place, { text, titleEnd, bodyStart }] of articles.entries()) {
    const inTitle = counter.count(reader.read(text.slice(0, titleEnd)), TITLE);
    const inBody = counter.count(reader.read(text.slice(bodyStart)), BODY);
    lengths[place] = inTitle + inBody;
    counter.take((term, body, title) => addPosting(postings, term, place, counting.code(body, title)));
  }
  const ids = articles.map((article) => article.id);
  const times = Float64Array.from(articles, (article) => article.publishedAt?.at ?? Number.NaN);
  return packWindow({ ids, times, lengths }, postings, reader.termCount);
}

/** One window of all articles of several, less those that are to go. */
export function joinWindows(
  windows: readonly IndexWindow[],
  without: ReadonlySet<ArticleId>,
  termCount: number,
): IndexWindow {
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
  return packWindow({ ids, times: Float64Array.from(times), lengths: Uint32Array.from(lengths) }, postings, termCount);
}

/** Works out what depends on the average length: each article's halfway frequency, and the ceiling of each term. */
export function prepareWindow(window: IndexWindow, { frequencies }: Counting, averageLength: number): void {
  const { terms, starts, articles, codes, lengths, halfways, ceilings } = window;
  for (let article = 0; article < lengths.length; article++) {
    halfways[article] = halfwayFrequency(lengths[article]!, averageLength);
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
