// Text -> numbers of its terms, fast: a piece of text met before is known by its letters and not analysed again.
import { doubled } from "./doubled.ts";
import { grownSlots, hashOfBytes } from "./seeded-hash.ts";
import type { TermTable } from "./term-table.ts";
import { withSmallUs } from "./words.ts";

/** Longer pieces are rare (an address, a line of dashes) and not worth remembering; in bytes of UTF-8. */
const LONGEST_KNOWN_PIECE = 40;

/** Beyond this many different pieces the memory of them starts anew: it saves time only. */
const PIECE_LIMIT = 1 << 19;

/** A piece that is no term, as a stop word. */
const NO_TERM = -1;
const SEVERAL_TERMS = -2;

const SPACE = 32;

/**
 * Enters every term into a table as it is first met. `termsOf` must see a term's end in every space or
 * control character, and must read a run of ASCII letters alike whatever ASCII signs surround it.
 */
export class TermReader {
  readonly #termsOf: (text: string) => readonly string[];
  readonly #table: TermTable;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  #text = new Uint8Array(1 << 12);
  #found = new Int32Array(1024);
  #foundCount = 0;

  // A hash table with open addressing: pairs of a piece's hash and its number + 1; 0 for free.
  #slots = new Int32Array(0);
  // Piece i is written in #letters[#ends[i - 1] .. #ends[i]] and stands for the term #meanings[i].
  #letters = new Uint8Array(0);
  #ends = new Uint32Array(0);
  #meanings = new Int32Array(0);
  #pieces = 0;

  constructor(termsOf: (text: string) => readonly string[], table: TermTable) {
    this.#termsOf = termsOf;
    this.#table = table;
    this.forgetPieces();
  }

  /** The numbers of all terms of a text, in order; valid until the next call. */
  read(text: string): Int32Array {
    this.#foundCount = 0;
    const bytes = this.#encoded(withSmallUs(text));
    let start = 0;
    for (let end = 0; end <= bytes.length; end++) {
      if (end < bytes.length && bytes[end]! > SPACE) continue;
      if (end > start) this.#readPiece(bytes, start, end);
      start = end + 1;
    }
    return this.#found.subarray(0, this.#foundCount);
  }

  /** Gives back the memory that only speeds up reading; term numbers stay. */
  forgetPieces(): void {
    this.#text = new Uint8Array(1 << 12);
    this.#slots = new Int32Array(1 << 13);
    this.#letters = new Uint8Array(1 << 14);
    this.#ends = new Uint32Array(1 << 11);
    this.#meanings = new Int32Array(1 << 11);
    this.#pieces = 0;
  }

  #encoded(text: string): Uint8Array {
    const longest = 3 * text.length;
    if (longest > this.#text.length) this.#text = new Uint8Array(longest);
    return this.#text.subarray(0, this.#encoder.encodeInto(text, this.#text).written);
  }

  #readPiece(bytes: Uint8Array, start: number, end: number): void {
    if (end - start > LONGEST_KNOWN_PIECE) {
      this.#analyse(bytes, start, end);
      return;
    }
    // "(Bridge," is "Bridge" if that is letters only; "U.S.," and "20,000" stay as they are.
    let first = start;
    let last = end;
    while (first < last && isSign(bytes[first]!)) first++;
    while (last > first && isSign(bytes[last - 1]!)) last--;
    let hash = hashOfBytes(bytes, first, last);
    if (!areLetters(bytes, first, last)) {
      first = start;
      last = end;
      hash = hashOfBytes(bytes, first, last);
    }
    this.#lookUp(bytes, first, last, hash);
  }

  #lookUp(bytes: Uint8Array, start: number, end: number, hash: number): void {
    const slots = this.#slots;
    const mask = slots.length - 2;
    let slot = (hash << 1) & mask;
    for (;;) {
      const piece = slots[slot + 1]! - 1;
      if (piece < 0) break;
      if (slots[slot] === hash && this.#isPiece(piece, bytes, start, end)) {
        const meaning = this.#meanings[piece]!;
        if (meaning >= 0) this.#push(meaning);
        else if (meaning === SEVERAL_TERMS) this.#analyse(bytes, start, end);
        return;
      }
      slot = (slot + 2) & mask;
    }
    this.#learn(bytes, start, end, hash, slot);
  }

  #isPiece(piece: number, bytes: Uint8Array, start: number, end: number): boolean {
    const letters = this.#letters;
    let at = piece === 0 ? 0 : this.#ends[piece - 1]!;
    if (this.#ends[piece]! - at !== end - start) return false;
    for (let i = start; i < end; i++, at++) if (letters[at] !== bytes[i]) return false;
    return true;
  }

  #learn(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): void {
    const before = this.#foundCount;
    this.#analyse(bytes, start, end);
    const terms = this.#foundCount - before;
    const piece = this.#pieces++;
    const at = piece === 0 ? 0 : this.#ends[piece - 1]!;
    if (at + end - start > this.#letters.length) this.#letters = doubled(this.#letters);
    this.#letters.set(bytes.subarray(start, end), at);
    this.#ends[piece] = at + end - start;
    this.#meanings[piece] = terms === 0 ? NO_TERM : terms === 1 ? this.#found[before]! : SEVERAL_TERMS;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = piece + 1;
    if (this.#pieces === this.#ends.length) this.#growTable();
  }

  #growTable(): void {
    if (this.#pieces === PIECE_LIMIT) {
      this.#pieces = 0;
      this.#slots.fill(0);
      return;
    }
    this.#ends = doubled(this.#ends);
    this.#meanings = doubled(this.#meanings);
    this.#slots = grownSlots(this.#slots);
  }

  #analyse(bytes: Uint8Array, start: number, end: number): void {
    for (const term of this.#termsOf(this.#decoder.decode(bytes.subarray(start, end)))) {
      this.#push(this.#table.enter(term));
    }
  }

  #push(number: number): void {
    if (this.#foundCount === this.#found.length) this.#found = doubled(this.#found);
    this.#found[this.#foundCount++] = number;
  }
}

function areLetters(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isLetter(bytes[i]!)) return false;
  return start < end;
}

function isLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** An ASCII sign: neither letter nor digit. */
function isSign(byte: number): boolean {
  return byte < 0x80 && !isLetter(byte) && !(byte >= 0x30 && byte <= 0x39);
}
