// HTML -> the lines of text that a reader would see, the page's own account of itself, and what its article is found in.
import { Parser } from "htmlparser2";
import { MetadataCollector, type PageMetadata } from "./html-metadata.ts";
import { TextCollector } from "./html-text.ts";
import { plainCharacters } from "./normalize.ts";
import { isoDateIn } from "./page-date.ts";
import { MarkupCollector } from "./page-markup.ts";

export type HtmlPage = {
  /** One paragraph, heading, list item or table row a line. */
  readonly lines: string[];
  readonly metadata: PageMetadata;
  /** The body without what no article is made of: small enough for a tree to be built of it. */
  readonly markup: string;
};

/** The page is larger or deeper than any that holds an article; `why` is one sentence. */
export type UnreadPage = { readonly why: string };

/** Longer pages are not read: a saved page may carry its pictures within, an article is some kilobytes. */
const MAX_LENGTH = 20_000_000;
/** Real pages nest some 30 deep. */
const MAX_DEPTH = 256;
/** Real elements have some ten. */
const MAX_ATTRIBUTES = 1_000;
/** The parser is fed in pieces, so that it can be stopped. */
const PIECE_LENGTH = 65_536;

/**
 * Reads a page: the text of its article where the page marks one, without menus, forms and asides. Scripts and styles
 * are never read as text, nothing is loaded. `address` is where it comes from, if known. Never throws; the work is linear in the length and the memory bounded.
 */
export function readHtml(html: string, address: string | null = null): HtmlPage | UnreadPage {
  const metadata = new MetadataCollector(address);
  const text = new TextCollector();
  const markup = new MarkupCollector();
  const why = readAlong(html, [metadata, text, markup]);
  const found = metadata.result();
  const small = markup.result(found.title ?? "");
  if (why !== null || small === null) return { why: why ?? TOO_LARGE };
  const lines = text.articleLines();
  return {
    lines,
    metadata: { ...found, publishedAt: found.publishedAt ?? dateShown(lines, found.title) },
    markup: small,
  };
}

const TOO_LARGE = "The page is larger than any article: save its text alone.";
const TOO_DEEP = "The page's markup is nested deeper than any article's: save its text alone.";
const TOO_MANY_ATTRIBUTES = "The page's markup has more attributes than any article's: save its text alone.";

/**
 * A date in the text, when no markup gives one: in a short line near the top of the article, at the beginning of one of
 * its first paragraphs, else in the first label such as
 * "Date: 15.9.2014", else in the title.
 */
function dateShown(all: readonly string[], title: string | null): string | null {
  const lines = all.filter((line) => !line.includes("©"));
  const titleAt = Math.max(0, title === null ? 0 : lines.indexOf(title));
  const top = lines.slice(Math.max(0, titleAt - LINES_ABOVE), titleAt + LINES_BELOW);
  const places = [
    ...top.filter((line) => line.length <= LONGEST_LINE_ABOUT),
    ...top.map((line) => BEGINNING.exec(line)?.[0] ?? ""),
    ...lines.filter((line) => line.length <= LONGEST_LABEL),
    title ?? "",
  ];
  return places.map(isoDateIn).find((date) => date !== null) ?? null;
}

const LINES_ABOVE = 4;
const LINES_BELOW = 12;
const LONGEST_LINE_ABOUT = 100;
const LONGEST_LABEL = 40;
/** "15.9.2014 – The harbour", "Sept. 15, 2014 - The harbour" */
const BEGINNING = /^(?=.{0,20}\d{4}).{6,30}? [-–—|] /;

/** All text of a fragment or page, for the descriptions in feeds: htmlToText("<p>A<b>b</b>.<p>C") -> ["Ab.", "C"]. */
export function htmlToText(html: string): string[] {
  const text = new TextCollector();
  readAlong(html, [text]);
  return text.allLines();
}

/** What reads along while a page is parsed; void elements are closed too. */
export type HtmlCollector = {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
};

/** Null when all was read; else why reading stopped, and the collectors hold the beginning. */
export function readAlong(html: string, collectors: readonly HtmlCollector[]): string | null {
  let why = html.length > MAX_LENGTH ? TOO_LARGE : null;
  let depth = 0;
  let attributeCount = 0;
  const parser = new Parser(
    {
      onattribute() {
        attributeCount++;
        if (attributeCount > MAX_ATTRIBUTES) why ??= TOO_MANY_ATTRIBUTES;
      },
      onopentag(name, attributes) {
        depth++;
        attributeCount = 0;
        if (depth > MAX_DEPTH) why ??= TOO_DEEP;
        if (why === null) for (const collector of collectors) collector.open(name, attributes);
      },
      onclosetag(name) {
        depth--;
        if (why === null) for (const collector of collectors) collector.close(name);
      },
      ontext(text) {
        if (why !== null) return;
        // Here and not before: a character that nobody sees may be written as an entity.
        const plain = plainCharacters(text);
        for (const collector of collectors) collector.text(plain);
      },
    },
    // Where there are none the parser goes from tag to tag instead of looking at each character.
    { decodeEntities: html.includes("&") },
  );
  for (let i = 0; i < html.length && why === null; i += PIECE_LENGTH) parser.write(html.slice(i, i + PIECE_LENGTH));
  if (why === null) parser.end();
  return why;
}
