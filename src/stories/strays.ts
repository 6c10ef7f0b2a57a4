// Groups of articles and what pairs of them have in common -> the groups without the articles that stray from the others.
import type { ScoredPair } from "./average-link.ts";

/**
 * An article that is less like the others of its group than this share of what they are on average among each other is a
 * stray: joining looks at all pairs between two groups together, and never back at a single one.
 */
const STRAYS_BELOW = 0.25;

/**
 * Each stray becomes a group of its own. Groups and pairs as averageLink gives and takes them: articles are numbers from 0, each
 * in one group, and pairs not given have nothing in common. Each group ascends, and so do the groups by their first member.
 */
export function withoutStrays(groups: readonly (readonly number[])[], pairs: readonly ScoredPair[]): number[][] {
  const articles = groups.reduce((sum, { length }) => sum + length, 0);
  // Flat arrays, as there may be a million pairs.
  const groupOf = new Int32Array(articles);
  for (const [g, members] of groups.entries()) for (const i of members) groupOf[i] = g;
  /** How alike each article is to the others of its group, summed over them. */
  const alike = new Float64Array(articles);
  for (const pair of pairs) {
    if (groupOf[pair.a] !== groupOf[pair.b]) continue;
    alike[pair.a]! += pair.alike;
    alike[pair.b]! += pair.alike;
  }
  return groups
    .flatMap((members) => {
      const mean = members.reduce((sum, i) => sum + alike[i]!, 0) / members.length;
      const isStray = (i: number) => members.length > 2 && alike[i]! < STRAYS_BELOW * mean;
      const strays = members.filter(isStray).map((i) => [i]);
      return strays.length === 0 ? [[...members]] : [members.filter((i) => !isStray(i)), ...strays];
    })
    .sort((a, b) => a[0]! - b[0]!);
}
