// Numbers, amounts, percentages and dates mentioned in a sentence, with what they count.
import { contextOf } from "./figure-context.ts";
import { countedTogether, type NounPhrase } from "./figure-counted.ts";
import { type FigureRead, readFigures } from "./figure-read.ts";
import { figureTokens, foldedAt, type Token } from "./figure-tokens.ts";
import type { Span } from "./span.ts";
import { stem } from "./stem.ts";

/** How a figure is bounded: "more than 20" is atLeast, "up to 10" atMost, "nearly 40" about. */
export type FigureBound = "exact" | "about" | "atLeast" | "atMost" | "range";

/**
 * A figure where it stands: "more than 20 nations" is one count of 20, bound atLeast, counting "nation".
 * `low` and `high` are equal unless the bound is a range; a date's are its first and last millisecond since 1970.
 */
export type Figure = Span & {
  readonly kind: "count" | "money" | "percent" | "date" | "ordinal";
  readonly low: number;
  readonly high: number;
  readonly bound: FigureBound;
  /** The currency or measure: "usd", "km"; of a date its DateUnit; null for a plain count. Only like units compare. */
  readonly unit: string | null;
  /** Stem of the noun that is counted, when one follows ("nation"); null when none is seen. */
  readonly counts: string | null;
  /** Where that noun phrase stands, so that it can be shown as it was written. */
  readonly countedSpan: Span | null;
  /** The second noun of "30 countries and organisations", its stem and where its phrase stands: the figure counts both. */
  readonly countsToo: (Span & { readonly noun: string }) | null;
  /** Stems of topic words near it in its clause, at most eight or so: tells two people injured from two people killed. */
  readonly context: readonly string[];
};
/**
 * figuresIn("leaders from more than 20 nations") -> one count, low 20, bound atLeast, counts "nation".
 * No figures are: times of day, numbers inside names, telephone numbers, scores, fractions, weekdays.
 */
export function figuresIn(sentence: string): Figure[] {
  const tokens = figureTokens(sentence);
  const reads = readFigures(tokens);
  const taken = new Set<number>();
  for (const { from, to } of reads) for (let i = from; i < to; i++) taken.add(i);
  let lastCounted: string | null = null;
  return reads.map((read) => {
    const counts = countedStem(tokens, read, lastCounted);
    if (read.kind === "count" && counts !== null) lastCounted = counts;
    return toFigure(tokens, read, counts, (i) => taken.has(i));
  });
}

/** "killed two people and injured 12 others": others and bare participles count what was counted before. */
function countedStem(
  tokens: readonly Token[],
  { kind, unit, to, phrase }: FigureRead,
  lastCounted: string | null,
): string | null {
  const head = phrase ? tokens[phrase.head]!.folded : null;
  if (head !== null && head !== "others") return stem(head);
  if (kind !== "count" || unit !== null) return null;
  if (head === "others" || foldedAt(tokens, to) === "more") return lastCounted;
  return HAPPENS_TO_PEOPLE.has(foldedAt(tokens, to)) ? (lastCounted ?? stem("people")) : null;
}

function toFigure(
  tokens: readonly Token[],
  read: FigureRead,
  counts: string | null,
  isTaken: (i: number) => boolean,
): Figure {
  const { kind, low, high, bound, unit, from, to, phrase } = read;
  const together = phrase && kind === "count" ? countedTogether(tokens, phrase) : null;
  return {
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    kind,
    low,
    high,
    bound,
    unit,
    counts,
    countedSpan: phrase && spanOf(tokens, phrase),
    countsToo: together && { ...spanOf(tokens, together), noun: stem(tokens[together.head]!.folded) },
    context: contextOf(tokens, { from, to: phrase ? phrase.head + 1 : to, phrase }, isTaken),
  };
}

function spanOf(tokens: readonly Token[], { first, head }: NounPhrase): Span {
  return { start: tokens[first]!.start, end: tokens[head]!.end };
}

/** What a bare number before one of these counts is people: "26 dead", "five injured". */
const HAPPENS_TO_PEOPLE = new Set(
  "dead killed wounded injured hurt missing arrested detained displaced hospitalised hospitalized homeless".split(" "),
);
