// The record of what was said to whom, in SQLite. [io]
import { DELIVERIES_A_PAGE, type DeliveryRow, type QuoteRow, toDelivery, toDeliveryRow } from "./delivery-row.ts";
import type { Connection } from "./sqlite-file.ts";
import type { Delivery, Store } from "./store.ts";

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

  const withQuotes = (row: DeliveryRow): Delivery => toDelivery(row, quotesOf.all(row.id) as QuoteRow[]);

  function add(delivery: Delivery): void {
    const { id } = delivery;
    const { changes } = addDelivery.run(...(Object.values(toDeliveryRow(delivery)) as (string | number)[]));
    if (changes === 0) return;
    delivery.quotes.forEach(({ articleId, revision, start, end, text }, place) => {
      addQuote.run(id, place, articleId, revision, start, end, text.toWellFormed());
    });
  }

  async function* all(): AsyncGenerator<Delivery> {
    let last = "";
    for (;;) {
      const page = await read(() => (after.all(last, DELIVERIES_A_PAGE) as DeliveryRow[]).map(withQuotes));
      yield* page;
      if (page.length < DELIVERIES_A_PAGE) return;
      last = page.at(-1)!.id;
    }
  }

  return {
    add: (delivery) => write(() => add(delivery)),
    get: (id) =>
      read(() => {
        const row = one.get(id) as DeliveryRow | undefined;
        return row ? withQuotes(row) : null;
      }),
    list: ({ workspace = null, destination = null, kind = null, before = null, limit = -1 }) =>
      // SQLite takes a negative limit as none.
      read(() => (newest.all(workspace, destination, kind, before, limit) as DeliveryRow[]).map(withQuotes)),
    count: (workspace) => read(() => (counted.get(workspace ?? null) as { count: number }).count),
    all,
  };
}
