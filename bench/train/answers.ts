// The question-answering data -> src/answers/spans, reader, judge, sentences and confidence .weights.json, reader- and judge-halves here.
// node bench/train/answers.ts DATA_DIR YYYY-MM-DD [spans,reader,inArticles,alone,confidence]: without parts all; what is left out stays; reader is both networks.
import { readFileSync, writeFileSync } from "node:fs";
import { closeFeatures } from "../../src/answers/close-features.ts";
import { readQuestion } from "../../src/answers/question.ts";
import { NO_STATS } from "../../src/answers/rarity.ts";
import { readReaderWeights, type StoredReaderWeights } from "../../src/answers/reader-weights.ts";
import { CLOSE, type SelectionModels, selectSentences } from "../../src/answers/select.ts";
import shipped from "../../src/answers/sentences.weights.json" with { type: "json" };
import { readSpanWeights, storedSpanWeights } from "../../src/answers/span-model.ts";
import type { UnitModel } from "../../src/answers/unit-model.ts";
import { modelScore } from "../../src/answers/unit-model.ts";
import { spanMatch } from "../qa-score.ts";
import { smallCorpora } from "../small-corpora.ts";
import { confidenceExamples, trainConfidence } from "./answers-confidence.ts";
import {
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
import { type ReaderExample, rankedReaderExample, readerExample } from "./answers-reader.ts";
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
import { trainedReader } from "./reader-thread.ts";
import { SEED_FILES, seedExamples } from "./seed-examples.ts";

/** How many units of a network the ranking has beside its weighted sum; the one that chooses what is looked at closely has none. */
const UNITS = 16;

/** How much each set counts, whatever its size: news first, paragraphs of an encyclopedia beside it. */
const IN_ARTICLES: Readonly<Record<string, number>> = {
  news: 3.3,
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

/** Of these sets the ranking learns from each so manieth question, short answers from each so manieth. */
const REDDIT = { ranked: 12, short: 1 };
const AMAZON = { ranked: 12, short: 2 };

/** Of our own questions so many are enough where candidates stand alone. */
const ALONE_EVERY = 3;

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
if (trains("spans") || trains("reader")) {
  await reportShortAnswers("newwiki", 2);
  await reportShortAnswers("xquad", 1);
}
if (trains("inArticles") || trains("alone")) {
  store("answers/sentences", "How well sentences answer questions.", { inArticles, alone });
}
if (trains("confidence")) {
  const unseen = (half: 0 | 1) => ({ ...inArticles, ...short.unseen[half] });
  const examples = [
    ...sets.flatMap(({ set, small }, i) => confidenceExamples(set, small, SETS[i]!.cut, unseen)),
    ...newsConfidenceExamples(news, unseen),
    ...(await seedExamples({ ...inArticles, ...short.shipped })),
  ];
  const weights = trainConfidence(examples, {
    held: (set) => confidenceShare(set, "held"),
    right: (set) => confidenceShare(set, "right"),
  });
  store(
    "answers/confidence",
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
  return trainedRanking("in articles", IN_ARTICLES, [
    ...newsPrepared.filter(({ labels }) => labels.includes(1)),
    ...sets.flatMap(({ set, small }) => [...openQuestions(set), ...smallQuestions(set.name, small)]),
    ...ownQuestions(oneStop),
    ...smallQuestions("onestop", oneStopSmall),
    ...(await paragraphQuestions(dir, "newwiki", DEV, 6)),
    ...(await paragraphQuestions(dir, "xquad", DEV, 3)),
    ...(await paragraphQuestions(dir, "squad2mini", DEV, 1)),
    ...(await reasonQuestions(dir, "newwiki", DEV)),
    ...(await reasonQuestions(dir, "xquad", DEV)),
    ...(await reasonQuestions(dir, "squadshifts-reddit", TRAIN)),
    ...(await reasonQuestions(dir, "squadshifts-amazon_reviews", TRAIN)),
    ...(await paragraphQuestions(dir, "squadshifts-reddit", TRAIN, REDDIT.ranked)),
    ...(await paragraphQuestions(dir, "squadshifts-amazon_reviews", TRAIN, AMAZON.ranked)),
  ]);
}

async function trainedAlone(dir: string): Promise<TwoStages> {
  return trainedRanking("alone", ALONE, [
    ...newsCandidates(news.filter((_, i) => i % ALONE_EVERY === 0)),
    ...(await rankQuestions(dir, "trecqa", "as2.trainall.jsonl.gz")),
    ...(await rankQuestions(dir, "trecqa", "as2.dev.jsonl.gz")),
    ...(await rankQuestions(dir, "selqa", "as2.dev.jsonl.gz")),
    ...(await rankQuestions(dir, "onestop", "as2.dev.jsonl.gz")),
    ...(await rankQuestions(dir, "selqa", "as2.dev.jsonl.gz", false)),
    ...(await rankQuestions(dir, "onestop", "as2.dev.jsonl.gz", false)),
    ...(await loneSentences(dir, "newwiki", DEV, 2)),
    ...(await loneSentences(dir, "squadshifts-reddit", TRAIN, 4)),
  ]);
}

/** By what short answers are chosen. */
type ShortModels = Pick<SelectionModels, "spans" | "reader" | "judge">;

/**
 * `unseen[half]` has learned from the documents of the other half, so that the ranking and the confidence learn from answers to
 * questions that it has not seen; `shipped` has learned from all. Of RealTime QA's own questions none has.
 */
type TrainedShort = { readonly unseen: readonly [ShortModels, ShortModels]; readonly shipped: ShortModels };

/** Learned from all documents, and without those of one half or the other. */
type Halves<T> = { readonly all: T; readonly without0: T; readonly without1: T };

type Halved<T> = T & { readonly half: 0 | 1 };

async function trainedShort(dir: string): Promise<TrainedShort> {
  const examples = await shortExamples(dir);
  const spans = await halvesOf(examples.spans, (_, part) => storedSpanWeights(trainSpans(part)));
  const [readers, judges] = trains("reader")
    ? await Promise.all([
        halvesOf(
          examples.readers.filter(({ right }) => right.length > 0),
          (name, part) => trainedReader(`reader ${name}`, part, false),
        ),
        halvesOf(examples.readers, (name, part) => trainedReader(`judge ${name}`, part, true)),
      ])
    : [keptReaders("reader"), keptReaders("judge")];
  if (trains("spans")) {
    store("answers/spans", "How well runs of words answer kinds of questions, by hashed features.", spans.all);
  }
  if (trains("reader")) {
    storeReaders("reader", "A small neural network that reads a sentence beside a question.", readers);
    storeReaders("judge", "The same network, learned from questions that nothing answers as well.", judges);
  }
  const models = (part: keyof Halves<unknown>): ShortModels => ({
    spans: readSpanWeights(spans[part]),
    reader: readReaderWeights(readers[part]),
    judge: readReaderWeights(judges[part]),
  });
  return { unseen: [models("without0"), models("without1")], shipped: models("all") };
}

/** Those of halves are kept for the parts that learn on top of them: readers take longest to learn. */
function storeReaders(name: string, what: string, { all, ...without }: Halves<StoredReaderWeights>): void {
  store(`answers/${name}`, what, all);
  store(`./${name}-halves`, `${what} Without the documents of one half or the other.`, without);
}

function keptReaders(name: string): Halves<StoredReaderWeights> {
  const read = (file: string) => JSON.parse(readFileSync(weightFile(file), "utf8"));
  return { ...read(`./${name}-halves`), all: read(`answers/${name}`) };
}

/** The three are learned side by side where `train` is a matter of threads. */
async function halvesOf<E extends { readonly half: 0 | 1 }, T>(
  examples: readonly E[],
  train: (name: string, part: readonly E[]) => T | Promise<T>,
): Promise<Halves<T>> {
  const [all, without0, without1] = await Promise.all([
    train("of all", examples),
    train(
      "without half 0",
      examples.filter(({ half }) => half === 1),
    ),
    train(
      "without half 1",
      examples.filter(({ half }) => half === 0),
    ),
  ]);
  return { all, without0, without1 };
}

type ShortExamples = {
  readonly spans: readonly Halved<SpanExample>[];
  readonly readers: readonly Halved<ReaderExample>[];
};

async function shortExamples(dir: string): Promise<ShortExamples> {
  const sets = [
    ["newwiki", DEV, 1, 1],
    ["xquad", DEV, 1, 1],
    ["squadshifts-reddit", TRAIN, REDDIT.short, 0.5],
    ["squadshifts-amazon_reviews", TRAIN, AMAZON.short, 0.5],
  ] as const;
  const spans: Halved<SpanExample>[] = [];
  const readers: Halved<ReaderExample>[] = [];
  for (const [set, file, every, weight] of sets) {
    for (const [i, own] of (await ownParagraphs(dir, set, file, every)).entries()) {
      const half = halfOf(own.article.id);
      const span = spanExample(own, weight);
      if (span) spans.push({ ...span, half });
      // A network takes its time: of these it is shown each second one.
      const isRead = trains("reader") && (!set.startsWith("squadshifts") || i % 2 === 0);
      const example = isRead ? readerExample(own, weight) : null;
      if (example) readers.push({ ...example, half });
    }
  }
  for (const own of news.flatMap((each) => newsParagraph(each) ?? [])) {
    const span = spanExample(own, NEWS_WEIGHT);
    if (span) spans.push({ ...span, half: own.half });
  }
  if (!trains("reader")) return { spans, readers };
  const short = new Map(news.map((each) => [each.id, each.short]));
  for (const each of newsPrepared) {
    const example = rankedReaderExample(each, NEWS_WEIGHT, short.get(each.id)!);
    if (example) readers.push({ ...example, half: each.half });
  }
  for (const [set, file] of READ_ALONE) {
    for (const each of await rankQuestions(dir, set, file)) {
      const example = rankedReaderExample(each, READ_ALONE_WEIGHT, []);
      if (example) readers.push({ ...example, half: each.half });
    }
  }
  return { spans, readers };
}

/** Prints how well short answers fit in paragraphs, each chosen by weights that have not seen it. */
async function reportShortAnswers(set: string, every: number): Promise<void> {
  const own = await ownParagraphs(dataDir!, set, "questions.dev.jsonl.gz", every);
  const total = own.reduce((sum, { question, answers, article }) => {
    const read = readQuestion(question, { now: null });
    const models = { ...inArticles, ...short.unseen[halfOf(article.id)] };
    const span = selectSentences(read, [{ article, score: 1 }], NO_STATS, models).candidates[0]?.span;
    return sum + (span ? spanMatch(article.text.slice(span.start, span.end), answers).f1 : 0);
  }, 0);
  console.log(`short answers: ${set} own paragraph, ${own.length} questions, F1 ${(total / own.length).toFixed(3)}`);
}

type TwoStages = { readonly quick: UnitModel; readonly close: UnitModel };

async function trainedRanking(
  name: string,
  shares: Readonly<Record<string, number>>,
  prepared: readonly Prepared[],
): Promise<TwoStages> {
  const weightOf = shareWeights(shares, prepared);
  const examples = prepared.map(({ set, pool, labels }) => ({
    weight: weightOf(set),
    rows: pool.map((each) => each.features),
    labels,
  }));
  const quick = fitRanking(examples, 0);
  const closeExamples = prepared.map((each) => closeExample(each, quick, weightOf(each.set)));
  reportRanking(name, prepared, closeExamples, UNITS);
  return { quick, close: fitRanking(closeExamples, UNITS) };
}

function shareWeights(
  shares: Readonly<Record<string, number>>,
  prepared: readonly Prepared[],
): (set: string) => number {
  const counts = Map.groupBy(prepared, (each) => each.set);
  return (set) => shares[set]! / counts.get(set)!.length;
}

function closeExample(
  { question, asked, pool, labels, set, half }: Prepared,
  quick: UnitModel,
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
    short.unseen[half],
  );
  return { weight, rows: looked.map((each) => each.features), labels: chosen.map((i) => labels[i]!) };
}

/** A path below `src`, or below this folder where it begins with "./". */
function weightFile(file: string): URL {
  return new URL(`${file.startsWith("./") ? file : `../../src/${file}`}.weights.json`, import.meta.url);
}

function store(file: string, what: string, weights: object): void {
  const provenance = {
    what: `${what} Numbers only, no text.`,
    data: `Dev and train parts of RealTime QA, SQuAD shifts (new Wikipedia, Reddit, Amazon), XQuAD, SQuAD 2.0, TrecQA, SelQA, OneStopQA; not WikiQA. Our own questions over Multi-News and the articles of RealTime QA${file.endsWith("confidence") ? ", and over seeds/" : ""}.`,
    command: "node bench/train/answers.ts DATA_DIR YYYY-MM-DD [PARTS]",
    date,
  };
  writeFileSync(weightFile(file), `${JSON.stringify({ provenance, ...weights })}\n`);
}
