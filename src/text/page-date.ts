// A date as a page writes it -> ISO 8601.
import { monthIndex } from "./calendar.ts";
import { foldWord } from "./words.ts";

const ISO = /\b((?:19|20)\d{2})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?/;
const RFC_822 = /\b[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|UTC|[+-]\d{4})/;
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th|\.)? (?:of |de )?(\p{L}{3,10})\.?,? (?:de )?((?:19|20)\d{2})\b/u;
const MONTH_FIRST = /\b(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d{2})\b/u;
const POINTS = /(?<!\d)(\d{1,2})\. ?(\d{1,2})\. ?((?:19|20)\d{2})\b/;
const SLASHES = /\b(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})\b/;
const YEAR_FIRST = /\b((?:19|20)\d{2})[/.](\d{1,2})[/.](\d{1,2})\b/;

/** Months that differ from English ones, folded: German, French, Spanish, Italian, Portuguese, Dutch. */
const OTHER_MONTHS = new Map(
  [
    "januar janvier enero gennaio janeiro januari",
    "februar fevrier febrero febbraio fevereiro februari",
    "marz mars marzo marco maart",
    "avril abril aprile",
    "mai mayo maggio maio mei",
    "juni juin junio giugno junho",
    "juli juillet julio luglio julho",
    "aout agosto augustus",
    "septembre septiembre settembre setembro",
    "oktober octobre octubre ottobre outubro",
    "novembre noviembre novembro",
    "dezember decembre diciembre dicembre dezembro",
  ].flatMap((names, month) => names.split(" ").map((name) => [name, month] as const)),
);

/**
 * The first date in a short text: "Mon, 15 Sep 2014 21:10:00 GMT" -> "2014-09-15T21:10:00.000Z", "Sept. 15, 2014" and
 * "15.9.2014" -> "2014-09-15". An ISO time is given back as written. Null when none is found or two readings differ.
 */
export function isoDateIn(text: string): string | null {
  const iso = ISO.exec(text);
  if (iso) return isoDay(iso[1]!, Number(iso[2]) - 1, iso[3]!) && iso[0];
  const rfc = RFC_822.exec(text);
  if (rfc) return new Date(rfc[0]).toISOString();
  return writtenDay(text) ?? numericDay(text);
}

function writtenDay(text: string): string | null {
  const dayFirst = DAY_FIRST.exec(text);
  const monthFirst = MONTH_FIRST.exec(text);
  const [year, month, day] = dayFirst
    ? [dayFirst[3], dayFirst[2], dayFirst[1]]
    : [monthFirst?.[3], monthFirst?.[1], monthFirst?.[2]];
  if (month === undefined) return null;
  const folded = foldWord(month);
  const index = OTHER_MONTHS.get(folded) ?? monthIndex(folded);
  return index === undefined ? null : isoDay(year!, index, day!);
}

function numericDay(text: string): string | null {
  const points = POINTS.exec(text);
  if (points) return isoDay(points[3]!, Number(points[2]) - 1, points[1]!);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return isoDay(yearFirst[1]!, Number(yearFirst[2]) - 1, yearFirst[3]!);
  const slashes = SLASHES.exec(text);
  if (!slashes) return null;
  const readings = [
    isoDay(slashes[3]!, Number(slashes[2]) - 1, slashes[1]!),
    isoDay(slashes[3]!, Number(slashes[1]) - 1, slashes[2]!),
  ];
  const valid = [...new Set(readings.filter((reading) => reading !== null))];
  return valid.length === 1 ? valid[0]! : null;
}

function isoDay(year: string, month: number, day: string): string | null {
  const date = new Date(Date.UTC(Number(year), month, Number(day)));
  return date.getUTCMonth() === month && date.getUTCDate() === Number(day) ? date.toISOString().slice(0, 10) : null;
}

/** ".../2014/09/15/harbour" -> "2014-09-15": many sites put the day in the address. */
export function isoDateInAddress(url: string): string | null {
  const found = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?:[/-]|$)/.exec(url);
  return found && isoDay(found[1]!, Number(found[2]) - 1, found[3]!);
}
