// An item of a feed -> the article it becomes: its text without furniture, its outlet, date and address.
import { type Article, type ArticleParts, makeArticle } from "../corpus/article.ts";
import { cleanBody } from "../corpus/clean.ts";
import { htmlToText } from "../text/html.ts";
import { plainCharacters } from "../text/normalize.ts";
import type { EpochMs, PublishedAt } from "../time.ts";
import type { Feed, Item } from "./feed.ts";
import { articleIdFor, type Identity, type ItemText, identify } from "./identity.ts";
import { inTurns } from "./turns.ts";

export type ItemArticle = {
  readonly item: Item;
  /** null where the feed gives no text at all. */
  readonly article: Article | null;
  /** Keys and fingerprint: whether it is new, edited or known. */
  readonly identity: Identity;
  /** The feed gives only the beginning; the whole text is at the item's address. */
  readonly isTeaser: boolean;
  /** A sentence for each thing that was put right. */
  readonly flags: readonly string[];
};

/** `feed` is the feed's id; `outlet` the publisher's name where we were told it. */
export type ItemSource = { readonly feed: string; readonly outlet: string | null };

/** So much HTML is cleaned before others get their turn. */
const TURN_LENGTH = 50_000;

/** All items of a feed at the moment `now`, in their order. Takes any feed, in turns where it is large. */
export async function itemArticles(feed: Feed, source: ItemSource, now: EpochMs): Promise<ItemArticle[]> {
  const outlet = source.outlet ?? outletOf(feed);
  const texts: (ItemText & { readonly isTeaser: boolean })[] = [];
  for await (const items of inTurns(feed.items, lengthOf, TURN_LENGTH)) {
    for (const item of items) texts.push({ item, ...textOf(item) });
  }
  const identities = await identify(texts);
  return texts.map(({ item, body, isTeaser }, i) => {
    const identity = identities[i]!;
    const { publishedAt, flags } = plausible(item.publishedAt, now);
    const id = articleIdFor(source.feed, identity);
    const article = body === "" ? null : articleOf(item, { id, body, outlet: item.outlet ?? outlet, publishedAt });
    return { item, article, identity, isTeaser, flags };
  });
}

/** How much HTML it holds. */
export function lengthOf({ content, summary }: Item): number {
  return (content?.length ?? 0) + (summary?.length ?? 0);
}

function articleOf(item: Item, parts: Pick<ArticleParts, "id" | "body" | "outlet" | "publishedAt">): Article {
  const title = plainCharacters(item.title ?? "").trim() || null;
  return makeArticle({ ...parts, title, byline: item.author, url: item.url });
}

/** Texts shorter than this are the beginning of something, whatever the feed calls them. */
const FEWEST_WORDS = 40;
/** A text that the feed itself calls a summary is the whole one only where it is as long as an article. */
const FEWEST_SUMMARY_WORDS = 150;

/** The longer of content and summary, cleaned. */
function textOf(item: Item): { body: string; isTeaser: boolean } {
  const [content, summary] = [item.content, item.summary].map((html) => bodyOf(html, item.title));
  const isContent = content!.body.length >= summary!.body.length;
  const { body, isOpen } = isContent ? content! : summary!;
  return { body, isTeaser: isOpen || hasFewerWords(body, isContent ? FEWEST_WORDS : FEWEST_SUMMARY_WORDS) };
}

function hasFewerWords(text: string, count: number): boolean {
  return text.split(/\s+/, count).length < count;
}

/** `isOpen`: it breaks off, and says so. */
function bodyOf(html: string | null, title: string | null): { body: string; isOpen: boolean } {
  if (html === null) return { body: "", isOpen: true };
  const lines = linesOf(html);
  const own = lines.filter((line) => !FEED_FURNITURE.test(line));
  const isOpen =
    own.length < lines.length ? lines.some((line) => GOES_ON.test(line)) : BREAKS_OFF.test(own.at(-1) ?? "");
  if (own.length === 0) return { body: "", isOpen: true };
  const body = cleanBody(own.join("\n\n"), title).body;
  return { body: body === title ? "" : body, isOpen: isOpen || BREAKS_OFF.test(body) };
}

/** Text without any markup keeps its own lines. */
function linesOf(html: string): string[] {
  return htmlToText(/<\w/.test(html) ? html : html.replaceAll("\n", "<br>"));
}

/** What publishing programs put under the texts in feeds, by their own wording. */
const FEED_FURNITURE =
  /^(?:the post .{1,300} (?:appeared first on|first appeared on) .{1,100}|(?:continue|keep) reading\b.{0,200}|read (?:more|the (?:full|whole|rest)|full)\b.{0,100}|(?:view|see|read) (?:the )?(?:full|entire|original) (?:article|story|post)\b.{0,60}|(?:submitted|posted) by .{1,60}|\[?(?:link|comments?)\]?|\[(?:…|\.\.\.)\]|(?:no |\d+ )?comments?)$/i;
/** Those of them that say that the text goes on elsewhere. */
const GOES_ON =
  /^(?:(?:continue|keep) reading|read (?:more|the|full)|(?:view|see|read) (?:the )?(?:full|entire)|\[(?:…|\.\.\.)\])/i;
const BREAKS_OFF = /(?:…|\.\.\.|\[(?:…|\.\.\.)\])["'”’)\]]*\s*$/;

/** Before the Web there were no feeds: such a date is a program's default. */
const EARLIEST = Date.UTC(1990, 0);

/** A date in the future is now: nothing is published tomorrow. Holds for feeds and pages. */
export function plausible(
  date: PublishedAt | null,
  now: EpochMs,
): { publishedAt: PublishedAt | null; flags: string[] } {
  if (date === null) return { publishedAt: null, flags: [] };
  if (date.at > now) {
    return {
      publishedAt: { at: now, precision: "minute" },
      flags: ["Its date lies in the future, so it counts as now."],
    };
  }
  if (date.at < EARLIEST)
    return { publishedAt: null, flags: ["Its date lies before the Web, so it counts as undated."] };
  return { publishedAt: date, flags: [] };
}

/**
 * The outlet's name in a feed's title: of "World news | The Guardian" the part that the site's address spells, and the
 * whole title where none does.
 */
export function outletOf({ title, url }: Pick<Feed, "title" | "url">): string | null {
  if (!title) return null;
  const host = url === null ? "" : (URL.parse(url)?.hostname ?? "");
  const labels = host.split(".");
  const spelled = title.split(/\s+(?:[|»>–—·-]|::)\s+|:\s+/).filter((part) => {
    const name = letters(part.replace(/^the\s+/i, ""));
    return labels.includes(name) || (name.length >= 4 && letters(host).includes(name));
  });
  return spelled[0]?.trim() ?? title;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
