// What is known of a feed -> how it is doing, in one or two plain sentences.
import type { FeedState } from "../store/feed.ts";
import type { EpochMs } from "../time.ts";
import { spanWords } from "./span-words.ts";

export type Health = "new" | "well" | "failing" | "off";

export function healthOf({ nextPollAt, failingSince, lastSuccessAt }: FeedState): Health {
  if (nextPollAt === null) return "off";
  if (failingSince !== null) return "failing";
  return lastSuccessAt === null ? "new" : "well";
}

/** "Read 5 minutes ago, every 30 minutes; next in 25 minutes." */
export function healthWords(state: FeedState, now: EpochMs): string {
  const { lastSuccessAt, intervalMs, error, nextPollAt, failingSince } = state;
  const last = lastSuccessAt === null ? "Never read" : `Last read ${spanWords(now - lastSuccessAt)} ago`;
  const wait = (nextPollAt ?? now) - now;
  switch (healthOf(state)) {
    case "new":
      return `Not read yet; first try ${soonWords(wait)}.`;
    case "well":
      // Polls are spread a little beyond the interval, which would read like a mistake: every 30, next in 31 minutes.
      return `${last}, every ${spanWords(intervalMs)}; next ${soonWords(Math.min(intervalMs, wait))}.`;
    case "failing":
      return `Has failed for ${spanWords(now - (failingSince ?? now))}: ${error} ${last}; next try ${soonWords(wait)}.`;
    case "off":
      return `Turned off: ${error} ${last}.`;
  }
}

/** "in 5 minutes", or "now". */
function soonWords(ms: number): string {
  return ms > 0 ? `in ${spanWords(ms)}` : "now";
}
