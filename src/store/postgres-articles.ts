// Articles, their revisions and who sees them, in PostgreSQL. [io]
import { type Article, type ArticleId, byTime } from "../corpus/article.ts";
import { changedAfter, noteChange } from "./article-change.ts";
import { type ArticleRow, isSameArticle, toArticle, toArticleRow } from "./article-row.ts";
import { NOT_OF_FOLDER } from "./cleaning.ts";
import type { Ask, Change, Database } from "./postgres-database.ts";
import { dropUnseen, lockArticles } from "./postgres-forget.ts";
import type { AddedCount, Store, WorkspaceId } from "./store.ts";
import { versionStep } from "./version-step.ts";

type Articles = Store["articles"] & { readonly version: Store["version"] };

/** So many articles are sent in one statement. */
const AT_ONCE = 500;

const NEWEST = "SELECT r.* FROM article a JOIN article_revision r ON r.article_id = a.id AND r.revision = a.revision";

export function openArticles({ read, transaction }: Database): Articles {
  return {
    add: (workspace, articles) => transaction(({ ask, change }) => add(ask, change, workspace, articles)),
    remove: (workspace, ids) =>
      transaction(async ({ ask, change }) => {
        await lockArticles(ask, ids);
        const left = await ask<{ article_id: string }>(
          "DELETE FROM membership WHERE workspace_id = $1 AND article_id = ANY($2) RETURNING article_id",
          [workspace, ids],
        );
        const removed = left.map(({ article_id }) => article_id).sort();
        if (removed.length > 0) await raiseVersions(ask, change, new Map([[workspace, removed]]));
        await dropUnseen(change, removed);
      }),
    retire: (before, limit) =>
      transaction(async ({ ask, change }) => {
        const old = await ask<{ article_id: string }>(
          `SELECT a.id AS article_id FROM article a
           JOIN article_revision r ON r.article_id = a.id AND r.revision = a.revision
           WHERE r.published_at < $1
             AND EXISTS (SELECT 1 FROM membership m WHERE m.article_id = a.id AND ${NOT_OF_FOLDER})
           LIMIT $2`,
          [before, limit],
        );
        const ids = old.map(({ article_id }) => article_id).sort();
        await lockArticles(ask, ids);
        const left = await ask<Member>(
          `DELETE FROM membership m WHERE m.article_id = ANY($1) AND ${NOT_OF_FOLDER} RETURNING workspace_id, article_id`,
          [ids],
        );
        const changed = new Map<string, string[]>();
        for (const { workspace_id, article_id } of left) noteChange(changed, workspace_id, article_id);
        await raiseVersions(ask, change, changed);
        await dropUnseen(change, ids);
        return ids.length;
      }),
    get: async (ids) => {
      const rows = await read<ArticleRow>(`${NEWEST} WHERE a.id = ANY($1)`, [ids]);
      const found = new Map(rows.map((row) => [row.article_id, toArticle(row)]));
      return ids.flatMap((id) => found.get(id.toWellFormed()) ?? []);
    },
    revisions: async (all) => {
      const rows = await read<ArticleRow>(
        `SELECT r.* FROM unnest($1::text[], $2::integer[]) AS w (id, revision)
         JOIN article_revision r ON r.article_id = w.id AND r.revision = w.revision`,
        [all.map(([id]) => id), all.map(([, revision]) => revision)],
      );
      const found = new Map(rows.map((row) => [`${row.article_id} ${row.revision}`, toArticle(row)]));
      return all.map(([id, revision]) => found.get(`${id} ${revision}`) ?? null);
    },
    revision: async (id, revision) => {
      const [row] = await read<ArticleRow>("SELECT * FROM article_revision WHERE article_id = $1 AND revision = $2", [
        id,
        revision,
      ]);
      return row ? toArticle(row) : null;
    },
    list: async (workspace, since, until = Number.MAX_SAFE_INTEGER) => {
      const from = since === undefined ? "" : "AND (r.published_at BETWEEN $2 AND $3 OR r.published_at IS NULL)";
      const rows = await read<ArticleRow>(
        `${NEWEST} JOIN membership m ON m.article_id = a.id WHERE m.workspace_id = $1 ${from}`,
        since === undefined ? [workspace] : [workspace, since, until],
      );
      return rows.map(toArticle).sort(byTime);
    },
    ids: async (workspace) => {
      const rows = await read<{ id: ArticleId }>(
        `SELECT a.id FROM membership m JOIN article a ON a.id = m.article_id
         JOIN article_revision r ON r.article_id = a.id AND r.revision = a.revision
         WHERE m.workspace_id = $1 ORDER BY r.published_at IS NULL, r.published_at, a.id`,
        [workspace],
      );
      return rows.map(({ id }) => id);
    },
    among: async (workspace, ids) => {
      const rows = await read<ArticleRow>(
        `${NEWEST} JOIN membership m ON m.article_id = a.id WHERE m.workspace_id = $1 AND a.id = ANY($2)`,
        [workspace, ids],
      );
      const found = new Map(rows.map((row) => [row.article_id, toArticle(row)]));
      return ids.flatMap((id) => found.get(id.toWellFormed()) ?? []);
    },
    changedSince: async (workspace, version) => {
      const changes = await read<{ version: number; articles: string }>(
        "SELECT version, articles FROM article_change WHERE workspace_id = $1 AND version >= $2 ORDER BY version",
        [workspace, version],
      );
      return changedAfter(version, changes);
    },
    any: async (workspace) => {
      const rows = await read("SELECT 1 FROM membership WHERE workspace_id = $1 LIMIT 1", [workspace]);
      return rows.length > 0;
    },
    workspaces: async () => {
      const rows = await read<{ id: WorkspaceId }>(
        `SELECT id FROM workspace
         WHERE EXISTS (SELECT 1 FROM membership WHERE membership.workspace_id = workspace.id) ORDER BY id`,
      );
      return rows.map(({ id }) => id);
    },
    count: async (workspace) => {
      const [row] = await read<{ n: number }>("SELECT count(*) AS n FROM membership WHERE workspace_id = $1", [
        workspace,
      ]);
      return row?.n ?? 0;
    },
    version: async (workspace) => {
      const [row] = await read<{ version: number }>("SELECT version FROM workspace WHERE id = $1", [workspace]);
      return row?.version ?? 0;
    },
  };
}

async function add(
  ask: Ask,
  change: Change,
  workspace: WorkspaceId,
  articles: readonly Article[],
): Promise<AddedCount> {
  const count = { added: 0, revised: 0, unchanged: 0 };
  const changed = new Map<string, string[]>();
  await change("INSERT INTO workspace (id, version) VALUES ($1, 0) ON CONFLICT DO NOTHING", [workspace]);
  for (let from = 0; from < articles.length; from += AT_ONCE) {
    const part = articles.slice(from, from + AT_ONCE);
    const ids = part.map(({ id }) => id).sort();
    const known = await newestOf(ask, ids);
    const members = await membersAmong(ask, workspace, ids);
    const [rows, joining]: [ArticleRow[], string[]] = [[], []];
    for (const article of part) {
      const before = known.get(article.id);
      const row = toArticleRow(article, (before?.revision ?? 0) + 1);
      const isChanged = !before || !isSameArticle(before, row);
      if (isChanged) {
        known.set(article.id, row);
        rows.push(row);
      }
      const isNew = !members.has(article.id);
      if (isNew) {
        members.add(article.id);
        joining.push(article.id);
      }
      count[isNew ? "added" : isChanged ? "revised" : "unchanged"]++;
    }
    await keepRevisions(change, rows, known);
    for (const { workspace_id, article_id } of await readersOf(ask, rows))
      noteChange(changed, workspace_id, article_id);
    for (const id of joining) noteChange(changed, workspace, id);
    await change("INSERT INTO membership SELECT $1, unnest($2::text[])", [workspace, joining]);
  }
  await raiseVersions(ask, change, changed);
  return count;
}

/** In order of id, as everybody locks them, so that two who add the same wait for one another at most. */
async function newestOf(ask: Ask, ids: readonly string[]): Promise<Map<string, ArticleRow>> {
  const rows = await ask<ArticleRow>(`${NEWEST} WHERE a.id = ANY($1) ORDER BY a.id FOR UPDATE OF a`, [ids]);
  return new Map(rows.map((row) => [row.article_id, row]));
}

async function membersAmong(ask: Ask, workspace: WorkspaceId, ids: readonly string[]): Promise<Set<string>> {
  const rows = await ask<{ article_id: string }>(
    "SELECT article_id FROM membership WHERE workspace_id = $1 AND article_id = ANY($2)",
    [workspace, ids],
  );
  return new Set(rows.map(({ article_id }) => article_id));
}

async function keepRevisions(
  change: Change,
  rows: readonly ArticleRow[],
  newest: ReadonlyMap<string, ArticleRow>,
): Promise<void> {
  if (rows.length === 0) return;
  const ids = [...new Set(rows.map((row) => row.article_id))].sort();
  await change(
    `INSERT INTO article (id, revision) SELECT * FROM unnest($1::text[], $2::integer[])
     ON CONFLICT (id) DO UPDATE SET revision = excluded.revision`,
    [ids, ids.map((id) => newest.get(id)!.revision)],
  );
  const column = <K extends keyof ArticleRow>(name: K) => rows.map((row) => row[name]);
  await change(
    `INSERT INTO article_revision SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::integer[], $5::integer[],
       $6::text[], $7::text[], $8::text[], $9::bigint[], $10::text[])`,
    [
      column("article_id"),
      column("revision"),
      column("text"),
      column("title_end"),
      column("body_start"),
      column("outlet"),
      column("byline"),
      column("url"),
      column("published_at"),
      column("published_precision"),
    ],
  );
}

type Member = { workspace_id: string; article_id: string };

async function readersOf(ask: Ask, rows: readonly ArticleRow[]): Promise<Member[]> {
  if (rows.length === 0) return [];
  return ask<Member>("SELECT workspace_id, article_id FROM membership WHERE article_id = ANY($1)", [
    rows.map((row) => row.article_id),
  ]);
}

/**
 * Last of all: whoever adds to the same workspace waits from here to the commit. `changed` are its articles. The key is not
 * locked: two who have both added a membership, which refers to it, would wait for one another.
 */
async function raiseVersions(ask: Ask, change: Change, changed: ReadonlyMap<string, readonly string[]>): Promise<void> {
  if (changed.size === 0) return;
  const raised = await ask<{ id: string; version: number }>(
    `UPDATE workspace SET version = version + $2
     WHERE id IN (SELECT id FROM workspace WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE) RETURNING id, version`,
    [[...changed.keys()], versionStep()],
  );
  await change("INSERT INTO article_change SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[])", [
    raised.map(({ id }) => id),
    raised.map(({ version }) => version),
    raised.map(({ id }) => JSON.stringify(changed.get(id))),
  ]);
}
