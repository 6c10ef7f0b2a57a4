// What is due, for several processes that claim it at the same time -> the order in which one of them does.
import { shareOf } from "../schedule/slot-id.ts";
import type { Holder } from "../store/schedules.ts";

/**
 * Alone, what has been due longest comes first. With others each begins at a place of its own and goes round, so that they
 * seldom want the same at the same time.
 */
export function claimOrder<T>(due: readonly T[], holder: Holder, workers: number): readonly T[] {
  if (workers < 2) return due;
  const first = Math.floor(due.length * shareOf(holder));
  return [...due.slice(first), ...due.slice(0, first)];
}
