// The words of an article, sentence by sentence -> who is spoken of by a bare surname after the full name was given.
import { backgroundIdf } from "../text/background-idf.ts";
import { isSmallBeforeName } from "../text/small-words.ts";
import { stem } from "../text/stem.ts";
import { isStopWord } from "../text/stopwords.ts";
import type { Word } from "../text/words.ts";

/** A name that news has as often as this needs no introduction; see background-idf.ts. */
const KNOWN_TO_ALL = 3;

/** The place of a bare surname among a sentence's words, and the number of the sentence that gave the full name first. */
export type BareSurname = { readonly at: number; readonly introducedIn: number };

/** Reads the sentences of one article in order. */
export class Surnames {
  /** By surname the number of the sentence that gave the full name first. */
  readonly #introduced = new Map<string, number>();

  /**
   * The bare surnames of the sentence of this number whose full names an earlier one gave: "Ms. Catz" or "Catz" after "Safra
   * Catz". Names that everybody knows are left out.
   */
  bareIn(text: string, words: readonly Word[], number: number): BareSurname[] {
    const bare: BareSurname[] = [];
    const introduced: string[] = [];
    for (let at = 0; at < words.length; at++) {
      if (!isName(text, words[at])) continue;
      const first = opensSmall(text, words, at) ? at + 1 : at;
      while (isName(text, words[at]) && isName(text, words[at + 1]) && isNext(text, words[at]!, words[at + 1]!)) at++;
      const { folded } = words[at]!;
      const given = words.slice(first, at).filter((word) => !TITLES.has(word.folded));
      if (given.length > 0) introduced.push(folded);
      else {
        const introducedIn = this.#introduced.get(folded);
        if (introducedIn !== undefined && backgroundIdf(stem(folded)) >= KNOWN_TO_ALL) bare.push({ at, introducedIn });
      }
    }
    for (const folded of introduced) if (!this.#introduced.has(folded)) this.#introduced.set(folded, number);
    return bare;
  }
}

/** "In Kiev", "After Catz", "Actor Roe": at the beginning of a sentence, where every word has a capital; "Mark Roe" is a name. */
function opensSmall(text: string, words: readonly Word[], at: number): boolean {
  const { folded, start } = words[at]!;
  if (!isStopWord(folded) && !isSmallBeforeName(folded)) return false;
  return at === 0 || /[.?!:“"]/.test(text.slice(words[at - 1]!.end, start));
}

function isName(text: string, word: Word | undefined): boolean {
  if (word === undefined) return false;
  const code = text.charCodeAt(word.start);
  // Most words are of ASCII letters, which need no pattern.
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text.slice(word.start, word.start + 2));
}

/** "Safra Catz", "Mr. Roe", but not "in Lund. Divers". */
function isNext(text: string, word: Word, next: Word): boolean {
  const between = text.slice(word.end, next.start);
  return between === " " || (between === ". " && (TITLES.has(word.folded) || word.end - word.start === 1));
}

const TITLES = new Set(["mr", "mrs", "ms", "mx", "dr", "sir", "lord", "lady", "prof", "sen", "rep", "gov", "sgt"]);
