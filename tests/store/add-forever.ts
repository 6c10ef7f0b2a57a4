// A program to be killed: adds deliveries to the store at argv[2] and prints the id of each one that is safely kept.
import { writeSync } from "node:fs";
import type { ArticleId } from "../../src/corpus/article.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import type { WorkspaceId } from "../../src/store/store.ts";

const store = openSqliteStore(process.argv[2]!);
for (let i = 0; ; i++) {
  const id = `${process.pid}-${i}`;
  const quote = { articleId: "a" as ArticleId, revision: 1, start: 0, end: 3, text: "The" };
  await store.deliveries.add({
    id,
    workspace: "own" as WorkspaceId,
    destination: "terminal",
    kind: "answer",
    at: i,
    inputs: null,
    output: null,
    quotes: [quote, quote],
  });
  writeSync(1, `${id}\n`);
}
