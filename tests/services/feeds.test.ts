// Feeds of one workspace from a server on this machine: found, read, kept, edited, moved and taken away.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { importedReply } from "../../src/chat/feeds.ts";
import { plainText } from "../../src/chat/plain.ts";
import { readConfig } from "../../src/config.ts";
import { titleOf } from "../../src/corpus/article.ts";
import { openFeedRoom } from "../../src/services/feed-room.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import type { Store, WorkspaceId } from "../../src/store/store.ts";
import { HOUR_MS, MINUTE_MS } from "../../src/time.ts";

type Answer = { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: string };

/** By address; null: never answered. */
const pages = new Map<string, (request: IncomingMessage) => Answer | null>();
const NOT_FOUND = (): Answer => ({ status: 404 });
const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  const answer = (pages.get(request.url ?? "") ?? NOT_FOUND)(request);
  if (answer === null) return;
  const { status = 200, headers = {}, body = "" } = answer;
  response.writeHead(status, { "content-type": "application/rss+xml", ...headers }).end(body);
});
let base = "";

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => pages.clear());

const OURS = "slack:T1" as WorkspaceId;
const THEIRS = "slack:T2" as WorkspaceId;

function openRoom(kept: Store | null = null) {
  let now = Date.UTC(2024, 4, 7, 8);
  const store = kept ?? openSqliteStore(":memory:", () => now);
  const config = readConfig({ WIRECOPY_ALLOW: base.replace("http://", "") });
  const happened: string[] = [];
  const room = openFeedRoom({
    store,
    config,
    clock: () => now,
    tell: async (_, news) => void happened.push(...news.map(({ kind }) => kind)),
  });
  return {
    store,
    happened,
    feedsOf: (workspace: WorkspaceId) => room.service({ workspace, person: "U1", notice: "C1" }),
    importAll: (...all: Parameters<typeof room.importAll>) => room.importAll(...all),
    page: (address: string) => room.page(address, null),
    pageFor: (address: string, person: string) => room.page(address, { workspace: OURS, person }),
    pass: (ms: number) => {
      now += ms;
    },
    pollAfter: async (ms: number) => {
      now += ms;
      return room.poll();
    },
    close: () => room.close(),
    titles: async (workspace: WorkspaceId) => (await store.articles.list(workspace)).map(titleOf),
  };
}

/** The page of report bb. */
function pageOfReport(): Answer {
  const html = `<html><body><article><h1>Report bb</h1>${`<p>${BODY}</p>`.repeat(4)}</article></body></html>`;
  return { headers: { "content-type": "text/html" }, body: html };
}

/** An item that leaves its story to a page of our server. */
function teaser(name: string): string {
  return `<item><guid>${name}</guid><link>${base}/${name}</link><title>Report ${name}</title><description>The bridge is shut …</description></item>`;
}

const BODY =
  "The ferry struck the harbour bridge on Monday morning, and the bridge was closed at once. The port said twelve passengers were hurt, none of them badly, and that divers would check every pier before cars may cross again.";

function item(name: string, { title = `Report ${name}`, body = `${BODY} This is report ${name}.` } = {}): string {
  return `<item><guid>${name}</guid><link>https://northpost.example/${name}</link><title>${title}</title>
    <pubDate>Mon, 06 May 2024 10:0${name.length % 10}:00 GMT</pubDate><description>${body}</description></item>`;
}

function rss(...items: string[]): string {
  return `<rss version="2.0"><channel><title>North Post</title><link>https://northpost.example/</link>${items.join("")}</channel></rss>`;
}

test("a feed is added with what it shows, under its own name", async () => {
  const { feedsOf, titles } = openRoom();
  pages.set("/rss", () => ({ body: rss(item("a"), item("bb")) }));
  const added = await feedsOf(OURS).add(`${base}/rss`);
  expect(added).toMatchObject({ kind: "added", articles: 2, feed: { number: 1, title: "North Post", isWell: true } });
  expect(await titles(OURS)).toEqual(["Report a", "Report bb"]);
  expect(await feedsOf(OURS).add(`${base}/rss`)).toMatchObject({ kind: "known" });
});

test("a site's feed is looked for; of several the reader chooses", async () => {
  const { feedsOf } = openRoom();
  const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`;
  pages.set("/rss", () => ({ body: rss(item("a")) }));
  pages.set("/one", () => ({ headers: { "content-type": "text/html" }, body: `<head>${link("/rss")}</head>` }));
  pages.set("/two", () => ({ headers: { "content-type": "text/html" }, body: link("/rss") + link("/sport") }));
  expect(await feedsOf(OURS).add(`${base}/one`)).toMatchObject({ kind: "added", feed: { address: `${base}/rss` } });
  expect(await feedsOf(OURS).add(`${base}/two`)).toEqual({
    kind: "several",
    addresses: [`${base}/rss`, `${base}/sport`],
  });
});

test.each([
  ["one feed", ["/world.xml"], { kind: "added" }],
  ["several feeds", ["/world.xml", "/sport.xml"], { kind: "several" }],
  ["what is none", ["/nothing.xml"], { kind: "refused" }],
])("a link called RSS leads to a page that lists %s", async (_, listed, expected) => {
  const { feedsOf } = openRoom();
  const html = (body: string) => () => ({ headers: { "content-type": "text/html" }, body });
  pages.set("/", html(`<a href="/rss">RSS</a>`));
  pages.set(
    "/rss",
    html(listed.map((href) => `<a href="${href}" type="application/rss+xml" rel="alternate">x</a>`).join("")),
  );
  pages.set("/world.xml", () => ({ body: rss(item("a")) }));
  const added = await feedsOf(OURS).add(base);
  expect(added).toMatchObject(expected);
  if (added.kind === "several") expect(added.addresses).toEqual(listed.map((path) => base + path));
});

test("a site that answers every address with its front page is asked a bounded number of times", async () => {
  const { feedsOf } = openRoom();
  let asked = 0;
  const front = () => {
    asked++;
    return { headers: { "content-type": "text/html" }, body: `<a href="/feed/${asked}.xml">one more</a>` };
  };
  for (const path of ["/", "/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml"]) pages.set(path, front);
  for (let number = 0; number < 30; number++) pages.set(`/feed/${number}.xml`, front);
  expect(await feedsOf(OURS).add(base)).toMatchObject({ kind: "refused" });
  expect(asked).toBeLessThanOrEqual(10);
});

test.each([
  ["nothing there", "/none", /404|nothing|not found/i],
  ["a page without a feed", "/page", /no feed/i],
])("%s is told in one sentence", async (_, path, why) => {
  const { feedsOf, store } = openRoom();
  pages.set("/page", () => ({ headers: { "content-type": "text/html" }, body: "<p>Nothing but words.</p>" }));
  const added = await feedsOf(OURS).add(base + path);
  expect(added).toMatchObject({ kind: "refused", why: expect.stringMatching(why) });
  expect(await store.feeds.list(OURS)).toEqual([]);
});

test.each(["no address at all", "ftp://a.example/x", "localhost", ""])("%j is refused as an address", async (typed) => {
  expect((await openRoom().feedsOf(OURS).add(typed)).kind).toBe("refused");
});

test("a feed is fetched once for two workspaces, and each sees its articles", async () => {
  const { feedsOf, titles, pollAfter, happened } = openRoom();
  let fetches = 0;
  let items = [item("a")];
  pages.set("/rss", () => ({ body: rss(...items), headers: { etag: `"${++fetches}"` } }));
  await feedsOf(OURS).add(`${base}/rss`);
  await feedsOf(THEIRS).add(`${base}/rss`);
  expect(await titles(THEIRS)).toEqual(["Report a"]);
  const before = fetches;
  items = [item("a"), item("bb")];
  expect(await pollAfter(HOUR_MS)).toBe(1);
  expect(fetches).toBe(before + 1);
  expect([await titles(OURS), await titles(THEIRS)]).toEqual([
    ["Report a", "Report bb"],
    ["Report a", "Report bb"],
  ]);
  expect(happened).toEqual(["new-items"]);
});

test("items that move or change their title are not new; an edited body is a revision", async () => {
  const { feedsOf, store, pollAfter, happened } = openRoom();
  let body = rss(item("a"), item("bb"));
  pages.set("/rss", () => ({ body }));
  await feedsOf(OURS).add(`${base}/rss`);
  body = rss(item("bb", { title: "Another title" }), item("a"));
  await pollAfter(HOUR_MS);
  expect(happened).toEqual([]);
  body = rss(item("bb"), item("a", { body: `${BODY} The port now says fifteen passengers were hurt.` }));
  await pollAfter(2 * HOUR_MS);
  const articles = await store.articles.list(OURS);
  expect(articles).toHaveLength(2);
  expect(articles.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual([1, 2]);
  expect(happened).toEqual([]);
});

test("an unchanged feed is asked with its ETag and read no more", async () => {
  const { feedsOf, pollAfter } = openRoom();
  const asked: (string | undefined)[] = [];
  pages.set("/rss", ({ headers }) => {
    asked.push(headers["if-none-match"]);
    return headers["if-none-match"] === '"v1"' ? { status: 304 } : { body: rss(item("a")), headers: { etag: '"v1"' } };
  });
  await feedsOf(OURS).add(`${base}/rss`);
  await pollAfter(HOUR_MS);
  expect(asked).toEqual([undefined, '"v1"']);
});

test("nothing of what a feed shows when it is added is news", async () => {
  const { feedsOf, pollAfter, happened } = openRoom();
  pages.set("/rss", () => ({ body: rss(item("a"), item("bb")) }));
  await feedsOf(OURS).add(`${base}/rss`);
  await pollAfter(HOUR_MS);
  await feedsOf(THEIRS).add(`${base}/rss`);
  await pollAfter(HOUR_MS);
  expect(happened).toEqual([]);
});

test("an ETag that changes without the content is no change", async () => {
  const { feedsOf, store, pollAfter, happened } = openRoom();
  const asked: (string | undefined)[] = [];
  let version = 0;
  pages.set("/rss", ({ headers }) => {
    asked.push(headers["if-none-match"]);
    return { body: rss(item("a")), headers: { etag: `"v${++version}"` } };
  });
  await feedsOf(OURS).add(`${base}/rss`);
  const before = await store.version(OURS);
  for (let poll = 0; poll < 3; poll++) await pollAfter(24 * HOUR_MS);
  expect(asked).toEqual([undefined, '"v1"', '"v2"', '"v3"']);
  expect(await store.version(OURS)).toBe(before);
  expect(happened).toEqual([]);
});

test("a feed that is gone for good is asked no more, and what it brought stays", async () => {
  const { feedsOf, titles, pollAfter, happened } = openRoom();
  let status = 200;
  pages.set("/rss", () => ({ status, body: rss(item("a")) }));
  await feedsOf(OURS).add(`${base}/rss`);
  status = 410;
  expect(await pollAfter(HOUR_MS)).toBe(1);
  expect(await pollAfter(30 * 24 * HOUR_MS)).toBe(0);
  expect(happened).toEqual(["gone"]);
  expect(await titles(OURS)).toEqual(["Report a"]);
  expect((await feedsOf(OURS).list())[0]).toMatchObject({ isWell: false, health: expect.stringMatching(/gone/) });
});

test("a host that says when to come back is left alone until then, for all its feeds", async () => {
  const { feedsOf, pollAfter, happened } = openRoom();
  let fetches = 0;
  let status = 200;
  for (const path of ["/one", "/two"]) {
    pages.set(path, () => {
      fetches++;
      const headers: Record<string, string> = status === 429 ? { "retry-after": "21600" } : {};
      return { status, headers, body: rss(item("a")) };
    });
    await feedsOf(OURS).add(base + path);
  }
  status = 429;
  fetches = 0;
  await pollAfter(HOUR_MS);
  const atFirst = fetches;
  await pollAfter(5 * HOUR_MS - MINUTE_MS);
  await feedsOf(OURS).refresh(null);
  expect(fetches).toBe(atFirst);
  status = 200;
  await pollAfter(24 * HOUR_MS);
  expect(fetches).toBe(atFirst + 2);
  expect(happened).toEqual([]);
});

test.each<[string, () => string, () => string]>([
  [
    "every guid changes",
    () => rss(item("a"), item("bb")),
    () => rss(item("a"), item("bb")).replaceAll("<guid>", "<guid>new-"),
  ],
  [
    "every address gets a tracking parameter",
    () => rss(item("a"), item("bb")),
    () => rss(item("a"), item("bb")).replaceAll("</link><title>", "?utm_source=rss</link><title>"),
  ],
  ["an item stands there twice", () => rss(item("a"), item("bb")), () => rss(item("a"), item("bb"), item("a"))],
  [
    "dates are touched",
    () => rss(item("a"), item("bb")),
    () => rss(item("a"), item("bb")).replaceAll("06 May", "07 May"),
  ],
  [
    "an item has left and comes back",
    () => rss(item("a"), item("bb")),
    () => rss(item("bb"), item("a")).replace("North Post", "The North Post"),
  ],
])("nothing is new when %s", async (_, first, then) => {
  const { feedsOf, store, pollAfter, happened } = openRoom();
  let body = first();
  pages.set("/rss", () => ({ body }));
  await feedsOf(OURS).add(`${base}/rss`);
  const ids = (await store.articles.list(OURS)).map(({ id, revision }) => ({ id, revision }));
  body = rss(item("bb"));
  await pollAfter(HOUR_MS);
  body = then();
  await pollAfter(2 * HOUR_MS);
  expect((await store.articles.list(OURS)).map(({ id, revision }) => ({ id, revision }))).toEqual(ids);
  expect(happened).toEqual([]);
});

test("an item without a date is kept without one, and one dated tomorrow counts as now", async () => {
  const { feedsOf, store } = openRoom();
  const undated = item("a").replace(/<pubDate>.*<\/pubDate>/, "");
  const ahead = item("bb").replace("06 May 2024", "06 May 2031");
  pages.set("/rss", () => ({ body: rss(undated, ahead) }));
  await feedsOf(OURS).add(`${base}/rss`);
  const dates = (await store.articles.list(OURS)).map((article) => [titleOf(article), article.publishedAt?.at ?? null]);
  expect(dates).toEqual([
    ["Report bb", Date.UTC(2024, 4, 7, 8)],
    ["Report a", null],
  ]);
});

test("a feed that fails says so in its health, and is asked again", async () => {
  const { feedsOf, pollAfter } = openRoom();
  let status = 200;
  pages.set("/rss", () => ({ status, body: rss(item("a")) }));
  await feedsOf(OURS).add(`${base}/rss`);
  status = 500;
  await pollAfter(HOUR_MS);
  const [ill] = await feedsOf(OURS).list();
  expect(ill).toMatchObject({ isWell: false, health: expect.stringMatching(/500/) });
  status = 200;
  expect(await pollAfter(24 * HOUR_MS)).toBe(1);
  expect((await feedsOf(OURS).list())[0]).toMatchObject({ isWell: true });
});

test("refresh reads now and says how much was new", async () => {
  const { feedsOf } = openRoom();
  let items = [item("a")];
  pages.set("/rss", () => ({ body: rss(...items) }));
  await feedsOf(OURS).add(`${base}/rss`);
  items = [item("a"), item("bb"), item("ccc")];
  expect(await feedsOf(OURS).refresh("1")).toEqual({ feeds: 1, articles: 2, failing: [] });
  expect(await feedsOf(OURS).refresh("9")).toBeNull();
});

test("a teaser's page is read where that was asked for", async () => {
  const { feedsOf, store, pollAfter } = openRoom();
  let items = [teaser("a")];
  pages.set("/rss", () => ({ body: rss(...items) }));
  pages.set("/bb", pageOfReport);
  await feedsOf(OURS).add(`${base}/rss`);
  expect(await feedsOf(OURS).setFullText("1", true)).toMatchObject({ wantsFullText: true });
  items = [teaser("a"), teaser("bb")];
  await pollAfter(HOUR_MS);
  const whole = (await store.articles.list(OURS)).filter(({ text }) => text.length > 200);
  expect(whole.map(titleOf)).toEqual(["Report bb"]);
});

test("a teaser whose page is being read at stop is not kept without it: the next start reads it", async () => {
  const { feedsOf, store, happened, titles, pollAfter, close } = openRoom();
  let items = [item("a")];
  pages.set("/rss", () => ({ body: rss(...items) }));
  await feedsOf(OURS).add(`${base}/rss`);
  await feedsOf(OURS).setFullText("1", true);
  items = [item("a"), teaser("bb")];
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  pages.set("/bb", () => {
    ask();
    return null;
  });
  const poll = expect(pollAfter(HOUR_MS)).rejects.toThrow();
  await asked;
  await close();
  await poll;
  expect([await titles(OURS), happened]).toEqual([["Report a"], []]);
  pages.set("/bb", pageOfReport);
  const next = openRoom(store);
  await next.pollAfter(HOUR_MS);
  const found = (await store.articles.list(OURS)).find((article) => titleOf(article) === "Report bb");
  expect(found?.text).toContain("divers would check");
  await next.close();
});

test("a list is imported with each failure told, the good ones kept", async () => {
  const { feedsOf, importAll } = openRoom();
  pages.set("/a", () => ({ body: rss(item("a")) }));
  pages.set("/b", () => ({ body: rss(item("bb")) }));
  pages.set("/opml", () => ({
    headers: { "content-type": "text/x-opml" },
    body: `<opml version="2.0"><body><outline type="rss" xmlUrl="${base}/a"/><outline type="rss" xmlUrl="${base}/b"/></body></opml>`,
  }));
  expect(await feedsOf(OURS).import(`${base}/opml`)).toEqual({ added: 2, known: 0, failed: [], notReached: 0 });
  const steps: number[] = [];
  const place = { workspace: OURS, person: null, notice: null };
  const addresses = [`${base}/a`, `${base}/dead`, "http://10.0.0.1/feed"];
  const again = await importAll(addresses, place, (done) => steps.push(done));
  expect(again).toMatchObject({ added: 0, known: 1 });
  expect(again.failed.map(({ address }) => address)).toEqual([`${base}/dead`, "http://10.0.0.1/feed"]);
  expect(steps).toEqual([1, 2, 3]);
});

test("a list that takes too long is left there, and told so; the next time it goes on with the rest", async () => {
  const { feedsOf, pass } = openRoom();
  let asked = 0;
  const addresses = Array.from({ length: 20 }, (_, number) => `/${number}`);
  for (const path of addresses) {
    pages.set(path, () => {
      asked++;
      pass(MINUTE_MS);
      return { body: rss(item(path.slice(1))) };
    });
  }
  const all = addresses.map((path) => base + path).join(" ");
  const first = await feedsOf(OURS).import(all);
  expect(first).toMatchObject({ known: 0, failed: [] });
  expect(first.notReached).toBeGreaterThan(0);
  expect(first.added + first.notReached).toBe(20);
  expect(plainText(importedReply(first).reply)).toContain(`${first.notReached} feeds were not reached in time`);
  asked = 0;
  expect(await feedsOf(OURS).import(all)).toMatchObject({ added: first.notReached, known: first.added, notReached: 0 });
  expect(asked).toBe(first.notReached);
});

test("a removed feed is read no more", async () => {
  const { feedsOf, pollAfter } = openRoom();
  pages.set("/rss", () => ({ body: rss(item("a")) }));
  await feedsOf(OURS).add(`${base}/rss`);
  expect(await feedsOf(OURS).remove("1")).toMatchObject({ title: "North Post" });
  expect(await feedsOf(OURS).list()).toEqual([]);
  expect(await pollAfter(HOUR_MS)).toBe(0);
});

test("a feed is known by its name where one alone is called so", async () => {
  const { feedsOf } = openRoom();
  for (const path of ["/a", "/b"]) {
    pages.set(path, () => ({ body: rss(item(path)) }));
    await feedsOf(OURS).add(base + path);
  }
  expect(await feedsOf(OURS).remove("post")).toBeNull();
  expect(await feedsOf(OURS).remove("1")).not.toBeNull();
  for (const part of ["ledger", "post", "north", "news", "the feed", "all"])
    expect(await feedsOf(OURS).remove(part)).toBeNull();
  expect(await feedsOf(OURS).remove("north post")).toMatchObject({ title: "North Post" });
});

test("a feed that says it has moved is followed after three polls", async () => {
  const { feedsOf, pollAfter } = openRoom();
  pages.set("/old", () => ({ status: 301, headers: { location: "/new" } }));
  let moved = false;
  pages.set("/new", () => ({ body: rss(item("a")) }));
  pages.set("/old", () => (moved ? { status: 301, headers: { location: "/new" } } : { body: rss(item("a")) }));
  await feedsOf(OURS).add(`${base}/old`);
  moved = true;
  for (let poll = 0; poll < 3; poll++) await pollAfter(24 * HOUR_MS + MINUTE_MS);
  expect((await feedsOf(OURS).list()).map(({ address }) => address)).toEqual([`${base}/new`]);
});

test("people in a chat are read only so many addresses at a time, whatever they ask it for", async () => {
  const { feedsOf, pageFor, pollAfter } = openRoom();
  let fetches = 0;
  pages.set("/none", () => {
    fetches++;
    return { status: 404 };
  });
  for (let time = 0; time < 4; time++) await feedsOf(OURS).add(`${base}/none`);
  await feedsOf(OURS).import(`${base}/none`);
  await pageFor(`${base}/none`, "U1");
  const before = fetches;
  for (const ask of [
    () => feedsOf(OURS).add(`${base}/none`),
    () => feedsOf(OURS).import(`${base}/none`),
    () => feedsOf(OURS).refresh(null),
    () => pageFor(`${base}/none`, "U1"),
  ])
    await expect(ask()).rejects.toThrow(/try again in/);
  expect(fetches).toBe(before);
  await pollAfter(MINUTE_MS);
  expect(await feedsOf(OURS).add(`${base}/none`)).toMatchObject({ kind: "refused" });
});

test.each([
  ["tomorrow counts as now", "2024-05-08T10:00:00Z", Date.UTC(2024, 4, 7, 8)],
  ["yesterday stands", "2024-05-06T10:00:00Z", Date.UTC(2024, 4, 6, 10)],
  ["before the Web counts as none", "1970-01-01T00:00:00Z", null],
])("a page dated %s", async (_, dated, at) => {
  const { page } = openRoom();
  const meta = `<meta property="article:published_time" content="${dated}">`;
  const html = `<html><head>${meta}</head><body><article><h1>Bridge shut</h1>${`<p>${BODY}</p>`.repeat(4)}</article></body></html>`;
  pages.set("/story", () => ({ headers: { "content-type": "text/html" }, body: html }));
  const article = await page(`${base}/story`);
  expect("why" in article ? article.why : (article.publishedAt?.at ?? null)).toBe(at);
});

test("a page is read as one article", async () => {
  const { page } = openRoom();
  const html = `<html><head><title>Bridge shut</title></head><body><article><h1>Bridge shut</h1>${`<p>${BODY}</p>`.repeat(4)}</article></body></html>`;
  pages.set("/story", () => ({ headers: { "content-type": "text/html" }, body: html }));
  const article = await page(`${base}/story`);
  expect("why" in article ? article.why : titleOf(article)).toBe("Bridge shut");
  expect(await page("http://10.0.0.1/story")).toHaveProperty("why");
});
