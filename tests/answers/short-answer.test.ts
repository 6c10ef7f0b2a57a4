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
  [
    "who is behind by, where to whom it was done was found",
    "Who employed the two men?",
    "The dead are Tomas Roy and Callum Doyle, both employed by the stevedoring firm Brackley Marine.",
    "Tomas Roy",
    "Brackley Marine",
  ],
  [
    "of those behind by also whoever has no name",
    "Who found Roy?",
    "Roy was found by villagers at five.",
    "Roy",
    "villagers",
  ],
  ["no means behind by", "Who won the cup?", "Anna Roy won by beating Lund.", "Anna Roy", "Anna Roy"],
  [
    "of these who was asked about after another verb",
    "Who found Roy?",
    "Anna Lund found Roy, who was hurt by a bull.",
    "Anna Lund",
    "Anna Lund",
  ],
  ['nothing but a place to "where"', "Where was the harbour?", "It was Anna Roy in Oslo.", "Anna Roy", null],
  ["the place where there is one", "Where was the harbour?", "It was Anna Roy in Oslo.", "Oslo", "Oslo"],
  [
    "a place without a name together with its preposition",
    "Where was the harbour's key?",
    "The key was in a bin.",
    "bin",
    "in a bin",
  ],
  [
    "a place without a name",
    "Where are lessons held?",
    "Lessons are held in the town hall.",
    "town hall",
    "in the town hall",
  ],
  ["what is named after somebody", "Where did they meet?", "They met at Anna Roy's.", "Anna Roy", "Anna Roy"],
  ['no figure to "where"', "Where was the harbour?", "The harbour cost 20 million euros.", "20 million euros", null],
  [
    "how it was done by a figure",
    "How did parliament vote on the bill?",
    "Parliament passed the bill by 71 votes to 56.",
    "71 votes to 56",
    "71 votes to 56",
  ],
  [
    "a reason without what it is for",
    "Why did the lifeboat stay away?",
    "A lifeboat could not approach because of the swell.",
    "approach because of the swell",
    "the swell",
  ],
  [
    "what is wanting, of a reason",
    "Why is the lighthouse dark?",
    "It has been dark since 2009 for want of a bulb.",
    "dark since 2009 for want of a bulb",
    "want of a bulb",
  ],
  [
    "what was said in quotation marks",
    "What did the boss say about the strike?",
    'Its boss said that a strike of a day was "a long lunch".',
    'strike of a day was "a long lunch',
    "a long lunch",
  ],
  [
    "what was said partly in quotation marks",
    "What did the boss say about the strike?",
    'Its boss said "no" and that the strike was "a long lunch".',
    'said "no" and that the strike was "a long lunch',
    'said "no" and that the strike was "a long lunch',
  ],
  [
    "when it ends, where it begins was found",
    "When does the fair end?",
    "The fair opens on Friday and runs until 4 May.",
    "Friday",
    "4 May",
  ],
  [
    "when it ends, of how long",
    "How long does the fair run?",
    "The fair opens on 24 April and runs until 4 May.",
    "24 April",
    "4 May",
  ],
  [
    "when it begins, where it ends was found",
    "When does the fair open?",
    "The fair opens on Friday and runs until 4 May.",
    "4 May",
    "Friday",
  ],
  [
    "when it ends of two that end",
    "When did her command end?",
    "Her command, from May 2015 to June 2016, ended before the siege of July 2017.",
    "May 2015",
    "June 2016",
  ],
  [
    "how long of what is no date",
    "How long was it shut?",
    "It was shut for 67 hours, until Thursday.",
    "67 hours",
    "67 hours",
  ],
  ["nothing where yes or no is asked", "Did Anna Roy leave?", "Anna Roy left.", "Anna Roy", null],
])("the short answer is %s", (_, question, body, found, expected) => {
  expect(shown(question, body, found)).toBe(expected);
});
