// Articles -> the same article met twice dropped, and near-identical texts (wire copy) found.
import { shingles } from "../text/similarity.ts";
import { wordsOf } from "../text/words.ts";
import { canonicalAddress } from "./address.ts";
import { type Article, byTime } from "./article.ts";

/** One of each: the same address, or the same words from the same outlet, is one article; the earliest is kept. */
export function dropRepeats(articles: readonly Article[]): Article[] {
  const seen = new Set<string>();
  return articles.toSorted(byTime).filter((article) => {
    const marks = [
      `text ${article.outlet ?? ""}\n${article.text}`,
      ...(article.url === null ? [] : [`address ${canonicalAddress(article.url) ?? article.url}`]),
    ];
    const repeated = marks.some((mark) => seen.has(mark));
    for (const mark of marks) seen.add(mark);
    return !repeated;
  });
}

/** Five words in a row seldom stand in two texts that were written apart. */
const SHINGLE_WORDS = 5;
/** Of a copy that was cut or got a new lead, this much still stands in the original. */
const SAME_TEXT = 0.6;
/** Shorter texts (headlines, briefs) share runs of words without being copies. */
const FEWEST_SHINGLES = 30;
/** A run of words that stands in more articles than this is furniture, not a sign of copying. */
const COMMON_SHINGLE = 20;

/** Groups of articles whose texts are nearly the same, each in order of time; articles without a copy are groups of one. */
export function copiesOf(articles: readonly Article[]): Article[][] {
  const sorted = articles.toSorted(byTime);
  const runs = sorted.map((article) =>
    shingles(
      wordsOf(article.text.slice(article.bodyStart)).map(({ folded }) => folded),
      SHINGLE_WORDS,
    ),
  );
  const groupOf = sorted.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (groupOf[at] !== at) at = groupOf[at]!;
    return at;
  };
  for (const [pair, shared] of sharedRuns(runs)) {
    const [a, b] = [Math.floor(pair / sorted.length), pair % sorted.length];
    const smaller = Math.min(runs[a]!.size, runs[b]!.size);
    if (smaller >= FEWEST_SHINGLES && shared >= SAME_TEXT * smaller)
      groupOf[Math.max(root(a), root(b))] = Math.min(root(a), root(b));
  }
  return [...Map.groupBy(sorted.keys(), root).values()].map((members) => members.map((i) => sorted[i]!));
}

/** How many runs each pair of texts shares; pairs are numbered `a * count + b` with a < b. */
function sharedRuns(runs: readonly ReadonlySet<string>[]): Map<number, number> {
  const holders = new Map<string, number[]>();
  for (const [i, own] of runs.entries()) {
    for (const run of own) {
      const held = holders.get(run);
      if (held === undefined) holders.set(run, [i]);
      else if (held.length <= COMMON_SHINGLE) held.push(i);
    }
  }
  const shared = new Map<number, number>();
  for (const held of holders.values()) {
    if (held.length < 2 || held.length > COMMON_SHINGLE) continue;
    for (let x = 0; x < held.length; x++) {
      for (let y = x + 1; y < held.length; y++) {
        const pair = held[x]! * runs.length + held[y]!;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    }
  }
  return shared;
}
