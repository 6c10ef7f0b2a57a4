// A question, a body and the words in it that would answer -> both as a check of short answers is asked with them.
import type { Question } from "../../src/answers/answer.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import type { Candidate } from "../../src/answers/sentences/select.ts";
import { readText } from "../../src/answers/words/reading.ts";
import { makeArticle } from "../../src/corpus/article.ts";

/** The body is read as one sentence. */
export function given(asked: string, body: string, found: string): [Question, Candidate] {
  const article = makeArticle({ title: null, body, outlet: null, url: null, publishedAt: null });
  const start = article.text.indexOf(found);
  const span = { start, end: start + found.length, score: 0 };
  const question = readQuestion(asked, { now: null });
  return [question, { article, sentence: readText(article.text), mask: 0, score: 0, features: [], span }];
}
