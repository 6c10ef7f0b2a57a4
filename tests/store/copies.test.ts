// Backups, their restoration, and the move to PostgreSQL, as they are called at the prompt.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { expect, test } from "vitest";
import type { ArticleId } from "../../src/corpus/article.ts";
import { makeArticle } from "../../src/corpus/article.ts";
import type { FeedId } from "../../src/store/feed.ts";
import { embeddedFile, openEmbeddedStore } from "../../src/store/open.ts";
import { openPostgresStore } from "../../src/store/postgres.ts";
import type { SubscriptionId } from "../../src/store/schedules.ts";
import type { Store, WorkspaceId } from "../../src/store/store.ts";
import { systemClock } from "../../src/time.ts";
import { emptyFolder, runProgram } from "../support/cli.ts";
import { newDatabase } from "../support/postgres.ts";

const TEAM = "slack:T1" as WorkspaceId;
const DUE = Date.UTC(2014, 8, 20, 17);
const ODD = "a\u0000b\uffff0 😀";

/** A data folder with something of everything in it, and more articles than are moved at once. */
async function filledFolder(articles = 1_200): Promise<string> {
  const folder = emptyFolder();
  const store = await openEmbeddedStore(folder, () => DUE);
  const body = (i: number) => `${ODD} Article ${i}.`;
  const made = Array.from({ length: articles }, (_, i) =>
    makeArticle({ id: `a${i}`, title: null, body: body(i), outlet: null, url: null, publishedAt: null }),
  );
  await store.articles.add(TEAM, made);
  await store.articles.add(TEAM, [{ ...made[0]!, outlet: "North Post" }]);
  const quote = { articleId: "a1" as ArticleId, revision: 1, start: 0, end: ODD.length, text: ODD };
  for (const id of ["d2", "d1", "d3"]) {
    await store.deliveries.add({
      id,
      workspace: TEAM,
      destination: "C1",
      kind: "briefing",
      at: 1,
      inputs: { ODD },
      output: null,
      quotes: [quote, quote],
    });
  }
  await store.settings.set(TEAM, "size", { stories: 3 });
  const subscription = {
    id: "s1" as SubscriptionId,
    destination: { workspace: TEAM, channel: "C1", thread: null },
    schedule: { times: [480], weekdays: null, monthDays: null, months: null, zone: "UTC" },
    options: { topic: null, catchUpMs: 3_600_000, inThread: false },
    owner: "U1",
    paused: null,
    decidedUntil: DUE - 1,
    nextAt: DUE,
  };
  await store.subscriptions.set(subscription);
  const deliver = { slot: { date: "2014-09-20", time: "17:00", at: DUE }, late: false, notBefore: DUE };
  await store.slots.decide(subscription, { until: DUE, nextAt: DUE + 86_400_000, deliver, skip: [] }, "us", 15_000);
  await store.close();
  return folder;
}

async function contents(store: Store): Promise<unknown> {
  const articles = await store.articles.list(TEAM);
  const deliveries = await store.deliveries.list({});
  return {
    articles,
    first: await store.articles.revision(articles[0]!.id, 1),
    deliveries,
    version: await store.version(TEAM),
    settings: await store.settings.all(""),
    subscriptions: await store.subscriptions.list(),
    slots: await store.slots.list({ limit: 9 }),
  };
}

async function contentsOfFolder(folder: string): Promise<unknown> {
  return contentsThenClose(await openEmbeddedStore(folder, systemClock));
}

async function contentsOfDatabase(url: string): Promise<unknown> {
  return contentsThenClose(await openPostgresStore(url));
}

async function contentsThenClose(store: Store): Promise<unknown> {
  try {
    return await contents(store);
  } finally {
    await store.close();
  }
}

const run = (folder: string, ...args: string[]) => runProgram(args, { env: { WIRECOPY_DATA: folder } });

test("a backup is one file that is checked, and restoring it gives everything back", async () => {
  const folder = await filledFolder();
  const before = await contentsOfFolder(folder);
  const file = join(emptyFolder(), "copy.db");
  const store = await openEmbeddedStore(folder, systemClock);
  expect(await run(folder, "backup", file)).toMatchObject({
    status: 0,
    out: `${file}: 1,200 articles, of samples and removed ones too, and 3 deliveries.\n`,
  });
  await store.settings.set(TEAM, "size", { stories: 9 });
  await store.close();
  expect(readdirSync(join(file, ".."))).toEqual(["copy.db"]);
  expect(await run(folder, "backup", file)).toMatchObject({ status: 1, err: expect.stringMatching(/exists already/) });
  const restored = await run(folder, "restore", file);
  expect(restored).toMatchObject({
    status: 0,
    out: expect.stringContaining("1,200 articles, of samples and removed ones too, and 3 deliveries"),
  });
  const after = (await contentsOfFolder(folder)) as { settings: unknown; slots: unknown; subscriptions: unknown };
  // It was due before: that it came is more likely than not, and nothing may come twice.
  const { slots, subscriptions, ...rest } = after;
  expect(before).toMatchObject(rest);
  expect(slots).toMatchObject([{ state: "skipped", reason: "restored" }]);
  expect(subscriptions).toMatchObject([{ decidedUntil: Date.UTC(2014, 8, 20, 18) }]);
  expect(await run(folder, "verify")).toMatchObject({ status: 0 });
  const aside = /is in (.*)\.\n/.exec(restored.out)![1]!;
  expect(new DatabaseSync(aside).prepare("SELECT value FROM setting").get()).toEqual({ value: '{"stories":9}' });
});

test("the store, its backup and what a restoration keeps of it are for their owner alone", async () => {
  const [folder, elsewhere] = [await filledFolder(), emptyFolder()];
  const modes = (within: string) => readdirSync(within).map((name) => statSync(join(within, name)).mode & 0o777);
  expect(modes(folder)).toEqual([0o600]);
  // As one from before was made.
  chmodSync(embeddedFile(folder), 0o644);
  await run(folder, "backup", join(elsewhere, "copy.db"));
  await run(folder, "restore", join(elsewhere, "copy.db"));
  expect(modes(elsewhere)).toEqual([0o600]);
  expect(modes(folder)).toEqual([0o600, 0o600]);
});

test("a damaged store is restored from a backup, and what is no backup is refused with nothing changed", async () => {
  const folder = await filledFolder(5);
  const file = join(emptyFolder(), "copy.db");
  await run(folder, "backup", file);
  writeFileSync(embeddedFile(folder), "Dear diary, ".repeat(1_000));
  const empty = join(emptyFolder(), "empty.db");
  writeFileSync(empty, "");
  for (const other of [embeddedFile(folder), import.meta.filename, empty, "/dev/null"]) {
    expect(await run(folder, "restore", other)).toMatchObject({
      status: 1,
      err: expect.stringMatching(/is not a Wirecopy database or is damaged/),
    });
  }
  expect(await run(folder, "restore", join(folder, "nothing"))).toMatchObject({ status: 1 });
  expect(readFileSync(embeddedFile(folder), "utf8")).toContain("Dear diary");
  expect(await run(folder, "restore", file)).toMatchObject({ status: 0 });
  expect(((await contentsOfFolder(folder)) as { articles: unknown[] }).articles).toHaveLength(5);
});

test("a backup that finds no room leaves nothing that looks like one", async () => {
  const folder = await filledFolder(5);
  const file = join(folder, "nowhere", "copy.db");
  expect(await run(folder, "backup", file)).toMatchObject({
    status: 1,
    err: expect.stringMatching(/cannot be written/),
  });
  expect(await run(join(folder, "empty"), "backup", join(folder, "copy.db"))).toMatchObject({
    status: 1,
    err: expect.stringMatching(/nothing to back up/),
  });
  expect(existsSync(join(folder, "copy.db"))).toBe(false);
});

test("while another process has the store open it is neither moved nor restored", async () => {
  const folder = await filledFolder(5);
  const file = join(emptyFolder(), "copy.db");
  await run(folder, "backup", file);
  const script = `const { DatabaseSync } = require("node:sqlite");
    new DatabaseSync(process.argv[1]).prepare("SELECT 1 FROM article").get(); console.log("open"); setTimeout(() => {}, 60_000)`;
  const child = spawn(process.execPath, ["-e", script, embeddedFile(folder)]);
  await new Promise((resolve) => child.stdout.once("data", resolve));
  const refusal = { status: 1, err: expect.stringMatching(/in use by another process: end the bot first/) };
  expect(await run(folder, "restore", file)).toMatchObject(refusal);
  expect(await run(folder, "move", "--to", await newDatabase())).toMatchObject(refusal);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill();
  await ended;
  expect(await run(folder, "restore", file)).toMatchObject({ status: 0 });
});

test("a move takes everything along, in the same order, and the file stays", async () => {
  const folder = await filledFolder();
  const before = await contentsOfFolder(folder);
  const url = await newDatabase();
  const moved = await run(folder, "move", "--to", url);
  expect(moved).toMatchObject({
    status: 0,
    out: expect.stringMatching(/1,200 articles and 3 deliveries among them; compared with the file, each is the same/),
  });
  expect(await contentsOfDatabase(url)).toEqual(before);
  expect(await contentsOfFolder(folder)).toEqual(before);
  expect(await run(folder, "move", "--to", url)).toMatchObject({
    status: 1,
    err: expect.stringMatching(/holds a store already/),
  });
  // The next delivery comes after those that were moved.
  const store = await openPostgresStore(url);
  await store.deliveries.add({ ...(await store.deliveries.get("d1"))!, id: "d0" });
  expect((await store.deliveries.list({})).map(({ id }) => id)).toEqual(["d0", "d3", "d1", "d2"]);
  await store.close();
});

test("a move takes addresses along that are longer than an index holds, and leaves marks of items that nothing is known by any more", async () => {
  const folder = await filledFolder(2);
  const file = new DatabaseSync(embeddedFile(folder));
  const long = randomBytes(4_000).toString("base64url");
  file.prepare("INSERT INTO feed VALUES ('f1', ?, '{}', NULL, 0)").run(`https://a.example/?${long}`);
  for (const key of ["guid 1", `guid ${long}`]) {
    file.prepare("INSERT INTO feed_item VALUES ('f1', ?, 'a0', 'f')").run(key);
  }
  // Written before items were no longer known by such marks.
  file.exec("DROP TABLE lease; ALTER TABLE talk DROP COLUMN shown_ids; PRAGMA user_version = 9");
  file.close();
  const url = await newDatabase();
  expect(await run(folder, "move", "--to", url)).toMatchObject({ status: 0 });
  const store = await openPostgresStore(url);
  expect((await store.feeds.get("f1" as FeedId))?.url).toBe(`https://a.example/?${long}`);
  expect([...(await store.feeds.seen("f1" as FeedId, ["guid 1", `guid ${long}`])).keys()]).toEqual(["guid 1"]);
  await store.close();
});

test("a move that was broken off is not for use, and goes on where it was", async () => {
  const folder = await filledFolder();
  const url = await newDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await (await openPostgresStore(url)).close();
  // The third part of the articles' texts does not get through.
  await client.query(`
    CREATE FUNCTION no_more() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'cut' USING ERRCODE = '57P01'; END $$ LANGUAGE plpgsql;
    CREATE TRIGGER no_more BEFORE INSERT ON article_revision FOR EACH ROW WHEN (NEW.article_id = 'a1100') EXECUTE FUNCTION no_more()`);
  expect(await run(folder, "move", "--to", url)).toMatchObject({
    status: 1,
    err: expect.stringMatching(/cannot be reached/),
  });
  await expect(openPostgresStore(url)).rejects.toThrow(/does not hold all of a store yet: let "wirecopy move"/);
  await client.query("DROP TRIGGER no_more ON article_revision; CREATE TABLE again (id TEXT)");
  await client.query(`
    CREATE FUNCTION note() RETURNS trigger AS $$ BEGIN INSERT INTO again VALUES (NEW.article_id); RETURN NEW; END $$ LANGUAGE plpgsql;
    CREATE TRIGGER note BEFORE INSERT ON article_revision FOR EACH ROW EXECUTE FUNCTION note()`);
  expect(await run(folder, "move", "--to", url)).toMatchObject({ status: 0 });
  expect((await client.query("SELECT count(*)::integer AS n FROM again")).rows).toEqual([{ n: 201 }]);
  await client.end();
  expect(await contentsOfDatabase(url)).toEqual(await contentsOfFolder(folder));
});

test("while a move copies nobody else gets at the file; killed, it leaves nothing in the way and is taken up", async () => {
  const folder = await filledFolder();
  const url = await newDatabase();
  await (await openPostgresStore(url)).close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    CREATE FUNCTION slow() RETURNS trigger AS $$ BEGIN PERFORM pg_sleep(50); RETURN NEW; END $$ LANGUAGE plpgsql;
    CREATE TRIGGER slow BEFORE INSERT ON article_revision FOR EACH ROW WHEN (NEW.article_id = 'a1100') EXECUTE FUNCTION slow()`);
  const env = { ...process.env, WIRECOPY_DATA: folder };
  const program = join(import.meta.dirname, "../../src/wirecopy.mjs");
  const child = spawn(process.execPath, [program, "move", "--to", url], { env, stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const sleeping = "FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()";
  while ((await client.query(`SELECT 1 ${sleeping}`)).rows.length === 0) expect(child.exitCode).toBeNull();
  expect(await run(folder, "status")).toMatchObject({
    status: 1,
    err: expect.stringMatching(
      /wirecopy\.db is used by another process alone, as by "wirecopy move"; nothing was changed/,
    ),
  });
  child.kill("SIGKILL");
  await ended;
  expect(await run(folder, "status")).toMatchObject({ status: 0 });
  await client.query(`SELECT pg_terminate_backend(pid, 5000) ${sleeping}`);
  await client.query("DROP TRIGGER slow ON article_revision");
  await client.end();
  expect(await run(folder, "move", "--to", url)).toMatchObject({ status: 0 });
  expect(await contentsOfDatabase(url)).toEqual(await contentsOfFolder(folder));
});

test("what was changed between two parts of a move is found", async () => {
  const folder = await filledFolder(5);
  const url = await newDatabase();
  await (await openPostgresStore(url)).close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    CREATE FUNCTION other() RETURNS trigger AS $$ BEGIN NEW.value := '{"stories":4}'; RETURN NEW; END $$ LANGUAGE plpgsql;
    CREATE TRIGGER other BEFORE INSERT ON setting FOR EACH ROW EXECUTE FUNCTION other()`);
  expect(await run(folder, "move", "--to", url)).toMatchObject({
    status: 1,
    err: expect.stringMatching(/What was moved of setting is not what the file holds/),
  });
  await client.end();
});

test("where to is asked for, and an address that is none is told without repeating it", async () => {
  const folder = await filledFolder(2);
  expect(await run(folder, "move")).toMatchObject({
    status: 2,
    err: expect.stringMatching(/^Say where to: --to postgres:/),
  });
  const wrong = await run(folder, "move", "--to", "mysql://me:hush@db/x");
  expect(wrong).toMatchObject({ status: 2, err: expect.stringMatching(/not an address of PostgreSQL/) });
  expect(wrong.err).not.toContain("hush");
  const onDatabase = await runProgram(["backup", "x.db"], {
    env: { WIRECOPY_DATA: folder, DATABASE_URL: "postgres://db/x" },
  });
  expect(onDatabase).toMatchObject({ status: 1, err: expect.stringMatching(/pg_dump/) });
});
