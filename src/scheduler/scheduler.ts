// The clock, the store and the platforms -> each briefing at its time, once: claims slots, has them made, posts them.
import type { Reply } from "../chat/reply.ts";
import type { Log } from "../log.ts";
import { StoreError } from "../problem.ts";
import { decideSlots, isLate, LEAD_MS, spreadMs } from "../schedule/catch-up.ts";
import { type Destination, platformOf } from "../schedule/destination.ts";
import { type Step, stepAfter, stepAfterLook, type Tried, undecided } from "../schedule/outcome.ts";
import { type Found, POST_LIMIT_MS, type Poster, type PostOutcome } from "../schedule/post.ts";
import { postKey, shareOf, slotId } from "../schedule/slot-id.ts";
import type { Holder, SlotRecord, Subscription, ToldStory } from "../store/schedules.ts";
import type { Store } from "../store/store.ts";
import type { Clock, EpochMs } from "../time.ts";
import { turn } from "../turn.ts";
import { claimOrder } from "./claim-order.ts";
import { type Job, places, type Reach, reached, Turns } from "./turns.ts";

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
  /** Our token was refused: for whoever runs the bot, once. */
  | { readonly kind: "stopped"; readonly reach: string };

export type SchedulerParts = {
  readonly store: Pick<Store, "subscriptions" | "slots">;
  /** By platform. Subscriptions of others are left as they are. */
  readonly posters: ReadonlyMap<string, Poster<Reply>>;
  /** Makes a briefing of what was known at the slot's time; null when there is nothing to say and none is wanted. */
  readonly brief: (subscription: Subscription, slot: SlotRecord) => Promise<Said | null>;
  readonly tell: (news: News) => Promise<void>;
  readonly log: Log;
  readonly clock: Clock;
  /** Runs something later, once; the function it returns calls that off. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** A name no other process has. */
  readonly holder: Holder;
};

/** A slot is held for so long without being renewed: longer than we ever stand still, shorter than a reader's patience. */
export const LEASE_MS = 15_000;
/** How often leases are renewed and those of others looked through. */
export const PULSE_MS = 5_000;

/** So many briefings are made or posted at the same time. */
const AT_ONCE = 8;
/** After a fault of ours, such as a full disk. */
const RETRY_MS = 5_000;
/** So many slots of a process that is gone are taken over at a time. */
const MOST_TAKEN = 500;
/**
 * So long after the store was told of a post it is not begun any more: we stood still meanwhile, and others may have taken it
 * over. Much shorter than the time after which they look whether it stands.
 */
const BEGIN_TERM_MS = 5_000;
/** A clock that is behind others by less was not set back: no two go the same. */
const LEAST_SET_BACK_MS = 10_000;
/** What other processes have claimed meanwhile is left out of a new look; so often, then it can wait for the next tick. */
const MOST_LOOKS = 50;
/** Between so many claims other work gets its turn. */
const CLAIMS_IN_A_ROW = 20;

type Work = Job & { readonly slot: SlotRecord };

/** The loop. `tick` is to be called about once a minute and `pulse` every PULSE_MS; a missed call is made up for. */
export class Scheduler {
  readonly #parts: SchedulerParts;
  readonly #turns: Turns<Work>;
  /** Slots that wait here or are worked on. */
  readonly #held = new Set<string>();
  /** What follows posts whose end could not be recorded yet: it must not be forgotten, or they would be made again. */
  readonly #unrecorded = new Map<string, () => Promise<SlotRecord | null>>();
  readonly #running = new Set<Promise<void>>();
  #ticking: Promise<void> | null = null;
  #wake: (() => void) | null = null;
  #stopped = false;
  /** The answer to a claim was lost: the store may know of slots of ours that we do not. */
  #mayHoldMore = false;
  /** Processes that share the platforms' limits, this one among them. */
  #workers = 1;

  constructor(parts: SchedulerParts) {
    this.#parts = parts;
    this.#turns = new Turns((platform) => {
      const { pace, idempotent, tokenOpens } = parts.posters.get(platform)!;
      // What was begun when we are killed cannot be repeated everywhere: there, little is begun at the same time.
      const tokenMs = pace.tokenMs * this.#workers;
      return { ...pace, tokenMs, alone: idempotent ? "channel" : "workspace", token: tokenOpens };
    });
  }

  /** Claims what is due by now or in a minute. Never rejects: a fault is logged and made up for by the next tick. */
  tick(): Promise<void> {
    this.#ticking ??= this.#careful("looking for due briefings", () => this.#claimDue()).finally(() => {
      this.#ticking = null;
      this.#pump();
    });
    return this.#ticking;
  }

  /** Renews what is held here and takes over what nobody holds any more. Never rejects. */
  async pulse(): Promise<void> {
    await this.#careful("renewing leases", async () => {
      const { store, holder, posters } = this.#parts;
      if (this.#stopped) return;
      await store.slots.renew(holder, LEASE_MS);
      for (const platform of posters.keys()) {
        const left = () => store.slots.takeOver(platform, holder, LEASE_MS, MOST_TAKEN);
        for (const slot of await this.#claiming(left)) this.#wait(slot);
      }
      await this.#waitForLost();
      this.#workers = Math.max(1, (await store.slots.workers()).length);
    });
    this.#pump();
  }

  /** Ends what is being posted, begins nothing more, and leaves the rest to others or to the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake?.();
    await Promise.all([this.#ticking, ...this.#running]);
    await this.#careful("giving back leases", () => this.#parts.store.slots.release(this.#parts.holder));
  }

  /** Runs what gives us slots; when its answer is lost, they are looked up with the next pulse. */
  async #claiming<T>(claim: () => Promise<T>): Promise<T> {
    try {
      return await claim();
    } catch (error) {
      this.#mayHoldMore = true;
      throw error;
    }
  }

  async #waitForLost(): Promise<void> {
    if (!this.#mayHoldMore) return;
    this.#mayHoldMore = false;
    const { store, holder } = this.#parts;
    for (const slot of await this.#claiming(() => store.slots.held(holder))) this.#wait(slot);
  }

  async #claimDue(): Promise<void> {
    for (let look = 0; look < MOST_LOOKS; look++) {
      if (!(await this.#claimAll(await this.#due()))) return;
    }
  }

  async #due(): Promise<readonly Subscription[]> {
    const { store, clock, posters, holder } = this.#parts;
    const by = clock() + LEAD_MS;
    const all = (await store.subscriptions.due(by)).filter(({ nextAt, decidedUntil }) => {
      return (nextAt !== null && nextAt <= by) || decidedUntil > by + LEAST_SET_BACK_MS;
    });
    const ours = all.filter(
      ({ destination }) => posters.has(platformOf(destination)) && !this.#turns.isClosed(destination),
    );
    return claimOrder(ours, holder, this.#workers);
  }

  /** True when it came to what another process had claimed: then it is worth another look at what is left. */
  async #claimAll(due: readonly Subscription[]): Promise<boolean> {
    for (const [place, subscription] of due.entries()) {
      if (this.#stopped) return false;
      try {
        if ((await this.#claim(subscription, due.length)) === "another's") return true;
      } catch (error) {
        // The store is not to be reached: later. Anything else is a fault of this one and not of those after it.
        if (error instanceof StoreError) throw error;
        this.#parts.log.fault(`claiming for the schedule ${subscription.id}`, error);
      }
      if (place % CLAIMS_IN_A_ROW === CLAIMS_IN_A_ROW - 1) {
        this.#pump();
        await turn();
      }
    }
    return false;
  }

  async #claim(subscription: Subscription, count: number): Promise<"decided" | "another's"> {
    const { store, clock, holder } = this.#parts;
    const { schedule, decidedUntil, options } = subscription;
    const now = clock();
    const decision = decideSlots({ schedule, decidedUntil, catchUpMs: options.catchUpMs }, now);
    const { deliver: slot, late } = decision;
    const deliver = slot && {
      slot,
      late,
      notBefore: Math.max(slot.at, now) + spreadMs(count, shareOf(slotId(subscription.id, slot))),
    };
    const decided = () => store.slots.decide(subscription, { ...decision, deliver }, holder, LEASE_MS);
    const claimed = await this.#claiming(decided);
    if (deliver !== null && claimed === null) return "another's";
    if (claimed) this.#wait(claimed);
    // What was due is decided; what is due within the minute is next.
    const { until, nextAt } = decision;
    const isNext = decidedUntil < until && nextAt !== null && nextAt <= now + LEAD_MS;
    return isNext ? this.#claim({ ...subscription, decidedUntil: until, nextAt }, count) : "decided";
  }

  /** Puts a slot among those waiting: to be made at once, to be posted at its time. */
  #wait(slot: SlotRecord, readyAt: EpochMs = slot.payloads === null ? 0 : slot.notBefore): void {
    if (this.#held.has(slot.id)) return;
    this.#held.add(slot.id);
    const { id, destination } = slot;
    this.#turns.add({ id, destination, readyAt, posts: slot.payloads !== null, slot });
  }

  #pump(): void {
    while (!this.#stopped && this.#running.size < AT_ONCE) {
      const work = this.#turns.take(this.#parts.clock());
      if (work === null) break;
      const running = this.#run(work).finally(() => {
        this.#running.delete(running);
        this.#pump();
      });
      this.#running.add(running);
    }
    this.#wake?.();
    this.#wake = null;
    const next = this.#turns.nextAt();
    if (next === null || this.#stopped || this.#running.size >= AT_ONCE) return;
    this.#wake = this.#parts.after(Math.max(0, next - this.#parts.clock()), () => this.#pump());
  }

  /** One step of one slot; what is left of it waits again. */
  async #run(work: Work): Promise<void> {
    let left: SlotRecord | null = work.slot;
    let readyAt: EpochMs | undefined;
    try {
      const rest = this.#unrecorded.get(work.id);
      left = await (rest ? rest() : work.posts ? this.#post(work.slot) : this.#prepare(work.slot));
      this.#unrecorded.delete(work.id);
    } catch (error) {
      this.#parts.log.fault("delivering a briefing", error);
      readyAt = this.#parts.clock() + RETRY_MS;
    }
    this.#turns.done(work);
    this.#held.delete(work.id);
    if (left !== null) this.#wait(left, readyAt);
  }

  /** Has the briefing made and keeps its messages; null when there is nothing left to do. */
  async #prepare(slot: SlotRecord): Promise<SlotRecord | null> {
    const { store, clock, holder, brief } = this.#parts;
    const subscription = await this.#wanted(slot);
    if (subscription === null) return null;
    // Between many briefings everything else gets its turn, such as acknowledging a command.
    await turn();
    const late = slot.late || isLate(slot.at, clock());
    const said = await brief(subscription, { ...slot, late });
    const payloads = said === null ? [] : payloadsOf(said, this.#posterOf(slot));
    if (said === null || payloads.length === 0) {
      await store.slots.end(slot.id, holder, "skipped", "nothing new");
      return null;
    }
    const { delivery, told } = said;
    return store.slots.prepare(slot.id, holder, { payloads, delivery, told, late });
  }

  /** Posts the next message; null when there is nothing left to do. */
  async #post(slot: SlotRecord): Promise<SlotRecord | null> {
    const { store, clock, holder } = this.#parts;
    const poster = this.#posterOf(slot);
    if (slot.state === "sending") {
      const step = undecided(this.#triedOf(slot, poster));
      if (step.kind !== "settle") return this.#take(step, slot);
      if (step.by === "look") return this.#look(slot, poster);
    } else if ((await this.#wanted(slot)) === null) return null;
    if (await this.#isHeld(slot)) return slot;
    const from = clock();
    const begun = await store.slots.begin(slot.id, holder);
    if (begun === null) return null;
    if (clock() - from > BEGIN_TERM_MS) return this.#putOff(slot);
    const outcome = await this.#settled(begun, poster);
    const step = stepAfter(outcome, this.#triedOf(begun, poster));
    const rest = () => this.#take(step, begun);
    this.#unrecorded.set(slot.id, rest);
    if (step.kind === "wait" && outcome.kind === "limited") {
      await this.#hold(begun.destination, outcome.scope ?? "channel", step.forMs);
    }
    return rest();
  }

  /** Whether a platform has told any process to leave the place alone; then nothing is posted there from here either. */
  async #isHeld({ destination }: SlotRecord): Promise<boolean> {
    const { store, clock } = this.#parts;
    const holds = await store.slots.holds(places(destination));
    for (const { reach, forMs } of holds) this.#turns.leave(reach, clock() + forMs);
    return holds.length > 0;
  }

  async #hold(destination: Destination, reach: Reach, forMs: number): Promise<void> {
    const { store, clock } = this.#parts;
    this.#turns.hold(destination, reach, clock() + forMs);
    const tell = () => store.slots.hold(reached(destination, reach), forMs);
    await this.#careful("telling the others what a platform asked for", tell);
  }

  /** Nothing was posted this time; whether it was before is as unknown as it was. */
  #putOff({ id, state }: SlotRecord): Promise<SlotRecord | null> {
    const { store, clock, holder } = this.#parts;
    return store.slots.wait(id, holder, clock(), state === "sending" ? "undecided" : "nothing");
  }

  /** Whether a message stands whose post nobody saw the end of. */
  async #look(slot: SlotRecord, poster: Poster<Reply>): Promise<SlotRecord | null> {
    const { id, destination, messages, firstTryAt } = slot;
    const key = postKey(id, messages.length);
    let found: Found | null = null;
    try {
      found = await this.#within(POST_LIMIT_MS, poster.find!(destination, key, messages[0] ?? null, firstTryAt ?? 0));
    } catch (error) {
      this.#parts.log.fault("looking for a briefing", error);
    }
    const { sinceFirstMs } = this.#triedOf(slot, poster);
    return this.#take(stepAfterLook(found ?? { kind: "later", retryAfterMs: RETRY_MS }, sinceFirstMs), slot);
  }

  #triedOf({ tries, firstTryAt }: SlotRecord, { idempotent, find }: Poster<Reply>): Tried {
    return { idempotent, canLook: find !== null, tries, sinceFirstMs: this.#parts.clock() - (firstTryAt ?? 0) };
  }

  async #take(step: Step, slot: SlotRecord): Promise<SlotRecord | null> {
    const { store, clock, holder, log } = this.#parts;
    const { id } = slot;
    switch (step.kind) {
      case "next": {
        const record = await store.slots.posted(id, holder, slot.messages.length, step.messageId);
        if (record?.state !== "claimed") log.info("briefing delivered", { slot: id, state: record?.state ?? "lost" });
        return record?.state === "claimed" ? record : null;
      }
      case "wait":
        return store.slots.wait(id, holder, clock() + step.forMs, "nothing");
      case "settle":
        return store.slots.wait(id, holder, clock() + step.afterMs, "undecided");
      case "stop":
        await this.#close(slot);
        return store.slots.wait(id, holder, clock(), "nothing");
      case "pause":
        await store.slots.end(id, holder, "failed", step.reason);
        await this.#pause(slot, step.reason);
        return null;
      case "fail":
        log.info("briefing refused by the platform", { slot: id });
        await store.slots.end(id, holder, "failed", "invalid");
        return null;
      default:
        return step satisfies never;
    }
  }

  /** The slot's subscription, or null after ending a slot that nobody wants any more. */
  async #wanted(slot: SlotRecord): Promise<Subscription | null> {
    const { store, clock, holder } = this.#parts;
    const subscription = await store.subscriptions.get(slot.subscription);
    const isTooLate = clock() - slot.at > (subscription?.options.catchUpMs ?? 0);
    const why = subscription === null ? "removed" : subscription.paused ? "paused" : isTooLate ? "too late" : null;
    if (why === null) return subscription;
    await store.slots.end(slot.id, holder, slot.messages.length > 0 ? "failed" : "skipped", why);
    return null;
  }

  /** One post; what does not settle in time, or rejects, is unknown. */
  async #settled(slot: SlotRecord, poster: Poster<Reply>): Promise<PostOutcome> {
    const { id, destination, messages, payloads } = slot;
    const number = messages.length;
    const post = async () =>
      poster.post(destination, payloads?.[number] ?? "", postKey(id, number), messages[0] ?? null);
    try {
      return (await this.#within(POST_LIMIT_MS, post())) ?? { kind: "unknown" };
    } catch (error) {
      this.#parts.log.fault("posting a briefing", error);
      return { kind: "unknown" };
    }
  }

  /** What the work gives, or null when it takes longer. */
  async #within<T>(ms: number, work: Promise<T>): Promise<T | null> {
    let callOff = () => {};
    const tooLong = new Promise<null>((resolve) => {
      callOff = this.#parts.after(ms, () => resolve(null));
    });
    return Promise.race([work, tooLong]).finally(callOff);
  }

  async #close({ destination }: SlotRecord): Promise<void> {
    const { tokenOpens } = this.#posterOf({ destination });
    if (!this.#turns.close(destination, tokenOpens)) return;
    const reach = tokenOpens === "platform" ? platformOf(destination) : destination.workspace;
    await this.#careful("telling that a token was refused", () => this.#parts.tell({ kind: "stopped", reach }));
  }

  async #pause(slot: SlotRecord, reason: "gone" | "forbidden"): Promise<void> {
    const { store, clock, tell } = this.#parts;
    if (!(await store.subscriptions.pause(slot.subscription, reason, clock()))) return;
    const subscription = await store.subscriptions.get(slot.subscription);
    if (subscription === null) return;
    await this.#careful("telling that a schedule is paused", () => tell({ kind: "paused", subscription, reason }));
  }

  #posterOf({ destination }: Pick<SlotRecord, "destination">): Poster<Reply> {
    return this.#parts.posters.get(platformOf(destination))!;
  }

  async #careful(doing: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#parts.log.fault(doing, error);
    }
  }
}

/** All messages in the order in which they are posted. */
function payloadsOf({ reply, below, delivery }: Said, poster: Poster<Reply>): readonly string[] {
  const first = poster.render(reply, delivery);
  return below === null ? first : [...first, ...poster.render(below.reply, delivery, { title: below.title })];
}
