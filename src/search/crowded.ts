// The segments of an index -> those that are to become one: each article is moved a few times only.
import { SEGMENT_ARTICLES, type Segment, sizeOf } from "./segment.ts";

/** More segments to look through cost a search little; fewer joins save much when many articles come. */
const SEVERAL = 4;

/** The smallest that are several of one size, with all that are smaller, as many as make one segment; else none. */
export function crowdedOf(segments: readonly Segment[]): Segment[] {
  const sizes = Map.groupBy(segments, sizeClass);
  const crowded = [...sizes].filter(([, each]) => each.length >= SEVERAL).map(([size]) => size);
  for (const size of crowded.sort((a, b) => a - b)) {
    const smaller = segments.filter((segment) => sizeClass(segment) <= size);
    const joining = fitting(smaller.sort((a, b) => sizeOf(a) - sizeOf(b)));
    // Nearly full ones stay as they are: to add a few articles to one is to move all it has.
    if (joining.filter((segment) => sizeClass(segment) === size).length > 1) return joining;
  }
  return [];
}

/** One more for each time that it has SEVERAL times as many articles. */
function sizeClass(segment: Segment): number {
  return Math.floor(Math.log(sizeOf(segment)) / Math.log(SEVERAL));
}

/** The first that fit into one segment together. */
function fitting(segments: readonly Segment[]): Segment[] {
  let together = 0;
  return segments.filter((segment) => {
    together += sizeOf(segment);
    return together <= SEGMENT_ARTICLES;
  });
}
