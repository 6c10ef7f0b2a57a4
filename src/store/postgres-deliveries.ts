// The record of what was said to whom, in PostgreSQL. [io]
import { DELIVERIES_A_PAGE, type DeliveryRow, type QuoteRow, toDelivery, toDeliveryRow } from "./delivery-row.ts";
import type { Database } from "./postgres-database.ts";
import { fromKept } from "./postgres-text.ts";
import { wanted } from "./postgres-where.ts";
import type { Delivery, Store } from "./store.ts";

type RowWithQuotes = DeliveryRow & { readonly quotes: readonly QuoteRow[] | null };

/** Of one moment: asked for one after the other, a delivery that is being forgotten would come without its quotes. */
const DELIVERIES = `SELECT delivery.*,
    (SELECT json_agg(quote ORDER BY place) FROM delivered_quote AS quote WHERE delivery_id = delivery.id) AS quotes
  FROM delivery`;

export function openDeliveries({ read, put }: Database): Store["deliveries"] {
  async function* all(): AsyncGenerator<Delivery> {
    let last = "";
    for (;;) {
      const rows = await read<RowWithQuotes>(`${DELIVERIES} WHERE id > $1 ORDER BY id LIMIT $2`, [
        last,
        DELIVERIES_A_PAGE,
      ]);
      yield* rows.map(withQuotes);
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
      const [row] = await read<RowWithQuotes>(`${DELIVERIES} WHERE id = $1`, [id]);
      return row ? withQuotes(row) : null;
    },
    list: async ({ workspace, destination, kind, before, limit }) => {
      const { where, values } = wanted([
        ["workspace_id =", workspace],
        ["destination =", destination],
        ["kind =", kind],
        ["at <", before],
      ]);
      const rows = await read<RowWithQuotes>(
        `${DELIVERIES} ${where} ORDER BY at DESC, number DESC LIMIT $${values.length + 1}`,
        [...values, limit ?? null],
      );
      return rows.map(withQuotes);
    },
    count: async (workspace) => {
      const { where, values } = wanted([["workspace_id =", workspace]]);
      const [row] = await read<{ count: number }>(`SELECT count(*) AS count FROM delivery ${where}`, values);
      return row?.count ?? 0;
    },
    all,
  };
}

/** Text inside JSON comes as it is kept. */
function withQuotes({ quotes, ...row }: RowWithQuotes): Delivery {
  const asSaid = (quote: QuoteRow) => ({
    ...quote,
    article_id: fromKept(quote.article_id),
    text: fromKept(quote.text),
  });
  return toDelivery(row, (quotes ?? []).map(asSaid));
}
