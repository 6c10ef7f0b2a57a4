// A store's file -> the same rows in a PostgreSQL database, part by part, so that it can be taken up again. [io]
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { RequestError, StoreError } from "../problem.ts";
import { type Ask, type Database, openDatabase } from "./postgres-database.ts";
import { prepareTables } from "./postgres-tables.ts";
import { alone } from "./sqlite-copy.ts";

export type Moved = { readonly table: string; readonly rows: number };

/** Rows moved so far, and of how many. */
type OnProgress = (done: number, total: number) => void;

/** In an order that breaks no reference. Leases are not moved: nobody works on the old file any more. */
const TABLES = [
  "article",
  "article_revision",
  "workspace",
  "membership",
  "article_change",
  "delivery",
  "delivered_quote",
  "seen_event",
  "talk",
  "setting",
  "vote",
  "installation",
  "feed",
  "feed_subscription",
  "feed_item",
  "subscription",
  "slot",
  "told_story",
] as const;

const ROWS_AT_ONCE = 500;

type Row = Record<string, string | number | null>;
type Column = { readonly name: string; readonly type: "text" | "bigint" };
type Table = { readonly name: string; readonly columns: readonly Column[] };

/**
 * Copies every row and then compares both. When it was broken off the same call goes on where it was; a database that
 * holds another store is refused. Nobody may use the file meanwhile; it stays as it was.
 */
export async function moveStore(path: string, url: string, onProgress: OnProgress): Promise<Moved[]> {
  if (!existsSync(path)) throw new RequestError(`There is nothing to move: ${path} does not exist.`);
  const to = openDatabase(url);
  try {
    return await alone(path, (from) => moveAll(from, to, onProgress));
  } finally {
    await to.close();
  }
}

async function moveAll(from: DatabaseSync, to: Database, onProgress: OnProgress): Promise<Moved[]> {
  await prepareTables(to, "to move to");
  await begin(to);
  const moved = TABLES.map((table) => ({ table, rows: countOf(from, table) }));
  const total = moved.reduce((sum, { rows }) => sum + rows, 0);
  const tables = TABLES.map((name) => ({ name, columns: columnsOf(from, name) }));
  let done = 0;
  for (const table of tables) {
    await copyTable(from, to, table, (rows) => {
      done += rows;
      onProgress(done, total);
    });
  }
  for (const table of tables) await compare(from, to, table);
  await to.change("DROP TABLE wirecopy_move");
  return moved;
}

/** Marks the database as one that is moved to, which only an empty one can become. */
async function begin(to: Database): Promise<void> {
  await to.transaction(async ({ ask, change }) => {
    const [{ begun }] = (await ask("SELECT to_regclass('wirecopy_move') IS NOT NULL AS begun")) as [{ begun: boolean }];
    if (begun) return;
    for (const table of TABLES) {
      if ((await ask(`SELECT 1 FROM ${table} LIMIT 1`)).length > 0) {
        throw new StoreError(`${to.place} holds a store already: name an empty one.`);
      }
    }
    await change("CREATE TABLE wirecopy_move (name TEXT PRIMARY KEY, last_row BIGINT NOT NULL)");
  });
}

async function copyTable(
  from: DatabaseSync,
  to: Database,
  table: Table,
  onRows: (count: number) => void,
): Promise<void> {
  const [mark] = await to.ask<{ last_row: number }>("SELECT last_row FROM wirecopy_move WHERE name = $1", [table.name]);
  const page = from.prepare(`SELECT rowid AS "row", * FROM ${table.name} WHERE rowid > ? ORDER BY rowid LIMIT ?`);
  const insert = insertInto(table);
  let last = mark?.last_row ?? 0;
  for (;;) {
    const rows = page.all(last, ROWS_AT_ONCE) as (Row & { row: number })[];
    if (rows.length === 0) return;
    last = rows.at(-1)!.row;
    await to.transaction(async ({ change }) => {
      await change(
        insert,
        table.columns.map(({ name }) => rows.map((row) => row[name] ?? null)),
      );
      await change(
        "INSERT INTO wirecopy_move VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET last_row = excluded.last_row",
        [table.name, last],
      );
    });
    onRows(rows.length);
  }
}

function insertInto({ name, columns }: Table): string {
  const names = columns.map((column) => column.name).join(", ");
  const values = columns.map(({ type }, place) => `$${place + 1}::${type}[]`).join(", ");
  return `INSERT INTO ${name} (${names}) SELECT * FROM unnest(${values}) ON CONFLICT DO NOTHING`;
}

async function compare(from: DatabaseSync, to: Database, table: Table): Promise<void> {
  const [ours, theirs] = [digestOf(rowsIn(from, table), table), await digestThere(to, table)];
  if (ours === theirs) return;
  throw new StoreError(
    `What was moved of ${table.name} is not what the file holds: it was changed in between. Make the database anew and move again.`,
  );
}

function* rowsIn(from: DatabaseSync, { name }: Table): Iterable<Row> {
  yield* from.prepare(`SELECT * FROM ${name}`).iterate() as Iterable<Row>;
}

async function digestThere(to: Database, table: Table): Promise<string> {
  return to.transaction(async ({ ask, change }) => {
    await change(`DECLARE all_rows NO SCROLL CURSOR FOR SELECT * FROM ${table.name}`);
    const digest = createDigest(table);
    for (;;) {
      const rows = await fetchSome(ask);
      for (const row of rows) digest.add(row);
      if (rows.length < ROWS_AT_ONCE) return digest.value();
    }
  });
}

function fetchSome(ask: Ask): Promise<Row[]> {
  return ask<Row>(`FETCH ${ROWS_AT_ONCE} FROM all_rows`);
}

function digestOf(rows: Iterable<Row>, table: Table): string {
  const digest = createDigest(table);
  for (const row of rows) digest.add(row);
  return digest.value();
}

/** The same for the same rows in whatever order: how many there are, and the sum of their hashes. */
function createDigest({ columns }: Table): { add(row: Row): void; value(): string } {
  let [count, sum] = [0, 0n];
  return {
    add: (row) => {
      const values = JSON.stringify(columns.map(({ name }) => row[name] ?? null));
      sum = BigInt.asUintN(128, sum + BigInt(`0x${createHash("sha256").update(values).digest("hex").slice(0, 32)}`));
      count++;
    },
    value: () => `${count} ${sum}`,
  };
}

function columnsOf(from: DatabaseSync, table: string): Column[] {
  const columns = from.prepare("SELECT name, type FROM pragma_table_info(?)").all(table) as {
    name: string;
    type: string;
  }[];
  return columns.map(({ name, type }) => ({ name, type: type === "TEXT" ? "text" : "bigint" }));
}

function countOf(from: DatabaseSync, table: string): number {
  return Number(from.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);
}
