// A length of time -> words: 1_500_000 -> "25 minutes".
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../time.ts";

/** Below twice a unit the next smaller one says more: 5_400_000 is "90 minutes". Never less than "1 minute". */
export function spanWords(ms: number): string {
  const [size, name] =
    ms >= 2 * DAY_MS ? [DAY_MS, "day"] : ms >= 2 * HOUR_MS ? [HOUR_MS, "hour"] : [MINUTE_MS, "minute"];
  const count = Math.max(1, Math.round(ms / size));
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}
