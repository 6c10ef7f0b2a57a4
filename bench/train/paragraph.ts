// A question and the paragraph it was written for -> the sentence that answers, and those that look most like it and don't.
import type { Question } from "../../src/answers/answer.ts";
import { type Asked, askedOf } from "../../src/answers/question/asked.ts";
import { readQuestion } from "../../src/answers/question/question.ts";
import { covered, type Mask } from "../../src/answers/sentences/cover.ts";
import { type Around, aroundOf } from "../../src/answers/sentences/pool.ts";
import { skimArticle } from "../../src/answers/sentences/skim.ts";
import { NO_STATS } from "../../src/answers/words/rarity.ts";
import { type ReadSentence, readSentence } from "../../src/answers/words/reading.ts";
import { holdsAnswer } from "../qa-score.ts";
import type { OwnParagraph } from "./answers-examples.ts";

export type MarkedSentence = { readonly sentence: ReadSentence; readonly mask: Mask; readonly around: Around };

export type MarkedParagraph = {
  readonly question: Question;
  readonly asked: Asked;
  readonly right: MarkedSentence;
  /** Those that hold most of the question first. */
  readonly wrong: readonly MarkedSentence[];
};

/** Null when no sentence of the paragraph holds the answer; at most so many wrong sentences. */
export function markedParagraph(
  { question: text, answers, evidence, article }: OwnParagraph,
  wrongKept: number,
): MarkedParagraph | null {
  const question = readQuestion(text, { now: null });
  const asked = askedOf(question, NO_STATS);
  const skimmed = skimArticle(asked, article);
  const { sentences, masks } = skimmed;
  const textOf = ({ start, end }: { start: number; end: number }) => article.text.slice(start, end);
  const right = sentences.filter((sentence) => holdsAnswer(textOf(sentence), answers));
  const quoted = right.find((each) =>
    evidence.some((e) => e.text.includes(textOf(each)) || textOf(each).includes(e.text)),
  );
  const first = quoted ?? right[0];
  if (first === undefined) return null;
  const marked = (sentence: (typeof sentences)[number]): MarkedSentence => ({
    sentence: readSentence(article.text, sentence),
    mask: masks[sentence.index]!,
    around: aroundOf(skimmed, sentence.index),
  });
  const wrong = sentences
    .filter((sentence) => !right.includes(sentence))
    .map((sentence) => ({ sentence, cover: covered(asked.weights, masks[sentence.index]!) }))
    .sort((a, b) => b.cover - a.cover)
    .slice(0, wrongKept);
  return { question, asked, right: marked(first), wrong: wrong.map(({ sentence }) => marked(sentence)) };
}
