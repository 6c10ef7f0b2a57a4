// A question and a text -> the few words of the text that answer it, as the program finds them.
import { readQuestion } from "../../src/answers/question/question.ts";
import { answerFromArticle } from "../../src/answers/respond.ts";
import { makeArticle } from "../../src/corpus/article.ts";

export function shortOf(question: string, body: string): string | null {
  const article = makeArticle({ title: null, body, outlet: null, url: null, publishedAt: null });
  const { short } = answerFromArticle(readQuestion(question, { now: null }), article);
  return short && article.text.slice(short.start, short.end);
}
