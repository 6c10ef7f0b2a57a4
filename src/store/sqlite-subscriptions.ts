// Who gets a briefing where and when, in SQLite. [io]
import type { Subscriptions } from "./schedules.ts";
import type { Connection } from "./sqlite-file.ts";
import { type SubscriptionRow, toSubscription, toSubscriptionRow } from "./subscription-row.ts";

export function openSubscriptions({ database, read, write }: Connection): Subscriptions {
  const put = database.prepare(
    `INSERT INTO subscription VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET workspace_id = excluded.workspace_id, destination = excluded.destination,
       schedule = excluded.schedule, options = excluded.options, owner = excluded.owner,
       paused_reason = excluded.paused_reason, paused_at = excluded.paused_at,
       decided_until = excluded.decided_until, next_at = excluded.next_at`,
  );
  const one = database.prepare("SELECT * FROM subscription WHERE id = ?");
  const listed = database.prepare(
    "SELECT * FROM subscription WHERE workspace_id = coalesce(?, workspace_id) ORDER BY id",
  );
  const removed = database.prepare("DELETE FROM subscription WHERE id = ?");
  const changed = database.prepare("UPDATE subscription SET options = ? WHERE id = ?");
  const paused = database.prepare(
    "UPDATE subscription SET paused_reason = ?, paused_at = ? WHERE id = ? AND paused_reason IS NULL",
  );
  const resumed = database.prepare(
    "UPDATE subscription SET paused_reason = NULL, paused_at = NULL, decided_until = ?, next_at = ? WHERE id = ?",
  );
  const due = database.prepare(
    "SELECT * FROM subscription WHERE paused_reason IS NULL AND (next_at <= ? OR decided_until > ?) ORDER BY next_at, id",
  );
  return {
    set: (subscription) =>
      write(() => {
        put.run(...(Object.values(toSubscriptionRow(subscription)) as (string | number | null)[]));
      }),
    get: (id) =>
      read(() => {
        const row = one.get(id) as SubscriptionRow | undefined;
        return row ? toSubscription(row) : null;
      }),
    list: (workspace) => read(() => (listed.all(workspace ?? null) as SubscriptionRow[]).map(toSubscription)),
    remove: (id) => write(() => removed.run(id).changes > 0),
    setOptions: (id, options) => write(() => changed.run(JSON.stringify(options), id).changes > 0),
    pause: (id, reason, at) => write(() => paused.run(reason, at, id).changes > 0),
    resume: (id, from, nextAt) => write(() => resumed.run(from, nextAt, id).changes > 0),
    due: (by) => read(() => (due.all(by, by) as SubscriptionRow[]).map(toSubscription)),
  };
}
