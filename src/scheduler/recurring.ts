// Work that comes round by the clock, never twice at the same time, and silent when it takes longer than to its next turn. [io]
import { schedule } from "node-cron";

/** What the machine slept through is run when it wakes, as long as the next turn has not come. */
const TOLERANCE_MS = 55_000;

export type Recurring = {
  /** Runs it now; while it runs already, resolves with the end of that. */
  readonly now: () => Promise<void>;
  /** It is not begun by the clock any more. */
  readonly stop: () => Promise<void>;
};

/** `pattern` has the five fields of cron, in UTC: "* * * * *" is once a minute. `work` never rejects. */
export function recurring(pattern: string, work: () => Promise<void>): Recurring {
  let running: Promise<void> | null = null;
  const now = () => {
    running ??= work().finally(() => {
      running = null;
    });
    return running;
  };
  const task = schedule(pattern, now, {
    timezone: "Etc/UTC",
    missedExecutionTolerance: TOLERANCE_MS,
    suppressMissedWarning: true,
  });
  return { now, stop: async () => await task.destroy() };
}
