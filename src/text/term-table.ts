// Terms -> numbers from 0, in flat arrays: a million terms are no million strings, and load from a file as they are.
import { doubled } from "./doubled.ts";
import { hashOfBytes } from "./seeded-hash.ts";

/** Longest term whose letters are gone through one by one; in UTF-16 code units. */
const SCRATCH = 1 << 12;

export class TermTable {
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  #scratch = new Uint8Array(SCRATCH);
  // Term i is written, in UTF-8, in #letters[#ends[i - 1] .. #ends[i]].
  #letters: Uint8Array;
  #ends: Uint32Array;
  #count: number;
  /** A hash table with open addressing: a term's number + 1, or 0 for free. */
  #slots = new Int32Array(0);

  /** Empty, or with terms as `letters` and `ends` wrote them. */
  constructor(letters: Uint8Array = new Uint8Array(0), ends: Uint32Array = new Uint32Array(0)) {
    this.#letters = letters;
    this.#ends = ends;
    this.#count = ends.length;
    this.#fillSlots();
  }

  get count(): number {
    return this.#count;
  }

  /** All letters, in UTF-8, and where each term ends: what the constructor takes. */
  get letters(): Uint8Array {
    return this.#letters.subarray(0, this.#startOf(this.#count));
  }

  get ends(): Uint32Array {
    return this.#ends.subarray(0, this.#count);
  }

  /** The number of a term, or -1 when it is not here. */
  numberOf(term: string): number {
    const length = this.#write(term);
    return this.#slots[this.#slotOf(hashOfBytes(this.#scratch, 0, length), length)]! - 1;
  }

  /** The number of a term, which is entered when it is not here. */
  enter(term: string): number {
    const length = this.#write(term);
    const slot = this.#slotOf(hashOfBytes(this.#scratch, 0, length), length);
    const known = this.#slots[slot]! - 1;
    if (known >= 0) return known;
    const start = this.#startOf(this.#count);
    while (start + length > this.#letters.length) this.#letters = doubled(this.#letters);
    if (this.#count === this.#ends.length) this.#ends = doubled(this.#ends);
    this.#letters.set(this.#scratch.subarray(0, length), start);
    this.#ends[this.#count] = start + length;
    this.#slots[slot] = ++this.#count;
    if (2 * this.#count > this.#slots.length) this.#fillSlots();
    return this.#count - 1;
  }

  /** The term of a number below `count`. */
  term(number: number): string {
    return this.#decoder.decode(this.#letters.subarray(this.#startOf(number), this.#ends[number]));
  }

  /** Keeps only some terms, in their order; returns the new number of each old one, or -1. */
  keep(isKept: (number: number) => boolean): Int32Array {
    const kept = new TermTable();
    const numbers = new Int32Array(this.#count).fill(-1);
    for (let i = 0; i < this.#count; i++) if (isKept(i)) numbers[i] = kept.enter(this.term(i));
    this.#letters = kept.#letters;
    this.#ends = kept.#ends;
    this.#count = kept.#count;
    this.#fillSlots();
    return numbers;
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : this.#ends[number - 1]!;
  }

  /** Writes a term into the scratch; returns how many bytes it has. */
  #write(term: string): number {
    if (3 * term.length > this.#scratch.length) this.#scratch = new Uint8Array(3 * term.length);
    for (let i = 0; i < term.length; i++) {
      const code = term.charCodeAt(i);
      if (code > 0x7f) return this.#encoder.encodeInto(term, this.#scratch).written;
      this.#scratch[i] = code;
    }
    return term.length;
  }

  /** Where the term of the scratch is, or would be entered. */
  #slotOf(hash: number, length: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const number = this.#slots[slot]! - 1;
      if (number < 0 || this.#isTerm(number, length)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #isTerm(number: number, length: number): boolean {
    const start = this.#startOf(number);
    if (this.#ends[number]! - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.#letters[start + i] !== this.#scratch[i]) return false;
    return true;
  }

  #fillSlots(): void {
    let size = 1 << 10;
    while (size < 4 * this.#count) size *= 2;
    this.#slots = slotsOf(this.#letters, this.#ends, this.#count, size);
  }
}

function slotsOf(letters: Uint8Array, ends: Uint32Array, count: number, size: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(size);
  let start = 0;
  for (let i = 0; i < count; i++) {
    const end = ends[i]!;
    let slot = hashOfBytes(letters, start, end) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = i + 1;
    start = end;
  }
  return slots;
}
