import pg from "pg";
import { expect, test } from "vitest";
import { makeArticle } from "../../src/corpus/article.ts";
import { newFeedState } from "../../src/feeds/polling.ts";
import { slotId } from "../../src/schedule/slot-id.ts";
import { openPostgresStore } from "../../src/store/postgres.ts";
import type { Subscription, SubscriptionId } from "../../src/store/schedules.ts";
import type { Delivery, Store, WorkspaceId } from "../../src/store/store.ts";
import { newDatabase } from "../support/postgres.ts";

const TEAM = "slack:T1" as WorkspaceId;
const DUE = Date.parse("2026-03-10T07:00Z");
const SLOT = { date: "2026-03-10", time: "08:00", at: DUE };
const WORKERS = [0, 1, 2, 3];

const subscription = (number: number): Subscription => ({
  id: `s${number}` as SubscriptionId,
  destination: { workspace: TEAM, channel: `C${number}`, thread: null },
  schedule: { times: [480], weekdays: [1, 2, 3], monthDays: null, months: null, zone: "UTC" },
  options: { topic: null, catchUpMs: 3_600_000, inThread: false },
  owner: "U1",
  paused: null,
  decidedUntil: DUE - 1_000,
  nextAt: DUE,
});

/** Stores of as many processes on one database that nobody has opened before: each makes the tables or waits for them. */
async function opened(url?: string): Promise<Store[]> {
  url ??= await newDatabase();
  return Promise.all(WORKERS.map(() => openPostgresStore(url)));
}

const close = (stores: readonly Store[]) => Promise.all(stores.map((store) => store.close()));

test("each slot is claimed by one process, whoever else tries at the same time", async () => {
  const stores = await opened();
  const all = Array.from({ length: 60 }, (_, number) => subscription(number));
  for (const each of all) await stores[0]!.subscriptions.set(each);
  const deliver = { slot: SLOT, late: false, notBefore: DUE };
  const decision = { until: DUE, nextAt: DUE + 86_400_000, deliver, skip: [] };
  const claims = await Promise.all(
    stores.flatMap((store, worker) => all.map((each) => store.slots.decide(each, decision, `w${worker}`, 15_000))),
  );
  const won = claims.flatMap((claim) => claim?.id ?? []);
  expect(won.sort()).toEqual(all.map(({ id }) => slotId(id, SLOT)).sort());
  await close(stores);
});

test("what a process that is gone has left is shared out, each slot once, also to processes that nobody knew", async () => {
  const stores = await opened();
  const all = Array.from({ length: 40 }, (_, number) => subscription(number));
  for (const each of all) {
    await stores[0]!.subscriptions.set(each);
    const deliver = { slot: SLOT, late: false, notBefore: DUE };
    await stores[0]!.slots.decide(each, { until: DUE, nextAt: null, deliver, skip: [] }, "gone", 15_000);
  }
  for (let round = 0; round < 10; round++) {
    await stores[0]!.slots.renew("gone", -1);
    for (const [worker] of stores.entries()) await stores[0]!.slots.renew(`${round - 1} ${worker}`, -1);
    const take = (store: Store, worker: number) => store.slots.takeOver("slack", `${round} ${worker}`, 15_000, 25);
    const taken = (await Promise.all(stores.map(take))).flat();
    for (let rest = taken; rest.length > 0; taken.push(...rest)) rest = await take(stores[0]!, 0);
    expect(taken.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => slotId(id, SLOT)).sort());
  }
  await close(stores);
});

test("each feed that is due is polled by one process", async () => {
  const stores = await opened();
  const reader = { workspace: TEAM, addedBy: null, addedAt: 0, noticeDestination: null, wantsFullText: false };
  for (let i = 0; i < 30; i++) await stores[0]!.feeds.subscribe(`https://${i}.example/`, reader, newFeedState(0));
  const claimed = await Promise.all(stores.map((store) => store.feeds.claimDue(60_000, 12)));
  const rest = await stores[0]!.feeds.claimDue(60_000, 99);
  const urls = [...claimed.flat(), ...rest].map(({ url }) => url);
  expect(urls).toHaveLength(30);
  expect(new Set(urls).size).toBe(30);
  await close(stores);
});

test("a lease is one process's, by the server's clock too, when it was given to who asked last", async () => {
  const url = await newDatabase();
  const [one, ...rest] = await opened(url);
  const soon = "(extract(epoch FROM clock_timestamp()) * 1000)::bigint + 5500";
  const last = await holding(url, `INSERT INTO lease VALUES ('begin', 'last', ${soon})`);
  const waiting = one!.leases.take("begin", "first", 5_500);
  await pause(300);
  await last.done(`UPDATE lease SET until_at = ${soon}`);
  expect(await waiting).toBe(false);
  expect(await one!.leases.list("")).toEqual([{ name: "begin", holder: "last" }]);
  await close([one!, ...rest]);
});

test("of many leases that all processes want at the same time each is given once", async () => {
  const stores = await opened();
  for (let number = 0; number < 300; number++) {
    const taken = await Promise.all(
      stores.map((store, worker) => store.leases.take(`begin ${number}`, `w${worker}`, 5_500)),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
  }
  await close(stores);
});

test("a delivery that is asked for while it is forgotten comes with its quotes or not at all", async () => {
  const [one, other, ...rest] = await opened();
  const quotes = [{ articleId: numbered(1)[0]!.id, revision: 1, start: 0, end: 7, text: "Article" }];
  const delivery = {
    id: "d",
    workspace: TEAM,
    destination: "C1",
    kind: "answer",
    at: 1,
    inputs: 1,
    output: 1,
  } as const;
  const found: number[] = [];
  for (let round = 0; round < 10; round++) {
    await one!.articles.add(TEAM, numbered(1));
    await one!.deliveries.add({ ...delivery, quotes });
    const forgetting = one!.forget(TEAM);
    let asked: Delivery | null;
    do {
      asked = await other!.deliveries.get("d");
      if (asked !== null) found.push(asked.quotes.length);
    } while (asked !== null);
    await forgetting;
  }
  expect(found.filter((count) => count !== 1)).toEqual([]);
  await close([one!, other!, ...rest]);
});

test("an event is new to one process only", async () => {
  const stores = await opened();
  const claims = await Promise.all(stores.map((store) => store.talks.claimEvent("e1", 1)));
  expect(claims.filter(Boolean)).toHaveLength(1);
  await close(stores);
});

test("articles that several add at the same time are kept once, in as many revisions as there are texts", async () => {
  const stores = await opened();
  const batch = (worker: number) =>
    Array.from({ length: 50 }, (_, i) => {
      const body = i % 10 === 0 ? `Said by ${worker}.` : `Article ${i}.`;
      return makeArticle({ id: `a${i}`, title: null, body, outlet: null, url: null, publishedAt: null });
    });
  // In another order each, so that they get in each other's way.
  const orders = WORKERS.map((worker) => [...batch(worker).slice(worker * 9), ...batch(worker).slice(0, worker * 9)]);
  const first = { id: "first", title: null, body: "First.", outlet: null, url: null, publishedAt: null };
  await stores[0]!.articles.add(TEAM, [makeArticle(first)]);
  const before = await stores[0]!.version(TEAM);
  const counts = await Promise.all(stores.map((store, worker) => store.articles.add(TEAM, orders[worker]!)));
  expect(counts.reduce((sum, { added }) => sum + added, 0)).toBe(50);
  expect(await stores[0]!.articles.count(TEAM)).toBe(51);
  const [plain, said] = await stores[1]!.articles.get(
    batch(0)
      .slice(0, 2)
      .reverse()
      .map(({ id }) => id),
  );
  expect([plain!.revision, said!.revision]).toEqual([1, 4]);
  // Whoever looked before misses none of them.
  expect(await stores[2]!.articles.changedSince(TEAM, before)).toHaveLength(50);
  await close(stores);
});

const OTHERS = "slack:T2" as WorkspaceId;

const numbered = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    makeArticle({
      id: `a${String(i).padStart(5, "0")}`,
      title: null,
      body: `Article ${i}.`,
      outlet: null,
      url: null,
      publishedAt: { at: DUE, precision: "minute" },
    }),
  );

/** Another process that is at work on one row, until `done`, where `sql` is the last that it does. */
async function holding(url: string, sql: string): Promise<{ done(sql?: string): Promise<void> }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("BEGIN");
  await client.query(sql);
  return {
    done: async (sql = "") => {
      await client.query(`${sql}; COMMIT`);
      await client.end();
    },
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test.each([
  ["forgets", (store: Store) => store.forget(TEAM)],
  ["retires", (store: Store) => store.articles.retire(DUE + 1, 200)],
])("an article that one workspace adds while another process %s it stays whole", async (_, remove) => {
  const url = await newDatabase();
  const [one, other, ...rest] = await opened(url);
  const articles = numbered(10);
  await one!.articles.add(TEAM, articles);
  const last = await holding(url, "SELECT 1 FROM article_revision WHERE article_id = 'a00009' FOR UPDATE");
  const removing = remove(one!);
  await pause(300);
  const adding = other!.articles.add(OTHERS, [articles[0]!]);
  await pause(300);
  await last.done();
  await Promise.all([removing, adding]);
  expect(await one!.articles.any(TEAM)).toBe(false);
  expect(await other!.articles.list(OTHERS)).toEqual([articles[0]]);
  expect(await other!.articles.get(articles.map(({ id }) => id))).toEqual([articles[0]]);
  await close([one!, other!, ...rest]);
});

test("a workspace is forgotten while others add what it sees, and theirs stays whole", async () => {
  const stores = await opened();
  const [one, ...others] = stores;
  const articles = numbered(3_000);
  await one!.articles.add(TEAM, articles);
  const forgetting = one!.forget(TEAM);
  let isOver = false;
  const over = forgetting.catch(() => {}).then(() => (isOver = true));
  const added = await Promise.all(
    others.map(async (store, worker) => {
      const mine: string[] = [];
      for (let i = worker; i < articles.length && !isOver; i += 37) {
        await store.articles.add(OTHERS, [articles[i]!]);
        mine.push(articles[i]!.id);
      }
      return mine;
    }),
  );
  await over;
  expect(await forgetting).toBe(articles.length);
  const ids = [...new Set(added.flat())].sort();
  expect(ids.length).toBeGreaterThan(0);
  expect((await one!.articles.list(OTHERS)).map(({ id }) => id).sort()).toEqual(ids);
  expect(await one!.articles.count(OTHERS)).toBe(ids.length);
  await close(stores);
});

test("forgetting that another process stood in the way of comes to its end when asked again", async () => {
  const url = await newDatabase();
  const [one, ...rest] = await opened(url);
  const articles = numbered(500);
  await one!.articles.add(TEAM, articles);
  const before = await one!.version(TEAM);
  const last = await holding(url, "SELECT 1 FROM article WHERE id = 'a00499' FOR UPDATE");
  await expect(one!.forget(TEAM)).rejects.toThrow(/too busy just now.*Try again/);
  await last.done();
  // What is gone by then is out of the indexes too.
  expect(await one!.version(TEAM)).not.toBe(before);
  expect(await one!.articles.changedSince(TEAM, before)).toBe(null);
  await one!.forget(TEAM);
  expect(await one!.articles.get(articles.map(({ id }) => id))).toEqual([]);
  await close([one!, ...rest]);
});

test("a change that one process makes is seen by the others at once, by the version too", async () => {
  const [one, other, ...rest] = await opened();
  const article = makeArticle({ id: "a", title: null, body: "Shut.", outlet: null, url: null, publishedAt: null });
  const before = await other!.version(TEAM);
  await one!.articles.add(TEAM, [article]);
  expect(await other!.version(TEAM)).not.toBe(before);
  expect(await other!.articles.list(TEAM)).toEqual([article]);
  await close([one!, other!, ...rest]);
});

test("feeds that come and go in several processes at once stay whole", async () => {
  const stores = await opened();
  const reader = (worker: number) => {
    return {
      workspace: `slack:T${worker}` as WorkspaceId,
      addedBy: null,
      addedAt: 0,
      noticeDestination: null,
      wantsFullText: false,
    };
  };
  await Promise.all(
    stores.map(async (store, worker) => {
      for (let i = 0; i < 15; i++) {
        const { id } = await store.feeds.subscribe("https://a.example/", reader(worker), newFeedState(0));
        await store.feeds.unsubscribe(reader(worker).workspace, id);
      }
      await store.feeds.subscribe("https://a.example/", reader(worker), newFeedState(0));
    }),
  );
  const [first] = await stores[0]!.feeds.list("slack:T0" as WorkspaceId);
  expect(await stores[0]!.feeds.readers(first!.feed.id)).toHaveLength(WORKERS.length);
  await close(stores);
});
