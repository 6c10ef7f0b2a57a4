// A saved page -> the article on it.
import { readHtml } from "../text/html.ts";
import { parseIsoTime } from "../time.ts";
import { canonicalAddress } from "./address.ts";
import type { Piece } from "./article-fields.ts";
import { cleanText } from "./clean.ts";
import { dateIn } from "./dates.ts";

/** What the page says about itself goes before what its text shows; a date or address it misstates is left out silently. */
export function htmlPieces(html: string): Piece[] {
  const { lines, metadata } = readHtml(html);
  const found = cleanText(lines.join("\n\n"));
  const { title, siteName, author, publishedAt, url } = metadata;
  const date = publishedAt === null ? null : (parseIsoTime(publishedAt) ?? dateIn(publishedAt));
  const parts = {
    title: withoutSite(title, found.title),
    body: found.body,
    outlet: siteName ?? found.outlet,
    byline: author ?? found.byline,
    url: url !== null && canonicalAddress(url) !== null ? url : null,
    publishedAt: date ?? found.publishedAt,
  };
  return [{ parts, faults: [] }];
}

/** "Bridge closed - North Post" is "Bridge closed" where the text has that as its title. */
function withoutSite(stated: string | null, shown: string | null): string | null {
  return stated !== null && shown !== null && stated.startsWith(shown) ? shown : (stated ?? shown);
}
