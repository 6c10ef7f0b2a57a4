// The marks around quoted words, the same on every platform.

/**
 * “…” around exactly the words. A quote that brings a double quotation mark at its beginning or end stands as it is: two
 * marks in a row read as a slip, and where it is from stands behind it as behind every quote.
 */
export function quoteMarks(words: string): { readonly open: string; readonly close: string } {
  return HAS_OWN_MARKS.test(words) ? { open: "", close: "" } : { open: "“", close: "”" };
}

const HAS_OWN_MARKS = /^["“”„«»]|["“”„«»]$/;
