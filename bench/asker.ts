// A question and some articles -> the answer, as the program finds it.
import type { Answer, Question } from "../src/answers/answer.ts";
import { listingFor } from "../src/answers/corpus-answer.ts";
import { readQuestion } from "../src/answers/question/question.ts";
import { answerQuestion } from "../src/answers/respond.ts";
import { articlesToRead } from "../src/answers/retrieve.ts";
import { searchedIn } from "../src/answers/searched.ts";
import type { Article } from "../src/corpus/article.ts";
import { createArticleIndex } from "../src/search/inverted-index.ts";

/** Asks many questions of the same articles; the time of asking is that of the newest. */
export function askerOf(articles: readonly Article[]): (text: string, previous?: Question | null) => Answer {
  const index = createArticleIndex(articles);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const searched = searchedIn(articles);
  return (text, previous = null) => {
    const question = readQuestion(text, { now: searched.to, previous, outlets: index.outlets });
    const listing = listingFor(question, index);
    const hits = articlesToRead(question, index, articles);
    const found = (listing?.ids ?? hits.map(({ articleId }) => articleId)).map((id) => byId.get(id)!);
    return answerQuestion(question, { stats: index, articles: found, hits, searched, outlets: index.outlets, listing });
  };
}

export function askOf(articles: readonly Article[], text: string): Answer {
  return askerOf(articles)(text);
}
