// Articles, their revisions and who sees them, in SQLite. [io]
import { type Article, type ArticleId, byTime } from "../corpus/article.ts";
import type { EpochMs } from "../time.ts";
import { turn } from "../turn.ts";
import { changedAfter, noteChange } from "./article-change.ts";
import { type ArticleRow, isSameArticle, toArticle, toArticleRow } from "./article-row.ts";
import { NOT_OF_FOLDER } from "./cleaning.ts";
import type { Connection } from "./sqlite-file.ts";
import { dropUnseen } from "./sqlite-forget.ts";
import type { AddedCount, Store, WorkspaceId } from "./store.ts";
import { versionStep } from "./version-step.ts";

/** So many are read in some milliseconds; then others get their turn. */
const READ_AT_ONCE = 200;
const TIMES_AT_ONCE = 1_000;

type Articles = Store["articles"] & { readonly version: Store["version"] };

const NEWEST = "SELECT r.* FROM article a JOIN article_revision r ON r.article_id = a.id AND r.revision = a.revision";

export function openArticles({ database, read, write, writeSoon }: Connection): Articles {
  const newest = database.prepare(`${NEWEST} WHERE a.id = ?`);
  const oneRevision = database.prepare("SELECT * FROM article_revision WHERE article_id = ? AND revision = ?");
  // By the index of times first: what is recent is little beside what a workspace sees.
  const recent = `SELECT a.id FROM article_revision r CROSS JOIN article a ON a.id = r.article_id AND a.revision = r.revision
     CROSS JOIN membership m ON m.article_id = a.id AND m.workspace_id = :workspace`;
  const seenSinceIds = database.prepare(
    `${recent} WHERE r.published_at BETWEEN :since AND :until UNION ALL ${recent} WHERE r.published_at IS NULL`,
  );
  const seenTimes = database.prepare(
    `SELECT m.article_id AS id, r.published_at AS time FROM membership m JOIN article a ON a.id = m.article_id
     JOIN article_revision r ON r.article_id = a.id AND r.revision = a.revision
     WHERE m.workspace_id = ? AND m.article_id > ? ORDER BY m.article_id LIMIT ?`,
  );
  const seenOne = database.prepare(
    `${NEWEST} JOIN membership m ON m.article_id = a.id WHERE m.workspace_id = ? AND a.id = ?`,
  );
  const anySeen = database.prepare("SELECT 1 FROM membership WHERE workspace_id = ? LIMIT 1");
  const seeing = database.prepare(
    `SELECT id FROM workspace
     WHERE EXISTS (SELECT 1 FROM membership WHERE membership.workspace_id = workspace.id) ORDER BY id`,
  );
  const countSeen = database.prepare("SELECT count(*) AS n FROM membership WHERE workspace_id = ?");
  const setNewest = database.prepare(
    "INSERT INTO article (id, revision) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET revision = excluded.revision",
  );
  const addRevision = database.prepare("INSERT INTO article_revision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const addWorkspace = database.prepare("INSERT INTO workspace (id, version) VALUES (?, 0) ON CONFLICT DO NOTHING");
  const addMember = database.prepare(
    "INSERT INTO membership (workspace_id, article_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
  );
  const removeMember = database.prepare("DELETE FROM membership WHERE workspace_id = ? AND article_id = ?");
  const overdue = database.prepare(
    `SELECT a.id AS article_id FROM article_revision r JOIN article a ON a.id = r.article_id AND a.revision = r.revision
     WHERE r.published_at < ? AND EXISTS (SELECT 1 FROM membership m WHERE m.article_id = a.id AND ${NOT_OF_FOLDER}) LIMIT ?`,
  );
  const leave = database.prepare(
    `DELETE FROM membership AS m WHERE m.article_id = ? AND ${NOT_OF_FOLDER} RETURNING workspace_id`,
  );
  const membersOf = database.prepare("SELECT workspace_id FROM membership WHERE article_id = ?");
  const raiseVersion = database.prepare("UPDATE workspace SET version = version + ? WHERE id = ? RETURNING version");
  const addChange = database.prepare("INSERT INTO article_change VALUES (?, ?, ?)");
  const changesFrom = database.prepare(
    "SELECT version, articles FROM article_change WHERE workspace_id = ? AND version >= ? ORDER BY version",
  );
  const versionOf = database.prepare("SELECT version FROM workspace WHERE id = ?");

  const newestRow = (id: ArticleId): ArticleRow | undefined => newest.get(id) as ArticleRow | undefined;

  /** Returns whether the article was new or differed from what is kept. */
  function keep(article: Article): boolean {
    const known = newestRow(article.id);
    const row = toArticleRow(article, (known?.revision ?? 0) + 1);
    if (known && isSameArticle(known, row)) return false;
    setNewest.run(row.article_id, row.revision);
    addRevision.run(...(Object.values(row) as (string | number | null)[]));
    return true;
  }

  function add(workspace: WorkspaceId, articles: readonly Article[]): AddedCount {
    const count = { added: 0, revised: 0, unchanged: 0 };
    const changed = new Map<string, string[]>();
    addWorkspace.run(workspace);
    for (const article of articles) {
      const isChanged = keep(article);
      if (isChanged)
        for (const row of membersOf.all(article.id)) noteChange(changed, row.workspace_id as string, article.id);
      const isNew = addMember.run(workspace, article.id).changes > 0;
      if (isNew) noteChange(changed, workspace, article.id);
      count[isNew ? "added" : isChanged ? "revised" : "unchanged"]++;
    }
    for (const [reader, ids] of changed) changeVersion(reader, ids);
    return count;
  }

  function remove(workspace: WorkspaceId, ids: readonly ArticleId[]): void {
    const removed = ids.filter((id) => removeMember.run(workspace, id).changes > 0);
    if (removed.length > 0) changeVersion(workspace, removed);
    dropUnseen(database, removed);
  }

  function retire(before: EpochMs, limit: number): number {
    const old = (overdue.all(before, limit) as { article_id: string }[]).map(({ article_id }) => article_id);
    const changed = new Map<string, string[]>();
    for (const id of old) {
      for (const { workspace_id } of leave.all(id) as { workspace_id: string }[]) noteChange(changed, workspace_id, id);
    }
    for (const [reader, ids] of changed) changeVersion(reader, ids);
    dropUnseen(database, old);
    return old.length;
  }

  function changeVersion(workspace: string, ids: readonly string[]): void {
    const raised = raiseVersion.get(versionStep(), workspace);
    if (raised) addChange.run(workspace, raised.version as number, JSON.stringify(ids));
  }

  function among(workspace: WorkspaceId, ids: readonly ArticleId[]): Article[] {
    return ids.flatMap((id) => (seenOne.get(workspace, id) as ArticleRow | undefined) ?? []).map(toArticle);
  }

  function revisionOf(id: ArticleId, revision: number): Article | null {
    const row = oneRevision.get(id, revision) as ArticleRow | undefined;
    return row ? toArticle(row) : null;
  }

  async function idsInOrder(workspace: WorkspaceId): Promise<ArticleId[]> {
    const ids: ArticleId[] = [];
    const times: number[] = [];
    for (let isMore = true; isMore; ) {
      const after = ids.at(-1) ?? "";
      const rows = await read(
        () => seenTimes.all(workspace, after, TIMES_AT_ONCE) as { id: string; time: number | null }[],
      );
      for (const { id, time } of rows) {
        ids.push(id as ArticleId);
        times.push(time ?? Number.POSITIVE_INFINITY);
      }
      isMore = rows.length === TIMES_AT_ONCE;
      if (isMore) await turn();
    }
    // Those of one moment are in order of id already.
    const order = Uint32Array.from(ids.keys()).sort((a, b) => times[a]! - times[b]! || a - b);
    return Array.from(order, (i) => ids[i]!);
  }

  async function readInTurns<T, R>(all: readonly T[], work: (some: readonly T[]) => R[]): Promise<R[]> {
    const found: R[] = [];
    for (let from = 0; from < all.length; from += READ_AT_ONCE) {
      if (from > 0) await turn();
      found.push(...(await read(() => work(all.slice(from, from + READ_AT_ONCE)))));
    }
    return found;
  }

  return {
    // What the power took is found again; a delivery that quotes it waits for the disk, and that for all before it.
    add: (workspace, articles, { isFoundAgain } = { isFoundAgain: false }) =>
      (isFoundAgain ? writeSoon : write)(() => add(workspace, articles)),
    remove: (workspace, ids) => write(() => remove(workspace, ids)),
    retire: (before, limit) => write(() => retire(before, limit)),
    get: (ids) => read(() => ids.flatMap((id) => newestRow(id) ?? []).map(toArticle)),
    revision: (id, revision) => read(() => revisionOf(id, revision)),
    revisions: (wanted) => readInTurns(wanted, (some) => some.map(([id, revision]) => revisionOf(id, revision))),
    list: async (workspace, since, until = Number.MAX_SAFE_INTEGER) => {
      const ids =
        since === undefined
          ? await idsInOrder(workspace)
          : await read(() =>
              Array.from(seenSinceIds.iterate({ workspace, since, until }), ({ id }) => id as ArticleId),
            );
      return (await readInTurns(ids, (some) => among(workspace, some))).sort(byTime);
    },
    ids: idsInOrder,
    among: (workspace, ids) => read(() => among(workspace, ids)),
    changedSince: (workspace, version) =>
      read(() => changedAfter(version, changesFrom.all(workspace, version) as { version: number; articles: string }[])),
    any: (workspace) => read(() => anySeen.get(workspace) !== undefined),
    workspaces: () => read(() => (seeing.all() as { id: WorkspaceId }[]).map(({ id }) => id)),
    count: (workspace) => read(() => Number(countSeen.get(workspace)?.n)),
    version: (workspace) => read(() => Number(versionOf.get(workspace)?.version ?? 0)),
  };
}
