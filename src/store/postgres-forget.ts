// Removes what is kept of a workspace, or of one person in it, and what has served its time, in PostgreSQL. [io]
import { forgettingAll, forgettingPerson, pruning } from "./cleaning.ts";
import { type Change, carriedOut, type Database } from "./postgres-database.ts";
import type { Store } from "./store.ts";

export function forgetIn({ transaction }: Database): Store["forget"] {
  return (workspace, whose) =>
    transaction(async ({ ask, change }) => {
      if (whose) return carriedOut(change, forgettingPerson(workspace, whose));
      const seen = await ask<{ article_id: string }>("SELECT article_id FROM membership WHERE workspace_id = $1", [
        workspace,
      ]);
      const count = await carriedOut(change, forgettingAll(workspace));
      await dropUnseen(
        change,
        seen.map(({ article_id }) => article_id),
      );
      return count;
    });
}

export function pruneIn({ transaction }: Database): Store["prune"] {
  return (now) => transaction(({ change }) => carriedOut(change, pruning(now)));
}

/** Removes those of the articles that nobody sees any more, and that no record quotes. */
export async function dropUnseen(change: Change, ids: readonly string[]): Promise<void> {
  const isUnseen = (id: string) => `NOT EXISTS (SELECT 1 FROM membership m WHERE m.article_id = ${id})
    AND NOT EXISTS (SELECT 1 FROM delivered_quote q WHERE q.article_id = ${id})`;
  await change(`DELETE FROM article_revision r WHERE r.article_id = ANY($1) AND ${isUnseen("r.article_id")}`, [ids]);
  await change(`DELETE FROM article a WHERE a.id = ANY($1) AND ${isUnseen("a.id")}`, [ids]);
}
