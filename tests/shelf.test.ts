// Indexes kept beside the store: what is loaded, caught up or made anew always answers as one made of the store's articles.
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { readConfig } from "../src/config.ts";
import { type Article, type ArticleId, type ArticleParts, makeArticle } from "../src/corpus/article.ts";
import { IndexFiles } from "../src/search/index-files.ts";
import { createArticleIndex } from "../src/search/inverted-index.ts";
import { indexFolder, Shelf } from "../src/shelf.ts";
import { openEmbeddedStore } from "../src/store/open.ts";
import type { Store, WorkspaceId } from "../src/store/store.ts";
import { DAY_MS, systemClock } from "../src/time.ts";
import { OWN, Workspace } from "../src/workspace.ts";
import { emptyFolder } from "./support/cli.ts";

const TEAM = "slack:T1" as WorkspaceId;
const DAY = Date.UTC(2024, 4, 6);

function article(i: number, body = `Report on ${words(i)}.`, parts: Partial<ArticleParts> = {}): Article {
  const publishedAt = { at: DAY + i * 60_000, precision: "minute" as const };
  return makeArticle({
    id: `a${i}`,
    title: `Report ${i}`,
    body,
    outlet: "North Post",
    url: null,
    publishedAt,
    ...parts,
  });
}

const words = (i: number) => `ferry pier${i % 7} bridge${i % 31} diver${i % 2}`;
const many = (count: number, from = 0) => Array.from({ length: count }, (_, i) => article(from + i));

const QUERIES = ["ferri pier3", "bridg12 diver1", "chess", "pier1 bridg1 diver0"].map((terms) => terms.split(" "));

/** What a shelf just opened finds, with what it does told by how it asks the store. */
async function opened(
  folder: string,
  store: Store,
  workspaces: readonly WorkspaceId[] = [OWN],
  at: number | null = null,
) {
  const ids = vi.spyOn(store.articles, "ids");
  const among = vi.spyOn(store.articles, "among");
  const corpus = await new Shelf(store, folder, at).corpus(workspaces);
  const read = among.mock.calls.reduce((sum, [, asked]) => sum + asked.length, 0);
  const anew = ids.mock.calls.length;
  vi.restoreAllMocks();
  return { corpus, read, isAnew: anew > 0 };
}

/** Hits with their scores: the same as of an index of all the articles that the workspace sees. */
async function expectSame(store: Store, { index }: Awaited<ReturnType<typeof opened>>["corpus"]): Promise<void> {
  const whole = createArticleIndex(await store.articles.list(OWN));
  for (const terms of QUERIES) {
    const query = { terms, askedAt: DAY, window: null };
    expect(index.search(query, 20)).toEqual(whole.search(query, 20));
  }
  expect(index.articleCount).toBe(whole.articleCount);
}

/** A store of 1,200 articles and, once it was looked at, their index in files. */
async function kept(): Promise<{ folder: string; store: Store; files: string }> {
  const folder = emptyFolder();
  const store = await openEmbeddedStore(folder, systemClock);
  await store.articles.add(OWN, many(1_200));
  await opened(folder, store);
  const files = indexFolder(folder, OWN);
  await untilSaved(files, 0);
  return { folder, store, files };
}

/** Nobody waits for files to be written but this test: the list comes last. */
async function untilSaved(files: string, after: number): Promise<number> {
  const list = join(files, "list.wcx");
  await expect.poll(() => (existsSync(list) ? statSync(list).mtimeMs : 0), { timeout: 10_000 }).toBeGreaterThan(after);
  return statSync(list).mtimeMs;
}

test("a second start reads no article", async () => {
  const { folder, store } = await kept();
  const again = await opened(folder, store);
  expect(again).toMatchObject({ read: 0, isAnew: false });
  expect(again.corpus.searched).toEqual({ articles: 1_200, from: DAY, to: DAY + 1_199 * 60_000 });
  expect(again.corpus.outlets).toEqual(["North Post"]);
  await expectSame(store, again.corpus);
});

test("only what changed since is read", async () => {
  const { folder, store } = await kept();
  await store.articles.add(OWN, [article(5, "A chess league opened."), article(2_000)]);
  await store.articles.remove(OWN, ["a7" as ArticleId]);
  const again = await opened(folder, store);
  expect(again).toMatchObject({ read: 3, isAnew: false });
  await expectSame(store, again.corpus);
});

test("few articles leave no files", async () => {
  const folder = emptyFolder();
  const store = await openEmbeddedStore(folder, systemClock);
  await store.articles.add(OWN, many(50));
  await opened(folder, store);
  expect(existsSync(indexFolder(folder, OWN))).toBe(false);
});

test.each([
  ["is cut", (path: string) => truncateSync(path, 100)],
  ["is another's", (path: string, folder: string) => copyFileSync(join(folder, "wirecopy.db"), path)],
])("an index is made anew when a file of it %s", async (_, damage) => {
  const { folder, store, files } = await kept();
  const segment = readdirSync(files).find((name) => name.startsWith("segment"))!;
  const before = statSync(join(files, "list.wcx")).mtimeMs;
  damage(join(files, segment), folder);
  const again = await opened(folder, store);
  expect(again.isAnew).toBe(true);
  await expectSame(store, again.corpus);
  await untilSaved(files, before);
  expect((await opened(folder, store)).isAnew).toBe(false);
});

test("an index is made anew when an older store was put back and has gone on differently", async () => {
  const folder = emptyFolder();
  const copy = emptyFolder();
  const first = await openEmbeddedStore(folder, systemClock);
  await first.articles.add(OWN, many(1_200));
  await first.close();
  mkdirSync(copy, { recursive: true });
  copyFileSync(join(folder, "wirecopy.db"), join(copy, "wirecopy.db"));
  const later = await openEmbeddedStore(folder, systemClock);
  await later.articles.add(OWN, many(1_100, 5_000));
  await opened(folder, later);
  await untilSaved(indexFolder(folder, OWN), 0);
  await later.close();
  // The copy has as many changes as the index knows, but others.
  const back = await openEmbeddedStore(copy, systemClock);
  await back.articles.add(OWN, many(1_100, 9_000));
  const again = await opened(folder, back);
  expect(again.isAnew).toBe(true);
  await expectSame(back, again.corpus);
});

test("as of a moment, what came later is left out, and that is kept nowhere", async () => {
  const { folder, store, files } = await kept();
  const before = statSync(join(files, "list.wcx")).mtimeMs;
  const moment = DAY + 600 * 60_000;
  const { corpus } = await opened(folder, store, [OWN], moment);
  const whole = createArticleIndex(
    (await store.articles.list(OWN)).filter(({ publishedAt }) => publishedAt!.at <= moment),
  );
  for (const terms of QUERIES) {
    const query = { terms, askedAt: moment, window: null };
    expect(corpus.index.search(query, 20)).toEqual(whole.search(query, 20));
  }
  expect(corpus.searched).toMatchObject({ articles: 601, to: moment });
  expect(statSync(join(files, "list.wcx")).mtimeMs).toBe(before);
});

test("what two workspaces both hold counts once, by its id or by its words at an address", async () => {
  const folder = emptyFolder();
  const store = await openEmbeddedStore(folder, systemClock);
  const at = (i: number, path: string) =>
    article(i, `The ferry at ${path}.`, { title: path, url: `https://np.example/${path}` });
  await store.articles.add(OWN, [at(1, "one"), at(2, "two"), article(3)]);
  await store.articles.add(TEAM, [at(1, "one"), at(9, "two"), article(4)]);
  const { corpus } = await opened(folder, store, [OWN, TEAM]);
  expect(corpus.searched.articles).toBe(4);
  const hits = corpus.index.search({ terms: ["ferri"], askedAt: DAY, window: null }, 10);
  expect(hits).toHaveLength(4);
});

test("forgetting a workspace removes the words of its articles from the disk too", async () => {
  const { folder, files, store: first } = await kept();
  await first.close();
  const config = readConfig({ WIRECOPY_DATA: folder });
  const { store } = await Workspace.open({ config, clock: systemClock, at: null });
  await store.forget(OWN, { destination: "@someone", voter: "v" });
  expect(existsSync(files)).toBe(true);
  await store.forget(OWN);
  expect(existsSync(files)).toBe(false);
});

test("files of a workspace that another process forgot go at the next look", async () => {
  const { folder, store, files } = await kept();
  await store.forget(OWN);
  const { corpus } = await opened(folder, store);
  expect(corpus.searched.articles).toBe(0);
  expect(existsSync(files)).toBe(false);
});

test("files of workspaces that nobody looks at any more, or of another store, are swept away; all else stays", async () => {
  const { folder, store, files } = await kept();
  await store.articles.add(TEAM, many(1));
  const gone = indexFolder(folder, "discord:80" as WorkspaceId);
  for (const path of [gone, indexFolder(folder, TEAM), join(folder, "index", "notes")]) mkdirSync(path);
  const config = readConfig({ WIRECOPY_DATA: folder });
  const house = await Workspace.open({ config, clock: systemClock, at: null });
  expect(await house.removeUnusedIndexes()).toBe(1);
  expect(existsSync(gone)).toBe(false);
  expect([files, indexFolder(folder, TEAM), join(folder, "index", "notes")].map(existsSync)).toEqual([
    true,
    true,
    true,
  ]);
  await store.forget(OWN);
  await store.forget(TEAM);
  expect(await house.removeUnusedIndexes()).toBe(2);
  expect(await house.removeUnusedIndexes()).toBe(0);
});

/** A store of 1,200 articles, and what another process does to it and to the index's files when all is to be forgotten. */
async function forgettable() {
  const folder = emptyFolder();
  const store = await openEmbeddedStore(folder, systemClock);
  await store.articles.add(OWN, many(1_200));
  const files = indexFolder(folder, OWN);
  const forget = async () => {
    await store.forget(OWN);
    await new IndexFiles(files).remove();
  };
  return { folder, store, files, forget };
}

test("what is forgotten while its index is made is not written to files", async () => {
  const { folder, store, files, forget } = await forgettable();
  const among = store.articles.among.bind(store.articles);
  vi.spyOn(store.articles, "among").mockImplementationOnce(async (...asked) => {
    const articles = await among(...asked);
    await forget();
    return articles;
  });
  const save = vi.spyOn(IndexFiles.prototype, "save");
  await new Shelf(store, folder, null).corpus([OWN]);
  const calls = save.mock.calls.length;
  vi.restoreAllMocks();
  expect(calls).toBe(0);
  expect(existsSync(files)).toBe(false);
});

test("what is forgotten while its index is written to files does not stay there", async () => {
  const { folder, store, files, forget } = await forgettable();
  const saved = new Promise<void>((resolve) => {
    vi.spyOn(IndexFiles.prototype, "save").mockImplementationOnce(async (...given) => {
      await forget();
      await new IndexFiles(files).save(...given);
      expect(existsSync(files)).toBe(true);
      resolve();
    });
  });
  await new Shelf(store, folder, null).corpus([OWN]);
  await saved;
  vi.restoreAllMocks();
  await expect.poll(() => existsSync(files)).toBe(false);
});

test("an address is found however it is written", async () => {
  const { folder, store } = await kept();
  await store.articles.add(OWN, [
    article(5_000, undefined, { url: "https://np.example/ferry", publishedAt: { at: DAY + DAY_MS, precision: "day" } }),
  ]);
  const shelf = new Shelf(store, folder, null);
  expect(await shelf.atAddress([OWN], "http://www.np.example/ferry/?utm_source=x")).toEqual(["a5000"]);
  expect(await shelf.atAddress([OWN], "https://np.example/other")).toEqual([]);
});
