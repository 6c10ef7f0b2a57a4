import { expect, test } from "vitest";
import { readCorpusQuestion } from "../../src/answers/question/corpus-question.ts";

const OUTLETS = ["BBC News", "Marsh Bay Echo", "NBC News", "North Post", "The Guardian", "The Harbour Times"];

test.each([
  ["How many articles by the North Post?", "articles", "North Post", ""],
  ["how many articles are from the Guardian?", "articles", "The Guardian", ""],
  ["How many articles has the Guardian published about chess?", "articles", "The Guardian", "chess"],
  ["How many articles about Iraq did the BBC publish?", "articles", "BBC News", "Iraq"],
  ["How many articles about Iraq by the BBC since Monday?", "articles", "BBC News", "Iraq"],
  ["how many bbc articles do you have?", "articles", "BBC News", ""],
  ["How many stories has NBC published since Saturday?", "articles", "NBC News", ""],
  ["What have you read from NBC?", "articles", "NBC News", ""],
  ["what have you read from NBC about the mayor?", "articles", "NBC News", "the mayor"],
  ["What did the Guardian publish yesterday?", "articles", "The Guardian", ""],
  ["What's in the Guardian?", "articles", "The Guardian", ""],
  ["can you show me what NBC wrote?", "articles", "NBC News", ""],
  ["list all articles by the BBC", "articles", "BBC News", ""],
  ["Show me everything from the North Post", "articles", "North Post", ""],
  ["Give me a list of the Harbour Times articles", "articles", "The Harbour Times", ""],
  ["the Guardian's articles on the bridge", "articles", "The Guardian", "the bridge"],
  ["list the articles of yesterday", "articles", null, ""],
  ["Which articles came in today?", "articles", null, ""],
  ["Which articles mention Ada Berg?", "articles", null, "Ada Berg"],
  ["articles from France", "articles", null, "France"],
  ["How many articles about Pell since Sunday?", "articles", null, "Pell"],
  ["Do you read the Guardian?", "articles", "The Guardian", ""],
  ["Is NBC among your sources?", "articles", "NBC News", ""],
  ["Did the BBC report it?", "articles", "BBC News", "it"],
  ["Did the BBC cover the ferry story?", "articles", "BBC News", "the ferry"],
  ["Has NBC written anything about Pell?", "articles", "NBC News", "Pell"],
  ["Which article is the oldest?", "oldest", null, ""],
  ["first article by the Echo", "oldest", "Marsh Bay Echo", ""],
  ["What is the newest article about Pell?", "newest", null, "Pell"],
  ["When was the last article by NBC?", "newest", "NBC News", ""],
  ["When did the North Post last write about Pell?", "newest", "North Post", "Pell"],
  ["when did nbc first report the storm?", "oldest", "NBC News", "the storm"],
  ["got any articles on Mars?", "articles", null, "Mars"],
  ["Are there articles about Pell by NBC?", "articles", "NBC News", "Pell"],
  ["Who has written most about Pell?", "outlets", null, "Pell"],
  ["Which outlet has the most articles?", "outlets", null, ""],
  ["who covers the bridge most?", "outlets", null, "the bridge"],
  ["Which outlets wrote about Pell since Sunday?", "outlets", null, "Pell"],
  ["Did any other outlet report the storm?", "outlets", null, "the storm"],
  ["Who else wrote about the ferry?", "outlets", null, "the ferry"],
])("%s", (text, kind, outlet, about) => {
  expect(readCorpusQuestion(text, OUTLETS)).toEqual({ kind, outlet, about });
});

test.each([
  ["How many articles by the Washington Post?", "the Washington Post"],
  ["how many articles from the new york times do you have", "the new york times"],
  ["What have you read from the Harbour Tmes?", "the Harbour Tmes"],
  ["How many articles by Ann Lee?", "Ann Lee"],
  ["Do you read the Lund Gazette?", "the Lund Gazette"],
])("no outlet that was read is called so: %s", (text, outlet) => {
  expect(readCorpusQuestion(text, OUTLETS)).toMatchObject({ kind: "articles", outlet });
});

test.each([
  "What is the first article of the constitution?",
  "How many articles does the treaty have?",
  "Which articles of the treaty were broken?",
  "How many articles of clothing were found?",
  "How many pieces of the wreck were found?",
  "What did the mayor report yesterday?",
  "Did the captain report the crash?",
  "Did the ministry cover the costs?",
  "Did the BBC report that the bridge closed?",
  "Does the Guardian say how many were hurt?",
  "What did the Guardian write about the bridge?",
  "Did anyone else report a fire to the police?",
  "Who has the most gold medals?",
  "Who has won most of the seats?",
  "Who wrote most of the report?",
  "Which station has the most passengers?",
  "Who covered the costs of the repairs?",
  "What was in the box?",
  "Is there anything from the wreck?",
  "Do you know Ada Berg?",
  "list stories about the ferry",
  "when was the last ferry?",
  "When did the captain last report the fault?",
  "Have you read the treaty's articles?",
])("%s is about the news", (text) => {
  expect(readCorpusQuestion(text, OUTLETS)).toBeNull();
});
