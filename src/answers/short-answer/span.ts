// A sentence -> the few words in it that answer the question.
import type { Figure } from "../../text/figures.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { stem } from "../../text/stem.ts";
import type { AnswerKind, Question } from "../answer.ts";
import type { Asked } from "../question/asked.ts";
import { askingPart, QUESTION_WORDS } from "../question/question.ts";
import { isPerUnit, unitAsked } from "../question/unit-price.ts";
import { spanFit } from "../sentences/type-fit.ts";
import { readWords } from "../words/reading.ts";
import { senseOf } from "../words/word-senses.ts";
import { figuresMeant, timesOfOthers } from "./figure-choice.ts";
import type { SpanCandidate } from "./span-candidates.ts";
import { endFeatures, spanFeatures, startFeatures } from "./span-features.ts";
import type { SpanGround, SpanQuestion } from "./span-ground.ts";
import { readSpanWeights, SpanBuckets, type SpanWeights } from "./span-model.ts";
import shipped from "./spans.weights.json" with { type: "json" };

/** A short answer: a span of the article's text inside the sentence; a higher score fits the question better. */
export type FoundSpan = Span & { readonly score: number };

export const shippedSpans: SpanWeights = readSpanWeights(shipped);

/**
 * The run of words that answers best, or null when there is none to choose from; of equals the first and shortest. The
 * reader's score of each run, in `read`, counts in the choice; the score that is given is that of the weights alone.
 */
export function bestSpan(
  question: SpanQuestion,
  ground: SpanGround,
  candidates: readonly SpanCandidate[],
  read: ArrayLike<number>,
  weights: SpanWeights,
): FoundSpan | null {
  const buckets = new SpanBuckets(question);
  const scored = (describe: () => void): number => {
    buckets.clear();
    describe();
    return buckets.score(weights);
  };
  const starts = remembered((first) => scored(() => startFeatures(question, ground, first, buckets)));
  const ends = remembered((last) => scored(() => endFeatures(question, ground, last, buckets)));
  const fits =
    ofUnit(question, ground, candidates) ??
    (FIGURES.has(question.wanted) ? fitting(question, ground, candidates) : null);
  let best: (FoundSpan & { readonly all: number }) | null = null;
  for (let i = 0; i < candidates.length; i++) {
    const each = candidates[i]!;
    if (fits !== null && !fits.has(each)) continue;
    buckets.clear();
    spanFeatures(question, ground, each, buckets);
    const own = buckets.score(weights);
    const score = starts(each.first) + ends(each.last) + own;
    const all = score + READER_SHARE * read[i]!;
    if (best === null || all > best.all) best = { start: each.start, end: each.end, score, all };
  }
  return best;
}

/** Where a figure for one of something is asked, the runs with such a one and no other; null where there are none. */
function ofUnit(
  { per }: SpanQuestion,
  ground: SpanGround,
  candidates: readonly SpanCandidate[],
): ReadonlySet<SpanCandidate> | null {
  if (per === null) return null;
  const { figures } = ground;
  const own = figures.filter((figure) => isPerUnit(ground, figure, per));
  const runs = candidates.filter((each) => {
    const held = figures.filter((figure) => overlaps(figure, each));
    return held.length > 0 && held.every((figure) => own.includes(figure));
  });
  return runs.length > 0 ? new Set(runs) : null;
}

/** The runs that hold a figure such as is asked for, where there are any: null for none. */
function fitting(
  question: SpanQuestion,
  ground: SpanGround,
  candidates: readonly SpanCandidate[],
): ReadonlySet<SpanCandidate> | null {
  const fits = candidates.filter((each) => spanFit(question, ground, each) > 0);
  const figures = ground.figures.filter((figure) => spanFit(question, ground, figure) > 0);
  // Of what nobody did only "nobody" is the answer.
  const told = fits.filter((each) => ground.noughts.some(({ start, end }) => start === each.start && end === each.end));
  if (told.length > 0) return new Set(told);
  const others = question.wanted === "date" ? timesOfOthers(ground) : notMeant(question, ground, figures);
  const left = fits.filter((each) => !others.some((figure) => overlaps(figure, each)));
  return left.length > 0 ? new Set(left) : fits.length > 0 ? new Set(fits) : null;
}

function notMeant(question: SpanQuestion, ground: SpanGround, figures: readonly Figure[]): readonly Figure[] {
  const meant = figuresMeant(question, ground, figures);
  return figures.filter((figure) => !meant.includes(figure));
}

/** Both are log odds; held out .5 is as good as 1, and on the seeds, which are news, four more of 196 are right. */
const READER_SHARE = 0.5;

/** Where one of these is asked for and the sentence has one, nothing else is the answer. */
const FIGURES: ReadonlySet<AnswerKind> = new Set(["date", "count", "amount"]);

function remembered(compute: (i: number) => number): (i: number) => number {
  const known: number[] = [];
  return (i) => (known[i] ??= compute(i));
}

/** What of a question decides on its short answer. */
export function spanQuestionOf(
  { askedAs, wanted, focus, measures }: Question,
  { places, weights }: Asked,
): SpanQuestion {
  const part = askingPart(askedAs);
  const words = readWords(part, { start: 0, end: part.length }).map((word) => word.form);
  const at = words.findIndex((word) => QUESTION_WORDS.has(word.folded));
  const after = words.slice(at + 1);
  const content = after.filter((word) => !word.stop && word.stem !== focus);
  return {
    wanted,
    measures,
    head: at < 0 ? "none" : `${words[at]!.folded} ${headWord(after[0]?.folded ?? "")}`,
    focus,
    focusSense: focus === null ? null : senseOf(focus).noun,
    weights: new Map([...places].map(([stem, place]) => [stem, weights[place]!])),
    object: after.slice(0, OBJECT_WITHIN).some((word) => DO.has(word.folded)),
    ahead: words.some((word) => AHEAD.has(word.folded)),
    per: unitAsked({ askedAs, wanted }),
    earlier: words.some((word) => EARLIER.has(word.folded)),
    having: HAVING.has(words.at(-1)?.folded ?? ""),
    key: content[0]?.stem ?? null,
    last: content.length > 1 ? content.at(-1)!.stem : null,
  };
}

function headWord(word: string): string {
  return BE.has(word) ? "be" : stem(word);
}

const BE = new Set("is are was were".split(" "));
const DO = new Set("did do does".split(" "));
const AHEAD = new Set("will would shall now".split(" "));
const EARLIER = new Set(
  "first originally original initially initial before previously previous formerly earlier".split(" "),
);
const HAVING = new Set("have has had own owns there".split(" "));

/** "What kind of aid did": the helping verb stands among so many words after the question word. */
const OBJECT_WITHIN = 4;
