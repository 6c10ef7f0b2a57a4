// What the store keeps of briefings on a schedule: subscriptions, their slots, and what a destination was told.
import type { ArticleId } from "../corpus/article.ts";
import type { Destination } from "../schedule/destination.ts";
import type { Slot } from "../schedule/due.ts";
import type { Schedule } from "../schedule/schedule.ts";
import type { EpochMs } from "../time.ts";
import type { DeliveredQuote, WorkspaceId } from "./store.ts";

export type SubscriptionId = string & { readonly brand: "SubscriptionId" };

/** A destination, a schedule and what is wanted. */
export type Subscription = {
  readonly id: SubscriptionId;
  readonly destination: Destination;
  readonly schedule: Schedule;
  readonly options: SubscriptionOptions;
  /** The person who made it: told once when it pauses by itself. */
  readonly owner: string;
  /** Why nothing is delivered; null while it is active. */
  readonly paused: { readonly reason: PauseReason; readonly at: EpochMs } | null;
  /** Every slot up to here has been decided. */
  readonly decidedUntil: EpochMs;
  /** When the next slot is due; null when no day fits any more. */
  readonly nextAt: EpochMs | null;
};

export type SubscriptionOptions = {
  /** Only news about it; null for all. */
  readonly topic: string | null;
  /** So late a briefing is still wanted. */
  readonly catchUpMs: number;
  /** Only the headlines in the channel, the stories in a thread below them. */
  readonly inThread: boolean;
};

/** "asked": a person paused it. The others: the platform said so. */
export type PauseReason = "asked" | "gone" | "forbidden";

/**
 * claimed: to be made, or a message of it is to be posted. sending: a post of it was begun and its end is not recorded.
 * sent, failed, skipped: over. unknown: over, and of a message nobody can tell whether it stands there.
 */
export type SlotState = "claimed" | "sending" | "sent" | "failed" | "unknown" | "skipped";

/** Why a slot failed whose briefing was given up: there was too much news for it. */
export const TOO_MUCH = "too much";

/** The delivery of one slot. */
export type SlotRecord = Slot & {
  readonly id: string;
  readonly subscription: SubscriptionId;
  readonly destination: Destination;
  readonly state: SlotState;
  /** Why it failed or was skipped, in a word; null otherwise. */
  readonly reason: string | null;
  readonly late: boolean;
  /** The messages as they are posted; null until they are made. */
  readonly payloads: readonly string[] | null;
  /** Ids of the messages posted so far, in order; null for one that may stand there or not. */
  readonly messages: readonly (string | null)[];
  /** The record of what is said; null until it is made. */
  readonly delivery: string | null;
  /** Nothing of it is posted before. */
  readonly notBefore: EpochMs;
  /** How often the next message was begun, and when first; by the store's clock. */
  readonly tries: number;
  readonly firstTryAt: EpochMs | null;
  /** When it was claimed, skipped or ended last; by the store's clock. */
  readonly changedAt: EpochMs;
};

/** One story as a destination was told it. */
export type ToldStory = {
  readonly headline: DeliveredQuote;
  readonly articles: readonly ArticleId[];
  /** What is the same for sentences that say the same words. */
  readonly sentences: readonly string[];
};

/** A briefing as it is about to be posted. */
export type Prepared = {
  readonly payloads: readonly string[];
  readonly delivery: string | null;
  readonly told: readonly ToldStory[];
  /** Whether it says that it is late. */
  readonly late: boolean;
};

/** Who works on slots: one name for each running process. */
export type Holder = string;

/** A process whose lease runs, and what it has in hand: how many slots, and when the first of them was to be posted. */
export type Worker = { readonly holder: Holder; readonly slots: number; readonly firstAt: EpochMs | null };

/** A briefing that quotes an article in a revision older than this, its newest. */
export type Outdated = { readonly slot: SlotRecord; readonly article: ArticleId; readonly revision: number };

export type SlotDecision = {
  readonly until: EpochMs;
  readonly nextAt: EpochMs | null;
  readonly deliver: { readonly slot: Slot; readonly late: boolean; readonly notBefore: EpochMs } | null;
  readonly skip: readonly Slot[];
};

export type Subscriptions = {
  /** Adds one, or takes the place of the one with its id. */
  set(subscription: Subscription): Promise<void>;
  get(id: SubscriptionId): Promise<Subscription | null>;
  /** In order of id; of one workspace or of all. */
  list(workspace?: WorkspaceId): Promise<Subscription[]>;
  /** Removes it; what was delivered stays on record. False when there is none. */
  remove(id: SubscriptionId): Promise<boolean>;
  /** Changes nothing else of it, which others may have changed meanwhile. False when there is none. */
  setOptions(id: SubscriptionId, options: SubscriptionOptions): Promise<boolean>;
  /** False when it was paused already or is not there: only one caller is told true. */
  pause(id: SubscriptionId, reason: PauseReason, at: EpochMs): Promise<boolean>;
  /** Active again, with nothing made up for: slots up to `from` count as decided. */
  resume(id: SubscriptionId, from: EpochMs, nextAt: EpochMs | null): Promise<boolean>;
  /** The active ones with a slot due by then, and those decided further ahead than that: their clock was set back. */
  due(by: EpochMs): Promise<Subscription[]>;
};

/**
 * A slot is claimed by one statement on its unique key; whoever holds it has a lease, judged by the store's clock, and
 * calls of anyone else change nothing and resolve with false or null.
 */
export type Slots = {
  /**
   * Keeps what was decided of a subscription: claims the slot to deliver, records those skipped, moves its limit, all or
   * nothing. The claimed slot, or null when there was none to claim or someone else had it. A slot that was skipped at a
   * time later than now was skipped by a wrong clock: it can be claimed.
   */
  decide(
    subscription: Subscription,
    decision: SlotDecision,
    holder: Holder,
    leaseMs: number,
  ): Promise<SlotRecord | null>;
  /** Takes over slots of a platform that are not over and whose lease is: at most `limit`, oldest first. */
  takeOver(platform: string, holder: Holder, leaseMs: number, limit: number): Promise<SlotRecord[]>;
  /** The slots one holds that are not over: after a call whose answer was lost it is not known from what was answered. */
  held(holder: Holder): Promise<SlotRecord[]>;
  /** Holds all of one's slots for longer; with none, keeps that one is there. */
  renew(holder: Holder, leaseMs: number): Promise<void>;
  /** Gives back one's slots, to be taken over at once, and one's lease. */
  release(holder: Holder): Promise<void>;
  /** Who is there, in order of name. */
  workers(): Promise<Worker[]>;
  /** Keeps for every process that a platform wants nothing posted so far for a while; the longest that was asked counts. */
  hold(reach: string, forMs: number): Promise<void>;
  /** Which of these are to be left alone, and for how long yet. */
  holds(reaches: readonly string[]): Promise<{ readonly reach: string; readonly forMs: number }[]>;
  /** Keeps the messages before the first is posted; those kept first stay. The record as it is now. */
  prepare(id: string, holder: Holder, prepared: Prepared): Promise<SlotRecord | null>;
  /** Keeps that the next message is about to be posted; the record as it is now. */
  begin(id: string, holder: Holder): Promise<SlotRecord | null>;
  /**
   * Keeps how the post of message `number`, counted from 0, ended; once is enough. After the last message the slot is over
   * and its stories are told.
   */
  posted(id: string, holder: Holder, number: number, messageId: string | null): Promise<SlotRecord | null>;
  /** Keeps that nothing is posted before a moment: "nothing" was of the last try, or "undecided" whether. */
  wait(id: string, holder: Holder, notBefore: EpochMs, posted: "nothing" | "undecided"): Promise<SlotRecord | null>;
  /** Over without its remaining messages. What of it was posted is told. */
  end(id: string, holder: Holder, state: "failed" | "skipped", reason: string): Promise<boolean>;
  /** When the last slot of a subscription was due that failed for this reason, of those due before a moment; null for none. */
  lastFailed(subscription: SubscriptionId, reason: string, before: EpochMs): Promise<EpochMs | null>;
  /** The briefings due since a moment and posted, with each article they quote that has been revised since. */
  outdated(since: EpochMs): Promise<Outdated[]>;
  /** Newest first. */
  list(filter: {
    workspace?: WorkspaceId;
    subscription?: SubscriptionId;
    /** Those that brought this record. */
    delivery?: string;
    limit: number;
  }): Promise<SlotRecord[]>;
};

export type Told = {
  /** Keeps a story told outside a slot; `occasion` names when, and the same again changes nothing. */
  add(destination: Destination, occasion: string, story: ToldStory, at: EpochMs): Promise<void>;
  /** What a destination was told at or after a moment, oldest first. */
  list(destination: Destination, since: EpochMs): Promise<(ToldStory & { readonly at: EpochMs })[]>;
};
