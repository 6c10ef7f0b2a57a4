import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { makeArticle } from "../../src/corpus/article.ts";
import { StoreError } from "../../src/problem.ts";
import { openPostgresStore } from "../../src/store/postgres.ts";
import { openDatabase } from "../../src/store/postgres-database.ts";
import type { Delivery, Store, WorkspaceId } from "../../src/store/store.ts";
import { newDatabase } from "../support/postgres.ts";
import { openProxy, type TcpProxy } from "../support/tcp-proxy.ts";

const OWN = "own" as WorkspaceId;
const PASSWORD = "never-to-be-seen";

const delivery = (id: string): Delivery => ({
  id,
  workspace: OWN,
  destination: "terminal",
  kind: "answer",
  at: 1,
  inputs: null,
  output: null,
  quotes: [],
});

let url: URL;
beforeAll(async () => {
  url = new URL(await newDatabase());
  url.password = PASSWORD;
});

/** The same address with something changed. */
function withPart(change: (url: URL) => void): string {
  const changed = new URL(url);
  change(changed);
  return changed.href;
}

async function refusal(address: string): Promise<string> {
  try {
    await (await openPostgresStore(address)).close();
  } catch (error) {
    expect(error).toBeInstanceOf(StoreError);
    const { message, cause } = error as Error;
    expect(`${message} ${String(cause)}`).not.toContain(PASSWORD);
    return message;
  }
  return "opened";
}

async function run(address: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(sql);
  await client.end();
}

describe("a database that cannot be used is refused in one line without the password", () => {
  test("nobody listens", async () => {
    const address = withPart((changed) => {
      changed.port = "1";
    });
    expect(await refusal(address)).toMatch(
      /^The PostgreSQL database \w+ on 127\.0\.0\.1:1 cannot be reached\. Try again/,
    );
  });

  test("no such host", async () => {
    const address = withPart((changed) => {
      changed.hostname = "nowhere.invalid";
    });
    expect(await refusal(address)).toMatch(/cannot be reached/);
  });

  test("no such database", async () => {
    const address = withPart((changed) => {
      changed.pathname = "/nothing";
    });
    expect(await refusal(address)).toMatch(/database nothing on .* does not exist: make it with "createdb"/);
  });

  test("no such user", async () => {
    const address = withPart((changed) => {
      changed.username = "nobody";
    });
    expect(await refusal(address)).toMatch(/does not let us in: check the user and the password/);
  });

  test("a server that takes no encrypted connections", async () => {
    expect(await refusal(`${url.href}?sslmode=verify-full`)).toMatch(
      /takes no encrypted connections: leave sslmode out/,
    );
  });

  test("written by a newer program", async () => {
    const address = await newDatabase();
    await (await openPostgresStore(address)).close();
    await run(address, "UPDATE wirecopy SET format = 99");
    expect(await refusal(address)).toMatch(/newer Wirecopy \(its format is 99, .*Update Wirecopy/);
  });

  test("another program's tables", async () => {
    const address = await newDatabase();
    await run(address, "CREATE TABLE article (name TEXT)");
    expect(await refusal(address)).toMatch(/tables of another program/);
  });

  test("a user who may not make tables", async () => {
    const address = await newDatabase();
    const name = `guest_${new URL(address).pathname.slice(1)}`;
    await run(address, `CREATE ROLE ${name} LOGIN`);
    const guest = new URL(address);
    guest.username = name;
    expect(await refusal(guest.href)).toMatch(/may not do that in .* grant it CREATE/);
  });

  test("a database that may only be read", async () => {
    const address = await newDatabase();
    await run(address, `ALTER DATABASE ${new URL(address).pathname.slice(1)} SET default_transaction_read_only = on`);
    expect(await refusal(address)).toMatch(/may only be read; nothing was changed/);
  });
});

test("who waits for too long while all connections are at work is told that it is busy, and that nothing was changed", async () => {
  const database = openDatabase(url.href);
  const work = Promise.all(Array.from({ length: 10 }, () => database.read("SELECT pg_sleep(3)")));
  await expect(database.transaction(({ ask }) => ask("SELECT 1"))).rejects.toThrow(
    /too busy just now; nothing was changed\. Try again/,
  );
  await work;
  expect(await database.read("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await database.close();
});

test("what is too long for an index is said to be", async () => {
  const store = await openPostgresStore(url.href);
  const value = { theme: "dark" };
  await expect(store.settings.set(OWN, randomBytes(4_000).toString("base64"), value)).rejects.toThrow(
    /cannot hold something as long .* nothing of it was kept/,
  );
  await store.close();
});

describe("on a way that fails", () => {
  let proxy: TcpProxy;
  let store: Store;
  beforeAll(async () => {
    proxy = await openProxy({ host: url.hostname, port: Number(url.port) });
    const through = withPart((changed) => {
      changed.port = String(proxy.port);
    });
    store = await openPostgresStore(through);
  });
  afterAll(async () => {
    await store.close();
    proxy.close();
  });

  const seconds = async (work: () => Promise<unknown>): Promise<number> => {
    const from = performance.now();
    await work();
    return (performance.now() - from) / 1_000;
  };

  const failing = (work: Promise<unknown>) =>
    expect(work).rejects.toThrow(/cannot be reached; whether the last change was kept is not known\. Try again in a/);
  const failingUnsent = (work: Promise<unknown>) =>
    expect(work).rejects.toThrow(/cannot be reached\. Try again in a moment/);

  test("connections that were cut while nobody used them are not noticed", async () => {
    await store.deliveries.add(delivery("d1"));
    proxy.cut();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await store.deliveries.add(delivery("d2"));
    expect(await store.deliveries.count()).toBe(2);
  });

  test("reading goes on over another connection when its own is cut", async () => {
    await store.version(OWN);
    const reading = Promise.all(Array.from({ length: 5 }, () => store.deliveries.count()));
    proxy.cut();
    expect(await reading).toEqual([2, 2, 2, 2, 2]);
  });

  test("connections that were cut without telling are found out by the first of them that is used", async () => {
    const open = () => Promise.all(Array.from({ length: 6 }, () => store.version(OWN)));
    await open();
    proxy.lapse();
    expect(await store.deliveries.count()).toBe(2);
    await open();
    proxy.lapse();
    await failing(store.talks.claimEvent("e0", 1));
    expect(await store.talks.claimEvent("e0", 1)).toBe(true);
  });

  test("when nothing comes through it is said within three seconds, and works as soon as it does again", async () => {
    onTestFinished(() => proxy.pass());
    await store.version(OWN);
    proxy.swallow();
    expect(await seconds(() => failing(store.deliveries.count()))).toBeLessThan(3);
    // Nothing is sent over those that were there before.
    expect(await seconds(() => failingUnsent(store.deliveries.add(delivery("d3"))))).toBeLessThan(3);
    proxy.pass();
    expect(await seconds(() => store.deliveries.add(delivery("d3")))).toBeLessThan(1);
    expect(await store.deliveries.count()).toBe(3);
  });

  test("who finds no connection open is told within three seconds too", async () => {
    onTestFinished(() => proxy.pass());
    const database = openDatabase(
      withPart((changed) => {
        changed.port = String(proxy.port);
      }),
    );
    proxy.swallow();
    expect(await seconds(() => failingUnsent(database.read("SELECT 1")))).toBeLessThan(3);
    await database.close();
  });

  test("a connection that the network has forgotten is given up though the server is there", async () => {
    await store.version(OWN);
    proxy.forget();
    expect(await seconds(() => store.deliveries.count())).toBeLessThan(3);
    proxy.forget();
    expect(await seconds(() => failing(store.talks.claimEvent("e1", 1)))).toBeLessThan(3);
    expect(await store.talks.claimEvent("e1", 1)).toBe(true);
  });

  test("while nobody listens it is said at once, and works as soon as somebody does", async () => {
    onTestFinished(() => proxy.pass());
    proxy.refuse();
    expect(await seconds(() => failing(store.deliveries.count()))).toBeLessThan(1);
    proxy.pass();
    expect(await store.deliveries.count()).toBe(3);
  });

  test("a commit whose answer is lost is said not to be known, and the same again changes nothing", async () => {
    const article = makeArticle({ id: "b", title: null, body: "Open.", outlet: null, url: null, publishedAt: null });
    const team = "slack:T1" as WorkspaceId;
    proxy.cutAfter("COMMIT");
    await failing(store.articles.add(team, [article]));
    expect(await store.articles.count(team)).toBe(1);
    await store.articles.add(team, [article]);
    expect(await store.articles.count(team)).toBe(1);
  });

  test("a delivery whose answer is lost is not known to be kept when nobody listens after it", async () => {
    onTestFinished(() => proxy.pass());
    proxy.cutAfter("INSERT INTO delivery", true);
    await failing(store.deliveries.add(delivery("d3")));
    await failingUnsent(store.deliveries.add(delivery("d3")));
  });

  test("a delivery whose answer is lost is kept once", async () => {
    proxy.cutAfter("INSERT INTO delivery");
    await store.deliveries.add(delivery("d4"));
    expect(await store.deliveries.count()).toBe(4);
  });

  test("what takes long to get through on a slow way is waited for, there and back", async () => {
    onTestFinished(() => proxy.pass());
    const body = "Shut. ".repeat(15_000);
    const article = makeArticle({ id: "slow", title: null, body, outlet: null, url: null, publishedAt: null });
    await store.version(OWN);
    proxy.slow(60_000);
    await store.articles.add(OWN, [article]);
    expect((await store.articles.get([article.id]))[0]?.text.length).toBe(article.text.length);
    proxy.pass();
    await store.articles.remove(OWN, [article.id]);
  });

  test("a statement that takes long on a server that answers is waited for", async () => {
    const other = new pg.Client({ connectionString: url.href });
    await other.connect();
    const article = makeArticle({ id: "a", title: null, body: "Shut.", outlet: null, url: null, publishedAt: null });
    await store.articles.add(OWN, [article]);
    await other.query("BEGIN; UPDATE workspace SET version = version + 1");
    const hiding = store.articles.remove(OWN, [article.id]);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    await other.query("COMMIT");
    await hiding;
    expect(await store.articles.count(OWN)).toBe(0);
    await other.query("BEGIN; UPDATE workspace SET version = version + 1");
    await expect(store.articles.add(OWN, [article])).rejects.toThrow(
      /too busy just now; nothing was changed\. Try again/,
    );
    await other.query("ROLLBACK");
    await other.end();
    expect(await store.articles.count(OWN)).toBe(0);
  });
});
