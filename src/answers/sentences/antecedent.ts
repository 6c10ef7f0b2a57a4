// A sentence that begins with "he" or "the company" -> whether the names before it are those that are asked about.
import { namesIn } from "../../text/names.ts";
import { pronounKind } from "../../text/pronouns.ts";
import type { Asked } from "../question/asked.ts";
import type { ReadSentence } from "../words/reading.ts";
import { covered } from "./cover.ts";
import type { SkimmedArticle } from "./skim.ts";

/** So far back somebody may have been named. */
const FAR = 3;

/**
 * 1 where the nearest sentence before it with a name has one that is asked about, -1 where it has only others; 0 where the
 * sentence has one that is asked about itself or does not begin like that, and where nobody is asked about. "The rain" begins
 * like "the company".
 */
export function antecedent(
  { names }: Asked,
  { words, index }: ReadSentence,
  { article: { text }, sentences, masks }: SkimmedArticle,
): -1 | 0 | 1 {
  if (covered(names, masks[index]!) > 0 || !opensBack(words) || names.every((share) => share === 0)) return 0;
  for (let at = index - 1; at >= Math.max(0, index - FAR); at--) {
    if (covered(names, masks[at]!) > 0) return 1;
    const { start, end } = sentences[at]!;
    if (namesIn(text.slice(start, end)).length > 0) return -1;
  }
  return 0;
}

/** A rough sign: what the word stands for is not asked, only what was named before it. */
function opensBack([first, second]: ReadSentence["words"]): boolean {
  if (first === undefined) return false;
  return pronounKind(first.form.folded) !== null || (first.form.folded === "the" && second?.form.letter === 0);
}
