import { expect, test } from "vitest";
import { readQuestion } from "../../src/answers/question/question.ts";
import { shortAnswer } from "../../src/answers/short-answer/short-answer.ts";
import { readText } from "../../src/answers/words/reading.ts";
import { makeArticle } from "../../src/corpus/article.ts";

function shown(question: string, body: string, found: string): string | null {
  const article = makeArticle({ title: null, body, outlet: null, url: null, publishedAt: null });
  const start = article.text.indexOf(found);
  const span = { start, end: start + found.length, score: 0 };
  const short = shortAnswer(readQuestion(question, { now: null }), {
    article,
    sentence: readText(article.text),
    mask: 0,
    score: 0,
    features: [],
    span,
  });
  return short && article.text.slice(short.start, short.end);
}

const WHO = "Who opened the harbour?";

test.each([
  ["a figure with its sign", "What did the union ask for?", "The union had asked for 9%.", "9", "9%"],
  [
    "nothing of who said it",
    "Which tanker is Pell sending?",
    "Pell is sending a refuelling tanker, Mr Roy told reporters.",
    "refuelling tanker, Mr Roy told reporters",
    "refuelling tanker",
  ],
  [
    "a place without what is done next",
    "Where was Anna Roy?",
    "Anna Roy left Canada and flew to Pell.",
    "Canada and flew to Pell",
    "Canada",
  ],
  [
    "of a name and its verb the name, where it is asked which",
    "Which seat did Anna Roy lose?",
    "Her seat of Upper Pell went to Labour.",
    "Upper Pell went to Labour",
    "Upper Pell",
  ],
  [
    "of these both, where it is asked what happened",
    "What happened to the seat?",
    "Her seat of Upper Pell went to Labour.",
    "Upper Pell went to Labour",
    "Upper Pell went to Labour",
  ],
  [
    "who bought it, where what was bought was found",
    "Who bought the studio Almer?",
    "Harmond has agreed to buy Almer, run by Anna Roy.",
    "Almer",
    "Harmond",
  ],
  [
    "who bought it, where another was found behind it",
    "Who bought the studio Almer?",
    "Harmond, a firm in Lund, bought Almer, which Anna Roy had run.",
    "Anna Roy",
    "Harmond",
  ],
  ["whom it was done by", "Who bought Almer?", "The firm bought by Harmond is Almer.", "Harmond", "Harmond"],
  ["a name without what follows it", WHO, "Anna Roy opened the harbour.", "Anna Roy opened", "Anna Roy"],
  [
    "with a name whoever is joined to it, as a whole",
    WHO,
    "Captain Anna Roy and her Danish counterpart are to open the harbour.",
    "Anna Roy and her Danish",
    "Anna Roy and her Danish counterpart",
  ],
  [
    "with whoever is joined to it, where it begins with an office",
    WHO,
    "French President Anna Roy and her Iraqi counterpart are opening the harbour.",
    "French President Anna Roy and her Iraqi",
    "French President Anna Roy and her Iraqi counterpart",
  ],
  [
    "the joined one up to the verb",
    WHO,
    "Anna Roy and her husband visited the harbour.",
    "Anna Roy",
    "Anna Roy and her husband",
  ],
  [
    "the joined one by the name that it is joined to",
    WHO,
    "Captain Anna Roy and her Danish counterpart are to open the harbour.",
    "Danish counterpart",
    "Anna Roy and her Danish counterpart",
  ],
  ["who did it, without whom it was done to", "Who beat Malmo?", "Lund beat Malmo.", "Lund beat Malmo", "Lund"],
  ["who did it, behind by", "Who beat Malmo?", "Malmo was beaten by Lund.", "Malmo was beaten by Lund", "Lund"],
  ["both to whom it was done to", "Who was beaten?", "Lund beat Malmo.", "Lund beat Malmo", "Lund beat Malmo"],
  ["both to another verb", "Who lost the final?", "Lund beat Malmo.", "Lund beat Malmo", "Lund beat Malmo"],
  ["both where they are joined", "Who won the cup?", "Lund and Malmo won.", "Lund and Malmo", "Lund and Malmo"],
  ['nothing but a place to "where"', "Where was the harbour?", "It was Anna Roy in Oslo.", "Anna Roy", null],
  ["the place where there is one", "Where was the harbour?", "It was Anna Roy in Oslo.", "Oslo", "Oslo"],
  ["nothing where yes or no is asked", "Did Anna Roy leave?", "Anna Roy left.", "Anna Roy", null],
])("the short answer is %s", (_, question, body, found, expected) => {
  expect(shown(question, body, found)).toBe(expected);
});
