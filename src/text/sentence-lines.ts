// A line break -> whether a sentence ends there: it does, unless the line was broken only for its length.
import { STARTERS } from "./abbreviations.ts";
import { isBlankCode, isLineBreakCode, isLowerCode } from "./characters.ts";
import { isEndMark } from "./sentence-marks.ts";
import { isTitle, wordBefore } from "./sentence-points.ts";

/** Lines between two empty lines; `isWrapped` when they are one text broken at a fixed width. */
export type Block = { readonly end: number; readonly isWrapped: boolean };

/** Whether a sentence ends at the line break at `at`, in the line that begins at `lineStart`. */
export function lineBreakEnds(text: string, lineStart: number, at: number, block: Block): boolean {
  let before = at;
  while (before > lineStart && isBlankCode(text.charCodeAt(before - 1))) before--;
  const next = nextLineStart(text, at);
  if (before === lineStart || next === -1) return true;
  if (text[before - 1] === "." && isNameOpen(text, lineStart, before - 1)) return false;
  if (endsWithMark(text, lineStart, before)) return true;
  if (block.isWrapped) return false;
  return !isLowerCode(text.charCodeAt(next)) || !isBrokenOff(text, lineStart, before, at);
}

/** Where the next line's text begins; -1 when an empty line or nothing follows. */
function nextLineStart(text: string, at: number): number {
  let i = at + (text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1);
  while (isBlankCode(text.charCodeAt(i))) i++;
  return i >= text.length || isLineBreakCode(text.charCodeAt(i)) ? -1 : i;
}

/** "met Mr." at the end of a line: the name follows on the next one. */
function isNameOpen(text: string, lineStart: number, point: number): boolean {
  const word = wordBefore(text, lineStart, point);
  return isTitle(word) || /^\p{Lu}$/u.test(word);
}

function endsWithMark(text: string, lineStart: number, end: number): boolean {
  let i = end - 1;
  while (i > lineStart && "\"'”’»)]:".includes(text[i]!) && text[i] !== ":") i--;
  return isEndMark(text.charCodeAt(i)) || text[i] === ":";
}

/** Lines at least this long may have been broken for their length. */
const LONG_LINE = 40;

/** Signs that a line was broken in the middle: a space left at its end, its length, or a word that cannot end it. */
function isBrokenOff(text: string, lineStart: number, before: number, at: number): boolean {
  if (before < at || at - lineStart >= LONG_LINE || text[before - 1] === ",") return true;
  return STARTERS.has(wordBefore(text, lineStart, before).toLowerCase());
}

/** Text is taken to be broken at a fixed width when its lines are of like length and most go on with a small letter. */
const WRAPPED_WIDTH = { least: 40, most: 100, share: 0.6, fewestLines: 3 };

/** Reads the lines from `start` to the next empty line. */
export function blockAt(text: string, start: number): Block {
  let longest = 0;
  let shortest = Number.POSITIVE_INFINITY;
  let lines = 0;
  let goesOn = 0;
  let breaks = 0;
  let lineStart = start;
  for (let i = start; ; i++) {
    if (i < text.length && !isLineBreakCode(text.charCodeAt(i))) continue;
    const next = i < text.length ? nextLineStart(text, i) : -1;
    lines++;
    longest = Math.max(longest, i - lineStart);
    if (next !== -1) {
      shortest = Math.min(shortest, i - lineStart);
      breaks++;
      if (isLowerCode(text.charCodeAt(next))) goesOn++;
    } else {
      const { least, most, share, fewestLines } = WRAPPED_WIDTH;
      const isEven = longest >= least && longest <= most && shortest >= share * longest;
      return { end: i, isWrapped: lines >= fewestLines && isEven && goesOn * 2 >= breaks };
    }
    if (text[i] === "\r" && text[i + 1] === "\n") i++;
    lineStart = i + 1;
  }
}
