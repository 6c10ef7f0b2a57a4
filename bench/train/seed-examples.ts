// Our own questions over `seeds/`, such as are asked in chat -> examples for the confidence.
import type { Question } from "../../src/answers/answer.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { answerQuestion } from "../../src/answers/respond.ts";
import { articlesToRead, retrieveArticles } from "../../src/answers/retrieve.ts";
import { ARTICLES_READ, searchedIn } from "../../src/answers/searched.ts";
import type { SelectionModels } from "../../src/answers/sentences/select.ts";
import type { Article } from "../../src/corpus/article.ts";
import { dropRepeats } from "../../src/corpus/duplicates.ts";
import { readArticleFiles } from "../../src/files/read.ts";
import { createArticleIndex } from "../../src/search/inverted-index.ts";
import type { ArticleIndex } from "../../src/search/search.ts";
import { type OwnQuestion, questionsIn } from "../question-files.ts";
import { randomNumbers } from "../random-numbers.ts";
import { shuffled, withoutNames } from "../small-corpora.ts";
import { askOf, type ConfidenceExample } from "./answers-confidence.ts";

/** Those of the second and third newcomer are left for measuring: they were written last, and nothing has learned from them. */
export const SEED_FILES = ["questions", "questions-more", "questions-newcomer", "questions-own-words"] as const;

/** Of so many articles each question is asked again, with an answer among them and without. */
const SIZES = [1, 2, 4, 9, 30] as const;
/** From this size two articles with the answer are among them, if there are. */
const TWO_ANSWER = 9;
/** So many of the articles that come nearest without an answer are among those to fill up with. */
const RIVALS = 3;

/**
 * Each question of all seeds ("seeds FILE open"), and of a few of them ("seeds FILE small"); of those every other question
 * without its names, as one asks who has a few articles in mind. The fold is the file's: its writer is unseen when it is
 * held out.
 */
export async function seedExamples(models: SelectionModels): Promise<ConfidenceExample[]> {
  const articles = dropRepeats((await readArticleFiles(["seeds"])).articles);
  const index = createArticleIndex(articles);
  const { outlets } = index;
  const searched = searchedIn(articles);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const random = randomNumbers(7);
  const examples: ConfidenceExample[] = [];

  const read = (text: string, previous: Question | null) => readQuestion(text, { now: searched.to, previous, outlets });
  const previousOf = ({ before }: OwnQuestion) =>
    before.reduce<Question | null>((last, text) => {
      const question = read(text, last);
      const hits = articlesToRead(question, index, articles);
      const found = hits.map(({ articleId }) => byId.get(articleId)!);
      return answerQuestion(question, { stats: index, articles: found, hits, searched }).question;
    }, null);
  const filled = (own: readonly Article[], others: readonly Article[], size: number): readonly Article[] =>
    [...own, ...shuffled(others, random)].slice(0, size);

  for (const [fold, file] of SEED_FILES.entries()) {
    for (const [i, each] of questionsIn(file).entries()) {
      const right = each.says;
      const previous = previousOf(each);
      const add = (kind: string, text: string, corpus: readonly Article[], corpusIndex: ArticleIndex | null) => {
        const answerable = corpus.some((article) => holds(article, right));
        const found = askOf(read(text, previous), corpus, corpusIndex ?? createArticleIndex(corpus), models);
        if (found === null) return;
        const isRight = right.some((words) => found.first.includes(words));
        examples.push({ set: `seeds ${file} ${kind}`, fold, features: found.features, answerable, isRight });
      };
      add("open", each.question, articles, index);

      const told = articles.filter((article) => holds(article, right));
      const untold = articles.filter((article) => !told.includes(article));
      const near = retrieveArticles(read(each.question, previous), index, ARTICLES_READ)
        .map(({ articleId }) => byId.get(articleId)!)
        .filter((article) => !told.includes(article))
        .slice(0, RIVALS);
      const text = i % 2 === 0 && previous === null ? withoutNames(each.question) : each.question;
      for (const size of SIZES) {
        const others = [...new Set([...near, ...shuffled(untold, random).slice(0, size)])];
        const own = shuffled(told, random).slice(0, size >= TWO_ANSWER ? 2 : 1);
        if (own.length > 0) add("small", text, filled(own, others, size), null);
        const rival = near.slice(0, 1);
        add(
          "small",
          text,
          filled(
            rival,
            others.filter((article) => !rival.includes(article)),
            size,
          ),
          null,
        );
      }
    }
  }
  return examples;
}

function holds({ text }: Article, right: readonly string[]): boolean {
  return right.some((words) => text.includes(words));
}
