// The marks around quoted words, the same on every platform.

/**
 * “…” around exactly the words. A quote that itself begins or ends with a double quotation mark is set off by a narrow
 * space, so that two marks in a row can be told apart: “ “We will rebuild,” she said.”
 */
export function quoteMarks(words: string): { readonly open: string; readonly close: string } {
  return {
    open: BEGINS_WITH_MARK.test(words) ? `“${NARROW_SPACE}` : "“",
    close: ENDS_WITH_MARK.test(words) ? `${NARROW_SPACE}”` : "”",
  };
}

const BEGINS_WITH_MARK = /^["“”„«»]/;
const ENDS_WITH_MARK = /["“”„«»]$/;
const NARROW_SPACE = "\u202f";
