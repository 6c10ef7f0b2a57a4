import { expect, test } from "vitest";
import { sameName } from "../../src/text/same-name.ts";

test.each([
  ["two ways to write foreign sounds", "fouad massoum", "fuad masum", true],
  ["a particle more or less", "haider al abadi", "haidar abadi", true],
  ["one letter of a long name", "muammar gaddafi", "moammar gadhafi", true],
  ["a surname and its full name", "kerry", "john kerry", true],
  ["an initial and its first name", "j kerry", "john kerry", true],
  ["a middle initial", "george w bush", "george bush", true],
  ["an initialism and its words", "us.", "united states", true],
  ["points in an initialism", "us.", "us", true],
  ["other first names", "boris johnson", "lyndon johnson", false],
  ["surnames alone that differ in a letter", "johnson", "johnston", false],
  ["a first letter", "alan henning", "alan jenning", false],
  ["a longer name of another thing", "islamic state", "islamic state of iraq", false],
  ["nothing", "", "kerry", false],
])("%s: %j and %j", (_, a, b, expected) => {
  expect(sameName(a, b)).toBe(expected);
  expect(sameName(b, a)).toBe(expected);
});
