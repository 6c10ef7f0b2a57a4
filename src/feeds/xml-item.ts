// The fields of one RSS, Atom or CDF entry as they come -> an item.
import { inOneLine } from "../text/normalize.ts";
import type { PublishedAt } from "../time.ts";
import { resolveAddress, resolveId } from "./addresses.ts";
import { readDate } from "./dates.ts";
import { type Item, LIMITS } from "./feed.ts";
import { html, oneLine, plainText } from "./text-construct.ts";
import type { Capture } from "./xml-capture.ts";
import { withoutControls } from "./xml-entities.ts";

/** The value of the best rank so far. */
type Best<T> = { readonly rank: number; readonly value: T };

const MOST_AUTHORS = 5;

export class ItemBuilder {
  readonly #base: string | null;
  #guid: Best<string> | null = null;
  /** The guid, where it may be followed as an address. */
  #permalink: string | null = null;
  #title: Best<string> | null = null;
  #url: Best<string> | null = null;
  #content: Best<string> | null = null;
  #summary: Best<string> | null = null;
  #published: Best<PublishedAt> | null = null;
  #updated: Best<PublishedAt> | null = null;
  #outlet: Best<string> | null = null;
  #authors: Best<readonly string[]> | null = null;

  constructor(base: string | null) {
    this.#base = base;
  }

  /** What RDF and CDF say in the entry's own attributes; elements say it better. */
  readAttributes({ about, href, modified }: Readonly<Record<"about" | "href" | "modified", string | undefined>>): void {
    if (about) {
      this.#guid = keep(this.#guid, LAST_RANK, resolveId(about, this.#base));
      this.#permalink = resolveAddress(about, this.#base);
    }
    if (href !== undefined) this.#url = keep(this.#url, LAST_RANK, resolveAddress(href, this.#base));
    if (modified !== undefined) this.#updated = keep(this.#updated, LAST_RANK, readDate(modified));
  }

  /** Takes in one element; a sentence when what it says is not understood. */
  add(capture: Capture): string | null {
    const { role, value, base } = capture;
    switch (role.field) {
      case "title":
        this.#title = keep(this.#title, role.rank, () => plainText(capture.construct()));
        if (this.#title?.value === "") this.#title = { rank: WORDLESS, value: "" };
        return null;
      case "content":
        this.#content = keep(this.#content, role.rank, () => html(capture.construct()));
        return null;
      case "summary":
        this.#summary = keep(this.#summary, role.rank, () => html(capture.construct()));
        return null;
      case "link":
        return this.#addLink(capture);
      case "guid":
        return this.#addGuid(capture, withoutControls(value).trim().slice(0, LIMITS.addressLength), base);
      case "published":
      case "updated":
        return this.#addDate(role.field, role.rank, value);
      case "author":
        this.#addAuthor(role.rank, nameIn(capture, "name"));
        return null;
      case "outlet":
        this.#outlet = keep(this.#outlet, role.rank, nameIn(capture, "title"));
        return null;
      case "ttl":
        return null;
      default:
        return role.field satisfies never;
    }
  }

  /** null when the entry says nothing at all. */
  build(): Item | null {
    const item: Item = {
      guid: this.#guid?.value ?? null,
      title: this.#title?.value ?? null,
      url: this.#url?.value ?? this.#permalink,
      publishedAt: (this.#published ?? this.#updated)?.value ?? null,
      updatedAt: this.#updated?.value ?? null,
      author: this.#authors?.value.join(", ") ?? null,
      outlet: this.#outlet?.value ?? null,
      content: this.#content?.value ?? null,
      summary: this.#summary?.value ?? null,
    };
    return Object.values(item).some((value) => value !== null) ? item : null;
  }

  #addLink(capture: Capture): string | null {
    const link = capture.link();
    if (link === null) return null;
    const url = resolveAddress(link.href, capture.base);
    this.#url = keep(this.#url, link.rank, url);
    return url === null ? `Its address "${shown(link.href)}" is no web address.` : null;
  }

  #addGuid(capture: Capture, written: string, base: string | null): null {
    if (written === "") return null;
    const isAddress = capture.attributes.ispermalink?.trim().toLowerCase() !== "false";
    const guid = isAddress ? resolveId(written, base) : written;
    this.#guid = keep(this.#guid, capture.role.rank, guid);
    if (isAddress && /^https?:/i.test(guid)) this.#permalink ??= resolveAddress(guid, base);
    return null;
  }

  #addDate(field: "published" | "updated", rank: number, written: string): string | null {
    if (written.trim() === "") return null;
    const date = readDate(written);
    if (field === "published") this.#published = keep(this.#published, rank, date);
    else this.#updated = keep(this.#updated, rank, date);
    return date === null ? `Its date "${shown(written)}" is not understood.` : null;
  }

  #addAuthor(rank: number, name: string | null): void {
    const author = name === null ? null : withoutMail(name);
    if (author === null) return;
    const others = this.#authors?.rank === rank ? this.#authors.value : [];
    if (this.#authors !== null && this.#authors.rank < rank) return;
    if (others.length < MOST_AUTHORS && !others.includes(author)) this.#authors = { rank, value: [...others, author] };
  }
}

/** What attributes say counts only where no element says it. */
const LAST_RANK = 100;

/** A title of a picture alone gives way to any other. */
const WORDLESS = 101;

/** The first value of the lowest rank. It is given as a function where making it costs something. */
function keep<T>(best: Best<T> | null, rank: number, value: T | null | (() => T | null)): Best<T> | null {
  if (best !== null && best.rank <= rank) return best;
  const made = typeof value === "function" ? (value as () => T | null)() : value;
  return made === null ? best : { rank, value: made };
}

/** The text, or that of the child element that holds the name: Atom has <author><name>, <source><title>. */
function nameIn(capture: Capture, child: "name" | "title"): string | null {
  if (!capture.construct().isMarkup) return oneLine(capture.value);
  const element = new RegExp(`<(?:[\\w.-]{1,20}:)?${child}(?:\\s[^<>]{0,500})?>([^<]{0,${LIMITS.titleLength}})<`);
  const name = element.exec(capture.value)?.[1];
  return name === undefined ? null : oneLine(name.replaceAll("&amp;", "&"));
}

/** "ann@post.example (Ann Lee)" -> "Ann Lee"; a mail address alone names nobody. */
function withoutMail(author: string): string | null {
  const named =
    /^[^\s()]+@[^\s()]+ \(([^()]+)\)$/.exec(author)?.[1] ?? author.replace(/\s*<?[^\s<>()]+@[^\s<>()]+>?/g, "");
  const name = named.replace(/^by\s+(?=\p{Lu})/iu, "").trim();
  return name === "" ? null : name;
}

/** Enough to find it in the feed. */
function shown(value: string): string {
  return inOneLine(value).trim().slice(0, 60);
}
