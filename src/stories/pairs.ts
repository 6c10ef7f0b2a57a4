// Features of articles -> the pairs that may report one event, each with the probability that they do.
import type { Features, UnitVector } from "./features.ts";

export type ClosePair = { readonly a: number; readonly b: number; readonly score: number };

/** Terms rarer than this in the collection bring articles together; commoner ones say too little. */
const MAX_POSTINGS = 400;

export function closePairs(features: readonly Features[]): ClosePair[] {
  const postings = new Map<number, number[]>();
  const pairs: ClosePair[] = [];
  features.forEach((one, b) => {
    const near = new Set<number>();
    for (const id of one.lead.ids) for (const a of postings.get(id) ?? []) near.add(a);
    for (const a of near) {
      const score = similarity(features[a]!, one);
      if (score > 0.02) pairs.push({ a, b, score });
    }
    for (const id of one.lead.ids) {
      const list = postings.get(id);
      if (list === undefined) postings.set(id, [b]);
      else if (list.length < MAX_POSTINGS) list.push(b);
    }
  });
  return pairs;
}

function similarity(a: Features, b: Features): number {
  const alike = 0.4 * dot(a.lead, b.lead) + 0.3 * dot(a.names, b.names) + 0.3 * dot(a.bigrams, b.bigrams);
  const days = a.day === null || b.day === null ? 0 : Math.abs(a.day - b.day);
  return alike * Math.exp(-(days * days) / (2 * 9));
}

function dot(a: UnitVector, b: UnitVector): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.ids.length && j < b.ids.length) {
    const difference = a.ids[i]! - b.ids[j]!;
    if (difference === 0) sum += a.weights[i++]! * b.weights[j++]!;
    else if (difference < 0) i++;
    else j++;
  }
  return sum;
}
