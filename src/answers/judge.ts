// A question and a sentence -> how likely it is that the sentence answers, whatever else is there.
import type { Question } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { covered, type Mask } from "./cover.ts";
import { readerOf, runsOf } from "./reader.ts";
import { shownQuestion, shownSentence } from "./reader-signs.ts";
import type { ReaderWeights } from "./reader-weights.ts";
import type { ReadSentence } from "./reading.ts";
import { spanQuestionOf } from "./span.ts";
import { spanCandidates } from "./span-candidates.ts";
import { spanGround } from "./span-ground.ts";

type Judged = { readonly text: string; readonly sentence: ReadSentence; readonly mask: Mask };

/** Gives a sentence's log odds; `weights` are those of a network that has learned from questions without an answer as well. */
export function judgeOf(question: Question, asked: Asked, weights: ReaderWeights): (judged: Judged) => number {
  const spanQuestion = spanQuestionOf(question, asked);
  const read = readerOf(shownQuestion(question, asked, spanQuestion), weights);
  return ({ text, sentence, mask }) => {
    const ground = spanGround(spanQuestion, text, sentence);
    const shown = shownSentence(question, asked, ground);
    const runs = runsOf(question, ground, spanCandidates(ground));
    return read({ shown, runs, cover: covered(asked.weights, mask) }).score.values[0]!;
  };
}
