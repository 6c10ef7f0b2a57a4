// What Discord tells, in as many parts as it recommends, each heard over a connection of its own by some of the processes.
import type { APIGatewayBotInfo, REST } from "discord.js";
import type { AdapterLeases, AdapterState } from "../../src/chat/adapter.ts";
import type { Log } from "../../src/log.ts";
import { StoreError } from "../../src/problem.ts";
import type { Clock } from "../../src/time.ts";
import { requestFailure } from "./failure.ts";
import { Gateway, OUT_OF_REACH, type Shard, TOKEN_REFUSED, type Told, waitAfter } from "./gateway.ts";
import { type Credentials, repeated } from "./rest.ts";
import { giveBackSeats, type Ours, takeSeats } from "./take-seats.ts";

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

type Connection = { readonly shard: Shard; readonly gateway: Gateway };

/**
 * Looks at the seats every few seconds and keeps a connection for each of its own. All processes use the largest number of
 * parts that one of them does: what Discord recommended to who came first, and more when Discord says so.
 */
export class Shards {
  readonly #options: ShardsOptions;
  readonly #connections = new Map<string, Connection>();
  #now: Ours = { parts: 0, ours: new Set() };
  /** So many parts Discord does not take any more. */
  #tooFew = 0;
  /** How it stands while there is no connection. */
  #state: AdapterState;
  #tries = 0;
  #timer: NodeJS.Timeout | null = null;
  #looking = false;
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

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await Promise.all([...this.#connections.values()].map(({ gateway }) => gateway.stop()));
    await giveBackSeats(this.#options.leases);
  }

  async #look(): Promise<void> {
    if (this.#looking || this.#stopped) return;
    this.#looking = true;
    const waitMs = await this.#lookOnce();
    this.#looking = false;
    if (this.#timer) clearTimeout(this.#timer);
    if (!this.#stopped && waitMs !== null) this.#timer = setTimeout(() => void this.#look(), waitMs);
  }

  /** When to look again; null: never. */
  async #lookOnce(): Promise<number | null> {
    const { leases, log, pulseMs = PULSE_MS } = this.#options;
    try {
      const asked = this.#now.parts <= this.#tooFew ? await this.#recommended() : this.#now.parts;
      if (asked === null) return this.#state.kind === "off" ? null : waitAfter(this.#tries++);
      this.#tries = 0;
      const now = await takeSeats(leases, asked);
      if (!this.#stopped) await this.#hear(now);
    } catch (error) {
      // Who cannot reach the store goes on hearing what it hears: what is heard twice is answered once.
      if (error instanceof StoreError) log.debug("discord seats", { error: error.message });
      else log.fault("sharing out the connections to Discord", error);
    }
    return pulseMs;
  }

  /** Null when Discord does not say, or no more than it does not take. */
  async #recommended(): Promise<number | null> {
    try {
      const { shards } = (await repeated(() => this.#options.rest.get("/gateway/bot"))) as APIGatewayBotInfo;
      return shards > this.#tooFew ? shards : null;
    } catch (error) {
      const failure = requestFailure(error);
      const isRefused = failure.kind === "refused" && failure.status === 401;
      this.#become(isRefused ? "off" : "waiting", isRefused ? TOKEN_REFUSED : OUT_OF_REACH);
      return null;
    }
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
    });
    this.#connections.set(keyOf(shard), { shard, gateway });
    void gateway.start();
  }

  #wanted(): Connection[] {
    const { parts, ours } = this.#now;
    return [...ours].flatMap((id) => this.#connections.get(keyOf({ id, count: parts })) ?? []);
  }

  #become(kind: AdapterState["kind"], why: string): void {
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
