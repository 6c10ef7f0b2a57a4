import { expect, test } from "vitest";
import { bylineIn, isBareName, nameBehindPost } from "../../src/corpus/byline.ts";

test.each([
  ["By Ann Lee", "Ann Lee"],
  ["BY ANN LEE", "ANN LEE"],
  ["by Ann Lee in Madrid", "Ann Lee"],
  ["By Ann Lee and Bo Roy, Isle Wire", "Ann Lee and Bo Roy"],
  ["By Ann Lee, Bo Roy and Cy Poe", "Ann Lee, Bo Roy and Cy Poe"],
  ["By Ann Lee, transport editor", "Ann Lee"],
  ["By Ann Lee Staff Writer", "Ann Lee"],
  ["Written by Renée de la Cruz-O’Neill", "Renée de la Cruz-O’Neill"],
  ["Author: Ann Lee", "Ann Lee"],
  ["- Ann Lee", "Ann Lee"],
  ["— Ann Lee and Bo Roy", "Ann Lee and Bo Roy"],
])('"%s" names %s', (line, expected) => expect(bylineIn(line)).toBe(expected));

test.each([
  ["a sentence that begins alike", "By Monday Mr. Roy had left the port."],
  ["a deed", "by then the ferry was late"],
  ["a place in a list", "- the northern pier"],
  ["a long line", `By Ann Lee ${"and so on ".repeat(30)}`],
])("%s is no by-line", (_, line) => expect(bylineIn(line)).toBeNull());

test("a name alone is seen as one", () => {
  expect(isBareName("Joel van Dyke")).toBe(false);
  expect(isBareName("Joel Dyke")).toBe(true);
  expect(isBareName("Joel Dyke reports")).toBe(false);
});

test.each([
  ["Local Democracy Reporter Ann Lee", "Ann Lee"],
  ["Court Reporter Ann Jones", "Ann Jones"],
  ["Former Chief Editor Tomas Brandt Dies", null],
  ["Former Chief Editor Tomas Brandt Arrested", null],
  ["Former Editor Brandt Resigns", null],
])("behind a post %s names %s", (line, expected) => expect(nameBehindPost(line)).toBe(expected));
