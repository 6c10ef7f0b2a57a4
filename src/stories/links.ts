// What groups have in common, as numbered links between them in flat arrays; two groups become one in time of their links.
import type { ScoredPair } from "./average-link.ts";

/** No group: an end of a link that is no more. */
const NONE = -1;

export class Links {
  /** Summed over the pairs of articles that a link stands for. */
  readonly evidence: Float64Array;
  readonly alike: Float64Array;
  /** The groups at the two ends of each link. */
  readonly #one: Int32Array;
  readonly #two: Int32Array;
  /** The links of each group; some are no more. */
  readonly #of: Int32Array[];
  readonly #counts: Int32Array;
  /** While two groups are joined: the link of the one that stays to each other group, NONE to most. */
  readonly #toOther: Int32Array;

  /** A link for each pair. */
  constructor(groups: number, pairs: readonly ScoredPair[]) {
    this.evidence = Float64Array.from(pairs, ({ evidence }) => evidence);
    this.alike = Float64Array.from(pairs, ({ alike }) => alike);
    this.#one = Int32Array.from(pairs, ({ a }) => a);
    this.#two = Int32Array.from(pairs, ({ b }) => b);
    this.#counts = new Int32Array(groups);
    this.#toOther = new Int32Array(groups).fill(NONE);
    for (const { a, b } of pairs) {
      this.#counts[a]!++;
      this.#counts[b]!++;
    }
    this.#of = Array.from(this.#counts, (count) => new Int32Array(count));
    const filled = new Int32Array(groups);
    for (const [link, { a, b }] of pairs.entries()) {
      this.#of[a]![filled[a]!++] = link;
      this.#of[b]![filled[b]!++] = link;
    }
  }

  /** How many groups this one has anything in common with. */
  count(group: number): number {
    return this.#counts[group]!;
  }

  /** Every other group that this one has anything in common with, and their link. */
  each(group: number, take: (other: number, link: number) => void): void {
    for (const link of this.#of[group]!) {
      const other = this.#otherEnd(link, group);
      if (other !== NONE) take(other, link);
    }
  }

  /** Pours the links of the group `gone` into those of `kept`, to which it is linked. */
  join(kept: number, gone: number): void {
    const links: number[] = [];
    this.each(kept, (other, link) => {
      if (other === gone) {
        this.#drop(link);
        return;
      }
      this.#toOther[other] = link;
      links.push(link);
    });
    const before = links.length;
    this.each(gone, (other, link) => {
      const known = this.#toOther[other]!;
      if (known === NONE) {
        if (this.#one[link] === gone) this.#one[link] = kept;
        else this.#two[link] = kept;
        links.push(link);
      } else {
        this.evidence[known]! += this.evidence[link]!;
        this.alike[known]! += this.alike[link]!;
        this.#drop(link);
        this.#counts[other]!--;
      }
    });
    for (let i = 0; i < before; i++) this.#toOther[this.#otherEnd(links[i]!, kept)] = NONE;
    this.#of[kept] = Int32Array.from(links);
    this.#counts[kept] = links.length;
    this.#of[gone] = new Int32Array(0);
    this.#counts[gone] = 0;
  }

  #drop(link: number): void {
    this.#one[link] = NONE;
    this.#two[link] = NONE;
  }

  #otherEnd(link: number, group: number): number {
    const one = this.#one[link]!;
    return one === group ? this.#two[link]! : one;
  }
}
