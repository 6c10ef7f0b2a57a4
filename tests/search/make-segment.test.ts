// Segments of the index are made of articles, or of other segments.
import { expect, test } from "vitest";
import { makeArticle } from "../../src/corpus/article.ts";
import { joinSegments, type Reading, readSegment } from "../../src/search/make-segment.ts";
import { plainWords } from "../../src/search/plain-index.ts";
import type { Segment } from "../../src/search/segment.ts";
import { TermReader } from "../../src/text/term-reader.ts";
import { TermTable } from "../../src/text/term-table.ts";

const articles = ["The ferry struck the bridge.", "The bridge was closed, the ferry towed."].map((body, i) =>
  makeArticle({ id: `a${i}`, title: "Ferry strikes bridge", body, outlet: "North Post", url: null, publishedAt: null }),
);
const table = new TermTable();
const reader = new TermReader(plainWords, table);
const reading: Reading = { reader, table, frequency: (body, title) => body + 2 * title, outletNumber: () => 0 };
const read = () => readSegment(articles, reading, 8);
const joinedWith = (other: Segment) => joinSegments([read(), other], [BOTH, BOTH], table.count);
const BOTH = Uint32Array.of(0, 1);

test.each([
  [
    "reading an article",
    () => {
      const faulty = new TermReader(plainWords, table);
      // After its title.
      faulty.read = (text) => (text.startsWith("The") ? fault() : reader.read(text));
      readSegment(articles, { ...reading, reader: faulty }, 8);
    },
  ],
  ["joining segments", () => joinedWith(Object.defineProperty(read(), "impacts", { get: fault }))],
])("a fault in %s changes nothing in the segments after it", (_, fail) => {
  const [before, joined] = [read(), joinedWith(read())];
  expect(fail).toThrow("a fault");
  expect(read()).toEqual(before);
  expect(joinedWith(read())).toEqual(joined);
});

function fault(): never {
  throw new Error("a fault");
}
