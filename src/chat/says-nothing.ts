// Words that say nothing of what an article is about, and what to say to them.
import { isWrittenName } from "../corpus/interest.ts";
import { termsOf } from "../text/words.ts";
import { typed } from "./absence.ts";
import { type OurWords, say } from "./our-words.ts";
import { paragraph, type Reply, replyOf } from "./reply.ts";

/** True for "the", which stands in every article, and for "nothing" and "anything", which no article is about. */
export function saysNothing(words: string): boolean {
  return (termsOf(words).length === 0 && !isWrittenName(words)) || NAMES_NONE.test(words);
}

const NAMES_NONE = /^\P{L}*(?:no|some|any|every) ?(?:thing|body|one)\P{L}*$/iu;

/** `example` is the command as it is meant. */
export function saysTooLittle(words: string, example: OurWords): Reply {
  return replyOf(paragraph(say`${typed(words)} says nothing of what an article is about. Write it like: ${example}`));
}
