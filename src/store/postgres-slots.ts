// The delivery of each slot, claimed once and taken over when its holder is gone, in PostgreSQL. [io]
import type { ArticleId } from "../corpus/article.ts";
import { destinationKey } from "../schedule/destination.ts";
import { slotId } from "../schedule/slot-id.ts";
import type { Database } from "./postgres-database.ts";
import { keepTold } from "./postgres-told.ts";
import { wanted } from "./postgres-where.ts";
import type { SlotDecision, SlotRecord, Slots, Subscription, Worker } from "./schedules.ts";
import { afterPost, isTold, recordOf, type SlotRow, toRecord } from "./slot-row.ts";

const OPEN = "state IN ('claimed', 'sending')";
const HELD = `WHERE id = $1 AND holder = $2 AND ${OPEN}`;

/** `now` is the store's clock, in SQL. */
export function openSlots({ read, ask, put, transaction }: Database, now: () => string): Slots {
  const one = async (sql: string, values: Parameters<typeof ask>[1]): Promise<SlotRecord | null> =>
    recordOf((await ask<SlotRow>(sql, values))[0]);

  return {
    decide: (subscription, decision, holder, leaseMs) =>
      one(decideStatement(now()), decideValues(subscription, decision, holder, leaseMs)),
    takeOver: async (platform, holder, leaseMs, limit) => {
      const rows = await ask<SlotRow>(takeOverStatement(now()), [leaseMs, platform, limit, holder]);
      return rows.map(toRecord);
    },
    renew: async (holder, leaseMs) => {
      await put(
        `INSERT INTO holder VALUES ($1, ${now()} + $2)
         ON CONFLICT (id) DO UPDATE SET lease_until = excluded.lease_until`,
        [holder, leaseMs],
      );
    },
    release: (holder) =>
      transaction(async (on) => {
        await on.change("UPDATE slot SET holder = NULL WHERE holder = $1 AND state = 'claimed'", [holder]);
        await on.change("DELETE FROM holder WHERE id = $1", [holder]);
      }),
    held: async (holder) => {
      const rows = await read<SlotRow>(`SELECT * FROM slot WHERE holder = $1 AND ${OPEN} ORDER BY at, id`, [holder]);
      return rows.map(toRecord);
    },
    workers: () =>
      read<Worker>(
        `SELECT holder.id AS holder, count(slot.id) AS slots, min(slot.not_before) AS "firstAt"
         FROM holder LEFT JOIN slot ON slot.holder = holder.id AND ${OPEN}
         WHERE lease_until > ${now()} GROUP BY holder.id ORDER BY holder.id`,
      ),
    hold: async (reach, forMs) => {
      await put(
        `WITH over AS (DELETE FROM post_hold WHERE until_at <= ${now()} AND reach <> $1)
         INSERT INTO post_hold VALUES ($1, ${now()} + $2::bigint)
         ON CONFLICT (reach) DO UPDATE SET until_at = greatest(post_hold.until_at, excluded.until_at)`,
        [reach, Math.ceil(forMs)],
      );
    },
    holds: (reaches) =>
      read<{ reach: string; forMs: number }>(
        `SELECT reach, until_at - ${now()} AS "forMs" FROM post_hold WHERE reach = ANY($1) AND until_at > ${now()}`,
        [reaches],
      ),
    prepare: async (id, holder, { payloads, delivery, told, late }) => {
      await put(`UPDATE slot SET payloads = $3, delivery_id = $4, told = $5, late = $6 ${HELD} AND payloads IS NULL`, [
        id,
        holder,
        JSON.stringify(payloads),
        delivery,
        JSON.stringify(told),
        late ? 1 : 0,
      ]);
      return recordOf((await read<SlotRow>(`SELECT * FROM slot ${HELD}`, [id, holder]))[0]);
    },
    begin: (id, holder) =>
      one(
        `UPDATE slot SET state = 'sending', tries = tries + 1, first_try_at = coalesce(first_try_at, ${now()})
         ${HELD} RETURNING *`,
        [id, holder],
      ),
    posted: (id, holder, number, messageId) =>
      transaction(async (on) => {
        const record = recordOf((await on.ask<SlotRow>(`SELECT * FROM slot ${HELD} FOR UPDATE`, [id, holder]))[0]);
        if (record === null || record.messages.length > number) return record;
        const { state, messages } = afterPost(record, messageId);
        const [row] = await on.ask<SlotRow>(
          `UPDATE slot SET state = $3, messages = $4, tries = 0, first_try_at = NULL, changed_at = ${now()}
           ${HELD} RETURNING *`,
          [id, holder, state, messages],
        );
        if (isTold(row!)) await keepTold(on.change, row!, row!.told, now());
        return toRecord(row!);
      }),
    wait: (id, holder, notBefore, posted) =>
      one(
        posted === "undecided"
          ? `UPDATE slot SET not_before = $3 ${HELD} RETURNING *`
          : `UPDATE slot SET not_before = $3, state = 'claimed', first_try_at = NULL ${HELD} RETURNING *`,
        [id, holder, notBefore],
      ),
    end: (id, holder, state, reason) =>
      transaction(async (on) => {
        const [row] = await on.ask<SlotRow>(
          `UPDATE slot SET state = $3, reason = $4, changed_at = ${now()} ${HELD} RETURNING *`,
          [id, holder, state, reason],
        );
        if (row && isTold(row)) await keepTold(on.change, row, row.told, now());
        return row !== undefined;
      }),
    lastFailed: async (subscription, reason, before) => {
      const [row] = await read<{ at: number | null }>(
        "SELECT max(at) AS at FROM slot WHERE subscription_id = $1 AND state = 'failed' AND reason = $2 AND at < $3",
        [subscription, reason, before],
      );
      return row?.at ?? null;
    },
    outdated: async (since) => {
      const rows = await read<SlotRow & { article: ArticleId; revision: number }>(
        `SELECT DISTINCT slot.*, article.id AS article, article.revision FROM article
         JOIN delivered_quote ON delivered_quote.article_id = article.id
           AND delivered_quote.revision < article.revision
         JOIN slot ON slot.delivery_id = delivered_quote.delivery_id
         WHERE article.revision > 1 AND slot.at >= $1 AND slot.messages <> '[]' AND NOT (${OPEN})
         ORDER BY slot.at, slot.id, article.id`,
        [since],
      );
      return rows.map((row) => ({ slot: toRecord(row), article: row.article, revision: row.revision }));
    },
    list: async ({ workspace, subscription, delivery, limit }) => {
      const { where, values } = wanted([
        ["workspace_id =", workspace],
        ["subscription_id =", subscription],
        ["delivery_id =", delivery],
      ]);
      const rows = await read<SlotRow>(`SELECT * FROM slot ${where} ORDER BY at DESC, id LIMIT $${values.length + 1}`, [
        ...values,
        limit,
      ]);
      return rows.map(toRecord);
    },
  };
}

/**
 * Does not wait for the disk: what was decided is decided again when the server's power fails, not its process, before it is
 * there, and nothing is posted before the messages are kept, which waits.
 */
const SOON = "set_config('synchronous_commit', 'off', true) IS NOT NULL";

/**
 * One statement: whoever moves the subscription's limit records what it skips, has its lease and claims the slot. Two that
 * decide the same wait for one another at the subscription's row, and the second finds the limit moved.
 */
function decideStatement(now: string): string {
  return `
    WITH decided AS (
      UPDATE subscription SET decided_until = $1, next_at = $2
      WHERE id = $3 AND decided_until = $4 AND paused_reason IS NULL AND ${SOON} RETURNING id
    ), skipped AS (
      INSERT INTO slot
      SELECT missed.id, $3, $5, $6, missed.date, missed.time, missed.at, 'skipped', 'missed', 0,
        NULL, '[]', NULL, '[]', missed.at, 0, NULL, ${now}, NULL
      FROM decided, unnest($7::text[], $8::text[], $9::text[], $10::bigint[]) AS missed (id, date, time, at)
      ON CONFLICT DO NOTHING
    ), leased AS (
      INSERT INTO holder SELECT $11, ${now} + $12::bigint FROM decided WHERE $13::text IS NOT NULL
      ON CONFLICT (id) DO UPDATE SET lease_until = excluded.lease_until
    )
    INSERT INTO slot
    SELECT $13, $3, $5, $6, $14, $15, $16::bigint, 'claimed', NULL, $17::integer,
      NULL, '[]', NULL, '[]', $18::bigint, 0, NULL, ${now}, $11
    FROM decided WHERE $13::text IS NOT NULL
    ON CONFLICT (subscription_id, local_date, local_time) DO UPDATE SET
      at = excluded.at, state = 'claimed', reason = NULL, late = excluded.late, payloads = NULL, delivery_id = NULL,
      told = '[]', not_before = excluded.not_before, changed_at = excluded.changed_at, holder = excluded.holder
      WHERE slot.state = 'skipped' AND slot.changed_at > excluded.changed_at
    RETURNING *`;
}

function decideValues(
  { id, destination, decidedUntil }: Subscription,
  { until, nextAt, deliver, skip }: SlotDecision,
  holder: string,
  leaseMs: number,
) {
  const slot = deliver?.slot;
  return [
    until,
    nextAt,
    id,
    decidedUntil,
    destination.workspace,
    destinationKey(destination),
    skip.map((each) => slotId(id, each)),
    skip.map(({ date }) => date),
    skip.map(({ time }) => time),
    skip.map(({ at }) => at),
    holder,
    leaseMs,
    slot ? slotId(id, slot) : null,
    slot?.date ?? null,
    slot?.time ?? null,
    slot?.at ?? null,
    deliver?.late ? 1 : 0,
    deliver?.notBefore ?? null,
  ];
}

/**
 * A lease twice as long as any is given was given before the clock was set back; one that is a little longer, by a statement
 * that began after this one and was done before. Ended leases are cleared away on the way. A row that another process took
 * meanwhile is looked at again when it is locked, but leases are not: so that its holder is still the one whose lease has ended
 * is asked of the row itself.
 */
function takeOverStatement(now: string): string {
  const ended = `(lease_until <= ${now} OR lease_until > ${now} + 2 * $1::bigint)`;
  return `
    WITH cleared AS (
      DELETE FROM holder WHERE ${ended} AND id <> $4
    ), left_over AS MATERIALIZED (
      SELECT id, holder FROM slot
      WHERE ${OPEN} AND starts_with(workspace_id, $2 || ':')
        AND (holder IS NULL OR holder NOT IN (SELECT id FROM holder WHERE NOT ${ended}))
      ORDER BY at, id LIMIT $3
    ), taken AS MATERIALIZED (
      SELECT slot.id FROM slot JOIN left_over ON left_over.id = slot.id
      WHERE ${OPEN} AND slot.holder IS NOT DISTINCT FROM left_over.holder FOR UPDATE OF slot SKIP LOCKED
    ), leased AS (
      INSERT INTO holder SELECT $4, ${now} + $1::bigint WHERE EXISTS (SELECT 1 FROM taken)
      ON CONFLICT (id) DO UPDATE SET lease_until = excluded.lease_until
    )
    UPDATE slot SET holder = $4 FROM taken WHERE slot.id = taken.id RETURNING slot.*`;
}
