import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOfBytes, hashOfText } from "../../src/text/seeded-hash.ts";

const [BASIS, PRIME] = [0x811c9dc5, 0x01000193];
/** PRIME * INVERSE = 1, modulo 2 ** 32. */
const INVERSE = 0x359c449b;
const HALF = 5;

function half(number: number): string {
  return Array.from({ length: HALF }, (_, i) => String.fromCharCode(97 + (Math.floor(number / 26 ** i) % 26))).join("");
}

function codes(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

/** Words of ten letters with one FNV-1a hash, met in the middle as whoever would fill one slot of a table does. */
function colliding(basis: number): string[] {
  const halves = Array.from({ length: 300_000 }, (_, i) => half(37 * i));
  const begun = new Map<number, string>();
  for (const first of halves) {
    begun.set(
      codes(first).reduce((hash, code) => Math.imul(hash ^ code, PRIME), basis),
      first,
    );
  }
  return halves.flatMap((last) => {
    const first = begun.get(codes(last).reduceRight((hash, code) => Math.imul(hash, INVERSE) ^ code, 12_345));
    return first === undefined ? [] : [first + last];
  });
}

test.each([
  ["its own beginning", BASIS],
  ["any other beginning", 0x2545f491],
])("words made to share an FNV-1a hash with %s share none", (_, basis) => {
  const words = colliding(basis);
  expect(words.length).toBeGreaterThan(10);
  const plain = words.map((word) => codes(word).reduce((hash, code) => Math.imul(hash ^ code, PRIME), basis));
  expect(new Set(plain).size).toBe(1);
  expect(new Set(words.map((word) => hashOfText(word, 0, word.length))).size).toBe(words.length);
});

test("ASCII has the same hash as text and as bytes, wherever it stands", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, word) => {
      const text = `${before}${word}`;
      const bytes = new TextEncoder().encode(text);
      fc.pre(bytes.length === text.length);
      const hash = hashOfText(word, 0, word.length);
      expect(hashOfText(text, before.length, text.length)).toBe(hash);
      expect(hashOfBytes(bytes, before.length, bytes.length)).toBe(hash);
    }),
  );
});
