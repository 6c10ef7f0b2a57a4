// A question -> a reader of sentences: what of each may be its short answer, and what a network makes of it.
import type { Question } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { type Reading, readerOf, runsOf } from "./reader.ts";
import { shownQuestion, shownSentence } from "./reader-signs.ts";
import type { ReaderWeights } from "./reader-weights.ts";
import type { ReadSentence } from "./reading.ts";
import { spanQuestionOf } from "./span.ts";
import { type SpanCandidate, spanCandidates } from "./span-candidates.ts";
import { type SpanGround, type SpanQuestion, spanGround } from "./span-ground.ts";

export type SentenceReading = {
  readonly ground: SpanGround;
  /** In the order of the reading's runs. */
  readonly candidates: readonly SpanCandidate[];
  readonly reading: Reading;
};

/** `cover` is the share of the question's stems in the sentence, 0..1. */
export type SentenceReader = {
  readonly spanQuestion: SpanQuestion;
  readonly read: (text: string, sentence: ReadSentence, cover: number) => SentenceReading;
};

export function sentenceReader(question: Question, asked: Asked, weights: ReaderWeights): SentenceReader {
  const spanQuestion = spanQuestionOf(question, asked);
  const readShown = readerOf(shownQuestion(question, asked, spanQuestion), weights);
  return {
    spanQuestion,
    read(text, sentence, cover) {
      const ground = spanGround(spanQuestion, text, sentence);
      const candidates = spanCandidates(ground);
      const runs = runsOf(question, ground, candidates);
      const reading = readShown({ shown: shownSentence(question, asked, ground), runs, cover });
      return { ground, candidates, reading };
    },
  };
}
