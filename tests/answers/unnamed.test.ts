import { expect, test } from "vitest";
import { namesNotIn, personNotIn } from "../../src/answers/doubt/unnamed.ts";
import { askedOf } from "../../src/answers/question/asked.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { NO_STATS } from "../../src/answers/words/rarity.ts";
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
  // No persons.
  ["How old is the Golden Gate Bridge?", "The Golden Gate opened in 1937 and is 88 years old.", null],
  ["How old is the Pell Lock Bridge?", "The Pell Bridge is 120 years old.", null],
  ["How old is Calder Airlines?", "Calder is 40 years old and small.", null],
  ["Who is Calder Airlines?", "Calder is a small airline.", null],
  ["How old is the Anna Karin?", "The ship was built 40 years ago.", null],
  // A number or a title may be left out.
  ["Who is Queen Elizabeth II?", "Queen Elizabeth opened the bridge.", null],
  ["How old is Queen Elizabeth II?", "Queen Elizabeth is 90 years old.", null],
  ["How old is Henry VIII?", "King Henry is 40 years old.", null],
  ["Who is Karin Persson Jr.?", "Karin Persson sold it.", null],
  ["Who is Pope John Paul II?", "John Paul spoke in Lund.", null],
  ["How old is Karin Persson Jr.?", "Markus Persson sold it.", "karin persson jr"],
])("%s of: %s", (text, body, missing) => {
  const own = makeArticle({ title: null, body, outlet: null, url: null, publishedAt: null });
  expect(personNotIn(own, readQuestion(text, { now: null }))).toBe(missing);
});
