// Starts the loop: a tick once a minute, a pulse between, real timers. [io]
import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { Holder } from "../store/schedules.ts";
import type { SchedulerParts } from "./parts.ts";
import { recurring } from "./recurring.ts";
import { PULSE_MS, Scheduler } from "./scheduler.ts";

/** A name for this process that no other has. */
export function newHolder(): Holder {
  return `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
}

/** Resolves when what fell due meanwhile has been claimed; `stop` ends what is being posted and gives back the rest. */
export async function startScheduler(parts: Omit<SchedulerParts, "after">): Promise<{ stop(): Promise<void> }> {
  const scheduler = new Scheduler({ ...parts, after: later });
  // It carries no schedule of its own: what is due is read from the store, whatever a tick was late or left out.
  const ticks = recurring("* * * * *", () => scheduler.tick());
  const pulses = setInterval(() => void scheduler.pulse(), PULSE_MS);
  await scheduler.pulse();
  await ticks.now();
  return {
    stop: async () => {
      await ticks.stop();
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
