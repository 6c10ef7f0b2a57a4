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

const talk = makeArticle({
  title: null,
  body: [
    'The strike is off. "We did not want to walk out. We wanted to look after people," said Mara Olsen.',
    "“The crane fell. Nobody was near it. It made no noise,” the port said. It will be cut up.",
    'He called it "a pity". She said so "too late".',
    'They left early," she said.',
    'The crate was 6\'2" long and Roy was blunt: "The quay is too short. Build another." Nobody laughed.',
    '"We knew. Nobody asked," he said, "and so it went. It always does."',
    "‘It’s the players’ cup. They’ll keep it,’ Poe said. 'It is ours. We won it,' Fox said.",
    "“The lamps went out. The dogs barked. The bells rang. The ferry turned. The tide rose,” said Lind.",
    "“We waited for the pilot.",
    "“He never came,” said Dahl.",
  ].join("\n\n"),
  outlet: null,
  url: null,
  publishedAt: null,
});

test.each([
  ["We wanted", '"We did not want to walk out. We wanted to look after people," said Mara Olsen.'],
  ['"We did not', '"We did not want to walk out. We wanted to look after people," said Mara Olsen.'],
  ["Nobody was", "“The crane fell. Nobody was near it. It made no noise,” the port said."],
  ["It made", "“The crane fell. Nobody was near it. It made no noise,” the port said."],
  ["The crate", 'The crate was 6\'2" long and Roy was blunt: "The quay is too short. Build another."'],
  ["It always", '"We knew. Nobody asked," he said, "and so it went. It always does."'],
  ["They’ll", "‘It’s the players’ cup. They’ll keep it,’ Poe said."],
  ["We won", "'It is ours. We won it,' Fox said."],
])("a sentence of a quotation is quoted with all of it and who said it: %s", (begins, expected) => {
  expect(quotedFrom(begins)).toBe(expected);
});

test.each([
  ["what stands beside it stays out", "The strike", "The strike is off."],
  ["what follows it stays out", "It will", "It will be cut up."],
  ["a few quoted words are whole", "She said", 'She said so "too late".'],
  ["one that was never opened", "They left", 'They left early," she said.'],
  ["a speech is no quote", "The bells", "The bells rang."],
  ["its beginning goes without a mark that nothing closes", "“The lamps", "The lamps went out."],
  ["so does a paragraph of a longer one", "“We waited", "We waited for the pilot."],
])("a sentence is quoted alone: %s", (_, begins, expected) => {
  expect(quotedFrom(begins)).toBe(expected);
});

function quotedFrom(begins: string): string {
  const sentence = sentencesOf(talk).find(({ start }) => talk.text.startsWith(begins, start))!;
  return quoteText(sentenceQuote(talk, sentence));
}
