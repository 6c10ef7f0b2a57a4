// Segments of an index -> their articles within limits: how many, whose, and the first in order of time.
import type { ArticleId } from "../corpus/article.ts";
import { outletKey } from "../corpus/outlet-name.ts";
import { BestHits } from "./best-hits.ts";
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
  const best = new BestHits(k);
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
        best.offer(Number.isNaN(time) ? Number.NEGATIVE_INFINITY : first === "oldest" ? -time : time, segment, at);
      }
    }
  }
  return { articles, ofEach, ids: best.sorted(1).map(({ articleId }) => articleId) };
}
