// Removes what is kept of a workspace, or of one person in it, and what has served its time, in SQLite. [io]
import type { DatabaseSync } from "node:sqlite";
import { forgettingPerson, forgettingRecords, pruning, type Statement } from "./cleaning.ts";
import type { Connection } from "./sqlite-file.ts";
import type { Store } from "./store.ts";

export function forgetIn({ database, write }: Connection): Store["forget"] {
  const membersOf = (workspace: string) =>
    database.prepare("SELECT article_id FROM membership WHERE workspace_id = ?").all(workspace) as {
      article_id: string;
    }[];
  const leave = database.prepare("DELETE FROM membership WHERE workspace_id = ?");

  return (workspace, whose) =>
    write(() => {
      if (whose) return carriedOut(database, forgettingPerson(workspace, whose));
      const articles = membersOf(workspace);
      const records = carriedOut(database, forgettingRecords(workspace));
      const { changes } = leave.run(workspace);
      dropUnseen(
        database,
        articles.map(({ article_id }) => article_id),
      );
      return records + Number(changes);
    });
}

export function pruneIn({ database, write }: Connection): Store["prune"] {
  return (now) => write(() => carriedOut(database, pruning(now)));
}

/** Runs statements in their order; the number of rows that those that count have changed. */
export function carriedOut(database: DatabaseSync, statements: readonly Statement[]): number {
  return statements.reduce((sum, { sql, values, isCounted }) => {
    const { changes } = database.prepare(sql).run(...values);
    return sum + (isCounted ? Number(changes) : 0);
  }, 0);
}

/** Removes those of the articles that nobody sees any more, and that no record quotes. */
export function dropUnseen(database: DatabaseSync, articles: readonly string[]): void {
  const isUnseen = `NOT EXISTS (SELECT 1 FROM membership m WHERE m.article_id = :id)
    AND NOT EXISTS (SELECT 1 FROM delivered_quote q WHERE q.article_id = :id)`;
  const revisions = database.prepare(`DELETE FROM article_revision WHERE article_id = :id AND ${isUnseen}`);
  const article = database.prepare(`DELETE FROM article WHERE id = :id AND ${isUnseen}`);
  for (const id of articles) {
    revisions.run({ id });
    article.run({ id });
  }
}
