// A bot that is started together with its database, or while the way to it fails, on a real server.
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createLog } from "../src/log.ts";
import { StoreAwayError, StoreError } from "../src/problem.ts";
import { openPostgresStore } from "../src/store/postgres.ts";
import type { Store } from "../src/store/store.ts";
import { MINUTE_MS, systemClock } from "../src/time.ts";
import { onceStoreIsThere } from "../src/wait-for-store.ts";
import { newDatabase } from "./support/postgres.ts";
import { openProxy, type TcpProxy } from "./support/tcp-proxy.ts";

const PASSWORD = "never-to-be-seen";

let proxy: TcpProxy;
beforeAll(async () => {
  const { hostname, port } = new URL(await newDatabase());
  proxy = await openProxy({ host: hostname, port: Number(port) });
});
afterAll(() => proxy.close());

/** The address of a new database by way of the proxy. */
async function throughProxy(): Promise<string> {
  const url = new URL(await newDatabase());
  url.port = String(proxy.port);
  url.password = PASSWORD;
  return url.href;
}

function waiting({ clock = systemClock }: { readonly clock?: () => number } = {}) {
  const told: string[] = [];
  const leaving = new AbortController();
  const log = createLog({ write: (line) => void told.push(line), clock, level: "info", secrets: [] });
  return { told, leave: () => leaving.abort(), clock, log, leaving: leaving.signal };
}

const opened = (url: string, to: ReturnType<typeof waiting>): Promise<Store | null> =>
  onceStoreIsThere(() => openPostgresStore(url), to);

const toldOnce = ({ told }: { readonly told: readonly string[] }) =>
  vi.waitFor(() => expect(told).toHaveLength(1), { timeout: 10_000 });

async function isOfUse(store: Store | null): Promise<boolean> {
  try {
    return (await store!.deliveries.count()) === 0;
  } finally {
    await store!.close();
  }
}

test("a database that comes up later is waited for; that is told at once, without the password", async () => {
  const to = waiting();
  const url = await throughProxy();
  proxy.refuse();
  const opening = opened(url, to);
  await toldOnce(to);
  expect(to.told[0]).toMatch(/fault waiting for the store .*The PostgreSQL database test_\d+ on .* cannot be reached/);
  proxy.pass();
  expect(await isOfUse(await opening)).toBe(true);
  expect(to.told).toHaveLength(2);
  expect(to.told[1]).toContain("info the store is there");
  expect(to.told.join()).not.toContain(PASSWORD);
});

test.each(["current_setting", "BEGIN", "CREATE TABLE IF NOT EXISTS wirecopy", "CREATE TABLE article", "COMMIT"])(
  "a way that is cut at %s while the tables are made, and closed for a while, only takes longer",
  async (words) => {
    const to = waiting();
    const url = await throughProxy();
    proxy.cutAfter(words, true);
    const opening = opened(url, to);
    await toldOnce(to);
    proxy.pass();
    expect(await isOfUse(await opening)).toBe(true);
  },
);

test("a network that swallows everything is waited for too", async () => {
  const to = waiting();
  const url = await throughProxy();
  proxy.swallow();
  const opening = opened(url, to);
  await toldOnce(to);
  proxy.pass();
  expect(await isOfUse(await opening)).toBe(true);
});

test("waiting is told once a minute", async () => {
  let now = 0;
  const to = waiting({ clock: () => now });
  const ends = [0, 0, MINUTE_MS, MINUTE_MS];
  const done = await onceStoreIsThere(async () => {
    const end = ends.shift();
    if (end === undefined) return "done";
    now += end;
    throw new StoreAwayError("It cannot be reached.");
  }, to);
  expect(done).toBe("done");
  expect(to.told.filter((line) => line.includes("waiting for the store"))).toHaveLength(3);
});

test("who is told to leave meanwhile leaves at once", async () => {
  const to = waiting();
  const url = await throughProxy();
  proxy.refuse();
  const opening = opened(url, to);
  await toldOnce(to);
  // The pauses have grown by then.
  await sleep(1_500);
  const from = performance.now();
  to.leave();
  expect(await opening).toBeNull();
  expect(performance.now() - from).toBeLessThan(500);
  proxy.pass();
});

test.each([
  ["no such database", { pathname: "/nothing" }],
  ["no such user", { username: "nobody" }],
  ["no encryption", { search: "?sslmode=verify-full" }],
])("what waiting does not mend is not waited for: %s", async (_, changes) => {
  const to = waiting();
  const { href } = Object.assign(new URL(await throughProxy()), changes);
  const error = await opened(href, to).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StoreError);
  expect(to.told).toEqual([]);
});
