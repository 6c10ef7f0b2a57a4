import { expect, test } from "vitest";
import { numberArticles } from "../../src/chat/citations.ts";
import { differenceBlock } from "../../src/chat/difference.ts";
import { quoteText } from "../../src/corpus/passage.ts";
import { bridgeItem, coastRadio, northPost } from "./harbour.ts";

const difference = bridgeItem.differences[0]!;
const numbers = numberArticles([northPost, coastRadio]);

function wordsOf(changed: Partial<typeof difference>) {
  const block = differenceBlock({ ...difference, ...changed }, numbers);
  if (block.kind !== "difference") throw new Error("not a difference");
  return {
    lead: block.lead,
    about: block.about.map(quoteText),
    context: block.context && quoteText(block.context),
    figures: block.figures.map(({ quote, citation }) => `${quoteText(quote)} [${citation}]`),
  };
}

test("what is counted and each figure are quoted from the sentences", () => {
  expect(wordsOf({})).toEqual({
    lead: "Figures differ on",
    about: ["people", "passengers"],
    context: null,
    figures: ["Two people [1]", "At least five passengers [2]"],
  });
});

test.each([
  ["conflict", "Figures differ on", "Figures differ"],
  ["update", "Later reports give other figures for", "Later reports give other figures"],
  ["precision", "Some give more exact figures for", "Some give more exact figures"],
] as const)("what kind of difference it is: %s", (kind, ofNouns, alone) => {
  expect(wordsOf({ kind }).lead).toBe(ofNouns);
  expect(wordsOf({ kind, about: "" }).lead).toBe(alone);
});

test("whose age it is follows these words", () => {
  expect(wordsOf({ isAge: true }).lead).toBe("Figures differ on the age of");
  expect(wordsOf({ isAge: true, about: "" }).lead).toBe("Figures differ");
});

test("the word in brackets is quoted too, or left out where no sentence has it", () => {
  expect(wordsOf({ about: "people (cuts)" })).toMatchObject({ about: ["people"], context: "cuts" });
  expect(wordsOf({ about: "people (wounds)" })).toMatchObject({ about: ["people"], context: null });
});

test("words for what is counted that no sentence has are left out: they would not be verbatim", () => {
  expect(wordsOf({ about: "persons" })).toMatchObject({ lead: "Figures differ", about: [] });
});

test("a figure that is shown in other words than its sentence is quoted with the whole sentence", () => {
  const figures = difference.figures.map((each) => ({ ...each, shown: "2" }));
  expect(wordsOf({ figures }).figures[0]).toBe("Two people were treated for cuts, the hospital said. [1]");
});
