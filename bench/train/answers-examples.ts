// The question-answering sets -> questions with the sentences found for them, each marked right or wrong.
import { createHash } from "node:crypto";
import type { Question } from "../../src/answers/answer.ts";
import { type Asked, askedOf } from "../../src/answers/question/asked.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { articlesToRead } from "../../src/answers/retrieve.ts";
import { type Pooled, poolOf, poolOfTexts } from "../../src/answers/sentences/pool.ts";
import { NO_STATS } from "../../src/answers/words/rarity.ts";
import { type Article, makeArticle } from "../../src/corpus/article.ts";
import { createArticleIndex } from "../../src/search/inverted-index.ts";
import type { ArticleIndex } from "../../src/search/search.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { parseIsoTime } from "../../src/time.ts";
import { readCorpus, readLines } from "../qa-data.ts";
import { holdsAnswer, type QaQuestion, type RankQuestion } from "../qa-score.ts";
import type { SmallCorpus } from "../small-corpora.ts";

/** A question's pool with a label each; null: holds the answer's words, but in an article not known to be right. */
export type Prepared = {
  readonly set: string;
  readonly id: string;
  /** 0..4, by the question: for measuring on questions held out. */
  readonly fold: number;
  /** 0 or 1, by the document: short answers are scored by weights that have not seen it. */
  readonly half: 0 | 1;
  readonly question: Question;
  readonly asked: Asked;
  readonly pool: readonly Pooled[];
  readonly labels: readonly (0 | 1 | null)[];
};

/** A set's articles with their index, and its questions; `every` keeps each so manieth question. */
export type QaSet = {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly index: ArticleIndex;
  readonly questions: readonly QaQuestion[];
};

/** The questions of a set, to develop with and to learn from. */
export const [DEV, TRAIN] = ["questions.dev.jsonl.gz", "questions.train.jsonl.gz"];

export async function readSet(dataDir: string, name: string, every: number): Promise<QaSet> {
  const articles = await readCorpus(dataDir, name, "corpus.jsonl.gz");
  const questions = await readLines<QaQuestion>(dataDir, name, DEV);
  return {
    name,
    articles,
    index: createArticleIndex(articles),
    questions: questions.filter((_, i) => i % every === 0),
  };
}

/** OneStopQA's articles as a corpus, each of the sentences that answer being an answer. */
export async function readOneStop(dataDir: string): Promise<QaSet> {
  const questions = await readLines<RankQuestion>(dataDir, "onestop", "as2.dev.jsonl.gz");
  const byTitle = new Map(questions.map((each) => [each.title!, each.candidates.map(({ text }) => text)]));
  const articles = [...byTitle].map(([title, texts]) =>
    makeArticle({ id: title, title, body: texts.join(" "), outlet: null, url: null, publishedAt: null }),
  );
  return {
    name: "onestop",
    articles,
    index: createArticleIndex(articles),
    questions: questions.map(({ id, question, title, candidates }) => {
      const right = candidates.filter(({ label }) => label === 1).map(({ text }) => text);
      return {
        id,
        question,
        answers: right.flatMap((text) => splitSentences(text).map(({ start, end }) => text.slice(start, end))),
        answerable: true,
        evidence: right.map((text) => ({ docId: title!, text })),
      };
    }),
  };
}

/** Questions asked of their own article. */
export function ownQuestions({ name, articles, questions }: QaSet): Prepared[] {
  const byId = new Map(articles.map((article): [string, Article] => [article.id, article]));
  return questions.map((each) => inParagraph(`${name} own`, { ...each, article: byId.get(each.evidence[0]!.docId)! }));
}

/** Questions asked of a whole corpus. */
export function openQuestions({ name, articles, index, questions }: QaSet): Prepared[] {
  const byId = new Map(articles.map((article): [string, Article] => [article.id, article]));
  return questions.filter(({ answerable }) => answerable).map((each) => preparedIn(name, each, byId, index));
}

/** Questions asked of small corpora that hold the answer. */
export function smallQuestions(name: string, corpora: readonly SmallCorpus[]): Prepared[] {
  return corpora.flatMap(({ articles, index, questions }) => {
    const byId = new Map(articles.map((article): [string, Article] => [article.id, article]));
    return questions
      .filter(({ answerable }) => answerable)
      .map(({ asked }) => preparedIn(`${name} small`, asked, byId, index));
  });
}

function preparedIn(
  set: string,
  { id, question: text, askedAt, answers, evidence }: QaQuestion,
  articles: ReadonlyMap<string, Article>,
  index: ArticleIndex,
): Prepared {
  const question = readQuestion(text, { now: askedAt ? parseIsoTime(askedAt)!.at : null });
  const asked = askedOf(question, index);
  const hits = articlesToRead(question, index, [...articles.values()]);
  const found = hits.map(({ articleId, score }) => ({ article: articles.get(articleId)!, score }));
  const right = new Set(evidence.map(({ docId }) => docId));
  const pool = poolOf(question, asked, found, index);
  const labels = pool.map((each) => (holdsAnswer(textOf(each), answers) ? (right.has(each.article.id) ? 1 : null) : 0));
  return { set, id, fold: foldOf(id), half: halfOf(evidence[0]!.docId), question, asked, pool, labels };
}

/** Questions asked of one paragraph; `every` keeps each so manieth. */
export async function paragraphQuestions(
  dataDir: string,
  set: string,
  file: string,
  every: number,
): Promise<Prepared[]> {
  return (await ownParagraphs(dataDir, set, file, every)).map((own) => inParagraph(`${set} own`, own));
}

/** The few of these that ask why. */
export async function reasonQuestions(dataDir: string, set: string, file: string): Promise<Prepared[]> {
  return (await ownParagraphs(dataDir, set, file, 1))
    .filter(({ question }) => readQuestion(question, { now: null }).wanted === "reason")
    .map((own) => inParagraph("reasons", own));
}

function inParagraph(set: string, { id, question: text, answers, article }: OwnParagraph): Prepared {
  const question = readQuestion(text, { now: null });
  const asked = askedOf(question, NO_STATS);
  const pool = poolOf(question, asked, [{ article, score: 1 }], NO_STATS);
  const labels = labelsOf(pool, answers);
  return { set, id, fold: foldOf(id), half: halfOf(article.id), question, asked, pool, labels };
}

/** Each so manieth, the paragraph's sentences given as candidates without their surroundings. */
export async function loneSentences(dataDir: string, set: string, file: string, every: number): Promise<Prepared[]> {
  return (await paragraphQuestions(dataDir, set, file, every)).map((prepared) => {
    const texts = prepared.pool.toSorted((a, b) => a.sentence.index - b.sentence.index).map(textOf);
    const labels = prepared.pool
      .toSorted((a, b) => a.sentence.index - b.sentence.index)
      .map((each) => prepared.labels[prepared.pool.indexOf(each)]!);
    return {
      ...prepared,
      set: `${set} alone`,
      pool: poolOfTexts(prepared.question, prepared.asked, texts, ""),
      labels,
    };
  });
}

/** Questions that come with their candidate sentences; `titled` false: as if nothing said that these are one text's. */
export async function rankQuestions(dataDir: string, set: string, file: string, titled = true): Promise<Prepared[]> {
  return (await readLines<RankQuestion>(dataDir, set, file)).map(({ id, question: text, title, candidates }) => {
    const question = readQuestion(text, { now: null });
    const asked = askedOf(question, NO_STATS);
    const pool = poolOfTexts(
      question,
      asked,
      candidates.map((each) => each.text),
      titled ? (title ?? "") : "",
    );
    return {
      set: `${set} ${titled ? file : "untitled"}`,
      id,
      fold: foldOf(id),
      half: halfOf(title ?? id),
      question,
      asked,
      pool,
      labels: candidates.map(({ label }) => label),
    };
  });
}

export type OwnParagraph = Pick<QaQuestion, "id" | "question" | "answers" | "evidence"> & { readonly article: Article };

/** Each answerable question with the paragraph it was written for. */
export async function ownParagraphs(
  dataDir: string,
  set: string,
  file: string,
  every: number,
): Promise<OwnParagraph[]> {
  const corpus = await readCorpus(dataDir, set, "corpus.jsonl.gz");
  const withheld = await readCorpus(dataDir, set, "withheld.jsonl.gz").catch(() => []);
  const articles = new Map([...corpus, ...withheld].map((article): [string, Article] => [article.id, article]));
  const questions = await readLines<QaQuestion>(dataDir, set, file);
  return questions
    .flatMap(({ id, question, answers, evidence, perDocument: own }): OwnParagraph[] => {
      if (own) {
        const article = articles.get(own.docId)!;
        return [
          {
            id,
            question,
            answers: own.answers,
            evidence: own.evidence.map((text) => ({ docId: own.docId, text })),
            article,
          },
        ];
      }
      return evidence[0] ? [{ id, question, answers, evidence, article: articles.get(evidence[0].docId)! }] : [];
    })
    .filter(({ answers }) => answers.length > 0)
    .filter((_, i) => i % every === 0);
}

export const FOLDS = 5;

export function halfOf(documentId: string): 0 | 1 {
  return partOf(documentId, 2) as 0 | 1;
}

export function foldOf(questionId: string): number {
  return partOf(questionId, FOLDS);
}

function partOf(id: string, parts: number): number {
  return createHash("sha256").update(id).digest()[2]! % parts;
}

function labelsOf(pool: readonly Pooled[], answers: readonly string[]): (0 | 1)[] {
  return pool.map((each) => (holdsAnswer(textOf(each), answers) ? 1 : 0));
}

function textOf({ text, sentence }: Pooled): string {
  return text.slice(sentence.start, sentence.end);
}
