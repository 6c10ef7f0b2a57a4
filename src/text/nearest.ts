// A mistyped word -> the word of a list that was probably meant.
import levenshtein from "natural/lib/natural/distance/levenshtein_distance.js";

/** Longer words than any command; bounds the quadratic distance on hostile input. */
const LONGEST = 40;

/**
 * nearest("breif", ["brief", "ask"]) -> "brief". Null when nothing is within a third of the word's length (at least
 * one edit; swapping two neighbours counts as one). Ties go to the first of the list.
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  if (word === "" || word.length > LONGEST) return null;
  const typed = word.toLowerCase();
  let best: string | null = null;
  let fewest = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const edits = levenshtein.DamerauLevenshteinDistance(typed, candidate, { restricted: true });
    if (edits < fewest) [best, fewest] = [candidate, edits];
  }
  return best;
}
