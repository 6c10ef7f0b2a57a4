// The text of a question -> the words that ask in it, the names it asks of, and the text without its end.
import { namesIn } from "../../text/names.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { isStopWord } from "../../text/stopwords.ts";
import { wordsOf } from "../../text/words.ts";

/** Helping verbs behind which an act follows, and those that do without: "How long is the Pell Lock bridge?" ends in no verb. */
export const ACTING = "did|do|does|will|would|can|could|should|may|might|has|have|had";
export const BEING = "is|are|was|were";
export const HELPING = `${ACTING}|${BEING}`;

/** "When did ", where it asks of what follows. */
export const ASKING_VERB = new RegExp(`\\b(?:${HELPING}) $`, "i");
export const BE = new RegExp(`^(?:${BEING}) $`, "i");
export const ASKS = /^(?:who|whom|whose|what|which|when|where|why|how)\b/i;

/** The end of a word, also before letters that `\b` takes for none: "Inés" does not begin with "in". */
const WORD_END = "(?![\\p{L}\\p{N}])";

export const OPENS_WITH_ARTICLE = /^(?:the|an?) /i;
export const ENDS_IN_ARTICLE = /\b(?:the|an?) $/i;

export const PREPOSITIONS =
  "according to|in|on|at|of|for|from|to|by|with|about|against|between|among|under|over|into|near|during|after|before|since";
export const OPENS_WITH_PREPOSITION = new RegExp(`^(?:${PREPOSITIONS})${WORD_END}`, "iu");

/** "By how many seats?" */
export const OPENS_WITHIN = new RegExp(`^(?:${PREPOSITIONS}) (?:how|what|which|whom|whose|who|when|where)\\b`, "i");

const OPENS_WITH_VERB = new RegExp(`^(?:is|are|was|were|did|does|do|has|have|had|can|will)${WORD_END}`, "iu");

/** Not so "in Norway" or "the ferry", which are only a part of a question. */
export function asksByItself(text: string): boolean {
  return OPENS_WITH_VERB.test(text) || ASKS.test(text) || OPENS_WITHIN.test(text);
}

/** "at Mars", "between Ann and Mary", "of the league". */
export function followsPreposition(text: string, { start }: Span): boolean {
  return new RegExp(`\\b(?:${PREPOSITIONS}) (?:[\\p{L}'’.-]+ and )?(?:the |a |an )?$`, "iu").test(text.slice(0, start));
}

/** Names, and words with a capital in mid-sentence that could be one: "How many votes did No win?", but not "did I miss it?" */
export function namedIn(text: string): Span[] {
  const names = namesIn(text);
  const capitals = wordsOf(text).filter(
    (word) =>
      word.start > 0 &&
      word.folded !== "i" &&
      /^\p{Lu}/u.test(text.slice(word.start, word.end)) &&
      !ASKS.test(text.slice(word.start, word.end)) &&
      !(isStopWord(word.folded) && /[.?!] $/.test(text.slice(0, word.start))) &&
      !names.some((name) => overlaps(name, word)),
  );
  return [...names, ...capitals].sort((a, b) => a.start - b.start);
}

/** Of the names the last that is no place or time of it: "When does Maven arrive at Mars?" -> Maven; else the last. */
export function topicNamed(text: string): Span | undefined {
  const named = namedIn(text);
  return named.findLast((span) => !followsPreposition(text, span)) ?? named.at(-1);
}

/** withoutEnd("Who left the U.S.?") -> "Who left the U.S."; takes time in proportion to the text's length, whatever it ends in. */
export function withoutEnd(text: string): string {
  return /^.*[^\s.?](?:(?<=\.\p{L})\.)?/su.exec(text)?.[0] ?? "";
}
