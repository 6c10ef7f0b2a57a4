// Candidates and what is said -> the one that is worth most now, found without working out what the others are worth.
import type { Candidate } from "./candidates.ts";
import { type Coverage, GAIN_FEATURES, mostLater } from "./gain.ts";
import { type LinearModel, linear } from "./linear.ts";

/** What a candidate is worth now, and how much room it takes. */
export type Worth = { readonly worth: number; readonly words: number; readonly sentences: number };
export type Choice = { readonly place: number; readonly words: number; readonly sentences: number };

/** What is added up in another order may be so much more. */
const ROUNDING = 1 + 1e-9;

/**
 * What new is in a candidate can only become less, so one whose most is below another's worth is not looked at. All
 * candidates are named by their places in the list.
 */
export class Worths {
  /** What each is worth when nothing is said. */
  readonly atFirst: Float64Array;
  readonly #candidates: readonly Candidate[];
  readonly #coverage: Coverage;
  readonly #gain: LinearModel;
  readonly #factor: (candidate: Candidate, words: number) => number;
  readonly #row = new Float64Array(GAIN_FEATURES.length);
  /** Places by what each is worth at most as long as none of its statements is said, the greatest first. */
  readonly #order: Int32Array;
  readonly #mostAtFirst: Float64Array;
  /** The same as far as it is known by now. */
  readonly #most: Float64Array;
  /** What each is worth, as far as it was worked out since something was said. */
  readonly #known: (Worth | null)[];
  readonly #isOut: Uint8Array;
  /** Places of those of several statements. */
  readonly #joint: readonly number[];
  /** A part of them was said, which changes what the rest is worth in either way. */
  readonly #begun = new Set<number>();

  /** `factor` is by what a candidate's gain per word counts if it has so many words. */
  constructor(
    candidates: readonly Candidate[],
    coverage: Coverage,
    gain: LinearModel,
    factor: (candidate: Candidate, words: number) => number,
  ) {
    this.#candidates = candidates;
    this.#coverage = coverage;
    this.#gain = gain;
    this.#factor = factor;
    this.#joint = [...candidates.keys()].filter((place) => candidates[place]!.members.length > 1);
    this.#isOut = new Uint8Array(candidates.length);
    this.#most = new Float64Array(candidates.length).fill(Number.POSITIVE_INFINITY);
    this.#known = candidates.map(() => null);
    this.atFirst = new Float64Array(candidates.length).map((_, place) => this.#now(place)!.worth);
    this.#mostAtFirst = this.#most.slice();
    this.#order = greatestFirst(this.#mostAtFirst);
  }

  /** Never again. */
  leaveOut(place: number): void {
    this.#isOut[place] = 1;
  }

  /** After the coverage has been told of what is said. */
  said(): void {
    this.#known.fill(null);
    const { said } = this.#coverage;
    for (const place of this.#joint) {
      if (this.#candidates[place]!.members.some((member) => said.has(member))) this.#begun.add(place);
    }
  }

  /**
   * The candidate of greatest value, of equal ones the first; null when none is above 0. `timesOf` says by what a candidate's
   * worth counts at most, quickly: 0 where it is not asked for; `mostTimes` is what it never exceeds. `valued` makes the value,
   * and may give 0 as soon as it sees that it will be less than `atLeast`.
   */
  best(
    timesOf: (place: number) => number,
    mostTimes: number,
    valued: (place: number, worth: Worth, atLeast: number) => number,
  ): Choice | null {
    let choice: Choice | null = null;
    let greatest = 0;
    const look = (place: number) => {
      if (this.#isOut[place] === 1) return;
      const known = this.#known[place] ?? null;
      const most = known === null ? this.#most[place]! : known.worth * ROUNDING;
      if (most * mostTimes < greatest) return;
      const times = timesOf(place);
      if (times === 0 || most * times < greatest) return;
      const worth = known ?? this.#now(place);
      const value = worth === null ? 0 : valued(place, worth, greatest);
      if (value <= 0 || value < greatest || (value === greatest && choice !== null && choice.place < place)) return;
      greatest = value;
      choice = { place, words: worth!.words, sentences: worth!.sentences };
    };
    for (const place of this.#begun) {
      this.#most[place] = Number.POSITIVE_INFINITY;
      look(place);
    }
    for (const place of this.#order) {
      if (this.#mostAtFirst[place]! * mostTimes < greatest) break;
      if (!this.#begun.has(place)) look(place);
    }
    return choice;
  }

  #now(place: number): Worth | null {
    const candidate = this.#candidates[place]!;
    const addition = this.#coverage.additionOf(candidate, this.#row);
    if (addition === null) return null;
    const { row, words, sentences } = addition;
    const factor = this.#factor(candidate, words);
    this.#most[place] = mostLater(this.#gain, row) * factor * ROUNDING;
    const worth = { worth: linear(this.#gain, row) * factor, words, sentences };
    this.#known[place] = worth;
    return worth;
  }
}

/** Places of the values, of equal ones the first before the others. */
export function greatestFirst(values: Float64Array): Int32Array {
  const places = new Int32Array(values.length).map((_, place) => place);
  // Whole numbers: a difference would be made anew as an object for each comparison.
  return places.sort((a, b) => (values[a]! > values[b]! ? -1 : values[a]! < values[b]! ? 1 : a - b));
}
