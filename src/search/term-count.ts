// How often a term stands in an article, title and body apart, in one byte.

/** A term in the title counts as much as this many in the body: see docs/decisions/0006-search.md. */
const TITLE_WEIGHT = 2;

/** Beyond these a further repetition changes a score by less than a hundredth. */
const MOST_IN_BODY = 63;
const MOST_IN_TITLE = 3;

/** How counts are written as a code of 0..255, and what frequency BM25 is given for each code. */
export type Counting = {
  code(inBody: number, inTitle: number): number;
  readonly frequencies: Float64Array;
};

/** Six bits for the body, two for the title. */
export const fieldCounting: Counting = {
  code: (inBody, inTitle) => Math.min(inBody, MOST_IN_BODY) | (Math.min(inTitle, MOST_IN_TITLE) << 6),
  frequencies: Float64Array.from({ length: 256 }, (_, code) => (code & MOST_IN_BODY) + TITLE_WEIGHT * (code >> 6)),
};

/** Title and body as one field. */
export const plainCounting: Counting = {
  code: (inBody, inTitle) => Math.min(inBody + inTitle, 255),
  frequencies: Float64Array.from({ length: 256 }, (_, code) => code),
};
