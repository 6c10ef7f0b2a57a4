// A question and a text -> whether the text's last sentence is taken for one that tells of something else.
import { tellsOfOther } from "../../src/answers/doubt/tells-of-other.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { selectSentences } from "../../src/answers/sentences/select.ts";
import { NO_STATS } from "../../src/answers/words/rarity.ts";
import { makeArticle } from "../../src/corpus/article.ts";

export function isOfOther(asked: string, body: string, title: string | null = null): boolean {
  const article = makeArticle({ title, body, outlet: null, url: null, publishedAt: null });
  const question = readQuestion(asked, { now: null });
  const selection = selectSentences(question, [{ article, score: 1 }], NO_STATS);
  const last = selection.candidates.reduce((a, b) => (b.sentence.index > a.sentence.index ? b : a));
  return tellsOfOther(question, last, selection.asked);
}
