// Articles -> the best ones for terms by SQLite's FTS5: the peer that search is measured beside.
import { DatabaseSync } from "node:sqlite";
import type { Article, ArticleId } from "../src/corpus/article.ts";
import { termsOf } from "../src/text/words.ts";

/** Indexes the same terms as ours, title and text as one field; finds articles with any of them, best first by its BM25. */
export function fts5Search(articles: readonly Article[]): (terms: readonly string[], count: number) => ArticleId[] {
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE VIRTUAL TABLE words USING fts5 (body, content = '', tokenize = 'unicode61')");
  const insert = database.prepare("INSERT INTO words (rowid, body) VALUES (?, ?)");
  database.exec("BEGIN");
  for (const [i, { text }] of articles.entries()) insert.run(i + 1, termsOf(text).join(" "));
  database.exec("COMMIT; INSERT INTO words (words) VALUES ('optimize')");
  const find = database.prepare("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?");
  return (terms, count) => {
    if (terms.length === 0) return [];
    const found = find.all(terms.map((term) => `"${term}"`).join(" OR "), count);
    return found.map(({ rowid }) => articles[Number(rowid) - 1]!.id);
  };
}
