import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, test, vi } from "vitest";
import { makeArticle } from "../../src/corpus/article.ts";
import { StoreError } from "../../src/problem.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import type { WorkspaceId } from "../../src/store/store.ts";
import { verifyDeliveries } from "../../src/store/verify.ts";
import { leaseContract } from "../contracts/leases.ts";
import { storeContract } from "../contracts/store.ts";
import { scheduleContract } from "../contracts/store-schedules.ts";

const OWN = "own" as WorkspaceId;
const NOBODY = 65534;

const folder = mkdtempSync(join(tmpdir(), "wirecopy-store-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newPath = (): string => join(folder, `${files++}.db`);

storeContract("SQLite", async (clock) => openSqliteStore(":memory:", clock));
storeContract("SQLite in a file", async (clock) => openSqliteStore(newPath(), clock));
scheduleContract("SQLite", async (clock) => openSqliteStore(":memory:", clock));
scheduleContract("SQLite in a file", async (clock) => openSqliteStore(newPath(), clock));
leaseContract("SQLite", async (clock) => openSqliteStore(":memory:", clock));
leaseContract("SQLite in a file", async (clock) => openSqliteStore(newPath(), clock));

const articles = Array.from({ length: 200 }, (_, i) =>
  makeArticle({
    id: `a${i}`,
    title: null,
    body: `Story ${i}. `.repeat(100),
    outlet: null,
    url: null,
    publishedAt: null,
  }),
);

/** A closed file with 200 articles. */
async function filledStore(): Promise<string> {
  const path = newPath();
  const store = openSqliteStore(path);
  await store.articles.add(OWN, articles);
  await store.close();
  return path;
}

function refusal(path: string): string {
  try {
    openSqliteStore(path);
  } catch (error) {
    if (error instanceof StoreError) return error.message;
    throw error;
  }
  return "opened";
}

const addOnce = join(import.meta.dirname, "add-once.ts");

test("what was kept is there after closing and opening again", async () => {
  const store = openSqliteStore(await filledStore());
  expect(await store.articles.count(OWN)).toBe(200);
  expect(await store.version(OWN)).toBeGreaterThan(0);
  await store.close();
});

describe("a file that cannot be used is refused in one line and left as it is", () => {
  const spoil = async (change: (path: string) => void): Promise<void> => {
    const path = await filledStore();
    change(path);
    const before = readFileSync(path);
    expect(refusal(path)).toMatch(/is not a Wirecopy database or is damaged; nothing was changed\. Restore a backup/);
    expect(readFileSync(path).equals(before)).toBe(true);
  };

  test("something else altogether", () => spoil((path) => writeFileSync(path, "Dear diary, ".repeat(1_000))));

  test("cut off in the middle", () => spoil((path) => truncateSync(path, Math.floor(statSync(path).size / 2))));

  test("emptied", () => spoil((path) => truncateSync(path)));

  test("overwritten in the middle", () =>
    spoil((path) => {
      const bytes = readFileSync(path);
      writeFileSync(path, bytes.fill(0xa5, bytes.length / 4, bytes.length / 2));
    }));

  test("an index that does not fit its table, which a look at each page would not show", async () => {
    const whole = readFileSync(await filledStore());
    let hidden = 0;
    for (let at = whole.indexOf("a150"); at >= 0; at = whole.indexOf("a150", at + 1)) {
      const path = newPath();
      writeFileSync(path, Buffer.from(whole).fill("b", at, at + 1));
      const found = new DatabaseSync(path);
      const check = (name: string) => found.prepare(`PRAGMA ${name}`).get()?.[name];
      const [pages, all] = [check("quick_check"), check("integrity_check")];
      found.close();
      if (pages === "ok" && all !== "ok") hidden++;
      if (all !== "ok") expect(refusal(path)).toMatch(/is damaged; nothing was changed/);
    }
    expect(hidden).toBeGreaterThan(0);
  });

  test("another program's database", () =>
    spoil((path) => {
      rmSync(path);
      const other = new DatabaseSync(path);
      other.exec("CREATE TABLE recipe (name TEXT)");
      other.close();
    }));

  test("written by a newer program", async () => {
    const path = await filledStore();
    const newer = new DatabaseSync(path);
    newer.exec("PRAGMA user_version = 99");
    newer.close();
    expect(refusal(path)).toMatch(/newer Wirecopy \(its format is 99, .*Update Wirecopy/);
  });
});

test("a file whose making was broken off is made", async () => {
  const path = newPath();
  for (const name of [path, `${path}-new`]) writeFileSync(name, "");
  await openSqliteStore(path).close();
  expect(existsSync(`${path}-new`)).toBe(false);
  truncateSync(path);
  expect(refusal(path)).toMatch(/is damaged/);
});

describe("a place that cannot be used gets one line that says what to do", () => {
  test("a folder that is not there", () => {
    expect(refusal(join(folder, "nowhere", "a.db"))).toMatch(/cannot be opened\. Check that its folder exists/);
  });

  test("a folder where the file should be", () => expect(refusal(folder)).toMatch(/cannot be opened/));

  test.skipIf(process.platform === "win32")("a read-only file in a read-only folder", async () => {
    const place = mkdtempSync(join(folder, "locked-"));
    const path = join(place, "a.db");
    const store = openSqliteStore(path);
    await store.close();
    chmodSync(folder, 0o755);
    chmodSync(path, 0o444);
    chmodSync(place, 0o555);
    // Root may write anywhere, so it looks as somebody else.
    const user = process.getuid!() === 0 ? String(NOBODY) : "";
    const add = (file: string): string => execFileSync(process.execPath, [addOnce, file, user], { encoding: "utf8" });
    expect(add(path)).toMatch(/^StoreError: .*(may not be written|cannot be opened)/);
    expect(add(join(place, "new.db"))).toMatch(/^StoreError: .*cannot be opened/);
    chmodSync(place, 0o755);
  });
});

test.skipIf(process.platform === "win32")(
  "no room left: the call is refused and the store stays as it was",
  async () => {
    const path = await filledStore();
    // A shell's limit on the size of files, in blocks of 512 or 1,024 bytes, stands for a disk that is full.
    const script = 'ulimit -f 2000; exec "$0" "$@"';
    const outcome = execFileSync("sh", ["-c", script, process.execPath, addOnce, path], { encoding: "utf8" });
    expect(outcome).toMatch(/^StoreError: .*the last change was not kept\. .*free/i);
    const store = openSqliteStore(path);
    expect(await store.articles.list(OWN)).toHaveLength(200);
    await store.close();
  },
);

test("while another process writes, a change is refused with the advice to try again", async () => {
  const path = await filledStore();
  const store = openSqliteStore(path);
  const other = new DatabaseSync(path);
  other.exec("BEGIN IMMEDIATE");
  await expect(store.articles.remove(OWN, [articles[0]!.id])).rejects.toThrow(
    /being written by another process.*Try again/,
  );
  other.exec("ROLLBACK");
  other.close();
  await store.articles.remove(OWN, [articles[0]!.id]);
  expect(await store.articles.count(OWN)).toBe(199);
  await store.close();
});

test("what is added is on the disk when that is said, unless it is found again", async () => {
  const store = openSqliteStore(newPath());
  const ran = vi.spyOn(DatabaseSync.prototype, "exec");
  const isWaitedFor = async (how?: { isFoundAgain: boolean }) => {
    ran.mockClear();
    await store.articles.add(OWN, articles.slice(0, 1), how);
    return !ran.mock.calls.flat().some((sql) => sql.includes("synchronous = NORMAL"));
  };
  expect(await isWaitedFor()).toBe(true);
  expect(await isWaitedFor({ isFoundAgain: true })).toBe(false);
  expect(await isWaitedFor({ isFoundAgain: false })).toBe(true);
  ran.mockRestore();
  await store.close();
});

test("killed at any moment, every delivery it had reported is whole", { timeout: 20_000 }, async () => {
  const path = await storeToQuote();
  const reported: string[] = [];
  for (const lines of [1, 3, 40]) reported.push(...(await killAfter(path, lines)));
  const after = openSqliteStore(path);
  for (const id of reported) expect((await after.deliveries.get(id))?.quotes).toHaveLength(2);
  expect((await verifyDeliveries(after)).faults).toEqual([]);
  await after.close();
});

test("a file whose last changes were taken away is refused, and taken when they are put back", async () => {
  const path = await storeToQuote();
  const [reported] = await killAfter(path, 1);
  renameSync(`${path}-wal`, `${path}-away`);
  expect(refusal(path)).toMatch(
    /-wal, which held the last changes, is gone; nothing was changed\. .* remove .*-shm\.$/,
  );
  renameSync(`${path}-away`, `${path}-wal`);
  await mustHold(path, reported!);
});

test("what lies beside a file that was emptied is left there", async () => {
  const path = await storeToQuote();
  const [reported] = await killAfter(path, 1);
  const whole = readFileSync(path);
  truncateSync(path);
  expect(refusal(path)).toMatch(/is damaged; nothing was changed/);
  writeFileSync(path, whole);
  await mustHold(path, reported!);
});

async function mustHold(path: string, delivery: string): Promise<void> {
  const store = openSqliteStore(path);
  expect((await store.deliveries.get(delivery))?.quotes).toHaveLength(2);
  await store.close();
}

/** A closed file with the article that add-forever.ts quotes. */
async function storeToQuote(): Promise<string> {
  const path = newPath();
  const store = openSqliteStore(path);
  const body = "The bridge is shut.";
  await store.articles.add(OWN, [
    makeArticle({ id: "a", title: null, body, outlet: null, url: null, publishedAt: null }),
  ]);
  await store.close();
  return path;
}

/** Runs add-forever.ts on the file, kills it once it has reported so many deliveries, and gives back those it reported. */
function killAfter(path: string, lines: number): Promise<string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "add-forever.ts"), path]);
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
    if (printed.split("\n").length > lines) child.kill("SIGKILL");
  });
  return new Promise((resolve) => {
    // What follows the last line break was cut off with the process.
    child.on("close", () => resolve(printed.split("\n").slice(0, -1)));
  });
}
