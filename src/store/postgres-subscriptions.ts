// Who gets a briefing where and when, in PostgreSQL. [io]
import type { Database } from "./postgres-database.ts";
import { wanted } from "./postgres-where.ts";
import type { Subscriptions } from "./schedules.ts";
import { type SubscriptionRow, toSubscription, toSubscriptionRow } from "./subscription-row.ts";

export function openSubscriptions({ read, change, put }: Database): Subscriptions {
  return {
    set: async (subscription) => {
      await put(
        `INSERT INTO subscription VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (id) DO UPDATE SET workspace_id = excluded.workspace_id, destination = excluded.destination,
           schedule = excluded.schedule, options = excluded.options, owner = excluded.owner,
           paused_reason = excluded.paused_reason, paused_at = excluded.paused_at,
           decided_until = excluded.decided_until, next_at = excluded.next_at`,
        Object.values(toSubscriptionRow(subscription)),
      );
    },
    get: async (id) => {
      const [row] = await read<SubscriptionRow>("SELECT * FROM subscription WHERE id = $1", [id]);
      return row ? toSubscription(row) : null;
    },
    list: async (workspace) => {
      const { where, values } = wanted([["workspace_id =", workspace]]);
      return (await read<SubscriptionRow>(`SELECT * FROM subscription ${where} ORDER BY id`, values)).map(
        toSubscription,
      );
    },
    remove: async (id) => (await change("DELETE FROM subscription WHERE id = $1", [id])) > 0,
    setOptions: async (id, options) =>
      (await change("UPDATE subscription SET options = $1 WHERE id = $2", [JSON.stringify(options), id])) > 0,
    pause: async (id, reason, at) =>
      (await change(
        "UPDATE subscription SET paused_reason = $1, paused_at = $2 WHERE id = $3 AND paused_reason IS NULL",
        [reason, at, id],
      )) > 0,
    resume: async (id, from, nextAt) =>
      (await change(
        "UPDATE subscription SET paused_reason = NULL, paused_at = NULL, decided_until = $1, next_at = $2 WHERE id = $3",
        [from, nextAt, id],
      )) > 0,
    due: async (by) => {
      const rows = await read<SubscriptionRow>(
        `SELECT * FROM subscription WHERE paused_reason IS NULL AND (next_at <= $1 OR decided_until > $1)
         ORDER BY next_at, id`,
        [by],
      );
      return rows.map(toSubscription);
    },
  };
}
