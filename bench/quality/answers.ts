// The question-answering sets -> how often the right article, sentence and words come first, and whether absence is seen.
import type { Answer } from "../../src/answers/answer.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { answerFromArticle, answerQuestion } from "../../src/answers/respond.ts";
import { articlesToRead } from "../../src/answers/retrieve.ts";
import { searchedIn } from "../../src/answers/searched.ts";
import { rankSentences } from "../../src/answers/sentences/select.ts";
import type { Article, ArticleId } from "../../src/corpus/article.ts";
import { quote, quoteText } from "../../src/corpus/passage.ts";
import { createArticleIndex } from "../../src/search/inverted-index.ts";
import type { ArticleIndex } from "../../src/search/search.ts";
import { type EpochMs, parseIsoTime } from "../../src/time.ts";
import { overlapAnswer, overlapScores } from "../overlap.ts";
import { readCorpus, readLines } from "../qa-data.ts";
import {
  type QaPrediction,
  type QaQuestion,
  type QaScore,
  type RankQuestion,
  scoreQa,
  scoreRanking,
} from "../qa-score.ts";
import type { Row } from "../row.ts";
import { type SmallCorpus, smallCorpora } from "../small-corpora.ts";

type Measure = { readonly name: string; readonly of: (score: QaScore) => number | null; readonly goal: number | null };

const OPEN: Readonly<Record<string, readonly Measure[]>> = {
  rtqa: [
    { name: "right article first", of: (score) => score.docHit1, goal: 0.74 },
    { name: "right article, MRR@10", of: (score) => score.mrr10, goal: 0.82 },
    { name: "answer in first sentence", of: (score) => score.sentence1, goal: 0.5 },
    { name: "answer in first three", of: (score) => score.sentence3, goal: 0.75 },
    { name: "answerable, AUROC", of: (score) => score.auroc, goal: 0.97 },
    { name: "answerable, accuracy", of: (score) => score.accuracy, goal: 0.92 },
  ],
  newwiki: [
    { name: "answer in first sentence", of: (score) => score.sentence1, goal: 0.75 },
    { name: "answer in first three", of: (score) => score.sentence3, goal: 0.9 },
    { name: "answerable, AUROC", of: (score) => score.auroc, goal: 0.89 },
  ],
};

const OWN_PARAGRAPH: Readonly<Record<string, readonly Measure[]>> = {
  newwiki: [
    { name: "own paragraph, first sentence", of: (score) => score.sentence1, goal: 0.87 },
    { name: "own paragraph, short answer F1", of: (score) => score.spanF1, goal: 0.5 },
  ],
  xquad: [
    { name: "own paragraph, first sentence", of: (score) => score.sentence1, goal: null },
    { name: "own paragraph, short answer F1", of: (score) => score.spanF1, goal: 0.45 },
  ],
};

/** Half of these questions are asked without their names. */
const SMALL: readonly Measure[] = [
  { name: "of 4 to 150 articles, answer in first sentence", of: (score) => score.sentence1, goal: null },
  { name: "of 4 to 150 articles, answer in first three", of: (score) => score.sentence3, goal: null },
  { name: "of 4 to 150 articles, answerable, AUROC", of: (score) => score.auroc, goal: null },
  { name: "of 4 to 150 articles, answerable, accuracy", of: (score) => score.accuracy, goal: null },
];

const RANKED = ["trecqa", "wikiqa", "selqa", "onestop"];

/**
 * Reads `dataDir`/qa. The peer is what one would do first: BM25, then the sentence with most of the question's words,
 * whole. What was fitted to these very questions is named in docs/decisions/0009-answers.md with its held-out figures.
 */
export async function rows(dataDir: string): Promise<Row[]> {
  return [
    ...(await openRows(dataDir, "rtqa")),
    ...(await openRows(dataDir, "newwiki")),
    ...(await paragraphRows(dataDir, "newwiki")),
    ...(await paragraphRows(dataDir, "xquad")),
    ...(await Promise.all(RANKED.map((set) => rankRow(dataDir, set)))),
  ];
}

async function openRows(dataDir: string, set: string): Promise<Row[]> {
  const articles = await readCorpus(dataDir, set, "corpus.jsonl.gz");
  const questions = await readLines<QaQuestion>(dataDir, set, "questions.dev.jsonl.gz");
  const index = createArticleIndex(articles);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const ours = questions.map((each) => prediction(each.id, openAnswer(each, index, byId, articles)));
  const overlap = questions.map((each) => overlapAnswer(each, index, byId));
  const few = questions.filter((_, i) => i % SMALL_EVERY[set]! === 0);
  return [
    ...measured(set, OPEN[set]!, scoreQa(questions, ours), scoreQa(questions, overlap)),
    ...smallRows(set, smallCorpora(articles, index, few)),
  ];
}

/** So manieth questions are asked of small corpora. */
const SMALL_EVERY: Readonly<Record<string, number>> = { rtqa: 2, newwiki: 20 };

function smallRows(set: string, corpora: readonly SmallCorpus[]): Row[] {
  const told = corpora.flatMap(({ articles, index, questions }, c) => {
    const byId = new Map(articles.map((article) => [article.id, article]));
    return questions.map(({ asked, answerable }) => {
      const question = { ...asked, answerable, id: `${asked.id} ${c}` };
      const ours = prediction(question.id, openAnswer(question, index, byId, articles));
      return { question, ours, overlap: overlapAnswer(question, index, byId) };
    });
  });
  const score = (all: readonly QaPrediction[]) =>
    scoreQa(
      told.map(({ question }) => question),
      all,
    );
  return measured(set, SMALL, score(told.map(({ ours }) => ours)), score(told.map(({ overlap }) => overlap)));
}

function openAnswer(
  { question: text, askedAt }: QaQuestion,
  index: ArticleIndex,
  byId: ReadonlyMap<ArticleId, Article>,
  all: readonly Article[],
): Answer {
  const question = readQuestion(text, { now: timeOf(askedAt) });
  const hits = articlesToRead(question, index, all);
  const articles = hits.map((hit) => byId.get(hit.articleId)!);
  return answerQuestion(question, { stats: index, articles, hits, searched: searchedIn(all) });
}

function timeOf(askedAt: string | undefined): EpochMs | null {
  return askedAt ? (parseIsoTime(askedAt)?.at ?? null) : null;
}

async function paragraphRows(dataDir: string, set: string): Promise<Row[]> {
  const all = [
    ...(await readCorpus(dataDir, set, "corpus.jsonl.gz")),
    ...(await readCorpus(dataDir, set, "withheld.jsonl.gz")),
  ];
  const byId = new Map(all.map((article): [string, Article] => [article.id, article]));
  const questions = (await readLines<QaQuestion>(dataDir, set, "questions.dev.jsonl.gz")).filter(
    (each) => each.perDocument,
  );
  const articleOf = (each: QaQuestion) => byId.get(each.perDocument!.docId)!;
  const ours = questions.map((each) =>
    prediction(each.id, answerFromArticle(readQuestion(each.question, { now: null }), articleOf(each))),
  );
  const overlap = questions.map((each) => {
    const article = articleOf(each);
    return overlapAnswer(each, createArticleIndex([article]), new Map([[article.id, article]]));
  });
  const score = (predictions: readonly QaPrediction[]) => scoreQa(questions, predictions, { perDocument: true });
  return measured(set, OWN_PARAGRAPH[set]!, score(ours), score(overlap));
}

/** As `batch answer` gives it: whether the articles hold an answer, not whether the first sentence is it. */
function prediction(id: string, { held, short, considered, articles }: Answer): QaPrediction {
  return {
    id,
    answerable: held >= 0.5,
    confidence: held,
    answer: short && considered[0] ? quoteText(quote(considered[0].quote.article, short)) : null,
    sentences: considered.map((each) => ({ docId: each.quote.article.id, text: quoteText(each.quote) })),
    documents: articles.map((article) => article.id),
  };
}

function measured(set: string, measures: readonly Measure[], ours: QaScore, overlap: QaScore): Row[] {
  return measures.map(({ name, of, goal }) => ({
    task: "answers",
    measure: `${set}: ${name}`,
    ours: of(ours) ?? Number.NaN,
    peers: [{ name: "overlap", value: of(overlap) ?? Number.NaN }],
    goal,
  }));
}

async function rankRow(dataDir: string, set: string): Promise<Row> {
  const questions = await readLines<RankQuestion>(dataDir, set, "as2.dev.jsonl.gz");
  const texts = ({ candidates }: RankQuestion) => candidates.map(({ text }) => text);
  const ours = scoreRanking(questions, (each) => rankSentences(each.question, texts(each), each.title));
  const overlap = scoreRanking(questions, (each) => overlapScores(each.question, texts(each)));
  return {
    task: "answers",
    measure: `${set}: candidates ranked, MAP`,
    ours: ours.map,
    peers: [{ name: "overlap", value: overlap.map }],
    goal: null,
  };
}
