// What survives a restart: one interface, whatever engine is behind it.
import type { Article, ArticleId } from "../corpus/article.ts";
import type { EpochMs } from "../time.ts";

/** Whose articles, settings and deliveries are kept apart: "own" at the terminal, "seeds:<folder>" for a first look. */
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
  /** Where it went: "terminal" for now. */
  readonly destination: string;
  readonly kind: "briefing" | "answer" | "story" | "summary" | "search";
  readonly at: EpochMs;
  /** What it was made from, as JSON: enough to make it again. */
  readonly inputs: unknown;
  /** What was said, as the public JSON. */
  readonly output: unknown;
  readonly quotes: readonly DeliveredQuote[];
};

/**
 * Text is kept as Unicode: half a surrogate pair comes back as U+FFFD, so offsets stay right. Every call rejects with a
 * StoreError, one sentence that says what to do, when the store cannot do its work; then nothing of the call was kept.
 */
export type Store = {
  readonly articles: {
    /**
     * Keeps articles and makes them visible in the workspace; one that changed in text, title, outlet, byline, address
     * or date becomes a new revision, for every workspace that sees it. All or none.
     */
    add(workspace: WorkspaceId, articles: readonly Article[]): Promise<AddedCount>;
    /** Takes articles out of the workspace's sight; what was quoted stays for verify. */
    hide(workspace: WorkspaceId, ids: readonly ArticleId[]): Promise<void>;
    /** The newest revisions of the given ids, in their order; unknown ids are left out. */
    get(ids: readonly ArticleId[]): Promise<Article[]>;
    /** One stored revision's article, or null. Revisions count from 1. */
    revision(id: ArticleId, revision: number): Promise<Article | null>;
    /** Every article of the workspace, in order of time then id; `since` keeps those published at or after it and those without a date. */
    list(workspace: WorkspaceId, since?: EpochMs): Promise<Article[]>;
    count(workspace: WorkspaceId): Promise<number>;
  };
  readonly deliveries: {
    add(delivery: Delivery): Promise<void>;
    get(id: string): Promise<Delivery | null>;
    /** Newest first; without a workspace those of all, without a kind every kind. */
    list(options: { workspace?: WorkspaceId; kind?: Delivery["kind"]; limit?: number }): Promise<Delivery[]>;
    count(): Promise<number>;
    /** Every delivery, a few in memory at a time, in order of id. */
    all(): AsyncIterable<Delivery>;
  };
  /** Counts that change whenever the workspace's articles do: an index built from another state is stale. */
  version(workspace: WorkspaceId): Promise<number>;
  close(): Promise<void>;
};
