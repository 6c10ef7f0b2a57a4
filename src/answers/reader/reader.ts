// A question and a sentence -> how well the sentence, and each run of words in it, answers: a small neural network.
// Words are set beside the question's, and these beside the sentence's, by attention as in Parikh et al. 2016 (decomposable
// attention) and Chen et al. 2017 (DrQA), and see their neighbours through convolutions; runs are scored by their ends as in Lee et al. 2016.
import { alike } from "../../text/word-vectors.ts";
import type { Question } from "../answer.ts";
import { spanFit } from "../sentences/type-fit.ts";
import type { SpanCandidate } from "../short-answer/span-candidates.ts";
import type { SpanGround } from "../short-answer/span-ground.ts";
import { type Layers, type Likenesses, type Matrix, plainLayers, type Runs } from "./reader-layers.ts";
import { FITS, kindPlace, type Shown } from "./reader-signs.ts";
import type { ReaderWeights } from "./reader-weights.ts";

/**
 * `runs`: of each run; only differences within the sentence mean something. `score`: between sentences of one question; by the
 * weights of a judge the log odds that the sentence answers at all.
 */
export type Reading = { readonly runs: Matrix; readonly score: Matrix };

/** A sentence as the reader gets it; `cover` is the share of the question's stems in it, 0..1, `met` what metWords tells. */
export type ShownSentence = {
  readonly shown: Shown;
  readonly runs: Runs;
  readonly cover: number;
  readonly met: Matrix;
};

/** Reads the question once, and then each sentence against it. */
export function readerOf(
  question: Shown,
  weights: ReaderWeights,
  layers: Layers = plainLayers,
): (sentence: ShownSentence) => Reading {
  const { words, rectified, product, sum, times, attended, most, runs: runScores, likeliest, thinned } = layers;
  /** Each row, and what it makes of those `steps` before and after it. */
  const around = (x: Matrix, name: "question" | "near" | "next" | "wide" | "wider", steps: number): Matrix => {
    const [before, own, after, bias] = PARTS.map((part) => weights[`${name}${part}`]);
    const terms = [
      { x, weights: before!, shift: -steps },
      { x, weights: own!, shift: 0 },
      { x, weights: after!, shift: steps },
    ];
    return sum(x, rectified(terms, bias!));
  };
  const { questionSigns, questionVectors, questionNumbers, sentenceSigns, sentenceVectors, sentenceNumbers } = weights;
  const asking = { signs: questionSigns, vectors: questionVectors, numbers: questionNumbers };
  const telling = { signs: sentenceSigns, vectors: sentenceVectors, numbers: sentenceNumbers };
  const asked = around(thinned(words(question, asking)), "question", 1);
  const keys = product(asked, weights.keys);
  const topic = attended(weights.pool, asked, asked, null);
  const bias = sum(weights.mixBias, product(topic, weights.mixQuestion));
  /** From the question back to the sentence: what each word asked about meets there, and what is left without. */
  const answered = (near: Matrix, likenesses: Likenesses, met: Matrix): Matrix => {
    const back = attended(asked, product(near, weights.backKeys), near, likenesses);
    const compared = thinned(
      rectified(
        [
          { x: asked, weights: weights.backOwn, shift: 0 },
          { x: back, weights: weights.backMet, shift: 0 },
          { x: times(asked, back), weights: weights.backBoth, shift: 0 },
          { x: met, weights: weights.backNumbers, shift: 0 },
        ],
        weights.backBias,
      ),
    );
    return rectified(
      [
        { x: most(compared), weights: weights.endMost, shift: 0 },
        { x: attended(weights.backPool, asked, compared, null), weights: weights.endMean, shift: 0 },
      ],
      weights.endBias,
    );
  };
  return ({ shown, runs, cover, met: metNumbers }) => {
    const near = around(thinned(words(shown, telling)), "near", 1);
    const likenesses = likenessesOf(shown, question, weights.likeness);
    const met = attended(near, keys, asked, likenesses);
    const mixed = rectified(
      [
        { x: near, weights: weights.mixOwn, shift: 0 },
        { x: met, weights: weights.mixMet, shift: 0 },
        { x: times(near, met), weights: weights.mixBoth, shift: 0 },
        { x: times(near, topic), weights: weights.mixTopic, shift: 0 },
      ],
      bias,
    );
    const read = around(around(around(thinned(mixed), "next", 1), "wide", 2), "wider", 4);
    const scores = runScores(runs, {
      first: product(read, weights.first),
      last: product(read, weights.last),
      inside: product(read, weights.inside),
      lengths: weights.lengths,
      fits: weights.fits,
      out: weights.out,
    });
    const covered = { rows: 1, columns: 1, values: Float64Array.of(cover) };
    const score = sum(
      sum(product(most(read), weights.score), product(likeliest(scores), weights.scoreRuns)),
      sum(
        product(covered, weights.scoreCover),
        product(answered(near, turned(likenesses, shown.count, weights.backLikeness), metNumbers), weights.scoreEnd),
      ),
    );
    return { runs: scores, score };
  };
}

const PARTS = ["Before", "Own", "After", "Bias"] as const;

function likenessesOf(sentence: Shown, question: Shown, weights: Matrix): Likenesses {
  const size = sentence.count * question.count;
  const cosines = new Float64Array(size);
  const same = new Float64Array(size);
  for (let i = 0, at = 0; i < sentence.count; i++) {
    for (let j = 0; j < question.count; j++, at++) {
      same[at] = sentence.places[i]! >= 0 && sentence.places[i] === question.places[j] ? 1 : 0;
      cosines[at] = same[at] === 1 ? 1 : alike(sentence.vectors[i]!, question.vectors[j]!);
    }
  }
  return { cosines, same, weights };
}

/** The same with a row for each word of the question, of which `rows`, those of the sentence, are columns now. */
function turned({ cosines, same }: Likenesses, rows: number, weights: Matrix): Likenesses {
  const columns = rows === 0 ? 0 : cosines.length / rows;
  const of = (values: Float64Array) => values.map((_, i) => values[(i % rows) * columns + Math.floor(i / rows)]!);
  return { cosines: of(cosines), same: of(same), weights };
}

/** Runs of words with what the network is told of each. */
export function runsOf(question: Question, ground: SpanGround, candidates: readonly SpanCandidate[]): Runs {
  const row = FITS * kindPlace(question.wanted) + 1;
  const count = candidates.length;
  const runs = { firsts: new Uint8Array(count), lasts: new Uint8Array(count), fits: new Uint8Array(count) };
  for (let i = 0; i < count; i++) {
    const each = candidates[i]!;
    runs.firsts[i] = each.first;
    runs.lasts[i] = each.last;
    runs.fits[i] = row + spanFit(question, ground, each);
  }
  return runs;
}
