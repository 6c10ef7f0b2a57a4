// The record of what was said to whom, in PostgreSQL. [io]
import { DELIVERIES_A_PAGE, type DeliveryRow, type QuoteRow, toDelivery, toDeliveryRow } from "./delivery-row.ts";
import type { Database } from "./postgres-database.ts";
import { wanted } from "./postgres-where.ts";
import type { Delivery, Store } from "./store.ts";

export function openDeliveries({ read, transaction }: Database): Store["deliveries"] {
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
    add: (delivery) =>
      transaction(async ({ change }) => {
        const { id, quotes } = delivery;
        const row = toDeliveryRow(delivery);
        const added = await change(
          `INSERT INTO delivery (id, workspace_id, destination, kind, at, inputs, output)
           VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
          [row.id, row.workspace_id, row.destination, row.kind, row.at, row.inputs, row.output],
        );
        if (added === 0) return;
        await change(
          `INSERT INTO delivered_quote
           SELECT $1, * FROM unnest($2::integer[], $3::text[], $4::integer[], $5::integer[], $6::integer[], $7::text[])`,
          [
            id,
            quotes.map((_, place) => place),
            quotes.map(({ articleId }) => articleId),
            quotes.map(({ revision }) => revision),
            quotes.map(({ start }) => start),
            quotes.map(({ end }) => end),
            quotes.map(({ text }) => text),
          ],
        );
      }),
    get: async (id) => {
      const rows = await read<DeliveryRow>("SELECT * FROM delivery WHERE id = $1", [id]);
      return (await withQuotes(rows))[0] ?? null;
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
