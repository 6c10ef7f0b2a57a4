// Feeds, their readers and their items, in SQLite. [io]
import { randomUUID } from "node:crypto";
import type { Clock } from "../time.ts";
import { FORGETTING_UNREAD_FEEDS } from "./cleaning.ts";
import type { Feed, FeedId, FeedState, FeedStore, FeedSubscription, SeenItem } from "./feed.ts";
import { byDue, type FeedRow, type ItemRow, type ReaderRow, toClaim, toFeed, toItem, toReader } from "./feed-row.ts";
import type { Connection } from "./sqlite-file.ts";
import { carriedOut } from "./sqlite-forget.ts";
import type { WorkspaceId } from "./store.ts";

const CLAIM = `
  UPDATE feed SET leased_until = $until
  WHERE id IN (
    SELECT id FROM feed WHERE next_poll_at <= $now AND leased_until <= $now ORDER BY next_poll_at, id LIMIT $limit
  )
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
export function openFeeds({ database, read, write, writeSoon }: Connection, clock: Clock): FeedStore {
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
    "SELECT * FROM feed_subscription s JOIN feed f ON f.id = s.feed_id WHERE s.workspace_id = ? ORDER BY s.added_at, f.url",
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
    carriedOut(database, FORGETTING_UNREAD_FEEDS);
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
    carriedOut(database, FORGETTING_UNREAD_FEEDS);
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
        (readBy.all(workspace) as (FeedRow & ReaderRow)[]).map((row) => ({
          feed: toFeed(row),
          subscription: toReader(row),
        })),
      ),
    readers: (id) => read(() => (readersOf.all(id) as ReaderRow[]).map(toReader)),
    // A poll or an item that is forgotten in a power failure is found again by the next poll.
    claimDue: (termMs, limit) =>
      writeSoon(() => {
        const now = clock();
        const rows = claim.all({ $now: now, $until: now + termMs, $limit: limit }) as FeedRow[];
        return rows.map(toClaim).sort(byDue);
      }),
    claim: (id, termMs) =>
      writeSoon(() => {
        const now = clock();
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
