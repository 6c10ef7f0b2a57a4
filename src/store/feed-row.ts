// Feeds, their readers and their items as they stand in rows of the store, whatever engine keeps them.
import type { ArticleId } from "../corpus/article.ts";
import { StoreError } from "../problem.ts";
import type { ClaimedFeed, Feed, FeedId, FeedState, FeedSubscription, SeenItem } from "./feed.ts";
import type { WorkspaceId } from "./store.ts";

export type FeedRow = { id: string; url: string; state: string; next_poll_at: number | null; leased_until: number };

export type ReaderRow = {
  workspace_id: string;
  feed_id: string;
  added_by: string | null;
  added_at: number;
  notice_destination: string | null;
  wants_full_text: number;
};

export type ItemRow = { item_key: string; article_id: string; fingerprint: string };

export function toFeed({ id, url, state }: FeedRow): Feed {
  return { id: id as FeedId, url, state: parsed(state, url) as FeedState };
}

export function toClaim(row: FeedRow): ClaimedFeed {
  return { ...toFeed(row), leasedUntil: row.leased_until };
}

export function byDue(a: Feed, b: Feed): number {
  return (a.state.nextPollAt ?? 0) - (b.state.nextPollAt ?? 0) || (a.id < b.id ? -1 : 1);
}

export function toReader(row: ReaderRow): FeedSubscription {
  return {
    workspace: row.workspace_id as WorkspaceId,
    feedId: row.feed_id as FeedId,
    addedBy: row.added_by,
    addedAt: row.added_at,
    noticeDestination: row.notice_destination,
    wantsFullText: row.wants_full_text === 1,
  };
}

export function toItem({ article_id, fingerprint }: ItemRow, key: string): SeenItem {
  return { key, articleId: article_id as ArticleId, fingerprint };
}

function parsed(text: string, feed: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new StoreError(`The record of feed ${feed} is damaged: restore a backup of the database.`, { cause });
  }
}
