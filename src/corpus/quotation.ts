// The sentences of an article -> those that one quotation spans, joined: half of what somebody said misquotes them.
import type { Span } from "../text/span.ts";
import type { Sentence } from "./passage.ts";

/** A longer quotation is a speech: nobody reads it as one quote. */
export const LONGEST_QUOTATION = 600;

/**
 * A stretch of whole sentences with all of each quotation that it has a part of, to the end of the sentence that says who said
 * it: `"It rose.` -> `"It rose. It fell," he said.` As it is, with the mark that shows it as somebody's words, where that is
 * too long or goes on in another paragraph. `sentences` are those around it.
 */
export function withWholeQuotations(text: string, sentences: readonly Sentence[], span: Span): Span {
  const from = joinedAround(text, sentences, span.start);
  const to = joinedAround(text, sentences, span.end - 1);
  return { start: Math.min(span.start, from.start), end: Math.max(span.end, to.end) };
}

/** Whether what is between two places may be part of a quotation. */
export function mayBeQuoted(text: string, { start, end }: Span): boolean {
  return MARK.test(text.slice(Math.max(0, start - LONGEST_QUOTATION), end + LONGEST_QUOTATION));
}

const MARK = /["'“”„‘’]/;

/** The sentences of one quotation around a place, or an empty stretch where it stands in no such. */
function joinedAround(text: string, sentences: readonly Sentence[], at: number): Span {
  const here = sentences.findLastIndex(({ start }) => start <= at);
  const paragraph = sentences[here]?.paragraph;
  let first = here;
  while (sentences[first - 1]?.paragraph === paragraph && at - sentences[first - 1]!.start < LONGEST_QUOTATION) first--;
  for (let i = first; i <= here; ) {
    const last = lastOfQuotation(text, sentences, i);
    if (last >= here && last > i) return { start: sentences[i]!.start, end: sentences[last]!.end };
    i = last + 1;
  }
  return { start: at, end: at };
}

/** The sentence in which no quotation is open any more that the one at `first` opens; itself where none is, or for too long. */
function lastOfQuotation(text: string, sentences: readonly Sentence[], first: number): number {
  const { start, paragraph } = sentences[first]!;
  let open = "";
  for (let last = first; ; last++) {
    const sentence = sentences[last];
    if (sentence?.paragraph !== paragraph || sentence.end - start > LONGEST_QUOTATION) return first;
    open = openAfter(text, sentence, open);
    if (open === "") return last;
  }
}

/** The mark of the quotation that is open after a stretch of the text, "" where none is; `open` says how it was before. */
function openAfter(text: string, { start, end }: Span, open: string): string {
  let now = open;
  for (let at = start; at < end; at++) {
    const mark = text[at]!;
    if (now === "") now = opens(text, at) ? mark : "";
    else if (CLOSING[now]!.includes(mark) && closes(text, at)) now = "";
  }
  return now;
}

/** "„" is closed as in German or as in Polish. */
const CLOSING: Readonly<Record<string, string>> = { '"': '"', "“": "”", "„": "“”", "‘": "’", "'": "'" };

/** A mark before a word and behind none, so none of inches; a single one may be for what is left out, "'til", "'Twas", "'90s". */
function opens(text: string, at: number): boolean {
  const mark = text[at]!;
  if (CLOSING[mark] === undefined || !BEFORE_OPENING.test(text[at - 1] ?? " ")) return false;
  if ((mark === "'" || mark === "‘") && SHORTENED.test(text.slice(at + 1, at + LONGEST_SHORTENED))) return false;
  return (mark === "'" ? /\p{Lu}/u : /\S/).test(text[at + 1] ?? " ");
}

const BEFORE_OPENING = /[\s(["“„‘'—–-]/;
const SHORTENED = /^(?:t(?:was|is|were|will)|em|til|\d0s)\b/i;
const LONGEST_SHORTENED = 6;

/** A single mark behind a letter is an apostrophe. */
function closes(text: string, at: number): boolean {
  const isSingle = text[at] === "'" || text[at] === "’";
  return !isSingle || (/[.,!?…]/.test(text[at - 1]!) && !/\p{L}/u.test(text[at + 1] ?? " "));
}
