import { expect, test, vi } from "vitest";
import { makeArticle } from "../../src/corpus/article.ts";
import { quoteText, sentenceQuote, sentencesOf } from "../../src/corpus/passage.ts";

const split = vi.hoisted(() => ({ characters: 0 }));

vi.mock("../../src/text/sentences.ts", async (original) => {
  const { splitSentences } = await original<typeof import("../../src/text/sentences.ts")>();
  return {
    splitSentences: (text: string) => {
      split.characters += text.length;
      return splitSentences(text);
    },
  };
});

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

const LONG = `The wind tore at ${"the ropes and ".repeat(20)}the sails.`;

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
    `“${LONG} It was late. ${LONG} It was cold. ${LONG} Nobody slept,” said Munk.`,
    "'Twas a bad night. The dogs' home burnt down. 'We saved the dogs. All of them,' said Roy.",
    "„Wir sind ruiniert. Alles ist weg“, sagte Voss.",
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
  ["The bells", "“The lamps went out. The dogs barked. The bells rang. The ferry turned. The tide rose,” said Lind."],
  ["All of", "'We saved the dogs. All of them,' said Roy."],
  ["Alles", "„Wir sind ruiniert. Alles ist weg“, sagte Voss."],
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
  ["a speech is no quote", "It was cold", "It was cold."],
  ["the beginning of one keeps the mark that shows it as somebody's words", "“The wind", `“${LONG}`],
  ["so does a paragraph of a longer one", "“We waited", "“We waited for the pilot."],
  ["an apostrophe opens none", "'Twas", "'Twas a bad night."],
])("a sentence is quoted alone: %s", (_, begins, expected) => {
  expect(quotedFrom(begins)).toBe(expected);
});

function quotedFrom(begins: string): string {
  const sentence = sentencesOf(talk).find(({ start }) => talk.text.startsWith(begins, start))!;
  return quoteText(sentenceQuote(talk, sentence));
}

test("quotes of a long article split no more than what is around them", () => {
  const [body, quotes] = ["“The crane fell. Nobody was near it,” Roy said. ".repeat(2_000), 100];
  const long = makeArticle({ title: null, body, outlet: null, url: null, publishedAt: null });
  const sentences = sentencesOf(long).slice(1_000, 1_000 + quotes);
  split.characters = 0;
  for (const sentence of sentences) {
    expect(quoteText(sentenceQuote(long, sentence))).toBe("“The crane fell. Nobody was near it,” Roy said.");
  }
  expect(split.characters).toBeLessThan(quotes * 3_000);
});
