// The many ways publishers write a date -> that moment.
import { inOneLine } from "../text/normalize.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS, type PublishedAt } from "../time.ts";

/**
 * Reads RFC 822 and its relatives ("Thu, 01 Jan 2004 19:48:21 GMT", also with full, swapped or foreign names), asctime
 * ("Sun Jan  4 16:29:06 2004") and ISO 8601 down to a year. Without a zone it is UTC. Null for anything else and for days
 * that are in no calendar.
 */
export function readDate(written: string): PublishedAt | null {
  const text = inOneLine(written.slice(0, LONGEST_DATE)).trim();
  const found = isoParts(text) ?? namedParts(text);
  return found && momentOf(found);
}

const LONGEST_DATE = 100;

type Parts = {
  readonly year: number;
  /** 1..12 */
  readonly month: number;
  readonly day: number;
  /** Milliseconds since midnight; null when only a day is given. */
  readonly timeMs: number | null;
  /** Milliseconds to add to UTC, or an IANA zone. */
  readonly zone: number | string;
};

const ISO =
  /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:(?:T| |T )(\d{1,2}):?(\d{2})(?::?(\d{2})([.,]\d+)?)?)? ?(Z|[+-]\d{1,2}:?\d{2}|[+-]\d{2}|[A-Z]{2,5})?$/i;

function isoParts(text: string): Parts | null {
  const found = ISO.exec(text);
  if (!found) return null;
  const [, year, month, day, hour, minute, second, fraction, zone] = found;
  const offset = zone === undefined ? 0 : zoneOf(zone);
  if (offset === null) return null;
  return {
    year: Number(year),
    month: Number(month ?? 1),
    day: Number(day ?? 1),
    timeMs: hour === undefined ? null : timeOf(hour, minute!, second, fraction),
    zone: offset,
  };
}

const TIME = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})([.,]\d+)?)?(am|pm)?$/i;

const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?$/i;

/** Words in any order: what each is shows in its form, so that a swapped day and month are read too. */
function namedParts(text: string): Parts | null {
  let year: number | null = null;
  let month: number | null = null;
  let day: number | null = null;
  let timeMs: number | null = null;
  let zone: number | string | null = null;
  // "24-Nov-2023" and "24.11.2023" hold three words, "GMT-01:01" one.
  const spread = text.replace(/(\d)[-/.]([\p{L}.]{3,12})[-/](\d)/u, "$1 $2 $3");
  for (const word of spread.split(/[\s,]+/)) {
    if (WEEKDAY.test(word)) continue;
    const time = TIME.exec(word);
    if (time && timeMs === null) timeMs = timeOf(time[1]!, time[2]!, time[3], time[4], time[5]);
    else if (/^[ap]\.?m\.?$/i.test(word) && timeMs !== null) timeMs = inHalf(timeMs, word);
    else if (/^\d{4}$/.test(word) && year === null) year = Number(word);
    else if (/^\d{1,2}(?:st|nd|rd|th|\.)?$/i.test(word)) {
      if (day === null) day = Number.parseInt(word, 10);
      else if (year === null) year = century(Number.parseInt(word, 10));
    } else if (month === null && monthOf(word) !== null) month = monthOf(word);
    else if (timeMs !== null && zone === null) zone = zoneOf(word);
  }
  if (year === null || month === null || day === null) return null;
  return { year, month, day, timeMs, zone: zone ?? 0 };
}

/** Two digits of a year as RFC 2822, section 4.3, reads them. */
function century(year: number): number {
  return year < 50 ? 2000 + year : 1900 + year;
}

/** NaN for what no clock shows; 24:00 and leap seconds are the moment that follows. */
function timeOf(hour: string, minute: string, second = "0", fraction = "", half?: string): number {
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (h > 24 || m > 59 || s > 60) return Number.NaN;
  const timeMs = h * HOUR_MS + m * MINUTE_MS + s * 1_000 + Math.trunc(Number(`0.${fraction.slice(1) || "0"}`) * 1_000);
  return half === undefined ? timeMs : inHalf(timeMs, half);
}

function inHalf(timeMs: number, half: string): number {
  return (timeMs % (12 * HOUR_MS)) + (/^p/i.test(half) ? 12 * HOUR_MS : 0);
}

function momentOf({ year, month, day, timeMs, zone }: Parts): PublishedAt | null {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const start = new Date(0).setUTCFullYear(year, month - 1, day);
  const isInCalendar = new Date(start).getUTCMonth() === month - 1 && new Date(start).getUTCDate() === day;
  if (!isInCalendar || year < 1 || Number.isNaN(timeMs)) return null;
  if (timeMs === null) return { at: start, precision: "day" };
  return { at: start + timeMs - offsetAt(zone, start + timeMs), precision: "minute" };
}

function offsetAt(zone: number | string, local: number): number {
  if (typeof zone === "number") return zone;
  const clock = Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO("UTC").toPlainDateTime();
  return local - clock.toZonedDateTime(zone).epochMilliseconds;
}

/** Hours from UTC. RFC 822 has the American ones; the rest are those that one finds in feeds and that mean one thing there. */
const ZONE_HOURS: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 1,
  bst: 1,
  cet: 1,
  met: 1,
  mez: 1,
  cest: 2,
  mest: 2,
  mesz: 2,
  eet: 2,
  sast: 2,
  eest: 3,
  msk: 3,
  ist: 5.5,
  sgt: 8,
  hkt: 8,
  awst: 8,
  jst: 9,
  kst: 9,
  acst: 9.5,
  aest: 10,
  acdt: 10.5,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  nst: -3.5,
  ndt: -2.5,
  ast: -4,
  adt: -3,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  akst: -9,
  akdt: -8,
  hst: -10,
};

/** Names that leave open whether it is summer. */
const ZONE_PLACES: Readonly<Record<string, string>> = {
  at: "America/Halifax",
  et: "America/New_York",
  ct: "America/Chicago",
  mt: "America/Denver",
  pt: "America/Los_Angeles",
};

/** "+0100", "-1:30", "GMT-01:01", "Etc/GMT", "(EST)", "ET", "Europe/Paris"; null for what is no zone. */
function zoneOf(word: string): number | string | null {
  const offset = /^(?:GMT|UTC?)?([+-])(\d{1,2}?):?(\d{2})?$/i.exec(word);
  if (offset) {
    const [, sign, hours, minutes] = offset;
    const ms = Number(hours) * HOUR_MS + Number(minutes ?? 0) * MINUTE_MS;
    return ms >= DAY_MS ? null : sign === "-" ? -ms : ms;
  }
  const name = word.replace(/^\(|\)$|^Etc\//gi, "").toLowerCase();
  if (Object.hasOwn(ZONE_HOURS, name)) return ZONE_HOURS[name]! * HOUR_MS;
  if (Object.hasOwn(ZONE_PLACES, name)) return ZONE_PLACES[name]!;
  return /^[a-z]+\/[a-z_]+$/i.test(word) && isZone(word) ? word : null;
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Languages whose feeds write months by their own names now and then. */
const LANGUAGES = [
  "de",
  "fr",
  "es",
  "it",
  "pt",
  "nl",
  "pl",
  "cs",
  "hu",
  "sv",
  "da",
  "fi",
  "ru",
  "uk",
  "el",
  "tr",
  "id",
];

/** 1..12 for a month's name, in full or short; null for other words. */
function monthOf(word: string): number | null {
  const name = word.toLowerCase().replace(/\.$/, "");
  if (!/^\p{L}{3,}$/u.test(name)) return null;
  const english = MONTHS.indexOf(name.slice(0, 3)) + 1;
  return english > 0 && ENGLISH_MONTH.test(name) ? english : (foreignMonths().get(name) ?? null);
}

const ENGLISH_MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

let foreign: Map<string, number> | null = null;

/** Made when first needed: few feeds do. */
function foreignMonths(): Map<string, number> {
  if (foreign) return foreign;
  foreign = new Map();
  for (const language of LANGUAGES) {
    for (const month of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(language, { day: "numeric", month, timeZone: "UTC" });
      for (let i = 0; i < 12; i++) {
        const part = format.formatToParts(Date.UTC(2024, i, 2)).find(({ type }) => type === "month");
        const name = part?.value.toLowerCase().replace(/\.$/, "") ?? "";
        if (name.length >= 3 && !foreign.has(name)) foreign.set(name, i + 1);
      }
    }
  }
  return foreign;
}
