// Words of our own, kept apart from news by their type: news enters a reply only as a Quote.
import { inOneLine } from "../text/normalize.ts";
import { shorten } from "../text/shorten.ts";

/**
 * What we say ourselves. A plain string is not assignable, so text of an article cannot slip into a reply: it has no way
 * in but a Quote, whose words `quoteText` gives as a plain string.
 */
export type OurWords = string & { readonly brand: "OurWords" };

/** say`${3} articles` -> "3 articles". Takes numbers and words of ours; plain strings do not fit. */
export function say(strings: TemplateStringsArray, ...values: readonly (OurWords | number)[]): OurWords {
  return String.raw({ raw: strings }, ...values) as OurWords;
}

/**
 * Words that are neither ours nor news: an outlet's name, what a person typed, an address, a label of a score. White space
 * becomes single spaces; beyond `LONGEST_GIVEN` units it is cut between characters, so nothing typed can fill a screen.
 */
export function asGiven(text: string): OurWords {
  const line = inOneLine(text.slice(0, 2 * LONGEST_GIVEN))
    .trim()
    .replace(LONG_WORD, (word) => shorten(word, LONGEST_WORD));
  return shorten(line, LONGEST_GIVEN) as OurWords;
}

const LONGEST_GIVEN = 300;

/** No word is so long that anyone reads; addresses are no words. */
const LONGEST_WORD = 60;
const LONG_WORD = new RegExp(`(?<!\\S)[\\p{L}\\p{M}\\p{N}]{${LONGEST_WORD + 1},}(?!\\S)`, "gu");

/** countOf(1, "story", "stories") -> "1 story"; thousands are set apart: "4,929 articles". */
export function countOf(count: number, one: string, many: string): OurWords {
  return `${numberWords(count)} ${count === 1 ? one : many}` as OurWords;
}

/** numberWords(4929) -> "4,929". */
export function numberWords(count: number): OurWords {
  return count.toLocaleString("en-GB") as OurWords;
}

/** listed([a, b]) -> "a, b"; empty parts are left out. */
export function listed(parts: readonly OurWords[]): OurWords {
  return joinWords(parts, ", ");
}

/** joinWords([a, b], " · ") -> "a · b"; empty parts are left out. */
export function joinWords(parts: readonly OurWords[], separator: string): OurWords {
  return parts.filter((part) => part !== "").join(separator) as OurWords;
}
