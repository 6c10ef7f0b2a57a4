import { expect, test } from "vitest";
import { makeArticle } from "../src/corpus/article.ts";
import { quote } from "../src/corpus/passage.ts";
import { freeze, thaw } from "../src/frozen.ts";
import { openSqliteStore } from "../src/store/sqlite.ts";
import type { WorkspaceId } from "../src/store/store.ts";

const OURS = "ours" as WorkspaceId;
const parts = { id: "a", title: "Bridge shut", outlet: "North Post", url: null, publishedAt: null };
const first = makeArticle({ ...parts, body: "The bridge is shut." });

test("what was frozen comes back with the texts of then, though the article has changed since", async () => {
  const store = openSqliteStore(":memory:");
  await store.articles.add(OURS, [first]);
  const said = {
    kind: "answered",
    none: null,
    quotes: [quote(first, { start: 13, end: 32 })],
    articles: [first],
    n: 3,
  };
  const kept = JSON.stringify(freeze(said));
  expect(kept).not.toContain("bridge");
  await store.articles.add(OURS, [makeArticle({ ...parts, body: "It is open again now." })]);
  expect(await thaw(JSON.parse(kept), store)).toEqual(said);
});

test("without one of its articles it is not given at all", async () => {
  const frozen = freeze({ quotes: [quote(first, { start: 0, end: 11 })] });
  expect(await thaw(frozen, openSqliteStore(":memory:"))).toBeNull();
});
