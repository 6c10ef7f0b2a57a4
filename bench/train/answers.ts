// The question-answering data -> src/answers/spans, reader, judge, sentences and confidence .weights.json, reader- and judge-halves here.
// node bench/train/answers.ts DATA_DIR YYYY-MM-DD [spans,reader,inArticles,alone,confidence]: without parts all; what is left out stays; reader is both networks.
import { closeFeatures } from "../../src/answers/sentences/close-features.ts";
import { CLOSE } from "../../src/answers/sentences/select.ts";
import shipped from "../../src/answers/sentences/sentences.weights.json" with { type: "json" };
import { modelScore, type UnitModel } from "../../src/answers/sentences/unit-model.ts";
import { type SmallCorpus, smallCorpora } from "../small-corpora.ts";
import { confidenceExamples, trainConfidence } from "./answers-confidence.ts";
import {
  DEV,
  loneSentences,
  openQuestions,
  ownQuestions,
  type Prepared,
  paragraphQuestions,
  type QaSet,
  rankQuestions,
  readOneStop,
  readSet,
  reasonQuestions,
  smallQuestions,
  TRAIN,
} from "./answers-examples.ts";
import { fitRanking } from "./answers-ranking.ts";
import { inventedQuestions } from "./invented-news.ts";
import {
  DATED_KINDS,
  newsCandidates,
  newsConfidenceExamples,
  newsQuestions,
  preparedNews,
  UNDATED_KINDS,
} from "./news-questions.ts";
import { type HeldOutExample, reportRanking } from "./ranking-report.ts";
import { SEED_FILES, seedExamples } from "./seed-examples.ts";
import { reportShortAnswers, trainedShort } from "./short-models.ts";
import { storeWeights } from "./weight-files.ts";

/** How many units of a network the ranking has beside its weighted sum; the one that chooses what is looked at closely has none. */
const UNITS = 16;

/** How much each set counts, whatever its size: news first, paragraphs of an encyclopedia beside it. */
const IN_ARTICLES: Readonly<Record<string, number>> = {
  news: 2.5,
  invented: 1.5,
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
  "news alone": 0.7,
  "invented alone": 0.3,
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

/** Of the sets of Reddit and Amazon the ranking learns from each so manieth question. */
const SHIFTED_EVERY = 12;

/** Of our own questions each so manieth is enough where candidates stand alone, and for the confidence. */
const ALONE_EVERY = 6;
const CONFIDENCE_EVERY = 2;

/** `every` keeps each so manieth question, `small` of these is asked of small corpora, `cut` of these of altered articles. */
const SETS = [
  { name: "rtqa", every: 1, small: 1, cut: 1 },
  { name: "newwiki", every: 6, small: 5, cut: 2 },
  { name: "xquad", every: 3, small: 2, cut: 2 },
] as const;

const PARTS = ["spans", "reader", "inArticles", "alone", "confidence"] as const;

const [dataDir, date, parts] = process.argv.slice(2);
const wanted: readonly string[] = parts?.split(",") ?? PARTS;
if (dataDir === undefined || date === undefined || wanted.some((part) => !PARTS.some((each) => each === part))) {
  console.error(`Usage: node bench/train/answers.ts DATA_DIR YYYY-MM-DD [${PARTS.join()}]`);
  process.exit(2);
}

const news = [...(await newsQuestions(dataDir)), ...inventedQuestions()];
const learns = { spans: trains("spans"), reader: trains("reader") };
const short = await trainedShort(dataDir, news, learns, store);
const sets = trains("inArticles") || trains("confidence") ? await readSets(dataDir) : [];
const inArticles = trains("inArticles") ? await trainedInArticles(dataDir) : shipped.inArticles;
const alone = trains("alone") ? await trainedAlone(dataDir) : shipped.alone;
const unseen = (half: 0 | 1) => ({ ...inArticles, ...short.unseen[half] });
if (trains("spans") || trains("reader")) {
  await reportShortAnswers(dataDir, "newwiki", 2, unseen);
  await reportShortAnswers(dataDir, "xquad", 1, unseen);
}
if (trains("inArticles") || trains("alone")) {
  store("answers/sentences/sentences", "How well sentences answer questions.", { inArticles, alone });
}
if (trains("confidence")) {
  const examples = [
    ...sets.flatMap(({ set, small }, i) => confidenceExamples(set, small, SETS[i]!.cut, unseen)),
    ...newsConfidenceExamples(
      news.filter((_, i) => i % CONFIDENCE_EVERY === 0),
      sets.find(({ set }) => set.name === "rtqa")!.set,
      unseen,
    ),
    ...(await seedExamples({ ...inArticles, ...short.shipped })),
  ];
  const weights = trainConfidence(examples, {
    held: (set) => confidenceShare(set, "held"),
    right: (set) => confidenceShare(set, "right"),
  });
  store(
    "answers/doubt/confidence",
    "How probable it is that the articles hold the answer, and that the best sentence is it.",
    weights,
  );
}

/**
 * Of the seeds a question of all of them counts as much as the ten of a few, and each file as much as any. Whether the articles
 * hold an answer is learned of reports as if they had no dates: RealTime QA's own questions are asked in the week of their news,
 * and what is old is a sign of absence there. Whether the first sentence is right is learned with the dates.
 */
function confidenceShare(set: string, which: "held" | "right"): number {
  if (set.startsWith("seeds ")) return (OURS.seeds[which] * CONFIDENCE_TOTAL) / (2 * SEED_FILES.length);
  const kinds = which === "held" ? UNDATED_KINDS : DATED_KINDS;
  if (kinds.includes(set)) return (OURS.news[which] * CONFIDENCE_TOTAL) / kinds.length;
  return CONFIDENCE[set] ?? 0;
}

function trains(part: (typeof PARTS)[number]): boolean {
  return wanted.includes(part);
}

async function readSets(dir: string): Promise<{ set: QaSet; small: SmallCorpus[] }[]> {
  return Promise.all(
    SETS.map(async ({ name, every, small }) => {
      const set = await readSet(dir, name, every);
      const questions = set.questions.filter((_, i) => i % small === 0);
      return { set, small: smallCorpora(set.articles, set.index, questions) };
    }),
  );
}

async function trainedInArticles(dir: string): Promise<TwoStages> {
  const oneStop = await readOneStop(dir);
  const oneStopSmall = smallCorpora(oneStop.articles, oneStop.index, oneStop.questions);
  return trainedRanking("in articles", IN_ARTICLES, async function* () {
    yield* preparedNews(news).filter(({ labels }) => labels.includes(1));
    for (const { set, small } of sets) yield* [...openQuestions(set), ...smallQuestions(set.name, small)];
    yield* ownQuestions(oneStop);
    yield* smallQuestions("onestop", oneStopSmall);
    yield* await paragraphQuestions(dir, "newwiki", DEV, 6);
    yield* await paragraphQuestions(dir, "xquad", DEV, 3);
    yield* await paragraphQuestions(dir, "squad2mini", DEV, 1);
    yield* await reasonQuestions(dir, "newwiki", DEV);
    yield* await reasonQuestions(dir, "xquad", DEV);
    yield* await reasonQuestions(dir, "squadshifts-reddit", TRAIN);
    yield* await reasonQuestions(dir, "squadshifts-amazon_reviews", TRAIN);
    yield* await paragraphQuestions(dir, "squadshifts-reddit", TRAIN, SHIFTED_EVERY);
    yield* await paragraphQuestions(dir, "squadshifts-amazon_reviews", TRAIN, SHIFTED_EVERY);
  });
}

async function trainedAlone(dir: string): Promise<TwoStages> {
  return trainedRanking("alone", ALONE, async function* () {
    yield* newsCandidates(news.filter((_, i) => i % ALONE_EVERY === 0));
    yield* await rankQuestions(dir, "trecqa", "as2.trainall.jsonl.gz");
    yield* await rankQuestions(dir, "trecqa", "as2.dev.jsonl.gz");
    yield* await rankQuestions(dir, "selqa", "as2.dev.jsonl.gz");
    yield* await rankQuestions(dir, "onestop", "as2.dev.jsonl.gz");
    yield* await rankQuestions(dir, "selqa", "as2.dev.jsonl.gz", false);
    yield* await rankQuestions(dir, "onestop", "as2.dev.jsonl.gz", false);
    yield* await loneSentences(dir, "newwiki", DEV, 2);
    yield* await loneSentences(dir, "squadshifts-reddit", TRAIN, 4);
  });
}

type TwoStages = { readonly quick: UnitModel; readonly close: UnitModel };

/** The questions are prepared twice: were they kept, with all their sentences, collecting garbage would take most of the time. */
async function trainedRanking(
  name: string,
  shares: Readonly<Record<string, number>>,
  prepared: () => AsyncIterable<Prepared>,
): Promise<TwoStages> {
  const quick = fitRanking(weighed(shares, await Array.fromAsync(prepared(), poolExample)), 0);
  const close = weighed(shares, await Array.fromAsync(prepared(), (each) => closeExample(each, quick)));
  reportRanking(name, close, UNITS);
  return { quick, close: fitRanking(close, UNITS) };
}

function weighed(shares: Readonly<Record<string, number>>, examples: readonly Unweighed[]): HeldOutExample[] {
  const counts = Map.groupBy(examples, ({ set }) => set);
  return examples.map((each) => ({ ...each, weight: shares[each.set]! / counts.get(each.set)!.length }));
}

type Unweighed = Omit<HeldOutExample, "weight">;

function poolExample({ set, fold, pool, labels }: Prepared): Unweighed {
  return { set, fold, rows: pool.map(({ features }) => features), labels };
}

function closeExample({ question, asked, pool, labels, set, fold, half }: Prepared, quick: UnitModel): Unweighed {
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
  return { set, fold, rows: looked.map(({ features }) => features), labels: chosen.map((i) => labels[i]!) };
}

function store(file: string, what: string, weights: object): void {
  const provenance = {
    what: `${what} Numbers only, no text.`,
    data: `Dev and train parts of RealTime QA, SQuAD shifts (new Wikipedia, Reddit, Amazon), XQuAD, SQuAD 2.0, TrecQA, SelQA, OneStopQA; not WikiQA. Our own questions over Multi-News, the articles of RealTime QA and reports made up for it${file.endsWith("confidence") ? ", and over seeds/" : ""}.`,
    command: "node bench/train/answers.ts DATA_DIR YYYY-MM-DD [PARTS]",
    date,
  };
  storeWeights(file, provenance, weights);
}
