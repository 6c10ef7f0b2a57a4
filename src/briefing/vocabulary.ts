// Words as texts have them -> their stems and what is known of those, remembered from one story to the next.
import { backgroundIdf } from "../text/background-idf.ts";
import { stem } from "../text/stem.ts";
import { isStopWord } from "../text/stopwords.ts";
import { foldWord } from "../text/words.ts";
import { WrittenWords } from "../text/written-words.ts";
import { signsOfWord } from "./word-signs.ts";

/** A week of news has some 100,000 different ones as they are written. */
const MOST_KNOWN = 200_000;
/** Ten for each: hostile pages have longer ones. */
const MOST_LETTERS = 10 * MOST_KNOWN;

let vocabulary: Vocabulary | null = null;

/** The one that all stories share; numbers are good until it is asked for again. */
export function sharedVocabulary(): Vocabulary {
  if (vocabulary === null || vocabulary.isFull) vocabulary = new Vocabulary();
  return vocabulary;
}

export class Vocabulary {
  /** For each word as it is written the number of its stem, 1 when it is a function word, which carries no topic, and its signs. */
  readonly stemOf: number[] = [];
  readonly stops: number[] = [];
  readonly signs: number[] = [];
  readonly stems: string[] = [];
  /** How rare each stem is in news; see background-idf.ts. And 1 for one with a digit. */
  readonly rarities: number[] = [];
  readonly digits: number[] = [];
  readonly #written = new WrittenWords();
  readonly #stemNumbers = new Map<string, number>();

  get isFull(): boolean {
    return this.stemOf.length > MOST_KNOWN || this.#written.letterCount > MOST_LETTERS;
  }

  /** The number of the word that stands at a place of a text. */
  enter(text: string, start: number, end: number): number {
    const number = this.#written.enter(text, start, end);
    if (number === this.stemOf.length) this.#learn(this.#written.word(number));
    return number;
  }

  #learn(word: string): void {
    const folded = foldWord(word);
    const stemmed = stem(folded);
    let number = this.#stemNumbers.get(stemmed);
    if (number === undefined) {
      number = this.stems.length;
      this.#stemNumbers.set(stemmed, number);
      this.stems.push(stemmed);
      this.rarities.push(backgroundIdf(stemmed));
      this.digits.push(/\d/.test(stemmed) ? 1 : 0);
    }
    this.stemOf.push(number);
    this.stops.push(isStopWord(folded) ? 1 : 0);
    this.signs.push(signsOfWord(word));
  }
}
