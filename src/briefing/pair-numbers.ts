// Pairs of neighbouring words -> numbers from 0, in flat arrays: a story of a hundred articles has 80,000 of them.
import { doubled } from "../text/doubled.ts";

const FEWEST_SLOTS = 1 << 12;

export class PairNumbers {
  #lefts: Int32Array;
  #rights: Int32Array;
  #count = 0;
  /** A hash table with open addressing: a pair's number + 1, or 0 for free. */
  #slots: Int32Array;

  /** So many may be entered before the table has to grow. */
  constructor(expected = 0) {
    let slots = FEWEST_SLOTS;
    while (slots < 2 * expected) slots *= 2;
    this.#slots = new Int32Array(slots);
    this.#lefts = new Int32Array(slots / 2);
    this.#rights = new Int32Array(slots / 2);
  }

  /** The number of a pair, the next one when it is met for the first time. */
  enter(left: number, right: number): number {
    const slot = this.#slotOf(left, right);
    const known = this.#slots[slot]! - 1;
    if (known >= 0) return known;
    const number = this.#count++;
    this.#lefts[number] = left;
    this.#rights[number] = right;
    this.#slots[slot] = number + 1;
    if (2 * this.#count === this.#slots.length) this.#growSlots();
    return number;
  }

  /** The left one of each pair. */
  get lefts(): Int32Array {
    return this.#lefts.subarray(0, this.#count);
  }

  get rights(): Int32Array {
    return this.#rights.subarray(0, this.#count);
  }

  /** Where the pair is, or would be entered. */
  #slotOf(left: number, right: number): number {
    const mask = this.#slots.length - 1;
    const hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const number = this.#slots[slot]! - 1;
      if (number < 0 || (this.#lefts[number] === left && this.#rights[number] === right)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #growSlots(): void {
    this.#lefts = doubled(this.#lefts);
    this.#rights = doubled(this.#rights);
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let number = 0; number < this.#count; number++) {
      this.#slots[this.#slotOf(this.#lefts[number]!, this.#rights[number]!)] = number + 1;
    }
  }
}
