import fc from "fast-check";
import { expect, test } from "vitest";
import { shorten } from "../../src/text/shorten.ts";

test.each([
  ["what fits stays", "The end.", 8, "The end."],
  ["cut after a word", "The harbour is closed", 14, "The harbour…"],
  ["a word that just fits stays", "The harbour is closed", 12, "The harbour…"],
  ["a long word is cut inside", "Donaudampfschifffahrt", 10, "Donaudamp…"],
  ["never inside a character", "ab👩‍👩‍👧 cd", 6, "ab…"],
  ["no room", "abc", 0, ""],
  ["room for the sign only", "abc", 1, "…"],
])("%s", (_, text, maxLength, expected) => expect(shorten(text, maxLength)).toBe(expected));

test("never longer than asked, and a beginning of the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.nat(70), (text, maxLength) => {
      const short = shorten(text, maxLength);
      expect(short.length).toBeLessThanOrEqual(maxLength);
      if (short !== text) expect(text.startsWith(short.replace(/…$/, ""))).toBe(true);
      if (text.isWellFormed()) expect(short.isWellFormed()).toBe(true);
    }),
  );
});
