// The names of a feed's elements, whatever prefixes it uses -> one name for each, and what it means to us.

export type Field = ItemField | "ttl";
export type ItemField =
  | "title"
  | "link"
  | "guid"
  | "content"
  | "summary"
  | "published"
  | "updated"
  | "author"
  | "outlet";

/** What an element tells; of several, the one with the lowest rank that says something. */
export type Role = { readonly field: Field; readonly rank: number };

/** Elements that begin a feed, whatever their prefix. */
export const ROOTS: ReadonlyMap<string, "rss" | "rdf" | "atom" | "cdf"> = new Map([
  ["rss", "rss"],
  ["rdf", "rdf"],
  ["feed", "atom"],
  ["channel", "cdf"],
]);

export const ITEMS: ReadonlySet<string> = new Set(["item", "entry"]);
/** Elements whose children speak of the feed itself. */
export const FEED_PARTS: ReadonlySet<string> = new Set(["channel", "feed", "rss", "rdf:rdf"]);
/** Elements within an item whose children speak of the item. */
export const ITEM_PARTS: ReadonlySet<string> = new Set(["media:group", "media:content"]);

/** Names of RSS, Atom and CDF stand alone, those of other vocabularies behind a prefix that is always the same. */
const ITEM_ROLES = roles({
  title: ["title", "dc:title", "media:title", "itunes:title"],
  link: ["link", "a"],
  guid: ["guid", "id", "dc:identifier"],
  content: ["content:encoded", "content", "xhtml:body", "body", "fullitem"],
  summary: ["description", "summary", "abstract", "dc:description", "dcterms:abstract", "media:description"].concat([
    "itunes:summary",
    "itunes:subtitle",
  ]),
  published: ["published", "pubdate", "issued", "dcterms:issued", "prism:publicationdate", "dc:date", "date"].concat([
    "dcterms:date",
    "dcterms:created",
    "created",
  ]),
  updated: ["updated", "modified", "dcterms:modified", "prism:modificationdate", "lastmod"],
  author: ["author", "dc:creator", "itunes:author"],
  outlet: ["source"],
});

const FEED_ROLES = roles({
  title: ["title", "dc:title", "itunes:title", "media:title"],
  link: ["link"],
  ttl: ["ttl"],
});

export function itemRole(name: string): Role | undefined {
  return ITEM_ROLES.get(name);
}

export function feedRole(name: string): Role | undefined {
  return FEED_ROLES.get(name);
}

function roles(names: Partial<Record<Field, readonly string[]>>): ReadonlyMap<string, Role> {
  const entries = Object.entries(names) as [Field, readonly string[]][];
  return new Map(entries.flatMap(([field, list]) => list.map((name, rank) => [name, { field, rank }] as const)));
}

/** Elements of no vocabulary that we know. */
const UNKNOWN = "?";

/** Vocabularies by their address, in lower case and without what stands at its end. Those of feeds have no prefix. */
const VOCABULARIES: readonly (readonly [address: RegExp, prefix: string])[] = [
  [/^http:\/\/www\.w3\.org\/2005\/atom|^http:\/\/purl\.org\/(?:atom|rss\/1\.0$|net\/rss1)/, ""],
  [/^http:\/\/(?:(?:my|channel)\.netscape\.com\/rdf|backend\.userland\.com|blogs\.law\.harvard\.edu)/, ""],
  [/^http:\/\/purl\.org\/dc\/elements\//, "dc"],
  [/^http:\/\/purl\.org\/dc\/terms$/, "dcterms"],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content$/, "content"],
  [/^http:\/\/search\.yahoo\.com\/mrss$/, "media"],
  [/^http:\/\/www\.itunes\.com\/dtds\/podcast/, "itunes"],
  [/^http:\/\/www\.w3\.org\/1999\/xhtml$/, "xhtml"],
  [/^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns$/, "rdf"],
  [/^http:\/\/prismstandard\.org\/namespaces\//, "prism"],
];

/** Prefixes that mean the same everywhere, also where a feed forgets to declare them or mistypes the address. */
const USUAL_PREFIXES: ReadonlyMap<string, string> = new Map(
  ["dc", "dcterms", "content", "media", "itunes", "xhtml", "rdf", "prism"].map((prefix) => [prefix, prefix] as const),
)
  .set("atom", "")
  .set("atom10", "")
  .set("rss", "");

type Attributes = Readonly<Record<string, string>>;
type Undo = { readonly depth: number; readonly prefix: string; readonly before: string | undefined };

/** Which prefix means what at the place that is being read. */
export class Namespaces {
  readonly #meaning = new Map<string, string>();
  /** What to put back when an element that declared something ends; so that nothing is copied. */
  readonly #undo: Undo[] = [];

  /** Takes in what an element declares; the vocabulary of the feed's own root is the feed's, whatever it is called. */
  enter(attributes: Attributes, depth: number, root: string | null): void {
    for (const name in attributes) {
      if (!name.startsWith("xmlns")) continue;
      const prefix = name === "xmlns" ? "" : name.slice(6);
      if (name.length > 5 && name[5] !== ":") continue;
      this.#undo.push({ depth, prefix, before: this.#meaning.get(prefix) });
      this.#meaning.set(prefix, prefix === root ? "" : vocabulary(attributes[name]!, prefix));
    }
  }

  leave(depth: number): void {
    for (let last = this.#undo.at(-1); last !== undefined && last.depth >= depth; last = this.#undo.at(-1)) {
      this.#undo.pop();
      if (last.before === undefined) this.#meaning.delete(last.prefix);
      else this.#meaning.set(last.prefix, last.before);
    }
  }

  /** "DC:Title" in lower case -> "dc:title"; "rss:title" -> "title"; "szf:title" -> "?:title". */
  nameOf(name: string): string {
    const colon = name.indexOf(":");
    const prefix = colon < 0 ? "" : name.slice(0, colon);
    const meaning = this.#meaning.get(prefix) ?? (prefix === "" ? "" : (USUAL_PREFIXES.get(prefix) ?? UNKNOWN));
    const local = colon < 0 ? name : name.slice(colon + 1);
    return meaning === "" ? local : `${meaning}:${local}`;
  }
}

function vocabulary(address: string, prefix: string): string {
  const plain = address.slice(0, 200).trim().toLowerCase().replace(/[/#]$/, "");
  const known = VOCABULARIES.find(([pattern]) => pattern.test(plain));
  return known?.[1] ?? USUAL_PREFIXES.get(prefix) ?? (plain === "" ? "" : UNKNOWN);
}
