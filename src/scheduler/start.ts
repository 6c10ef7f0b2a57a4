// Starts the loop: a minute's tick of node-cron, a pulse between, real timers. [io]
import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { createTask } from "node-cron";
import type { Holder } from "../store/schedules.ts";
import { PULSE_MS, Scheduler, type SchedulerParts } from "./scheduler.ts";

/** A tick that the machine slept through is run when it wakes, as long as the next one has not come. */
const TOLERANCE_MS = 55_000;

/** A name for this process that no other has. */
export function newHolder(): Holder {
  return `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
}

/** Resolves when what fell due meanwhile has been claimed; `stop` ends what is being posted and gives back the rest. */
export async function startScheduler(parts: Omit<SchedulerParts, "after">): Promise<{ stop(): Promise<void> }> {
  const scheduler = new Scheduler({ ...parts, after: later });
  // It carries no schedule of its own: what is due is read from the store, whatever a tick was late or left out.
  const task = createTask("* * * * *", () => scheduler.tick(), {
    timezone: "Etc/UTC",
    missedExecutionTolerance: TOLERANCE_MS,
    suppressMissedWarning: true,
  });
  const pulses = setInterval(() => void scheduler.pulse(), PULSE_MS);
  await task.start();
  await scheduler.pulse();
  await scheduler.tick();
  return {
    stop: async () => {
      await task.destroy();
      await scheduler.stop();
      clearInterval(pulses);
    },
  };
}

function later(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, Math.min(ms, LONGEST_TIMER_MS));
  return () => clearTimeout(timer);
}

/** Node's timers hold 31 bits; who wakes too early looks and waits again. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
