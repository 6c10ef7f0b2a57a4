// The text of a JSON Feed (jsonfeed.org, 1.0 and 1.1) -> the feed.
import type { Problem } from "../problem.ts";
import type { PublishedAt } from "../time.ts";
import { resolveAddress } from "./addresses.ts";
import { readDate } from "./dates.ts";
import { type Item, LIMITS, type ParsedFeed } from "./feed.ts";
import { html, oneLine, type TextConstruct } from "./text-construct.ts";

type Json = Readonly<Record<string, unknown>>;

/** `url` is the feed's own address. */
export function parseJsonFeed(text: string, url: string | null): ParsedFeed {
  const feed = parsed(text);
  if (feed === null) return { failure: "It is neither XML nor valid JSON, so no feed." };
  if (!Array.isArray(feed.items)) return { failure: "It is JSON, but no JSON Feed: it has no list of items." };
  const home = address(feed.home_page_url, url);
  const base = url ?? home;
  const items: Item[] = [];
  const problems: Problem[] = [];
  for (const [i, entry] of (feed.items as unknown[]).slice(0, LIMITS.items).entries()) {
    const item = isObject(entry) ? itemOf(entry, base) : null;
    if (item !== null) items.push(item);
    else if (problems.length < LIMITS.problems) {
      problems.push({ what: `item ${i + 1}`, why: "It says nothing, so it was left out." });
    }
  }
  return { feed: { format: "json", title: line(feed.title), url: home, ttlMinutes: null, items }, problems };
}

function parsed(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function itemOf(entry: Json, base: string | null): Item | null {
  const { id } = entry;
  const guid = typeof id === "number" ? String(id) : line(id);
  const updatedAt = date(entry.date_modified);
  const item: Item = {
    guid: guid?.slice(0, LIMITS.addressLength) ?? null,
    title: line(entry.title),
    url: address(entry.url, base) ?? address(entry.external_url, base) ?? address(id, null),
    publishedAt: date(entry.date_published) ?? updatedAt,
    updatedAt,
    author: authors(entry),
    outlet: null,
    content: construct(entry.content_html, "html") ?? construct(entry.content_text, "text"),
    summary: construct(entry.summary, "text"),
  };
  return Object.values(item).some((value) => value !== null) ? item : null;
}

function authors({ authors: list, author }: Json): string | null {
  const names = (Array.isArray(list) ? list.slice(0, 5) : [author]).map((one) =>
    isObject(one) ? line(one.name) : null,
  );
  return names.filter((name) => name !== null).join(", ") || null;
}

function construct(value: unknown, type: TextConstruct["type"]): string | null {
  return typeof value === "string"
    ? html({ value: value.slice(0, 2 * LIMITS.htmlLength), isMarkup: false, type, mode: "" })
    : null;
}

function address(value: unknown, base: string | null): string | null {
  return typeof value === "string" ? resolveAddress(value, base) : null;
}

function date(value: unknown): PublishedAt | null {
  return typeof value === "string" ? readDate(value) : null;
}

function line(value: unknown): string | null {
  return typeof value === "string" ? oneLine(value) : null;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
