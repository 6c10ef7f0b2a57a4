// The record of what was said to whom, in SQLite. [io]
import type { ArticleId } from "../corpus/article.ts";
import { StoreError } from "../problem.ts";
import type { Connection } from "./sqlite-file.ts";
import type { DeliveredQuote, Delivery, Store, WorkspaceId } from "./store.ts";

/** Deliveries are read this many at a time when all are asked for. */
const PAGE = 100;

type DeliveryRow = {
  id: string;
  workspace_id: string;
  destination: string;
  kind: Delivery["kind"];
  at: number;
  inputs: string;
  output: string;
};

type QuoteRow = { article_id: string; revision: number; start_offset: number; end_offset: number; text: string };

export function openDeliveries({ database, read, write }: Connection): Store["deliveries"] {
  const addDelivery = database.prepare("INSERT INTO delivery VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
  const addQuote = database.prepare("INSERT INTO delivered_quote VALUES (?, ?, ?, ?, ?, ?, ?)");
  const one = database.prepare("SELECT * FROM delivery WHERE id = ?");
  const newest = database.prepare(
    `SELECT * FROM delivery
     WHERE workspace_id = coalesce(?, workspace_id) AND destination = coalesce(?, destination)
       AND kind = coalesce(?, kind) AND at < coalesce(?, at + 1)
     ORDER BY at DESC, rowid DESC LIMIT ?`,
  );
  const counted = database.prepare(
    "SELECT count(*) AS count FROM delivery WHERE workspace_id = coalesce(?, workspace_id)",
  );
  const after = database.prepare("SELECT * FROM delivery WHERE id > ? ORDER BY id LIMIT ?");
  const quotesOf = database.prepare("SELECT * FROM delivered_quote WHERE delivery_id = ? ORDER BY place");

  function add({ id, workspace, destination, kind, at, inputs, output, quotes }: Delivery): void {
    const { changes } = addDelivery.run(id, workspace, destination, kind, at, json(inputs), json(output));
    if (changes === 0) return;
    quotes.forEach(({ articleId, revision, start, end, text }, place) => {
      addQuote.run(id, place, articleId, revision, start, end, text.toWellFormed());
    });
  }

  function toDelivery(row: DeliveryRow): Delivery {
    const { id, destination, kind, at } = row;
    const quotes = (quotesOf.all(id) as QuoteRow[]).map(toQuote);
    const workspace = row.workspace_id as WorkspaceId;
    return {
      id,
      workspace,
      destination,
      kind,
      at,
      inputs: parsed(row.inputs, id),
      output: parsed(row.output, id),
      quotes,
    };
  }

  async function* all(): AsyncGenerator<Delivery> {
    let last = "";
    for (;;) {
      const page = await read(() => (after.all(last, PAGE) as DeliveryRow[]).map(toDelivery));
      yield* page;
      if (page.length < PAGE) return;
      last = page.at(-1)!.id;
    }
  }

  return {
    add: (delivery) => write(() => add(delivery)),
    get: (id) =>
      read(() => {
        const row = one.get(id) as DeliveryRow | undefined;
        return row ? toDelivery(row) : null;
      }),
    list: ({ workspace = null, destination = null, kind = null, before = null, limit = -1 }) =>
      // SQLite takes a negative limit as none.
      read(() => (newest.all(workspace, destination, kind, before, limit) as DeliveryRow[]).map(toDelivery)),
    count: (workspace) => read(() => (counted.get(workspace ?? null) as { count: number }).count),
    all,
  };
}

function toQuote(row: QuoteRow): DeliveredQuote {
  return {
    articleId: row.article_id as ArticleId,
    revision: row.revision,
    start: row.start_offset,
    end: row.end_offset,
    text: row.text,
  };
}

function parsed(text: string, id: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new StoreError(`The record of delivery ${id} is damaged: restore a backup of the database.`, { cause });
  }
}

/** JSON has no undefined; it is kept as null. */
function json(value: unknown): string {
  return JSON.stringify(value ?? null);
}
