// What the scheduler is given: the store, the platforms, who makes a briefing and who hears what went wrong.
import type { Reply } from "../chat/reply.ts";
import type { Log } from "../log.ts";
import type { Poster } from "../schedule/post.ts";
import type { Holder, SlotRecord, Subscription, ToldStory } from "../store/schedules.ts";
import type { Store } from "../store/store.ts";
import type { Clock } from "../time.ts";

/** What is to be said, as of the slot; `delivery` is the id of its record. */
export type Said = {
  readonly reply: Reply;
  /** What stands in a thread below it, and how that is called; null when all is in the reply. */
  readonly below: { readonly title: string; readonly reply: Reply } | null;
  readonly delivery: string | null;
  readonly told: readonly ToldStory[];
};

export type News =
  /** The platform says that nothing can be posted there: for the owner, once. */
  | { readonly kind: "paused"; readonly subscription: Subscription; readonly reason: "gone" | "forbidden" }
  /** There is too much for one briefing: for those who expect it there, once for the slot. */
  | { readonly kind: "too much"; readonly slot: SlotRecord }
  /** Our token was refused: for whoever runs the bot, once. */
  | { readonly kind: "stopped"; readonly reach: string };

export type SchedulerParts = {
  readonly store: Pick<Store, "subscriptions" | "slots">;
  /** By platform. Subscriptions of others are left as they are. */
  readonly posters: ReadonlyMap<string, Poster<Reply>>;
  /**
   * Makes a briefing of what was known at the slot's time; null when there is nothing to say and none is wanted. Rejects with
   * RequestError when there is too much to say: that is not tried again, it would take as long and keep others waiting.
   */
  readonly brief: (subscription: Subscription, slot: SlotRecord) => Promise<Said | null>;
  readonly tell: (news: News) => Promise<void>;
  readonly log: Log;
  readonly clock: Clock;
  /** Runs something later, once; the function it returns calls that off. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** A name no other process has. */
  readonly holder: Holder;
};

/** After a fault of ours, such as a full disk, or of who does not say. */
export const RETRY_MS = 5_000;

/** A fault of this work is logged and keeps nothing else from being done. */
export async function careful(log: Log, doing: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.fault(doing, error);
  }
}
