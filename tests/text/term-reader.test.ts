import fc from "fast-check";
import { expect, test } from "vitest";
import { TermReader } from "../../src/text/term-reader.ts";
import { TermTable } from "../../src/text/term-table.ts";
import { termsOf } from "../../src/text/words.ts";

const readTerms = (reader: TermReader, text: string): number[] => [...reader.read(text)];

function check(text: string): void {
  const table = new TermTable();
  const reader = new TermReader(termsOf, table);
  const expected = termsOf(text);
  // Twice: the second time pieces are known already.
  readTerms(reader, text);
  expect(readTerms(reader, text)).toEqual(expected.map((term) => table.numberOf(term)));
}

test.each([
  ["nothing", ""],
  ["initialisms, numbers and possessives", "The U.S. paid $20,000.50 to Iraq's 3.5-strong well-known U.N."],
  ["spaces that are not ASCII", "20\u00a0km of\u2003road\u3000there"],
  ["lone surrogates and NULs", "a\ud800b\u0000c \udc00 d"],
  ["a piece too long to keep", `${"long".repeat(500)} ${"long".repeat(500)}`],
])("reads the same terms as termsOf: %s", (_, text) => check(text));

test("reads the same terms as termsOf, whatever the text", () => {
  const anyUnits = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units));
  fc.assert(fc.property(anyUnits, check));
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("The", "U.S.", "’s", "3,5", "é", ".", "\u00a0", " ", "countries", "\n")),
      (pieces) => check(pieces.join("")),
    ),
  );
});

test("more different words than it remembers do not confuse it", () => {
  const words = Array.from({ length: 540_000 }, (_, i) => `zq${i.toString(36)}x`);
  const table = new TermTable();
  const reader = new TermReader((text) => text.split(" "), table);
  const text = words.join(" ");
  const inOrder = (): boolean => reader.read(text).every((number, i) => number === i);
  expect([inOrder(), inOrder()]).toEqual([true, true]);
  expect(table.count).toBe(words.length);
});
