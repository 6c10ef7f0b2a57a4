// When a connection may be begun: Discord takes so many new ones in five seconds, whichever process they come from.
import { setTimeout } from "node:timers/promises";
import type { IIdentifyThrottler } from "discord.js";

/** Whether a connection with this key may be begun now. One that was told yes has used it up for a while. */
export type MayBegin = (key: number) => Promise<boolean>;

/** For the library, which asks it before each connection that is not resumed. */
export function inTurn(mayBegin: MayBegin, maxConcurrency: number): IIdentifyThrottler {
  return {
    waitForIdentify: async (shard, signal) => {
      // https://docs.discord.com/developers/events/gateway#sharding-max-concurrency
      while (!(await mayBegin(shard % maxConcurrency))) await setTimeout(LOOK_MS, undefined, { signal });
      signal.throwIfAborted();
    },
  };
}

const LOOK_MS = 500;
