import { expect, test } from "vitest";
import { askedOf } from "../../src/answers/asked.ts";
import { readQuestion } from "../../src/answers/question.ts";
import { NO_STATS } from "../../src/answers/rarity.ts";
import { namesNotIn, personNotIn } from "../../src/answers/unnamed.ts";
import { makeArticle } from "../../src/corpus/article.ts";

const article = makeArticle({
  title: "Mojang is sold",
  body: "The firm, which employs 40 people in Stockholm, was founded by Markus Persson. The Central Intelligence Agency plays its game.",
  outlet: "Brass Ledger",
  url: null,
  publishedAt: null,
});

test.each([
  ["How many people does Boeing employ?", ["boeing"]],
  ["How many people does Mojang employ?", []],
  // By a part of the name, or by the outlet's.
  ["Who is Markus Aurelius Persson?", []],
  ["Who founded it according to the Brass Ledger?", []],
  // Letters may be written out.
  ["What does the CIA play?", []],
  ["What do they employ?", []],
])("%s", (text, names) => {
  const question = readQuestion(text, { now: null });
  expect(namesNotIn(article, question, askedOf(question, NO_STATS))).toEqual(names);
});

test.each([
  ["Who is Abdullah al-Sham?", "Fighters of Islamic State of Iraq and al-Sham fled.", "abdullah al sham"],
  ["Who is Karin Persson?", "Markus Persson sold it.", "karin persson"],
  ["How old is Karin Persson?", "Markus Persson sold it.", "karin persson"],
  ["Who is Markus Persson?", "Markus Persson sold it.", null],
  ["Who is Fuad Masum?", "President Fouad Massoum left.", null],
  // Nobody else is told of by that name.
  ["Who is Karin Persson?", "Ms Persson sold it.", null],
  ["Who is Persson?", "Markus Persson sold it.", null],
  ["What did Karin Persson sell?", "Markus Persson sold it.", null],
])("%s of: %s", (text, body, missing) => {
  const own = makeArticle({ title: null, body, outlet: null, url: null, publishedAt: null });
  expect(personNotIn(own, readQuestion(text, { now: null }))).toBe(missing);
});
