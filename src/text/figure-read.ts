// A sentence's tokens -> the figures among them, each with its bound words, unit and noun phrase.
import { readAmount } from "./figure-amounts.ts";
import { afterOf, type NounPhrase, pluralPhrase, singularPhrase } from "./figure-counted.ts";
import { readDate } from "./figure-dates.ts";
import { readNumber } from "./figure-numbers.ts";
import { readCrowd, readOrdinal } from "./figure-ordinals.ts";
import { isNamePart, skipNonFigure } from "./figure-skips.ts";
import { foldedAt, isCapitalised, joinsAt, type Token } from "./figure-tokens.ts";
import type { Figure } from "./figures.ts";

/** A figure by its tokens `from`..`to`, bound words included, with the noun phrase it counts. */
export type FigureRead = Pick<Figure, "kind" | "low" | "high" | "bound" | "unit"> & {
  readonly from: number;
  readonly to: number;
  readonly phrase: NounPhrase | null;
};

/** What was read at a token: a figure, or words that only look like one; `next` is where reading goes on. */
type Step = { readonly read: FigureRead | null; readonly next: number };

/** All figures of a sentence in order; they do not overlap. */
export function readFigures(tokens: readonly Token[]): FigureRead[] {
  const titleCase = isTitleCase(tokens);
  const reads: FigureRead[] = [];
  for (let i = 0; i < tokens.length; ) {
    const step = readAt(tokens, i, titleCase);
    if (step?.read && step.read.from >= (reads.at(-1)?.to ?? 0)) reads.push(step.read);
    i = step ? step.next : i + 1;
  }
  return reads;
}

function readAt(tokens: readonly Token[], i: number, titleCase: boolean): Step | null {
  if (tokens[i]!.kind === "mark") return null;
  return (
    dateStep(tokens, i) ?? ordinalStep(tokens, i, titleCase) ?? crowdStep(tokens, i) ?? amountStep(tokens, i, titleCase)
  );
}

function dateStep(tokens: readonly Token[], i: number): Step | null {
  const date = readDate(tokens, i);
  if (!date) return null;
  const { low, high, unit, range, end } = date;
  return {
    read: { kind: "date", low, high, unit, bound: range ? "range" : "exact", from: i, to: end, phrase: null },
    next: end,
  };
}

/** A capitalised ordinal is a name's: "First Lady", "Third Street"; one that orders nothing is an adverb. */
function ordinalStep(tokens: readonly Token[], i: number, titleCase: boolean): Step | null {
  const ordinal = readOrdinal(tokens, i);
  if (!ordinal) return null;
  const { value, end } = ordinal;
  const phrase = singularPhrase(tokens, end);
  const isName = isCapitalised(tokens[i]) && i > 0 && !titleCase;
  if (!phrase || isName || /^(?:per|split|each|every)$/.test(foldedAt(tokens, i - 1))) return { read: null, next: end };
  return {
    read: { kind: "ordinal", low: value, high: value, unit: null, bound: "exact", from: i, to: end, phrase },
    next: end,
  };
}

function crowdStep(tokens: readonly Token[], i: number): Step | null {
  const crowd = readCrowd(tokens, i);
  if (!crowd) return null;
  const { low, high, end } = crowd;
  const phrase = pluralPhrase(tokens, afterOf(tokens, end) ?? end);
  return { read: { kind: "count", low, high, unit: null, bound: "range", from: i, to: end, phrase }, next: end };
}

function amountStep(tokens: readonly Token[], i: number, titleCase: boolean): Step | null {
  const number = readNumber(tokens, i);
  if (!number) return null;
  const skipped = skipNonFigure(tokens, i, number);
  if (skipped) return { read: null, next: skipped };
  const read = readAmount(tokens, i, number);
  if (!read) return { read: null, next: afterScore(tokens, number.end) };
  // One thing takes a singular, which any word may be: "Europe 1 radio" counts no radio.
  const isCounted =
    (read.phrase !== null && read.high !== 1) || read.unit !== null || read.bound !== "exact" || read.kind !== "count";
  if (isNamePart(tokens, i, number, { titleCase, isCounted })) return { read: null, next: number.end };
  return { read, next: read.to };
}

/** "won 3-2": the second number of what was no amount is none either. */
function afterScore(tokens: readonly Token[], end: number): number {
  return joinsAt(tokens, end) && tokens[end + 1]?.kind === "number" ? end + 2 : end;
}

/** In a title such as "Blast Kills 26 in Paris" capitals do not tell names from other words. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter((token) => token.kind === "word" && token.text.length > 3);
  return long.length > 2 && long.filter(isCapitalised).length > 0.8 * long.length;
}
