// A question-answering set -> corpora as one begins with: few articles, and questions of which they answer half.
import { readQuestion } from "../src/answers/question/question.ts";
import { retrieveArticles } from "../src/answers/retrieve.ts";
import type { Article, ArticleId } from "../src/corpus/article.ts";
import { createArticleIndex } from "../src/search/inverted-index.ts";
import type { ArticleIndex } from "../src/search/search.ts";
import { namesIn } from "../src/text/names.ts";
import { parseIsoTime } from "../src/time.ts";
import { normalise, type QaQuestion } from "./qa-score.ts";
import { randomNumbers } from "./random-numbers.ts";

export type SmallCorpus = {
  readonly articles: readonly Article[];
  readonly index: ArticleIndex;
  readonly questions: readonly { readonly asked: QaQuestion; readonly answerable: boolean }[];
};

/** So many articles each holds. */
const SIZES = [4, 30, 150] as const;

/** A corpus is shared by so many questions at most: making its index takes longer than answering. */
const MOST_QUESTIONS = 40;

/** So many articles that look like a question's are among the others. */
const RIVALS = 2;

/**
 * Each question that has an answer is asked twice for each size: of articles that hold it and of such that don't. A
 * corpus is filled with articles found for its questions and with any others. Half of the questions are asked without
 * their names, as one does who has only a few articles in mind: "who was the captain?"
 */
export function smallCorpora(
  articles: readonly Article[],
  whole: ArticleIndex,
  questions: readonly QaQuestion[],
): SmallCorpus[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const usable = questions.filter(({ evidence }) => evidence.some(({ docId }) => byId.has(docId as ArticleId)));
  const random = randomNumbers(1);
  const holds = holdsOnce();
  const rivals = new Map(
    usable.map((each) => {
      const now = each.askedAt ? (parseIsoTime(each.askedAt)?.at ?? null) : null;
      const hits = retrieveArticles(readQuestion(each.question, { now }), whole, 5 * RIVALS);
      const found = hits.map(({ articleId }) => byId.get(articleId)!);
      return [each.id, found.filter((article) => !holds(article, each)).slice(0, RIVALS)] as const;
    }),
  );
  return SIZES.flatMap((size) => {
    const count = Math.min(MOST_QUESTIONS, Math.max(2, size / 2));
    const order = shuffled(usable, random);
    return Array.from({ length: Math.floor(order.length / count) }, (_, i) => order.slice(i * count, (i + 1) * count))
      .flatMap((chunk) => [chunk, chunk.toReversed()])
      .map((chunk) => smallCorpus(chunk, size));
  });

  function smallCorpus(chunk: readonly QaQuestion[], size: number): SmallCorpus {
    const present = chunk.slice(0, chunk.length / 2);
    const absent = chunk.slice(chunk.length / 2);
    const chosen = new Set(
      present.flatMap(({ evidence }) =>
        evidence.slice(0, 2).flatMap(({ docId }) => byId.get(docId as ArticleId) ?? []),
      ),
    );
    const fill = (article: Article) => {
      if (chosen.size < size && !absent.some((each) => holds(article, each))) chosen.add(article);
    };
    for (const each of chunk) for (const rival of rivals.get(each.id)!) fill(rival);
    for (let tries = 0; chosen.size < size && tries < 5 * size; tries++) {
      fill(articles[Math.floor(random() * articles.length)]!);
    }
    const told = [...chosen];
    const asking = (asked: QaQuestion, answerable: boolean) => ({
      asked: random() < 0.5 ? asked : { ...asked, question: withoutNames(asked.question) },
      answerable,
    });
    return {
      articles: told,
      index: createArticleIndex(told),
      questions: [
        ...present.map((each) => asking(each, true)),
        ...absent.filter((each) => !told.some((article) => holds(article, each))).map((each) => asking(each, false)),
      ],
    };
  }
}

/** As long as another topic word is left: "Who is the captain of the Aurora?" -> "Who is the captain of the ?". */
export function withoutNames(question: string): string {
  const left = namesIn(question).reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}${text.slice(end)}`,
    question,
  );
  return readQuestion(left, { now: null }).terms.length > 0 ? left : question;
}

/** Whether an article holds an answer; each text is made plain once. */
function holdsOnce(): (article: Article, question: QaQuestion) => boolean {
  const known = new Map<ArticleId, string>();
  return ({ id, text }, { answers }) => {
    const plain = known.get(id) ?? ` ${normalise(text)} `;
    known.set(id, plain);
    return answers.some((answer) => plain.includes(` ${normalise(answer)} `));
  };
}

export function shuffled<T>(all: readonly T[], random: () => number): T[] {
  const keyed = all.map((each) => ({ each, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ each }) => each);
}
