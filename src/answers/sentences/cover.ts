// A question's weighed stems and a sentence -> how much of the question the sentence covers, in several senses.
import { backgroundIdf } from "../../text/background-idf.ts";
import { alike, alikeMeans, meanVector } from "../../text/word-vectors.ts";
import { eachWord } from "../../text/words.ts";
import { type Asked, mayBeAsked, pairOf, type Shares } from "../question/asked.ts";
import type { ReadSentence } from "../words/reading.ts";
import { formAt, type WordForm } from "../words/word-forms.ts";

/** Which of a question's stems stand somewhere: bit by place. */
export type Mask = number;

/** What stands for a question's stems without being them. */
export type Likeness = {
  /** For each stem how much like it the likest word is, 0..1. */
  readonly values: Float64Array;
  /** The stems for which a word may stand. */
  readonly kin: Mask;
  /** The same of WordNet's groups, or of those. */
  readonly akin: Mask;
};

export type WholeLikeness = Likeness & {
  /** How much of the words' weight is like the likest of the stems, 0..1. */
  readonly explained: number;
  /** Cosine of the mean vectors of the stems that are no names and of the words. */
  readonly meaning: number;
};

/** The question's stems among the words of a text. */
export function maskOf(asked: Asked, text: string): Mask {
  const { places } = asked;
  let mask = 0;
  eachWord(text, (start, end) => {
    if (!mayBeAsked(asked, text, start, end)) return;
    const { stop, stem } = formAt(text, start, end);
    const place = stop ? undefined : places.get(stem);
    if (place !== undefined) mask |= 1 << place;
  });
  return mask;
}

/** The share whose stems are in the mask, 0..1. */
export function covered(shares: Shares, mask: Mask): number {
  let sum = 0;
  for (let place = 0; place < shares.length; place++) if ((mask >>> place) & 1) sum += shares[place]!;
  return sum;
}

type Likening = {
  readonly of: (words: readonly WordForm[]) => Likeness;
  readonly whole: (words: readonly WordForm[]) => WholeLikeness;
};

/** Tells how like the question's stems a list of words is; what was worked out for a stem is kept for the next list. */
export function likenessTo({ vectors, meaning, kin: kinNumbers, akin: akinGroups }: Asked): Likening {
  const known = new Map<number, WordLikeness>();
  const likenessOf = ({ vector, stem }: WordForm): WordLikeness => {
    const before = known.get(vector);
    if (before !== undefined) return before;
    const values = new Float64Array(vectors.length);
    for (let i = 0; i < values.length; i++) values[i] = alike(vectors[i]!, vector);
    const likeness = {
      values,
      most: values.reduce((most, value) => Math.max(most, value), 0),
      weight: backgroundIdf(stem),
    };
    known.set(vector, likeness);
    return likeness;
  };
  const of = (words: readonly WordForm[]): Likeness => {
    const values = new Float64Array(vectors.length);
    let kin = 0;
    let akin = 0;
    for (const form of words) {
      if (hasVector(form)) raise(values, likenessOf(form).values);
      kin |= placesIn(kinNumbers, form.kin);
      akin |= placesIn(akinGroups, form.akin);
    }
    return { values, kin, akin: kin | akin };
  };
  const whole = (words: readonly WordForm[]): WholeLikeness => {
    const telling = words.filter(hasVector);
    const likenesses = telling.map(likenessOf);
    let explained = 0;
    let total = 1e-9;
    for (const { most, weight } of likenesses) {
      explained += weight * most;
      total += weight;
    }
    const places = telling.map(({ vector }) => vector);
    const mean = meanVector(places, (i) => likenesses[i]!.weight);
    return { ...of(words), explained: explained / total, meaning: alikeMeans(mean, meaning) };
  };
  return { of, whole };
}

function placesIn(masks: ReadonlyMap<number, Mask>, groups: readonly number[]): Mask {
  let places = 0;
  for (let i = 0; i < groups.length; i++) places |= masks.get(groups[i]!) ?? 0;
  return places;
}

function hasVector({ stop, vector }: WordForm): boolean {
  return !stop && vector >= 0;
}

/** Of a word: how like each stem of the question it is, the most of them, and how rare the word is. */
type WordLikeness = { readonly values: Float64Array; readonly most: number; readonly weight: number };

/** Of each stem the likest. */
export function likest(all: readonly Likeness[]): Likeness {
  const values = new Float64Array(all[0]!.values.length);
  values.set(all[0]!.values);
  let kin = 0;
  let akin = 0;
  for (const each of all) {
    raise(values, each.values);
    kin |= each.kin;
    akin |= each.akin;
  }
  return { values, kin, akin };
}

function raise(best: Float64Array, other: Float64Array): void {
  for (let i = 0; i < best.length; i++) if (other[i]! > best[i]!) best[i] = other[i]!;
}

/** As covered, where a stem that is used alike counts for part: "die" for "kill". */
export function alikeCovered(shares: Shares, mask: Mask, likeness: Likeness): number {
  let sum = 0;
  for (let place = 0; place < shares.length; place++) sum += shares[place]! * nearness(place, mask, likeness);
  return sum;
}

/**
 * Of candidates the weight of each stem by how few of them have it or a word used alike, 0..1 by place, those that count
 * adding up to 1: among sentences of one affair the words of the affair tell nothing.
 */
export function tellingShares(
  shares: Shares,
  candidates: readonly { readonly mask: Mask; readonly likeness: Likeness }[],
): Shares {
  const values = Float64Array.from(shares, (share, place) => {
    const holding = candidates.reduce((sum, { mask, likeness }) => sum + nearness(place, mask, likeness), 0);
    return share * Math.log((candidates.length + 1) / (holding + 0.5));
  });
  const total = values.reduce((sum, value) => sum + Math.max(0, value), 0);
  return values.map((value) => (total > 0 ? Math.max(0, value) / total : 0));
}

/** The largest share of one stem that neither stands there nor is used like a word that does. */
export function missingShare(shares: Shares, mask: Mask, likeness: Likeness): number {
  let largest = 0;
  for (let place = 0; place < shares.length; place++) {
    largest = Math.max(largest, shares[place]! * (1 - nearness(place, mask, likeness)));
  }
  return largest;
}

function nearness(place: number, mask: Mask, { values }: Likeness): number {
  if ((mask >>> place) & 1) return 1;
  return Math.max(0, (values[place]! - ALIKE_FROM) / (1 - ALIKE_FROM));
}

/** Two words of one field are this much alike, and say nothing of each other. */
const ALIKE_FROM = 0.3;

/** As covered, where a stem also counts that is used much like a word: "bought" for "purchase". */
export function firmlyCovered(shares: Shares, mask: Mask, { values }: Likeness): number {
  let sum = 0;
  for (let place = 0; place < shares.length; place++) {
    if ((mask >>> place) & 1 || values[place]! >= FIRMLY_ALIKE) sum += shares[place]!;
  }
  return sum;
}

const FIRMLY_ALIKE = 0.55;

/** As covered, with half for a word that only begins alike: "hospital" for "hospitalised". */
export function beginningCovered({ openings, weights }: Asked, { words }: ReadSentence, mask: Mask): number {
  let begun = 0;
  for (let place = 0; place < openings.length; place++) {
    const opening = openings[place]!;
    if (opening === null || (mask >>> place) & 1) continue;
    if (words.some(({ form }) => !form.stop && form.stem.startsWith(opening))) begun |= 1 << place;
  }
  return covered(weights, mask) + covered(weights, begun) / 2;
}

/** The share of pairs that stand side by side, stop words aside. */
export function pairsCovered({ places, pairs }: Asked, { words }: ReadSentence): number {
  const found: number[] = [];
  let previous: number | undefined;
  for (const { form } of words) {
    if (form.stop) continue;
    const place = places.get(form.stem);
    if (place !== undefined && previous !== undefined) found.push(pairOf(previous, place));
    previous = place;
  }
  if (found.length === 0) return 0;
  let sum = 0;
  for (const [pair, share] of pairs) if (found.includes(pair)) sum += share;
  return sum;
}

/** The covered share divided by how far it is spread: the same as covered when the question's words stand side by side. */
export function compactlyCovered({ places, weights }: Asked, { words }: ReadSentence): number {
  let [sum, gaps, last, seen] = [0, 0, -1, 0];
  words.forEach(({ form }, i) => {
    const place = places.get(form.stem);
    if (place === undefined || (seen >>> place) & 1) return;
    seen |= 1 << place;
    sum += weights[place]!;
    if (last >= 0) gaps += Math.min(WIDE_GAP, i - last - 1);
    last = i;
  });
  return sum / (1 + gaps / WIDE_GAP);
}

const WIDE_GAP = 10;
