// The local hour and what came before -> whether people may be told something that they did not wait for.
import { DAY_MS, type EpochMs } from "../time.ts";

/** In hours of the local day: nobody is told anything from ten in the evening until seven in the morning. */
const QUIET_FROM = 22;
const QUIET_UNTIL = 7;
/** So often within 24 hours. */
const MOST_A_DAY = 3;

/** `before` is when the place was told something unasked. */
export function mayInterrupt(now: EpochMs, zone: string, before: readonly EpochMs[]): boolean {
  return !isQuiet(now, zone) && lastDay(before, now).length < MOST_A_DAY;
}

/** What counts against the limit of a day; times ahead of now are of a clock that was wrong. */
export function lastDay(times: readonly EpochMs[], now: EpochMs): EpochMs[] {
  return times.filter((at) => at > now - DAY_MS && at <= now);
}

function isQuiet(now: EpochMs, zone: string): boolean {
  const { hour } = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  return hour >= QUIET_FROM || hour < QUIET_UNTIL;
}
