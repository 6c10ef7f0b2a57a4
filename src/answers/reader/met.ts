// A question's words and a sentence -> what of each word the sentence has, and what stands around it.
import { alike } from "../../text/word-vectors.ts";
import type { Asked } from "../question/asked.ts";
import type { Mask } from "../sentences/cover.ts";
import type { Around } from "../sentences/pool.ts";
import type { ReadWord } from "../words/reading.ts";
import { type Matrix, matrix } from "./reader-layers.ts";
import type { Shown } from "./reader-signs.ts";

/** So many numbers of each word. */
export const MET = 11;

/**
 * A row of MET numbers, -1..1, for each word of the question, all 0 for stop words: whether the sentence has it, how like the
 * likest word is, whether one may stand for it; whether title, neighbours and article have it; and, beside the likest word of the
 * one that was met before it, on which side and how far its own stands: who did it to whom.
 */
export function metWords(
  question: Shown,
  sentence: Shown,
  asked: Asked,
  words: readonly ReadWord[],
  { title, before, after, article }: Around,
): Matrix {
  const out = matrix(question.count, MET);
  const [kin, akin] = standingFor(asked, words);
  let previous: number | null = null;
  for (let i = 0; i < question.count; i++) {
    const place = question.places[i]!;
    if (place < 0) continue;
    const { likeness, at } = likest(place, question.vectors[i]!, sentence);
    const gap = likeness < MET_FROM || previous === null ? 0 : at - previous;
    if (likeness >= MET_FROM) previous = at;
    const masks = [title, before, after, article, kin, akin];
    out.values.set(
      [
        likeness === 1 ? 1 : 0,
        likeness,
        ...masks.map((mask) => (mask >>> place) & 1),
        Math.max(-1, Math.min(1, gap / FAR)),
        gap > 0 && gap < NEAR ? 1 : 0,
        gap < 0 ? 1 : 0,
      ],
      i * MET,
    );
  }
  return out;
}

/** As like as this a word of the sentence is taken for that of the question. */
const MET_FROM = 0.55;

/** In words. */
const [NEAR, FAR] = [4, 6];

/** 1 for the same stem; of equals the first. */
function likest(place: number, vector: number, { count, places, vectors }: Shown): { likeness: number; at: number } {
  let [likeness, at] = [0, -1];
  for (let k = 0; k < count && likeness < 1; k++) {
    const own =
      places[k] === place ? 1 : places[k]! < 0 && vectors[k]! >= 0 ? NOT_SAME * alike(vector, vectors[k]!) : 0;
    if (own > likeness) [likeness, at] = [own, k];
  }
  return { likeness, at };
}

/** Two words may have one vector. */
const NOT_SAME = 0.99;

/** The question's stems for which a word may stand, by our thesaurus and by WordNet's groups. */
function standingFor({ kin, akin }: Asked, words: readonly ReadWord[]): readonly [Mask, Mask] {
  let [own, wide] = [0, 0];
  for (const { form } of words) {
    for (const number of form.kin) own |= kin.get(number) ?? 0;
    for (const group of form.akin) wide |= akin.get(group) ?? 0;
  }
  return [own, wide];
}
