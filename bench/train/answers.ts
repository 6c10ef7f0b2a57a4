// The question-answering data -> src/answers/spans, reader, sentences and confidence .weights.json.
// node bench/train/answers.ts DATA_DIR YYYY-MM-DD [spans,reader,inArticles,alone,confidence]: without parts all; what is left out stays.
import { writeFileSync } from "node:fs";
import { closeFeatures } from "../../src/answers/close-features.ts";
import { readQuestion } from "../../src/answers/question.ts";
import type { RankingModel } from "../../src/answers/ranking-model.ts";
import { modelScore } from "../../src/answers/ranking-model.ts";
import { NO_STATS } from "../../src/answers/rarity.ts";
import {
  type ReaderWeights,
  readReaderWeights,
  type StoredReaderWeights,
  shippedReader as shippedReaderWeights,
  storedReaderWeights,
} from "../../src/answers/reader-weights.ts";
import { CLOSE, selectSentences } from "../../src/answers/select.ts";
import shipped from "../../src/answers/sentences.weights.json" with { type: "json" };
import {
  readSpanWeights,
  type SpanWeights,
  type StoredSpanWeights,
  storedSpanWeights,
} from "../../src/answers/span-model.ts";
import { spanMatch } from "../qa-score.ts";
import { smallCorpora } from "../small-corpora.ts";
import { confidenceExamples, trainConfidence } from "./answers-confidence.ts";
import {
  furtherQuestions,
  halfOf,
  loneSentences,
  openQuestions,
  ownParagraphs,
  ownQuestions,
  type Prepared,
  paragraphQuestions,
  rankQuestions,
  readOneStop,
  readSet,
  reasonQuestions,
  smallQuestions,
} from "./answers-examples.ts";
import { fitRanking, type RankingExample } from "./answers-ranking.ts";
import { type ReaderExample, rankedReaderExample, readerExample, trainReader } from "./answers-reader.ts";
import { type SpanExample, spanExample, trainSpans } from "./answers-spans.ts";
import {
  NEWS_KINDS,
  newsCandidates,
  newsConfidenceExamples,
  newsParagraph,
  newsQuestions,
  preparedNews,
} from "./news-questions.ts";
import { reportRanking } from "./ranking-report.ts";
import { SEED_FILES, seedExamples } from "./seed-examples.ts";

/** Of sentences among articles none: 40 or 120 brought nothing on questions held out. */
const TREES_IN_ARTICLES = 0;
const TREES_ALONE = 40;

/** How much each set counts, whatever its size: news first, paragraphs of an encyclopedia beside it. */
const IN_ARTICLES: Readonly<Record<string, number>> = {
  news: 5,
  rtqa: 1,
  newwiki: 1,
  xquad: 0.3,
  "newwiki own": 0.5,
  "xquad own": 0.2,
  "rtqa small": 1,
  "newwiki small": 0.7,
  "xquad small": 0.3,
  reasons: 0.4,
  "onestop own": 0.7,
  "onestop small": 0.7,
  "squadshifts-reddit own": 0.3,
  "squadshifts-amazon_reviews own": 0.3,
  "squad2mini own": 0.1,
};
const ALONE: Readonly<Record<string, number>> = {
  "news alone": 1,
  "trecqa as2.trainall.jsonl.gz": 1,
  "trecqa as2.dev.jsonl.gz": 0.3,
  "selqa as2.dev.jsonl.gz": 1,
  "onestop as2.dev.jsonl.gz": 0.5,
  "selqa untitled": 0.7,
  "onestop untitled": 0.2,
  "newwiki alone": 1,
  "squadshifts-reddit alone": 0.3,
};

const CONFIDENCE: Readonly<Record<string, number>> = {
  "rtqa open": 1,
  "newwiki open": 1,
  "xquad open": 0.3,
  "rtqa small": 2,
  "newwiki small": 1,
  "xquad small": 0.3,
  "rtqa cut": 0.35,
  "newwiki cut": 0.2,
  "xquad cut": 0.05,
  "rtqa swapped": 0.35,
  "newwiki swapped": 0.15,
  "xquad swapped": 0.05,
  "rtqa altered": 0.25,
  "newwiki altered": 0.15,
  "xquad altered": 0.05,
  "rtqa own": 0.3,
  "newwiki own": 0.3,
  "xquad own": 0.1,
};
const CONFIDENCE_TOTAL = Object.values(CONFIDENCE).reduce((sum, share) => sum + share, 0);
/** So much our own questions over the seeds, and those over reports, count beside all of these together. */
const OURS = { seeds: { held: 0.5, right: 3 }, news: { held: 0.35, right: 2 } };

/** Of these sets short answers are learned from each so manieth question, the ranking from each so manieth of the others. */
const REDDIT_SPANS = 2;
const AMAZON_SPANS = 3;
const REDDIT_RANKED = 6;
const AMAZON_RANKED = 8;

/** The reader learns from these as well, of which it is only known which sentences answer. */
const READ_ALONE = [
  ["trecqa", "as2.trainall.jsonl.gz"],
  ["selqa", "as2.dev.jsonl.gz"],
  ["onestop", "as2.dev.jsonl.gz"],
] as const;
const READ_ALONE_WEIGHT = 0.5;
const NEWS_WEIGHT = 1;

/** `every` keeps each so manieth question, `small` of these is asked of small corpora, `cut` of these of altered articles. */
const SETS = [
  { name: "rtqa", every: 1, small: 1, cut: 1 },
  { name: "newwiki", every: 6, small: 5, cut: 2 },
  { name: "xquad", every: 3, small: 2, cut: 2 },
] as const;

const [dataDir, date, parts = "spans,reader,inArticles,alone,confidence"] = process.argv.slice(2);
if (dataDir === undefined || date === undefined) {
  console.error("Usage: node bench/train/answers.ts DATA_DIR YYYY-MM-DD [spans,reader,inArticles,alone,confidence]");
  process.exit(2);
}

const [DEV, TRAIN] = ["questions.dev.jsonl.gz", "questions.train.jsonl.gz"];
const news = await newsQuestions(dataDir);
const newsPrepared = preparedNews(news);
const short = await trainedShort(dataDir);
const models = { spans: short.spans, reader: short.reader };
const oneStop = await readOneStop(dataDir);
const oneStopSmall = smallCorpora(oneStop.articles, oneStop.index, oneStop.questions);
const sets = await Promise.all(
  SETS.map(async ({ name, every, small }) => {
    const set = await readSet(dataDir, name, every);
    const questions = set.questions.filter((_, i) => i % small === 0);
    return { set, small: smallCorpora(set.articles, set.index, questions) };
  }),
);
const inArticles = trains("inArticles") ? await trainedInArticles(dataDir) : shipped.inArticles;
const alone = trains("alone") ? await trainedAlone(dataDir) : shipped.alone;
if (short.shippedSpans !== null) {
  store("spans", "How well runs of words answer kinds of questions, by hashed features.", short.shippedSpans);
}
if (short.shippedReader !== null) {
  store("reader", "A small neural network that reads a sentence beside a question.", short.shippedReader);
}
if (trains("spans") || trains("reader")) {
  await reportShortAnswers("newwiki", 2);
  await reportShortAnswers("xquad", 1);
}
if (trains("inArticles") || trains("alone")) {
  store("sentences", "How well sentences answer questions.", { inArticles, alone });
}
if (trains("confidence")) {
  const all = { ...inArticles, ...models };
  const examples = sets.flatMap(({ set, small }, i) => confidenceExamples(set, small, SETS[i]!.cut, all, isRanked));
  const weights = trainConfidence([...examples, ...newsConfidenceExamples(news, all), ...(await seedExamples())], {
    held: (set) => confidenceShare(set, "held"),
    right: (set) => confidenceShare(set, "right"),
  });
  store(
    "confidence",
    "How probable it is that the articles hold the answer, and that the best sentence is it.",
    weights,
  );
}

/** Of the seeds a question of all of them counts as much as the ten of a few, and each file as much as any. */
function confidenceShare(set: string, which: "held" | "right"): number {
  if (set.startsWith("seeds ")) return (OURS.seeds[which] * CONFIDENCE_TOTAL) / (2 * SEED_FILES.length);
  if (set.startsWith("news ")) return (OURS.news[which] * CONFIDENCE_TOTAL) / NEWS_KINDS.length;
  return CONFIDENCE[set] ?? 0;
}

function trains(part: string): boolean {
  return parts.split(",").includes(part);
}

async function trainedInArticles(dir: string): Promise<TwoStages> {
  return trainedRanking(
    "in articles",
    IN_ARTICLES,
    [
      ...newsPrepared,
      ...sets.flatMap(({ set, small }) => [...openQuestions(set), ...smallQuestions(set.name, small)]),
      ...ownQuestions(oneStop),
      ...smallQuestions("onestop", oneStopSmall),
      ...(await paragraphQuestions(dir, "newwiki", DEV, 6)),
      ...(await paragraphQuestions(dir, "xquad", DEV, 3)),
      ...(await paragraphQuestions(dir, "squad2mini", DEV, 1)),
      ...(await reasonQuestions(dir, "newwiki", DEV, null)),
      ...(await reasonQuestions(dir, "xquad", DEV, null)),
      ...(await reasonQuestions(dir, "squadshifts-reddit", TRAIN, REDDIT_SPANS)),
      ...(await reasonQuestions(dir, "squadshifts-amazon_reviews", TRAIN, AMAZON_SPANS)),
      ...(await furtherQuestions(dir, "squadshifts-reddit", TRAIN, REDDIT_SPANS, REDDIT_RANKED)),
      ...(await furtherQuestions(dir, "squadshifts-amazon_reviews", TRAIN, AMAZON_SPANS, AMAZON_RANKED)),
    ],
    TREES_IN_ARTICLES,
  );
}

async function trainedAlone(dir: string): Promise<TwoStages> {
  return trainedRanking(
    "alone",
    ALONE,
    [
      ...newsCandidates(news),
      ...(await rankQuestions(dir, "trecqa", "as2.trainall.jsonl.gz")),
      ...(await rankQuestions(dir, "trecqa", "as2.dev.jsonl.gz")),
      ...(await rankQuestions(dir, "selqa", "as2.dev.jsonl.gz")),
      ...(await rankQuestions(dir, "onestop", "as2.dev.jsonl.gz")),
      ...(await rankQuestions(dir, "selqa", "as2.dev.jsonl.gz", false)),
      ...(await rankQuestions(dir, "onestop", "as2.dev.jsonl.gz", false)),
      ...(await loneSentences(dir, "newwiki", DEV, 1, null)),
      ...(await loneSentences(dir, "squadshifts-reddit", TRAIN, 2, REDDIT_SPANS)),
    ],
    TREES_ALONE,
  );
}

/**
 * Whether the ranking and the confidence learn from a document: from those that the short answers' weights have not seen. Of
 * Reddit and Amazon these saw other questions, of RealTime QA some of the articles, of questions for reasons half.
 */
function isRanked(set: string, half: 0 | 1): boolean {
  return half === 0 || set.startsWith("rtqa") || set.startsWith("squadshifts") || set === "reasons";
}

/**
 * By what short answers are chosen: `spans` and `reader` learn from documents of half 1, of Reddit and Amazon from
 * both, `shippedSpans` from all. Of RealTime QA's questions none of them learns: these are left for the ranking and the confidence.
 */
type TrainedShort = {
  readonly spans: SpanWeights;
  readonly reader: ReaderWeights;
  readonly shippedSpans: StoredSpanWeights | null;
  readonly shippedReader: StoredReaderWeights | null;
};

async function trainedShort(dir: string): Promise<TrainedShort> {
  const sets = [
    ["newwiki", DEV, 1, 1],
    ["xquad", DEV, 1, 1],
    ["squadshifts-reddit", TRAIN, REDDIT_SPANS, 0.5],
    ["squadshifts-amazon_reviews", TRAIN, AMAZON_SPANS, 0.5],
  ] as const;
  const spans: (SpanExample & Source)[] = [];
  const reader: ReaderExample[] = [];
  for (const [set, file, every, weight] of sets) {
    const all = await ownParagraphs(dir, set, file, every);
    for (const [i, own] of all.entries()) {
      const isLearned = set.startsWith("squadshifts") || halfOf(own.article.id) === 1;
      const span = spanExample(own, weight);
      if (span) spans.push({ ...span, isLearned });
      // A network takes its time: of these it is shown each second one.
      const read = isLearned && trains("reader") && (!set.startsWith("squadshifts") || i % 2 === 0);
      const example = read ? readerExample(own, weight) : null;
      if (example) reader.push(example);
    }
  }
  for (const own of news.flatMap((each) => newsParagraph(each) ?? [])) {
    const span = spanExample(own, NEWS_WEIGHT);
    if (span) spans.push({ ...span, isLearned: own.half === 1 });
  }
  if (trains("reader")) {
    const short = new Map(news.map((each) => [each.id, each.short]));
    for (const each of newsPrepared.filter(({ half }) => half === 1)) {
      const read = rankedReaderExample(each, NEWS_WEIGHT, short.get(each.id)!);
      if (read) reader.push(read);
    }
    for (const [set, file] of READ_ALONE) {
      for (const each of (await rankQuestions(dir, set, file)).filter(({ half }) => half === 1)) {
        const read = rankedReaderExample(each, READ_ALONE_WEIGHT, []);
        if (read) reader.push(read);
      }
    }
  }
  const shippedReader = trains("reader") ? storedReaderWeights(trainReader(reader)) : null;
  return {
    spans: readSpanWeights(storedSpanWeights(trainSpans(spans.filter((each) => each.isLearned)))),
    reader: shippedReader === null ? shippedReaderWeights : readReaderWeights(shippedReader),
    shippedSpans: trains("spans") ? storedSpanWeights(trainSpans(spans)) : null,
    shippedReader,
  };
}

/** Whether the weights that the ranking learns on top of are learned from it. */
type Source = { readonly isLearned: boolean };

/** Prints how well short answers fit in paragraphs whose documents the span weights have not seen. */
async function reportShortAnswers(set: string, every: number): Promise<void> {
  const all = await ownParagraphs(dataDir!, set, "questions.dev.jsonl.gz", every);
  const own = all.filter(({ article }) => halfOf(article.id) === 0);
  const total = own.reduce((sum, { question, answers, article }) => {
    const read = readQuestion(question, { now: null });
    const span = selectSentences(read, [{ article, score: 1 }], NO_STATS, { ...inArticles, ...models }).candidates[0]
      ?.span;
    return sum + (span ? spanMatch(article.text.slice(span.start, span.end), answers).f1 : 0);
  }, 0);
  console.log(`short answers: ${set} own paragraph, ${own.length} questions, F1 ${(total / own.length).toFixed(3)}`);
}

type TwoStages = { readonly quick: RankingModel; readonly close: RankingModel };

async function trainedRanking(
  name: string,
  shares: Readonly<Record<string, number>>,
  all: readonly Prepared[],
  trees: number,
): Promise<TwoStages> {
  const prepared = all.filter(({ set, half }) => isRanked(set, half));
  const weightOf = shareWeights(shares, prepared);
  const examples = prepared.map(({ set, pool, labels }) => ({
    weight: weightOf(set),
    rows: pool.map((each) => each.features),
    labels,
  }));
  const quick = fitRanking(examples, 0);
  const closeExamples = prepared.map((each) => closeExample(each, quick, weightOf(each.set)));
  reportRanking(name, prepared, closeExamples, trees);
  return { quick, close: fitRanking(closeExamples, trees) };
}

function shareWeights(
  shares: Readonly<Record<string, number>>,
  prepared: readonly Prepared[],
): (set: string) => number {
  const counts = Map.groupBy(prepared, (each) => each.set);
  return (set) => shares[set]! / counts.get(set)!.length;
}

function closeExample(
  { question, asked, pool, labels, set }: Prepared,
  quick: RankingModel,
  weight: number,
): RankingExample {
  const order = pool
    .map((each, i) => ({ i, score: modelScore(quick, each.features) }))
    .sort((a, b) => b.score - a.score);
  const chosen = order.slice(0, IN_ARTICLES[set] === undefined ? Number.POSITIVE_INFINITY : CLOSE).map(({ i }) => i);
  const looked = closeFeatures(
    question,
    asked,
    chosen.map((i) => pool[i]!),
    models,
  );
  return { weight, rows: looked.map((each) => each.features), labels: chosen.map((i) => labels[i]!) };
}

function store(file: string, what: string, weights: object): void {
  const provenance = {
    what: `${what} Numbers only, no text.`,
    data: `Dev and train parts of RealTime QA, SQuAD shifts (new Wikipedia, Reddit, Amazon), XQuAD, SQuAD 2.0, TrecQA, SelQA, OneStopQA; not WikiQA. Our own questions over Multi-News and the articles of RealTime QA${file === "confidence" ? ", and over seeds/" : ""}.`,
    command: "node bench/train/answers.ts DATA_DIR YYYY-MM-DD [PARTS]",
    date,
  };
  writeFileSync(
    new URL(`../../src/answers/${file}.weights.json`, import.meta.url),
    `${JSON.stringify({ provenance, ...weights })}\n`,
  );
}
