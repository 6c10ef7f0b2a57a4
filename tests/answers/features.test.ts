import { expect, test } from "vitest";
import { askedOf } from "../../src/answers/question/asked.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { likenessTo } from "../../src/answers/sentences/cover.ts";
import { FEATURES, featuresOf } from "../../src/answers/sentences/features.ts";
import { NO_STATS } from "../../src/answers/words/rarity.ts";
import { readText } from "../../src/answers/words/reading.ts";
import { formsIn } from "../../src/answers/words/word-forms.ts";

test("the features of a sentence come in the order of their names, by which they are weighed", () => {
  const text = "The council of Lund opened the bridge on Monday.";
  const question = readQuestion("Who opened the bridge?", { now: null });
  const asked = askedOf(question, NO_STATS);
  const likeness = likenessTo(asked).whole(formsIn(text));
  const masks = { mask: 0, before: 0, after: 0, near: 0, title: 0, article: 0 };
  const features = featuresOf(question, asked, text, readText(text), {
    ...masks,
    likeness,
    likenessAround: likeness,
    antecedent: 0,
    articleScore: 1,
    articleRank: 0,
    inOrder: true,
    coherence: 0,
    candidates: 1,
    telling: asked.weights,
    tellingAround: asked.weights,
    support: () => 0,
  });
  expect(Object.keys(features)).toEqual(FEATURES);
});
