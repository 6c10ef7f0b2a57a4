// Quoted words and the marks around them as they are shown, the same on every platform.
import type { Quote } from "../corpus/passage.ts";
import type { Span } from "../text/span.ts";

/**
 * The words of a quote, or of a stretch of it, as one line: a passage may go on in the next paragraph, and a break in the
 * middle of it reads as the end of a message. What is kept of a quote keeps its breaks.
 */
export function wordsShown(quote: Quote, { start, end }: Span = quote): string {
  return quote.article.text.slice(start, end).replace(LINE_BREAKS, " ");
}

const LINE_BREAKS = /[ \t]*[\r\n][ \t\r\n]*/g;

/**
 * “…” around exactly the words. A quote that brings a double quotation mark at its beginning or end stands as it is: two
 * marks in a row read as a slip, and where it is from stands behind it as behind every quote.
 */
export function quoteMarks(words: string): { readonly open: string; readonly close: string } {
  return HAS_OWN_MARKS.test(words) ? { open: "", close: "" } : { open: "“", close: "”" };
}

const HAS_OWN_MARKS = /^["“”„«»]|["“”„«»]$/;
