// Adds an article of 5 MB to the store at argv[2], as the user argv[3] when that is given, and prints what came of it.
import { makeArticle } from "../../src/corpus/article.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import type { WorkspaceId } from "../../src/store/store.ts";

const [, , path, user] = process.argv;
if (user) process.setuid!(Number(user));
try {
  const store = openSqliteStore(path!);
  const body = "x".repeat(5_000_000);
  const article = makeArticle({ id: "large", title: null, body, outlet: null, url: null, publishedAt: null });
  await store.articles.add("own" as WorkspaceId, [article]);
  console.log("added");
} catch (error) {
  console.log(`${(error as Error).constructor.name}: ${(error as Error).message}`);
}
