// A question -> a reader of sentences: what of each may be its short answer, and what two networks make of it.
import type { Question } from "../answer.ts";
import type { Asked } from "../question/asked.ts";
import type { Pooled } from "../sentences/pool.ts";
import { spanQuestionOf } from "../short-answer/span.ts";
import { type SpanCandidate, spanCandidates } from "../short-answer/span-candidates.ts";
import { type SpanGround, type SpanQuestion, spanGround } from "../short-answer/span-ground.ts";
import { metWords } from "./met.ts";
import { readerOf, runsOf } from "./reader.ts";
import { shownQuestion, shownSentence } from "./reader-signs.ts";
import type { ReaderWeights } from "./reader-weights.ts";

/** Two sets of weights of one network. */
export type Networks = {
  /** Learned which sentence of a question that has an answer answers best. */
  readonly reader: ReaderWeights;
  /** Learned from questions that nothing answers as well. */
  readonly judge: ReaderWeights;
};

export type SentenceReading = {
  readonly ground: SpanGround;
  readonly candidates: readonly SpanCandidate[];
  /** How well each of these answers, both networks together; only differences within the sentence mean something. */
  readonly runs: Float64Array;
  /** The reader's score; only differences between the sentences of a question mean something. */
  readonly score: number;
  /** The judge's log odds that the sentence answers at all, whatever else there is. */
  readonly odds: number;
};

/** `cover` is the share of the question's stems in the sentence, 0..1. */
export type SentenceReader = {
  readonly spanQuestion: SpanQuestion;
  readonly read: (pooled: Pooled, cover: number) => SentenceReading;
};

export function sentenceReader(question: Question, asked: Asked, { reader, judge }: Networks): SentenceReader {
  const spanQuestion = spanQuestionOf(question, asked);
  const shownAsked = shownQuestion(question, asked, spanQuestion);
  const [readBy, judgedBy] = [readerOf(shownAsked, reader), readerOf(shownAsked, judge)];
  return {
    spanQuestion,
    read({ text, sentence, around }, cover) {
      const ground = spanGround(spanQuestion, text, sentence);
      const candidates = spanCandidates(ground);
      const shown = shownSentence(question, asked, ground);
      const given = {
        shown,
        met: metWords(shownAsked, shown, asked, ground.words, around),
        runs: runsOf(question, ground, candidates),
        cover,
      };
      const [read, judged] = [readBy(given), judgedBy(given)];
      const runs = read.runs.values.map((score, i) => (score + judged.runs.values[i]!) / 2);
      return { ground, candidates, runs, score: read.score.values[0]!, odds: judged.score.values[0]! };
    },
  };
}
