import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanCharacters } from "../../src/text/normalize.ts";

test.each([
  ["line breaks are one kind", "a\r\nb\rc\u2028d", "a\nb\nc\nd"],
  ["blanks of all widths are spaces, none at a line's end", "a\u00a0b\u2009c\t \nd ", "a b c\nd"],
  ["byte order marks, controls, directions, soft hyphens go", "\ufeffa\u0000b\u202ec\u200bd\u00ade", "abcde"],
  ["halves of characters go", "a\ud800b\udc00c", "abc"],
  ["whole ones stay", "a😀b", "a😀b"],
  ["joiners stay in words and emoji", "👩\u200d🚀 می\u200cخواهم", "👩\u200d🚀 می\u200cخواهم"],
  ["loose joiners go", "a\u200d b \u200cc", "a b c"],
  ["characters in parts are composed", "e\u0301", "é"],
  ["quotation marks and dashes stay", "“a” – ‘b’…", "“a” – ‘b’…"],
])("%s", (_, text, expected) => expect(cleanCharacters(text)).toBe(expected));

test("cleaning twice changes nothing", () => {
  const unit = fc.constantFrom(
    ..."a e \u0301 \u200d \u200c \ud83d \ude00 😀 \u00a0 \r \n \ufeff ش 👩 \u202e".split(" "),
    " ",
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 20 }), (parts) => {
      const once = cleanCharacters(parts.join(""));
      expect(cleanCharacters(once)).toBe(once);
      expect(once.isWellFormed()).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test.each([" ", "\u200d", "\ud800", "a\r"])("a megabyte of %j takes little time", (unit) => {
  const begun = performance.now();
  cleanCharacters(`a${unit.repeat(1e6)}b`);
  expect(performance.now() - begun).toBeLessThan(2000);
});
