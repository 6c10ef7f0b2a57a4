import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Asked, askedOf } from "../../src/answers/question/asked.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import {
  alikeCovered,
  covered,
  firmlyCovered,
  likenessTo,
  maskOf,
  pairsCovered,
  tellingShares,
} from "../../src/answers/sentences/cover.ts";
import { NO_STATS } from "../../src/answers/words/rarity.ts";
import { readText } from "../../src/answers/words/reading.ts";
import { formsIn } from "../../src/answers/words/word-forms.ts";
import { readArticleFiles } from "../../src/files/read.ts";

function asked(question: string): Asked {
  return askedOf(readQuestion(question, { now: null }), NO_STATS);
}

/** As maskOf, looking every word up. */
function slowMask({ places }: Asked, text: string): number {
  return formsIn(text).reduce((mask, { stop, stem }) => {
    const place = stop ? undefined : places.get(stem);
    return place === undefined ? mask : mask | (1 << place);
  }, 0);
}

test("passing over words by their first letters loses none of the question's", async () => {
  const { articles } = await readArticleFiles(["seeds"]);
  const texts = [...articles.map(({ text }) => text), "Élysée O'Neill's U.S. 20,000 5 i", "French Française França"];
  const questions = JSON.parse(readFileSync("tests/fixtures/questions.json", "utf8")) as { question: string }[];
  for (const { question } of [
    ...questions,
    { question: "Did the Elysee send oneill 20000 US dollars to France at 5?" },
  ]) {
    const one = asked(question);
    for (const text of texts) expect(maskOf(one, text)).toBe(slowMask(one, text));
  }
});

test.each([
  ["the question's words", "The ferry hit the bridge.", 1],
  ["another word for the same thing", "The ferry strikes no bridge, but it hit one.", 1],
  ["none of them", "Divers check the harbour.", 0],
])("a sentence with %s covers its share", (_, text, share) => {
  const one = asked("Which ferry hit the bridge?");
  expect(covered(one.weights, maskOf(one, text))).toBeCloseTo(share);
});

test("two neighbours count in whichever order they stand", () => {
  const one = asked("Who is the president of Iraq?");
  expect(pairsCovered(one, readText("The Iraqi president spoke."))).toBe(1);
  expect(pairsCovered(one, readText("The president left and Iraq was calm."))).toBe(0);
});

test("a word that is used alike covers part of a share, and the whole where it is used much alike", () => {
  const one = asked("Who bought the factory?");
  const [other, none] = ["The firm purchased the plant.", "A choir sang."].map((text) => ({
    mask: maskOf(one, text),
    likeness: likenessTo(one).whole(formsIn(text)),
  }));
  expect(covered(one.weights, other!.mask)).toBe(0);
  expect(alikeCovered(one.weights, other!.mask, other!.likeness)).toBeGreaterThan(0.2);
  expect(firmlyCovered(one.weights, other!.mask, other!.likeness)).toBeGreaterThan(0.4);
  expect(other!.likeness.meaning).toBeGreaterThan(none!.likeness.meaning);
  expect(other!.likeness.explained).toBeGreaterThan(none!.likeness.explained);
  expect(firmlyCovered(one.weights, none!.mask, none!.likeness)).toBe(0);
});

test("words that all candidates have tell less than those that one has", () => {
  const one = asked("Which door of the ferry failed?");
  const candidates = ["The ferry sailed.", "The ferry sank.", "The ferry had a door."].map((text) => ({
    mask: maskOf(one, text),
    likeness: likenessTo(one).of(formsIn(text)),
  }));
  const telling = tellingShares(one.weights, candidates);
  const share = (stem: string) => telling[one.places.get(stem)!]! / one.weights[one.places.get(stem)!]!;
  expect(share("door")).toBeGreaterThan(2 * share("ferri"));
  expect(telling.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1);
});
