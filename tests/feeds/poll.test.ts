import { describe, expect, onTestFinished, test } from "vitest";
import type { ArticleId } from "../../src/corpus/article.ts";
import { type FeedRead, type Poller, pollDue } from "../../src/feeds/poll.ts";
import { newFeedState } from "../../src/feeds/polling.ts";
import { RequestError } from "../../src/problem.ts";
import type { Feed, SeenItem } from "../../src/store/feed.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import type { Store, WorkspaceId } from "../../src/store/store.ts";
import { DAY_MS } from "../../src/time.ts";
import { type Answer, fetcherFor, type LoopbackServer, loopback, NOON, redirects, sends } from "./server.ts";

const OURS = "ours" as WorkspaceId;

type World = {
  readonly server: LoopbackServer;
  readonly store: Store;
  /** What was told of the feeds, in order: "/feed new-items". */
  readonly told: string[];
  /** Bodies that were read. */
  readonly bodies: string[];
  /** Polls all that is due, at once or after the time is passed. */
  readonly round: (changes?: Partial<Poller>) => Promise<number>;
  readonly pass: (ms: number) => void;
  readonly feed: (path: string) => Promise<Feed | undefined>;
};

/** Feeds of lines, each line an item, read by us from a server that answers so. */
async function world(answers: Readonly<Record<string, Answer>>, paths = Object.keys(answers)): Promise<World> {
  const server = await loopback(answers);
  let now = NOON;
  const store = openSqliteStore(":memory:", () => now);
  onTestFinished(() => store.close());
  const fetcher = fetcherFor([server], { clock: () => now });
  const [told, bodies]: string[][] = [[], []];
  const reader = {
    workspace: OURS,
    addedBy: null,
    addedAt: NOON,
    noticeDestination: null,
    wantsFullText: false,
  };
  for (const path of paths) await store.feeds.subscribe(server.url(path), reader, newFeedState(NOON));

  const read: Poller["read"] = async ({ id }, { bytes }): Promise<FeedRead> => {
    const text = Buffer.from(bytes).toString();
    bodies!.push(text);
    if (text.startsWith("<html")) return { why: "It is a web page, not a feed." };
    if (text === "fault") throw new Error("a fault");
    if (text === "endless") throw new RequestError("Its items take too long to read.");
    const items = text.split("\n").map((key): SeenItem => ({ key, articleId: key as ArticleId, fingerprint: "" }));
    const seen = await store.feeds.seen(
      id,
      items.map(({ key }) => key),
    );
    await store.feeds.remember(id, items);
    return { newItems: items.filter(({ key }) => !seen.has(key)).length, title: "North Post", ttlMs: null };
  };

  return {
    server,
    store,
    told: told!,
    bodies: bodies!,
    round: (changes) =>
      pollDue({
        feeds: store.feeds,
        fetcher,
        read,
        tell: async ({ url }, happened) => {
          for (const each of happened) told!.push(`${url.replace(server.url(""), "")} ${each.kind}`);
        },
        clock: () => now,
        random: () => 0.5,
        signal: new AbortController().signal,
        ...changes,
      }),
    pass: (ms) => {
      now += ms;
    },
    feed: async (path) =>
      (await store.feeds.list(OURS)).map(({ feed }) => feed).find(({ url }) => url === server.url(path)),
  };
}

describe("a feed over time", () => {
  test("its first items are a baseline, and only what is new after that is told", async () => {
    let body = "a\nb\nc";
    const { round, pass, told } = await world({ "/feed": (q, r) => sends(body)(q, r) });
    expect(await round()).toBe(1);
    expect(await round()).toBe(0);
    for (const next of ["a\nb\nc", "c\nb\na", "d\nc\nb", "d\nd\nd"]) {
      body = next;
      pass(DAY_MS);
      await round();
    }
    expect(told).toEqual(["/feed baseline", "/feed new-items"]);
  });

  test("is asked with what it said of itself, and read only when it is another", async () => {
    let [etag, body] = ['"1"', "a"];
    const answer: Answer = (request, response) =>
      request.headers["if-none-match"] === etag
        ? sends("", {}, 304)(request, response)
        : sends(body, { etag })(request, response);
    const { round, pass, bodies, server } = await world({ "/feed": answer });
    const next = async (): Promise<void> => {
      await round();
      pass(DAY_MS);
    };
    await next();
    await next();
    etag = '"2"';
    await next();
    await next();
    expect(bodies).toEqual(["a"]);
    [etag, body] = ['"3"', "b\na"];
    await next();
    expect(bodies).toEqual(["a", "b\na"]);
    expect(server.requests.map(({ headers }) => headers["if-none-match"])).toEqual([
      undefined,
      '"1"',
      '"1"',
      '"2"',
      '"2"',
    ]);
  });

  test("that has moved for good is given its new address after three polls, and shows nothing again there", async () => {
    const { round, pass, told, feed, server } = await world({ "/old": redirects("/new", 301), "/new": sends("a\nb") }, [
      "/old",
    ]);
    for (let i = 0; i < 3; i++) {
      expect(await feed("/old")).toBeDefined();
      await round();
      pass(DAY_MS);
    }
    expect(await feed("/old")).toBeUndefined();
    expect(await feed("/new")).toBeDefined();
    await round();
    expect(told).toEqual(["/old baseline", "/old moved"]);
    expect(server.requests.at(-1)!.url).toBe("/new");
    expect(server.requests.filter(({ url }) => url === "/old")).toHaveLength(3);
  });

  test("that is gone is never asked again", async () => {
    const { round, pass, told, server } = await world({ "/feed": sends("", {}, 410) });
    await round();
    pass(30 * DAY_MS);
    expect(await round()).toBe(0);
    expect(server.requests).toHaveLength(1);
    expect(told).toEqual(["/feed gone"]);
  });

  test("that is asked too often is left alone as long as it asks", async () => {
    const { round, pass, server } = await world({ "/feed": sends("", { "retry-after": 7_200 }, 429) });
    await round();
    pass(7_199_000);
    expect(await round()).toBe(0);
    pass(1_000);
    expect(await round()).toBe(1);
    expect(server.requests).toHaveLength(2);
  });

  test("that fails for days is told of once, and is well again with one answer", async () => {
    let answer = sends("", {}, 500);
    const { round, pass, told, feed } = await world({ "/feed": (q, r) => answer(q, r) });
    for (let day = 0; day < 4; day++) {
      await round();
      pass(DAY_MS);
    }
    expect(told).toEqual(["/feed fails"]);
    expect((await feed("/feed"))!.state).toMatchObject({
      failures: 4,
      error: "127.0.0.1 answered with status 500: it has a fault of its own.",
    });
    answer = sends("a");
    await round();
    expect(told).toEqual(["/feed fails", "/feed baseline", "/feed recovered"]);
    expect((await feed("/feed"))!.state).toMatchObject({ failures: 0, error: null });
  });
});

describe("feeds beside each other", () => {
  test("what is no feed, takes too long, a fault of ours and a dead host do not hold up the others", async () => {
    const { round, told, feed } = await world({
      "/page": sends("<html>"),
      "/endless": sends("endless"),
      "/fault": sends("fault"),
      "/good": sends("a"),
      "/cut": (_, r) => void r.destroy(),
    });
    expect(await round()).toBe(5);
    expect(told.sort()).toEqual(["/fault fault", "/good baseline"]);
    const errors = await Promise.all(
      ["/page", "/endless", "/fault", "/good", "/cut"].map(async (path) => (await feed(path))!.state.error),
    );
    expect(errors).toEqual([
      "It is a web page, not a feed.",
      "Its items take too long to read.",
      "It could not be read because of a fault in this bot.",
      null,
      "127.0.0.1 broke off in the middle of its answer.",
    ]);
  });

  test("two who poll at once share the work, each feed once", async () => {
    const paths = Array.from({ length: 60 }, (_, i) => `/feed${i}`);
    const { round, server } = await world(Object.fromEntries(paths.map((path) => [path, sends("a")])));
    const [one, two] = await Promise.all([round(), round()]);
    expect(one + two).toBe(60);
    expect(Math.min(one, two)).toBeGreaterThan(0);
    expect(new Set(server.requests.map(({ url }) => url))).toEqual(new Set(paths));
    expect(server.requests).toHaveLength(60);
  });

  test("when polling is stopped, what was under way stays due", async () => {
    const stop = new AbortController();
    const { round, server } = await world({ "/feed": () => stop.abort(new Error("stopped")) });
    await expect(round({ signal: stop.signal })).rejects.toThrow("stopped");
    await expect(round({ signal: stop.signal })).rejects.toThrow("stopped");
    expect(server.requests).toHaveLength(1);
  });

  test("a feed that somebody else got meanwhile is left to them", async () => {
    const { round, told, store, pass } = await world({ "/feed": sends("a") });
    const feeds: Store["feeds"] = {
      ...store.feeds,
      finish: async (claim, state) => {
        pass(DAY_MS);
        await store.feeds.claimDue(1_000, 1);
        return store.feeds.finish(claim, state);
      },
    };
    await round({ feeds });
    expect(told).toEqual([]);
  });
});
