// Backups and their restoration, cut off between two steps or watched by others.
import { existsSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { makeArticle } from "../../src/corpus/article.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import { backUp, restore } from "../../src/store/sqlite-copy.ts";
import type { WorkspaceId } from "../../src/store/store.ts";
import { emptyFolder } from "../support/cli.ts";

vi.mock("node:fs", { spy: true });
afterEach(() => vi.resetAllMocks());

const NOW = Date.UTC(2014, 8, 20);

test("a restoration that is cut off before its last step leaves the store in its place", async () => {
  const folder = emptyFolder();
  const [path, copy] = [join(folder, "store.db"), join(folder, "copy.db")];
  await openSqliteStore(path).close();
  await backUp(path, copy, () => {});
  const before = readFileSync(path);
  const { renameSync: rename } = await vi.importActual<typeof import("node:fs")>("node:fs");
  vi.mocked(renameSync).mockImplementation((from, to) => {
    if (to === path) throw new Error("cut off");
    rename(from, to);
  });
  await expect(restore(copy, path, NOW, () => {})).rejects.toThrow(/nothing was changed/);
  expect(readFileSync(path)).toEqual(before);
});

test("nobody else may read a backup, not even while it is written", async () => {
  const folder = emptyFolder();
  const [path, copy] = [join(folder, "store.db"), join(folder, "copy.db")];
  const store = openSqliteStore(path);
  // More pages than are copied at once.
  const body = "ferry ".repeat(1_000_000);
  const article = makeArticle({ id: "a", title: null, body, outlet: null, url: null, publishedAt: null });
  await store.articles.add("slack:T1" as WorkspaceId, [article]);
  await store.close();
  const modes: number[] = [];
  const permissions = (file: string) => statSync(file).mode & 0o777;
  await backUp(path, copy, () => modes.push(permissions(`${copy}.part`)));
  expect([...new Set(modes)]).toEqual([0o600]);
  expect(permissions(copy)).toBe(0o600);
});

test("a link that someone puts where a backup is to be written is not followed", async () => {
  const folder = emptyFolder();
  const [path, copy, theirs] = [join(folder, "store.db"), join(folder, "copy.db"), join(folder, "theirs")];
  await openSqliteStore(path).close();
  writeFileSync(theirs, "");
  vi.mocked(rmSync).mockImplementationOnce((part) => symlinkSync(theirs, part));
  await expect(backUp(path, copy, () => {})).rejects.toThrow(/cannot be written/);
  expect(readFileSync(theirs, "utf8")).toBe("");
  expect(existsSync(copy)).toBe(false);
});
