// The best run of words to a question for a reason -> the reason in it, without what it is the reason for.
import type { Span } from "../../text/span.ts";

/** "the swell" of "could not approach because of the swell"; the run itself where no such word stands in it. */
export function reasonIn(text: string, { start, end }: Span): Span {
  const marked = MARK.exec(text.slice(start, end));
  return { start: marked === null ? start : start + marked.index + marked[0].length, end };
}

/** Of "for want of a bulb" the want is the reason. */
const MARK = /\b(?:because(?: of)?|owing to|due to|on account of|thanks to|citing|for(?= (?:want|lack|fear) of\b)) /i;
