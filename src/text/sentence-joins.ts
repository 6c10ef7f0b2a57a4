// Sentences run together without a space: "Hello world.Today is Tuesday."
import { STARTERS, TITLES } from "./abbreviations.ts";
import { isDigitCode, isLowerCode, isUpperCode } from "./characters.ts";
import type { MarkRun } from "./sentence-marks.ts";
import { isTitle, wordAfter, wordBefore } from "./sentence-points.ts";
import { isSpace } from "./span.ts";

/** How far around the mark the unbroken run of characters is looked at. */
const REACH = 80;

/** Where a sentence ends when a letter or quote follows its end mark at once; -1 inside addresses, names and numbers. */
export function joinedEnd(text: string, start: number, run: MarkRun, end: number): number {
  if (
    run.start === start ||
    isSpace(text.charCodeAt(run.start - 1)) ||
    run.kind === "dots" ||
    !isUpperCode(text.charCodeAt(end))
  )
    return -1;
  const next = wordAfter(text, end);
  const looksBegun = isLowerCode(text.charCodeAt(end + 1)) || (next.length === 1 && STARTERS.has(next));
  if (!looksBegun || !isWhole(wordBefore(text, start, run.start), next) || isInAddress(text, run.start)) return -1;
  // In `shock."It's` the quotation begins here when all before it are closed.
  const isOpening = text[run.end] === '"' && end === run.end + 1 && !hasOpenQuote(text, start, run.end);
  return isOpening ? run.end : end;
}

/** A word or number that can end a sentence: "world", "1,000", "Paris" before a word that begins sentences. */
function isWhole(word: string, next: string): boolean {
  if (word === "") return true;
  const last = word.slice(Math.max(word.lastIndexOf("."), word.lastIndexOf(",")) + 1);
  if (isDigitCode(last.charCodeAt(0))) return /^\d+$/.test(last);
  if (last.length < 2 || word.includes(".") || isTitle(last)) return false;
  return (
    (isLowerCode(last.charCodeAt(0)) && !/^(?:net|com|org|js|io)$/.test(next)) || STARTERS.has(next) || TITLES.has(next)
  );
}

/** An address of the web or of mail is never cut. */
function isInAddress(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && from > at - REACH && !isSpace(text.charCodeAt(from - 1))) from--;
  let to = at;
  while (to < text.length && to < at + REACH && !isSpace(text.charCodeAt(to))) to++;
  return /@|\/|\\|^www\./i.test(text.slice(from, to));
}

function hasOpenQuote(text: string, start: number, end: number): boolean {
  let quotes = 0;
  for (let i = Math.max(start, end - 1000); i < end; i++) if (text[i] === '"') quotes++;
  return quotes % 2 === 1;
}
