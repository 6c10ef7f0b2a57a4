// A store's file -> a copy of it as a backup, and a backup -> the store's file again. [io]
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from "node:fs";
import { backup, DatabaseSync } from "node:sqlite";
import { RequestError, StoreError } from "../problem.ts";
import type { EpochMs } from "../time.ts";
import { connect, haveAlone, orStoreError, refuseOthers } from "./sqlite-file.ts";

/** What stands in a store, to be told to the person who copies it. */
export type StoreCounts = { readonly articles: number; readonly deliveries: number };

/** Pages copied so far, and of how many. */
type OnProgress = (done: number, total: number) => void;

/** So many pages are copied between two looks at the clock: a bot that runs goes on meanwhile. */
const PAGES_AT_ONCE = 1_000;

/** Copies the store's file while others may use it. The copy is checked before it gets its name; a file there is left alone. */
export async function backUp(path: string, copy: string, onProgress: OnProgress): Promise<StoreCounts> {
  mustExist(path, `There is nothing to back up: ${path} does not exist.`);
  if (existsSync(copy)) throw new RequestError(`${copy} exists already: name a new file, or move it away.`);
  const connection = connect(path);
  try {
    return await copied(connection.database, copy, onProgress);
  } finally {
    await connection.close();
  }
}

/**
 * Puts a backup in the place of the store's file, whose own is kept beside it; nobody may use that one meanwhile. What was
 * due before `now` counts as delivered: nobody knows any more whether it was. Resolves with where the old file is, null when
 * there was none.
 */
export async function restore(
  copy: string,
  path: string,
  now: EpochMs,
  onProgress: OnProgress,
): Promise<{ readonly counts: StoreCounts; readonly aside: string | null }> {
  mustExist(copy, `There is no file ${copy}.`);
  const fresh = `${path}.restored`;
  for (const suffix of SUFFIXES) rmSync(`${fresh}${suffix}`, { force: true });
  const backupFile = orStoreError(copy, () => new DatabaseSync(copy, { readOnly: true }));
  let counts: StoreCounts;
  try {
    orStoreError(copy, () => refuseOthers(backupFile, copy, "refused"));
    counts = await copied(backupFile, fresh, onProgress);
  } finally {
    backupFile.close();
  }
  await countAsDelivered(fresh, now);
  const aside = existsSync(path) ? keepAside(path, now) : null;
  try {
    renameSync(fresh, path);
  } catch (error) {
    throw asStoreError(error, path);
  }
  return { counts, aside };
}

/** Has a store's file for oneself alone during a work; rejects when another process uses it. */
export async function alone<T>(path: string, work: (database: DatabaseSync) => Promise<T>): Promise<T> {
  const connection = connect(path, "one");
  try {
    return await work(connection.database);
  } finally {
    await connection.close();
  }
}

/** A file of SQLite and what may lie beside it; moved in this order, as -shm without -wal means that changes are gone. */
const BESIDE = ["-shm", "-wal", "-journal"];
const SUFFIXES = ["", ...BESIDE];

/** First under another name: what is cut off half-way is not taken for a backup. */
async function copied(from: DatabaseSync, to: string, onProgress: OnProgress): Promise<StoreCounts> {
  const part = `${to}.part`;
  for (const suffix of SUFFIXES) rmSync(`${part}${suffix}`, { force: true });
  makePrivate(part, to);
  try {
    await backup(from, part, {
      rate: PAGES_AT_ONCE,
      progress: ({ totalPages, remainingPages }) => onProgress(totalPages - remainingPages, totalPages),
    });
    const counts = await checked(part);
    renameSync(part, to);
    return counts;
  } catch (error) {
    for (const suffix of SUFFIXES) rmSync(`${part}${suffix}`, { force: true });
    throw asStoreError(error, to);
  }
}

/** A new file that nobody else may read, nor had put there as another name of a file of theirs or ours. */
function makePrivate(part: string, to: string): void {
  try {
    closeSync(openSync(part, "wx", 0o600));
  } catch (error) {
    throw asStoreError(error, to);
  }
}

/** Every page is looked at, whatever the size: who copies waits anyway. */
async function checked(path: string): Promise<StoreCounts> {
  const connection = connect(path);
  const { database } = connection;
  try {
    const check = orStoreError(path, () => database.prepare("PRAGMA integrity_check(1)").get());
    if (check?.integrity_check !== "ok") throw new StoreError(`${path} is damaged; nothing was changed.`);
    const count = (table: string) => Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);
    return { articles: count("article"), deliveries: count("delivery") };
  } finally {
    // A single file again, with nothing beside it.
    database.exec("PRAGMA journal_mode = DELETE");
    await connection.close();
  }
}

async function countAsDelivered(path: string, now: EpochMs): Promise<void> {
  const connection = connect(path);
  const { database } = connection;
  try {
    await connection.write(() => {
      database.prepare("UPDATE subscription SET decided_until = max(decided_until, ?)").run(now);
      database
        .prepare(
          `UPDATE slot SET state = CASE state WHEN 'sending' THEN 'unknown' ELSE 'skipped' END, reason = 'restored',
             holder = NULL, changed_at = ? WHERE state IN ('claimed', 'sending')`,
        )
        .run(now);
    });
  } finally {
    await connection.close();
  }
}

/** The file keeps its name too, until another takes its place: at no moment there is none. */
function keepAside(path: string, now: EpochMs): string {
  try {
    mustBeUnused(path);
  } catch (error) {
    // A damaged file cannot be asked; it cannot be used either.
    if (error instanceof StoreError) throw error;
  }
  const aside = `${path}.before-${new Date(now).toISOString().replaceAll(":", "-")}`;
  try {
    linkOrCopy(path, aside);
    chmodSync(aside, 0o600);
  } catch (error) {
    throw asStoreError(error, aside);
  }
  // What is left of these belongs to a damaged file, and must not be taken for a part of the next.
  for (const suffix of BESIDE) if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
  return aside;
}

/** Some file systems, such as those of memory cards, know no second name of a file. */
function linkOrCopy(path: string, to: string): void {
  try {
    linkSync(path, to);
  } catch {
    copyFileSync(path, to, constants.COPYFILE_EXCL);
  }
}

const IN_USE_MS = 500;

function mustBeUnused(path: string): void {
  const database = new DatabaseSync(path, { timeout: IN_USE_MS });
  try {
    haveAlone(database, path);
  } finally {
    database.close();
  }
}

function mustExist(path: string, why: string): void {
  if (!existsSync(path)) throw new RequestError(why);
}

function asStoreError(error: unknown, path: string): unknown {
  if (error instanceof StoreError) return error;
  return new StoreError(`${path} cannot be written; nothing was changed. Check the folder and the room on its disk.`, {
    cause: error,
  });
}
