// Two texts -> how much of each is in the other, in runs of four words, as scrapinghub's article-extraction-benchmark counts.

/** 4-gram counts of one page: those both texts have, those found, those wanted. */
export type Match = { readonly shared: number; readonly found: number; readonly wanted: number };

/** Averages over pages, 0..1; F1 is taken of the two averages, as in the original. */
export type MatchScore = { readonly precision: number; readonly recall: number; readonly f1: number };

/** Runs of four `\w+` tokens, counted with repeats. */
export function match(found: string, wanted: string): Match {
  const [ours, truth] = [fourGrams(found), fourGrams(wanted)];
  let shared = 0;
  for (const [gram, count] of ours) shared += Math.min(count, truth.get(gram) ?? 0);
  return { shared, found: total(ours), wanted: total(truth) };
}

/** A page where nothing was found counts for recall only, as in the original. */
export function matchScore(matches: readonly Match[]): MatchScore {
  const precision = mean(matches.filter((page) => page.found > 0).map((page) => page.shared / page.found));
  const recall = mean(matches.filter((page) => page.wanted > 0).map((page) => page.shared / page.wanted));
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function fourGrams(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const grams = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const gram = words.slice(i, i + 4).join(" ");
    if (gram !== "") grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
