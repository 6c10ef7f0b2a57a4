// Feeds with known fields -> how many we and other parsers read right, all with the same scorer.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseFeed as parseRowan } from "@rowanmanning/feed-parser";
import { parseFeed as parseFeedsmith } from "feedsmith";
import { Parser, parseFeed as parseHtmlparser2 } from "htmlparser2";
import { decodePieces } from "../../src/feeds/decode.ts";
import { htmlOf } from "../../src/feeds/feed.ts";
import { parseFeed } from "../../src/feeds/parse.ts";
import { inOneLine } from "../../src/text/normalize.ts";
import type { Row } from "../row.ts";

type Field = "count" | "feedTitle" | "title" | "url" | "id" | "html" | "publishedAt";
type Check = { readonly field: Field; readonly item: number | null; readonly value: string | number };
type Sample = {
  readonly file: string;
  readonly contentType: string | null;
  readonly url: string | null;
  readonly checks: readonly Check[];
};

/** What any parser makes of a feed, in one shape; times in seconds. */
type Found = {
  readonly title: Text;
  readonly items: readonly {
    readonly id: Text;
    readonly title: Text;
    readonly url: Text;
    readonly html: Text;
    readonly publishedAt: number | null;
  }[];
};
type Text = string | null | undefined;

type Reader = { readonly name: string; readonly read: (bytes: Uint8Array, sample: Sample) => Found };

const OURS: Reader = { name: "ours", read: readOurs };
/** None of them decodes, so they get the text as we decoded it. */
const PEERS: readonly Reader[] = [
  { name: "htmlparser2 parseFeed", read: (bytes, sample) => readWithHtmlparser2(decoded(bytes, sample)) },
  { name: "feedsmith", read: (bytes, sample) => readWithFeedsmith(decoded(bytes, sample)) },
  { name: "@rowanmanning/feed-parser", read: (bytes, sample) => readWithRowan(decoded(bytes, sample)) },
];

const FIELDS: readonly Field[] = ["count", "feedTitle", "title", "url", "id", "html", "publishedAt"];

/** Measures on `dataDir`/feeds/expected.jsonl and the files it names. A parser that throws found nothing. */
export async function rows(dataDir: string): Promise<Row[]> {
  const folder = join(dataDir, "feeds");
  const lines = (await readFile(join(folder, "expected.jsonl"), "utf8")).split("\n").filter(Boolean);
  const samples = lines.map((line) => JSON.parse(line) as Sample);
  const files = await Promise.all(samples.map(({ file }) => readFile(join(folder, file))));
  const verdicts = [OURS, ...PEERS].map(({ name, read }) => ({
    name,
    right: samples.map((sample, i) =>
      rightChecks(
        sample,
        found(() => read(files[i]!, sample)),
      ),
    ),
  }));
  const row = (measure: string, goal: number | null, share: (right: readonly boolean[][]) => number): Row => {
    const [ours, ...peers] = verdicts.map(({ name, right }) => ({ name, value: share(right) }));
    return { task: "feeds", measure, ours: ours!.value, peers, goal };
  };
  const isCharset = samples.map(({ file }) => /^(?:charset|encoding)/.test(file));
  return [
    row("all fields of a feed right", 0.98, (right) => shareOf(right.map((checks) => checks.every(Boolean)))),
    row("all right, feeds of other charsets", 1, (right) =>
      shareOf(right.filter((_, i) => isCharset[i]).map((checks) => checks.every(Boolean))),
    ),
    ...FIELDS.map((field) =>
      row(`right: ${field}`, null, (right) =>
        shareOf(right.flatMap((checks, i) => checks.filter((_, at) => samples[i]!.checks[at]!.field === field))),
      ),
    ),
  ];
}

function found(read: () => Found): Found | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function rightChecks({ checks }: Sample, feed: Found | null): boolean[] {
  return checks.map(({ field, item, value }) => {
    if (feed === null) return false;
    if (field === "count") return feed.items.length === value;
    const got = field === "feedTitle" ? feed.title : feed.items[item ?? 0]?.[field];
    const isText = field === "html" || field === "title" || field === "feedTitle";
    // A picture alone is no text, so it counts as read by who gives nothing for it.
    return isText ? textOf(String(got ?? "")) === textOf(String(value)) : got === value;
  });
}

/** The words of a text or of HTML. Read until nothing changes: parsers differ in whether they give text or HTML. */
function textOf(html: string): string {
  let text = html;
  for (let round = 0; round < 4; round++) {
    const next = wordsOf(text);
    if (next === text) break;
    text = next;
  }
  return text;
}

function wordsOf(html: string): string {
  let text = "";
  let unread = 0;
  const isUnread = (name: string) => name === "script" || name === "style";
  const parser = new Parser({
    onopentagname: (name) => {
      if (isUnread(name)) unread++;
    },
    onclosetag: (name) => {
      if (isUnread(name)) unread--;
    },
    ontext: (piece) => {
      if (unread === 0) text += piece;
    },
  });
  parser.end(html);
  return inOneLine(text).trim();
}

function shareOf(right: readonly boolean[]): number {
  return right.filter(Boolean).length / right.length;
}

function decoded(bytes: Uint8Array, { contentType }: Sample): string {
  return [...decodePieces(bytes, contentType)].join("");
}

function readOurs(bytes: Uint8Array, { contentType, url }: Sample): Found {
  const parsed = parseFeed(bytes, { contentType, url });
  if ("failure" in parsed) throw new Error(parsed.failure);
  const { title, items } = parsed.feed;
  return {
    title,
    items: items.map((item) => ({
      id: item.guid,
      title: item.title,
      url: item.url,
      html: htmlOf(item),
      publishedAt: item.publishedAt && Math.floor(item.publishedAt.at / 1_000),
    })),
  };
}

function readWithHtmlparser2(text: string): Found {
  const feed = parseHtmlparser2(text);
  if (!feed) throw new Error("no feed");
  return {
    title: feed.title,
    items: feed.items.map(({ id, title, link, description, pubDate }) => ({
      id,
      title,
      url: link,
      html: description,
      publishedAt: seconds(pubDate),
    })),
  };
}

function readWithRowan(text: string): Found {
  const { title, items } = parseRowan(text);
  return {
    title,
    items: items.map((item) => ({
      id: item.id,
      title: item.title,
      url: item.url,
      html: item.content ?? item.description,
      publishedAt: seconds(item.published ?? item.updated),
    })),
  };
}

/** Any of feedsmith's formats: each names its fields as the format does. */
type Loose = { readonly [name: string]: unknown };

function readWithFeedsmith(text: string): Found {
  const feed = parseFeedsmith(text).feed as Loose;
  const items = (feed.items ?? feed.entries ?? []) as readonly Loose[];
  return {
    title: value(feed.title),
    items: items.map((item) => {
      const links = (item.links ?? []) as readonly Loose[];
      const [dc, dcterms, content] = [item.dc, item.dcterms, item.content].map((part) => (part ?? {}) as Loose);
      const dates = [item.published, item.pubDate, item.date_published, item.updated, dc!.date, dcterms!.created];
      return {
        id: value(item.guid) ?? value(item.id) ?? value((item.rdf as Loose | undefined)?.about),
        title: value(item.title) ?? value(dc!.title),
        url: value(item.link) ?? value(item.url) ?? value(links.find(({ rel }) => !rel || rel === "alternate")?.href),
        html: [content!.encoded, item.content, item.content_html, item.content_text, item.description, item.summary]
          .map(value)
          .find((text) => text),
        publishedAt: seconds(value(dates.find((date) => date) ?? dcterms!.modified ?? (dc!.dates as unknown[])?.[0])),
      };
    }),
  };
}

function value(part: unknown): Text {
  if (typeof part === "string") return part;
  return typeof part === "object" && part !== null && "value" in part ? value(part.value) : null;
}

function seconds(date: string | Date | null | undefined): number | null {
  const at = date === null || date === undefined ? Number.NaN : new Date(date).getTime();
  return Number.isNaN(at) ? null : Math.floor(at / 1_000);
}
