// What Discord tells, in as many parts as it recommends, each heard over a connection of its own by some of the processes.
import { setTimeout as sleep } from "node:timers/promises";
import type { APIGatewayBotInfo, REST } from "discord.js";
import type { AdapterLeases, AdapterState } from "../../src/chat/adapter.ts";
import type { Log } from "../../src/log.ts";
import { StoreError } from "../../src/problem.ts";
import type { Clock } from "../../src/time.ts";
import { requestFailure } from "./failure.ts";
import { Gateway, OUT_OF_REACH, type Shard, TOKEN_REFUSED, type Told, waitAfter } from "./gateway.ts";
import { type Credentials, repeated } from "./rest.ts";
import { giveBackSeats, holdSeats, type Ours, takeSeats } from "./take-seats.ts";

export type ShardsOptions = {
  readonly credentials: Credentials;
  readonly rest: REST;
  readonly leases: AdapterLeases;
  readonly log: Log;
  readonly clock: Clock;
  readonly told: Told;
  /** How often the seats are looked at. */
  readonly pulseMs?: number;
};

const PULSE_MS = 5_000;
/** The five seconds in which Discord takes so many new connections, and some for the way. */
const BEGIN_TERM_MS = 5_500;

const NO_SEATS: Ours = { parts: 0, ours: new Set() };

type Connection = { readonly shard: Shard; readonly gateway: Gateway };

/**
 * Looks at the seats every few seconds and keeps a connection for each of its own. All processes use the largest number of
 * parts that one of them does: what Discord recommended to who came first, and more when Discord says so.
 */
export class Shards {
  readonly #options: ShardsOptions;
  readonly #connections = new Map<string, Connection>();
  #now = NO_SEATS;
  /** So many parts Discord has recommended; 0 as long as it has not said. */
  #recommended = 0;
  #asking = false;
  /** So many parts Discord does not take any more. */
  #tooFew = 0;
  /** How it stands while there is no connection. */
  #state: AdapterState;
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<number | null> | null = null;
  #stopped = false;

  constructor(options: ShardsOptions) {
    this.#options = options;
    this.#state = { kind: "waiting", since: options.clock(), why: "connecting" };
  }

  get state(): AdapterState {
    const states = this.#wanted().map(({ gateway }) => gateway.state);
    return states.length === 0 ? this.#state : worstOf(states);
  }

  start(): void {
    void this.#look();
  }

  /** Resolves when all connections are closed and all seats given back; neither waits for the other, which may hang. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    const closing = [...this.#connections.values()].map(({ gateway }) => gateway.stop());
    // A look that is under way would take seats again.
    const givingBack = this.#afterLook(() => giveBackSeats(this.#options.leases));
    const ends = await Promise.allSettled([givingBack, ...closing]);
    for (const end of ends) if (end.status === "rejected") throw end.reason;
  }

  async #afterLook(work: () => Promise<void>): Promise<void> {
    await this.#looking;
    await work();
  }

  async #look(): Promise<void> {
    if (this.#looking || this.#stopped) return;
    this.#looking = this.#lookOnce();
    const waitMs = await this.#looking;
    this.#looking = null;
    if (this.#timer) clearTimeout(this.#timer);
    if (!this.#stopped && waitMs !== null) this.#timer = setTimeout(() => void this.#look(), waitMs);
  }

  /** When to look again; null: never. */
  async #lookOnce(): Promise<number | null> {
    const { leases, log, pulseMs = PULSE_MS } = this.#options;
    if (this.#isRefused) return null;
    try {
      const parts = Math.max(this.#now.parts, this.#recommended);
      if (parts <= this.#tooFew) {
        // Not waited for, and what stands is held meanwhile: Discord may not answer for longer than a seat is held.
        void this.#ask();
        await holdSeats(leases);
        return pulseMs;
      }
      const now = await takeSeats(leases, parts);
      if (!this.#stopped && !this.#isRefused) await this.#hear(now);
    } catch (error) {
      // Who cannot reach the store goes on hearing what it hears: what is heard twice is answered once.
      if (error instanceof StoreError) log.debug("discord seats", { error: error.message });
      else log.fault("sharing out the connections to Discord", error);
    }
    return pulseMs;
  }

  /** Asks Discord until it says more parts than those that it does not take, or refuses the token; then looks at once. */
  async #ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    for (let tries = 0; !this.#stopped; tries++) {
      await this.#askOnce();
      if (this.#recommended > this.#tooFew || this.#isRefused) break;
      await sleep(waitAfter(tries), undefined, { ref: false });
    }
    this.#asking = false;
    await this.#afterLook(() => this.#look());
  }

  async #askOnce(): Promise<void> {
    try {
      const { shards } = (await repeated(() => this.#options.rest.get("/gateway/bot"))) as APIGatewayBotInfo;
      this.#recommended = shards;
    } catch (error) {
      const failure = requestFailure(error);
      if (failure.kind === "refused" && failure.status === 401) this.#refused();
      else this.#become("waiting", OUT_OF_REACH);
    }
  }

  get #isRefused(): boolean {
    return this.#state.kind === "off";
  }

  /** Nothing is heard with this token any more: the seats are for who has another, at once. */
  #refused(): void {
    if (this.#isRefused || this.#stopped) return;
    this.#become("off", TOKEN_REFUSED);
    this.#now = NO_SEATS;
    const fault = (error: unknown) => this.#options.log.fault("leaving Discord", error);
    for (const { gateway } of this.#connections.values()) gateway.stop().catch(fault);
    this.#connections.clear();
    this.#afterLook(() => giveBackSeats(this.#options.leases)).catch(fault);
  }

  async #hear(now: Ours): Promise<void> {
    this.#now = now;
    const wanted = [...now.ours].map((id): Shard => ({ id, count: now.parts }));
    for (const shard of wanted) if (!this.#connections.has(keyOf(shard))) this.#connect(shard);
    // First the new ones, then away with the old: what is heard twice is answered once.
    if (this.#wanted().some(({ gateway }) => gateway.state.kind !== "connected")) return;
    const keys = new Set(wanted.map(keyOf));
    for (const [key, { shard, gateway }] of this.#connections) {
      if (keys.has(key)) continue;
      this.#connections.delete(key);
      // Not waited for: where the network swallows everything it takes longer than a seat is held.
      void gateway.stop().catch((error: unknown) => this.#options.log.fault("closing a connection to Discord", error));
      if (shard.count !== now.parts) await giveBackSeats(this.#options.leases, shard.count);
    }
  }

  #connect(shard: Shard): void {
    const { credentials, leases, log, clock, told } = this.#options;
    const gateway = new Gateway({
      credentials,
      log,
      clock,
      told,
      shard,
      // Where the store does not say, Discord itself will.
      mayBegin: (key) => leases.take(`begin discord ${key}`, BEGIN_TERM_MS).catch(() => true),
      tooLarge: () => {
        this.#tooFew = Math.max(this.#tooFew, shard.count);
        void this.#look();
      },
      refused: () => this.#refused(),
    });
    this.#connections.set(keyOf(shard), { shard, gateway });
    void gateway.start();
  }

  #wanted(): Connection[] {
    const { parts, ours } = this.#now;
    return [...ours].flatMap((id) => this.#connections.get(keyOf({ id, count: parts })) ?? []);
  }

  #become(kind: AdapterState["kind"], why: string): void {
    // For good: a request that was under way when the token was refused may fail otherwise.
    if (this.#isRefused) return;
    if (this.#state.kind === kind && this.#state.why === why) return;
    this.#state = { kind, since: this.#options.clock(), why };
    this.#options.log.info("discord", { state: kind, why });
  }
}

function keyOf({ id, count }: Shard): string {
  return `${id} of ${count}`;
}

/** Off before waiting before connected; of which, when they are several. */
function worstOf(states: readonly AdapterState[]): AdapterState {
  const kind = (["off", "waiting"] as const).find((bad) => states.some((each) => each.kind === bad)) ?? "connected";
  const such = states.filter((each) => each.kind === kind);
  const { since, why } = such.reduce((last, each) => (each.since > last.since ? each : last));
  const count = states.length === 1 ? "" : ` (${such.length} of ${states.length} connections)`;
  return { kind, since, why: why === null ? null : `${why}${count}` };
}
