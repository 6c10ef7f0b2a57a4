// The best run of words to a question for a reason -> the reason in it, without what it is the reason for.
import type { Span } from "../../text/span.ts";

/** "the swell" of "could not approach because of the swell"; the run itself where no such word stands in it. */
export function reasonIn(text: string, { start, end }: Span): Span {
  const marked = MARK.exec(text.slice(start, end));
  const from = marked === null ? start : start + marked.index + marked[0].length;
  const denied = text.slice(from, end).search(NO_REASON);
  return { start: from, end: denied > 0 ? from + denied : end };
}

/** Of "for want of a bulb" the want is the reason; what comes behind "not because of" is none, and "due to reopen" gives none. */
const MARK =
  /(?<!\bnot (?:just |only )?)\b(?:because(?: of)?|owing to|due to(?! be\b| (?:have|go|come|take|make|give|get|begin|open|start|end|finish|close|return|reopen|resume|leave|arrive|appear|expire|become|meet|speak|launch)(?:[,.;]|$| (?:on|in|at|to|by|next|this|the|an?|its|again|soon|later|from|after|before|until)\b))|on account of|thanks to|citing|for(?= (?:want|lack|fear) of\b)) /i;
const NO_REASON = /,? not (?:just |only )?(?:because|due to|owing to)\b/i;
