// The text of an RSS, RDF, Atom or CDF feed, piece by piece -> the feed. One mapper for all: they differ in names only.
import { Parser } from "htmlparser2";
import type { Problem } from "../problem.ts";
import { resolveAddress, resolveBase } from "./addresses.ts";
import { type Feed, type Item, LIMITS, type ParsedFeed } from "./feed.ts";
import { plainText } from "./text-construct.ts";
import { Capture } from "./xml-capture.ts";
import { Entities } from "./xml-entities.ts";
import { ItemBuilder } from "./xml-item.ts";
import { FEED_PARTS, feedRole, ITEM_PARTS, ITEMS, itemRole, Namespaces, ROOTS, type Role } from "./xml-names.ts";

/** Feeds nest some 10 deep, and XHTML in them some 30. */
const MAX_DEPTH = 256;
/** Real elements have a handful; a feed's first one may declare dozens of vocabularies. */
const MAX_ATTRIBUTES = 500;

type Attributes = Readonly<Record<string, string>>;

/** Whose fields the children of an element tell. */
type Context = "feed" | "item" | null;

/** Reading ends here; what was read before counts. */
class Enough extends Error {}

/** Reads a feed whose text comes in pieces: write them, then ask for the result. */
export class XmlFeedReader {
  readonly #parser: Parser;
  readonly #entities = new Entities();
  readonly #namespaces = new Namespaces();
  readonly #contexts: Context[] = [];
  readonly #bases: { readonly depth: number; readonly before: string | null }[] = [];
  readonly #items: Item[] = [];
  readonly #problems: Problem[] = [];
  #base: string | null;
  #format: Feed["format"] | null = null;
  #isPage = false;
  #depth = 0;
  #attributes = 0;
  #capture: Capture | null = null;
  #item: ItemBuilder | null = null;
  #itemDepth = 0;
  #itemNumber = 0;
  #title: { readonly rank: number; readonly text: string } | null = null;
  #home: { readonly rank: number; readonly url: string } | null = null;
  #ttlMinutes: number | null = null;
  #isEnding = false;
  #isDone = false;

  constructor(url: string | null) {
    this.#base = url;
    let isCdata = false;
    this.#parser = new Parser(
      {
        onattribute: () => {
          if (++this.#attributes > MAX_ATTRIBUTES) this.#stop(`An element has more than ${MAX_ATTRIBUTES} attributes.`);
        },
        onopentag: (name, attributes) => this.#open(name, attributes),
        onclosetag: (name, isImplied) => this.#close(name, isImplied),
        ontext: (text) => {
          if (this.#capture) this.#capture.text(text, isCdata, this.#entities);
        },
        oncdatastart: () => {
          isCdata = true;
        },
        oncdataend: () => {
          isCdata = false;
        },
        onprocessinginstruction: (_, instruction) => {
          if (this.#depth === 0) this.#entities.declare(instruction);
        },
      },
      // References are decoded by us: feeds use those of HTML too, which the parser does not know in XML.
      { xmlMode: true, decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
    );
  }

  /** True once nothing that follows can matter: the feed was cut at a limit, or it is none. */
  get isDone(): boolean {
    return this.#isDone;
  }

  write(piece: string): void {
    this.#untilEnough(() => this.#parser.write(piece));
  }

  result(): ParsedFeed {
    this.#isEnding = true;
    this.#untilEnough(() => this.#parser.end());
    if (this.#isPage) return { failure: "It is a web page, not a feed." };
    if (this.#format === null) return { failure: "It is no feed: there is no RSS, Atom, CDF or JSON Feed in it." };
    if (this.#item !== null) this.#report("The feed breaks off in it, so it was left out.");
    const feed = {
      format: this.#format,
      title: this.#title?.text ?? null,
      url: this.#home?.url ?? null,
      ttlMinutes: this.#ttlMinutes,
      items: this.#items,
    };
    return { feed, problems: this.#problems };
  }

  #untilEnough(read: () => void): void {
    if (this.#isDone) return;
    try {
      read();
    } catch (error) {
      if (!(error instanceof Enough)) throw error;
      this.#isDone = true;
    }
  }

  /** Leaves the parser in the middle of its work: what it would still do for the rest of a piece is not bounded. */
  #stop(why: string): never {
    this.#problems.push({ what: "the feed", why: `${why} The rest was not read.` });
    throw new Enough();
  }

  #open(name: string, attributes: Attributes): void {
    this.#attributes = 0;
    if (++this.#depth > MAX_DEPTH) this.#stop(`Its elements nest deeper than ${MAX_DEPTH}.`);
    this.#namespaces.enter(attributes, this.#depth, this.#format === null ? prefixOf(name) : null);
    const known = this.#namespaces.nameOf(name);
    if (this.#format === null) this.#begin(known, name);
    if (this.#capture) this.#capture.open(known.startsWith("xhtml:") ? known.slice(6) : name, attributes);
    else this.#openPart(known, attributes);
  }

  /** What comes before the feed's own first element, such as a server's warning, is passed over. */
  #begin(known: string, name: string): void {
    this.#format = ROOTS.get(known.replace(/^.*:/, "")) ?? null;
    if (this.#format !== null || !/^(?:html|xhtml:html|body)$/.test(name)) return;
    this.#isPage = true;
    throw new Enough();
  }

  #openPart(name: string, attributes: Attributes): void {
    const base = attributes["xml:base"];
    if (base !== undefined) {
      this.#bases.push({ depth: this.#depth, before: this.#base });
      this.#base = resolveBase(this.#entities.decode(base), this.#base);
    }
    const parent = this.#contexts.at(-1) ?? null;
    const isItem = this.#format !== null && ITEMS.has(name);
    if (isItem) this.#openItem(attributes);
    else if (parent === "item") this.#openField(itemRole(name), attributes);
    else if (parent === "feed") this.#openField(feedRole(name), attributes);
    if (name === "channel" && attributes.href !== undefined) this.#keepHome(attributes.href, 0);
    this.#contexts.push(contextOf(name, isItem, parent));
  }

  #openItem(attributes: Attributes): void {
    // The one before was never closed: its fields are all there.
    if (this.#item !== null) this.#closeItem();
    this.#item = new ItemBuilder(this.#base);
    this.#itemDepth = this.#depth;
    this.#itemNumber++;
    const decoded = (value: string | undefined) => (value === undefined ? undefined : this.#entities.decode(value));
    this.#item.readAttributes({
      about: decoded(attributes["rdf:about"] ?? attributes.about),
      href: decoded(attributes.href),
      modified: decoded(attributes.lastmod),
    });
  }

  #openField(role: Role | undefined, attributes: Attributes): void {
    if (role === undefined) return;
    const decoded: Record<string, string> = {};
    for (const name of ["type", "mode", "href", "rel", "ispermalink"]) {
      const value = attributes[name];
      if (value !== undefined) decoded[name] = this.#entities.decode(value);
    }
    this.#capture = new Capture(role, decoded, this.#depth, this.#base);
  }

  #close(name: string, isImplied: boolean): void {
    const depth = this.#depth--;
    if (this.#capture && this.#capture.depth < depth) this.#capture.close(name);
    else {
      if (this.#capture) this.#endCapture(this.#capture, isImplied);
      this.#contexts.pop();
      const isCutOff = this.#isEnding && isImplied;
      if (this.#item !== null && this.#itemDepth === depth && !isCutOff) this.#closeItem();
      const base = this.#bases.at(-1);
      if (base?.depth === depth) this.#base = this.#bases.pop()!.before;
    }
    this.#namespaces.leave(depth);
  }

  #endCapture(capture: Capture, isImplied: boolean): void {
    this.#capture = null;
    if (this.#isEnding && isImplied) return;
    capture.finish(this.#entities);
    if (this.#item !== null) {
      const fault = this.#item.add(capture);
      if (fault !== null) this.#report(fault);
    } else this.#keepFeedField(capture);
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
    if (this.#items.length >= LIMITS.items) this.#stop(`It has more than ${LIMITS.items} items.`);
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
