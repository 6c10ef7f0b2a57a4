// The sentences of several articles -> how much other articles speak of a word: what several tell is likely the answer.
import { rarity, type TermStats } from "./rarity.ts";
import type { ReadSentence } from "./reading.ts";

/** A sentence with the number of its article, and how well it fits the question. */
export type Speaking = { readonly sentence: ReadSentence; readonly article: number; readonly rough: number };

/** Tells how much articles other than `own` speak of a stem, the rarer the more. */
export function supportIn(all: readonly Speaking[], stats: TermStats): (stem: string, own: number) => number {
  const best = new Map<string, number[]>();
  const articles = all.reduce((max, { article }) => Math.max(max, article), 0) + 1;
  const nobody = Array.from({ length: articles }, () => 0);
  for (const { sentence, article, rough } of all) {
    for (const { form } of sentence.words) {
      if (form.stop) continue;
      const speakers = best.get(form.stem) ?? nobody.slice();
      if (speakers[article] === 0) best.set(form.stem, speakers);
      if (rough > speakers[article]!) speakers[article] = rough;
    }
  }
  const rarities = new Map<string, number>();
  return (stem, own) => {
    const speakers = best.get(stem) ?? nobody;
    let sum = 0;
    for (let i = 0; i < speakers.length; i++) if (i !== own) sum += speakers[i]! * speakers[i]!;
    if (sum === 0) return 0;
    const known = rarities.get(stem) ?? rarity(stem, stats);
    rarities.set(stem, known);
    return Math.log(1 + sum) * known;
  };
}
