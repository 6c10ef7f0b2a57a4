// Numbers, amounts, percentages and dates mentioned in a sentence, with what they count.
import type { Span } from "./span.ts";

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
  /** The currency or measure: "usd", "km"; null for a plain count. */
  readonly unit: string | null;
  /** Stem of the noun that is counted, when one follows ("nation"); null when none is seen. */
  readonly counts: string | null;
  /** Where that noun phrase stands, so that it can be shown as it was written. */
  readonly countedSpan: Span | null;
};

/** figuresIn("leaders from more than 20 nations") -> one count, low 20, bound atLeast, counts "nation". */
export function figuresIn(_sentence: string): Figure[] {
  return [];
}
