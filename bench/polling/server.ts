// A process that serves many feeds on loopback: its parent tells it each round, and a tenth of the feeds get a new item.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const ITEMS = 30;
/** Each feed has a new item in one round of ten. */
const ROUNDS_PER_ITEM = 10;

let round = 0;
process.on("message", (number: number) => {
  round = number;
});

/** Half of the feeds answer by condition, the others send the same bytes again. */
const server = createServer(({ url, headers }, response) => {
  const feed = Number(url!.slice(1));
  const newest = ITEMS + Math.floor((round + feed) / ROUNDS_PER_ITEM);
  const etag = `"${feed}-${newest}"`;
  if (feed % 2 === 0 && headers["if-none-match"] === etag) response.writeHead(304).end();
  else {
    response.writeHead(200, { "content-type": "application/rss+xml", ...(feed % 2 === 0 ? { etag } : {}) });
    response.end(feedText(feed, newest));
  }
});
server.listen(0, "127.0.0.1", () => process.send!((server.address() as AddressInfo).port));

function feedText(feed: number, newest: number): string {
  const items = Array.from({ length: ITEMS }, (_, i) => itemText(feed, newest - i));
  return `<rss version="2.0"><channel><title>Outlet ${feed}</title><link>https://outlet${feed}.example/</link>${items.join("")}</channel></rss>`;
}

function itemText(feed: number, number: number): string {
  const sentence = `Report ${number} of outlet ${feed} says that the harbour bridge stays shut for ${number} days more.`;
  const date = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toUTCString();
  return `<item><guid isPermaLink="false">${feed}-${number}</guid><link>https://outlet${feed}.example/${number}</link>
<title>Report ${number} of outlet ${feed}</title><pubDate>${date}</pubDate><description>&lt;p&gt;${`${sentence} `.repeat(8)}&lt;/p&gt;</description></item>`;
}
