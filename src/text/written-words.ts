// Words as texts have them -> numbers from 0, found by their letters: a Map would take ten times as long for a piece cut out anew.
import { doubled } from "./doubled.ts";
import { grownSlots, hashOfText } from "./seeded-hash.ts";

const FEWEST_SLOTS = 1 << 12;

export class WrittenWords {
  // Word i is written in #letters[#bounds[i] .. #bounds[i + 1]].
  #letters = new Uint16Array(4 * FEWEST_SLOTS);
  #bounds = new Int32Array(FEWEST_SLOTS / 4);
  #count = 0;
  readonly #decoder = new TextDecoder("utf-16le");
  /** A hash table with open addressing: pairs of a word's hash and its number + 1, or 0 for free. */
  #slots = new Int32Array(2 * FEWEST_SLOTS);

  /** How much memory the words take; in UTF-16 code units. */
  get letterCount(): number {
    return this.#bounds[this.#count]!;
  }

  /** The number of the word that stands at a place of a text, the next one when it is met for the first time. */
  enter(text: string, start: number, end: number): number {
    const hash = hashOfText(text, start, end);
    const slots = this.#slots;
    const mask = slots.length - 2;
    let slot = (hash << 1) & mask;
    for (;;) {
      const number = slots[slot + 1]! - 1;
      if (number < 0) return this.#add(text, start, end, hash, slot);
      if (slots[slot] === hash && this.#isWritten(number, text, start, end)) return number;
      slot = (slot + 2) & mask;
    }
  }

  /** A word by its number, as a string of its own that keeps no text in memory. */
  word(number: number): string {
    return this.#decoder.decode(this.#letters.subarray(this.#bounds[number], this.#bounds[number + 1]));
  }

  #isWritten(number: number, text: string, start: number, end: number): boolean {
    const letters = this.#letters;
    let at = this.#bounds[number]!;
    if (this.#bounds[number + 1]! - at !== end - start) return false;
    for (let i = start; i < end; i++, at++) if (letters[at] !== text.charCodeAt(i)) return false;
    return true;
  }

  #add(text: string, start: number, end: number, hash: number, slot: number): number {
    const number = this.#count++;
    if (number + 1 === this.#bounds.length) this.#bounds = doubled(this.#bounds);
    let at = this.#bounds[number]!;
    while (at + end - start > this.#letters.length) this.#letters = doubled(this.#letters);
    for (let i = start; i < end; i++) this.#letters[at++] = text.charCodeAt(i);
    this.#bounds[number + 1] = at;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = number + 1;
    if (4 * this.#count > this.#slots.length) this.#slots = grownSlots(this.#slots);
    return number;
  }
}
