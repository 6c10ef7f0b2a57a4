import { expect, test } from "vitest";
import { makeArticle } from "../../src/corpus/article.ts";
import { sweep } from "../../src/services/sweep.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import type { WorkspaceId } from "../../src/store/store.ts";
import { DAY_MS } from "../../src/time.ts";

const OURS = "ours" as WorkspaceId;
const NOW = Date.UTC(2026, 5, 1);

async function storeOf(count: number) {
  const store = openSqliteStore(":memory:");
  const articles = Array.from({ length: count }, (_, i) => {
    const publishedAt = { at: NOW - i * DAY_MS, precision: "minute" } as const;
    return makeArticle({ id: `a${i}`, title: null, body: "Shut.", outlet: null, url: null, publishedAt });
  });
  await store.articles.add(OURS, articles);
  return store;
}

test("every article older than asked leaves, however many they are", async () => {
  const store = await storeOf(1_000);
  expect(await sweep(store, { keepMs: 100 * DAY_MS }, NOW)).toBe(899);
  expect(await store.articles.count(OURS)).toBe(101);
});

test("without the setting all stay", async () => {
  const store = await storeOf(5);
  expect(await sweep(store, { keepMs: null }, NOW + 9_999 * DAY_MS)).toBe(0);
  expect(await store.articles.count(OURS)).toBe(5);
});
