import { createHash } from "node:crypto";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import type { FetchOptions, FetchResult } from "../../src/feeds/fetch.ts";
import { checkedConnector, RefusedError, resolvedBy } from "../../src/feeds/fetch-connect.ts";
import { isOpenResolved } from "../../src/feeds/guard.ts";
import { type Answer, fetcherFor, type LoopbackServer, loopback, NOON, redirects, sends } from "./server.ts";

const FEED = "<rss><channel><title>North Post</title></channel></rss>";
const MEGABYTE = 1_000_000;

const asFeed = { kind: "feed" } as const;

/** Fetches /feed once from a server that answers it so. */
async function once(answer: Answer, options: Partial<FetchOptions> = {}, deadlineMs?: number): Promise<FetchResult> {
  const server = await loopback({ "/feed": answer });
  const limits = deadlineMs === undefined ? {} : { deadlineMs };
  return fetcherFor([server], limits).get(server.url("/feed"), { ...asFeed, ...options });
}

function textOf(result: FetchResult): string {
  return result.kind === "fetched" ? Buffer.from(result.bytes).toString() : JSON.stringify(result);
}

describe("an answer", () => {
  test("comes with what is needed to ask again and to tell whether it changed", async () => {
    const server = await loopback({
      "/feed": sends(FEED, {
        "content-type": "application/rss+xml",
        etag: '"1"',
        "last-modified": "Sun, 01 Mar 2026 10:00:00 GMT",
        "cache-control": "max-age=900",
      }),
    });
    expect(await fetcherFor([server]).get(server.url("/feed#top"), asFeed)).toEqual({
      kind: "fetched",
      bytes: Buffer.from(FEED),
      contentType: "application/rss+xml",
      finalUrl: server.url("/feed"),
      permanentRedirect: false,
      etag: '"1"',
      lastModified: "Sun, 01 Mar 2026 10:00:00 GMT",
      cacheMaxAgeMs: 900_000,
      bodyHash: createHash("sha256").update(FEED).digest("hex"),
    });
  });

  test("the request says who asks, and never sends an empty condition", async () => {
    const server = await loopback({ "/feed": sends(FEED) });
    await fetcherFor([server]).get(server.url("/feed"), { ...asFeed, etag: "", lastModified: null });
    const [{ headers }] = server.requests as [LoopbackServer["requests"][0]];
    expect(headers["user-agent"]).toMatch(/^Wirecopy\/\d/);
    expect(headers).not.toHaveProperty("if-none-match");
    expect(headers).not.toHaveProperty("if-modified-since");
    expect(headers).not.toHaveProperty("cookie");
  });

  test.each([
    ["gzip", gzipSync(FEED)],
    ["x-gzip", gzipSync(FEED)],
    ["br", brotliCompressSync(FEED)],
    ["deflate", deflateSync(FEED)],
    ["Deflate", deflateRawSync(FEED)],
    ["zstd", zstdCompressSync(FEED)],
    ["gzip, br", brotliCompressSync(gzipSync(FEED))],
    ["identity", Buffer.from(FEED)],
  ])("packed as %s it is unpacked", async (encoding, body) => {
    expect(textOf(await once(sends(body, { "content-encoding": encoding })))).toBe(FEED);
  });

  test("a packed answer that ends early gives what is there", async () => {
    const packed = gzipSync(FEED.repeat(2_000));
    const text = textOf(await once(sends(packed.subarray(0, packed.length - 8), { "content-encoding": "gzip" })));
    expect(text).toBe(FEED.repeat(2_000));
  });
});

describe("asking by condition", () => {
  const onlyWhenChanged: Answer = (request, response) => {
    const same = request.headers["if-none-match"] === '"1"' || request.headers["if-modified-since"] === "then";
    sends(same ? "" : FEED, { etag: '"1"' }, same ? 304 : 200)(request, response);
  };

  test.each([
    ["an ETag", { etag: '"1"' }, { etag: '"1"', lastModified: null }],
    ["a date", { lastModified: "then" }, { etag: '"1"', lastModified: "then" }],
  ])("%s that still holds gives nothing to read, and is kept", async (_, sent, kept) => {
    expect(await once(onlyWhenChanged, sent)).toMatchObject({ kind: "not-modified", ...kept });
  });

  test("an ETag that no longer holds gives the answer", async () => {
    expect(textOf(await once(onlyWhenChanged, { etag: '"0"' }))).toBe(FEED);
  });

  test("an ETag that changes while the content does not shows in the hash", async () => {
    let count = 0;
    const server = await loopback({ "/feed": (q, r) => sends(FEED, { etag: `"${++count}"` })(q, r) });
    const fetcher = fetcherFor([server]);
    const first = await fetcher.get(server.url("/feed"), asFeed);
    const second = await fetcher.get(server.url("/feed"), { ...asFeed, etag: '"1"' });
    if (first.kind !== "fetched" || second.kind !== "fetched") throw new Error("not fetched");
    expect(second.etag).not.toBe(first.etag);
    expect(second.bodyHash).toBe(first.bodyHash);
  });

  test("a 304 that nobody asked for is a fault", async () => {
    expect(await once(sends("", {}, 304))).toMatchObject({ kind: "failed", status: 304 });
  });
});

describe("redirects", () => {
  test.each([
    ["for good", [301, 308], true],
    ["for now", [302], false],
    ["first for good, then for now", [301, 307], false],
  ])("%s", async (_, statuses, permanentRedirect) => {
    const hops = statuses.map((status, i) => [`/hop${i}`, redirects(`/hop${i + 1}`, status)] as const);
    const server = await loopback({ ...Object.fromEntries(hops), [`/hop${statuses.length}`]: sends(FEED) });
    expect(await fetcherFor([server]).get(server.url("/hop0"), asFeed)).toMatchObject({
      kind: "fetched",
      finalUrl: server.url(`/hop${statuses.length}`),
      permanentRedirect,
    });
  });

  test("that go round in a circle end", async () => {
    const server = await loopback({ "/a": redirects("/b"), "/b": redirects("/a") });
    const result = await fetcherFor([server]).get(server.url("/a"), asFeed);
    expect(result).toMatchObject({ kind: "failed", why: expect.stringContaining("more than 5 times") });
    expect(server.requests).toHaveLength(6);
  });

  test("without a place to go are a fault", async () => {
    expect(await once(sends("", {}, 302))).toMatchObject({ kind: "failed", status: 302 });
  });

  test.each([
    ["a private address", (port: number) => `http://127.0.0.1:${port}/`],
    ["the same in disguise", (port: number) => `http://[::ffff:127.0.0.1]:${port}/`],
    ["a password", () => "http://user:secret@news.example/"],
    ["a file", () => "file:///etc/passwd"],
  ])("to %s are not followed", async (_, target) => {
    const inside = await loopback({ "/": sends("secret") });
    const server = await loopback({ "/feed": redirects(target(inside.port)) });
    const result = await fetcherFor([server]).get(server.url("/feed"), asFeed);
    expect(result.kind).toBe("refused");
    expect(JSON.stringify(result)).not.toContain("secret");
    expect(inside.requests).toHaveLength(0);
  });
});

describe("names", () => {
  test("are judged by where they lead when they are dialled, on every hop", async () => {
    const inside = await loopback({ "/": sends("secret") });
    const server = await loopback({ "/feed": redirects(`http://inside.example:8080/`) });
    const allow = new Set([`feeds.example:${server.port}`]);
    const fetcher = fetcherFor([], { allow, resolve: async () => ["127.0.0.1"] });
    const result = await fetcher.get(`http://feeds.example:${server.port}/feed`, asFeed);
    expect(server.requests).toHaveLength(1);
    expect(result).toEqual({
      kind: "refused",
      why: expect.stringContaining("inside.example is not on the public internet"),
    });
    expect(JSON.stringify(result)).not.toContain("127.0.0.1");
    expect(inside.requests).toHaveLength(0);
  });

  const dialled = (answers: readonly (readonly string[])[]): Promise<unknown> => {
    let turn = 0;
    const lookup = resolvedBy(async () => answers[turn++]!, isOpenResolved);
    return new Promise((resolve, reject) =>
      lookup("news.example", { all: true }, (error, found) => (error ? reject(error) : resolve(found))),
    );
  };

  test("that change their mind gain nothing: what was checked is what is dialled, asked for once", async () => {
    expect(await dialled([["93.184.216.34"], ["127.0.0.1"]])).toEqual([{ address: "93.184.216.34", family: 4 }]);
  });

  test("with one closed address among open ones are refused", async () => {
    await expect(dialled([["93.184.216.34", "10.0.0.1"]])).rejects.toBeInstanceOf(RefusedError);
    await expect(dialled([["2606:2800:220:1::1", "::1"]])).rejects.toBeInstanceOf(RefusedError);
  });

  test.each(["127.0.0.1", "10.0.0.1", "::1", "::ffff:127.0.0.1", "64:ff9b::808:808"])(
    "that are the address %s itself are judged by the connector too, as no lookup is asked about them",
    async (hostname) => {
      const inside = await loopback({ "/": sends("secret") });
      const connect = checkedConnector(new Set(), async () => ["93.184.216.34"]);
      const target = { hostname, host: hostname, protocol: "http:", port: String(inside.port) };
      const refused = await new Promise((resolve) => connect(target, (error, socket) => resolve(error ?? socket)));
      expect(refused).toBeInstanceOf(RefusedError);
    },
  );

  test("that nobody has are said to be so", async () => {
    const resolve = async (): Promise<string[]> => {
      throw Object.assign(new Error("getaddrinfo ENOTFOUND"), { code: "ENOTFOUND" });
    };
    const nowhere = await fetcherFor([], { resolve }).get("https://news.example/", asFeed);
    expect(nowhere).toMatchObject({ kind: "failed", why: "There is no host named news.example." });
    const empty = await fetcherFor([], { resolve: async () => [] }).get("https://news.example/", asFeed);
    expect(empty).toEqual(nowhere);
  });
});

describe("an answer that would hurt", () => {
  const bomb = Buffer.alloc(64 * MEGABYTE, " ");
  test.each([
    ["gzip", gzipSync(bomb)],
    ["br", brotliCompressSync(bomb, { params: { 1: 1 } })],
    ["deflate", deflateSync(bomb)],
    ["zstd", zstdCompressSync(bomb)],
  ])("a bomb packed as %s is cut", async (encoding, body) => {
    expect(body.length).toBeLessThan(MEGABYTE);
    const result = await once(sends(body, { "content-encoding": encoding }));
    expect(result).toMatchObject({ kind: "failed", why: "127.0.0.1 sent more than 15 MB, which is not read." });
  });

  test("a body without end is cut, packed or not", async () => {
    for (const headers of [{}, { "content-encoding": "gzip" }]) {
      let sent = 0;
      const piece = "content-encoding" in headers ? emptyGzip() : Buffer.alloc(65_536, "a");
      const endless: Answer = (_, response) => {
        response.writeHead(200, headers);
        const more = (): void => {
          while (!response.destroyed && response.write(piece)) sent += piece.length;
        };
        response.on("drain", more);
        more();
      };
      expect(await once(endless)).toMatchObject({ kind: "failed", why: expect.stringContaining("15 MB") });
      expect(sent).toBeLessThan(25 * MEGABYTE);
    }
  });

  test("one that says it is too large is not waited for", async () => {
    const huge: Answer = (_, response) => response.writeHead(200, { "content-length": 5_000_000_000 }).flushHeaders();
    expect(await once(huge)).toMatchObject({ kind: "failed", why: expect.stringContaining("15 MB") });
  });

  test("a page may be smaller than a feed", async () => {
    const body = "a".repeat(3 * MEGABYTE);
    expect(await once(sends(body), { kind: "page" })).toMatchObject({ kind: "failed" });
    expect((await once(sends(body))).kind).toBe("fetched");
  });

  test("a slow drip is cut at the deadline", async () => {
    const drip: Answer = (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("a"), 5);
      response.on("close", () => clearInterval(timer));
    };
    expect(await once(drip, {}, 60)).toMatchObject({ kind: "failed", why: "127.0.0.1 took longer than 0.06 seconds." });
  });

  test("silence is cut at the deadline, which spans redirects", async () => {
    const late: Answer = (request, response) => {
      const timer = setTimeout(() => redirects(`/feed?${request.url}`)(request, response), 30);
      response.on("close", () => clearTimeout(timer));
    };
    expect(await once(late, {}, 60)).toMatchObject({ kind: "failed", why: expect.stringContaining("took longer") });
    expect(await once(() => {}, {}, 30)).toMatchObject({ kind: "failed", why: expect.stringContaining("took longer") });
  });

  test.each([
    ["something that is not packed as it says", sends(FEED, { "content-encoding": "gzip" }), /cannot be unpacked/],
    ["the same with brotli", sends(FEED, { "content-encoding": "br" }), /cannot be unpacked/],
    ["the same with zstd", sends(FEED, { "content-encoding": "zstd" }), /cannot be unpacked/],
    ["packing nobody knows", sends(FEED, { "content-encoding": "sdch" }), /not read: sdch/],
    ["packing named like a part of the language", sends(FEED, { "content-encoding": "constructor" }), /constructor/],
    ["too many layers", sends(FEED, { "content-encoding": "gzip, gzip, gzip" }), /on top of each other/],
    [
      "a connection that breaks off",
      (_, response) => response.writeHead(200, { "content-length": 9 }).write("a", () => response.destroy()),
      /broke off/,
    ],
    ["an endless header", sends(FEED, { "x-long": "a".repeat(100_000) }), /more headers than are read/],
  ] satisfies [string, Answer, RegExp][])("%s is said to be so", async (_, answer, why) => {
    expect(await once(answer)).toMatchObject({ kind: "failed", why: expect.stringMatching(why) });
  });

  test("what is no web server is said to be so", async () => {
    const server = createTcpServer((socket) => socket.end("220 mail.example ready\r\n"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const result = await fetcherFor([], { allow: new Set([host]) }).get(`http://${host}/`, asFeed);
    expect(result).toMatchObject({ kind: "failed", why: "127.0.0.1 did not answer as a web server does." });
  });

  test("a closed port is said to be so, without its number", async () => {
    const result = await fetcherFor([], { allow: new Set(["127.0.0.1:1"]) }).get("http://127.0.0.1:1/", asFeed);
    expect(result).toMatchObject({ kind: "failed", why: "127.0.0.1 refused the connection." });
  });
});

describe("manners", () => {
  test("gone is told apart from missing", async () => {
    expect(await once(sends("", {}, 410))).toMatchObject({ kind: "gone" });
    expect(await once(sends("", {}, 404))).toMatchObject({ kind: "failed", status: 404, retryAfterMs: null });
  });

  test("a host that says when to come back is left alone until then, whatever is asked of it", async () => {
    let now = NOON;
    const server = await loopback({ "/a": sends("", { "retry-after": 120 }, 429), "/b": sends(FEED) });
    const fetcher = fetcherFor([server], { clock: () => now });
    expect(await fetcher.get(server.url("/a"), asFeed)).toMatchObject({ status: 429, retryAfterMs: 120_000 });
    now += 119_000;
    expect(await fetcher.get(server.url("/b"), asFeed)).toMatchObject({ kind: "failed", retryAfterMs: 1_000 });
    expect(server.requests).toHaveLength(1);
    now += 1_000;
    expect(textOf(await fetcher.get(server.url("/b"), asFeed))).toBe(FEED);
  });

  test("those already in the queue are held back as well", async () => {
    const server = await loopback({ "/a": sends("", { "retry-after": 60 }, 503) });
    const fetcher = fetcherFor([server]);
    const results = await Promise.all(
      ["1", "2", "3", "4", "5"].map((each) => fetcher.get(server.url(`/a?${each}`), asFeed)),
    );
    expect(results.every(({ kind }) => kind === "failed")).toBe(true);
    expect(server.requests.length).toBeLessThanOrEqual(2);
  });

  /** Holds every answer back until it is let go. */
  function heldBack(): { answer: Answer; waiting: (() => void)[] } {
    const waiting: (() => void)[] = [];
    return { waiting, answer: (q, r) => void waiting.push(() => sends(FEED)(q, r)) };
  }

  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
  };

  test("two requests at once at one host", async () => {
    const { answer, waiting } = heldBack();
    const server = await loopback({ "/feed": answer });
    const fetcher = fetcherFor([server]);
    const all = Promise.all([1, 2, 3, 4, 5].map((each) => fetcher.get(server.url(`/feed?${each}`), asFeed)));
    for (let done = 0; done < 5; done++) {
      await until(() => waiting.length > done && (done === 4 || waiting.length === done + 2));
      expect(waiting.length - done).toBeLessThanOrEqual(2);
      waiting[done]!();
    }
    expect((await all).map(textOf)).toEqual(Array(5).fill(FEED));
  });

  test("who asks for the same at the same time shares one request, and later ones ask anew", async () => {
    const { answer, waiting } = heldBack();
    const server = await loopback({ "/feed": answer });
    const fetcher = fetcherFor([server]);
    const both = Promise.all([1, 2].map(() => fetcher.get(server.url("/feed"), asFeed)));
    await until(() => waiting.length === 1);
    waiting[0]!();
    expect((await both).map(textOf)).toEqual([FEED, FEED]);
    const later = fetcher.get(server.url("/feed"), asFeed);
    await until(() => waiting.length === 2);
    waiting[1]!();
    expect(textOf(await later)).toBe(FEED);
  });

  test("one who gives up does not take the answer from the other, and the last one to give up ends the request", async () => {
    const { answer, waiting } = heldBack();
    const server = await loopback({ "/feed": answer });
    const fetcher = fetcherFor([server]);
    const [first, second] = [new AbortController(), new AbortController()];
    const get = (signal: AbortSignal): Promise<FetchResult> => fetcher.get(server.url("/feed"), { ...asFeed, signal });
    const [one, two] = [get(first.signal), get(second.signal)];
    await until(() => waiting.length === 1);
    first.abort(new Error("enough"));
    await expect(one).rejects.toThrow("enough");
    waiting[0]!();
    expect(textOf(await two)).toBe(FEED);

    const third = new AbortController();
    const given = get(third.signal);
    await until(() => waiting.length === 2);
    const closed = new Promise((resolve) => server.requests[1]!.on("close", resolve));
    third.abort(new Error("enough"));
    await expect(given).rejects.toThrow("enough");
    await closed;
  });
});

/** A packed piece that unpacks to nothing, so that only the packed size can tell. */
function emptyGzip(): Buffer {
  return Buffer.concat(Array.from({ length: 3_000 }, () => gzipSync("")));
}
