// How much a term says for an article: BM25 (Robertson and Walker 1994), the title counted as a field of the text.

/** How soon repeating a term stops to count, and how much a long article is held back: the usual values. */
const K1 = 1.2;
const B = 0.75;

/**
 * Scores are added up as whole numbers of this unit. Whole numbers give the same sum in any order, so two articles with
 * the same words tie exactly, however the index happens to be cut; 2^32 keeps nine digits and leaves room for 2^20 a score.
 */
export const SCORE_UNIT = 2 ** 32;

/** Rarity of a term, always above 0: ln(1 + (N - n + 0.5) / (n + 0.5)) for n of N articles. */
export function inverseFrequency(articlesWithTerm: number, articles: number): number {
  return Math.log(1 + (articles - articlesWithTerm + 0.5) / (articlesWithTerm + 0.5));
}

/** How often a term must stand in an article of this length to get half of what it can give. Lengths in terms. */
export function halfwayFrequency(length: number, averageLength: number): number {
  return K1 * (1 - B + (B * length) / averageLength);
}

/** A term's share of a score in whole units; `weight` is its inverse frequency times SCORE_UNIT. */
export function termScore(weight: number, frequency: number, halfway: number): number {
  return Math.floor(weight * (frequency / (frequency + halfway)));
}
