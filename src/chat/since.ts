// "paris since yesterday" -> the topic and how far back to look.
import { DAY_MS, parseDuration } from "../time.ts";

/**
 * Takes a period off the end of what follows `brief`: "24h", "3 days", "last week", "since yesterday".
 * `sinceMs` is null when none is named; `unread` is a "since ..." that could not be read, else null.
 */
export function readSince(text: string): { topic: string; sinceMs: number | null; unread: string | null } {
  const words = text.split(/\s+/).filter(Boolean);
  for (let taken = Math.min(words.length, LONGEST_PERIOD_WORDS); taken > 0; taken--) {
    const sinceMs = periodMs(words.slice(-taken).join(" "));
    if (sinceMs !== null) return { topic: words.slice(0, -taken).join(" "), sinceMs, unread: null };
  }
  const since = words.findLastIndex((word) => word.toLowerCase() === "since");
  if (since < 0) return { topic: words.join(" "), sinceMs: null, unread: null };
  return { topic: words.slice(0, since).join(" "), sinceMs: null, unread: words.slice(since).join(" ") };
}

/** "from the last 3 days". */
const LONGEST_PERIOD_WORDS = 5;

/** periodMs("last 3 days") -> 259,200,000; null when it is no period. */
function periodMs(text: string): number | null {
  const [, last, count, unit] =
    /^(?:(?:since|from|in|of|for) )?((?:the )?(?:last|past) )?(?:(\d{1,4}|an?|one) ?)?([a-z]+)$/.exec(
      text.toLowerCase(),
    ) ?? [];
  if (unit === undefined) return null;
  // A briefing "since yesterday" reaches back to this hour of yesterday, as a morning briefing does.
  if (count === undefined && last === undefined) return unit === "today" || unit === "yesterday" ? DAY_MS : null;
  return parseDuration(`${/^\d/.test(count ?? "") ? count : 1} ${unit}`);
}
