// Sentences -> how central each is, by LexRank: the peer that summaries are measured beside.
import { cosine, termVector } from "../src/text/similarity.ts";
import { termsOf } from "../src/text/words.ts";

/** Erkan and Radev 2004: eigenvector centrality in the graph of sentences with a tf-idf cosine of at least .1. */
export function lexRank(sentences: readonly string[]): number[] {
  const terms = sentences.map((sentence) => termsOf(sentence));
  const frequency = new Map<string, number>();
  for (const own of terms) for (const term of new Set(own)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const vectors = terms.map((own) => termVector(own, (term) => Math.log(sentences.length / frequency.get(term)!)));
  return pageRank(sentences.length, (i, j) => (cosine(vectors[i]!, vectors[j]!) >= 0.1 ? 1 : 0));
}

/** PageRank of a graph without directions; `weight` of an edge, 0 for none. */
export function pageRank(count: number, weight: (i: number, j: number) => number): number[] {
  const damping = 0.85;
  const edges = Array.from({ length: count }, (_, i) =>
    Array.from({ length: count }, (_, j) => (i === j ? 0 : weight(i, j))),
  );
  const sums = edges.map((row) => row.reduce((sum, value) => sum + value, 0));
  let rank = Array.from({ length: count }, () => 1 / count);
  for (let round = 0; round < 50; round++) {
    const next = rank.map(() => (1 - damping) / count);
    for (let i = 0; i < count; i++) {
      if (sums[i] === 0) continue;
      for (let j = 0; j < count; j++) next[j]! += (damping * rank[i]! * edges[i]![j]!) / sums[i]!;
    }
    rank = next;
  }
  return rank;
}
