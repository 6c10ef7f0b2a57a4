// What someone calls a time zone -> its IANA name, or a sentence with the nearest one.
import { nearest } from "../text/nearest.ts";
import { isTimeZone } from "../time.ts";

/** The first part of every name that stands for a place. */
const REGIONS = [
  "Africa",
  "America",
  "Antarctica",
  "Arctic",
  "Asia",
  "Atlantic",
  "Australia",
  "Europe",
  "Indian",
  "Pacific",
];

/**
 * readZone("europe/paris") -> "Europe/Paris", "new york" -> "America/New_York", "utc" -> "UTC"; null for anything else.
 * Abbreviations and offsets are no zones here: "EST" is Panama's clock in the IANA data, and neither keeps summer time.
 */
export function readZone(text: string): string | null {
  const name = text.trim().replace(/\s+/g, "_");
  if (/^(utc|gmt|z)$/i.test(name)) return "UTC";
  if (OF_AUSTRALIA.test(name)) return null;
  const places = name.includes("/") ? [name] : REGIONS.map((region) => `${region}/${name}`);
  const known = places.filter((place) => /^[a-z]+\/[\w/+-]+$/i.test(place) && isTimeZone(place));
  // The name in the case of the IANA data; an alias such as Asia/Kathmandu stays as it was written.
  return known.length === 1 ? new Temporal.ZonedDateTime(0n, known[0]).timeZoneId : null;
}

/** Old names in the IANA data of parts of Australia; alone, as in "west Africa", they mean no zone. */
const OF_AUSTRALIA = /^(?:north|south|west|act)$/i;

/**
 * Whether a word right after a time can only be meant as a zone, though it may be none: "Europe/Pariss", "EST", "+02:00".
 * A topic may be any word, so "test" and "west" are not taken for one.
 */
export function meansZone(word: string): boolean {
  return /^\p{L}[^/]*\/./u.test(word) || ABBREVIATIONS.has(word) || OFFSET.test(word);
}

/** A sentence for text that was probably meant as a zone; null when it looks like none. */
export function zoneHint(text: string): string | null {
  if (/^[a-z]{2,4}t$/i.test(text) || ABBREVIATIONS.has(text) || OFFSET.test(text)) {
    return `"${text}" does not say which summer time to keep: write a place, such as "America/New_York" or "Europe/Paris", or "UTC".`;
  }
  const near = nearestZone(text);
  if (near !== null) return `"${text}" is not a time zone I know: did you mean ${near}?`;
  return text.includes("/")
    ? `"${text}" is not a time zone I know: write a place, such as "Europe/Paris", or "UTC".`
    : null;
}

const OFFSET = /^(?:utc|gmt)?\s?[+-]\d[\d:]*$/i;

/** As people write them behind a time; in small letters only those that are no words. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  "EST EDT CST CDT MST MDT PST PDT AKST AKDT HST AST ADT NST NDT BRT ART WET WEST CET CEST EET EEST BST IST MSK SAST EAT WAT CAT PKT SGT HKT JST KST AEST AEDT ACST ACDT AWST NZST NZDT est edt cst cdt pst pdt mst mdt cet cest eet eest bst msk jst kst aest aedt nzst nzdt".split(
    " ",
  ),
);

function nearestZone(text: string): string | null {
  const typed = text.trim().replace(/\s+/g, "_");
  const part = (zone: string) => (typed.includes("/") ? zone : zone.slice(zone.lastIndexOf("/") + 1)).toLowerCase();
  const zones = Intl.supportedValuesOf("timeZone").filter((zone) => zone.includes("/"));
  const near = nearest(typed, zones.map(part));
  return zones.find((zone) => part(zone) === near) ?? null;
}
