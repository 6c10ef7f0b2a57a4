// Articles -> an index as the simplest of other engines make it, to compare with them.
import type { Article } from "../corpus/article.ts";
import { TermReader } from "../text/term-reader.ts";
import { TermTable } from "../text/term-table.ts";
import { type Reading, readSegment } from "./make-segment.ts";
import type { ArticleIndex } from "./search.ts";
import { searchSegments } from "./search-segments.ts";
import { averageLength, SEGMENT_ARTICLES, type Segment, weighedFor } from "./segment.ts";

/** plainWords("U.S. aid") -> ["u", "s", "aid"]: lower-case ASCII words, all of them, unstemmed. */
export function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/**
 * Title and body are one field, and articles are long or short beside the average of all: `finished` has to be called once
 * all are in.
 */
export class PlainIndex {
  readonly #table = new TermTable();
  readonly #reading: Reading = {
    reader: new TermReader(plainWords, this.#table),
    table: this.#table,
    frequency: (inBody, inTitle) => inBody + inTitle,
    outletNumber: () => 0,
  };
  readonly #segments: Segment[] = [];

  add(articles: readonly Article[]): void {
    for (let first = 0; first < articles.length; first += SEGMENT_ARTICLES) {
      this.#segments.push(readSegment(articles.slice(first, first + SEGMENT_ARTICLES), this.#reading, null));
    }
  }

  finished(): Pick<ArticleIndex, "search"> {
    const average = averageLength(this.#segments);
    const segments = this.#segments.map((segment) => weighedFor(average, segment));
    const sources = [{ segments, table: this.#table, outletNumbers: () => new Set<number>() }];
    return {
      search: (query, k) => searchSegments(sources, query, k).map(({ articleId, score }) => ({ articleId, score })),
    };
  }
}
