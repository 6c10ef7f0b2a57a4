// A process that serves invented news as feeds on loopback, and tells its parent how many have been asked for.

import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { DAY_MS } from "../../src/time.ts";

const [folder, items, now] = process.argv.slice(2) as [string, string, string];
const ITEMS = Number(items);
/** So many items of a feed are of one day. */
const ITEMS_A_DAY = 3;

type Line = { readonly id: string; readonly title: string; readonly text: string };

const lines = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"));
const asked = new Set<string>();

const server = createServer(({ url }, response) => {
  asked.add(url!);
  process.send!(asked.size);
  response.writeHead(200, { "content-type": "application/rss+xml" }).end(feedText(Number(url!.slice(1))));
});
server.listen(0, "127.0.0.1", () => process.send!((server.address() as AddressInfo).port));

/** Neighbours in the news, which tell of the same, go to different feeds. */
function feedText(feed: number): string {
  const feeds = lines.length / ITEMS;
  const texts = Array.from({ length: ITEMS }, (_, i) =>
    itemText(JSON.parse(lines[i * feeds + feed]!) as Line, feed, i),
  );
  return `<rss version="2.0"><channel><title>Outlet ${feed}</title><link>https://outlet${feed}.example/</link>${texts.join("")}</channel></rss>`;
}

function itemText({ id, title, text }: Line, feed: number, number: number): string {
  const date = new Date(Number(now) - (number + 1) * (DAY_MS / ITEMS_A_DAY)).toUTCString();
  return `<item><guid isPermaLink="false">${id}</guid><link>https://outlet${feed}.example/${id}</link>
<title>${escaped(title)}</title><pubDate>${date}</pubDate><description>${escaped(`<p>${escaped(text)}</p>`)}</description></item>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
