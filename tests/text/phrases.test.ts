import { expect, test } from "vitest";
import { hasPhrases, phrasesIn } from "../../src/text/phrases.ts";

test.each<[string, string[]]>([
  ['"Lewis Grant"', ["lewis grant"]],
  ["goal “Lewis  Grant” and „Idris Kone“", ["lewis grant", "idris kone"]],
  ["Lewis Grant", []],
  ['""', []],
  ['"…"', []],
  ['12" disc', []],
])("%s", (words, phrases) => expect(phrasesIn(words)).toEqual(phrases));

test.each<[string, boolean]>([
  ["Goals from captain LEWIS\nGrant.", true],
  ["Lewis and Grant met.", false],
  ["Lewis Grantham scored.", false],
  ["Lewis Grantham passed to Lewis Grant, who scored.", true],
])("%s", (text, has) => expect(hasPhrases(text, ["lewis grant"])).toBe(has));

test("apostrophes are alike, and nothing wanted is had by all", () => {
  expect(hasPhrases("St Jude’s Primary", phrasesIn('"St Jude\'s"'))).toBe(true);
  expect(hasPhrases("anything", [])).toBe(true);
});
