import { join } from "node:path";
import { expect, test } from "vitest";
import { loopback, sends } from "../feeds/server.ts";
import { emptyFolder, folderWith, runProgram } from "../support/cli.ts";

const FEED = `<rss version="2.0"><channel><title>North Post</title><link>https://northpost.example/</link><item>
  <guid>a</guid><pubDate>Mon, 15 Sep 2014 10:00:00 GMT</pubDate><title>Bridge shut</title><link>https://northpost.example/a</link>
  <description>The ferry struck the harbour bridge on Monday, the port said.</description></item></channel></rss>`;

const PARAGRAPH =
  "The ferry struck the harbour bridge on Monday morning, and the bridge was closed at once. The port said twelve passengers were hurt, none of them badly, and that divers would check every pier.";

const FRENCH =
  "Le pont du port a été fermé lundi matin après qu'un ferry a heurté une pile dans le brouillard. Le port dit que douze passagers sont blessés, et que des plongeurs vont regarder toutes les piles avant que le pont ne soit rouvert.";

/** A page with an article, of a site with a feed. */
const ARTICLE = `<html><head><title>Bridge shut</title><link rel="alternate" type="application/rss+xml" href="/north"></head>
  <body><article><h1>Bridge shut</h1>${`<p>${PARAGRAPH}</p>`.repeat(3)}</article></body></html>`;

const TEASER = `<article><h2><a href="/a">Bridge shut</a></h2><p>${PARAGRAPH}</p></article>`;
/** A page with many articles, of a site with a feed. */
const SECTION = ARTICLE.replace(/<article>.*<\/article>/s, `<h1>News</h1>${TEASER.repeat(4)}`);

/** A shell with one data folder, and a server whose feed works until told otherwise. */
async function shell() {
  let works = true;
  const server = await loopback({
    "/north": (request, response) => sends(FEED, {}, works ? 200 : 500)(request, response),
    "/south": sends(FEED),
    "/bridge.html": sends(ARTICLE, { "content-type": "text/html" }),
    "/pont.html": sends(ARTICLE.replaceAll(PARAGRAPH, FRENCH), { "content-type": "text/html" }),
    "/paper": sends(ARTICLE, { "content-type": "text/html" }),
    "/world-news-feed-2024": sends(FEED, { "content-type": "text/html" }),
    "/news/middle-east-news": sends(ARTICLE, { "content-type": "text/html" }),
    "/all-of-today": sends(SECTION, { "content-type": "text/html" }),
    "/news/all-of-today": sends(
      SECTION.replace("<link", '<link rel="alternate" type="application/rss+xml" href="/south"><link'),
      {
        "content-type": "text/html",
      },
    ),
    "/page": sends("<p>Nothing but words.</p>", { "content-type": "text/html" }),
  });
  const env = { WIRECOPY_DATA: emptyFolder(), WIRECOPY_ALLOW: server.host };
  const run = async (...words: string[]) => {
    const { status, out, err } = await runProgram(words, { env });
    return { status, said: `${out}${err}`.replace(/\s+/g, " ").trim() };
  };
  return {
    url: server.url,
    breaks: () => {
      works = false;
    },
    host: server.host,
    run,
    feeds: (...words: string[]) => run("feeds", ...words),
  };
}

test("a feed is added, listed, read again and removed, each with the next step as one types it", async () => {
  const { feeds, url } = await shell();
  const [none, added, listed, read, removed] = [
    await feeds(),
    await feeds("add", url("/north")),
    await feeds("list"),
    await feeds("refresh"),
    await feeds("remove", "1"),
  ];
  expect([none, added, listed, read, removed].map(({ status }) => status)).toEqual([0, 0, 0, 0, 0]);
  expect(none.said).toContain("wirecopy feeds add bbc.co.uk/news");
  expect(added.said).toContain("Added: North Post, 1 article so far; the newest");
  expect(added.said).toContain("wirecopy feeds remove 1");
  expect(listed.said).toContain(url("/north"));
  expect(read.said).toBe("Read 1 feed: 0 new articles.");
  expect(removed.said).toContain(`wirecopy feeds add ${url("/north")}`);
});

test("when one is removed the others are said with their numbers", async () => {
  const { feeds, url } = await shell();
  await feeds("add", url("/north"));
  await feeds("add", url("/south"));
  expect((await feeds("remove", "1")).said).toContain(`Left are: - 1 North Post ${url("/south")}`);
  expect((await feeds("remove", "1")).said).not.toContain("Left are");
});

test("a feed that cannot be read is named when one reads it, and the status says so", async () => {
  const { feeds, url, breaks } = await shell();
  await feeds("add", url("/north"));
  breaks();
  const read = await feeds("refresh");
  expect(read).toMatchObject({ status: 1, said: expect.stringContaining("1 could not be read: - 1 North Post") });
  expect(read.said).toContain("status 500");
});

test("of a list the good ones are kept, and each other is one line", async () => {
  const { feeds, url } = await shell();
  const outlines = [url("/north"), url("/page"), "http://10.0.0.1/feed", "not an address"]
    .map((address) => `<outline type="rss" text="${address}" xmlUrl="${address}"/>`)
    .join("");
  const folder = folderWith({ "feeds.opml": `<opml version="2.0"><body>${outlines}</body></opml>` });
  const { status, said } = await feeds("import", join(folder, "feeds.opml"));
  expect(status).toBe(1);
  expect(said).toMatch(/^1 feed added, 3 not, each with why:/);
  for (const each of [url("/page"), "http://10.0.0.1/feed", "not an address"]) expect(said).toContain(`- ${each}: `);
  expect((await feeds()).said).toContain("North Post");
});

test("a list without a feed is named, and what is broken about it", async () => {
  const { feeds } = await shell();
  const path = join(folderWith({ "broken.opml": '<opml><body><outline xmlUrl="https://a.exa' }), "broken.opml");
  expect(await feeds("import", path)).toEqual({
    status: 1,
    said: `0 feeds added, 1 not, each with why: - ${path}: It breaks off before its end.`,
  });
});

test.each([
  ["what is no feed", ["add", "http://10.0.0.1/feed"], 1, "not on the public internet"],
  ["a number that no feed has", ["remove", "9"], 1, "All of them: wirecopy feeds list"],
  ["a list that is not there", ["import", "./none.opml"], 1, "cannot be read"],
  ["nothing to add", ["add"], 2, "wirecopy feeds add <address>"],
  ["nothing to remove", ["remove"], 2, "wirecopy feeds remove <number or address>"],
  ["an unknown action", ["lst"], 2, 'Did you mean "wirecopy feeds list"?'],
] as const)("%s: exit status and a sentence", async (_, words, status, said) => {
  expect(await (await shell()).feeds(...words)).toEqual({ status, said: expect.stringContaining(said) });
});

test("a page that is an article is added as one, and its site's feed is named, not added", async () => {
  const { run, feeds, url } = await shell();
  const added = await run("add", url("/bridge.html"));
  expect(added).toEqual({
    status: 0,
    said: `0 feeds added, 1 page added as an article. Its site has a feed: wirecopy feeds add ${url("/north")} Next: wirecopy brief`,
  });
  expect((await run("search", "divers")).said).toContain("Bridge shut");
  expect((await feeds()).said).toContain("There is no feed yet");
});

test("a page in another language is said to be in one", async () => {
  const { run, url } = await shell();
  const said = "The article is not in English: briefings quote it, but questions will hardly find what it says.";
  expect((await run("add", url("/pont.html"))).said).toContain(said);
  expect((await run("add", url("/pont.html"), "--json")).said).toContain('"notEnglish":1');
});

test("a site's own page leads to its feed", async () => {
  const { run, feeds, url } = await shell();
  expect((await run("add", url("/paper"))).said).toContain("1 feed added.");
  expect((await feeds()).said).toContain(url("/north"));
});

test.each([
  ["a feed that is sent as a page", "/world-news-feed-2024", "/world-news-feed-2024"],
  ["a section by its address", "/news/middle-east-news", "/north"],
  ["a page of several articles", "/all-of-today", "/north"],
])("%s is added as a feed although its address might name an article", async (_, path, feed) => {
  const { run, feeds, url } = await shell();
  expect((await run("add", url(path))).said).toContain("1 feed added.");
  expect((await feeds()).said).toContain(url(feed));
});

test("of a page of several articles with several feeds one is to be chosen", async () => {
  const { run, url } = await shell();
  const { status, said } = await run("add", url("/news/all-of-today"));
  expect(status).toBe(1);
  expect(said).toContain("0 feeds added, 1 not");
  expect(said).toContain(`It is a site with several feeds: ${url("/south")} ${url("/north")}`);
});

test("an address without a scheme is asked for by https alone, and that is said", async () => {
  const { feeds, host } = await shell();
  const { status, said } = await feeds("add", `${host}/north`);
  expect([status, said]).toEqual([1, expect.stringContaining(`if it has only http, write http://${host}/north`)]);
  expect((await feeds("add", `https://${host}/north`)).said).not.toContain("write http://");
});
