// Text -> numbers of its terms, fast: a piece of text met before is known by its letters and not looked at again.

/** Longer pieces are rare (an address, a line of dashes) and not worth remembering. */
const LONGEST_KNOWN_PIECE = 40;

/** Beyond this many different pieces the memory of them starts anew: it saves time only. */
const PIECE_LIMIT = 1 << 19;

const NO_TERM = -1;
const SEVERAL_TERMS = -2;

/** Numbers every term from 0 in the order in which they are first met. */
export class TermReader {
  readonly #termsOf: (text: string) => readonly string[];
  readonly #numbers = new Map<string, number>();
  #found = new Int32Array(1024);
  #foundCount = 0;

  // A hash table with open addressing. Piece i has the code units #units[#ends[i - 1] .. #ends[i]] and means #meaning[i].
  #slots = new Int32Array(0);
  #units = new Uint16Array(0);
  #ends = new Uint32Array(0);
  #meaning = new Int32Array(0);
  #pieces = 0;

  /** `termsOf` must treat white space as the end of any term: then a text's terms are those of its pieces. */
  constructor(termsOf: (text: string) => readonly string[]) {
    this.#termsOf = termsOf;
    this.forgetPieces();
  }

  get termCount(): number {
    return this.#numbers.size;
  }

  /** The number of a term, or undefined when no text had it. */
  numberOf(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  /** The numbers of all terms of a stretch of text, in order; valid until the next call. */
  read(text: string, start: number, end: number): Int32Array {
    this.#foundCount = 0;
    let from = start;
    let hash = 0;
    for (let i = start; i <= end; i++) {
      const unit = i < end ? text.charCodeAt(i) : 32;
      if (unit > 32) {
        hash = Math.imul(hash ^ unit, 0x01000193);
        continue;
      }
      if (i > from) this.#readPiece(text, from, i, hash);
      from = i + 1;
      hash = 0;
    }
    return this.#found.subarray(0, this.#foundCount);
  }

  /** Gives back the memory that only speeds up reading; term numbers stay. */
  forgetPieces(): void {
    this.#slots = new Int32Array(1 << 12);
    this.#units = new Uint16Array(1 << 14);
    this.#ends = new Uint32Array(1 << 11);
    this.#meaning = new Int32Array(1 << 11);
    this.#pieces = 0;
  }

  #readPiece(text: string, start: number, end: number, hash: number): void {
    if (end - start > LONGEST_KNOWN_PIECE) {
      this.#findAll(text.slice(start, end));
      return;
    }
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const piece = this.#slots[slot]! - 1;
      if (piece < 0) break;
      if (this.#isPiece(piece, text, start, end)) {
        const meaning = this.#meaning[piece]!;
        if (meaning >= 0) this.#push(meaning);
        else if (meaning === SEVERAL_TERMS) this.#findAll(text.slice(start, end));
        return;
      }
      slot = (slot + 1) & mask;
    }
    this.#learn(text, start, end, slot);
  }

  #isPiece(piece: number, text: string, start: number, end: number): boolean {
    const units = this.#units;
    let at = piece === 0 ? 0 : this.#ends[piece - 1]!;
    if (this.#ends[piece]! - at !== end - start) return false;
    for (let i = start; i < end; i++, at++) if (units[at] !== text.charCodeAt(i)) return false;
    return true;
  }

  #learn(text: string, start: number, end: number, slot: number): void {
    const before = this.#foundCount;
    this.#findAll(text.slice(start, end));
    const terms = this.#foundCount - before;
    const piece = this.#pieces++;
    let at = piece === 0 ? 0 : this.#ends[piece - 1]!;
    if (at + end - start > this.#units.length) this.#units = grown(this.#units);
    for (let i = start; i < end; i++) this.#units[at++] = text.charCodeAt(i);
    this.#ends[piece] = at;
    this.#meaning[piece] = terms === 0 ? NO_TERM : terms === 1 ? this.#found[before]! : SEVERAL_TERMS;
    this.#slots[slot] = piece + 1;
    if (this.#pieces === PIECE_LIMIT) this.forgetPieces();
    else if (this.#pieces === this.#ends.length) this.#growTable();
  }

  #growTable(): void {
    this.#ends = grown(this.#ends);
    this.#meaning = grown(this.#meaning);
    this.#slots = new Int32Array(2 * this.#slots.length);
    const mask = this.#slots.length - 1;
    let at = 0;
    for (let piece = 0; piece < this.#pieces; piece++) {
      let hash = 0;
      for (const end = this.#ends[piece]!; at < end; at++) hash = Math.imul(hash ^ this.#units[at]!, 0x01000193);
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = piece + 1;
    }
  }

  #findAll(piece: string): void {
    for (const term of this.#termsOf(piece)) {
      let number = this.#numbers.get(term);
      if (number === undefined) {
        number = this.#numbers.size;
        this.#numbers.set(term, number);
      }
      this.#push(number);
    }
  }

  #push(number: number): void {
    if (this.#foundCount === this.#found.length) this.#found = grown(this.#found);
    this.#found[this.#foundCount++] = number;
  }
}

/** The same numbers with room for as many again. */
export function grown<T extends Int32Array | Uint32Array | Uint16Array | Uint8Array>(numbers: T): T {
  const larger = new (numbers.constructor as new (length: number) => T)(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
