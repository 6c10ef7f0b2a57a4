// What somebody says to put the question before right -> the words that are to take a place in it.
import { PREPOSITIONS, withoutEnd } from "./asking-words.ts";

/**
 * correctionIn("no, in Norway") -> "in Norway", correctionIn("Sorry, I meant Perrot") -> "Perrot"; null for all that puts nothing
 * right, as "No party won" and "No, she left".
 */
export function correctionIn(text: string): string | null {
  const said = withoutEnd(text.trim());
  const meant = MEANT.exec(said)?.[1] ?? PARTED.exec(said)?.[1] ?? PLACED.exec(said)?.[1];
  return meant === undefined || SAYS_SOMETHING.test(meant) || meant.split(" ").length > MOST_WORDS ? null : meant;
}

const NO = "(?:no|nope|sorry|oops|wait|actually|well|oh)";
const MEANT = new RegExp(
  `^(?:${NO}[,.!:;]?\\s+)*(?:i|we) (?:actually |really |only )?(?:meant|mean|was asking about|am asking about|asked about)(?: to (?:ask|say|write|type)(?: about)?)?[,:]?\\s+(.+)$`,
  "i",
);
const PARTED = /^(?:no|nope|sorry|oops|actually|wait)(?: (?:sorry|no))?\s*[,.:;–—-]\s*(?:sorry,? )?(.+)$/i;
const PLACED = new RegExp(`^(?:no|nope|sorry) ((?:${PREPOSITIONS})\\s.+)$`, "i");

/** "that is wrong", "she left", "not yet": no words for a place in a question. */
const SAYS_SOMETHING =
  /^(?:(?:that|this|it|there|you|i|we|he|she|they)(?:['’]\p{L}+)?|not|no|thanks?|please|never|nothing|nobody)\b/iu;

/** "the leader of the New Zealand Labour party" */
const MOST_WORDS = 8;
