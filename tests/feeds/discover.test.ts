import { expect, test } from "vitest";
import { discoverFeeds } from "../../src/feeds/discover.ts";

const ADDRESS = "https://north-post.example/news/";

function found(html: string): string[] {
  return discoverFeeds(html, ADDRESS)
    .filter((feed) => feed.found !== "guessed")
    .map(({ address }) => address);
}

test.each([
  [
    "a declared feed",
    `<link rel="alternate" type="application/rss+xml" href="/rss">`,
    ["https://north-post.example/rss"],
  ],
  [
    "Atom and JSON Feed",
    `<link rel=alternate type=application/atom+xml href=a><link rel="alternate" type="application/feed+json" href=b>`,
    ["https://north-post.example/news/a", "https://north-post.example/news/b"],
  ],
  [
    "the base of the page counts",
    `<base href="https://cdn.north-post.example/"><link rel="alternate" type="application/rss+xml" href="rss">`,
    ["https://cdn.north-post.example/rss"],
  ],
  [
    "several relations, any case",
    `<LINK REL="Alternate home" TYPE="Application/RSS+XML" HREF="/rss">`,
    ["https://north-post.example/rss"],
  ],
  [
    "feeds of comments go last",
    `<link rel="alternate" type="application/rss+xml" title="Comments" href="/c"><link rel="alternate" type="application/rss+xml" href="/rss">`,
    ["https://north-post.example/rss", "https://north-post.example/c"],
  ],
  [
    "links that look like feeds come after declared ones",
    `<a href="/index.rss">RSS</a><link rel="alternate" type="application/rss+xml" href="/feed">`,
    ["https://north-post.example/feed", "https://north-post.example/index.rss"],
  ],
  [
    "a feed kept elsewhere",
    `<a href="https://feeds.example.net/north">Follow</a>`,
    ["https://feeds.example.net/north"],
  ],
  [
    "addresses for readers",
    `<a href="feed://north-post.example/x"></a><a href="feed:https://north-post.example/y"></a>`,
    ["https://north-post.example/x", "https://north-post.example/y"],
  ],
  ["each once, without fragments", `<a href="/feed#top"></a><a href="/feed"></a>`, ["https://north-post.example/feed"]],
  [
    "no stylesheets, languages or programming interfaces",
    `<link rel="stylesheet" type="text/xml" href="/feed.css"><link rel="alternate" hreflang="de" href="/de"><link rel="alternate" type="application/json" href="/wp-json">`,
    [],
  ],
  [
    "no words that only begin like a feed",
    `<a href="/feedback"></a><a href="/rss-readers"></a><a href="/seafeeding"></a>`,
    [],
  ],
  [
    "no links that share a page",
    `<a href="https://social.example/dialog/feed?link=x"></a><a href="https://social.example/north.rss"></a>`,
    ["https://social.example/north.rss"],
  ],
  [
    "nothing but http",
    `<a href="javascript:feed"></a><link rel="alternate" type="application/rss+xml" href="file:///rss">`,
    [],
  ],
  ["nothing", "", []],
])("%s", (_, html, expected) => expect(found(html)).toEqual(expected));

test("usual places come last, from the top of the site", () => {
  const [first, ...rest] = discoverFeeds(`<a href="/rss" title=" Our  news ">RSS</a>`, ADDRESS);
  expect(first).toEqual({ address: "https://north-post.example/rss", title: "Our news", found: "linked" });
  expect(rest[0]).toEqual({ address: "https://north-post.example/feed", title: null, found: "guessed" });
  expect(rest.map(({ address }) => address)).not.toContain("https://north-post.example/rss");
});

test.each([
  ["links", `<a href="/feed">x</a><a href="/rss?1">`.repeat(50_000)],
  ["different links", Array.from({ length: 50_000 }, (_, i) => `<a href="/feed?${i}">`).join("")],
  ["a long address", `<a href="${"/feed.".repeat(300_000)}">`],
])("a page of %s is read in bounded time", (_, html) => {
  expect(discoverFeeds(html, ADDRESS).length).toBeLessThan(60);
});
