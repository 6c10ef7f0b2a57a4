// Articles, their revisions and who sees them, in PostgreSQL. [io]
import { type Article, byTime } from "../corpus/article.ts";
import { type ArticleRow, isSameArticle, type MarkRow, toArticle, toArticleRow, toMark } from "./article-row.ts";
import type { Ask, Change, Database } from "./postgres-database.ts";
import type { AddedCount, Store, WorkspaceId } from "./store.ts";

type Articles = Store["articles"] & { readonly version: Store["version"] };

/** So many articles are sent in one statement. */
const AT_ONCE = 500;

const NEWEST = "SELECT r.* FROM article a JOIN article_revision r ON r.article_id = a.id AND r.revision = a.revision";

export function openArticles({ read, transaction }: Database): Articles {
  return {
    add: (workspace, articles) => transaction(({ ask, change }) => add(ask, change, workspace, articles)),
    hide: (workspace, ids) =>
      transaction(async ({ change }) => {
        const hidden = await change("DELETE FROM membership WHERE workspace_id = $1 AND article_id = ANY($2)", [
          workspace,
          ids,
        ]);
        if (hidden > 0) await raiseVersions(change, [workspace]);
      }),
    get: async (ids) => {
      const rows = await read<ArticleRow>(`${NEWEST} WHERE a.id = ANY($1)`, [ids]);
      const found = new Map(rows.map((row) => [row.article_id, toArticle(row)]));
      return ids.flatMap((id) => found.get(id.toWellFormed()) ?? []);
    },
    revision: async (id, revision) => {
      const [row] = await read<ArticleRow>("SELECT * FROM article_revision WHERE article_id = $1 AND revision = $2", [
        id,
        revision,
      ]);
      return row ? toArticle(row) : null;
    },
    list: async (workspace, since) => {
      const from = since === undefined ? "" : "AND (r.published_at >= $2 OR r.published_at IS NULL)";
      const rows = await read<ArticleRow>(
        `${NEWEST} JOIN membership m ON m.article_id = a.id WHERE m.workspace_id = $1 ${from}`,
        since === undefined ? [workspace] : [workspace, since],
      );
      return rows.map(toArticle).sort(byTime);
    },
    marks: async (workspace) => {
      const rows = await read<MarkRow>(
        `SELECT r.article_id, r.revision, r.outlet, r.url, r.published_at, r.published_precision
         FROM article a JOIN article_revision r ON r.article_id = a.id AND r.revision = a.revision
         JOIN membership m ON m.article_id = a.id WHERE m.workspace_id = $1
         ORDER BY r.published_at IS NULL, r.published_at, r.article_id`,
        [workspace],
      );
      return rows.map(toMark);
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
  const changed = new Set<string>();
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
    for (const each of await readersOf(ask, rows)) changed.add(each);
    if (joining.length > 0) changed.add(workspace);
    await change("INSERT INTO membership SELECT $1, unnest($2::text[])", [workspace, joining]);
  }
  await raiseVersions(change, [...changed]);
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

async function readersOf(ask: Ask, rows: readonly ArticleRow[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const found = await ask<{ workspace_id: string }>(
    "SELECT DISTINCT workspace_id FROM membership WHERE article_id = ANY($1)",
    [rows.map((row) => row.article_id)],
  );
  return found.map(({ workspace_id }) => workspace_id);
}

/** Last of all: whoever adds to the same workspace waits from here to the commit. */
async function raiseVersions(change: Change, workspaces: readonly string[]): Promise<void> {
  if (workspaces.length === 0) return;
  await change(
    `UPDATE workspace SET version = version + 1
     WHERE id IN (SELECT id FROM workspace WHERE id = ANY($1) ORDER BY id FOR UPDATE)`,
    [workspaces],
  );
}
