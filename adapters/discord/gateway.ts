// [io] A connection over which Discord tells what happens in a part of all servers (a "shard"): kept up, and its state told.
import {
  type APIInteraction,
  Client,
  Events,
  GatewayDispatchEvents,
  type GatewayGuildDeleteDispatchData,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
  Options,
} from "discord.js";
import type { AdapterState } from "../../src/chat/adapter.ts";
import type { Log } from "../../src/log.ts";
import type { Clock } from "../../src/time.ts";
import { CalmStrategy } from "./calm-strategy.ts";
import { MANAGE_GUILD } from "./commands.ts";
import { inTurn, type MayBegin } from "./in-turn.ts";
import type { Surroundings } from "./receive.ts";
import { apiOf, type Credentials } from "./rest.ts";

/** What is told, as it came: the library's own objects would need caches of people and messages that we do not want. */
export type Told = {
  /** Each time the connection stands anew. */
  connected(): void;
  interaction(interaction: APIInteraction): void;
  message(message: GatewayMessageCreateDispatchData, around: Surroundings): void;
  removed(guild: string): void;
};

/** https://docs.discord.com/developers/events/gateway#sharding */
export type Shard = { readonly id: number; readonly count: number };

export type GatewayOptions = {
  readonly credentials: Credentials;
  readonly log: Log;
  readonly clock: Clock;
  readonly told: Told;
  readonly shard: Shard;
  /** Whether the connection may be begun now: Discord takes so many of these in five seconds. */
  readonly mayBegin: MayBegin;
  /** Discord takes no connection for so large a part any more. */
  readonly tooLarge: () => void;
  /** Discord does not accept the token. */
  readonly refused: () => void;
  /** How long the library may try to mend a connection before it is made anew. */
  readonly patienceMs?: number;
};

/**
 * Tries to connect until it does. A broken connection is resumed by the library, with what was missed; when it cannot, it
 * tries twice a second for ever: after a while we begin anew, less and less often.
 */
export class Gateway {
  readonly #options: GatewayOptions;
  #client: Client | null = null;
  #state: AdapterState;
  #timer: NodeJS.Timeout | null = null;
  #tries = 0;
  #stopped = false;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#state = { kind: "waiting", since: options.clock(), why: "connecting" };
  }

  get state(): AdapterState {
    return this.#state;
  }

  /** Resolves after the first try, whatever came of it. */
  async start(): Promise<void> {
    const client = this.#newClient();
    this.#client = client;
    try {
      await client.login(this.#options.credentials.token);
    } catch (error) {
      if (this.#client === client) this.#failed(error);
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#leave();
  }

  async #leave(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    await client?.destroy();
  }

  #newClient(): Client {
    const { credentials, log, told, shard, mayBegin } = this.#options;
    const client = new Client({
      shards: [shard.id],
      shardCount: shard.count,
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
      rest: apiOf(credentials.apiUrl),
      ws: {
        buildStrategy: (manager) => new CalmStrategy(manager),
        buildIdentifyThrottler: async (manager) => {
          const { session_start_limit } = await manager.fetchGatewayInformation();
          return inTurn(mayBegin, session_start_limit.max_concurrency);
        },
      },
      allowedMentions: { parse: [] },
      makeCache: Options.cacheWithLimits({
        ...Options.DefaultMakeCacheSettings,
        MessageManager: 0,
        ReactionManager: 0,
      }),
    });
    const up = () => {
      if (this.#timer) clearTimeout(this.#timer);
      [this.#timer, this.#tries] = [null, 0];
      this.#become("connected", null);
      told.connected();
    };
    client.on(Events.ShardReady, up);
    client.on(Events.ShardResume, up);
    client.on(Events.ShardReconnecting, () => {
      // Our own leaving is told like a loss; a timer would keep the process for as long as it runs.
      if (this.#stopped) return;
      this.#become("waiting", "the connection was lost");
      this.#timer ??= setTimeout(() => void this.#beginAnew(), this.#options.patienceMs ?? PATIENCE_MS);
    });
    client.on(Events.ShardDisconnect, ({ code }) => {
      this.#become("off", closeReason(code));
      if (code === BAD_TOKEN) this.#options.refused();
      if (code === SHARDING_REQUIRED) this.#options.tooLarge();
    });
    client.on(Events.ShardError, (error) => log.debug("discord connection", { error: error.message }));
    client.on(Events.Error, (error) => log.fault("listening to Discord", error));
    client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: APIInteraction) => told.interaction(data));
    client.ws.on(GatewayDispatchEvents.MessageCreate, (data: GatewayMessageCreateDispatchData) =>
      told.message(data, surroundings(client, data)),
    );
    client.ws.on(GatewayDispatchEvents.GuildDelete, ({ id, unavailable }: GatewayGuildDeleteDispatchData) => {
      // An outage is told in the same way; it says so.
      if (!unavailable) told.removed(id);
    });
    return client;
  }

  #become(kind: AdapterState["kind"], why: string | null): void {
    if (this.#state.kind === kind && this.#state.why === why) return;
    this.#state = { kind, since: this.#options.clock(), why };
    const { log, shard } = this.#options;
    log.info("discord", { state: kind, why, ...(shard.count > 1 ? { shard: `${shard.id} of ${shard.count}` } : {}) });
  }

  async #beginAnew(): Promise<void> {
    await this.#leave();
    this.#tryLater();
  }

  #failed(error: unknown): void {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "TokenInvalid") {
      this.#become("off", TOKEN_REFUSED);
      this.#options.refused();
    }
    if (this.#state.kind === "off") return;
    this.#options.log.debug("discord login", { error: String(error) });
    this.#tryLater();
  }

  #tryLater(): void {
    if (this.#stopped) return;
    this.#become("waiting", OUT_OF_REACH);
    const waitMs = waitAfter(this.#tries++);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.start();
    }, waitMs);
  }
}

/** A resumed session misses nothing, one made anew does; Discord keeps a session for some minutes. */
const PATIENCE_MS = 60_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/** Before the next try, after so many failed. */
export function waitAfter(tries: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries);
}

const BAD_TOKEN = 4004;
const SHARDING_REQUIRED = 4011;

export const TOKEN_REFUSED = "Discord does not accept the token: check DISCORD_TOKEN";
export const OUT_OF_REACH = "Discord cannot be reached";

/** Why the library gave up: https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
function closeReason(code: number): string {
  if (code === BAD_TOKEN) return TOKEN_REFUSED;
  if (code === SHARDING_REQUIRED) return "Discord wants the bot split up over more connections than it recommends";
  return `Discord closed the connection for good (${code})`;
}

function surroundings(client: Client, { guild_id, channel_id, author, member }: GatewayMessageCreateDispatchData) {
  const guild = guild_id === undefined ? undefined : client.guilds.cache.get(guild_id);
  const held = [guild_id ?? "", ...(member?.roles ?? [])].flatMap((role) => guild?.roles.cache.get(role) ?? []);
  const channel = client.channels.cache.get(channel_id);
  return {
    botId: client.user?.id ?? "",
    parentOf: () => (channel?.isThread() ? channel.parentId : null),
    manages: guild?.ownerId === author.id || held.some((role) => role.permissions.has(MANAGE_GUILD)),
  };
}
