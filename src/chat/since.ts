// "paris since yesterday" -> the topic and how far back to look.
import { type EpochMs, parseDuration } from "../time.ts";
import type { View } from "./dates.ts";

/** So many milliseconds, or since the reader's day began: today, or the day before. */
export type Since = number | "today" | "yesterday";

/** From when on, for a reader at a moment: sinceMoment("yesterday", ...) is the last midnight but one where they are. */
export function sinceMoment(since: Since, { now, timeZone }: View): EpochMs {
  if (typeof since === "number") return now - since;
  const today = Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toZonedDateTimeISO(timeZone).startOfDay();
  return (since === "today" ? today : today.subtract({ days: 1 }).startOfDay()).epochMilliseconds;
}

/**
 * Takes a period off the end of what follows `brief`: "24h", "3 days", "last week", "since yesterday".
 * `since` is null when none is named; `unread` is a "since ..." that could not be read, else null.
 */
export function readSince(text: string): { topic: string; since: Since | null; unread: string | null } {
  const words = text.split(/\s+/).filter(Boolean);
  for (let taken = Math.min(words.length, LONGEST_PERIOD_WORDS); taken > 0; taken--) {
    const since = periodIn(words.slice(-taken).join(" "));
    if (since !== null) return { topic: words.slice(0, -taken).join(" "), since, unread: null };
  }
  const place = words.findLastIndex((word) => word.toLowerCase() === "since");
  if (place < 0) return { topic: words.join(" "), since: null, unread: null };
  return { topic: words.slice(0, place).join(" "), since: null, unread: words.slice(place).join(" ") };
}

/** "from the last 3 days". */
const LONGEST_PERIOD_WORDS = 5;

/** periodIn("last 3 days") -> 259,200,000; null when it is no period. */
function periodIn(text: string): Since | null {
  const [, last, count, unit] =
    /^(?:(?:since|from|in|of|for) )?((?:the )?(?:last|past) )?(?:(\d{1,4}|an?|one) ?)?([a-z]+)$/.exec(
      text.toLowerCase(),
    ) ?? [];
  if (unit === undefined) return null;
  if (count === undefined && last === undefined) return unit === "today" || unit === "yesterday" ? unit : null;
  return parseDuration(`${/^\d/.test(count ?? "") ? count : 1} ${unit}`);
}
