import { expect, test } from "vitest";
import { ofOneCopy } from "../../src/briefing/copies.ts";
import { quote, quoteText } from "../../src/corpus/passage.ts";
import { reportOf, storyOf } from "../stories/support.ts";

const WIRE = "The port closed the bridge. Divers will look at its piers.";
const first = reportOf(WIRE, { id: "a", outlet: "North Post" });
const copy = reportOf(`${WIRE} The ferry runs again.`, { id: "b", outlet: "Isle Wire" });
const other = reportOf(WIRE, { id: "c", outlet: "The Ledger" });

const quoteOf = (article: typeof first, words: string) => {
  const start = article.text.indexOf(words);
  return quote(article, { start, end: start + words.length });
};

test("of two copies of a text the one that is quoted first is quoted on, where it has the words", () => {
  const story = { ...storyOf([first, copy, other]), voices: [[first, copy], [other]] };
  const said = ["The port closed the bridge.", "Divers will look at its piers.", "The ferry runs again."];
  const quotes = ofOneCopy([quoteOf(first, said[0]!), quoteOf(copy, said[1]!), quoteOf(copy, said[2]!)], story);
  expect(quotes.map(({ article }) => article.id)).toEqual(["a", "a", "b"]);
  expect(quotes.map(quoteText)).toEqual(said);
  const apart = ofOneCopy([quoteOf(first, said[0]!), quoteOf(other, said[1]!)], story);
  expect(apart.map(({ article }) => article.id)).toEqual(["a", "c"]);
});
