// An empty or older database -> one with our tables as this program knows them, or a StoreError that says what to do. [io]
import { StoreError } from "../problem.ts";
import { migrationsFor } from "./migrations/migrations.ts";
import type { Ask, Change, Database } from "./postgres-database.ts";

/** The first version that is tried. */
const OLDEST_SERVER = 150_000;

/**
 * Bytes decide the order of text, as in SQLite: it does not depend on the server's language. All of our text is UTF-8.
 */
const MIGRATIONS = migrationsFor("postgres").map((sql) => sql.replace(/\bTEXT\b/g, 'TEXT COLLATE "C"'));

/**
 * Looks before it writes; several processes may do so at once. One that a store was not moved to entirely is not for use,
 * only to go on with that.
 */
export async function prepareTables(database: Database, purpose: "to use" | "to move to"): Promise<void> {
  const { place } = database;
  await refuseOthers(database, purpose);
  await database.transaction(async ({ ask, change }) => {
    await change("CREATE TABLE IF NOT EXISTS wirecopy (id INTEGER PRIMARY KEY, format INTEGER NOT NULL)");
    await change("INSERT INTO wirecopy VALUES (1, 0) ON CONFLICT DO NOTHING");
    // Whoever comes second waits here until the first has made the tables.
    const format = await formatOf(ask, "FOR UPDATE");
    if (format > MIGRATIONS.length) throw new StoreError(newer(place, format));
    await bringUpToDate(format, change);
  });
}

async function bringUpToDate(format: number, change: Change): Promise<void> {
  if (format === MIGRATIONS.length) return;
  for (const sql of MIGRATIONS.slice(format)) await change(sql);
  await change("UPDATE wirecopy SET format = $1", [MIGRATIONS.length]);
}

async function refuseOthers({ read, place }: Database, purpose: "to use" | "to move to"): Promise<void> {
  const [server] = await read<{ version: number; encoding: string; ours: boolean; article: boolean; moving: boolean }>(
    `SELECT current_setting('server_version_num')::integer AS version, current_setting('server_encoding') AS encoding,
       to_regclass('wirecopy') IS NOT NULL AS ours, to_regclass('article') IS NOT NULL AS article,
       to_regclass('wirecopy_move') IS NOT NULL AS moving`,
  );
  const { version, encoding, ours, article, moving } = server!;
  if (version < OLDEST_SERVER) throw new StoreError(`${place} is of a server older than PostgreSQL 15: update it.`);
  if (encoding !== "UTF8") throw new StoreError(`${place} keeps text as ${encoding}: make one with encoding UTF8.`);
  if (article && !ours) throw new StoreError(`${place} holds the tables of another program: name an empty one.`);
  if (moving && purpose === "to use") {
    throw new StoreError(`${place} does not hold all of a store yet: let "wirecopy move" come to its end first.`);
  }
}

async function formatOf(ask: Ask, lock: "FOR UPDATE"): Promise<number> {
  const [row] = await ask<{ format: number }>(`SELECT format FROM wirecopy WHERE id = 1 ${lock}`);
  return row?.format ?? 0;
}

function newer(place: string, format: number): string {
  return `${place} was written by a newer Wirecopy (its format is ${format}, this one knows ${MIGRATIONS.length}); nothing was changed. Update Wirecopy or name another database in DATABASE_URL.`;
}
