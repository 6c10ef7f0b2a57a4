import { expect, test } from "vitest";
import { namingSentence, topicSentence } from "../../src/answers/beside/named.ts";
import { readSentence, sentencesRead } from "../../src/answers/words/reading.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import { quoteText } from "../../src/corpus/passage.ts";

function namedFor(last: number, body: string): string | null {
  const article = makeArticle({ title: null, body, outlet: null, url: null, publishedAt: null });
  const sentence = readSentence(article.text, sentencesRead(article)[last]!);
  const named = namingSentence(article, sentence);
  return named && quoteText(named);
}

test.each([
  [
    "the sentence before it",
    "Captain Anna Roy spoke on Monday. She said the rudder had failed.",
    1,
    "Captain Anna Roy spoke on Monday.",
  ],
  [
    "not one that names only a place or a body",
    "Captain Anna Roy spoke. The Security Council in New York was silent. She left.",
    2,
    "Captain Anna Roy spoke.",
  ],
  [
    "a surname is enough where the whole name stands elsewhere",
    "Anna Roy is the captain. The port was shut. Then Roy spoke. She left.",
    3,
    "Then Roy spoke.",
  ],
  ["none where the sentence names her itself", "Anna Roy is the captain. Mary Lee said she left.", 1, null],
  [
    "none where a pronoun stands for a name in the same sentence",
    "Anna Roy is the captain. Officials spoke of another, naming him as Karl Berg.",
    1,
    null,
  ],
  [
    "that before what a pronoun is quoted with",
    "Captain Anna Roy spoke. “The rudder failed,” she said.",
    1,
    "Captain Anna Roy spoke.",
  ],
  ["none where a pronoun is in the quoted words only", "Anna Roy is the captain. “He left,” the port said.", 1, null],
  ["none without a pronoun", "Anna Roy is the captain. The rudder failed.", 1, null],
  ["none where nobody is named", "The port was shut. He said so.", 1, null],
])("%s", (_, body, last, expected) => {
  expect(namedFor(last, body)).toBe(expected);
});

function topicOf(last: number, body: string): string | null {
  const article = makeArticle({ title: null, body, outlet: null, url: null, publishedAt: null });
  const named = topicSentence(article, readSentence(article.text, sentencesRead(article)[last]!));
  return named && quoteText(named);
}

const LANDER = "The lander Philae sits on the probe.";
const POST = "Larry Ellison is giving up the post of chief executive.";

test.each([
  ["what it is", `${LANDER} It carries ten instruments.`, LANDER],
  [
    "who the third is of",
    "Two of the dead were firemen of Pell. The third was a lineman.",
    "Two of the dead were firemen of Pell.",
  ],
  ["what is shared", `${POST} Two people will share it: Safra Catz and Mark Hurd.`, POST],
  ["nothing where it stands for nothing", `${LANDER} It is likely that the slope is steep.`, null],
  ...[
    "It emerged that the slope is steep.",
    "It is understood the slope is steep.",
    "It came after months of talks.",
    "First responders said the slope is steep.",
    "Second home owners said so.",
    "The second world war was over.",
    "Both sides said so.",
  ].map(
    (said) => [`nothing of what does not lean on it: ${said}`, `${LANDER} ${said}`, null] as [string, string, null],
  ),
  ["who both are", `${POST} Both left on Monday.`, POST],
  ["nothing where the sentence names it", `${LANDER} Philae is small, and a spring holds it.`, null],
  ["nothing where nothing is named", "The lander sits on the probe. It carries ten instruments.", null],
  ["nothing in what is quoted", `${LANDER} “It carries ten,” the team said.`, null],
])("the sentence right before tells %s", (_, body, expected) => {
  expect(topicOf(1, body)).toBe(expected);
});
