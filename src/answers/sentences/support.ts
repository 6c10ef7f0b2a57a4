// The sentences of several articles -> how much other articles speak of a word: what several tell is likely the answer.
import { rarity, type TermStats } from "../words/rarity.ts";
import type { ReadSentence } from "../words/reading.ts";

/** A sentence with the number of its article, and how well it fits the question. */
export type Speaking = { readonly sentence: ReadSentence; readonly article: number; readonly rough: number };

/** An article with a word, how well the best of its sentences with it fits, and the next of the articles that have it. */
type Speaker = { readonly article: number; rough: number; readonly next: Speaker | null };

/** Tells how much articles other than `own` speak of a stem, the rarer the more. */
export function supportIn(all: readonly Speaking[], stats: TermStats): (stem: string, own: number) => number {
  // A list for each stem: most have one article, and a row of all articles for each would be mostly empty.
  const speakers = new Map<string, Speaker>();
  for (const { sentence, article, rough } of all.toSorted((a, b) => b.article - a.article)) {
    for (const { form } of sentence.words) {
      if (form.stop) continue;
      const first = speakers.get(form.stem) ?? null;
      if (first?.article !== article) speakers.set(form.stem, { article, rough, next: first });
      else if (rough > first.rough) first.rough = rough;
    }
  }
  const rarities = new Map<string, number>();
  return (stem, own) => {
    let sum = 0;
    for (let each = speakers.get(stem) ?? null; each !== null; each = each.next) {
      if (each.article !== own) sum += each.rough * each.rough;
    }
    if (sum === 0) return 0;
    const known = rarities.get(stem) ?? rarity(stem, stats);
    rarities.set(stem, known);
    return Math.log(1 + sum) * known;
  };
}
