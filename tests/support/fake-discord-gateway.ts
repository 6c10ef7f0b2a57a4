// The stand-in's gateway: sessions that can be resumed, intents that decide what is told, and connections that break.
import type http from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { Json } from "./discord-limits.ts";
import { ANN, APP, type FakeDiscord, GUILD, personOf, TOKEN } from "./fake-discord.ts";

const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;
/** Members, presences, the content of messages: refused unless they were asked for in the portal. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
const BAD_TOKEN = 4004;
const SHARDING_REQUIRED = 4011;

type Session = {
  readonly id: string;
  readonly intents: number;
  /** Which of how many parts of all servers it is told of. */
  readonly shard: readonly [number, number];
  readonly told: Json[];
  socket: WebSocket | null;
};

/** https://docs.discord.com/developers/events/gateway#sharding */
export function shardOf(guild: string | undefined, count: number): number {
  return guild === undefined ? 0 : Number((BigInt(guild) >> 22n) % BigInt(count));
}

export class Gateway {
  readonly #fake: FakeDiscord;
  readonly #sockets = new WebSocketServer({ noServer: true });
  /** As long as they may be resumed. */
  #sessions: Session[] = [];
  /** New sessions, in their order. */
  readonly identifies: { readonly shard: readonly [number, number]; readonly at: number }[] = [];
  resumed = 0;
  /** So many parts are recommended, and so many at least wanted. */
  recommended = 1;
  least = 1;
  /** So many connections may be begun within five seconds, of different keys. */
  atOnce = 1;
  /** Every event is told twice, as Discord may do. */
  twice = false;
  /** New connections are refused. */
  down = false;
  /** New connections are taken and not answered, until `hangUp`. */
  silent = false;
  readonly #unanswered: Duplex[] = [];

  constructor(fake: FakeDiscord, server: http.Server) {
    this.#fake = fake;
    server.on("upgrade", (request, socket, head) => {
      if (this.down) socket.destroy();
      else if (this.silent) this.#unanswered.push(socket);
      else this.#sockets.handleUpgrade(request, socket, head, (opened) => this.#greet(opened));
    });
  }

  get identified(): number {
    return this.identifies.length;
  }

  get intents(): number {
    return this.#sessions[0]?.intents ?? 0;
  }

  get connected(): boolean {
    return this.shards.length > 0;
  }

  /** The parts that connections stand for now, "1/4" the second of four, in order; one that several hear as often. */
  get shards(): string[] {
    return this.#sessions
      .filter(({ socket }) => socket?.readyState === 1)
      .map(({ shard }) => shard.join("/"))
      .sort();
  }

  /** Tells those who hear that part; what is of no server, the first. */
  dispatch(name: string, data: Json): void {
    const guild = name.startsWith("GUILD_") ? data.id : data.guild_id;
    for (const session of this.#sessions) {
      const [id, count] = session.shard;
      if (shardOf(guild, count) === id) this.#tell(session, name, data);
    }
  }

  #tell(session: Session, name: string, data: Json): void {
    const told = this.#asTold(name, data, session.intents);
    if (!told) return;
    for (let i = 0; i < (this.twice ? 2 : 1); i++) {
      const event = { op: 0, t: name, s: session.told.length + 1, d: told };
      session.told.push(event);
      session.socket?.send(JSON.stringify(event));
    }
  }

  /** The connections break; what happens meanwhile is told when a session is resumed. */
  drop(): void {
    for (const session of this.#sessions) {
      session.socket?.terminate();
      session.socket = null;
    }
  }

  get unanswered(): number {
    return this.#unanswered.length;
  }

  /** Breaks the connections that were not answered. */
  hangUp(): void {
    for (const socket of this.#unanswered.splice(0)) socket.destroy();
  }

  /** Discord asks to come back, as it does every so often. */
  askToReconnect(): void {
    for (const { socket } of this.#sessions) socket?.send(JSON.stringify({ op: 7, d: null }));
  }

  /** The sessions are lost: who comes back has to start anew. */
  forgetSession(): void {
    this.drop();
    this.#sessions = [];
  }

  /** The bot has grown: it is told to split itself up further, and has to; `part`: only this one is told so yet. */
  demand(count: number, part: number | null = null): void {
    [this.recommended, this.least] = [count, count];
    for (const { socket, shard } of this.#sessions) {
      if (shard[1] < count && (part ?? shard[0]) === shard[0]) socket?.close(SHARDING_REQUIRED);
    }
  }

  /** The bot was given another token. */
  refuse(): void {
    for (const { socket } of this.#sessions) socket?.close(BAD_TOKEN);
  }

  close(): void {
    this.hangUp();
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  #greet(socket: WebSocket): void {
    const send = (op: number, d: Json) => socket.send(JSON.stringify({ op, d, s: null, t: null }));
    send(10, { heartbeat_interval: 41_250 });
    socket.on("message", (raw: Buffer) => {
      const { op, d } = JSON.parse(raw.toString("utf8"));
      if (op === 1) send(11, null);
      if (op === 2) this.#identify(socket, d);
      if (op === 6) this.#resume(socket, d);
      this.#fake.changed();
    });
    socket.on("close", (code) => {
      const session = this.#sessions.find((each) => each.socket === socket);
      if (session) session.socket = null;
      // Who says goodbye does not come back: https://docs.discord.com/developers/events/gateway#initiating-a-disconnect
      if (code === 1000) this.#sessions = this.#sessions.filter((each) => each !== session);
      this.#fake.changed();
    });
  }

  #identify(socket: WebSocket, { token, intents, shard = [0, 1] }: Json): void {
    if (token !== TOKEN || (intents & PRIVILEGED) !== 0) {
      socket.close(token === TOKEN ? 4014 : BAD_TOKEN);
      return;
    }
    if (shard[1] < this.least) {
      socket.close(SHARDING_REQUIRED);
      return;
    }
    this.identifies.push({ shard, at: this.#fake.now() });
    const session: Session = { id: `session-${this.identified}`, intents, shard, told: [], socket };
    this.#sessions.push(session);
    const resume_gateway_url = this.#fake.url.replace("http", "ws").replace("/api", "");
    const hasGuild = shardOf(GUILD, shard[1]) === shard[0];
    this.#tell(session, "READY", {
      v: 10,
      user: personOf(APP),
      guilds: hasGuild ? [{ id: GUILD, unavailable: true }] : [],
      session_id: session.id,
      resume_gateway_url,
      application: { id: APP, flags: 0 },
      shard,
    });
    if (hasGuild) this.#tell(session, "GUILD_CREATE", guildOf([...this.#fake.channels.values()]));
  }

  #resume(socket: WebSocket, { session_id, seq }: Json): void {
    const session = this.#sessions.find(({ id }) => id === session_id);
    if (session === undefined) {
      socket.send(JSON.stringify({ op: 9, d: false, s: null, t: null }));
      return;
    }
    this.resumed++;
    session.socket = socket;
    for (const event of session.told.slice(seq)) socket.send(JSON.stringify(event));
    this.#tell(session, "RESUMED", {});
  }

  /** Messages are told to who wanted them, and without their words unless they speak to the bot. */
  #asTold(name: string, data: Json, intents: number): Json {
    if (name !== "MESSAGE_CREATE") return data;
    const direct = data.guild_id === undefined;
    if ((intents & (direct ? DIRECT_MESSAGES : GUILD_MESSAGES)) === 0) return null;
    const addressed = direct || data.mentions.some(({ id }: Json) => id === APP);
    return addressed ? data : { ...data, content: "", embeds: [], attachments: [], components: [] };
  }
}

function guildOf(channels: readonly { id: string; type: number; name: string; parent: string | null }[]): Json {
  const role = { color: 0, hoist: false, managed: false, mentionable: false, flags: 0, position: 0 };
  const wire = channels.map(({ id, type, name, parent }) => {
    return { id, type, name, parent_id: parent, position: 0, permission_overwrites: [], nsfw: false };
  });
  return {
    id: GUILD,
    name: "Harbour",
    owner_id: ANN.replace(/^6/, "3"),
    unavailable: false,
    member_count: 3,
    large: false,
    joined_at: "2024-05-01T00:00:00.000Z",
    preferred_locale: "en-US",
    features: [],
    emojis: [],
    stickers: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    premium_tier: 0,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    system_channel_flags: 0,
    afk_timeout: 300,
    roles: [
      { ...role, id: GUILD, name: "@everyone", permissions: String(0xc00) },
      { ...role, id: GUILD.replace(/^8/, "4"), name: "editors", permissions: String(0x20) },
    ],
    members: [
      { user: personOf(APP), roles: [], joined_at: "2024-05-01T00:00:00.000Z", deaf: false, mute: false, flags: 0 },
    ],
    channels: wire.filter(({ type }) => type === 0 || type === 15),
    threads: wire.filter(({ type }) => type === 11),
  };
}
