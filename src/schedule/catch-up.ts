// What was decided so far and what time it is -> which slot to deliver now and which to let go.
import { type EpochMs, HOUR_MS, MINUTE_MS } from "../time.ts";
import { dueSlots, nextSlots, type Slot } from "./due.ts";
import type { Schedule } from "./schedule.ts";

/** A briefing is made so long before it is due, so that it can go out at the minute. */
export const LEAD_MS = MINUTE_MS;

/** Later than this is said to be late. */
const LATE_MS = 5 * MINUTE_MS;

/** A late briefing is still wanted for so long. */
export const CATCH_UP_MS = 3 * HOUR_MS;

/** Of slots let go, the last so many are recorded; after months away the rest would only fill the store. */
export const MOST_SKIPPED = 100;

/** Further back nothing is looked for. */
const HORIZON_MS = 40 * 24 * HOUR_MS;

/** `until`: every slot up to there has now been decided. `nextAt`: when the next one is due, null when none is. */
export type Decision = {
  readonly deliver: Slot | null;
  readonly late: boolean;
  readonly skip: readonly Slot[];
  readonly until: EpochMs;
  readonly nextAt: EpochMs | null;
};

/**
 * Decides all slots after `decidedUntil` that are due by now, or when none is, within LEAD_MS: the newest is delivered unless it is older
 * than `catchUpMs`, those before it are let go, so that nobody is flooded after downtime. When the clock was set back, what
 * had been decided ahead of it is decided anew: that a slot is delivered once is for its unique key to see to.
 */
export function decideSlots(
  { schedule, decidedUntil, catchUpMs }: { schedule: Schedule; decidedUntil: EpochMs; catchUpMs: number },
  now: EpochMs,
): Decision {
  const ahead = dueSlots(schedule, Math.max(decidedUntil, now - HORIZON_MS), now + LEAD_MS);
  const due = ahead.filter(({ at }) => at <= now);
  // What is due comes before what will be: a schedule of every minute is not missed for being a moment late.
  const [slots, until] = due.length > 0 ? [due, now] : [ahead, now + LEAD_MS];
  const newest = slots.at(-1);
  const wanted = newest !== undefined && now - newest.at <= catchUpMs;
  return {
    deliver: wanted ? newest : null,
    late: wanted && isLate(newest.at, now),
    skip: (wanted ? slots.slice(0, -1) : slots).slice(-MOST_SKIPPED),
    until,
    nextAt: nextAt(schedule, until),
  };
}

/** When a schedule is due next after a moment; null when the next years have no such day. */
export function nextAt(schedule: Schedule, after: EpochMs): EpochMs | null {
  return nextSlots(schedule, after, 1)[0]?.at ?? null;
}

export function isLate(at: EpochMs, now: EpochMs): boolean {
  return now - at > LATE_MS;
}

/** Many briefings of one minute are spread over up to half a minute, a few go out at once. */
const SPREAD_EACH_MS = 25;
const LONGEST_SPREAD_MS = 30_000;

/** How long after its time one of `count` briefings due together goes out; `share` is its part of the spread, 0 to 1. */
export function spreadMs(count: number, share: number): number {
  return Math.floor(Math.min(LONGEST_SPREAD_MS, (count - 1) * SPREAD_EACH_MS) * share);
}
