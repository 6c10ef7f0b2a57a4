// An address -> statements run on a pool of connections that mends itself; what goes wrong is a StoreError. [io]
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { SECOND_MS } from "../time.ts";
import type { Statement } from "./cleaning.ts";
import { asStoreError, asUnsent, isBroken, isCollision, isUnsent } from "./postgres-errors.ts";
import { placeOf } from "./postgres-place.ts";
import { fromKept, toKept } from "./postgres-text.ts";
import { destroy, isSilent, watched } from "./postgres-watch.ts";

type Value = string | number | null | readonly (string | number | null)[];

/** Runs one statement and gives its rows. */
export type Ask = <R>(sql: string, values?: readonly Value[]) => Promise<R[]>;

/** Runs one statement and gives how many rows it has changed. */
export type Change = (sql: string, values?: readonly Value[]) => Promise<number>;

/** What is kept whole or not at all. */
export type Work<T> = (on: { readonly ask: Ask; readonly change: Change }) => Promise<T>;

export type Database = {
  /** Which one it is, in words, without anything secret. */
  readonly place: string;
  /** Asks what may be asked twice: when the connection breaks it is asked again on another one. */
  readonly read: Ask;
  /** Changes what may be changed twice, likewise, and again when another process is in the way. */
  readonly put: Change;
  /** A single statement that must not be made twice: kept or not, as a whole. */
  readonly ask: Ask;
  readonly change: Change;
  /** All of `work` is kept or nothing; when another process is in the way it is done again from the beginning. */
  readonly transaction: <T>(work: Work<T>) => Promise<T>;
  close(): Promise<void>;
};

/** A connection is waited for so long; who waits for a command's answer is told within three seconds. */
const CONNECT_MS = 2 * SECOND_MS;
/** A row that another process has locked is waited for so long. */
const LOCK_MS = 2 * SECOND_MS;
/** Longer than any statement of ours takes on a server that works. */
const STATEMENT_MS = 60 * SECOND_MS;
/** A process that stands still inside a transaction holds up the others no longer than this. */
const IDLE_IN_TRANSACTION_MS = 5 * SECOND_MS;
/** So often is a transaction begun again when others are in the way. */
const ATTEMPTS = 5;
const CONNECTIONS = 10;

const INT8 = 20;
const TEXT = 25;

/** Nothing is connected before the first statement. */
export function openDatabase(url: string): Database {
  const place = `The ${placeOf(url)}`;
  const config: pg.ClientConfig = {
    connectionString: url,
    application_name: "wirecopy",
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    lock_timeout: LOCK_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    keepAlive: true,
    types: { getTypeParser },
  };
  const pool = new pg.Pool({ ...config, max: CONNECTIONS });
  // A connection that breaks while nobody uses it is replaced; one in use fails what it is used for.
  pool.on("error", () => {});
  /** How often the way has broken, and for each connection how often it had before that one was made. */
  let breaks = 0;
  const breaksBefore = new WeakMap<pg.ClientBase, number>();
  pool.on("connect", (client) => {
    breaksBefore.set(client, breaks);
    client.on("error", () => {});
  });
  const asked = (client: pg.ClientBase, sql: string, values: readonly Value[] = []): Promise<pg.QueryResult> =>
    watched(client, config, client.query(sql, values.map(kept)));

  /**
   * A connection made since the way broke last. Of the older ones nobody has heard anything, but where one was cut the others
   * mostly are, which would show only when each is used.
   */
  async function connection(): Promise<pg.PoolClient> {
    for (;;) {
      const client = await pool.connect();
      if (breaksBefore.get(client) === breaks) return client;
      destroy(client);
      client.release(true);
    }
  }

  async function connected<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await connection().catch((error: unknown) => Promise.reject(asUnsent(error)));
    let broken = false;
    try {
      return await work(client);
    } catch (error) {
      broken = isBroken(error) || error instanceof Undone;
      // Those that break together are one break.
      if (broken && breaksBefore.get(client) === breaks) breaks++;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  const run = (sql: string, values?: readonly Value[]) => connected((client) => asked(client, sql, values));
  async function runAgain(sql: string, values?: readonly Value[]): Promise<pg.QueryResult> {
    let cut: unknown;
    try {
      return await run(sql, values);
    } catch (error) {
      if (!isCut(error)) throw error;
      cut = error;
    }
    // Until others that were cut with it are noticed.
    await sleep(COLLISION_MS);
    // When nothing was sent the second time, it is the first of which one does not know.
    return run(sql, values).catch((error: unknown) => Promise.reject(isUnsent(error) ? cut : error));
  }
  const explained = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw asStoreError(error, place);
    }
  };

  /** Rejects with `Undone` when the connection breaks before the commit: then nothing was kept. */
  async function inTransaction<T>(work: Work<T>): Promise<T> {
    return connected(async (client) => {
      let isCommitting = false;
      try {
        await asked(client, "BEGIN");
        const result = await work({
          ask: async <R>(sql: string, values?: readonly Value[]) => (await asked(client, sql, values)).rows as R[],
          change: async (sql, values) => (await asked(client, sql, values)).rowCount ?? 0,
        });
        isCommitting = true;
        await asked(client, "COMMIT");
        return result;
      } catch (error) {
        if (!isBroken(error)) await asked(client, "ROLLBACK");
        else if (!isCommitting && isCut(error)) throw new Undone("The connection was cut.", { cause: error });
        throw error;
      }
    });
  }

  async function transaction<T>(work: Work<T>): Promise<T> {
    try {
      return await inTransaction(work);
    } catch (error) {
      if (!(error instanceof Undone)) throw error;
    }
    await sleep(COLLISION_MS);
    return inTransaction(work).catch((error) => Promise.reject(error instanceof Undone ? error.cause : error));
  }

  return {
    place,
    read: <R>(sql: string, values?: readonly Value[]) =>
      explained(async () => (await runAgain(sql, values)).rows as R[]),
    put: (sql, values) => explained(async () => (await pastCollisions(() => runAgain(sql, values))).rowCount ?? 0),
    ask: <R>(sql: string, values?: readonly Value[]) => explained(async () => (await run(sql, values)).rows as R[]),
    change: (sql, values) => explained(async () => (await run(sql, values)).rowCount ?? 0),
    transaction: (work) => explained(() => pastCollisions(() => transaction(work))),
    close: () => pool.end(),
  };
}

/** What may be done again from the beginning, until no other process is in its way. */
async function pastCollisions<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isCollision(error) || attempt === ATTEMPTS) throw error;
      await sleep(attempt * COLLISION_MS);
    }
  }
}

/** Runs statements in their order; the number of rows that those that count have changed. */
export async function carriedOut(change: Change, statements: readonly Statement[]): Promise<number> {
  let sum = 0;
  for (const { sql, values, isCounted } of statements) {
    let place = 0;
    const changes = await change(
      sql.replace(/\?/g, () => `$${++place}`),
      values,
    );
    if (isCounted) sum += changes;
  }
  return sum;
}

/** Nothing of a transaction was kept. */
class Undone extends Error {}

/** Others come to their end meanwhile. */
const COLLISION_MS = 20;

function kept(value: Value): Value {
  if (typeof value === "string") return toKept(value);
  return Array.isArray(value) ? value.map((each) => (typeof each === "string" ? toKept(each) : each)) : value;
}

/** Numbers of ours are moments and counts: all of them fit. */
function getTypeParser(type: number, format?: "text" | "binary"): (value: string) => unknown {
  if (type === INT8) return Number;
  if (type === TEXT) return fromKept;
  return pg.types.getTypeParser(type, format as "text");
}

/** What the driver says when it has waited for a connection. */
const TIMED_OUT = /^timeout|due to connection timeout$/;

/** Broken at once, as when the server was started anew; who was not answered for long does not ask for another wait. */
function isCut(error: unknown): boolean {
  return isBroken(error) && !(error instanceof Error && TIMED_OUT.test(error.message)) && !isSilent(error);
}
