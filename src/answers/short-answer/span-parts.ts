// A run of words, and the figure, name or phrase it is, holds or cuts -> small numbers that say how.
import type { SpanGround } from "./span-ground.ts";

type Figure = SpanGround["figures"][number];
type Name = SpanGround["names"][number];

/** Whole, whole with what it counts, or how it is cut. */
export function figurePart(figure: Figure, start: number, end: number): number {
  if (figure.start === start && figure.end === end) return 0;
  if (figure.start === start && figure.countedSpan?.end === end) return 1;
  return figure.start === start ? 2 : figure.end === end ? 3 : 4;
}

/** "61 of 121 seats": 1 for the part, 2 for the whole that it is a part of, else 0. */
export function partOf({ words, figures }: SpanGround, figure: Figure): number {
  const first = words.findIndex((word) => word.end > figure.start);
  const after = words.findIndex((word) => word.start >= figure.end);
  if (after >= 0 && words[after]!.form.folded === "of" && figureSoon(words, figures, after + 1)) return 1;
  const of = words.slice(Math.max(0, first - 2), first).findLastIndex(({ form }) => form.folded === "of");
  if (of < 0) return 0;
  const before = words[Math.max(0, first - 2) + of - 1];
  return before !== undefined && figures.some(({ start, end }) => start < before.end && end > before.start) ? 2 : 0;
}

/** A figure begins at this word, or at the next after "the" or "its". */
function figureSoon(words: SpanGround["words"], figures: SpanGround["figures"], at: number): boolean {
  return words.slice(at, at + 2).some((word) => figures.some(({ start, end }) => start < word.end && end > word.start));
}

/** Whole, cut, or with other words behind, before, on both sides. */
export function namePart(name: Name, start: number, end: number): number {
  if (name.start === start && name.end === end) return 1;
  if (name.start < start || name.end > end) return 2;
  return name.start === start ? 3 : name.end === end ? 4 : 5;
}

/** The shape of a phrase: the parts of speech of its first two words and its last two. */
export function partsOf(words: SpanGround["words"], first: number, last: number): number {
  let parts = Math.min(5, last - first);
  for (let i = first; i <= last; i++) {
    if (i < first + 2 || i > last - 2) parts = Math.imul(parts, 31) + words[i]!.form.part;
  }
  return parts;
}
