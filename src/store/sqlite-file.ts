// A path -> an open SQLite database with our tables in it, or a StoreError that says what to do. [io]
import { closeSync, existsSync, openSync, rmSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { StoreError } from "../problem.ts";
import { migrationsFor } from "./migrations/migrations.ts";

const MIGRATIONS = migrationsFor("sqlite");

/** Marks a file as ours in its header: "WIRE" in ASCII. */
const APPLICATION_ID = 0x57495245;

/** A writer of another process is waited for this long; we stand still meanwhile, so not longer. */
const BUSY_TIMEOUT_MS = 2_000;

/**
 * Up to the first size a file is checked page by page when it is opened, and that its indexes fit its tables, which takes five
 * times as long as the pages alone; up to the second only those. Either takes a third of a second at most.
 */
const FULLY_CHECKED_BYTES = 64 * 1024 * 1024;
const CHECKED_BYTES = 256 * 1024 * 1024;

/** Runs work on the database; what SQLite refuses rejects as a StoreError. */
export type Run = <T>(work: () => T) => Promise<T>;

/**
 * An open file: `read` runs work as it is, `write` keeps all of the work or nothing. `writeSoon` does too, but does not
 * wait for the disk: when the power fails, not when the process does, the last of it may be lost. For what is easily
 * found out again, and happens often.
 */
export type Connection = {
  readonly database: DatabaseSync;
  readonly read: Run;
  readonly write: Run;
  readonly writeSoon: Run;
  close(): Promise<void>;
};

/**
 * Opens the file, makes it when there is none, and brings its tables up to date. A file that is not ours, that is damaged
 * or was written by a newer program is refused and left as it is. Used by one, nobody else can open it until it is closed or
 * the process is gone; it is refused while another process has it open.
 */
export function connect(path: string, by: "many" | "one" = "many"): Connection {
  const database = orStoreError(path, () => openDatabase(path, by));
  // SQLite itself never waits; the functions are async so that another store can be put in its place.
  const read: Run = async (work) => orStoreError(path, work);
  const write: Run = async (work) => orStoreError(path, () => inTransaction(database, work));
  const writeSoon: Run = async (work) => orStoreError(path, () => withoutWaiting(database, work));
  return { database, read, write, writeSoon, close: () => read(() => database.close()) };
}

function openDatabase(path: string, by: "many" | "one"): DatabaseSync {
  const isBeingMade = createPrivately(path);
  if (!isBeingMade) mustBeWhole(path);
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
  try {
    if (by === "one") haveAlone(database, path);
    else mustNotBeAnothers(database, path);
    refuseOthers(database, path, isBeingMade ? "taken" : "refused");
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    migrate(database);
    if (isBeingMade) rmSync(path + BEING_MADE, { force: true });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Ends the name of an empty file beside the one that is being made, until that has its tables, also after a kill. */
const BEING_MADE = "-new";

/**
 * A new file is for its owner alone, in whatever folder; SQLite gives what lies beside it the same mode. True when the file
 * may be empty: one that nobody is making has lost what was in it.
 */
function createPrivately(path: string): boolean {
  if (path === ":memory:") return true;
  if (existsSync(path)) return existsSync(path + BEING_MADE);
  try {
    // In this order: who finds the file without the other after it finds its tables in it.
    for (const name of [path + BEING_MADE, path]) closeSync(openSync(name, "a", 0o600));
  } catch {
    // SQLite says better what is wrong with it.
  }
  return true;
}

/**
 * Looks at the files before SQLite does, which takes an empty one for new and then removes the changes beside it, and opens
 * one whose changes were taken away as it was before them.
 */
function mustBeWhole(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.size === 0) throw new StoreError(damaged(path));
  // Twice: another process may open or close it meanwhile.
  if (areChangesGone(path) && areChangesGone(path)) throw new StoreError(changesGone(path));
}

/** SQLite makes -wal before -shm and removes it after that (sqlite3WalOpen, sqlite3WalClose), so no kill leaves -shm alone. */
function areChangesGone(path: string): boolean {
  return !existsSync(`${path}-wal`) && existsSync(`${path}-shm`);
}

const SQLITE_BUSY = 5;

/** Whoever has the file open, working or not, keeps others from having it for themselves. */
export function haveAlone(database: DatabaseSync, path: string): void {
  refusedAs(inUse(path), () => database.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; COMMIT"));
}

/** Who only reads or writes keeps nobody from reading. */
function mustNotBeAnothers(database: DatabaseSync, path: string): void {
  refusedAs(anothers(path), () => numberFrom(database, "PRAGMA user_version"));
}

function refusedAs(why: string, work: () => void): void {
  try {
    work();
  } catch (cause) {
    if (isSqliteError(cause) && (cause.errcode & 0xff) === SQLITE_BUSY) throw new StoreError(why, { cause });
    throw cause;
  }
}

/** Runs work on the file at `path`; what SQLite refuses is thrown as a StoreError that says what to do. */
export function orStoreError<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const explain = isSqliteError(error)
      ? (EXPLANATIONS[error.errcode] ?? EXPLANATIONS[error.errcode & 0xff])
      : undefined;
    if (explain) throw new StoreError(explain(path), { cause: error });
    throw error;
  }
}

/** All of `work` is kept or, when it throws, nothing. */
function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    // After some errors, a full disk among them, SQLite has rolled back already.
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

/** A transaction that is in the file when it returns, but may still be on its way to the disk. */
function withoutWaiting<T>(database: DatabaseSync, work: () => T): T {
  database.exec("PRAGMA synchronous = NORMAL");
  try {
    return inTransaction(database, work);
  } finally {
    database.exec("PRAGMA synchronous = FULL");
  }
}

/** Looks before anything is written: what is not ours is refused; an empty file too, unless it is to become ours. */
export function refuseOthers(database: DatabaseSync, path: string, empty: "taken" | "refused"): void {
  const isNew = numberFrom(database, "SELECT count(*) FROM sqlite_schema") === 0;
  const isOurs = numberFrom(database, "PRAGMA application_id") === APPLICATION_ID;
  if (!isOurs && !(isNew && empty === "taken")) throw new StoreError(damaged(path));
  const schema = schemaOf(database);
  if (schema > MIGRATIONS.length) throw new StoreError(newer(path, schema));
  const bytes = bytesOf(database);
  if (bytes > CHECKED_BYTES) return;
  const check = bytes > FULLY_CHECKED_BYTES ? "quick_check" : "integrity_check";
  if (database.prepare(`PRAGMA ${check}(1)`).get()?.[check] !== "ok") throw new StoreError(damaged(path));
}

/** Runs what is missing, all in one transaction; another process may have been quicker. */
function migrate(database: DatabaseSync): void {
  if (schemaOf(database) === MIGRATIONS.length) return;
  inTransaction(database, () => {
    for (const sql of MIGRATIONS.slice(schemaOf(database))) database.exec(sql);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}

function schemaOf(database: DatabaseSync): number {
  return numberFrom(database, "PRAGMA user_version");
}

function bytesOf(database: DatabaseSync): number {
  return numberFrom(database, "PRAGMA page_count") * numberFrom(database, "PRAGMA page_size");
}

function numberFrom(database: DatabaseSync, sql: string): number {
  return Number(Object.values(database.prepare(sql).get() ?? {})[0]);
}

function isSqliteError(error: unknown): error is Error & { errcode: number } {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number";
}

function damaged(path: string): string {
  return `${path} is not a Wirecopy database or is damaged; nothing was changed. Restore a backup, or move it away and start again.`;
}

function changesGone(path: string): string {
  return `${path}-wal, which held the last changes, is gone; nothing was changed. Put it back or restore a backup. To go on without those changes, remove ${path}-shm.`;
}

function newer(path: string, schema: number): string {
  return `${path} was written by a newer Wirecopy (its format is ${schema}, this one knows ${MIGRATIONS.length}); nothing was changed. Update Wirecopy or choose another folder with --data.`;
}

function inUse(path: string): string {
  return `${path} is in use by another process: end the bot first, then try again.`;
}

function anothers(path: string): string {
  return `${path} is used by another process alone, as by "wirecopy move"; nothing was changed. Try again when that has ended.`;
}

function busy(path: string): string {
  return `${path} is being written by another process; nothing was changed. Try again in a moment, or end the other process.`;
}

function readOnly(path: string): string {
  return `${path} may not be written; nothing was changed. Allow this user to write to its folder or choose another one with --data.`;
}

function full(path: string): string {
  return `There is no room left to write ${path}; the last change was not kept. Free some space and try again.`;
}

function unreachable(path: string): string {
  return `${path} cannot be opened. Check that its folder exists and that this user may write there, or choose another one with --data.`;
}

function failing(path: string): string {
  return `Reading or writing ${path} failed, and the last change was not kept. Check the disk and its free space, then try again.`;
}

/** By SQLite's result codes, whole or only their primary part, https://sqlite.org/rescode.html; what is not here is a fault of ours. */
const EXPLANATIONS: Readonly<Record<number, (path: string) => string>> = {
  1: damaged, // SQLITE_ERROR: our statements are right, so the tables are not the ones they were written for
  3: readOnly, // SQLITE_PERM
  5: busy, // SQLITE_BUSY
  6: busy, // SQLITE_LOCKED
  8: readOnly, // SQLITE_READONLY
  10: failing, // SQLITE_IOERR
  11: damaged, // SQLITE_CORRUPT
  13: full, // SQLITE_FULL
  14: unreachable, // SQLITE_CANTOPEN
  26: damaged, // SQLITE_NOTADB
  1555: damaged, // SQLITE_CONSTRAINT_PRIMARYKEY: what we add was looked for before
};
