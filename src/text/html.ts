// HTML -> the lines of text that a reader would see, and the page's own account of itself.
import { Parser } from "htmlparser2";
import { MetadataCollector, type PageMetadata } from "./html-metadata.ts";
import { TextCollector } from "./html-text.ts";
import { isoDateIn } from "./page-date.ts";

/** A page's text, one paragraph, heading, list item or table row a line, and what it says about itself. */
export type HtmlPage = { readonly lines: string[]; readonly metadata: PageMetadata };

/** Longer pages are cut: no article is that long, and everything after is reading time for nothing. */
const MAX_LENGTH = 2_000_000;
/** Real pages nest some 30 deep; reading ends where markup goes deeper than this. */
const MAX_DEPTH = 256;
/** The parser is fed in pieces, so that it can be stopped. */
const PIECE_LENGTH = 65_536;

/**
 * Reads a saved page: the text of its article where the page marks one, without menus, forms and asides. Scripts and
 * styles are never read as text, nothing is loaded. Never throws; of a page cut or nested absurdly the beginning is read.
 */
export function readHtml(html: string): HtmlPage {
  const metadata = new MetadataCollector();
  const text = new TextCollector();
  parse(html, [metadata, text]);
  const lines = text.articleLines();
  const found = metadata.result();
  return { lines, metadata: { ...found, publishedAt: found.publishedAt ?? dateAbove(lines) } };
}

/** Short lines near the top of an article may give its date, when no markup does. */
function dateAbove(lines: readonly string[]): string | null {
  const short = lines.slice(0, 12).filter((line) => line.length <= 100);
  return short.map(isoDateIn).find((date) => date !== null) ?? null;
}

/** All text of a fragment or page, for the descriptions in feeds: htmlToText("<p>A<b>b</b>.<p>C") -> ["Ab.", "C"]. */
export function htmlToText(html: string): string[] {
  const text = new TextCollector();
  parse(html, [text]);
  return text.allLines();
}

/** What reads along while a page is parsed; void elements are closed too. */
export type HtmlCollector = {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
};

function parse(html: string, collectors: readonly HtmlCollector[]): void {
  let depth = 0;
  let isStopped = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        isStopped ||= depth > MAX_DEPTH;
        if (!isStopped) for (const collector of collectors) collector.open(name, attributes);
      },
      onclosetag(name) {
        depth--;
        if (!isStopped) for (const collector of collectors) collector.close(name);
      },
      ontext(text) {
        if (!isStopped) for (const collector of collectors) collector.text(text);
      },
    },
    { decodeEntities: true },
  );
  const end = Math.min(html.length, MAX_LENGTH);
  for (let i = 0; i < end && !isStopped; i += PIECE_LENGTH)
    parser.write(html.slice(i, Math.min(end, i + PIECE_LENGTH)));
  if (!isStopped) parser.end();
}
