import { expect, test } from "vitest";
import { askedOf } from "../../src/answers/question/asked.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { antecedent } from "../../src/answers/sentences/antecedent.ts";
import { skimArticle } from "../../src/answers/sentences/skim.ts";
import { NO_STATS } from "../../src/answers/words/rarity.ts";
import { readSentence } from "../../src/answers/words/reading.ts";
import { makeArticle } from "../../src/corpus/article.ts";

const article = makeArticle({
  title: null,
  body: "Orrin Foods bid for Halmer Dairy on Monday. Halmer sells milk. It made £71 million last year. The dairy has four plants. Nobody was told. Orrin is older. Its founder was a baker. There are debts.",
  outlet: null,
  url: null,
  publishedAt: null,
});

test.each([
  [2, "Orrin", -1],
  [2, "Halmer", 1],
  [3, "Halmer", 1],
  [3, "Orrin", -1],
  [6, "Orrin Foods", 1],
  [0, "Orrin", 0],
  [7, "Orrin", 0],
])("sentence %i, asked of %s: %i", (index, name, expected) => {
  const asked = askedOf(readQuestion(`How much did ${name} make?`, { now: null }), NO_STATS);
  const skimmed = skimArticle(asked, article);
  expect(antecedent(asked, readSentence(article.text, skimmed.sentences[index]!), skimmed)).toBe(expected);
});

test("where nobody is asked about, nobody else is told of", () => {
  const asked = askedOf(readQuestion("how much was made last year", { now: null }), NO_STATS);
  const skimmed = skimArticle(asked, article);
  expect(antecedent(asked, readSentence(article.text, skimmed.sentences[2]!), skimmed)).toBe(0);
});
