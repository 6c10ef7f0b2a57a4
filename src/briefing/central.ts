// A cluster -> how far each of its articles is about what the others are about.
import type { Cluster } from "./cluster.ts";

/** Of two articles nobody can say which one strays. */
const FEWEST_ARTICLES = 3;
/** An article with less than this share of what the most central one has in common with the others strays, */
const STRAYS = 0.5;
/** and what it says counts by this power of how far it does. */
const FALL = 2;

/**
 * By what the worth of each article's statements is multiplied, 0..1: 1 unless the article has little in common with the
 * others. In common: the mean cosine of its words, rarer ones counting more, with those of every other article.
 */
export function centralities(cluster: Cluster): number[] {
  const { articleCount } = cluster;
  if (articleCount < FEWEST_ARTICLES) return Array.from({ length: articleCount }, () => 1);
  const vectors = unitVectors(cluster);
  const sum = new Float64Array(cluster.stems.length);
  for (const { singles, weights } of vectors) for (let i = 0; i < singles.length; i++) sum[singles[i]!]! += weights[i]!;
  const common = vectors.map(({ singles, weights }) => {
    let withAll = 0;
    for (let i = 0; i < singles.length; i++) withAll += weights[i]! * sum[singles[i]!]!;
    // Less what it has in common with itself, which is 1, or 0 where it has no words.
    return Math.max(0, withAll - Math.min(1, singles.length)) / (articleCount - 1);
  });
  const most = common.reduce((largest, own) => Math.max(largest, own), 0);
  return common.map((own) => (most === 0 ? 1 : Math.min(1, own / (STRAYS * most)) ** FALL));
}

/** Words in the order in which an article first has them, and what each weighs. */
type Vector = { readonly singles: number[]; readonly weights: number[] };

/** For each article its words that carry a topic, by the root of their number and how rare they are in news. */
function unitVectors({ articleCount, statements, singles: words, stems, stops, rarities }: Cluster): Vector[] {
  const vectors = Array.from({ length: articleCount }, (): Vector => ({ singles: [], weights: [] }));
  /** Where each word stands in the vector of the last article that has it. */
  const places = new Int32Array(stems.length);
  const lastIn = new Int32Array(stems.length).fill(-1);
  for (const { articleIndex, firstWord, endWord } of statements) {
    const { singles, weights } = vectors[articleIndex]!;
    for (let i = firstWord; i < endWord; i++) {
      const single = words[i]!;
      if (stops[single] !== 0) continue;
      if (lastIn[single] === articleIndex) weights[places[single]!]!++;
      else {
        lastIn[single] = articleIndex;
        places[single] = singles.push(single) - 1;
        weights.push(1);
      }
    }
  }
  for (const { singles, weights } of vectors) {
    let squares = 0;
    for (let i = 0; i < singles.length; i++) {
      const weight = Math.sqrt(weights[i]!) * rarities[singles[i]!]!;
      weights[i] = weight;
      squares += weight * weight;
    }
    const length = Math.sqrt(squares);
    for (let i = 0; i < weights.length; i++) weights[i]! /= length;
  }
  return vectors;
}
