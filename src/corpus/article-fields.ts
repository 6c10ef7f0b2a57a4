// The named fields of a JSON object or of front matter -> an article's parts, and what is wrong with them.

import { inOneLine, plainCharacters } from "../text/normalize.ts";
import { type PublishedAt, parseIsoTime } from "../time.ts";
import { canonicalAddress } from "./address.ts";
import type { ArticleParts } from "./article.ts";
import { bylineIn } from "./byline.ts";
import type { Removed } from "./clean.ts";
import { dateIn, isDateAlone } from "./dates.ts";

/** One piece of a file: the article's parts unless it is unusable, and a sentence for each thing wrong with it. */
export type Piece = {
  readonly parts: ArticleParts | null;
  readonly faults: readonly string[];
  /** Where in the file, when it holds several: "line 3". */
  readonly place?: string;
  /** What of its text is not the article's, worked out only for who asks. */
  readonly removed?: () => readonly Removed[];
  /** See CleanedText; left out where the outlet is known. */
  readonly mayBeOf?: string | null;
};

/** Text by `fieldName`. */
export type Fields = ReadonlyMap<string, string>;

/** Fields go before what was found in the text; a bad date or address is said and left out. `zone`: of a time that gives none. */
export function pieceOf(fields: Fields, found: ArticleParts, zone: string | null): Piece {
  const faults: string[] = [];
  const date = first(fields, DATES);
  const publishedAt = date === null ? found.publishedAt : readDate(date, zone);
  if (date !== null && publishedAt === null) {
    faults.push(
      `The date "${shown(date)}" is not understood, so the article counts as undated: write it like 2014-09-15 or 2014-09-15T08:05Z.`,
    );
  }
  // A note taken from a page has as its source where the page is.
  const outlets = OUTLETS.flatMap((name) => first(fields, [name]) ?? []);
  const address = first(fields, ADDRESSES) ?? outlets.find((text) => IS_ADDRESS.test(text)) ?? null;
  const isAddress = address !== null && canonicalAddress(address) !== null;
  if (address !== null && !isAddress)
    faults.push(`The address "${shown(address)}" does not begin with http: correct it.`);
  const writer = first(fields, WRITERS);
  const title = first(fields, TITLES);
  const parts: ArticleParts = {
    title: title === null || isDateAlone(title) ? found.title : title,
    body: found.body,
    outlet: outlets.find((text) => !IS_ADDRESS.test(text)) ?? found.outlet,
    byline: writer === null ? (found.byline ?? null) : (bylineIn(writer) ?? writer),
    url: isAddress ? address : found.url,
    publishedAt,
  };
  return { parts, faults };
}

const TITLES = ["title", "headline"];
const DATES = [
  "date",
  "publishedat",
  "published",
  "pubdate",
  "publishdate",
  "publisheddate",
  "datepublished",
  "publishedon",
];
const ADDRESSES = ["url", "link", "permalink", "canonical", "canonicalurl"];
const OUTLETS = ["outlet", "source", "publisher", "publication", "newspaper", "sitename"];
const WRITERS = ["byline", "author", "authors", "writer"];
const KNOWN = new Set([...TITLES, ...DATES, ...ADDRESSES, ...OUTLETS, ...WRITERS]);

const IS_ADDRESS = /^https?:/i;

/** "Published_At" and "published-at" -> "publishedat": how a field is looked up. */
export function fieldName(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, "");
}

/** Whether a field of that name is read. */
export function isFieldName(name: string): boolean {
  return KNOWN.has(fieldName(name));
}

/** Whether a line of that name and value is such a field, and no sentence of a text: names are short, dates have figures. */
export function mayBeField(name: string, value: string): boolean {
  const text = value.trim();
  if (DATES.includes(name)) return text === "" || /\d/.test(text);
  if (ADDRESSES.includes(name)) return !/\s/.test(text);
  const isNamed = OUTLETS.includes(name) || WRITERS.includes(name) || isFieldBeside(name);
  return isNamed ? text.length <= LONGEST_NAMES && !ENDS.test(text) : TITLES.includes(name);
}

/** Whether a field of that name often stands beside those that are read. */
export function isFieldBeside(name: string): boolean {
  return BESIDE.has(fieldName(name));
}

const BESIDE = new Set(
  "aliases categories category country created draft id keywords lang language layout section slug tags time topic topics type updated".split(
    " ",
  ),
);

/** Of an outlet, or of the writers of one text. */
const LONGEST_NAMES = 100;
const ENDS = /(?<! (?:Jr|Sr|Inc|Ltd|Co))[.?!…]["'”’)]*$/;

/** The first of the fields that says something, on one line. */
function first(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const value = inOneLine(plainCharacters(fields.get(name) ?? "")).trim();
    if (value !== "") return value;
  }
  return null;
}

function readDate(text: string, zone: string | null): PublishedAt | null {
  return parseIsoTime(text) ?? dateIn(text, zone);
}

/** Enough to find it in the file. */
function shown(value: string): string {
  return value.slice(0, 60);
}
