// The named fields of a JSON object or of front matter -> an article's parts, and what is wrong with them.

import { plainCharacters } from "../text/normalize.ts";
import { type PublishedAt, parseIsoTime } from "../time.ts";
import { canonicalAddress } from "./address.ts";
import type { ArticleParts } from "./article.ts";
import { dateIn } from "./dates.ts";

/** One piece of a file: the article's parts unless it is unusable, and a sentence for each thing wrong with it. */
export type Piece = {
  readonly parts: ArticleParts | null;
  readonly faults: readonly string[];
  /** Where in the file, when it holds several: "line 3". */
  readonly place?: string;
};

/** Field names in lower case with their text. */
export type Fields = ReadonlyMap<string, string>;

/** Fields go before what was found in the text; a bad date or address is said and left out. */
export function pieceOf(fields: Fields, found: ArticleParts): Piece {
  const faults: string[] = [];
  const date = first(fields, ["date", "publishedat", "published_at", "published", "pubdate"]);
  const publishedAt = date === null ? found.publishedAt : readDate(date);
  if (date !== null && publishedAt === null) {
    faults.push(`The date "${shown(date)}" is not understood: write it like 2014-09-15 or 2014-09-15T08:05Z.`);
  }
  const address = first(fields, ["url", "link"]);
  const isAddress = address !== null && canonicalAddress(address) !== null;
  if (address !== null && !isAddress)
    faults.push(`The address "${shown(address)}" does not begin with http: correct it.`);
  const parts: ArticleParts = {
    title: first(fields, ["title", "headline"]) ?? found.title,
    body: found.body,
    outlet: first(fields, ["outlet", "source", "publisher"]) ?? found.outlet,
    byline: first(fields, ["byline", "author"]) ?? found.byline ?? null,
    url: isAddress ? address : found.url,
    publishedAt,
  };
  return { parts, faults };
}

/** The first of the fields that says something, on one line. */
function first(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const value = plainCharacters(fields.get(name) ?? "")
      .replace(/\s+/g, " ")
      .trim();
    if (value !== "") return value;
  }
  return null;
}

function readDate(text: string): PublishedAt | null {
  return parseIsoTime(text) ?? dateIn(text);
}

/** Enough to find it in the file. */
function shown(value: string): string {
  return value.slice(0, 60);
}
