// The clock and what we say about moments; nobody else asks the system for the time.

/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number;

export type Clock = () => EpochMs;

export const systemClock: Clock = () => Date.now();

/** From 0 up to 1. */
export const chance = (): number => Math.random();

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** When an article says it was published. Many say only the day: then `at` is that day's start in UTC. */
export type PublishedAt = { readonly at: EpochMs; readonly precision: "day" | "minute" };

/** "2014-09-15" or "2014-09-15T21:10:00.000Z": the form used in every public JSON format. */
export function isoTime(published: PublishedAt): string {
  const iso = new Date(published.at).toISOString();
  return published.precision === "day" ? iso.slice(0, 10) : iso;
}

/**
 * Reads an ISO 8601 date or date-time; a time without an offset is taken as UTC.
 * Returns null for anything else: a missing date stays missing.
 */
export function parseIsoTime(text: string): PublishedAt | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
    text.trim(),
  );
  if (!match) return null;
  const [, day, time, offset] = match;
  const zone = offset ? offset.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, "$1:$2") : "Z";
  const at = Date.parse(time ? `${day}T${time}${zone}` : `${day}T00:00Z`);
  // Date.parse lets 30 February roll over on some inputs; a day that is not in the calendar is no date.
  if (Number.isNaN(at) || new Date(`${day}T00:00Z`).toISOString().slice(0, 10) !== day) return null;
  return { at, precision: time ? "minute" : "day" };
}

/** The first and the last of many moments: Infinity and -Infinity of none. A loop, as more than 100,000 arguments are too many for a call. */
export function spanOf(moments: readonly EpochMs[]): { readonly from: EpochMs; readonly to: EpochMs } {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const moment of moments) {
    from = Math.min(from, moment);
    to = Math.max(to, moment);
  }
  return { from, to };
}

/**
 * When the clocks of a zone show what those of UTC show at a moment: of the start of a day in UTC, when that day begins there.
 * Throws RangeError for a zone that is none.
 */
export function wallClockIn(timeZone: string, moment: EpochMs): EpochMs {
  const shown = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO("UTC").toPlainDateTime();
  return shown.toZonedDateTime(timeZone).epochMilliseconds;
}

/** True when the machine knows the IANA zone: isTimeZone("Europe/Paris"). */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Reads "90m", "24h", "3d" or "2w" -> milliseconds; null for anything else or nothing at all. */
export function parseDuration(text: string): number | null {
  const match = /^(\d{1,4})\s*(m|min|minutes?|h|hours?|d|days?|w|weeks?)$/i.exec(text.trim());
  if (!match) return null;
  const unit = { m: MINUTE_MS, h: HOUR_MS, d: DAY_MS, w: 7 * DAY_MS }[
    match[2][0].toLowerCase() as "m" | "h" | "d" | "w"
  ];
  return Number(match[1]) * unit || null;
}
