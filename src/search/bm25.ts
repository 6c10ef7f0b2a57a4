// How much a term says for an article: BM25 (Robertson and Walker 1994), the title counted as a field of the text.

/** How soon repeating a term stops to count, and how much a long article is held back: the usual values. */
const K1 = 1.2;
const B = 0.75;

/** Impacts are whole numbers up to this: one byte. */
export const FULL_IMPACT = 255;

/** Weights are whole numbers of at most so many bits after the point: more than what a byte of impact tells apart. */
const WEIGHT_BITS = 16;

/** Scores of a query stay below this, so that they are added up as 32-bit numbers. */
const LARGEST_SCORE = 2 ** 30;

/** Rarity of a term, always above 0: ln(1 + (N - n + 0.5) / (n + 0.5)) for n of N articles. */
export function inverseFrequency(articlesWithTerm: number, articles: number): number {
  return Math.log(1 + (articles - articlesWithTerm + 0.5) / (articlesWithTerm + 0.5));
}

/** How often a term must stand in an article of this length to get half of what it can give. Lengths in terms. */
export function halfwayFrequency(length: number, usualLength: number): number {
  return K1 * (1 - B + (B * length) / usualLength);
}

/** The share of its weight that a term gives an article for standing there so often, in 255ths, at least one. */
export function impact(frequency: number, halfway: number): number {
  return Math.floor((FULL_IMPACT * frequency) / (frequency + halfway) + 0.5) || 1;
}

/** How often a term stands in an article to which it gives that impact; where it stands there often, only about so often. */
export function countOf(impact: number, halfway: number): number {
  return Math.floor((impact * halfway) / (FULL_IMPACT - impact) + 0.5);
}

/** Whole weights of a query's terms, and by what the sum of weight x impact is divided for a score. */
export type Weights = { readonly weights: readonly number[]; readonly unit: number };

/**
 * Scores are added up as whole numbers. Those give the same sum in any order, so two articles with the same words tie
 * exactly, however the index happens to be cut.
 */
export function wholeWeights(rarities: readonly number[]): Weights {
  const most = FULL_IMPACT * rarities.reduce((sum, rarity) => sum + rarity, 0);
  const bits = Math.min(WEIGHT_BITS, Math.floor(Math.log2(LARGEST_SCORE / Math.max(1, most))));
  const weights = rarities.map((rarity) => Math.max(1, Math.round(rarity * 2 ** bits)));
  return { weights, unit: FULL_IMPACT * 2 ** bits };
}
