// Numbers of the terms of an article -> how often each stands there.
import { doubled } from "../text/doubled.ts";

/** Fields, each as one occurrence in it. */
export const BODY = 1;
export const TITLE = 1 << 16;

/** Counts the terms of one article at a time; counts of body and title, up to 65,535 each, share a number. */
export class TermCounter {
  #counts = new Uint32Array(1024);
  #seen = new Uint32Array(1024);
  #seenCount = 0;

  /** Counts terms of a field, BODY or TITLE; returns how many there were. */
  count(terms: Int32Array, field: number): number {
    const full = 0xffff * field;
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i]!;
      while (term >= this.#counts.length) this.#counts = doubled(this.#counts);
      const known = this.#counts[term]!;
      if (known === 0) this.#see(term);
      if ((known & full) >>> 0 !== full) this.#counts[term] = known + field;
    }
    return terms.length;
  }

  /** Hands over every term with its counts, and begins anew. */
  take(visit: (term: number, inBody: number, inTitle: number) => void): void {
    for (let i = 0; i < this.#seenCount; i++) {
      const term = this.#seen[i]!;
      const counts = this.#counts[term]!;
      visit(term, counts & 0xffff, counts >>> 16);
      this.#counts[term] = 0;
    }
    this.#seenCount = 0;
  }

  #see(term: number): void {
    if (this.#seenCount === this.#seen.length) this.#seen = doubled(this.#seen);
    this.#seen[this.#seenCount++] = term;
  }
}
