// Two groups of articles -> how alike they are in what tells them apart: two events of one name share the name and little else.
import type { Features } from "./features.ts";

/** Added to what is between and within groups: where hardly anything is, because all say the same, nothing tells them apart. */
const COMMON_TO_ALL = 0.02;

/**
 * Tells how alike the leads of two groups are beside how alike those of each are among themselves, some 0..1, by terms that
 * count the less the more articles of both have them. Each group has two articles or more.
 */
export function contrasting({ starts, terms, lead, idfs }: Features) {
  /** How many articles of each group have each term; zeros between two calls. */
  const inOne = new Int32Array(idfs.length);
  const inOther = new Int32Array(idfs.length);
  return (one: readonly number[], other: readonly number[]): number => {
    const found: number[] = [];
    count(one, inOne);
    count(other, inOther);
    const sums = { one: 0, other: 0, between: 0 };
    for (const term of found) {
      const [its, others] = [inOne[term]!, inOther[term]!];
      const share = (its / one.length + others / other.length) / 2;
      const weight = Math.min(idfs[term]!, -Math.log(share)) ** 2;
      sums.one += its * (its - 1) * weight;
      sums.other += others * (others - 1) * weight;
      sums.between += its * others * weight;
      inOne[term] = 0;
      inOther[term] = 0;
    }
    const within = (sum: number, { length }: readonly number[]) => COMMON_TO_ALL + sum / (length * (length - 1));
    const between = COMMON_TO_ALL + sums.between / (one.length * other.length);
    return between / Math.sqrt(within(sums.one, one) * within(sums.other, other));

    function count(group: readonly number[], counts: Int32Array): void {
      for (const article of group) {
        for (let at = starts[article]!; at < starts[article + 1]!; at++) {
          if (lead.counts[at] === 0) continue;
          const term = terms[at]!;
          if (inOne[term] === 0 && inOther[term] === 0) found.push(term);
          counts[term]!++;
        }
      }
    }
  };
}
