// A list of feeds as OPML, which feed readers exchange -> the feeds on it, and back.
import type { Problem } from "../problem.ts";
import { resolveAddress } from "./addresses.ts";
import { type Attributes, BoundedXmlParser } from "./bounded-xml.ts";
import { decodePieces } from "./decode.ts";
import { oneLine } from "./text-construct.ts";
import { Entities } from "./xml-entities.ts";

/** A feed on a list. */
export type ListedFeed = {
  readonly url: string;
  readonly title: string | null;
  /** The site's address. */
  readonly siteUrl: string | null;
  /** The folders it lies in, outermost first. */
  readonly folders: readonly string[];
};

export type ParsedOpml =
  | { readonly title: string | null; readonly feeds: readonly ListedFeed[]; readonly problems: readonly Problem[] }
  | { readonly failure: string };

/** More than anybody reads. */
const MAX_FEEDS = 5_000;
const MAX_PROBLEMS = 100;
/** What a problem is about that is not one outline's. */
export const THE_LIST = "the list";
const MAX_LENGTH = 16 * 1024 * 1024;

/**
 * Reads OPML 1.0 and 2.0, nested as it likes; each address once. Never throws, loads nothing; an outline whose address
 * is none is a problem beside the others. `contentType` is the HTTP header, if any.
 */
export function readOpml(bytes: Uint8Array, contentType: string | null = null): ParsedOpml {
  const reader = new OpmlReader();
  for (const piece of decodePieces(bytes.subarray(0, MAX_LENGTH), contentType)) reader.write(piece);
  return reader.result();
}

class OpmlReader {
  readonly #entities = new Entities();
  readonly #feeds = new Map<string, ListedFeed>();
  readonly #problems: Problem[] = [];
  /** The name of each open outline, null for the other elements. */
  readonly #open: (string | null)[] = [];
  #isOpml = false;
  #isTitle = false;
  #title = "";
  readonly #xml = new BoundedXmlParser({
    open: (name, attributes, depth) => this.#enter(name, attributes, depth),
    close: () => {
      this.#isTitle = false;
      this.#open.pop();
    },
    text: (text, isCdata) => {
      if (this.#isTitle && this.#title.length < 10_000) this.#title += isCdata ? text : this.#entities.decode(text);
    },
    declaration: () => {},
  });

  write(piece: string): void {
    this.#xml.write(piece);
  }

  result(): ParsedOpml {
    // Before the end is told, which closes what is left open.
    const breaksOff = this.#open.length > 0 && this.#xml.limit === null;
    this.#xml.end();
    if (!this.#isOpml) return { failure: "It is no OPML list of feeds." };
    if (this.#xml.limit !== null) {
      this.#problems.push({ what: THE_LIST, why: `${this.#xml.limit} The rest was not read.` });
    }
    if (breaksOff) this.#problems.push({ what: THE_LIST, why: "It breaks off before its end." });
    return { title: oneLine(this.#title), feeds: [...this.#feeds.values()], problems: this.#problems };
  }

  #enter(name: string, attributes: Attributes, depth: number): void {
    if (depth === 1 && name !== "opml") this.#xml.stop(null);
    this.#isOpml = true;
    this.#isTitle = name === "title" && this.#open.at(-1) === null;
    this.#open.push(name === "outline" ? this.#outline(attributes) : null);
  }

  /** Keeps the feed that an outline is, if it is one, and gives the outline's name. */
  #outline(attributes: Attributes): string {
    const said = (name: string) => this.#entities.decode((attributes[name] ?? "").slice(0, 10_000));
    const title = oneLine(said("title") || said("text"));
    // Some programs write xmlURL, and some of the first only url.
    const written = said("xmlurl") || (/^(?:rss|atom|feed)$/i.test(said("type")) ? said("url") : "");
    if (written !== "") this.#keep(written, title, said("htmlurl"));
    return title ?? "";
  }

  #keep(written: string, title: string | null, site: string): void {
    // "feed://a.example/x" and "feed:https://a.example/x" are how browsers once handed feeds to readers.
    const url = resolveAddress(written.replace(/^feed:\/\//i, "http://").replace(/^feed:/i, ""), null);
    if (url === null) {
      const what = title ?? oneLine(written)?.slice(0, 60) ?? "an outline";
      if (this.#problems.length < MAX_PROBLEMS) this.#problems.push({ what, why: "Its address is no web address." });
      return;
    }
    if (this.#feeds.has(url)) return;
    if (this.#feeds.size >= MAX_FEEDS) this.#xml.stop(`It lists more than ${MAX_FEEDS} feeds.`);
    const folders = this.#open.filter((name) => name !== null && name !== "") as string[];
    this.#feeds.set(url, { url, title: title === url ? null : title, siteUrl: resolveAddress(site, null), folders });
  }
}

/** OPML 2.0 with `type="rss"`, as every feed reader takes it: what readOpml gives back, in order of folder. */
export function writeOpml(title: string, feeds: readonly ListedFeed[]): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">'];
  lines.push("  <head>", `    <title>${escapeXml(title)}</title>`, "  </head>", "  <body>");
  writeFolder(folderOf(feeds), "    ", lines);
  lines.push("  </body>", "</opml>", "");
  return lines.join("\n");
}

type Folder = { readonly feeds: ListedFeed[]; readonly folders: Map<string, Folder> };

function folderOf(feeds: readonly ListedFeed[]): Folder {
  const root: Folder = { feeds: [], folders: new Map() };
  for (const feed of feeds) {
    let folder = root;
    for (const name of feed.folders) {
      const inner = folder.folders.get(name) ?? { feeds: [], folders: new Map() };
      folder.folders.set(name, inner);
      folder = inner;
    }
    folder.feeds.push(feed);
  }
  return root;
}

function writeFolder({ feeds, folders }: Folder, indent: string, lines: string[]): void {
  for (const { url, title, siteUrl } of feeds) {
    // OPML 2.0 requires a text.
    const named =
      title === null ? ` text="${escapeXml(url)}"` : ` text="${escapeXml(title)}" title="${escapeXml(title)}"`;
    const site = siteUrl === null ? "" : ` htmlUrl="${escapeXml(siteUrl)}"`;
    lines.push(`${indent}<outline type="rss"${named} xmlUrl="${escapeXml(url)}"${site}/>`);
  }
  for (const [name, folder] of folders) {
    lines.push(`${indent}<outline text="${escapeXml(name)}">`);
    writeFolder(folder, `${indent}  `, lines);
    lines.push(`${indent}</outline>`);
  }
}

/** For text and attributes alike; what XML cannot hold at all is left out. */
function escapeXml(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      "",
    )
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
