// What survives a restart: one interface, whatever engine is behind it.
import type { Article, ArticleId } from "../corpus/article.ts";
import type { EpochMs } from "../time.ts";
import type { FeedStore } from "./feed.ts";
import type { Leases } from "./leases.ts";
import type { Slots, Subscriptions, Told } from "./schedules.ts";

/**
 * Whose articles, settings and deliveries are kept apart: "own" at the terminal, "seeds:<folder>" for a first look,
 * "slack:T1" a Slack team, "discord:80" a Discord server.
 */
export type WorkspaceId = string & { readonly brand: "WorkspaceId" };

/** `added` were not visible in the workspace before, `revised` were and have changed, `unchanged` were and have not. */
export type AddedCount = { readonly added: number; readonly revised: number; readonly unchanged: number };

/** A quote as it was delivered; verify compares `text` with the revision it was taken from. */
export type DeliveredQuote = {
  readonly articleId: ArticleId;
  readonly revision: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** The record that a briefing or answer reached someone. `id` is unique; adding the same id again changes nothing. */
export type Delivery = {
  readonly id: string;
  readonly workspace: WorkspaceId;
  /** Where it went: "terminal", a channel, "channel/thread", or "@" and a person's id. */
  readonly destination: string;
  readonly kind: "briefing" | "answer" | "story" | "summary" | "search" | "correction";
  readonly at: EpochMs;
  /** What it was made from, as JSON: enough to make it again. */
  readonly inputs: unknown;
  /** What was said, as the public JSON. */
  readonly output: unknown;
  readonly quotes: readonly DeliveredQuote[];
};

export type DeliveryFilter = {
  readonly workspace?: WorkspaceId;
  readonly destination?: string;
  readonly kind?: Delivery["kind"];
  readonly before?: EpochMs;
  readonly limit?: number;
};

/** References to what was said last; `latest` is what "more" and "why" speak of: what was asked for last. */
export type TalkState = {
  readonly answer: string | null;
  readonly briefing: string | null;
  /** What was found or opened since. */
  readonly shown: string | null;
  readonly latest: "answer" | "briefing" | "shown" | null;
};

export type Vote = {
  readonly delivery: string;
  readonly voter: string;
  readonly helpful: boolean;
  readonly at: EpochMs;
};

/**
 * Text is kept as Unicode: half a surrogate pair comes back as U+FFFD, so offsets stay right. Every call rejects with a
 * StoreError, one sentence that says what to do, when the store cannot do its work; then nothing of the call was kept. Only
 * where the store is reached over a network can a call have been kept whole whose answer was lost: the same call again is
 * always right, but for calls that say who was first.
 */
export type Store = {
  readonly articles: {
    /**
     * Keeps articles and makes them visible in the workspace; one that changed in text, title, outlet, byline, address
     * or date becomes a new revision, for every workspace that sees it. All or none. `isFoundAgain`, as what a feed shows
     * until it is remembered: then it need not be on the disk when this resolves, and a power failure may take it.
     */
    add(
      workspace: WorkspaceId,
      articles: readonly Article[],
      how?: { readonly isFoundAgain: boolean },
    ): Promise<AddedCount>;
    /** Takes articles out of the workspace's sight, and removes those that nobody else sees and nothing quotes. */
    remove(workspace: WorkspaceId, ids: readonly ArticleId[]): Promise<void>;
    /**
     * Takes up to `limit` articles published before a moment out of everyone's sight, but for those of a folder that is looked
     * at, and removes those that nothing quotes. Resolves with how many were in sight.
     */
    retire(before: EpochMs, limit: number): Promise<number>;
    /** The newest revisions of the given ids, in their order; unknown ids are left out. */
    get(ids: readonly ArticleId[]): Promise<Article[]>;
    /** One stored revision's article, or null. Revisions count from 1. */
    revision(id: ArticleId, revision: number): Promise<Article | null>;
    /** The same for many, in their order; null for each that is not kept. */
    revisions(wanted: readonly (readonly [ArticleId, number])[]): Promise<(Article | null)[]>;
    /**
     * Every article of the workspace, in order of time then id; `since` keeps those published at or after it and those without
     * a date, `until` of these those published at or before it and those without.
     */
    list(workspace: WorkspaceId, since?: EpochMs, until?: EpochMs): Promise<Article[]>;
    /** The ids of all, in the order of `list`. */
    ids(workspace: WorkspaceId): Promise<ArticleId[]>;
    /** Those of the given articles that the workspace sees, in their order. */
    among(workspace: WorkspaceId, ids: readonly ArticleId[]): Promise<Article[]>;
    /** What came, went or was revised after a version; null when the store knows of no such version. */
    changedSince(workspace: WorkspaceId, version: number): Promise<ArticleId[] | null>;
    count(workspace: WorkspaceId): Promise<number>;
    /** Whether there is one; cheap, however many there are. */
    any(workspace: WorkspaceId): Promise<boolean>;
    /** The workspaces that see one, in order. */
    workspaces(): Promise<WorkspaceId[]>;
  };
  readonly deliveries: {
    add(delivery: Delivery): Promise<void>;
    get(id: string): Promise<Delivery | null>;
    /** Newest first; what is not named is not asked for. `before` leaves out those made at or after it. */
    list(options: DeliveryFilter): Promise<Delivery[]>;
    /** How many there are, of one workspace or of all. */
    count(workspace?: WorkspaceId): Promise<number>;
    /** Every delivery, a few in memory at a time, in order of id. */
    all(): AsyncIterable<Delivery>;
  };
  readonly talks: {
    /** Keeps that an event was seen; false when it was before. One statement, so only one process is told true. */
    claimEvent(id: string, at: EpochMs): Promise<boolean>;
    /** Forgets events seen before a moment. */
    dropEvents(before: EpochMs): Promise<void>;
    /** What was said last at a place, if the latest was asked for at or after `since`. */
    get(workspace: WorkspaceId, place: string, since: EpochMs): Promise<TalkState | null>;
    /**
     * What is null stays as it is kept, unless that is from before `since`: of two at once neither takes away the other's. And
     * `latest` stays when it was asked for after this: a briefing that took long is not later than an answer meanwhile. A
     * moment after `now` is of a clock that was ahead, and counts as earlier.
     */
    set(
      workspace: WorkspaceId,
      place: string,
      state: TalkState,
      when: { readonly askedAt: EpochMs; readonly now: EpochMs; readonly since: EpochMs },
    ): Promise<void>;
    /** A second vote of the same voter takes the place of the first. */
    vote(workspace: WorkspaceId, vote: Vote): Promise<void>;
    /** How many found the answers of a workspace helpful, and how many did not. */
    votes(workspace: WorkspaceId): Promise<{ readonly helpful: number; readonly not: number }>;
  };
  readonly settings: {
    /** A value as it was set, or null. */
    get(workspace: WorkspaceId, name: string): Promise<unknown>;
    set(workspace: WorkspaceId, name: string, value: unknown): Promise<void>;
    /** Every workspace's values whose name begins so, in order of workspace and name. */
    all(beginning: string): Promise<{ workspace: WorkspaceId; name: string; value: unknown }[]>;
  };
  /** Where the bot is installed; `sealed` is encrypted by who keeps it here. */
  readonly installations: {
    get(id: string): Promise<string | null>;
    set(id: string, workspace: WorkspaceId, sealed: string, at: EpochMs): Promise<void>;
    delete(id: string): Promise<void>;
  };
  readonly feeds: FeedStore;
  readonly subscriptions: Subscriptions;
  readonly slots: Slots;
  readonly told: Told;
  readonly leases: Leases;
  /** Removes all that is kept of a workspace, or of one destination and voter in it; resolves with how many records. */
  forget(workspace: WorkspaceId, whose?: { readonly destination: string; readonly voter: string }): Promise<number>;
  /** Removes what has served its time: talks, what was told long ago, the bytes of old deliveries. Resolves with how many. */
  prune(now: EpochMs): Promise<number>;
  /** A number that goes up whenever the workspace's articles change, each time by another step; 0 before the first. */
  version(workspace: WorkspaceId): Promise<number>;
  close(): Promise<void>;
};
