import fc from "fast-check";
import { expect, test } from "vitest";
import { inOneLine, plainCharacters } from "../../src/text/normalize.ts";

test.each([
  ["byte order marks, controls, directions, soft hyphens go", "\ufeffa\u0000b\u202ec\u200bd\u00ade", "abcde"],
  ["line breaks of other kinds are plain ones", "a\vb\fc\u0085d\u2028e\u2029f", "a\nb\nc\nd\ne\nf"],
  ["halves of characters go", "a\ud800b\udc00c", "abc"],
  ["whole ones stay", "a😀b", "a😀b"],
  ["joiners stay in words and emoji", "👩\u200d🚀 می\u200cخواهم", "👩\u200d🚀 می\u200cخواهم"],
  [
    "what a reader sees stays as the publisher wrote it",
    "“a” – ‘b’…\u00a0e\u0301\r\nf\tg",
    "“a” – ‘b’…\u00a0e\u0301\r\nf\tg",
  ],
])("%s", (_, text, expected) => expect(plainCharacters(text)).toBe(expected));

test("doing it twice changes nothing, and what is left is whole characters", () => {
  const unit = fc.constantFrom(..."a e \u0301 \u200d \ud83d \ude00 😀 \u00a0 \r \n \ufeff ش 👩 \u202e".split(" "), " ");
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 20 }), (parts) => {
      const once = plainCharacters(parts.join(""));
      expect(plainCharacters(once)).toBe(once);
      expect(once.isWellFormed()).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("each stretch of white space is one space", () => {
  const unit = fc.constantFrom(..."a b \t \n \u00a0 \u2003 \u3000 \u200b".split(" "), " ", "  ");
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), (parts) => {
      const text = parts.join("");
      expect(inOneLine(text)).toBe(text.replace(/\s+/g, " "));
    }),
    { numRuns: 1000 },
  );
});
