// Features of articles -> the pairs whose leads have enough in common to be worth the join test.
import type { Features } from "./features.ts";
import { REACH_DAYS } from "./join.ts";

export type Pair = { readonly a: number; readonly b: number };

/** Leads with a smaller cosine are of different events, or nothing else would show that they are not. */
const MIN_LEAD_COSINE = 0.04;
/** A term looks back at no more articles than this, the latest: bounds the work for words that all have. */
const MOST_BEFORE = 3_000;
/** An article is tested against no more others than this, the likest: bounds the memory. */
const MOST_PAIRS = 400;

/**
 * Pairs a < b of articles. Articles must be in order of time, undated ones last. At most MOST_PAIRS pairs for each b.
 */
export function candidatePairs(features: readonly Features[]): Pair[] {
  const postings = new Map<number, { readonly articles: number[]; readonly weights: number[] }>();
  const cosines = new Float64Array(features.length);
  const pairs: Pair[] = [];
  features.forEach(({ lead, day }, b) => {
    const touched: number[] = [];
    lead.ids.forEach((id, t) => {
      const before = postings.get(id);
      if (before === undefined) return;
      const weight = lead.weights[t]!;
      const oldest = Math.max(0, before.articles.length - MOST_BEFORE);
      for (let i = before.articles.length - 1; i >= oldest; i--) {
        const a = before.articles[i]!;
        if (day !== null && day - features[a]!.day! > REACH_DAYS) break;
        if (cosines[a] === 0) touched.push(a);
        cosines[a]! += weight * before.weights[i]!;
      }
    });
    for (const a of likest(touched, cosines)) pairs.push({ a, b });
    for (const a of touched) cosines[a] = 0;
    lead.ids.forEach((id, t) => {
      const list = postings.get(id) ?? { articles: [], weights: [] };
      if (list.articles.length === 0) postings.set(id, list);
      list.articles.push(b);
      list.weights.push(lead.weights[t]!);
    });
  });
  return pairs;
}

function likest(touched: readonly number[], cosines: Float64Array): number[] {
  const near = touched.filter((a) => cosines[a]! >= MIN_LEAD_COSINE);
  if (near.length <= MOST_PAIRS) return near;
  return near.sort((a, b) => cosines[b]! - cosines[a]! || a - b).slice(0, MOST_PAIRS);
}
