// When an article was published -> how much more likely it is to be meant by a question asked at some moment.
import { DAY_MS, type EpochMs } from "../time.ts";

/** The largest factor there is, for bounds. */
export const LARGEST_FACTOR = 1.6;
const NEAR_FACTOR = 1.3;

/** Questions on the news are mostly about what was published in the ten days before, or is published just after. */
const FRESH = { before: 10 * DAY_MS, after: 2 * DAY_MS };
const NEAR = 30 * DAY_MS;

/** 1.6 for an article from 10 days before the question to 2 days after it, 1.3 within 30 days, else 1; also 1 when there is no date (NaN). */
export function dateFactor(publishedAt: EpochMs, askedAt: EpochMs): number {
  const age = askedAt - publishedAt;
  if (age >= -FRESH.after && age <= FRESH.before) return LARGEST_FACTOR;
  return Math.abs(age) <= NEAR ? NEAR_FACTOR : 1;
}

/** The largest factor an article published between two moments can have; 1 when `from` > `to`, as with no dates at all. */
export function largestDateFactor(from: EpochMs, to: EpochMs, askedAt: EpochMs): number {
  if (from > to) return 1;
  if (from <= askedAt + FRESH.after && to >= askedAt - FRESH.before) return LARGEST_FACTOR;
  return from <= askedAt + NEAR && to >= askedAt - NEAR ? NEAR_FACTOR : 1;
}
