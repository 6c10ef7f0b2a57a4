import { expect, test } from "vitest";
import { cleanText } from "../../src/corpus/clean.ts";

const BODY = `The fish market of the harbour moves to the old mill in June, the town said on Monday. Forty traders have signed for a place
there. The old hall will be torn down in the autumn.

The hall was built in 1931. It has no cold room, and the roof leaks when the wind is in the west.`;

const withLines = (lines: string, body = BODY) =>
  `Fish market of the harbour moves to the old mill\n\n${lines}\n\n${body}\n`;

test.each([
  ["The Lantern", "The Lantern"],
  ["THE LANTERN", "THE LANTERN"],
  ["Marsh Bay Echo", "Marsh Bay Echo"],
  ["The Gull and Harbour\nAnn Lee\n6 May 2024", "The Gull and Harbour"],
])("a name by itself below the title may be the outlet's: %s", (lines, name) => {
  expect(cleanText(withLines(lines))).toMatchObject({ outlet: null, mayBeOf: name });
});

test.each([
  ["a section", "Science"],
  ["a section that begins with The", "The Review"],
  ["a person", "Ann Lee"],
  ["a person with a day", "Ann Lee\n6 May 2024"],
  ["an agency, as below a picture", "Isle Wire"],
  ["two of them", "The Lantern\n\nNorth Post"],
  ["a name made otherwise that stands beside nothing", "The Gull and Harbour"],
  ["a line that goes on", "The Lantern of the harbour is lit"],
])("not so %s", (_, lines) => {
  expect(cleanText(withLines(lines)).mayBeOf).toBeNull();
});

test("not so what the report speaks of, but for what it was told", () => {
  const told = `${BODY} "We had better offers," Mara Quist told the Lantern on Wednesday.`;
  expect(cleanText(withLines("The Lantern", told)).mayBeOf).toBe("The Lantern");
  const pub = `${told} She has sold the Lantern, a pub of 1720 on the quay.`;
  expect(cleanText(withLines("The Lantern", pub)).mayBeOf).toBeNull();
});

test("nothing may be it where the outlet is shown", () => {
  expect(cleanText(`${withLines("The Lantern")}\n\n© 2024 North Post. All rights reserved.\n`)).toMatchObject({
    outlet: "North Post",
    mayBeOf: null,
  });
});
