// A report -> whether its shares and seats are those of a poll, as no votes are counted yet.
import type { Article } from "../corpus/article.ts";

/** What an exit poll gives and what the count gives differ without anybody contradicting anybody. */
export function tellsOfExitPoll({ text }: Article): boolean {
  return EXIT_POLL.test(text) && !COUNTED.test(text);
}

const EXIT_POLL = /\bexit polls?\b/i;
const COUNTED =
  /\b(?:final|official|complete|full) results?\b|\b(?:results?|count) (?:showed|shows)\b|\bcounted all\b|\ball (?:the )?(?:\p{Ll}+ )?(?:votes|ballots) (?:(?:had|have|has|were|been) )*counted\b/iu;
