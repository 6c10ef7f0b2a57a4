// Feeds, their readers and their items, in SQLite. [io]
import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { ArticleId } from "../corpus/article.ts";
import { StoreError } from "../problem.ts";
import type { ClaimedFeed, Feed, FeedId, FeedState, FeedStore, FeedSubscription, SeenItem } from "./feed.ts";
import type { Connection } from "./sqlite-file.ts";
import type { WorkspaceId } from "./store.ts";

type FeedRow = { id: string; url: string; state: string; next_poll_at: number | null; leased_until: number };

type SubscriptionRow = {
  workspace_id: string;
  feed_id: string;
  added_by: string | null;
  added_at: number;
  notice_destination: string | null;
  wants_full_text: number;
};

type ItemRow = { item_key: string; article_id: string; fingerprint: string };

/**
 * The condition stands twice: PostgreSQL asks the outer one again when another process had the row locked, so two that
 * claim at once never get the same feed. SQLite has one writer anyway.
 */
const CLAIM = `
  UPDATE feed SET leased_until = $until
  WHERE id IN (
    SELECT id FROM feed WHERE next_poll_at <= $now AND leased_until <= $now ORDER BY next_poll_at, id LIMIT $limit
  ) AND next_poll_at <= $now AND leased_until <= $now
  RETURNING *`;

const SUBSCRIBE = `
  INSERT INTO feed_subscription VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (workspace_id, feed_id) DO UPDATE SET
    notice_destination = excluded.notice_destination,
    wants_full_text = excluded.wants_full_text`;

const MOVE_READERS = `
  INSERT INTO feed_subscription
  SELECT workspace_id, ?, added_by, added_at, notice_destination, wants_full_text
  FROM feed_subscription WHERE feed_id = ?
  ON CONFLICT DO NOTHING`;
export function openFeeds({ database, read, write, writeSoon }: Connection): FeedStore {
  const byId = database.prepare("SELECT * FROM feed WHERE id = ?");
  const byUrl = database.prepare("SELECT * FROM feed WHERE url = ?");
  const addFeed = database.prepare("INSERT INTO feed VALUES (?, ?, ?, ?, 0) ON CONFLICT DO NOTHING");
  const setState = database.prepare("UPDATE feed SET state = ?, next_poll_at = ? WHERE id = ?");
  const finish = database.prepare(
    "UPDATE feed SET state = ?, next_poll_at = ?, leased_until = 0 WHERE id = ? AND leased_until = ?",
  );
  const setUrl = database.prepare("UPDATE feed SET url = ? WHERE id = ?");
  const claim = database.prepare(CLAIM);
  const claimOne = database.prepare(
    "UPDATE feed SET leased_until = $until WHERE id = $id AND leased_until <= $now RETURNING *",
  );
  const addReader = database.prepare(SUBSCRIBE);
  const removeReader = database.prepare("DELETE FROM feed_subscription WHERE workspace_id = ? AND feed_id = ?");
  const readersOf = database.prepare("SELECT * FROM feed_subscription WHERE feed_id = ? ORDER BY workspace_id");
  const readBy = database.prepare(
    "SELECT * FROM feed_subscription s JOIN feed f ON f.id = s.feed_id WHERE s.workspace_id = ? ORDER BY f.url",
  );
  const moveReaders = database.prepare(MOVE_READERS);
  const dropItems = database.prepare("DELETE FROM feed_item WHERE feed_id = ?");
  const removeReaders = database.prepare("DELETE FROM feed_subscription WHERE feed_id = ?");
  const oneItem = database.prepare("SELECT * FROM feed_item WHERE feed_id = ? AND item_key = ?");
  const addItem = database.prepare(
    `INSERT INTO feed_item VALUES (?, ?, ?, ?) ON CONFLICT (feed_id, item_key)
     DO UPDATE SET article_id = excluded.article_id, fingerprint = excluded.fingerprint`,
  );

  function subscribe(url: string, reader: Omit<FeedSubscription, "feedId">, state: FeedState): Feed {
    addFeed.run(randomUUID(), url, JSON.stringify(state), state.nextPollAt);
    const feed = byUrl.get(url) as FeedRow;
    if (feed.next_poll_at === null) setState.run(JSON.stringify(state), state.nextPollAt, feed.id);
    const { workspace, addedBy, addedAt, noticeDestination, wantsFullText } = reader;
    const fullText = wantsFullText ? 1 : 0;
    addReader.run(workspace, feed.id, addedBy, addedAt, noticeDestination, fullText);
    return toFeed(byId.get(feed.id) as FeedRow);
  }

  function unsubscribe(workspace: WorkspaceId, id: FeedId): boolean {
    const { changes } = removeReader.run(workspace, id);
    dropUnreadFeeds(database);
    return changes > 0;
  }

  function move(id: FeedId, url: string): FeedId {
    const other = byUrl.get(url) as FeedRow | undefined;
    if (other?.id === id) return id;
    dropItems.run(id);
    if (other === undefined) {
      setUrl.run(url, id);
      return id;
    }
    moveReaders.run(other.id, id);
    removeReaders.run(id);
    dropUnreadFeeds(database);
    return other.id as FeedId;
  }

  function seen(id: FeedId, keys: readonly string[]): Map<string, SeenItem> {
    const rows = keys.map((key) => oneItem.get(id, key.toWellFormed()) as ItemRow | undefined);
    return new Map(rows.flatMap((row, i) => (row ? [[keys[i], toItem(row, keys[i])]] : [])));
  }

  return {
    subscribe: (url, reader, state) => write(() => subscribe(url, reader, state)),
    unsubscribe: (workspace, id) => write(() => unsubscribe(workspace, id)),
    get: (id) =>
      read(() => {
        const row = byId.get(id) as FeedRow | undefined;
        return row ? toFeed(row) : null;
      }),
    list: (workspace) =>
      read(() =>
        (readBy.all(workspace) as (FeedRow & SubscriptionRow)[]).map((row) => ({
          feed: toFeed(row),
          subscription: toSubscription(row),
        })),
      ),
    readers: (id) => read(() => (readersOf.all(id) as SubscriptionRow[]).map(toSubscription)),
    // A poll or an item that is forgotten in a power failure is found again by the next poll.
    claimDue: (now, termMs, limit) =>
      writeSoon(() => {
        const rows = claim.all({ $now: now, $until: now + termMs, $limit: limit }) as FeedRow[];
        return rows.map(toClaim).sort(byDue);
      }),
    claim: (id, now, termMs) =>
      writeSoon(() => {
        const row = claimOne.get({ $id: id, $now: now, $until: now + termMs }) as FeedRow | undefined;
        return row ? toClaim(row) : null;
      }),
    finish: ({ id, leasedUntil }, state) =>
      writeSoon(() => finish.run(JSON.stringify(state), state.nextPollAt, id, leasedUntil).changes > 0),
    setState: (id, state) => write(() => void setState.run(JSON.stringify(state), state.nextPollAt, id)),
    move: (id, url) => write(() => move(id, url)),
    seen: (id, keys) => read(() => seen(id, keys)),
    remember: (id, items) =>
      writeSoon(() => {
        for (const item of items) {
          addItem.run(id, item.key.toWellFormed(), item.articleId, item.fingerprint.toWellFormed());
        }
      }),
  };
}

/** Forgets feeds that nobody reads any more, with their items. */
export function dropUnreadFeeds(database: DatabaseSync): void {
  const unread = "SELECT id FROM feed WHERE id NOT IN (SELECT feed_id FROM feed_subscription)";
  database.prepare(`DELETE FROM feed_item WHERE feed_id IN (${unread})`).run();
  database.prepare(`DELETE FROM feed WHERE id IN (${unread})`).run();
}

function toFeed({ id, url, state }: FeedRow): Feed {
  return { id: id as FeedId, url, state: parsed(state, url) as FeedState };
}

function toClaim(row: FeedRow): ClaimedFeed {
  return { ...toFeed(row), leasedUntil: row.leased_until };
}

function byDue(a: Feed, b: Feed): number {
  return (a.state.nextPollAt ?? 0) - (b.state.nextPollAt ?? 0) || (a.id < b.id ? -1 : 1);
}

function toSubscription(row: SubscriptionRow): FeedSubscription {
  return {
    workspace: row.workspace_id as WorkspaceId,
    feedId: row.feed_id as FeedId,
    addedBy: row.added_by,
    addedAt: row.added_at,
    noticeDestination: row.notice_destination,
    wantsFullText: row.wants_full_text === 1,
  };
}

function toItem({ article_id, fingerprint }: ItemRow, key: string): SeenItem {
  return { key, articleId: article_id as ArticleId, fingerprint };
}

function parsed(text: string, feed: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new StoreError(`The record of feed ${feed} is damaged: restore a backup of the database.`, { cause });
  }
}
