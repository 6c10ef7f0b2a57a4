// The text of an RSS, RDF, Atom or CDF feed, piece by piece -> the feed. One mapper for all: they differ in names only.
import type { Problem } from "../problem.ts";
import { resolveAddress, resolveBase } from "./addresses.ts";
import { type Attributes, BoundedXmlParser } from "./bounded-xml.ts";
import { type Feed, type Item, LIMITS, type ParsedFeed } from "./feed.ts";
import { plainText } from "./text-construct.ts";
import { Capture } from "./xml-capture.ts";
import { Entities } from "./xml-entities.ts";
import { ItemBuilder } from "./xml-item.ts";
import { FEED_PARTS, feedRole, ITEM_PARTS, ITEMS, itemRole, Namespaces, ROOTS, type Role } from "./xml-names.ts";

/** Whose fields the children of an element tell. */
type Context = "feed" | "item" | null;

/** Reads a feed whose text comes in pieces: write them, then ask for the result. */
export class XmlFeedReader {
  readonly #xml: BoundedXmlParser;
  readonly #entities = new Entities();
  readonly #namespaces = new Namespaces();
  readonly #contexts: Context[] = [];
  readonly #bases: { readonly depth: number; readonly before: string | null }[] = [];
  readonly #items: Item[] = [];
  readonly #problems: Problem[] = [];
  #base: string | null;
  #format: Feed["format"] | null = null;
  #isPage = false;
  #capture: Capture | null = null;
  #item: ItemBuilder | null = null;
  #itemDepth = 0;
  #itemNumber = 0;
  #title: { readonly rank: number; readonly text: string } | null = null;
  #home: { readonly rank: number; readonly url: string } | null = null;
  #ttlMinutes: number | null = null;

  constructor(url: string | null) {
    this.#base = url;
    this.#xml = new BoundedXmlParser({
      open: (name, attributes, depth) => this.#open(name, attributes, depth),
      close: (name, depth, isCutOff) => this.#close(name, depth, isCutOff),
      text: (text, isCdata) => this.#capture?.text(text, isCdata, this.#entities),
      declaration: (text) => this.#entities.declare(text),
    });
  }

  /** True once nothing that follows can matter: the feed was cut at a limit, or it is none. */
  get isDone(): boolean {
    return this.#xml.isDone;
  }

  write(piece: string): void {
    this.#xml.write(piece);
  }

  result(): ParsedFeed {
    this.#xml.end();
    if (this.#isPage) return { failure: "It is a web page, not a feed." };
    if (this.#format === null) return { failure: "It is no feed: there is no RSS, Atom, CDF or JSON Feed in it." };
    if (this.#item !== null) this.#report("The feed breaks off in it, so it was left out.");
    if (this.#xml.limit !== null) {
      this.#problems.push({ what: "the feed", why: `${this.#xml.limit} The rest was not read.` });
    }
    const feed = {
      format: this.#format,
      title: this.#title?.text ?? null,
      url: this.#home?.url ?? null,
      ttlMinutes: this.#ttlMinutes,
      items: this.#items,
    };
    return { feed, problems: this.#problems };
  }

  #open(name: string, attributes: Attributes, depth: number): void {
    this.#namespaces.enter(attributes, depth, this.#format === null ? prefixOf(name) : null);
    const known = this.#namespaces.nameOf(name);
    if (this.#format === null) this.#begin(known, name);
    if (this.#capture) this.#capture.open(known.startsWith("xhtml:") ? known.slice(6) : name, attributes);
    else this.#openPart(known, attributes, depth);
  }

  /** What comes before the feed's own first element, such as a server's warning, is passed over. */
  #begin(known: string, name: string): void {
    this.#format = ROOTS.get(known.replace(/^.*:/, "")) ?? null;
    if (this.#format !== null || !/^(?:html|xhtml:html|body)$/.test(name)) return;
    this.#isPage = true;
    this.#xml.stop(null);
  }

  #openPart(name: string, attributes: Attributes, depth: number): void {
    const base = attributes["xml:base"];
    if (base !== undefined) {
      this.#bases.push({ depth, before: this.#base });
      this.#base = resolveBase(this.#entities.decode(base), this.#base);
    }
    const parent = this.#contexts.at(-1) ?? null;
    const isItem = this.#format !== null && ITEMS.has(name);
    if (isItem) this.#openItem(attributes, depth);
    else if (parent === "item") this.#openField(itemRole(name), attributes, depth);
    else if (parent === "feed") this.#openField(feedRole(name), attributes, depth);
    if (name === "channel" && attributes.href !== undefined) this.#keepHome(attributes.href, 0);
    this.#contexts.push(contextOf(name, isItem, parent));
  }

  #openItem(attributes: Attributes, depth: number): void {
    // The one before was never closed: its fields are all there.
    if (this.#item !== null) this.#closeItem();
    if (this.#items.length >= LIMITS.items) this.#xml.stop(`It has more than ${LIMITS.items} items.`);
    this.#item = new ItemBuilder(this.#base);
    this.#itemDepth = depth;
    this.#itemNumber++;
    const decoded = (value: string | undefined) => (value === undefined ? undefined : this.#entities.decode(value));
    this.#item.readAttributes({
      about: decoded(attributes["rdf:about"] ?? attributes.about),
      href: decoded(attributes.href),
      modified: decoded(attributes.lastmod),
    });
  }

  #openField(role: Role | undefined, attributes: Attributes, depth: number): void {
    if (role === undefined) return;
    const decoded: Record<string, string> = {};
    for (const name of ["type", "mode", "href", "rel", "ispermalink"]) {
      const value = attributes[name];
      if (value !== undefined) decoded[name] = this.#entities.decode(value);
    }
    this.#capture = new Capture(role, decoded, depth, this.#base);
  }

  #close(name: string, depth: number, isCutOff: boolean): void {
    if (this.#capture && this.#capture.depth < depth) this.#capture.close(name);
    else {
      if (this.#capture) this.#endCapture(this.#capture, isCutOff);
      this.#contexts.pop();
      if (this.#item !== null && this.#itemDepth === depth && !isCutOff) this.#closeItem();
      const base = this.#bases.at(-1);
      if (base?.depth === depth) this.#base = this.#bases.pop()!.before;
    }
    this.#namespaces.leave(depth);
  }

  /** Half a field, as a text that breaks off leaves, is worse than none. */
  #endCapture(capture: Capture, isCutOff: boolean): void {
    this.#capture = null;
    if (isCutOff) return;
    capture.finish(this.#entities);
    if (this.#item === null) this.#keepFeedField(capture);
    else {
      const fault = this.#item.add(capture);
      if (fault !== null) this.#report(fault);
    }
  }

  #keepFeedField(capture: Capture): void {
    const { field, rank } = capture.role;
    if (field === "title") {
      const text = this.#title === null || rank < this.#title.rank ? plainText(capture.construct()) : null;
      if (text !== null) this.#title = { rank, text };
    } else if (field === "link") {
      const link = capture.link();
      if (link !== null) this.#keepHome(link.href, link.rank);
    } else if (field === "ttl" && /^\s*\d{1,6}\s*$/.test(capture.value)) this.#ttlMinutes = Number(capture.value);
  }

  #keepHome(href: string, rank: number): void {
    const url = resolveAddress(href, this.#base);
    if (url === null || (this.#home !== null && this.#home.rank <= rank)) return;
    this.#home = { rank, url };
    // Where nobody says where the feed is, relative addresses count from its site.
    this.#base ??= url;
  }

  #closeItem(): void {
    const item = this.#item!.build();
    this.#item = null;
    if (item === null) this.#report("It says nothing, so it was left out.");
    else this.#items.push(item);
  }

  #report(why: string): void {
    if (this.#problems.length < LIMITS.problems) this.#problems.push({ what: `item ${this.#itemNumber}`, why });
  }
}

function contextOf(name: string, isItem: boolean, parent: Context): Context {
  if (isItem) return "item";
  if (FEED_PARTS.has(name)) return "feed";
  return parent === "item" && ITEM_PARTS.has(name) ? "item" : null;
}

function prefixOf(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? "" : name.slice(0, colon);
}
