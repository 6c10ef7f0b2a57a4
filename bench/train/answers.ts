// The question-answering data -> src/answers/spans, sentences and confidence .weights.json.
// node bench/train/answers.ts DATA_DIR YYYY-MM-DD [spans,inArticles,alone,confidence]: without parts all; what is left out stays.
import { writeFileSync } from "node:fs";
import { closeFeatures } from "../../src/answers/close-features.ts";
import { readQuestion } from "../../src/answers/question.ts";
import type { RankingModel } from "../../src/answers/ranking-model.ts";
import { modelScore } from "../../src/answers/ranking-model.ts";
import { NO_STATS } from "../../src/answers/rarity.ts";
import { CLOSE, type SelectionModels, selectSentences } from "../../src/answers/select.ts";
import shipped from "../../src/answers/sentences.weights.json" with { type: "json" };
import { readSpanWeights, type SpanWeights, storedSpanWeights } from "../../src/answers/span-model.ts";
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
import { type SpanExample, spanExample, trainSpans } from "./answers-spans.ts";
import { reportRanking } from "./ranking-report.ts";

/** Of sentences among articles none: 40 or 120 brought nothing on questions held out. */
const TREES_IN_ARTICLES = 0;
const TREES_ALONE = 40;

/** How much each set counts, whatever its size: news first, paragraphs of an encyclopedia beside it. */
const IN_ARTICLES: Readonly<Record<string, number>> = {
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
const CONFIDENCE_TREES = 60;

/** Of these sets short answers are learned from each so manieth question, the ranking from each so manieth of the others. */
const REDDIT_SPANS = 2;
const AMAZON_SPANS = 3;
const REDDIT_RANKED = 6;
const AMAZON_RANKED = 8;

/** `every` keeps each so manieth question, `small` of these is asked of small corpora, `cut` of these of altered articles. */
const SETS = [
  { name: "rtqa", every: 1, small: 1, cut: 1 },
  { name: "newwiki", every: 6, small: 5, cut: 2 },
  { name: "xquad", every: 3, small: 2, cut: 2 },
] as const;

const [dataDir, date, parts = "spans,inArticles,alone,confidence"] = process.argv.slice(2);
if (dataDir === undefined || date === undefined) {
  console.error("Usage: node bench/train/answers.ts DATA_DIR YYYY-MM-DD [spans,inArticles,alone,confidence]");
  process.exit(2);
}

const { full, halves } = await trainedSpans(dataDir);
const [DEV, TRAIN] = ["questions.dev.jsonl.gz", "questions.train.jsonl.gz"];
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
if (full !== null) {
  store("spans", "How well runs of words answer kinds of questions, by hashed features.", full);
  await reportShortAnswers("newwiki", 2);
  await reportShortAnswers("xquad", 1);
}
if (trains("inArticles") || trains("alone")) {
  store("sentences", "How well sentences answer questions.", { inArticles, alone });
}
if (trains("confidence")) {
  const examples = sets.flatMap(({ set, small }, i) => confidenceExamples(set, small, SETS[i]!.cut, modelsOf));
  const model = trainConfidence(examples, CONFIDENCE, CONFIDENCE_TREES);
  store("confidence", "How probable it is that the articles hold the answer.", model);
}

function trains(part: string): boolean {
  return parts.split(",").includes(part);
}

async function trainedInArticles(dir: string): Promise<TwoStages> {
  return trainedRanking(
    "in articles",
    IN_ARTICLES,
    [
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
      ...(await rankQuestions(dir, "trecqa", "as2.trainall.jsonl.gz")),
      ...(await rankQuestions(dir, "trecqa", "as2.dev.jsonl.gz")),
      ...(await rankQuestions(dir, "selqa", "as2.dev.jsonl.gz")),
      ...(await rankQuestions(dir, "onestop", "as2.dev.jsonl.gz")),
      ...(await rankQuestions(dir, "selqa", "as2.dev.jsonl.gz", false)),
      ...(await rankQuestions(dir, "onestop", "as2.dev.jsonl.gz", false)),
      ...(await loneSentences(dir, "newwiki", DEV, 1)),
      ...(await loneSentences(dir, "squadshifts-reddit", TRAIN, 3)),
    ],
    TREES_ALONE,
  );
}

function modelsOf(half: 0 | 1): SelectionModels {
  return { ...inArticles, spans: halves[half] };
}

/** The weights to ship, and two that have each seen half of the documents of the sets that sentences are trained on. */
async function trainedSpans(
  dir: string,
): Promise<{ full: object | null; halves: readonly [SpanWeights, SpanWeights] }> {
  const sets = [
    ["newwiki", "questions.dev.jsonl.gz", 1, 1],
    ["xquad", "questions.dev.jsonl.gz", 1, 1],
    ["rtqa", "questions.dev.jsonl.gz", 1, 1],
    ["squadshifts-reddit", "questions.train.jsonl.gz", REDDIT_SPANS, 0.5],
    ["squadshifts-amazon_reviews", "questions.train.jsonl.gz", AMAZON_SPANS, 0.5],
  ] as const;
  const examples: (SpanExample & { set: string })[] = [];
  for (const [set, file, every, weight] of sets) {
    for (const own of await ownParagraphs(dir, set, file, every)) {
      const example = spanExample(own, own.article, weight);
      if (example) examples.push({ ...example, set });
    }
  }
  const unseen = (half: 0 | 1) =>
    examples.filter(
      ({ set, documentId }) => set !== "rtqa" && (set.startsWith("squadshifts") || halfOf(documentId) !== half),
    );
  return {
    full: trains("spans") ? storedSpanWeights(trainSpans(examples)) : null,
    halves: [
      readSpanWeights(storedSpanWeights(trainSpans(unseen(0)))),
      readSpanWeights(storedSpanWeights(trainSpans(unseen(1)))),
    ],
  };
}

/** Prints how well short answers fit in paragraphs whose documents the span weights have not seen. */
async function reportShortAnswers(set: string, every: number): Promise<void> {
  const own = await ownParagraphs(dataDir!, set, "questions.dev.jsonl.gz", every);
  const total = own.reduce((sum, { question, answers, article }) => {
    const read = readQuestion(question, { now: null });
    const models = modelsOf(halfOf(article.id));
    const span = selectSentences(read, [{ article, score: 1 }], NO_STATS, models).candidates[0]?.span;
    return sum + (span ? spanMatch(article.text.slice(span.start, span.end), answers).f1 : 0);
  }, 0);
  console.log(`short answers: ${set} own paragraph, ${own.length} questions, F1 ${(total / own.length).toFixed(3)}`);
}

type TwoStages = { readonly quick: RankingModel; readonly close: RankingModel };

async function trainedRanking(
  name: string,
  shares: Readonly<Record<string, number>>,
  prepared: readonly Prepared[],
  trees: number,
): Promise<TwoStages> {
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
  { question, asked, pool, labels, half, set }: Prepared,
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
    halves[half]!,
  );
  return { weight, rows: looked.map((each) => each.features), labels: chosen.map((i) => labels[i]!) };
}

function store(file: string, what: string, weights: object): void {
  const provenance = {
    what: `${what} Numbers only, no text.`,
    data: "Dev and train parts of RealTime QA, SQuAD shifts (new Wikipedia, Reddit, Amazon), XQuAD, SQuAD 2.0, TrecQA, SelQA, OneStopQA; not WikiQA.",
    command: "node bench/train/answers.ts DATA_DIR YYYY-MM-DD [PARTS]",
    date,
  };
  writeFileSync(
    new URL(`../../src/answers/${file}.weights.json`, import.meta.url),
    `${JSON.stringify({ provenance, ...weights })}\n`,
  );
}
