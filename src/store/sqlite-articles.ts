// Articles, their revisions and who sees them, in SQLite. [io]
import { type Article, type ArticleId, byTime } from "../corpus/article.ts";
import { type ArticleRow, isSameArticle, type MarkRow, toArticle, toArticleRow, toMark } from "./article-row.ts";
import type { Connection } from "./sqlite-file.ts";
import type { AddedCount, Store, WorkspaceId } from "./store.ts";

type Articles = Store["articles"] & { readonly version: Store["version"] };

const NEWEST = "SELECT r.* FROM article a JOIN article_revision r ON r.article_id = a.id AND r.revision = a.revision";

export function openArticles({ database, read, write }: Connection): Articles {
  const newest = database.prepare(`${NEWEST} WHERE a.id = ?`);
  const oneRevision = database.prepare("SELECT * FROM article_revision WHERE article_id = ? AND revision = ?");
  const seen = database.prepare(`${NEWEST} JOIN membership m ON m.article_id = a.id WHERE m.workspace_id = ?`);
  const seenSince = database.prepare(
    `${NEWEST} JOIN membership m ON m.article_id = a.id
     WHERE m.workspace_id = ? AND (r.published_at >= ? OR r.published_at IS NULL)`,
  );
  const marked = database.prepare(
    `SELECT r.article_id, r.revision, r.outlet, r.url, r.published_at, r.published_precision
     FROM article a JOIN article_revision r ON r.article_id = a.id AND r.revision = a.revision
     JOIN membership m ON m.article_id = a.id WHERE m.workspace_id = ?
     ORDER BY r.published_at IS NULL, r.published_at, r.article_id`,
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
  const membersOf = database.prepare("SELECT workspace_id FROM membership WHERE article_id = ?");
  const raiseVersion = database.prepare("UPDATE workspace SET version = version + 1 WHERE id = ?");
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
    const changed = new Set<string>();
    addWorkspace.run(workspace);
    for (const article of articles) {
      const isChanged = keep(article);
      if (isChanged) for (const row of membersOf.all(article.id)) changed.add(row.workspace_id as string);
      const isNew = addMember.run(workspace, article.id).changes > 0;
      if (isNew) changed.add(workspace);
      count[isNew ? "added" : isChanged ? "revised" : "unchanged"]++;
    }
    for (const id of changed) raiseVersion.run(id);
    return count;
  }

  function hide(workspace: WorkspaceId, ids: readonly ArticleId[]): void {
    let hidden = 0;
    for (const id of ids) hidden += Number(removeMember.run(workspace, id).changes);
    if (hidden > 0) raiseVersion.run(workspace);
  }

  return {
    add: (workspace, articles) => write(() => add(workspace, articles)),
    hide: (workspace, ids) => write(() => hide(workspace, ids)),
    get: (ids) => read(() => ids.flatMap((id) => newestRow(id) ?? []).map(toArticle)),
    revision: (id, revision) =>
      read(() => {
        const row = oneRevision.get(id, revision) as ArticleRow | undefined;
        return row ? toArticle(row) : null;
      }),
    list: (workspace, since) =>
      read(() => {
        const rows = since === undefined ? seen.iterate(workspace) : seenSince.iterate(workspace, since);
        return Array.from(rows, (row) => toArticle(row as ArticleRow)).sort(byTime);
      }),
    marks: (workspace) => read(() => (marked.all(workspace) as MarkRow[]).map(toMark)),
    count: (workspace) => read(() => Number(countSeen.get(workspace)?.n)),
    version: (workspace) => read(() => Number(versionOf.get(workspace)?.version ?? 0)),
  };
}
