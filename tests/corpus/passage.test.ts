import { expect, test } from "vitest";
import { makeArticle } from "../../src/corpus/article.ts";
import { quoteText, sentenceQuote, sentencesOf } from "../../src/corpus/passage.ts";

const article = makeArticle({
  title: "Bridge shut",
  body: "CALDER, May 6 (Coast Wire) — The port closed the bridge on Monday. Divers will look at its piers.",
  outlet: null,
  url: null,
  publishedAt: null,
});
const [first, second] = sentencesOf(article);
const at = article.text.indexOf("May 6");

test.each([
  ["without its dateline", first!, null, "The port closed the bridge on Monday."],
  [
    "with the dateline that the answer stands in",
    first!,
    { start: at, end: at + 5 },
    article.text.slice(first!.start, first!.end),
  ],
  ["whole when there is no dateline", second!, null, "Divers will look at its piers."],
])("a sentence is quoted %s", (_, sentence, kept, expected) => {
  expect(quoteText(sentenceQuote(article, sentence, kept))).toBe(expected);
});
