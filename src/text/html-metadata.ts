// What a page says about itself in JSON-LD, meta tags, links and marked-up times -> title, site, author, time, address.
import type { HtmlCollector } from "./html.ts";
import { linkedData } from "./linked-data.ts";
import { inOneLine, plainCharacters } from "./normalize.ts";
import { type PageAuthor, pageAuthor } from "./page-author.ts";
import { isoDateIn, isoDateInAddress } from "./page-date.ts";
import { pageTitle } from "./page-title.ts";

/** Each as the page says it, null when it does not. `publishedAt` is ISO 8601 where it could be read; `url` is not checked. */
export type PageMetadata = PageAuthor & {
  readonly title: string | null;
  readonly siteName: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
};

type Field = Exclude<keyof PageMetadata, "authorIsSite">;

/** What the page's data says of its article. */
export type SaidInData = Readonly<Record<Field, string | null>>;
type Attributes = Readonly<Record<string, string>>;

/** Names of meta tags (name, property or itemprop) that give a field, most trusted first. */
const META_NAMES: Readonly<Record<Field, readonly string[]>> = {
  title: ["og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "headline"],
  siteName: ["og:site_name", "application-name", "dc.publisher", "publisher"],
  author: [
    "author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "article:author",
    "byl",
    "cxenseparse:author",
  ],
  publishedAt: [
    "article:published_time",
    "datepublished",
    "og:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publish-date",
    "publish_date",
    "published_time",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "article.published",
    "date",
    "last-modified",
  ],
  url: ["og:url", "twitter:url", "parsely-link"],
};

type Kind = "title" | "heading" | "subheading" | "writer" | "byline" | "date" | "data";

/** A part of the page whose text is being collected, and how deep it opened. */
type Capture = { readonly kind: Kind; readonly depth: number; text: string };

/** A title, name, date or address is no longer than this. */
const LONGEST_TEXT = 400;
const LONGEST_DATA = 500_000;
/** So many of a kind are looked at: the first say what the page is, the rest are teasers of others. */
const MOST_OF_A_KIND = 40;

/** Collects while a page is parsed; ask for the result at the end. */
export class MetadataCollector implements HtmlCollector {
  private readonly metas = new Map<string, string>();
  private readonly texts: Record<Kind, string[]> = {
    title: [],
    heading: [],
    subheading: [],
    writer: [],
    byline: [],
    date: [],
    data: [],
  };
  private readonly captures: Capture[] = [];
  private canonical: string | null = null;
  private depth = 0;
  private readonly address: string | null;
  /** Styles and scripts stand inside headings too. */
  private unreadDepth = Number.POSITIVE_INFINITY;
  /** Names and dates of comments are not the article's. */
  private commentDepth = Number.POSITIVE_INFINITY;

  constructor(address: string | null) {
    this.address = address;
  }

  open(name: string, attributes: Attributes): void {
    this.depth++;
    if (name === "meta") this.readMeta(attributes);
    if (name === "link" && attributes.rel?.toLowerCase() === "canonical") this.canonical ??= attributes.href ?? null;
    if (COMMENTS.test(`${attributes.id ?? ""} ${attributes.class ?? ""}`) && name !== "body")
      this.commentDepth = Math.min(this.commentDepth, this.depth);
    if (this.depth >= this.commentDepth) return;
    const date = dateIn(name, attributes);
    if (date) this.keep("date", date);
    const isInByline = this.captures.some((capture) => capture.kind === "byline");
    const kind = kindOf(name, attributes, isInByline);
    if (name === "style" || (name === "script" && kind === null))
      this.unreadDepth = Math.min(this.unreadDepth, this.depth);
    if (kind !== null && this.captures.length < 8) this.captures.push({ kind, depth: this.depth, text: "" });
  }

  close(): void {
    const capture = this.captures.at(-1);
    if (capture?.depth === this.depth) {
      this.captures.pop();
      this.keep(capture.kind, capture.text);
    }
    if (this.depth === this.unreadDepth) this.unreadDepth = Number.POSITIVE_INFINITY;
    if (this.depth === this.commentDepth) this.commentDepth = Number.POSITIVE_INFINITY;
    this.depth--;
  }

  text(text: string): void {
    if (this.depth >= this.unreadDepth) return;
    for (const capture of this.captures) {
      if (capture.text.length < (capture.kind === "data" ? LONGEST_DATA : LONGEST_TEXT)) capture.text += text;
    }
  }

  result(): PageMetadata {
    const data = linkedData(this.texts.data);
    const said = (field: Field): string | null => {
      const text = oneLine(data?.[field] ?? this.fromMeta(field));
      return text !== null && text.length <= LONGEST_TEXT ? text : null;
    };
    const siteName = said("siteName");
    const url = oneLine(this.canonical ?? said("url"));
    return {
      title: pageTitle({
        said: said("title"),
        title: this.texts.title[0] ?? null,
        headings: this.texts.heading,
        subheadings: this.texts.subheading,
        siteName,
      }),
      siteName,
      ...pageAuthor({
        said: said("author"),
        shown: [...this.texts.writer, ...this.texts.byline],
        siteNames: [siteName, ...this.valuesOf("siteName")],
        address: this.address ?? url,
      }),
      publishedAt: this.firstDate(said("publishedAt"), url ?? this.address),
      url,
    };
  }

  private keep(kind: Kind, text: string): void {
    const kept = kind === "data" ? text : oneLine(kind === "date" ? text.slice(0, LONGEST_TEXT) : text);
    const isShort = kept !== null && (kind === "data" || kept.length <= LONGEST_TEXT);
    if (isShort && this.texts[kind].length < MOST_OF_A_KIND) this.texts[kind].push(kept);
  }

  private readMeta(attributes: Attributes): void {
    const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? "").toLowerCase();
    const content = oneLine(attributes.content ?? null);
    if (key !== "" && content !== null && !this.metas.has(key) && this.metas.size < 1_000) this.metas.set(key, content);
  }

  private fromMeta(field: Field): string | null {
    return this.valuesOf(field).find((value) => field === "url" || !/^(?:https?:|@)/.test(value)) ?? null;
  }

  private valuesOf(field: Field): string[] {
    return META_NAMES[field].map((name) => this.metas.get(name)).filter((value) => value !== undefined);
  }

  /** What the data says, else the first date marked up on the page, else the one in its address. */
  private firstDate(said: string | null, url: string | null): string | null {
    const dates = [said, ...this.texts.date].map((text) => (text === null ? null : isoDateIn(text)));
    return dates.find((date) => date !== null) ?? (url === null ? null : isoDateInAddress(url));
  }
}

const COMMENTS = /(?:^|[\s_-])(?:comments?|respond|replies|disqus|kommentare?)(?:$|[\s_-])/i;
const BYLINE =
  /(?:^|[\s_-])(?:byline|author|autor|writer|redakteur(?:in)?|verfasser(?:in)?|submitted)(?:[_-]?(?:names?|header|link|info|line))?(?:$|\s)/i;
const DATE = /(?:^|[\s_-])(?:date|datum|time|timestamp|dateline|published?|posted|pubdate|datetime)(?:$|[\s_-])/i;
/** "fn" and "p-name" are names in microformats. */
const WRITER = /(?:^|\s)(?:fn|p-name|username)(?:$|\s)/;

function kindOf(name: string, attributes: Attributes, isInByline: boolean): Kind | null {
  if (name === "script") return /^\s*application\/ld\+json/i.test(attributes.type ?? "") ? "data" : null;
  if (name === "title") return "title";
  if (name === "h1") return "heading";
  if (name === "h2" || name === "h3") return "subheading";
  if (name === "time" || attributes.itemprop === "datePublished") return "date";
  if (attributes.rel?.split(/\s+/).includes("author")) return "writer";
  const marks = `${attributes.class ?? ""} ${attributes.id ?? ""}`;
  if (isInByline && (attributes.itemprop === "name" || WRITER.test(marks))) return "writer";
  if (attributes.itemprop === "author") return "byline";
  if (marks === " ") return null;
  return BYLINE.test(marks) ? "byline" : DATE.test(marks) ? "date" : null;
}

/** A date written for machines on an element: `datetime`, or `content` and `title` of one that says it is the day of publication. */
function dateIn(name: string, attributes: Attributes): string | undefined {
  if (attributes.datetime) return attributes.datetime;
  const isPublished =
    attributes.itemprop === "datePublished" || /(?:^|\s)published(?:$|\s)/.test(attributes.class ?? "");
  return isPublished && name !== "meta" ? (attributes.content ?? attributes.title) : undefined;
}

function oneLine(text: string | null): string | null {
  const clean = inOneLine(plainCharacters(text ?? "")).trim();
  return clean === "" ? null : clean;
}
