// Feeds, their readers and their items, in PostgreSQL. [io]
import { randomUUID } from "node:crypto";
import { FORGETTING_UNREAD_FEEDS } from "./cleaning.ts";
import type { Feed, FeedId, FeedState, FeedStore, FeedSubscription } from "./feed.ts";
import { byDue, type FeedRow, type ItemRow, type ReaderRow, toClaim, toFeed, toItem, toReader } from "./feed-row.ts";
import { digestOf } from "./migrations/0010-long-marks.ts";
import { carriedOut, type Database, type Work } from "./postgres-database.ts";

type On = Parameters<Work<void>>[0];

const SUBSCRIBE = `
  INSERT INTO feed_subscription VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (workspace_id, feed_id) DO UPDATE SET
    notice_destination = excluded.notice_destination,
    wants_full_text = excluded.wants_full_text`;

/** `now` is the store's clock, in SQL. */
export function openFeeds({ read, ask, change, put, transaction }: Database, now: () => string): FeedStore {
  return {
    subscribe: (url, reader, state) => transaction((on) => subscribe(on, url, reader, state)),
    unsubscribe: (workspace, id) =>
      transaction(async (on) => {
        const removed = await on.change("DELETE FROM feed_subscription WHERE workspace_id = $1 AND feed_id = $2", [
          workspace,
          id,
        ]);
        await carriedOut(on.change, FORGETTING_UNREAD_FEEDS);
        return removed > 0;
      }),
    get: async (id) => {
      const [row] = await read<FeedRow>("SELECT * FROM feed WHERE id = $1", [id]);
      return row ? toFeed(row) : null;
    },
    list: async (workspace) => {
      const rows = await read<FeedRow & ReaderRow>(
        "SELECT * FROM feed_subscription s JOIN feed f ON f.id = s.feed_id WHERE s.workspace_id = $1 ORDER BY s.added_at, f.url",
        [workspace],
      );
      return rows.map((row) => ({ feed: toFeed(row), subscription: toReader(row) }));
    },
    readers: async (id) => {
      const rows = await read<ReaderRow>("SELECT * FROM feed_subscription WHERE feed_id = $1 ORDER BY workspace_id", [
        id,
      ]);
      return rows.map(toReader);
    },
    claimDue: async (termMs, limit) => {
      const rows = await ask<FeedRow>(
        `WITH due AS MATERIALIZED (
           SELECT id FROM feed WHERE next_poll_at <= ${now()} AND leased_until <= ${now()}
           ORDER BY next_poll_at, id LIMIT $2 FOR UPDATE SKIP LOCKED
         )
         UPDATE feed SET leased_until = ${now()} + $1 FROM due WHERE feed.id = due.id RETURNING feed.*`,
        [termMs, limit],
      );
      return rows.map(toClaim).sort(byDue);
    },
    claim: async (id, termMs) => {
      const [row] = await ask<FeedRow>(
        `UPDATE feed SET leased_until = ${now()} + $1 WHERE id = $2 AND leased_until <= ${now()} RETURNING *`,
        [termMs, id],
      );
      return row ? toClaim(row) : null;
    },
    finish: async ({ id, leasedUntil }, state) =>
      (await change(
        "UPDATE feed SET state = $1, next_poll_at = $2, leased_until = 0 WHERE id = $3 AND leased_until = $4",
        [JSON.stringify(state), state.nextPollAt, id, leasedUntil],
      )) > 0,
    setState: async (id, state) => {
      await put("UPDATE feed SET state = $1, next_poll_at = $2 WHERE id = $3", [
        JSON.stringify(state),
        state.nextPollAt,
        id,
      ]);
    },
    move: (id, url) => transaction((on) => move(on, id, url)),
    seen: async (id, keys) => {
      const rows = await read<ItemRow>("SELECT * FROM feed_item WHERE feed_id = $1 AND item_key = ANY($2)", [id, keys]);
      const found = new Map(rows.map((row) => [row.item_key, row]));
      return new Map(
        keys.flatMap((key) => {
          const row = found.get(key.toWellFormed());
          return row ? [[key, toItem(row, key)]] : [];
        }),
      );
    },
    remember: async (id, items) => {
      // The last of a key counts; one statement cannot write the same row twice.
      const newest = [...new Map(items.map((item) => [item.key.toWellFormed(), item])).values()];
      await put(
        `INSERT INTO feed_item SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[])
         ON CONFLICT (feed_id, item_key) DO UPDATE SET article_id = excluded.article_id, fingerprint = excluded.fingerprint`,
        [
          id,
          newest.map(({ key }) => key),
          newest.map(({ articleId }) => articleId),
          newest.map(({ fingerprint }) => fingerprint),
        ],
      );
    },
  };
}

async function subscribe(
  { ask, change }: On,
  url: string,
  reader: Omit<FeedSubscription, "feedId">,
  state: FeedState,
): Promise<Feed> {
  const kept = JSON.stringify(state);
  // Written even when it is there: the row is then locked, and nobody forgets it as unread meanwhile.
  const [held] = await ask<FeedRow>(
    `INSERT INTO feed VALUES ($1, $2, $3, $4, 0)
     ON CONFLICT (${digestOf("url")}) DO UPDATE SET url = excluded.url RETURNING *`,
    [randomUUID(), url, kept, state.nextPollAt],
  );
  const feed = held!;
  if (feed.next_poll_at === null) {
    await change("UPDATE feed SET state = $1, next_poll_at = $2 WHERE id = $3", [kept, state.nextPollAt, feed.id]);
  }
  const { workspace, addedBy, addedAt, noticeDestination, wantsFullText } = reader;
  await change(SUBSCRIBE, [workspace, feed.id, addedBy, addedAt, noticeDestination, wantsFullText ? 1 : 0]);
  return feed.next_poll_at === null ? { ...toFeed(feed), state } : toFeed(feed);
}

async function move({ ask, change }: On, id: FeedId, url: string): Promise<FeedId> {
  const [other] = await ask<FeedRow>(
    `SELECT * FROM feed WHERE ${digestOf("url")} = ${digestOf("$1::text")} FOR UPDATE`,
    [url],
  );
  if (other?.id === id) return id;
  await change("DELETE FROM feed_item WHERE feed_id = $1", [id]);
  if (other === undefined) {
    await change("UPDATE feed SET url = $1 WHERE id = $2", [url, id]);
    return id;
  }
  await change(
    `INSERT INTO feed_subscription
     SELECT workspace_id, $1, added_by, added_at, notice_destination, wants_full_text
     FROM feed_subscription WHERE feed_id = $2
     ON CONFLICT DO NOTHING`,
    [other.id, id],
  );
  await change("DELETE FROM feed_subscription WHERE feed_id = $1", [id]);
  await carriedOut(change, FORGETTING_UNREAD_FEEDS);
  return other.id as FeedId;
}
