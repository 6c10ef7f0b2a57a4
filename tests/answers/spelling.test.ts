import { expect, test } from "vitest";
import {
  isWrittenAsName,
  isWrittenIn,
  namesTyped,
  perhapsMeant,
  respelled,
} from "../../src/answers/question/spelling.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import { createArticleIndex } from "../../src/search/inverted-index.ts";

const BODY =
  "The Typhoon Kalmo reached the headquarters of Vestermark on Monday. Captain Haldane launched the boats at once, past the parks. Ebola was seen in Geneva, President Obama said of Ebola.";
const article = makeArticle({ title: "Typhoon", body: BODY, outlet: null, url: null, publishedAt: null });
const index = createArticleIndex([article]);
const isNamed = (word: string) => Promise.resolve(isWrittenAsName(word, BODY));
const isWritten = (word: string) => Promise.resolve(isWrittenIn(word, article.text.toLowerCase()));
const known = { isNamed, isWritten };

test.each([
  ["a letter missing", "Who stopped for the typhon?", "Who stopped for the typhoon?"],
  ["another letter", "Was it the typhoun?", "Was it the typhoon?"],
  ["two letters swapped", "what did the tpyhoon do", "what did the typhoon do"],
  ["one too many", "what did the typhooon do", "what did the typhoon do"],
  ["in a longer form", "where is their headquaters", "where is their headquarters"],
  ["two at once", "who lauched boats in the typhon", "who launched boats in the typhoon"],
])("%s is put right", (_, typed, meant) => {
  expect(respelled(typed, index)).toBe(meant);
});

test.each([
  ["what articles have", "Who launched boats in the typhoon?"],
  ["common words that no article has", "Was the parliament flooded?"],
  ["names, which may be of somebody else", "What did Captain Haldene do?"],
  ["also in small letters", "what did haldene do"],
  ["and as the first word", "Haldene said what?"],
  ["more slips than anyone makes", "typhon typhoun typhooon tpyhoon"],
  ["what is longer than any question", `typhon ${"and so on ".repeat(200)}`],
  ["what is put in quotation marks", 'Who said "typhon"?'],
  ["short words, which are near to many", "Was it a boast?"],
  ["what is two letters off", "Was there a tifoon?"],
])("%s stay", (_, typed) => {
  expect(respelled(typed, index)).toBeNull();
});

test.each([
  ["a name", "haldene", "haldane"],
  ["a short word", "two boasts", "two boats"],
  ["one of several words", "Vestermerk boats", "Vestermark boats"],
  ["a name that is also a common word", "what about Ebolla", "what about Ebola"],
  ["a name of a person", "what did Obamma say", "what did Obama say"],
  ["a name of a place", "What of Genva?", "What of Geneva?"],
  ["all of them", "typhon haldene", "typhoon haldane"],
])("who finds nothing is asked whether %s was meant", async (_, typed, meant) => {
  expect(await perhapsMeant(typed, index, known)).toBe(meant);
});

test.each([
  ["what articles have", "boats haldane"],
  ["what is near nothing", "parliament"],
  ["a word of three letters", "tha bat"],
  ["a place that no article has", "the weather in Paris"],
  ["one in small letters", "the weather in paris"],
  ["a name that is near to common words only", "the weather in Boatsy"],
])("of %s nobody is asked", async (_, typed) => {
  expect(await perhapsMeant(typed, index, known)).toBeNull();
});

test.each([
  ["in the middle of a sentence", "They said that Boats was a band.", true],
  ["after a comma", "Then, Boats played.", true],
  ["not at the start of one", "They left. Boats were there.", false],
  ["not in small letters", "They took the boats.", false],
])("a name is written with a capital %s", (_, text, expected) => {
  expect(isWrittenAsName("boats", text)).toBe(expected);
});

test.each([
  ["what articles write as a name", "what did haldane do in vestermark", ["haldane", "vestermark"]],
  ["nothing that news writes small", "who saw the captain and the boats", []],
  ["nothing that no article has", "who saw calder", []],
  ["nothing where capitals are typed", "What did haldane do in Geneva", []],
])("of words typed small names are %s", async (_, text, names) => {
  expect([...(await namesTyped([text], index, isNamed))]).toEqual(names);
});

test("what is asked and what was asked before look each word up once, and not without end", async () => {
  const asked: string[] = [];
  const isNamedToo = (word: string) => {
    asked.push(word);
    return isNamed(word);
  };
  const again = ["who is haldane", "what did haldane do in vestermark"];
  expect([...(await namesTyped([...again, "What did Obama say of ebola?"], index, isNamedToo))]).toEqual([
    "haldane",
    "vestermark",
  ]);
  expect(asked).toEqual(["haldane", "vestermark"]);
  const names = Array.from({ length: 200 }, (_, i) => `norv${i}`);
  const body = `They saw ${names.join(" ")}.`;
  const many = createArticleIndex([makeArticle({ title: "Names", body, outlet: null, url: null, publishedAt: null })]);
  asked.length = 0;
  await namesTyped([names.join(" ")], many, isNamedToo);
  expect(asked).toEqual(names.slice(0, 16));
});

test.each([
  ["no stem that nobody writes", "cookies"],
  ["no verb for a word that is well spelled", "comet"],
])("what is offered is %s: %s", async (_, typed) => {
  const body = "They come to cook, and she cooked and came.";
  const stats = createArticleIndex([makeArticle({ title: "Cook", body, outlet: null, url: null, publishedAt: null })]);
  const isIn = (word: string) => Promise.resolve(isWrittenIn(word, body.toLowerCase()));
  expect(await perhapsMeant(typed, stats, { isNamed: isIn, isWritten: isIn })).toBeNull();
});

test("a question in another language has no slips", () => {
  expect(respelled("¿Quién es el presidente de Vestermark?", index)).toBeNull();
});
