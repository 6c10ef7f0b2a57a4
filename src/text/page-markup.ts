// A page's tags and text -> the same page with no more than what finding its article takes.
import type { HtmlCollector } from "./html.ts";
import { isHidden } from "./html-text.ts";
import { inOneLine } from "./normalize.ts";

type Attributes = Readonly<Record<string, string>>;

/** More than any page of news needs: a tree of these can be built and searched in about a second. */
const MOST_NODES = 50_000;
const LONGEST_MARKUP = 2_000_000;

/** Nothing in them is read. */
const LEFT_OUT = new Set(
  "script style noscript template svg math iframe object embed audio video canvas map select textarea datalist head meta link base title".split(
    " ",
  ),
);

const VOID = new Set("area br col hr img input param source track wbr".split(" "));

/** What an element is called tells what it is for; all other attributes are left out. */
const KEPT = ["class", "id", "role", "rel", "itemprop"] as const;

/**
 * Writes the body again: without scripts and the like, without what is hidden, white space as one space, and of the
 * attributes only those that name an element or tell a link from an anchor.
 */
export class MarkupCollector implements HtmlCollector {
  private readonly pieces: string[] = [];
  private length = 0;
  private nodes = 0;
  private depth = 0;
  /** The depth at which an element that is left out opened. */
  private outside = Number.POSITIVE_INFINITY;
  private verbatim = 0;
  /** Of the text since the last tag. */
  private pending: string[] = [];

  open(name: string, attributes: Attributes): void {
    this.endText();
    this.depth++;
    if (this.depth >= this.outside) return;
    if (LEFT_OUT.has(name) || (name !== "body" && name !== "html" && isHidden(attributes))) this.outside = this.depth;
    else {
      if (name === "pre") this.verbatim++;
      if (isWritten(name)) {
        this.nodes++;
        this.write(`<${name}${written(attributes)}>`);
      }
    }
  }

  close(name: string): void {
    this.endText();
    const isOutside = this.depth >= this.outside;
    if (this.depth === this.outside) this.outside = Number.POSITIVE_INFINITY;
    this.depth--;
    if (isOutside) return;
    if (name === "pre") this.verbatim--;
    if (!VOID.has(name) && isWritten(name)) this.write(`</${name}>`);
  }

  text(text: string): void {
    // Text comes in pieces, parted at entities: what looks like one is known when all are there.
    if (this.depth < this.outside && !this.isFull()) this.pending.push(text);
  }

  /** The page as markup, null when it is too large for a tree; the title helps to tell which heading repeats it. */
  result(title: string): string | null {
    this.endText();
    if (this.isFull()) return null;
    return `<!doctype html><html><head><title>${escaped(title)}</title></head><body>${this.pieces.join("")}</body></html>`;
  }

  private endText(): void {
    if (this.pending.length === 0) return;
    const text = this.pending.join("");
    this.pending = [];
    // The tree's parser makes a node of each piece between characters that are escaped.
    this.nodes += 1 + (text.match(ESCAPED)?.length ?? 0);
    this.write(escaped(this.verbatim > 0 ? text : inOneLine(text)));
  }

  private isFull(): boolean {
    return this.nodes > MOST_NODES || this.length > LONGEST_MARKUP;
  }

  private write(piece: string): void {
    this.length += piece.length;
    if (!this.isFull()) this.pieces.push(piece);
  }
}

const TAG_NAME = /^[a-z][a-z0-9-]{0,40}$/;

function isWritten(name: string): boolean {
  return TAG_NAME.test(name) && name !== "html" && name !== "body";
}

/** Names of elements are no longer than this. */
const LONGEST_NAME = 300;

function written(attributes: Attributes): string {
  const kept = KEPT.filter((key) => attributes[key] !== undefined).map((key) => ` ${key}="${name(attributes[key]!)}"`);
  if (attributes.href !== undefined) kept.push(attributes.href.startsWith("#") ? ' href="#a"' : ' href="/"');
  return kept.join("");
}

function name(value: string): string {
  return escaped(value.slice(0, LONGEST_NAME)).replaceAll('"', "&quot;");
}

/** What would be read as a tag or an entity. */
const ESCAPED = /<|&(?=[#a-z])/gi;

function escaped(text: string): string {
  return text.replace(ESCAPED, (character) => (character === "<" ? "&lt;" : "&amp;"));
}
