// Settings of a workspace and where the bot is installed, in SQLite. [io]
import type { Connection } from "./sqlite-file.ts";
import type { Store, WorkspaceId } from "./store.ts";

export function openSettings({ database, read, write }: Connection): Store["settings"] {
  const one = database.prepare("SELECT value FROM setting WHERE workspace_id = ? AND name = ?");
  const put = database.prepare(
    "INSERT INTO setting VALUES (?, ?, ?) ON CONFLICT (workspace_id, name) DO UPDATE SET value = excluded.value",
  );
  const beginning = database.prepare(
    "SELECT * FROM setting WHERE substr(name, 1, length(:text)) = :text ORDER BY workspace_id, name",
  );
  return {
    all: (text) =>
      read(() => {
        const rows = beginning.all({ text }) as { workspace_id: WorkspaceId; name: string; value: string }[];
        return rows.map(({ workspace_id, name, value }) => {
          return { workspace: workspace_id, name, value: JSON.parse(value) as unknown };
        });
      }),
    get: (workspace, name) =>
      read(() => {
        const row = one.get(workspace, name) as { value: string } | undefined;
        return row ? (JSON.parse(row.value) as unknown) : null;
      }),
    set: (workspace, name, value) =>
      write(() => {
        put.run(workspace, name, JSON.stringify(value ?? null));
      }),
  };
}

export function openInstallations({ database, read, write }: Connection): Store["installations"] {
  const one = database.prepare("SELECT sealed FROM installation WHERE id = ?");
  const put = database.prepare(
    `INSERT INTO installation VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET workspace_id = excluded.workspace_id, sealed = excluded.sealed, at = excluded.at`,
  );
  const drop = database.prepare("DELETE FROM installation WHERE id = ?");
  return {
    get: (id) => read(() => (one.get(id) as { sealed: string } | undefined)?.sealed ?? null),
    set: (id, workspace, sealed, at) =>
      write(() => {
        put.run(id, workspace, sealed, at);
      }),
    delete: (id) =>
      write(() => {
        drop.run(id);
      }),
  };
}
