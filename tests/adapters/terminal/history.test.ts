import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readHistory, writeHistory } from "../../../adapters/terminal/history.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wirecopy-history-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("what is written comes back, newest first, in a folder that was not there", () => {
  const file = join(folder, "data", "history");
  writeHistory(file, ["newest", "oldest"]);
  expect(readFileSync(file, "utf8")).toBe("oldest\nnewest\n");
  expect(readHistory(file)).toEqual(["newest", "oldest"]);
});

test("at most 500 lines are kept: the newest", () => {
  const file = join(folder, "history");
  writeHistory(
    file,
    Array.from({ length: 600 }, (_, i) => `line ${i}`),
  );
  expect(readHistory(file)).toHaveLength(500);
  expect(readHistory(file)[0]).toBe("line 0");
});

test.skipIf(process.platform === "win32")("only its owner may read it, also when it was open to all before", () => {
  const file = join(folder, "history");
  writeFileSync(file, "old\n", { mode: 0o644 });
  writeHistory(file, ["new"]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("a history that cannot be read or written disturbs nobody", () => {
  expect(readHistory(join(folder, "none"))).toEqual([]);
  writeHistory(folder, ["line"]);
  expect(readHistory(folder)).toEqual([]);
});
