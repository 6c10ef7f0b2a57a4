// Removes what is kept of a workspace, or of one person in it, and what has served its time, in PostgreSQL. [io]
import { forgettingPerson, forgettingRecords, outdatingIndexes, pruning } from "./cleaning.ts";
import { type Ask, type Change, carriedOut, type Database } from "./postgres-database.ts";
import type { Store, WorkspaceId } from "./store.ts";

/** Articles are forgotten so many at a time: who adds some of them meanwhile waits for no more than these. */
const AT_ONCE = 200;

/** Broken off within the articles, it goes on where it was when it is asked for again. */
export function forgetIn(database: Database): Store["forget"] {
  return async (workspace, whose) => {
    const records = whose ? forgettingPerson(workspace, whose) : forgettingRecords(workspace);
    const count = await database.transaction(({ change }) => carriedOut(change, records));
    return whose ? count : count + (await forgetArticles(database, workspace));
  };
}

async function forgetArticles({ read, transaction }: Database, workspace: WorkspaceId): Promise<number> {
  const seen = await read<{ article_id: string }>(
    "SELECT article_id FROM membership WHERE workspace_id = $1 ORDER BY article_id",
    [workspace],
  );
  let count = 0;
  for (let from = 0; from < seen.length; from += AT_ONCE) {
    const ids = seen.slice(from, from + AT_ONCE).map(({ article_id }) => article_id);
    count += await transaction(async ({ ask, change }) => {
      await lockArticles(ask, ids);
      const left = await change("DELETE FROM membership WHERE workspace_id = $1 AND article_id = ANY($2)", [
        workspace,
        ids,
      ]);
      await dropUnseen(change, ids);
      await carriedOut(change, outdatingIndexes(workspace));
      return left;
    });
  }
  return count;
}

export function pruneIn({ transaction }: Database): Store["prune"] {
  return (now) => transaction(({ change }) => carriedOut(change, pruning(now)));
}

/**
 * Whoever adds one of them waits until the commit, or is waited for. To be called first of all: workspaces are locked after
 * articles by everybody.
 */
export async function lockArticles(ask: Ask, ids: readonly string[]): Promise<void> {
  await ask("SELECT 1 FROM article WHERE id = ANY($1) ORDER BY id FOR UPDATE", [ids]);
}

/**
 * Removes those of the articles that nobody sees any more, and that no record quotes. They must be locked: each statement
 * looks anew at who sees them, and all have to find the same.
 */
export async function dropUnseen(change: Change, ids: readonly string[]): Promise<void> {
  const isUnseen = (id: string) => `NOT EXISTS (SELECT 1 FROM membership m WHERE m.article_id = ${id})
    AND NOT EXISTS (SELECT 1 FROM delivered_quote q WHERE q.article_id = ${id})`;
  await change(`DELETE FROM article_revision r WHERE r.article_id = ANY($1) AND ${isUnseen("r.article_id")}`, [ids]);
  await change(`DELETE FROM article a WHERE a.id = ANY($1) AND ${isUnseen("a.id")}`, [ids]);
}
