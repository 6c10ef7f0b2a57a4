// A cluster -> how far each of its articles is about what the others are about.
import { backgroundIdf } from "../text/background-idf.ts";
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
  for (const vector of vectors) for (const [single, weight] of vector) sum[single]! += weight;
  const common = vectors.map((vector) => {
    let withAll = 0;
    for (const [single, weight] of vector) withAll += weight * sum[single]!;
    // Less what it has in common with itself, which is 1, or 0 where it has no words.
    return Math.max(0, withAll - Math.min(1, vector.size)) / (articleCount - 1);
  });
  const most = common.reduce((largest, own) => Math.max(largest, own), 0);
  return common.map((own) => (most === 0 ? 1 : Math.min(1, own / (STRAYS * most)) ** FALL));
}

/** For each article its words that carry a topic, by the root of their number and how rare they are in news. */
function unitVectors({ articleCount, statements, stems, stops }: Cluster): Map<number, number>[] {
  const vectors = Array.from({ length: articleCount }, () => new Map<number, number>());
  for (const { articleIndex, singles } of statements) {
    const counts = vectors[articleIndex]!;
    for (const single of singles) if (stops[single] === 0) counts.set(single, (counts.get(single) ?? 0) + 1);
  }
  const rarity = stems.map(backgroundIdf);
  for (const vector of vectors) {
    let squares = 0;
    for (const [single, count] of vector) {
      const weight = Math.sqrt(count) * rarity[single]!;
      vector.set(single, weight);
      squares += weight * weight;
    }
    for (const [single, weight] of vector) vector.set(single, weight / Math.sqrt(squares));
  }
  return vectors;
}
