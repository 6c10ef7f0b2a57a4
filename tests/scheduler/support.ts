// A scheduler in a made-up world: its clock and timers are turned by hand, its platform answers as told.
import { asGiven } from "../../src/chat/our-words.ts";
import { paragraph, type Reply, replyOf } from "../../src/chat/reply.ts";
import { createLog, type Log } from "../../src/log.ts";
import { CATCH_UP_MS, nextAt } from "../../src/schedule/catch-up.ts";
import type { Destination } from "../../src/schedule/destination.ts";
import type { Found, Poster, PostOutcome } from "../../src/schedule/post.ts";
import { readSchedule } from "../../src/schedule/read.ts";
import type { News, SchedulerParts } from "../../src/scheduler/parts.ts";
import { PULSE_MS, Scheduler } from "../../src/scheduler/scheduler.ts";
import type { Subscription, SubscriptionId } from "../../src/store/schedules.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { type EpochMs, HOUR_MS, MINUTE_MS } from "../../src/time.ts";
import { turn } from "../../src/turn.ts";

type Timer = { at: EpochMs; run: () => void };

/** A clock that stands still until it is moved; timers run when it passes them. */
export class FakeTime {
  now: EpochMs;
  #timers: Timer[] = [];

  constructor(start: string) {
    this.now = Date.parse(start);
  }

  readonly clock = (): EpochMs => this.now;

  readonly after = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.now + ms, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  };

  /** Lets time pass, timer by timer, and all that follows from each happen. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    await settle();
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#timers = this.#timers.filter((each) => each !== next);
      this.now = Math.max(this.now, next.at);
      next.run();
      await settle();
    }
    this.now = end;
  }

  /** The clock is set, and no time has passed: timers are as far off as before. */
  set(moment: string): void {
    const moved = Date.parse(moment) - this.now;
    this.now += moved;
    for (const timer of this.#timers) timer.at += moved;
  }
}

async function settle(): Promise<void> {
  for (let turns = 0; turns < 2; turns++) await turn();
}

export type Post = { at: EpochMs; channel: string; payload: string; key: string; root: string | null };

/** How the n-th post ends; the last two are never answered, and the message stands there or not. */
export type Answer = (post: Post, number: number) => PostOutcome | "silence, posted" | "silence, not posted";

/** Longer than Slack is known to take. */
export const SHOWN_AFTER_MS = 10_000;

/** A platform that keeps what was posted, and one message for a key where it is idempotent. */
export class FakePlatform implements Poster<Reply> {
  readonly idempotent: boolean;
  readonly tokenOpens: "platform" | "workspace";
  readonly pace = { channelMs: 1_100, tokenMs: 25 };
  readonly tried: Post[] = [];
  readonly stands: Post[] = [];
  answer: Answer = (_, number) => ({ kind: "sent", messageId: `m${number}` });
  /** What a look is told; null: what there is to be seen, a message SHOWN_AFTER_MS after it was posted. */
  looks: Found | null = { kind: "hidden" };
  readonly looked: EpochMs[] = [];
  readonly find: NonNullable<Poster<Reply>["find"]> = async ({ channel }, key) => this.#look(channel, key);
  readonly #time: FakeTime;

  constructor(time: FakeTime, kind: "slack" | "discord") {
    this.#time = time;
    this.idempotent = kind === "discord";
    this.tokenOpens = kind === "discord" ? "platform" : "workspace";
  }

  #look(channel: string, key: string): Found {
    this.looked.push(this.#time.now);
    if (this.looks !== null) return this.looks;
    const seen = this.stands.filter((each) => each.at + SHOWN_AFTER_MS <= this.#time.now);
    const number = seen.findIndex((each) => each.channel === channel && each.key === key);
    return number < 0 ? { kind: "absent" } : { kind: "sent", messageId: `seen ${number + 1}` };
  }

  /** Each block is a message. */
  render(reply: Reply): readonly string[] {
    return reply.blocks.map((block) => ("text" in block ? String(block.text) : block.kind));
  }

  post({ channel }: Destination, payload: string, key: string, root: string | null): Promise<PostOutcome> {
    const post = { at: this.#time.now, channel, payload, key, root };
    this.tried.push(post);
    const outcome = this.answer(post, this.tried.length);
    const isSilent = typeof outcome === "string";
    const isKept = isSilent ? outcome === "silence, posted" : outcome.kind === "sent" || outcome.kind === "unknown";
    const isKnown = this.idempotent && this.stands.some((each) => each.key === key);
    if (isKept && !isKnown) this.stands.push(post);
    return isSilent ? new Promise(() => {}) : Promise.resolve(outcome);
  }
}

export type World = {
  readonly time: FakeTime;
  readonly store: Store;
  readonly slack: FakePlatform;
  readonly discord: FakePlatform;
  readonly news: News[];
  readonly faults: string[];
  readonly log: Log;
  readonly brief: SchedulerParts["brief"];
  /** Blocks of the next briefings; null when there is nothing to say. */
  messages: readonly string[] | null;
  /** Starts a process: its first look, then a tick a minute and its pulse while time passes. */
  start(parts?: Partial<SchedulerParts>): Promise<Process>;
};

export type Process = { readonly scheduler: Scheduler; run(ms: number): Promise<void>; kill(): void };

export function makeWorld(start: string): World {
  const time = new FakeTime(start);
  const store = openSqliteStore(":memory:", time.clock);
  const [slack, discord] = [new FakePlatform(time, "slack"), new FakePlatform(time, "discord")];
  const news: News[] = [];
  const faults: string[] = [];
  const log = createLog({
    write: (line) => void (line.includes(" fault ") && faults.push(line)),
    clock: time.clock,
    level: "quiet",
    secrets: [],
  });
  let processes = 0;
  const world: World = {
    time,
    store,
    slack,
    discord,
    news,
    faults,
    log,
    brief: async (_, slot) => {
      if (world.messages === null) return null;
      const said = `${slot.date} ${slot.time}${slot.late ? " late" : ""}`;
      const words = world.messages.map((text) => paragraph(asGiven(`${text} ${said}`)));
      return { reply: replyOf(...words), below: null, delivery: null, told: [] };
    },
    messages: ["Morning briefing"],
    start: async (changes = {}) => {
      let alive = true;
      let tellKilled = () => {};
      const killed = new Promise<void>((resolve) => {
        tellKilled = resolve;
      });
      /** What a killed process asks of the store does not happen and is not answered. */
      const whileAlive = <T extends object>(part: T): T =>
        new Proxy(part, {
          get: (target, name) => {
            const call = Reflect.get(target, name) as (...values: unknown[]) => unknown;
            return (...values: unknown[]) => (alive ? call(...values) : new Promise(() => {}));
          },
        });
      const parts: SchedulerParts = {
        store: { subscriptions: whileAlive(store.subscriptions), slots: whileAlive(store.slots) },
        posters: new Map([
          ["slack", slack],
          ["discord", discord],
        ]),
        brief: world.brief,
        tell: async (each) => void news.push(each),
        log,
        clock: time.clock,
        after: (ms, run) => time.after(ms, () => alive && run()),
        holder: `process ${processes++}`,
        ...changes,
      };
      const scheduler = new Scheduler(parts);
      await scheduler.pulse();
      await scheduler.tick();
      await time.pass(0);
      return {
        scheduler,
        run: async (ms) => {
          const end = time.now + ms;
          // Long stretches in longer strides: nothing happens in most of them.
          const stride = ms > HOUR_MS ? MINUTE_MS : PULSE_MS;
          while (time.now < end) {
            await time.pass(Math.min(end - time.now, stride - (time.now % stride)));
            if (!alive) continue;
            await Promise.race([scheduler.pulse(), killed]);
            if (time.now % MINUTE_MS === 0) await Promise.race([scheduler.tick(), killed]);
            await time.pass(0);
          }
        },
        kill: () => {
          alive = false;
          tellKilled();
        },
      };
    },
  };
  return world;
}

/** Keeps a subscription from now on. */
export async function subscribe(
  { store, time }: { readonly store: Pick<Store, "subscriptions">; readonly time: { readonly now: EpochMs } },
  where: string,
  words: string,
  changes: Partial<Subscription> = {},
): Promise<SubscriptionId> {
  const [workspace = "", channel = ""] = where.split(" ");
  const read = readSchedule(words, "UTC");
  if (read.kind === "unread") throw new Error(read.why);
  const id = `${where} ${words}` as SubscriptionId;
  await store.subscriptions.set({
    id,
    destination: { workspace, channel, thread: null },
    schedule: read.schedule,
    options: { topic: null, catchUpMs: CATCH_UP_MS, inThread: false },
    owner: "U1",
    paused: null,
    decidedUntil: time.now,
    nextAt: nextAt(read.schedule, time.now),
    ...changes,
  });
  return id;
}

/** What stands on a platform, as "07:30:00 C1 Morning briefing …". */
export function standing({ stands }: FakePlatform): string[] {
  return stands.map(({ at, channel, payload }) => `${new Date(at).toISOString().slice(11, 19)} ${channel} ${payload}`);
}

/** Each slot as "2026-03-10 08:00 sent". */
export async function outcomes({ store }: World): Promise<string[]> {
  const slots = await store.slots.list({ limit: 100 });
  return slots.map(({ date, time, state, reason }) => [date, time, state, reason].filter(Boolean).join(" ")).reverse();
}
