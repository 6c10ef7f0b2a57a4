// Segments of an index -> their articles within limits: how many, whose, and the first in order of time.
import type { ArticleId } from "../corpus/article.ts";
import { outletKey } from "../corpus/outlet-name.ts";
import type { Limits, Listing } from "./search.ts";
import { idAt, type Segment, sizeOf } from "./segment.ts";

/** Segments with the names that their outlets' numbers stand for, and the articles that another index lists already. */
export type Listed = {
  readonly segments: readonly Segment[];
  readonly outlets: readonly string[];
  readonly repeats: ReadonlySet<ArticleId>;
};

/** Looks at every article once. */
export function listSegments(indexes: readonly Listed[], { isPublished, outlet, first }: Limits, k: number): Listing {
  const wanted = outlet === null ? null : outletKey(outlet);
  const ofEach = new Map<string, number>();
  const best = new Earliest(k);
  let articles = 0;
  for (const { segments, outlets, repeats } of indexes) {
    const keys = outlets.map(outletKey);
    for (const segment of segments) {
      const { times, outlets: numbers } = segment.facts;
      for (let at = 0; at < sizeOf(segment); at++) {
        const [key, time] = [keys[numbers[at]! - 1], times[at]!];
        if (wanted !== null && key !== wanted) continue;
        if (isPublished?.(Number.isNaN(time) ? null : time) === false) continue;
        if (repeats.size > 0 && repeats.has(idAt(segment, at))) continue;
        articles++;
        if (key !== undefined) ofEach.set(key, (ofEach.get(key) ?? 0) + 1);
        best.take(segment, at, Number.isNaN(time) ? Number.POSITIVE_INFINITY : first === "oldest" ? time : -time);
      }
    }
  }
  return { articles, ofEach, ids: best.ids };
}

/** The k articles of the least rank, in its order; of equals the one with the lesser id comes first. */
class Earliest {
  readonly #k: number;
  readonly #best: { readonly rank: number; readonly id: ArticleId }[] = [];

  constructor(k: number) {
    this.#k = k;
  }

  get ids(): ArticleId[] {
    return this.#best.map(({ id }) => id);
  }

  take(segment: Segment, at: number, rank: number): void {
    const last = this.#best[this.#k - 1];
    if (this.#k === 0 || (last !== undefined && rank > last.rank)) return;
    const id = idAt(segment, at);
    const behind = this.#best.findIndex((other) => other.rank > rank || (other.rank === rank && other.id > id));
    this.#best.splice(behind < 0 ? this.#best.length : behind, 0, { rank, id });
    this.#best.length = Math.min(this.#best.length, this.#k);
  }
}
