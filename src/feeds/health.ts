// What is known of a feed -> how it is doing, in one or two plain sentences.
import type { FeedState } from "../store/feed.ts";
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS } from "../time.ts";

export type Health = "new" | "well" | "failing" | "off";

export function healthOf({ nextPollAt, failingSince, lastSuccessAt }: FeedState): Health {
  if (nextPollAt === null) return "off";
  if (failingSince !== null) return "failing";
  return lastSuccessAt === null ? "new" : "well";
}

/** "Read 5 minutes ago, every 30 minutes; next in 25 minutes." */
export function healthWords(state: FeedState, now: EpochMs): string {
  const { lastSuccessAt, intervalMs, error, nextPollAt, failingSince } = state;
  const last = lastSuccessAt === null ? "Never read" : `Last read ${inWords(now - lastSuccessAt)} ago`;
  const next = nextPollAt !== null && nextPollAt > now ? `in ${inWords(nextPollAt - now)}` : "now";
  switch (healthOf(state)) {
    case "new":
      return `Not read yet; first try ${next}.`;
    case "well":
      return `${last}, every ${inWords(intervalMs)}; next ${next}.`;
    case "failing":
      return `Has failed for ${inWords(now - (failingSince ?? now))}: ${error} ${last}; next try ${next}.`;
    case "off":
      return `Turned off: ${error} ${last}.`;
  }
}

/** The largest unit that fits: 5_400_000 -> "1 hour" is too rough, so up to two hours it is "90 minutes". */
function inWords(ms: number): string {
  const [size, name] =
    ms >= 2 * DAY_MS ? [DAY_MS, "day"] : ms >= 2 * HOUR_MS ? [HOUR_MS, "hour"] : [MINUTE_MS, "minute"];
  const count = Math.max(1, Math.round(ms / size));
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}
