// Features of articles -> the pairs whose leads have enough in common to be worth the join test, compared.
import type { Features } from "./features.ts";
import { REACH_DAYS } from "./join.ts";
import { type Shared, Sharing, weightAt } from "./vectors.ts";

export type Pair = { readonly a: number; readonly b: number };

/** Leads with a smaller cosine are of different events, or nothing else would show that they are not. */
const MIN_LEAD_COSINE = 0.04;
/** A term looks back at no more articles than this, the latest: bounds the work for words that all have. */
const MOST_BEFORE = 3_000;
/** An article is tested against no more others than this, the likest: bounds the memory. */
const MOST_PAIRS = 400;

/**
 * Pairs a < b of articles no more than `reachDays` apart, each with what `compare` says of the two and the terms that they share.
 * Articles must be in order of time, undated ones last. At most MOST_PAIRS pairs for each b.
 */
export function comparedPairs<T>(
  features: Features,
  compare: (shared: Shared) => T,
  reachDays: number = REACH_DAYS,
): (Pair & T)[] {
  const sharing = new Sharing(features, features.idfs);
  const nearBefore = lookBack(features, reachDays);
  const pairs: (Pair & T)[] = [];
  for (let b = 0; b < features.days.length; b++) {
    sharing.open(b);
    for (const a of nearBefore(b)) pairs.push({ a, b, ...compare(sharing.with(a)) });
  }
  return pairs;
}

/** What tells of each article in turn, from the first, which of those before it have a lead near enough. */
function lookBack(features: Features, reachDays: number): (b: number) => readonly number[] {
  const { starts, terms, lead, idfs, days } = features;
  const postings = postingsOf(features);
  /** Where the postings of each term end that come before the article. */
  const ends = postings.starts.slice();
  const cosines = new Float64Array(days.length);
  const touched = new Int32Array(days.length);
  let first = 0;
  return (b) => {
    const day = days[b]!;
    if (day === null) first = 0;
    else while (day - days[first]! > reachDays) first++;
    let count = 0;
    for (let at = starts[b]!; at < starts[b + 1]!; at++) {
      if (lead.counts[at] === 0) continue;
      const term = terms[at]!;
      const weight = weightAt(lead, b, at, idfs[term]!);
      const end = ends[term]!++;
      const oldest = Math.max(postings.starts[term]!, end - MOST_BEFORE);
      for (let i = end - 1; i >= oldest && postings.articles[i]! >= first; i--) {
        const a = postings.articles[i]!;
        if (cosines[a] === 0) touched[count++] = a;
        cosines[a]! += weight * postings.weights[i]!;
      }
    }
    const near = likest(touched.subarray(0, count), cosines);
    for (let i = 0; i < count; i++) cosines[touched[i]!] = 0;
    return near;
  };
}

/** For each term the articles whose leads have it, side by side in their order, from `starts[term]` on. */
function postingsOf(features: Features) {
  const { terms, lead, idfs, days } = features;
  const starts = new Int32Array(idfs.length + 1);
  for (let at = 0; at < terms.length; at++) if (lead.counts[at]! > 0) starts[terms[at]! + 1]!++;
  for (let term = 0; term < idfs.length; term++) starts[term + 1]! += starts[term]!;
  const articles = new Int32Array(starts[idfs.length]!);
  const weights = new Float64Array(articles.length);
  const ends = starts.slice();
  for (let article = 0; article < days.length; article++) {
    for (let at = features.starts[article]!; at < features.starts[article + 1]!; at++) {
      if (lead.counts[at] === 0) continue;
      const end = ends[terms[at]!]!++;
      articles[end] = article;
      weights[end] = weightAt(lead, article, at, idfs[terms[at]!]!);
    }
  }
  return { starts, articles, weights };
}

function likest(touched: Int32Array, cosines: Float64Array): readonly number[] {
  const near: number[] = [];
  for (const a of touched) if (cosines[a]! >= MIN_LEAD_COSINE) near.push(a);
  if (near.length <= MOST_PAIRS) return near;
  return near.sort((a, b) => cosines[b]! - cosines[a]! || a - b).slice(0, MOST_PAIRS);
}
