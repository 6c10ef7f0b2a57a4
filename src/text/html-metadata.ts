// What a page says about itself in JSON-LD, meta tags, links and marked-up times -> title, site, author, time, address.
import type { HtmlCollector } from "./html.ts";
import { linkedData } from "./linked-data.ts";
import { isoDateIn, isoDateInAddress } from "./page-date.ts";
import { pageTitle } from "./page-title.ts";

/** Each as the page says it, null when it does not. `publishedAt` is ISO 8601 where it could be read; `url` is not checked. */
export type PageMetadata = {
  readonly title: string | null;
  readonly siteName: string | null;
  readonly author: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
};

type Field = keyof PageMetadata;
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

type Kind = "title" | "heading" | "byline" | "date" | "data";

/** A part of the page whose text is being collected, and how deep it opened. */
type Capture = { readonly kind: Kind; readonly depth: number; text: string };

/** Text of a title or by-line beyond this is no title or by-line. */
const LONGEST_TEXT = 400;
const LONGEST_DATA = 500_000;
/** So many of a kind are looked at: the first say what the page is, the rest are teasers of others. */
const MOST_OF_A_KIND = 40;

/** Collects while a page is parsed; ask for the result at the end. */
export class MetadataCollector implements HtmlCollector {
  private readonly metas = new Map<string, string>();
  private readonly texts: Record<Kind, string[]> = { title: [], heading: [], byline: [], date: [], data: [] };
  private readonly captures: Capture[] = [];
  private canonical: string | null = null;
  private depth = 0;
  /** Names and dates of comments are not the article's. */
  private commentDepth = Number.POSITIVE_INFINITY;

  open(name: string, attributes: Attributes): void {
    this.depth++;
    if (name === "meta") this.readMeta(attributes);
    if (name === "link" && attributes.rel?.toLowerCase() === "canonical") this.canonical ??= attributes.href ?? null;
    if (COMMENTS.test(`${attributes.id ?? ""} ${attributes.class ?? ""}`) && name !== "body")
      this.commentDepth = Math.min(this.commentDepth, this.depth);
    if (this.depth >= this.commentDepth) return;
    if (attributes.datetime) this.keep("date", attributes.datetime);
    const kind = kindOf(name, attributes);
    if (kind !== null && this.captures.length < 8) this.captures.push({ kind, depth: this.depth, text: "" });
  }

  close(): void {
    const capture = this.captures.at(-1);
    if (capture?.depth === this.depth) {
      this.captures.pop();
      this.keep(capture.kind, capture.text);
    }
    if (this.depth === this.commentDepth) this.commentDepth = Number.POSITIVE_INFINITY;
    this.depth--;
  }

  text(text: string): void {
    for (const capture of this.captures) {
      if (capture.text.length < (capture.kind === "data" ? LONGEST_DATA : LONGEST_TEXT)) capture.text += text;
    }
  }

  result(): PageMetadata {
    const data = linkedData(this.texts.data);
    const said = (field: Field): string | null => oneLine(data?.[field] ?? this.fromMeta(field));
    const siteName = said("siteName");
    const url = oneLine(this.canonical ?? said("url"));
    return {
      title: pageTitle(said("title"), this.texts.title[0] ?? null, this.texts.heading, siteName),
      siteName,
      author: authorAmong([said("author"), ...this.texts.byline], siteName),
      publishedAt: this.firstDate(said("publishedAt"), url),
      url,
    };
  }

  private keep(kind: Kind, text: string): void {
    const kept = kind === "data" ? text : oneLine(text);
    if (kept !== null && this.texts[kind].length < MOST_OF_A_KIND) this.texts[kind].push(kept);
  }

  private readMeta(attributes: Attributes): void {
    const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? "").toLowerCase();
    const content = oneLine(attributes.content ?? null);
    if (key !== "" && content !== null && !this.metas.has(key) && this.metas.size < 1_000) this.metas.set(key, content);
  }

  private fromMeta(field: Field): string | null {
    const values = META_NAMES[field].map((name) => this.metas.get(name)).filter((value) => value !== undefined);
    return values.find((value) => field === "url" || !/^(?:https?:|@)/.test(value)) ?? null;
  }

  /** What the data says, else the first date marked up on the page, else the one in its address. */
  private firstDate(said: string | null, url: string | null): string | null {
    const dates = [said, ...this.texts.date].map((text) => (text === null ? null : isoDateIn(text)));
    return dates.find((date) => date !== null) ?? (url === null ? null : isoDateInAddress(url)) ?? said;
  }
}

const COMMENTS = /(?:^|[\s_-])(?:comments?|respond|replies|disqus|kommentare?)(?:$|[\s_-])/i;
const BYLINE = /(?:^|[\s_-])(?:byline|author|autor|writer)(?:[_-]?names?)?(?:$|\s)/i;
const DATE = /(?:^|[\s_-])(?:date|datum|time|timestamp|dateline|published?|posted|pubdate|datetime)(?:$|[\s_-])/i;

function kindOf(name: string, attributes: Attributes): Kind | null {
  if (name === "script") return /^\s*application\/ld\+json/i.test(attributes.type ?? "") ? "data" : null;
  if (name === "title") return "title";
  if (name === "h1") return "heading";
  if (name === "time" || attributes.itemprop === "datePublished") return "date";
  if (attributes.rel === "author" || attributes.itemprop === "author") return "byline";
  const marks = `${attributes.class ?? ""} ${attributes.id ?? ""}`;
  if (marks === " ") return null;
  return BYLINE.test(marks) ? "byline" : DATE.test(marks) ? "date" : null;
}

function oneLine(text: string | null): string | null {
  const clean = text?.replace(/\s+/g, " ").trim() ?? "";
  return clean === "" ? null : clean;
}

/** The first that looks like a name and is not the site's own: "By Ann Lee" -> "Ann Lee". */
function authorAmong(candidates: readonly (string | null)[], siteName: string | null): string | null {
  const names = candidates.map((candidate) => candidate?.replace(BEFORE_NAME, "").replace(AFTER_NAME, "").trim() ?? "");
  const plausible = names.filter((name) => name.length <= 100 && /\p{L}{2}/u.test(name) && !NO_NAME.test(name));
  return plausible.find((name) => name !== siteName) ?? plausible[0] ?? null;
}

const BEFORE_NAME =
  /^(?:(?:posted|written|published|story|text) )?(?:by|von|par|text|author|autor(?:in)?)(?::\s*|\s+)/i;
const AFTER_NAME =
  /(?:\s*[|•·,]\s*|\s+on\s+|\s+)(?:(?:published|updated|posted)\b.*|\p{L}{3,9}\.? \d{1,2},? \d{4}.*|\d{1,2}\.? ?[\d\p{L}]+\.? ?\d{4}.*)$/iu;
const NO_NAME = /\d{4}|^(?:by|posted|posted on|name|author|admin|administrator|share|follow)\b\W*$|https?:|[*@]/i;
