// A question's weighed stems and a sentence -> how much of the question the sentence covers, in several senses.
import type { ReadSentence } from "./reading.ts";
import { alike } from "./word-vectors.ts";

/** Stem -> its share; the shares add up to 1. */
export type Shares = ReadonlyMap<string, number>;

/** The share whose stem stands in one of the places, 0..1. */
export function covered(shares: Shares, places: readonly ReadonlySet<string>[]): number {
  let sum = 0;
  for (const [stem, share] of shares) if (places.some((place) => place.has(stem))) sum += share;
  return sum;
}

/** As covered, where a stem that is used alike counts for part: "die" for "kill". */
export function alikeCovered(shares: Shares, places: readonly ReadonlySet<string>[]): number {
  let sum = 0;
  for (const [stem, share] of shares) sum += share * nearness(stem, places);
  return sum;
}

function nearness(stem: string, places: readonly ReadonlySet<string>[]): number {
  if (places.some((place) => place.has(stem))) return 1;
  let best = 0;
  for (const place of places) for (const other of place) best = Math.max(best, alike(stem, other));
  return Math.max(0, (best - ALIKE_FROM) / (1 - ALIKE_FROM));
}

/** Any two words of the news are this much alike. */
const ALIKE_FROM = 0.4;

/** As covered, with half for a word that only begins alike: "hospital" for "hospitalised". */
export function beginningCovered(shares: Shares, { stems }: ReadSentence): number {
  let sum = 0;
  let beginnings: Set<string> | null = null;
  for (const [stem, share] of shares) {
    if (stems.has(stem)) sum += share;
    else if (stem.length >= BEGINNING) {
      beginnings ??= new Set([...stems].map((each) => each.slice(0, BEGINNING)));
      if (beginnings.has(stem.slice(0, BEGINNING))) sum += share / 2;
    }
  }
  return sum;
}

const BEGINNING = 5;

/** The share of pairs ("stem stem") that stand side by side, stop words aside. */
export function pairsCovered(pairs: Shares, { words }: ReadSentence): number {
  const found = new Set<string>();
  let previous: string | null = null;
  for (const { stop, stem } of words) {
    if (stop) continue;
    found.add(`${previous} ${stem}`);
    previous = stem;
  }
  return covered(pairs, [found]);
}

/** The covered share divided by how far it is spread: the same as covered when the question's words stand side by side. */
export function compactlyCovered(shares: Shares, { words }: ReadSentence): number {
  let [sum, gaps, last] = [0, 0, -1];
  const seen = new Set<string>();
  words.forEach(({ stem }, i) => {
    const share = shares.get(stem);
    if (share === undefined || seen.has(stem)) return;
    seen.add(stem);
    sum += share;
    if (last >= 0) gaps += Math.min(WIDE_GAP, i - last - 1);
    last = i;
  });
  return sum / (1 + gaps / WIDE_GAP);
}

const WIDE_GAP = 10;
