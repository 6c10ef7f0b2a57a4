// A question and a sentence -> how likely it is that the sentence answers, whatever else is there.
import type { Question } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { covered, type Mask } from "./cover.ts";
import type { ReaderWeights } from "./reader-weights.ts";
import type { ReadSentence } from "./reading.ts";
import { sentenceReader } from "./sentence-reader.ts";

type Judged = { readonly text: string; readonly sentence: ReadSentence; readonly mask: Mask };

/** Gives a sentence's log odds; `weights` are those of a network that has learned from questions without an answer as well. */
export function judgeOf(question: Question, asked: Asked, weights: ReaderWeights): (judged: Judged) => number {
  const { read } = sentenceReader(question, asked, weights);
  return ({ text, sentence, mask }) => read(text, sentence, covered(asked.weights, mask)).reading.score.values[0]!;
}
