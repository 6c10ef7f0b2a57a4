// Our own questions over reports of the development data -> questions with their articles and the sentences that answer.
// The questions are ours; of the reports only ids and offsets stand here.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { askedOf } from "../../src/answers/question/asked.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { articlesToRead } from "../../src/answers/retrieve.ts";
import { searchedIn } from "../../src/answers/searched.ts";
import { poolOf, poolOfTexts } from "../../src/answers/sentences/pool.ts";
import type { SelectionModels } from "../../src/answers/sentences/select.ts";
import { NO_STATS } from "../../src/answers/words/rarity.ts";
import { type Article, makeArticle, titleOf } from "../../src/corpus/article.ts";
import { sentencesOf } from "../../src/corpus/passage.ts";
import { createArticleIndex } from "../../src/search/inverted-index.ts";
import type { ArticleIndex } from "../../src/search/search.ts";
import type { Span } from "../../src/text/span.ts";
import type { EpochMs } from "../../src/time.ts";
import { readCorpus } from "../qa-data.ts";
import { randomNumbers } from "../random-numbers.ts";
import { shuffled } from "../small-corpora.ts";
import { askOf, type ConfidenceExample } from "./answers-confidence.ts";
import { foldOf, halfOf, type OwnParagraph, type Prepared } from "./answers-examples.ts";

type Place = readonly [document: string, start: number, end: number];

type Line = {
  readonly id: string;
  /** Who wrote it: each in an own way of asking. */
  readonly writer: number;
  readonly documents: readonly string[];
  readonly question: string;
  readonly says: readonly Place[];
  readonly short: readonly Place[];
};

export type NewsQuestion = {
  /** Over reports of the development data, or over reports that we made up. */
  readonly set: "news" | "invented";
  readonly id: string;
  readonly question: string;
  /** The reports of one affair, or of like ones. */
  readonly articles: readonly Article[];
  /** What answers, word for word; empty where none of the reports tells. */
  readonly says: readonly string[];
  readonly short: readonly string[];
};

/** Under 24 stands what six writers ask of ten groups of reports, which nothing else asks about. */
const LEFT_FOR_MEASURING = [3, 24];

export function isForTraining({ writer }: { readonly writer: number }): boolean {
  return !LEFT_FOR_MEASURING.includes(writer);
}

/** Those that are learned from. */
export async function newsQuestions(dataDir: string): Promise<NewsQuestion[]> {
  return (await writtenQuestions(dataDir)).filter(isForTraining);
}

/** The others, by writer. */
export async function newsLeftForMeasuring(dataDir: string): Promise<ReadonlyMap<number, readonly NewsQuestion[]>> {
  const left = (await writtenQuestions(dataDir)).filter((each) => !isForTraining(each));
  return Map.groupBy(left, ({ writer }) => writer);
}

async function writtenQuestions(dataDir: string): Promise<(NewsQuestion & Pick<Line, "writer">)[]> {
  const { articles, texts } = await reports(dataDir);
  const slice = ([document, start, end]: Place) => texts.get(document)!.slice(start, end);
  return readFileSync(new URL("news-questions.jsonl", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line)
    .map(({ id, writer, documents, question, says, short }) => ({
      set: "news",
      id,
      writer,
      question,
      articles: documents.map((each) => articles.get(each)!),
      says: [...new Set(says.map(slice))],
      short: [...new Set(short.map(slice))],
    }));
}

/** Each asked of its reports, also those that none of these answers; fold and half are the reports'. One by one: together they fill a memory. */
export function* preparedNews(questions: readonly NewsQuestion[]): Generator<Prepared> {
  const indexes = new Map<string, ReturnType<typeof createArticleIndex>>();
  for (const { set, id, question: text, articles, says } of questions) {
    const key = articles[0]!.id;
    const index = indexes.get(key) ?? createArticleIndex(articles);
    indexes.set(key, index);
    const question = readQuestion(text, { now: null });
    const asked = askedOf(question, index);
    const byId = new Map(articles.map((article) => [article.id, article]));
    const hits = articlesToRead(question, index, articles);
    const found = hits.map(({ articleId, score }) => ({ article: byId.get(articleId)!, score }));
    if (found.length === 0) continue;
    const pool = poolOf(question, asked, found, index);
    const labels = pool.map((each) => (says.some((words) => tells(each, words)) ? 1 : 0));
    yield { set, id, fold: foldOf(key), half: halfOf(key), question, asked, pool, labels };
  }
}

/** A question with the report that answers it and the words that do; null where these are not known. */
export function newsParagraph({ id, question, articles, says, short }: NewsQuestion): NewsParagraph | null {
  const article = articles.find(({ text }) => says.some((words) => text.includes(words)));
  if (article === undefined || short.length === 0) return null;
  const evidence = says.map((text) => ({ docId: article.id, text }));
  return { id, question, answers: short, evidence, article, half: halfOf(articles[0]!.id) };
}

type NewsParagraph = OwnParagraph & { readonly half: 0 | 1 };

/** Its reports; one of these; its reports among others; and, of reports of RealTime QA alone, all of its articles. */
const KINDS = ["few", "one", "many", "whole"] as const;

/** Asked as if nothing had a date, and when the newest article had come. */
export const UNDATED_KINDS: readonly string[] = KINDS.filter((kind) => kind !== "whole").map((kind) => `news ${kind}`);
export const DATED_KINDS: readonly string[] = KINDS.map((kind) => `dated news ${kind}`);

type Corpus = { readonly articles: readonly Article[]; readonly index: ArticleIndex };

/** With so many articles of other affairs among them. */
const OTHERS = 30;

/**
 * Each question asked of its reports; each second one of one of these, each fourth of its reports among others, and each fourth
 * of those whose reports are among them of `whole`. All but the last once without a time of asking, and once when the newest
 * article had come.
 */
export function newsConfidenceExamples(
  questions: readonly NewsQuestion[],
  whole: Corpus,
  unseen: (half: 0 | 1) => SelectionModels,
): ConfidenceExample[] {
  const random = randomNumbers(11);
  const everything = [...new Set(questions.flatMap(({ articles }) => articles))];
  const corpora = new Map<string, Corpus>();
  const corpusOf = (key: string, articles: () => readonly Article[]) => {
    const known = corpora.get(key);
    if (known !== undefined) return known;
    const chosen = articles();
    const corpus = { articles: chosen, index: createArticleIndex(chosen) };
    corpora.set(key, corpus);
    return corpus;
  };
  const inWhole = new Set(whole.articles.map(({ id }) => id));
  return questions.flatMap(({ question: text, articles, says }, i) => {
    const key = articles[0]!.id;
    const models = unseen(halfOf(key));
    const examples: ConfidenceExample[] = [];
    const ask = (set: string, corpus: Corpus, now: EpochMs | null) => {
      const found = askOf(readQuestion(text, { now }), corpus.articles, corpus.index, models);
      if (found === null) return;
      const { article, start, end } = found.place;
      const answerable = corpus.articles.some((each) => says.some((words) => each.text.includes(words)));
      const isRight = says.some((words) => tells({ text: article.text, sentence: { start, end } }, words));
      examples.push({ set, fold: foldOf(key), features: found.features, answerable, isRight });
    };
    const add = (kind: (typeof KINDS)[number], corpus: Corpus) => {
      if (kind !== "whole") ask(`news ${kind}`, corpus, null);
      ask(`dated news ${kind}`, corpus, searchedIn(corpus.articles).to);
    };
    add(
      "few",
      corpusOf(key, () => articles),
    );
    if (i % 2 === 0) {
      const one = articles[Math.floor(random() * articles.length)]!;
      add(
        "one",
        corpusOf(`one ${one.id}`, () => [one]),
      );
    }
    if (i % 4 === 1) {
      add(
        "many",
        corpusOf(`many ${key}`, () => [...new Set([...articles, ...shuffled(everything, random).slice(0, OTHERS)])]),
      );
    }
    if (i % 4 === 3 && inWhole.has(articles[0]!.id)) add("whole", whole);
    return examples;
  });
}

/** Each of those that have an answer, with all sentences of a report that tells it as candidates. */
export function newsCandidates(questions: readonly NewsQuestion[]): Prepared[] {
  return questions.flatMap(({ set, id, question: text, articles, says }) => {
    const article = articles.find((each) => says.some((words) => each.text.includes(words)));
    if (article === undefined) return [];
    const sentences = sentencesOf(article).slice(0, MOST_CANDIDATES);
    const labels = sentences.map((sentence) =>
      says.some((words) => tells({ text: article.text, sentence }, words)) ? 1 : 0,
    );
    const question = readQuestion(text, { now: null });
    const asked = askedOf(question, NO_STATS);
    const texts = sentences.map(({ start, end }) => article.text.slice(start, end));
    const pool = poolOfTexts(question, asked, texts, titleOf(article) ?? "");
    const key = articles[0]!.id;
    return [{ set: `${set} alone`, id, fold: foldOf(key), half: halfOf(key), question, asked, pool, labels }];
  });
}

const MOST_CANDIDATES = 60;

/** Whether most of the words stand in the sentence, or most of the sentence in them. */
function tells({ text, sentence }: { readonly text: string; readonly sentence: Span }, words: string): boolean {
  const at = text.indexOf(words);
  const shared = Math.min(at + words.length, sentence.end) - Math.max(at, sentence.start);
  return at >= 0 && shared >= 0.5 * Math.min(words.length, sentence.end - sentence.start);
}

async function reports(dataDir: string): Promise<{ articles: Map<string, Article>; texts: Map<string, string> }> {
  const clusters = readFileSync(join(dataDir, "summarization", "multinews.dev.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { documents: { id: string; text: string }[] });
  const untitled = clusters.flatMap(({ documents }) =>
    documents.map(({ id, text }) =>
      makeArticle({ id, title: null, body: text, outlet: null, url: null, publishedAt: null }),
    ),
  );
  const titled = await readCorpus(dataDir, "rtqa", "corpus.jsonl.gz");
  const all = [...untitled, ...titled];
  return {
    articles: new Map(all.map((article) => [article.id, article])),
    texts: new Map(all.map((article) => [article.id, article.text.slice(article.bodyStart)])),
  };
}
