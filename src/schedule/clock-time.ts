// A time of day as people write it <-> minutes after midnight.
import { hourOfDay } from "../text/calendar.ts";
import { HOUR_MINUTES, type MinuteOfDay } from "./schedule.ts";

/** What a time may look like, to be set into a longer pattern; no groups. */
export const TIME = "(?:noon|midday|midnight|\\d{1,2}(?:[:.h]\\d{2}|h)?(?:\\s?[ap]\\.?m\\b\\.?)?)(?![\\w:/])";

/** readTime("8:30") -> 510, "8.30 pm" -> 1230, "8h30" -> 510, "12am" -> 0, "noon" -> 720; null for anything else, 24:00 too. */
export function readTime(text: string): MinuteOfDay | null {
  const word = text.trim().toLowerCase();
  if (word === "noon" || word === "midday") return 12 * HOUR_MINUTES;
  if (word === "midnight") return 0;
  const match = /^(\d{1,2})(?:[:.h](\d{2})|h)?\s?(?:([ap])\.?m\.?)?$/.exec(word);
  if (!match) return null;
  const [, hourText, minuteText = "0", half] = match;
  const [hour, minute] = [Number(hourText), Number(minuteText)];
  if (minute > 59 || (half ? hour < 1 || hour > 12 : hour > 23)) return null;
  return hourOfDay(hour, half) * HOUR_MINUTES + minute;
}

/** timeWords(450) -> "07:30". */
export function timeWords(minute: MinuteOfDay): string {
  const [hours, minutes] = [Math.floor(minute / HOUR_MINUTES), minute % HOUR_MINUTES];
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
