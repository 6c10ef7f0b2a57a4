// A sentence -> the few words in it that answer the question.
import type { Span } from "../text/span.ts";
import { stem } from "../text/stem.ts";
import type { Question } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { askingPart } from "./question.ts";
import { type ReadSentence, readText } from "./reading.ts";
import { type SpanCandidate, type SpanGround, spanCandidates, spanGround } from "./span-candidates.ts";
import { endFeatures, type SpanQuestion, spanFeatures, startFeatures } from "./span-features.ts";
import { readSpanWeights, type SpanWeights, spanScore } from "./span-model.ts";
import shipped from "./spans.weights.json" with { type: "json" };

/** A short answer: a span of the article's text inside the sentence; a higher score fits the question better. */
export type FoundSpan = Span & { readonly score: number };

export const shippedSpans: SpanWeights = readSpanWeights(shipped);

/** The run of words that answers best, or null when there is none to choose from; of equals the first and shortest. */
export function bestSpan(
  question: SpanQuestion,
  text: string,
  sentence: ReadSentence,
  weights: SpanWeights = shippedSpans,
): FoundSpan | null {
  const ground = spanGround(text, sentence);
  const score = candidateScore(question, ground, weights);
  let best: FoundSpan | null = null;
  for (const candidate of spanCandidates(ground)) {
    const value = score(candidate);
    if (best === null || value > best.score) best = { start: candidate.start, end: candidate.end, score: value };
  }
  return best;
}

function candidateScore(
  question: SpanQuestion,
  ground: SpanGround,
  weights: SpanWeights,
): (each: SpanCandidate) => number {
  const starts = remembered((first) => spanScore(weights, startFeatures(question, ground, first)));
  const ends = remembered((last) => spanScore(weights, endFeatures(question, ground, last)));
  return (each) => starts(each.first) + ends(each.last) + spanScore(weights, spanFeatures(question, ground, each));
}

function remembered(compute: (i: number) => number): (i: number) => number {
  const known = new Map<number, number>();
  return (i) => {
    const value = known.get(i) ?? compute(i);
    known.set(i, value);
    return value;
  };
}

/** What of a question decides on its short answer. */
export function spanQuestionOf({ askedAs, wanted, focus }: Question, { weights }: Asked): SpanQuestion {
  const { words } = readText(askingPart(askedAs));
  const at = words.findIndex((word) => QUESTION_WORDS.has(word.folded));
  const after = words.slice(at + 1);
  const content = after.filter((word) => !word.stop && word.stem !== focus);
  return {
    wanted,
    head: at < 0 ? "none" : `${words[at]!.folded} ${headWord(after[0]?.folded ?? "")}`,
    focus,
    weights,
    object: after.slice(0, OBJECT_WITHIN).some((word) => DO.has(word.folded)),
    key: content[0]?.stem ?? null,
    last: content.length > 1 ? content.at(-1)!.stem : null,
  };
}

function headWord(word: string): string {
  return BE.has(word) ? "be" : stem(word);
}

const QUESTION_WORDS = new Set("who whom whose what which when where why how".split(" "));
const BE = new Set("is are was were".split(" "));
const DO = new Set("did do does".split(" "));

/** "What kind of aid did": the helping verb stands among so many words after the question word. */
const OBJECT_WITHIN = 4;
