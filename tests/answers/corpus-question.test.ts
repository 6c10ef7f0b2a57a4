import { expect, test } from "vitest";
import { readCorpusQuestion } from "../../src/answers/question/corpus-question.ts";

test.each([
  ["How many articles do you have about Iraq?", "articles", "Iraq"],
  ["how many articles mention the ferry", "articles", "the ferry"],
  ["How many articles have you read?", "articles", ""],
  ["How many articles have been written about Iraq?", "articles", "Iraq"],
  ["How many articles in total mention Iraq?", "articles", "Iraq"],
  ["How many articles in your collection cover the ferry?", "articles", "the ferry"],
  ["Which outlets have not reported on the strike?", "outlets", "the strike"],
  ["How many stories are there on the bridge?", "articles", "the bridge"],
  ["Which outlets wrote about the strike?", "outlets", "the strike"],
  ["How many outlets report on Mayon?", "outlets", "Mayon"],
  ["Which outlets reported the strike?", "outlets", "the strike"],
  ["Which papers have carried it?", "outlets", "it"],
  ["Which outlets reported the strike first?", "first", "the strike"],
  ["Which outlets reported that the strike was over?", "teller", "the strike was over"],
  ["Who reported the strike first?", "first", "the strike"],
  ["Who was first with the strike?", "first", "the strike"],
  ["who was first with the story?", "first", "the story"],
  ["who reported the mars story first?", "first", "the mars"],
  ["Which outlets covered the ferry story?", "outlets", "the ferry"],
  ["Which outlet was first to report the sale of the bridge?", "first", "the sale of the bridge"],
  ["How many articles mention Fox News?", "articles", "Fox News"],
  ["Who reported the strike last?", "last", "the strike"],
  ["Which outlet was the last to report the strike?", "last", "the strike"],
  ["Who reported the Toy Story first?", "first", "the Toy Story"],
  ["Who broke the news that the captain resigned first?", "first", "the captain resigned"],
  ["Who broke the news about the captain?", "first", "the captain"],
  ["who broke the story?", "first", "it"],
  ["Which paper was last?", "last", "it"],
  ["Which outlet said that the rudder failed?", "teller", "the rudder failed"],
  ["What paper reported a fire?", "teller", "a fire"],
  ["list all the outlets", "outlets", ""],
  ["Where do you get your news from?", "outlets", ""],
  ["which sources do you use?", "outlets", ""],
  ["Show me your sources", "outlets", ""],
  ["Who wrote the article about Mars?", "writers", "Mars"],
  ["who is the author of the story on the bridge?", "writers", "the bridge"],
])("%s is about what was read", (text, kind, about) => {
  expect(readCorpusQuestion(text, [])).toEqual({ kind, about, outlet: null });
});

test.each([
  "How many stories does the tower have?",
  "How many stories high is the tower on Mill Street?",
  "Which broadcaster made the series about the ferry?",
  "How many reports of theft were made?",
  "Who wrote the report on the ferry?",
  "Who published the book first?",
  "Who broke the window?",
  "List the outlets of the river",
  "Who finished first?",
  "Who reported the strike last year?",
])("%s is about the news", (text) => {
  expect(readCorpusQuestion(text, [])).toBeNull();
});
