// A run of end marks -> whether a sentence ends there, by what stands before and after it.
import { SHOUTING_NAMES, STARTERS } from "./abbreviations.ts";
import { isBlankCode, isDigitCode, isLineBreakCode, isLowerCode, isWordCode } from "./characters.ts";
import { joinedEnd } from "./sentence-joins.ts";
import { isListMarkAt } from "./sentence-lists.ts";
import { isKnownAbbreviation, pointEnds, wordAfter, wordBefore } from "./sentence-points.ts";

/** Marks from `start` to `end`: ".", "?!", "...", ". . . ."; `spaced` says how many points follow a space. */
export type MarkRun = {
  readonly start: number;
  readonly end: number;
  readonly kind: "point" | "call" | "dots";
  readonly spaced: number;
};

const POINT = 46;
const ELLIPSIS = 0x2026;

/** The run of end marks that begins at `i`. */
export function markRunAt(text: string, i: number): MarkRun {
  let end = i;
  let dots = 0;
  for (let code = text.charCodeAt(end); isEndMark(code); code = text.charCodeAt(++end)) {
    if (code === POINT || code === ELLIPSIS || code === 0x3002 || code === 0xff0e) dots++;
  }
  if (dots < end - i) return { start: i, end, kind: "call", spaced: 0 };
  const single = end === i + 1 && text.charCodeAt(i) === POINT;
  let spaced = 0;
  for (; single && text.charCodeAt(end) === 32 && text.charCodeAt(end + 1) === POINT; end += 2) spaced++;
  const isDots = dots > 1 || spaced > 0 || text.charCodeAt(i) === ELLIPSIS;
  return { start: i, end, kind: isDots ? "dots" : "point", spaced };
}

/** ".", "?", "!", "…", their full-width forms, and the marks of Arabic and Indian scripts. */
export function isEndMark(code: number): boolean {
  if (code < 128) return code === POINT || code === 63 || code === 33;
  return code === ELLIPSIS || isScriptMark(code);
}

/** Marks that need no space after them: "。", "．", "！", "？", "؟", "۔", "।". */
function isScriptMark(code: number): boolean {
  return [0x3002, 0xff0e, 0xff01, 0xff1f, 0x61f, 0x6d4, 0x964].includes(code);
}

/**
 * Where the sentence that begins at `start` ends after a run of marks: the index after closing quotes and brackets.
 * -1 when it goes on, and before a line break, which has its own rules in sentence-lines.ts.
 */
export function endAfterMarks(text: string, start: number, run: MarkRun): number {
  const end = afterClosers(text, run.end);
  const next = skipBlanks(text, end);
  if (next >= text.length || isLineBreakCode(text.charCodeAt(next))) return -1;
  if (isScriptMark(text.charCodeAt(run.end - 1))) return end;
  if (next === end) return joinedEnd(text, start, run, end);
  const first = skipOpeners(text, next);
  if (isListMarkAt(text, next)) return end;
  if (!canBegin(text, first)) return run.kind !== "dots" && isSmallStart(text, start, run, next) ? end : -1;
  // "compounds. . . . The practice": one point ends the sentence, the other three stand for words left out.
  if (run.spaced >= 3 && isWordCode(text.charCodeAt(run.start - 1))) return run.start + 1;
  return runEnds(text, start, run, { end, next, first }) ? end : -1;
}

/** `end` is after the closing quotes, `next` where text goes on, `first` its first letter after opening quotes. */
export type Place = { readonly end: number; readonly next: number; readonly first: number };

function runEnds(text: string, start: number, run: MarkRun, place: Place): boolean {
  // "[...]" stands for words left out, and a bracket belongs to the sentence around it.
  if (run.kind === "dots" && /[)\]]/.test(text[run.end] ?? "")) return false;
  if (run.kind === "point") return pointEnds(text, start, run.start, place);
  // "the thing is . . . I didn't mean it": a pause, as often as an end; four dots are an end.
  if (run.kind === "dots") return run.end - run.start - run.spaced > 3 || wordAfter(text, place.first) !== "i";
  if (text[run.end] === ")") return STARTERS.has(wordAfter(text, place.first));
  // “Why now?” (Nobody knew.) The bracket is a remark on the quotation.
  if (place.end > run.end && text[place.next] === "(") return false;
  if (place.end > run.end && isAttribution(text, place.next)) return false;
  if (place.end > run.end || text[run.start] !== "!") return true;
  return (
    !SHOUTING_NAMES.has(wordBefore(text, start, run.start).toLowerCase()) || STARTERS.has(wordAfter(text, place.first))
  );
}

const SPEAKERS =
  /(?:\p{Lu}[\p{L}.'’-]*[ \u00a0]){1,5}(?:said|asked|says|asks|told|added|wrote|writes|tweeted|replied|shouted|cried|demanded|wondered|continued|recalled|explained)\b/uy;

/** “Why now?” Kerry asked: the speaker belongs to the quotation. "He" and the like begin a sentence of their own. */
function isAttribution(text: string, next: number): boolean {
  if (STARTERS.has(wordAfter(text, next))) return false;
  SPEAKERS.lastIndex = next;
  return SPEAKERS.test(text);
}

/** A sentence begins with a capital, a digit, a sign of money, or a letter of a script without case. */
function canBegin(text: string, first: number): boolean {
  const code = text.charCodeAt(first);
  if (isWordCode(code)) return !isLowerCode(code);
  return "$€£¥#@".includes(text[first] ?? " ");
}

/** Web addresses, and small letters in a text that does without capitals: "it was good. the staff too." */
function isSmallStart(text: string, start: number, run: MarkRun, next: number): boolean {
  if (/^(?:https?:|www\.)/.test(text.slice(next, next + 6))) return true;
  if (run.end !== next - 1 || !isLowerCode(text.charCodeAt(start)) || !isLowerCode(text.charCodeAt(next))) return false;
  const word = wordBefore(text, start, run.start);
  return run.kind === "call" || (/^\p{Ll}{2,}$/u.test(word) && !isKnownAbbreviation(word));
}

/** Past closing quotes, closing brackets and reference numbers such as "[3]". */
function afterClosers(text: string, at: number): number {
  let i = at;
  for (;;) {
    if ("\"'”’»›)]}".includes(text[i] ?? " ")) i++;
    else if (text[i] === "[" && isDigitCode(text.charCodeAt(i + 1))) {
      let digits = i + 1;
      while (isDigitCode(text.charCodeAt(digits)) && digits < i + 5) digits++;
      if (text[digits] !== "]") return i;
      i = digits + 1;
    } else return i;
  }
}

function skipBlanks(text: string, at: number): number {
  let i = at;
  while (i < text.length && isBlankCode(text.charCodeAt(i))) i++;
  return i;
}

/** Past opening quotes, brackets and dashes to what may be a first letter. */
function skipOpeners(text: string, at: number): number {
  let i = at;
  while ("\"'“‘„«‹`([{¿¡*_-–— ".includes(text[i] ?? "x") && i < at + 8) i++;
  return i;
}
