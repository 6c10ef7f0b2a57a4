// The clock and the store -> each briefing at its time, once: claims what is due, and in whose turn each is made and posted.
import { StoreAwayError, StoreError } from "../problem.ts";
import { decideSlots, LEAD_MS, spreadMs } from "../schedule/catch-up.ts";
import { platformOf } from "../schedule/destination.ts";
import { shareOf, slotId } from "../schedule/slot-id.ts";
import type { SlotRecord, Subscription } from "../store/schedules.ts";
import { type EpochMs, MINUTE_MS } from "../time.ts";
import { turn } from "../turn.ts";
import { claimOrder } from "./claim-order.ts";
import { Deliveries } from "./deliver.ts";
import { careful, RETRY_MS, type SchedulerParts } from "./parts.ts";
import { type Job, Turns } from "./turns.ts";

/** A slot is held for so long without being renewed: longer than we ever stand still, shorter than a reader's patience. */
export const LEASE_MS = 15_000;
/** How often leases are renewed and those of others looked through. */
export const PULSE_MS = 5_000;

/** So many briefings are made or posted at the same time. */
const AT_ONCE = 8;
/** So many slots of a process that is gone are taken over at a time. */
const MOST_TAKEN = 500;
/** A clock that is behind others by less was not set back: no two go the same. */
const LEAST_SET_BACK_MS = 10_000;
/** What other processes have claimed meanwhile is left out of a new look; so often, then it can wait for the next tick. */
const MOST_LOOKS = 50;
/** Between so many claims other work gets its turn. */
const CLAIMS_IN_A_ROW = 20;

/** `faults` counts how often making its briefing has failed in a row. */
type Work = Job & { readonly slot: SlotRecord; readonly faults: number };

/** The loop. `tick` is to be called about once a minute and `pulse` every PULSE_MS; a missed call is made up for. */
export class Scheduler {
  readonly #parts: SchedulerParts;
  readonly #turns: Turns<Work>;
  readonly #deliveries: Deliveries;
  /** Slots that wait here or are worked on. */
  readonly #held = new Set<string>();
  readonly #running = new Set<Promise<void>>();
  #ticking: Promise<void> | null = null;
  #wake: (() => void) | null = null;
  #stopped = false;
  /** The last look for what is due came to no end. */
  #brokenOff = false;
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
    this.#deliveries = new Deliveries(parts, this.#turns);
  }

  /** Claims what is due by now or in a minute. Never rejects: a fault is logged and made up for by the next pulse. */
  tick(): Promise<void> {
    this.#brokenOff = false;
    this.#ticking ??= careful(this.#parts.log, "looking for due briefings", () => this.#claimDue()).finally(() => {
      this.#ticking = null;
      this.#pump();
    });
    return this.#ticking;
  }

  /** Renews what is held here, takes over what nobody holds any more, and looks again for what is due. Never rejects. */
  async pulse(): Promise<void> {
    await careful(this.#parts.log, "renewing leases", async () => {
      const { store, holder, posters } = this.#parts;
      if (this.#stopped) return;
      await store.slots.renew(holder, LEASE_MS);
      for (const platform of posters.keys()) {
        const left = () => store.slots.takeOver(platform, holder, LEASE_MS, MOST_TAKEN);
        for (const slot of await this.#claiming(left)) this.#wait(slot);
      }
      await this.#waitForLost();
      this.#workers = Math.max(1, (await store.slots.workers()).length);
      // Not waited for: while a claim has no answer, what was taken over can be begun.
      if (this.#brokenOff) void this.tick();
    });
    this.#pump();
  }

  /** Ends what is being posted, begins nothing more, and leaves the rest to others or to the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake?.();
    await Promise.all([this.#ticking, ...this.#running]);
    await careful(this.#parts.log, "giving back leases", () => this.#parts.store.slots.release(this.#parts.holder));
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
    try {
      for (let look = 0; look < MOST_LOOKS; look++) {
        if (!(await this.#claimAll(await this.#due()))) return;
      }
    } catch (error) {
      this.#brokenOff = true;
      throw error;
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
  #wait(slot: SlotRecord, readyAt: EpochMs = slot.payloads === null ? 0 : slot.notBefore, faults = 0): void {
    if (this.#held.has(slot.id)) return;
    this.#held.add(slot.id);
    const { id, destination } = slot;
    this.#turns.add({ id, destination, readyAt, posts: slot.payloads !== null, slot, faults });
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
    let faults = 0;
    try {
      left = await this.#deliveries.step(work.slot);
    } catch (error) {
      this.#parts.log.fault("delivering a briefing", error);
      // What a post came to is recorded soon, and a store that is away costs nothing. Making a briefing may take long each time.
      if (!work.posts && !(error instanceof StoreAwayError)) faults = work.faults + 1;
      readyAt = this.#parts.clock() + retryMs(faults);
    }
    this.#turns.done(work);
    this.#held.delete(work.id);
    if (left !== null) this.#wait(left, readyAt, faults);
  }
}

/** A fault that passes is soon made up for; one that stays, such as a text that we cannot take, hardly costs any work. */
const LONGEST_RETRY_MS = 5 * MINUTE_MS;

function retryMs(faults: number): number {
  return Math.min(RETRY_MS * 2 ** Math.max(0, faults - 1), LONGEST_RETRY_MS);
}
