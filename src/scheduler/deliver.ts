// One slot, a step at a time: its briefing made, its next message posted or looked for, and what follows each end of a post.
import type { Reply } from "../chat/reply.ts";
import { RequestError } from "../problem.ts";
import { isLate } from "../schedule/catch-up.ts";
import { type Destination, platformOf } from "../schedule/destination.ts";
import { type Step, stepAfter, stepAfterLook, type Tried, undecided } from "../schedule/outcome.ts";
import { type Found, POST_LIMIT_MS, type Poster, type PostOutcome } from "../schedule/post.ts";
import { postKey } from "../schedule/slot-id.ts";
import { type SlotRecord, type Subscription, TOO_MUCH } from "../store/schedules.ts";
import { turn } from "../turn.ts";
import { careful, RETRY_MS, type Said, type SchedulerParts } from "./parts.ts";
import { type Job, places, type Reach, reached, type Turns } from "./turns.ts";

/**
 * So long after the store was told of a post it is not begun any more: we stood still meanwhile, and others may have taken it
 * over. Much shorter than the time after which they look whether it stands.
 */
const BEGIN_TERM_MS = 5_000;

/** Delivers slots that are held here; in whose turn is the scheduler's business. */
export class Deliveries {
  readonly #parts: SchedulerParts;
  readonly #turns: Pick<Turns<Job>, "leave" | "hold" | "close">;
  /** What follows posts whose end could not be recorded yet: it must not be forgotten, or they would be made again. */
  readonly #unrecorded = new Map<string, () => Promise<SlotRecord | null>>();

  constructor(parts: SchedulerParts, turns: Pick<Turns<Job>, "leave" | "hold" | "close">) {
    this.#parts = parts;
    this.#turns = turns;
  }

  /** Makes the briefing, or posts its next message; what is left of it, null when that is nothing. Rejects on a fault of ours. */
  async step(slot: SlotRecord): Promise<SlotRecord | null> {
    const rest = this.#unrecorded.get(slot.id);
    const left = await (rest ? rest() : slot.payloads === null ? this.#prepare(slot) : this.#post(slot));
    this.#unrecorded.delete(slot.id);
    return left;
  }

  /** Has the briefing made and keeps its messages; null when there is nothing left to do. */
  async #prepare(slot: SlotRecord): Promise<SlotRecord | null> {
    const { store, clock, holder, brief } = this.#parts;
    const subscription = await this.#wanted(slot);
    if (subscription === null) return null;
    // Between many briefings everything else gets its turn, such as acknowledging a command.
    await turn();
    const late = slot.late || isLate(slot.at, clock());
    let said: Said | null;
    try {
      said = await brief(subscription, { ...slot, late });
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      await this.#giveUp(slot, error.message);
      return null;
    }
    const payloads = said === null ? [] : payloadsOf(said, this.#posterOf(slot));
    if (said === null || payloads.length === 0) {
      await store.slots.end(slot.id, holder, "skipped", "nothing new");
      return null;
    }
    const { delivery, told } = said;
    return store.slots.prepare(slot.id, holder, { payloads, delivery, told, late });
  }

  async #giveUp(slot: SlotRecord, why: string): Promise<void> {
    const { store, holder, log, tell } = this.#parts;
    log.info("briefing given up", { slot: slot.id, why });
    if (!(await store.slots.end(slot.id, holder, "failed", TOO_MUCH))) return;
    await careful(log, "telling that a briefing is given up", () => tell({ kind: "too much", slot }));
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
    await careful(this.#parts.log, "telling the others what a platform asked for", tell);
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
    await careful(this.#parts.log, "telling that a token was refused", () =>
      this.#parts.tell({ kind: "stopped", reach }),
    );
  }

  async #pause(slot: SlotRecord, reason: "gone" | "forbidden"): Promise<void> {
    const { store, clock, tell } = this.#parts;
    if (!(await store.subscriptions.pause(slot.subscription, reason, clock()))) return;
    const subscription = await store.subscriptions.get(slot.subscription);
    if (subscription === null) return;
    await careful(this.#parts.log, "telling that a schedule is paused", () =>
      tell({ kind: "paused", subscription, reason }),
    );
  }

  #posterOf({ destination }: Pick<SlotRecord, "destination">): Poster<Reply> {
    return this.#parts.posters.get(platformOf(destination))!;
  }
}

/** All messages in the order in which they are posted. */
function payloadsOf({ reply, below, delivery }: Said, poster: Poster<Reply>): readonly string[] {
  const first = poster.render(reply, delivery);
  return below === null ? first : [...first, ...poster.render(below.reply, delivery, { title: below.title })];
}
