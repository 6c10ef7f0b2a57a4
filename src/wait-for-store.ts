// Work that needs a store of which the way may be down -> its result, once the store is there. [io]
import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "./log.ts";
import { StoreAwayError } from "./problem.ts";
import { type Clock, MINUTE_MS, SECOND_MS } from "./time.ts";

export type Waiting = {
  readonly clock: Clock;
  readonly log: Log;
  /** Aborts when nobody wants the result any more. */
  readonly leaving: AbortSignal;
};

const FIRST_PAUSE_MS = SECOND_MS / 4;
/** Who starts us together with the database does not want to wait for long after it is there. */
const LONGEST_PAUSE_MS = 4 * SECOND_MS;

/**
 * Does the work, again from its beginning for as long as that ends in StoreAwayError: the first such end is told at once,
 * those after it once a minute. Resolves with null when it is called off between two tries; any other error is thrown on.
 */
export async function onceStoreIsThere<T>(work: () => Promise<T>, { clock, log, leaving }: Waiting): Promise<T | null> {
  let toldAt: number | null = null;
  for (let pause = FIRST_PAUSE_MS; !leaving.aborted; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      const result = await work();
      if (toldAt !== null) log.info("the store is there");
      return result;
    } catch (error) {
      if (!(error instanceof StoreAwayError)) throw error;
      if (toldAt === null || clock() - toldAt >= MINUTE_MS) {
        log.fault("waiting for the store", error);
        toldAt = clock();
      }
    }
    await sleep(pause, undefined, { signal: leaving }).catch(() => {});
  }
  return null;
}
