// The question-answering data and our own questions -> what short answers are chosen by: spans, and the networks that read sentences.

import { readQuestion } from "../../src/answers/question/question.ts";
import { readReaderWeights, type StoredReaderWeights } from "../../src/answers/reader/reader-weights.ts";
import type { ShortModels } from "../../src/answers/sentences/close-features.ts";
import { type SelectionModels, selectSentences } from "../../src/answers/sentences/select.ts";
import ranking from "../../src/answers/sentences/sentences.weights.json" with { type: "json" };
import { readSpanWeights, storedSpanWeights } from "../../src/answers/short-answer/span-model.ts";
import { NO_STATS } from "../../src/answers/words/rarity.ts";
import { spanMatch } from "../qa-score.ts";
import { DEV, halfOf, ownParagraphs, rankQuestions, TRAIN } from "./answers-examples.ts";
import { type ReaderExample, rankedReaderExample, readerExample } from "./answers-reader.ts";
import { type SpanExample, spanExample, trainSpans } from "./answers-spans.ts";
import { type NewsQuestion, newsParagraph, preparedNews } from "./news-questions.ts";
import { inSharedMemory, trainedReader } from "./reader-thread.ts";
import { readWeights } from "./weight-files.ts";

/** The reader learns from these as well, of which it is only known which sentences answer. */
const READ_ALONE = [
  ["trecqa", "as2.trainall.jsonl.gz"],
  ["selqa", "as2.dev.jsonl.gz"],
  ["onestop", "as2.dev.jsonl.gz"],
] as const;
const READ_ALONE_WEIGHT = 0.5;
const NEWS_WEIGHT = 1;
/** Examples are moved to shared memory by and by: all of them twice would not fit. */
const MOVED_AT_ONCE = 2000;

/** Puts weights into a file, with what they are. */
type Store = (file: string, what: string, weights: object) => void;

/**
 * `unseen[half]` has learned from the documents of the other half, so that the ranking and the confidence learn from answers to
 * questions that it has not seen; `shipped` has learned from all. Of RealTime QA's own questions none has.
 */
type TrainedShort = { readonly unseen: readonly [ShortModels, ShortModels]; readonly shipped: ShortModels };

/** Learned from all documents, and without those of one half or the other. */
type Halves<T> = { readonly all: T; readonly without0: T; readonly without1: T };

type Halved<T> = T & { readonly half: 0 | 1 };

/** Stores those that are wanted. Networks not wanted are those that are kept; spans, of which no halves are, learn again each time. */
export async function trainedShort(
  dir: string,
  news: readonly NewsQuestion[],
  learns: { readonly spans: boolean; readonly reader: boolean },
  store: Store,
): Promise<TrainedShort> {
  const examples = await shortExamples(dir, news, learns.reader);
  const spans = await halvesOf(examples.spans, (_, part) => storedSpanWeights(trainSpans(part)));
  const [readers, judges] = learns.reader
    ? await Promise.all([
        halvesOf(
          examples.readers.filter(({ right }) => right.length > 0),
          (name, part) => trainedReader(`reader ${name}`, part, false),
        ),
        halvesOf(examples.readers, (name, part) => trainedReader(`judge ${name}`, part, true)),
      ])
    : [keptReaders("reader"), keptReaders("judge")];
  if (learns.spans) {
    store(
      "answers/short-answer/spans",
      "How well runs of words answer kinds of questions, by hashed features.",
      spans.all,
    );
  }
  if (learns.reader) {
    storeReaders(store, "reader", "A small neural network that reads a sentence beside a question.", readers);
    storeReaders(store, "judge", "The same network, learned from questions that nothing answers as well.", judges);
  }
  const models = (part: keyof Halves<unknown>): ShortModels => ({
    spans: readSpanWeights(spans[part]),
    reader: readReaderWeights(readers[part]),
    judge: readReaderWeights(judges[part]),
  });
  return { unseen: [models("without0"), models("without1")], shipped: models("all") };
}

/** Those of halves are kept for the parts that learn on top of them: readers take longest to learn. */
function storeReaders(
  store: Store,
  name: string,
  what: string,
  { all, ...without }: Halves<StoredReaderWeights>,
): void {
  store(`answers/reader/${name}`, what, all);
  store(`./${name}-halves`, `${what} Without the documents of one half or the other.`, without);
}

function keptReaders(name: string): Halves<StoredReaderWeights> {
  return { ...readWeights(`./${name}-halves`), all: readWeights(`answers/reader/${name}`) };
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

async function shortExamples(dir: string, news: readonly NewsQuestion[], forReaders: boolean): Promise<ShortExamples> {
  const sets = [
    ["newwiki", DEV, 1, 1],
    ["xquad", DEV, 1, 1],
    ["squadshifts-reddit", TRAIN, 1, 0.5],
    ["squadshifts-amazon_reviews", TRAIN, 2, 0.5],
  ] as const;
  const spans: Halved<SpanExample>[] = [];
  const readers: Halved<ReaderExample>[] = [];
  let waiting: Halved<ReaderExample>[] = [];
  const add = (example: Halved<ReaderExample>) => {
    waiting.push(example);
    if (waiting.length < MOVED_AT_ONCE) return;
    readers.push(...inSharedMemory(waiting));
    waiting = [];
  };
  for (const [set, file, every, weight] of sets) {
    for (const [i, own] of (await ownParagraphs(dir, set, file, every)).entries()) {
      const half = halfOf(own.article.id);
      const span = spanExample(own, weight);
      if (span) spans.push({ ...span, half });
      // A network takes its time: of these it is shown each second one.
      const isRead = forReaders && (!set.startsWith("squadshifts") || i % 2 === 0);
      const example = isRead ? readerExample(own, weight) : null;
      if (example) add({ ...example, half });
    }
  }
  for (const own of news.flatMap((each) => newsParagraph(each) ?? [])) {
    const span = spanExample(own, NEWS_WEIGHT);
    if (span) spans.push({ ...span, half: own.half });
  }
  if (!forReaders) return { spans, readers };
  const short = new Map(news.map((each) => [each.id, each.short]));
  // A network takes its time: of the questions over reports of the development data it is shown two of three.
  const read = news.filter(({ set }, i) => set === "invented" || i % 3 !== 2);
  for (const each of preparedNews(read)) {
    const example = rankedReaderExample(each, ranking.inArticles.quick, NEWS_WEIGHT, short.get(each.id)!);
    if (example) add({ ...example, half: each.half });
  }
  for (const [set, file] of READ_ALONE) {
    for (const each of await rankQuestions(dir, set, file)) {
      const example = rankedReaderExample(each, ranking.alone.quick, READ_ALONE_WEIGHT, []);
      if (example) add({ ...example, half: each.half });
    }
  }
  return { spans, readers: [...readers, ...inSharedMemory(waiting)] };
}

/** Prints how well short answers fit in paragraphs, each chosen by weights that have not seen it. */
export async function reportShortAnswers(
  dir: string,
  set: string,
  every: number,
  unseen: (half: 0 | 1) => SelectionModels,
): Promise<void> {
  const own = await ownParagraphs(dir, set, DEV, every);
  const total = own.reduce((sum, { question, answers, article }) => {
    const read = readQuestion(question, { now: null });
    const span = selectSentences(read, [{ article, score: 1 }], NO_STATS, unseen(halfOf(article.id))).candidates[0]
      ?.span;
    return sum + (span ? spanMatch(article.text.slice(span.start, span.end), answers).f1 : 0);
  }, 0);
  console.log(`short answers: ${set} own paragraph, ${own.length} questions, F1 ${(total / own.length).toFixed(3)}`);
}
