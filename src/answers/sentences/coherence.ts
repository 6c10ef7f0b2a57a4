// Candidate sentences -> whether they seem to stand in the order of one text.
import { backgroundIdf } from "../../text/background-idf.ts";
import type { Asked } from "../question/asked.ts";
import type { ReadSentence } from "../words/reading.ts";

/** Of more candidates the first are looked at: each pair is compared. */
const MOST = 60;

/**
 * How much more of their words, the question's aside, neighbours share than any two candidates do, by rarity: about 0 for
 * sentences in no order, .01 and more for those of an article. 0 for fewer than three.
 */
export function coherenceOf({ places }: Asked, sentences: readonly ReadSentence[]): number {
  const sets = sentences
    .slice(0, MOST)
    .map(
      ({ words }) =>
        new Map(
          words.flatMap(({ form }): [string, number][] =>
            form.stop || places.has(form.stem) ? [] : [[form.stem, backgroundIdf(form.stem)]],
          ),
        ),
    );
  if (sets.length < 3) return 0;
  let [neighbours, all] = [0, 0];
  for (let i = 0; i < sets.length; i++) {
    for (let j = i + 1; j < sets.length; j++) {
      const shared = sharedPart(sets[i]!, sets[j]!);
      all += shared;
      if (j === i + 1) neighbours += shared;
    }
  }
  return neighbours / (sets.length - 1) - all / ((sets.length * (sets.length - 1)) / 2);
}

/** What two sentences have in common of all they say. */
function sharedPart(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let [shared, all] = [0, 0];
  for (const [stem, weight] of one) {
    all += weight;
    if (other.has(stem)) shared += weight;
  }
  for (const [stem, weight] of other) if (!one.has(stem)) all += weight;
  return all === 0 ? 0 : shared / all;
}
