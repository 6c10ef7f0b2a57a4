// A page -> the article on it.
import { readHtml, type UnreadPage } from "../text/html.ts";
import { type PageLine, pageLines } from "../text/page-lines.ts";
import { termsOf } from "../text/words.ts";
import { DAY_MS, HOUR_MS, type PublishedAt, parseIsoTime } from "../time.ts";
import type { ArticleParts } from "./article.ts";
import { firstTimeAbove, isLongSentence, isSentence } from "./body.ts";
import { cleanText, type Removed } from "./clean.ts";
import { type Line, linesOf } from "./lines.ts";
import { whyNoArticle } from "./no-article.ts";
import { DEK_SHARED, sharedWith } from "./title.ts";

/** `removed`: what else stands on the page, worked out only for who asks. */
export type PageArticle = ArticleParts & { readonly removed: () => Removed[] };

/**
 * The article's parts, or why the page is not read or plainly none. What the page says about itself goes before what its text shows; the
 * address is the one it claims, unchecked; an empty body when there is no text at all. A time of day that its text shows without a
 * zone is that of `zone`.
 */
export function pageArticle(
  html: string,
  address: string | null = null,
  zone: string | null = null,
): PageArticle | UnreadPage {
  const page = readHtml(html, address);
  if ("why" in page) return page;
  const { title, siteName, author, authorIsSite, publishedAt, url } = page.metadata;
  const found = cleanText(page.lines.join("\n\n"), zone);
  const { all, article } = pageLines(page.markup);
  const own = ownLines(article, title);
  const body = own.length === 0 ? found.body : [...leadLines(all, article, own), ...own].join("\n\n");
  const why = whyNoArticle(title, page.lines, body);
  if (why !== null) return { why };
  const date = publishedAt === null ? null : parseIsoTime(publishedAt.replace(MIDNIGHT, ""));
  return {
    title: withoutSite(title, found.title),
    body,
    outlet: siteName ?? found.outlet,
    byline: authorIsSite ? (found.byline ?? author) : (author ?? found.byline),
    url,
    publishedAt: date === null || isTimeOf(date, found.publishedAt) ? found.publishedAt : date,
    removed: () => besides(page.lines, [title, found.title, ...body.split("\n\n")]),
  };
}

function besides(lines: readonly string[], kept: readonly (string | null)[]): Removed[] {
  const own = new Set(kept);
  return lines
    .filter((line) => !own.has(line))
    .map((line) => ({ line, rule: factsOf(line)?.rule ?? "outside of the article" }));
}

/** A site that keeps no time of day says midnight, in its own zone: only the day counts. */
const MIDNIGHT = /[T ]00:00(?::00(?:\.0+)?)? ?(?:Z|[+-]\d{2}:?\d{2})?$/i;

/** Where the page gives a day alone, a moment of that day in its text says more. */
function isTimeOf(day: PublishedAt, shown: PublishedAt | null): boolean {
  if (day.precision !== "day" || shown?.precision !== "minute") return false;
  return shown.at >= day.at - ZONES_MS && shown.at < day.at + DAY_MS + ZONES_MS;
}

/** No zone is further from Greenwich: the day is that of the page. */
const ZONES_MS = 14 * HOUR_MS;

/** "Bridge closed - North Post" is "Bridge closed" where the text has that as its title. */
function withoutSite(stated: string | null, shown: string | null): string | null {
  return stated !== null && shown !== null && stated.startsWith(shown) ? shown : (stated ?? shown);
}

/** A line that is links for the most part points elsewhere. */
const POINTER_SHARE = 0.7;
/** Shorter lines above the first sentence are labels. */
const FEWEST_WORDS = 8;

/** Without what is a page's by its wording or links, labels above the first sentence, and headings with nothing below them. */
function ownLines(lines: readonly PageLine[], title: string | null): string[] {
  const read = lines.flatMap(({ text, isHeading, linked }) => {
    if (linked >= POINTER_SHARE || isSame(text, title)) return [];
    // What is run into a paragraph is parted from it: a label, or what an outlet says of its own text.
    return linesOf(text, null).flatMap((line) => (line.rule === null ? { ...line, isHeading } : []));
  });
  const start = Math.max(0, read.findIndex(isLongSentence));
  const first = firstTimeAbove(read, { start, end: read.length }, -1);
  const body = read.filter(({ words }, i) => i >= first || words >= FEWEST_WORDS);
  return withoutEmptyEnd(body).map(({ text }) => text);
}

/** The facts of one line; undefined for one that holds nothing. */
function factsOf(text: string): Line | undefined {
  return linesOf(text, null)[0];
}

function isSame(text: string, title: string | null): boolean {
  return title !== null && text.toLowerCase() === title.toLowerCase();
}

/** "More on this topic" stood above links that have been left out. */
function withoutEmptyEnd<T extends { readonly isHeading: boolean }>(lines: readonly T[]): T[] {
  return lines.slice(0, lines.findLastIndex(({ isHeading }) => !isHeading) + 1);
}

/** A first paragraph stands no further above the rest: title, by-line and picture may part them. */
const LEAD_LINES = 6;
/** So much of a first paragraph's terms stand in the rest at least, else it is about something else. */
const LEAD_SHARED = 0.2;
/** Shorter lines stand in many places of a page. */
const LONG_LINE = 60;

/** Sentences just above the part that was found: many sites set the first paragraph outside; a dek says what the body says. */
function leadLines(all: readonly PageLine[], article: readonly PageLine[], own: readonly string[]): string[] {
  const inArticle = new Set(article.map(({ text }) => text));
  const start = Math.max(
    0,
    all.findIndex(({ text }) => text.length >= LONG_LINE && inArticle.has(text)),
  );
  const terms = new Set(own.flatMap(termsOf));
  const above = all.slice(Math.max(0, start - LEAD_LINES), start).map(({ text }) => text);
  return above.filter((text) => {
    const line = factsOf(text);
    if (line === undefined || !isSentence(line) || own.includes(text)) return false;
    const shared = sharedWith(terms, line);
    return shared > LEAD_SHARED && shared < DEK_SHARED;
  });
}
