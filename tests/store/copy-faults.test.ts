// Backups and their restoration on a disk that fails between two steps.
import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import { backUp, restore } from "../../src/store/sqlite-copy.ts";
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
