// Moments -> the short words a reader expects: "15 Sep 21:10", "12-16 Sep", "3 h ago".
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, type PublishedAt } from "../time.ts";
import { countOf, type OurWords, say } from "./our-words.ts";

/**
 * Where and when the reader is: days and hours are theirs, and the year is left out when it is the one they live in.
 * `present`, where it is not `now`: the reader's own moment, while what is said speaks from an older one.
 */
export type LocalTime = { readonly timeZone: string; readonly now: EpochMs; readonly present?: EpochMs };

/** `prefix` is what a command begins with there, for the next steps that replies name: "/", or nothing at the prompt. */
export type View = LocalTime & { readonly prefix: OurWords };

/** "15 Sep 21:10", or "15 Sep" when the article says only the day; "undated" when it says none. */
export function publishedWords(published: PublishedAt | null, view: LocalTime): OurWords {
  if (published === null) return UNDATED;
  return published.precision === "day"
    ? dayWords(published, view)
    : say`${dayWords(published, view)} ${clock(at(published.at, view))}`;
}

/** "15 Sep", with the year when it is not this one; "undated" when there is none. */
export function dayWords(published: PublishedAt | null, view: LocalTime): OurWords {
  return published === null ? UNDATED : dayAndMonth(dayOf(published, view), view);
}

const UNDATED = say`undated`;

/** "Tue 16 Sep, 08:00 Paris". */
export function momentWords(moment: EpochMs, view: LocalTime): OurWords {
  const local = at(moment, view);
  return say`${DAYS[local.dayOfWeek - 1]!} ${dayAndMonth(local, view)}, ${clock(local)} ${zoneWords(view.timeZone)}`;
}

/** "15 Sep" of the end of a range, for whoever asks for what came since. */
export function endWords(end: EpochMs, view: LocalTime): OurWords {
  return dayWords(asPublished(end), view);
}

/** "12-16 Sep", "28 Aug-2 Sep", "15 Sep"; empty when the corpus has no dates. */
export function rangeWords(from: EpochMs | null, to: EpochMs | null, view: LocalTime): OurWords {
  if (from === null || to === null) return say``;
  const [first, last] = [dayOf(asPublished(from), view), dayOf(asPublished(to), view)];
  const lastWords = dayAndMonth(last, view);
  if (first.equals(last)) return lastWords;
  if (first.year === last.year && first.month === last.month) return say`${first.day}-${lastWords}`;
  if (first.year === last.year) return say`${first.day} ${month(first)}-${lastWords}`;
  return say`${first.day} ${month(first)} ${first.year}-${last.day} ${month(last)} ${last.year}`;
}

/** "just now", "25 min ago", "3 h ago", "yesterday", "4 days ago", then the day itself; a day without a clock time is told in days. */
export function agoWords(published: PublishedAt, from: EpochMs, view: LocalTime): OurWords {
  const { precision } = published;
  const days = at(from, view).toPlainDate().since(dayOf(published, view)).days;
  // A bare day has begun where its date is today's, whatever the hour is in UTC.
  const elapsed = precision === "day" ? days * DAY_MS : from - published.at;
  if (elapsed < 0 || days > LONGEST_AGO_DAYS) return dayWords(published, view);
  if (precision === "minute" && elapsed < MINUTE_MS) return say`just now`;
  if (precision === "minute" && elapsed < HOUR_MS) return say`${Math.floor(elapsed / MINUTE_MS)} min ago`;
  if (precision === "minute" && elapsed < DAY_MS) return say`${Math.floor(elapsed / HOUR_MS)} h ago`;
  if (days <= 0) return say`today`;
  return days === 1 ? say`yesterday` : say`${countOf(days, "day", "days")} ago`;
}

/** Beyond a week people think in dates. */
const LONGEST_AGO_DAYS = 7;

/** "morning", "afternoon", "evening" or "night", as the reader would call the hour. */
export function partOfDay(moment: EpochMs, view: LocalTime): OurWords {
  const { hour } = at(moment, view);
  if (hour >= 5 && hour < 12) return say`morning`;
  if (hour >= 12 && hour < 18) return say`afternoon`;
  return hour >= 18 && hour < 23 ? say`evening` : say`night`;
}

const DAYS = "Mon Tue Wed Thu Fri Sat Sun".split(" ") as OurWords[];
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ") as OurWords[];

function at(moment: EpochMs, { timeZone }: LocalTime): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(moment)).toZonedDateTimeISO(timeZone);
}

/** A day without a clock time is that day everywhere: it must not become the evening before in New York. */
function dayOf(published: PublishedAt, view: LocalTime): Temporal.PlainDate {
  return at(published.at, published.precision === "day" ? { ...view, timeZone: "UTC" } : view).toPlainDate();
}

/** The ends of a range have lost their precision; midnight UTC to the millisecond is taken for a bare day. */
function asPublished(moment: EpochMs): PublishedAt {
  return { at: moment, precision: moment % DAY_MS === 0 ? "day" : "minute" };
}

function dayAndMonth(day: { day: number; month: number; year: number }, view: LocalTime): OurWords {
  const words = say`${day.day} ${month(day)}`;
  return day.year === at(view.present ?? view.now, view).year ? words : say`${words} ${day.year}`;
}

function month(day: { month: number }): OurWords {
  return MONTHS[day.month - 1]!;
}

function clock(local: Temporal.ZonedDateTime): OurWords {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(local.hour)}:${two(local.minute)}` as OurWords;
}

/** "Europe/Paris" -> "Paris": the city is how people name a zone. */
function zoneWords(timeZone: string): OurWords {
  const city = timeZone.slice(timeZone.lastIndexOf("/") + 1).replaceAll("_", " ");
  return city as OurWords;
}
