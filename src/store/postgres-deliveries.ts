// The record of what was said to whom, in PostgreSQL. [io]
import { DELIVERIES_A_PAGE, type DeliveryRow, type QuoteRow, toDelivery, toDeliveryRow } from "./delivery-row.ts";
import type { Database } from "./postgres-database.ts";
import { wanted } from "./postgres-where.ts";
import type { Delivery, Store } from "./store.ts";

export function openDeliveries({ read, put }: Database): Store["deliveries"] {
  async function withQuotes(rows: readonly DeliveryRow[]): Promise<Delivery[]> {
    const quotes = await read<QuoteRow & { delivery_id: string }>(
      "SELECT * FROM delivered_quote WHERE delivery_id = ANY($1) ORDER BY delivery_id, place",
      [rows.map(({ id }) => id)],
    );
    const byDelivery = Map.groupBy(quotes, ({ delivery_id }) => delivery_id);
    return rows.map((row) => toDelivery(row, byDelivery.get(row.id) ?? []));
  }

  async function* all(): AsyncGenerator<Delivery> {
    let last = "";
    for (;;) {
      const rows = await read<DeliveryRow>("SELECT * FROM delivery WHERE id > $1 ORDER BY id LIMIT $2", [
        last,
        DELIVERIES_A_PAGE,
      ]);
      yield* await withQuotes(rows);
      if (rows.length < DELIVERIES_A_PAGE) return;
      last = rows.at(-1)!.id;
    }
  }

  return {
    // One statement: it is kept whole or not, and the same again changes nothing.
    add: async (delivery) => {
      const { quotes } = delivery;
      const row = toDeliveryRow(delivery);
      await put(
        `WITH added AS (
           INSERT INTO delivery (id, workspace_id, destination, kind, at, inputs, output)
           VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id
         )
         INSERT INTO delivered_quote
         SELECT added.id, quote.* FROM added,
           unnest($8::integer[], $9::text[], $10::integer[], $11::integer[], $12::integer[], $13::text[]) AS quote`,
        [
          row.id,
          row.workspace_id,
          row.destination,
          row.kind,
          row.at,
          row.inputs,
          row.output,
          quotes.map((_, place) => place),
          quotes.map(({ articleId }) => articleId),
          quotes.map(({ revision }) => revision),
          quotes.map(({ start }) => start),
          quotes.map(({ end }) => end),
          quotes.map(({ text }) => text),
        ],
      );
    },
    get: async (id) => {
      const [[row], quotes] = await Promise.all([
        read<DeliveryRow>("SELECT * FROM delivery WHERE id = $1", [id]),
        read<QuoteRow>("SELECT * FROM delivered_quote WHERE delivery_id = $1 ORDER BY place", [id]),
      ]);
      return row ? toDelivery(row, quotes) : null;
    },
    list: async ({ workspace, destination, kind, before, limit }) => {
      const { where, values } = wanted([
        ["workspace_id =", workspace],
        ["destination =", destination],
        ["kind =", kind],
        ["at <", before],
      ]);
      const rows = await read<DeliveryRow>(
        `SELECT * FROM delivery ${where} ORDER BY at DESC, number DESC LIMIT $${values.length + 1}`,
        [...values, limit ?? null],
      );
      return withQuotes(rows);
    },
    count: async (workspace) => {
      const { where, values } = wanted([["workspace_id =", workspace]]);
      const [row] = await read<{ count: number }>(`SELECT count(*) AS count FROM delivery ${where}`, values);
      return row?.count ?? 0;
    },
    all,
  };
}
