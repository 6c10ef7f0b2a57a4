// The delivery of each slot, claimed once and taken over when its holder is gone, in SQLite. [io]
import type { ArticleId } from "../corpus/article.ts";
import { destinationKey } from "../schedule/destination.ts";
import type { Slot } from "../schedule/due.ts";
import { slotId } from "../schedule/slot-id.ts";
import type { Clock } from "../time.ts";
import type { Slots, Subscription, Worker } from "./schedules.ts";
import { afterPost, isTold, recordOf, type SlotRow, toRecord } from "./slot-row.ts";
import type { Connection } from "./sqlite-file.ts";
import { toldKeeper } from "./sqlite-told.ts";

const OPEN = "state IN ('claimed', 'sending')";

/** Held by nobody, or by someone whose lease is over. */
const LEFT = "(holder IS NULL OR holder NOT IN (SELECT id FROM holder))";

export function openSlots({ database, read, write, writeSoon }: Connection, clock: Clock): Slots {
  const decided = database.prepare(
    `UPDATE subscription SET decided_until = ?, next_at = ?
     WHERE id = ? AND decided_until = ? AND paused_reason IS NULL`,
  );
  const claim = database.prepare(
    `INSERT INTO slot VALUES (:id, :subscription, :workspace, :destination, :date, :time, :at, 'claimed', NULL, :late,
       NULL, '[]', NULL, '[]', :notBefore, 0, NULL, :now, :holder)
     ON CONFLICT (subscription_id, local_date, local_time) DO UPDATE SET
       at = excluded.at, state = 'claimed', reason = NULL, late = excluded.late, payloads = NULL, delivery_id = NULL,
       told = '[]', not_before = excluded.not_before, changed_at = excluded.changed_at, holder = excluded.holder
       WHERE slot.state = 'skipped' AND slot.changed_at > excluded.changed_at
     RETURNING *`,
  );
  const skip = database.prepare(
    `INSERT INTO slot VALUES (:id, :subscription, :workspace, :destination, :date, :time, :at, 'skipped', 'missed', 0,
       NULL, '[]', NULL, '[]', :at, 0, NULL, :now, NULL)
     ON CONFLICT DO NOTHING`,
  );
  const lease = database.prepare(
    `INSERT INTO holder VALUES (:holder, :now + :lease) ON CONFLICT (id) DO UPDATE SET lease_until = excluded.lease_until`,
  );
  // A lease twice as long as any is given was given before the clock was set back.
  const endLeases = database.prepare("DELETE FROM holder WHERE lease_until <= :now OR lease_until > :now + 2 * :lease");
  const takeOver = database.prepare(
    `UPDATE slot SET holder = :holder
     WHERE ${OPEN} AND ${LEFT}
       AND id IN (
         SELECT id FROM slot WHERE ${OPEN} AND ${LEFT} AND workspace_id LIKE :platform || ':%'
         ORDER BY at, id LIMIT :limit
       )
     RETURNING *`,
  );
  const release = database.prepare("UPDATE slot SET holder = NULL WHERE holder = ? AND state = 'claimed'");
  const endLease = database.prepare("DELETE FROM holder WHERE id = ?");
  const heldBy = database.prepare(`SELECT * FROM slot WHERE holder = ? AND ${OPEN} ORDER BY at, id`);
  const workers = database.prepare(
    `SELECT holder.id AS holder, count(slot.id) AS slots, min(slot.not_before) AS "firstAt"
     FROM holder LEFT JOIN slot ON slot.holder = holder.id AND ${OPEN}
     WHERE lease_until > ? GROUP BY holder.id ORDER BY holder.id`,
  );
  const hold = database.prepare(
    `INSERT INTO post_hold VALUES (:reach, :until) ON CONFLICT (reach) DO UPDATE SET until_at = excluded.until_at
       WHERE excluded.until_at > post_hold.until_at`,
  );
  const endHolds = database.prepare("DELETE FROM post_hold WHERE until_at <= ?");
  const heldUntil = database.prepare("SELECT until_at FROM post_hold WHERE reach = ?");
  const HELD = `WHERE id = :id AND holder = :holder AND ${OPEN}`;
  const held = database.prepare(`SELECT * FROM slot ${HELD}`);
  const prepare = database.prepare(
    `UPDATE slot SET payloads = :payloads, delivery_id = :delivery, told = :told, late = :late
     ${HELD} AND payloads IS NULL`,
  );
  const begin = database.prepare(
    `UPDATE slot SET state = 'sending', tries = tries + 1, first_try_at = coalesce(first_try_at, :now) ${HELD} RETURNING *`,
  );
  const posted = database.prepare(
    `UPDATE slot SET state = :state, messages = :messages, tries = 0, first_try_at = NULL, changed_at = :now ${HELD} RETURNING *`,
  );
  const waitUndecided = database.prepare(`UPDATE slot SET not_before = :notBefore ${HELD} RETURNING *`);
  const wait = database.prepare(
    `UPDATE slot SET not_before = :notBefore, state = 'claimed', first_try_at = NULL ${HELD} RETURNING *`,
  );
  const end = database.prepare(
    `UPDATE slot SET state = :state, reason = :reason, changed_at = :now ${HELD} RETURNING *`,
  );
  const listed = database.prepare(
    `SELECT * FROM slot WHERE workspace_id = coalesce(:workspace, workspace_id)
       AND subscription_id = coalesce(:subscription, subscription_id)
       AND (:delivery IS NULL OR delivery_id = :delivery) ORDER BY at DESC, id LIMIT :limit`,
  );
  const lastFailed = database.prepare(
    "SELECT max(at) AS at FROM slot WHERE subscription_id = ? AND state = 'failed' AND reason = ? AND at < ?",
  );
  const outdated = database.prepare(
    `SELECT DISTINCT slot.*, article.id AS article, article.revision FROM article
     JOIN delivered_quote ON delivered_quote.article_id = article.id AND delivered_quote.revision < article.revision
     JOIN slot ON slot.delivery_id = delivered_quote.delivery_id
     WHERE article.revision > 1 AND slot.at >= ? AND slot.messages <> '[]' AND NOT (${OPEN})
     ORDER BY slot.at, slot.id, article.id`,
  );
  const keepTold = toldKeeper(database);

  const valuesOf = ({ id, destination }: Subscription, { date, time, at }: Slot) => ({
    id: slotId(id, { date, time }),
    subscription: id,
    workspace: destination.workspace,
    destination: destinationKey(destination),
    date,
    time,
    at,
    now: clock(),
  });

  function over(row: SlotRow): void {
    if (isTold(row)) keepTold(row, row.told, clock());
  }

  return {
    // What was decided is decided again when the power fails before it is on the disk: nothing is posted without `prepare`.
    decide: (subscription, { until, nextAt, deliver, skip: missed }, holder, leaseMs) =>
      writeSoon(() => {
        const { id, decidedUntil } = subscription;
        if (decided.run(until, nextAt, id, decidedUntil).changes === 0) return null;
        for (const slot of missed) skip.run(valuesOf(subscription, slot));
        if (deliver === null) return null;
        const { slot, late, notBefore } = deliver;
        lease.run({ holder, now: clock(), lease: leaseMs });
        return recordOf(claim.get({ ...valuesOf(subscription, slot), late: late ? 1 : 0, notBefore, holder }));
      }),
    takeOver: (platform, holder, leaseMs, limit) =>
      write(() => {
        const now = clock();
        endLeases.run({ now, lease: leaseMs });
        const rows = takeOver.all({ platform, holder, limit }) as SlotRow[];
        if (rows.length > 0) lease.run({ holder, now, lease: leaseMs });
        return rows.map(toRecord);
      }),
    renew: (holder, leaseMs) =>
      writeSoon(() => {
        lease.run({ holder, now: clock(), lease: leaseMs });
      }),
    release: (holder) =>
      write(() => {
        release.run(holder);
        endLease.run(holder);
      }),
    held: (holder) => read(() => (heldBy.all(holder) as SlotRow[]).map(toRecord)),
    workers: () => read(() => workers.all(clock()) as Worker[]),
    hold: (reach, forMs) =>
      writeSoon(() => {
        const now = clock();
        endHolds.run(now);
        hold.run({ reach, until: now + forMs });
      }),
    holds: (reaches) =>
      read(() => {
        const now = clock();
        return reaches
          .map((reach) => ({ reach, forMs: Number(heldUntil.get(reach)?.until_at ?? 0) - now }))
          .filter(({ forMs }) => forMs > 0);
      }),
    prepare: (id, holder, { payloads, delivery, told, late }) =>
      write(() => {
        const values = { payloads: JSON.stringify(payloads), delivery, told: JSON.stringify(told), late: late ? 1 : 0 };
        prepare.run({ id, holder, ...values });
        return recordOf(held.get({ id, holder }));
      }),
    // On the disk before the post: after a power failure it would otherwise be posted again without a look.
    begin: (id, holder) => write(() => recordOf(begin.get({ id, holder, now: clock() }))),
    posted: (id, holder, number, messageId) =>
      write(() => {
        const record = recordOf(held.get({ id, holder }));
        if (record === null || record.messages.length > number) return record;
        const row = posted.get({ id, holder, ...afterPost(record, messageId), now: clock() }) as SlotRow;
        over(row);
        return toRecord(row);
      }),
    wait: (id, holder, notBefore, what) =>
      write(() => recordOf((what === "undecided" ? waitUndecided : wait).get({ id, holder, notBefore }))),
    end: (id, holder, state, reason) =>
      write(() => {
        const row = end.get({ id, holder, state, reason, now: clock() }) as SlotRow | undefined;
        if (row) over(row);
        return row !== undefined;
      }),
    lastFailed: (subscription, reason, before) =>
      read(() => (lastFailed.get(subscription, reason, before) as { at: number | null }).at),
    outdated: (since) =>
      read(() => {
        const rows = outdated.all(since) as (SlotRow & { article: ArticleId; revision: number })[];
        return rows.map((row) => ({ slot: toRecord(row), article: row.article, revision: row.revision }));
      }),
    list: ({ workspace = null, subscription = null, delivery = null, limit }) =>
      read(() => (listed.all({ workspace, subscription, delivery, limit }) as SlotRow[]).map(toRecord)),
  };
}
