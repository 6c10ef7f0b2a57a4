import { expect, test } from "vitest";
import { makeArticle } from "../../src/corpus/article.ts";
import { fromOpening, quoteText, sentenceQuote, sentencesOf } from "../../src/corpus/passage.ts";

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

const talk = makeArticle({
  title: null,
  body: [
    'The strike is off. "We did not want to walk out. We wanted to look after people," said Mara Olsen.',
    "“The crane fell. Nobody was near it. It made no noise,” the port said. It will be cut up.",
    'He called it "a pity". She said so "too late".',
    'They left early," she said.',
  ].join("\n\n"),
  outlet: null,
  url: null,
  publishedAt: null,
});

test.each([
  ["We wanted", '"We did not want to walk out. We wanted to look after people," said Mara Olsen.'],
  ["It made", "“The crane fell. Nobody was near it. It made no noise,” the port said."],
  ["The strike", "The strike is off."],
  ["It will", "It will be cut up."],
  ["She said", 'She said so "too late".'],
  ["They left", 'They left early," she said.'],
])("what is cut off a quotation before a sentence comes back: %s", (begins, expected) => {
  const sentence = sentencesOf(talk).find(({ start }) => talk.text.startsWith(begins, start))!;
  expect(quoteText(fromOpening(sentenceQuote(talk, sentence)))).toBe(expected);
});
