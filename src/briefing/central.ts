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
  const { singles, weights, ends } = unitVectors(cluster);
  const sum = new Float64Array(cluster.stems.length);
  for (let i = 0; i < singles.length; i++) sum[singles[i]!]! += weights[i]!;
  const common = Array.from(ends, (end, article) => {
    const start = article === 0 ? 0 : ends[article - 1]!;
    let withAll = 0;
    for (let i = start; i < end; i++) withAll += weights[i]! * sum[singles[i]!]!;
    // Less what it has in common with itself, which is 1, or 0 where it has no words.
    return Math.max(0, withAll - Math.min(1, end - start)) / (articleCount - 1);
  });
  const most = common.reduce((largest, own) => Math.max(largest, own), 0);
  return common.map((own) => (most === 0 ? 1 : Math.min(1, own / (STRAYS * most)) ** FALL));
}

/** Article by article, words in the order in which it first has them and what each weighs; and where the articles end. */
type Vectors = { readonly singles: Int32Array; readonly weights: Float64Array; readonly ends: Int32Array };

/** For each article its words that carry a topic, by the root of their number and how rare they are in news. */
function unitVectors({ articleCount, statements, singles: words, stems, stops, rarities }: Cluster): Vectors {
  const singles = new Int32Array(words.length);
  const weights = new Float64Array(words.length);
  const ends = new Int32Array(articleCount);
  /** Where each word stands in the vector of the last article that has it. */
  const places = new Int32Array(stems.length).fill(-1);
  let count = 0;
  let statement = 0;
  for (let article = 0; article < articleCount; article++) {
    const start = count;
    for (; statement < statements.length && statements[statement]!.articleIndex === article; statement++) {
      const { firstWord, endWord } = statements[statement]!;
      for (let i = firstWord; i < endWord; i++) {
        const single = words[i]!;
        if (stops[single] !== 0) continue;
        if (places[single]! < start) {
          places[single] = count;
          singles[count++] = single;
        }
        weights[places[single]!]!++;
      }
    }
    let squares = 0;
    for (let i = start; i < count; i++) {
      weights[i] = Math.sqrt(weights[i]!) * rarities[singles[i]!]!;
      squares += weights[i]! * weights[i]!;
    }
    const length = Math.sqrt(squares);
    for (let i = start; i < count; i++) weights[i]! /= length;
    ends[article] = count;
  }
  return { singles: singles.subarray(0, count), weights, ends };
}
