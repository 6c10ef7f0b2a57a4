// JSON text, piece by piece -> whether it is shaped so that parsing it takes no longer than its length lets expect.

/** JSON Feeds nest some 6 deep and have a dozen lists and objects an item; parsing millions of empty ones takes seconds. */
const MAX_DEPTH = 64;
const MAX_CONTAINERS = 200_000;

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

export class JsonShape {
  #depth = 0;
  #containers = 0;
  #isInString = false;
  #isEscaped = false;

  /** False once the text nests too deep or holds too many lists and objects. */
  accepts(piece: string): boolean {
    for (let i = 0; i < piece.length; i++) this.#read(piece.charCodeAt(i));
    return this.#containers <= MAX_CONTAINERS;
  }

  #read(code: number): void {
    if (this.#isInString) {
      if (this.#isEscaped) this.#isEscaped = false;
      else if (code === BACKSLASH) this.#isEscaped = true;
      else if (code === QUOTE) this.#isInString = false;
    } else if (code === QUOTE) this.#isInString = true;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      this.#containers++;
      if (++this.#depth > MAX_DEPTH) this.#containers = Number.POSITIVE_INFINITY;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) this.#depth--;
  }
}
