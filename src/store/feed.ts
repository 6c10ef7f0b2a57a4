// Feeds as they are kept: one per address for all workspaces, who reads it, and which items it has shown.
import type { ArticleId } from "../corpus/article.ts";
import type { EpochMs } from "../time.ts";
import type { WorkspaceId } from "./store.ts";

export type FeedId = string & { readonly brand: "FeedId" };

/** What is known of a feed between two polls. */
export type FeedState = {
  /** The feed's own name; null until it was read, or when it has none. */
  readonly title: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of the last body read, in hex. */
  readonly bodyHash: string | null;
  /** How often it is read, learned from how often it changes. */
  readonly intervalMs: number;
  /** Null when it is turned off. */
  readonly nextPollAt: EpochMs | null;
  /** Null until it was read once. */
  readonly lastSuccessAt: EpochMs | null;
  /** How often it could not be read, in a row, since when, and why the last time. */
  readonly failures: number;
  readonly failingSince: EpochMs | null;
  readonly error: string | null;
  /** Its readers have been told that it fails. */
  readonly isNoticed: boolean;
  /** The address it says it has moved to, and in how many polls in a row. */
  readonly moving: { readonly to: string; readonly polls: number } | null;
};

export type Feed = { readonly id: FeedId; readonly url: string; readonly state: FeedState };

/** A feed that one process may poll until `leasedUntil`; nobody else gets it before. */
export type ClaimedFeed = Feed & { readonly leasedUntil: EpochMs };

/** A workspace reads a feed. */
export type FeedSubscription = {
  readonly workspace: WorkspaceId;
  readonly feedId: FeedId;
  /** Who added it, as the platform names people; null at the prompt. */
  readonly addedBy: string | null;
  readonly addedAt: EpochMs;
  /** Where to say that the feed fails; null for nowhere. */
  readonly noticeDestination: string | null;
  /** Read the pages that items link to, for feeds that only give the beginning. */
  readonly wantsFullText: boolean;
};

/** An item that a feed has shown, what became of it, and a fingerprint of its content to tell whether it changed. */
export type SeenItem = { readonly key: string; readonly articleId: ArticleId; readonly fingerprint: string };

/** Feeds are shared by address: however many workspaces read one, it is fetched once. */
export type FeedStore = {
  /**
   * Makes the workspace a reader of the feed at this address, or changes how it reads it. `state` is for a feed that
   * nobody has yet or that is turned off; else the feed keeps its own.
   */
  subscribe(url: string, subscription: Omit<FeedSubscription, "feedId">, state: FeedState): Promise<Feed>;
  /** A feed that nobody reads any more is forgotten with its items. False when the workspace did not read it. */
  unsubscribe(workspace: WorkspaceId, id: FeedId): Promise<boolean>;
  get(id: FeedId): Promise<Feed | null>;
  /** What a workspace reads, in order of address. */
  list(workspace: WorkspaceId): Promise<{ readonly feed: Feed; readonly subscription: FeedSubscription }[]>;
  /** Who reads a feed, in order of workspace. */
  readers(id: FeedId): Promise<FeedSubscription[]>;
  /**
   * Takes up to `limit` feeds that are due, longest due first, for `termMs`: no other process gets them before they are
   * finished or the term is over. What is due and over is judged by the store's clock.
   */
  claimDue(termMs: number, limit: number): Promise<ClaimedFeed[]>;
  /** Takes this feed for `termMs`, due or not; null when another process has it, or it is not there. */
  claim(id: FeedId, termMs: number): Promise<ClaimedFeed | null>;
  /** Keeps the state after a poll and gives the feed back. False, and nothing kept, when the claim was no longer ours. */
  finish(claim: ClaimedFeed, state: FeedState): Promise<boolean>;
  /** Keeps a state outside of a poll, such as to poll at once. */
  setState(id: FeedId, state: FeedState): Promise<void>;
  /**
   * Gives the feed a new address and returns the id it has then: where another feed has that address already, its readers
   * join that one. What it has shown is forgotten: whoever sends readers to somebody else's feed must not be able to say
   * beforehand what that one's items are.
   */
  move(id: FeedId, url: string): Promise<FeedId>;
  /** Those of the keys that the feed has shown before. */
  seen(id: FeedId, keys: readonly string[]): Promise<Map<string, SeenItem>>;
  /** Keeps items as shown, in place of what was kept for their keys. */
  remember(id: FeedId, items: readonly SeenItem[]): Promise<void>;
};
