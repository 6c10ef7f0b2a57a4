// A short answer in its sentence -> how near it stands to the words of the question, clause by clause.
import type { Span } from "../../text/span.ts";
import { alike } from "../../text/word-vectors.ts";
import type { Asked, Shares } from "../question/asked.ts";
import type { Mask } from "../sentences/cover.ts";
import type { ReadSentence } from "../words/reading.ts";

/** Of each stem of the question 0..1: 1 beside or in the run, half at DISTANCE words, 0 where it is not. */
export type Nearness = {
  readonly same: Float64Array;
  readonly akin: Float64Array;
  /** Less for a word that is only used alike. */
  readonly alike: Float64Array;
};

/** So many words away a word counts half. */
const DISTANCE = 5;
/** A mark or word that parts clauses counts as so many words. */
const PARTING = 4;
/** Marks and words that part clauses. */
export const PARTS = /[,;:()–—]|--/;
export const PARTING_WORDS = new Set(
  "while whereas although though but because after before when where who which whose".split(" "),
);

/** `akin` counts words that may stand for a stem, or are of a group of WordNet with it, as well. */
export function nearnessTo(asked: Asked, text: string, { words }: ReadSentence, span: Span): Nearness {
  const size = asked.weights.length;
  const [same, akin, like] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const steps = new Int32Array(words.length);
  let [at, first, last] = [0, -1, -1];
  words.forEach(({ start, end, form }, i) => {
    if (i > 0) at += 1;
    if (i > 0 && (PARTING_WORDS.has(form.folded) || PARTS.test(text.slice(words[i - 1]!.end, start)))) at += PARTING;
    steps[i] = at;
    if (start >= span.end || end <= span.start) return;
    if (first < 0) first = i;
    last = i;
  });
  if (first < 0) return { same, akin, alike: like };
  words.forEach(({ form }, i) => {
    if (form.stop) return;
    const gap = i < first ? steps[first]! - steps[i]! - 1 : i > last ? steps[i]! - steps[last]! - 1 : 0;
    const near = 1 / (1 + gap / DISTANCE);
    const place = asked.places.get(form.stem);
    if (form.vector >= 0) {
      for (let k = 0; k < size; k++) {
        const value = k === place ? 1 : alike(asked.vectors[k]!, form.vector);
        if (value * near > like[k]!) like[k] = value * near;
      }
    }
    if (place !== undefined) same[place] = Math.max(same[place]!, near);
    let held: Mask = place === undefined ? 0 : 1 << place;
    for (const number of form.kin) held |= asked.kin.get(number) ?? 0;
    for (const group of form.akin) held |= asked.akin.get(group) ?? 0;
    for (let k = 0; held !== 0; k++, held >>>= 1) if (held & 1) akin[k] = Math.max(akin[k]!, near);
  });
  return { same, akin, alike: like };
}

/** The share of the question near the run, 0..1. */
export function nearShare(shares: Shares, nearness: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < shares.length; place++) sum += shares[place]! * nearness[place]!;
  return sum;
}
