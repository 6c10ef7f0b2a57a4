// A stand-in for Discord on this machine: a server with channels and people, its REST API and its gateway. It refuses what
// Discord refuses (discord-limits.ts), wants interactions acknowledged within three seconds, and can be told to fail.
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import type { Json } from "./discord-limits.ts";
import { Gateway } from "./fake-discord-gateway.ts";
import { type Answer, answerRequest, type Request } from "./fake-discord-rest.ts";

export const APP = "900000000000000001";
export const GUILD = "800000000000000001";
export const NEWS = "700000000000000001";
export const FORUM = "700000000000000002";
export const THREAD = "700000000000000003";
export const ANN = "600000000000000001";
export const BOB = "600000000000000002";

const TEXT_CHANNEL = 0;
const DIRECT = 1;
const PUBLIC_THREAD = 11;
const FORUM_CHANNEL = 15;

const MANAGE_GUILD = 0x20n;
const SEE_AND_SEND = 0xc00n;
/** Create Public Threads and Send Messages in Threads. */
const IN_THREADS = (1n << 35n) | (1n << 38n);

/** The token of the bot; any other is refused. */
export const TOKEN = "fake-discord-token";

export type Channel = {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly parent: string | null;
  /** When, for a thread that was opened while we looked. */
  readonly made?: number;
};

/** One message as it stands now. */
export type Message = {
  readonly id: string;
  readonly channel: string;
  body: Json;
  /** Who alone can see it; null for everyone in the channel. */
  readonly only: string | null;
  deleted: boolean;
};

/** What someone did, as the gateway told of it. */
export type Interaction = {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly user: string;
  readonly channel: string;
  /** The message whose button was pressed. */
  readonly under: Message | null;
  readonly at: number;
  /** Type of the acknowledgement. */
  acknowledged: number | null;
  ephemeral: boolean;
  original: Message | null;
  followUps: number;
  modal: Json;
  choices: Json;
};

/** `times` requests that fit are failed: answered with an error, or carried out with the answer lost. */
export type Failure = {
  readonly method?: string;
  readonly path: RegExp;
  times: number;
  readonly how:
    | { readonly status: number; readonly code?: number; readonly retryAfter?: number; readonly global?: boolean }
    | "lost";
};

/** Where and as whom something is done; Ann, who manages the server, in its news channel unless told otherwise. */
export type Doing = {
  readonly user?: string;
  readonly manages?: boolean;
  readonly channel?: string;
  /** "user": installed by the person alone, used in a server that does not have the bot. */
  readonly installed?: "guild" | "user";
};

export class FakeDiscord {
  readonly channels = new Map<string, Channel>();
  readonly messages: Message[] = [];
  readonly interactions: Interaction[] = [];
  readonly requests: Request[] = [];
  readonly failures: Failure[] = [];
  readonly nonces = new Map<string, { readonly message: Message; readonly at: number }>();
  /** Direct messages to them are refused. */
  readonly closed = new Set<string>();
  /** The bot may not read what was said before. */
  readsNothing = false;
  /** The bot may not open threads, nor write in them. */
  noThreads = false;
  commands: Json[] = [];
  gateway!: Gateway;
  url = "";
  #server = http.createServer((request, response) => void this.#serve(request, response));
  #ids = 1_100_000_000_000_000_000n;
  readonly #clock: () => number;
  #ahead = 0;
  #waiting: (() => void)[] = [];

  private constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Without a clock time stands still and only passes by `advance`, so that a busy machine changes nothing. */
  static async start(clock: () => number = () => Date.parse(ISO)): Promise<FakeDiscord> {
    const fake = new FakeDiscord(clock);
    fake.#server.listen(0, "127.0.0.1");
    await once(fake.#server, "listening");
    fake.url = `http://127.0.0.1:${(fake.#server.address() as AddressInfo).port}/api`;
    fake.gateway = new Gateway(fake, fake.#server);
    fake.addChannel(NEWS, TEXT_CHANNEL, "news", null);
    fake.addChannel(FORUM, FORUM_CHANNEL, "stories", null);
    fake.addChannel(THREAD, PUBLIC_THREAD, "a thread", NEWS);
    return fake;
  }

  async stop(): Promise<void> {
    this.gateway.close();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  now(): number {
    return this.#clock() + this.#ahead;
  }

  /** Lets time pass without waiting. */
  advance(ms: number): void {
    this.#ahead += ms;
  }

  nextId(): string {
    return String(++this.#ids);
  }

  addChannel(id: string, type: number, name: string, parent: string | null, made?: number): Channel {
    const channel = made === undefined ? { id, type, name, parent } : { id, type, name, parent, made };
    this.channels.set(id, channel);
    return channel;
  }

  /** The talk of two with the bot. */
  direct(user: string): Channel {
    const id = user.replace(/^6/, "5");
    return this.channels.get(id) ?? this.addChannel(id, DIRECT, "", null);
  }

  fail(failure: Omit<Failure, "times"> & { readonly times?: number }): void {
    this.failures.push({ times: 1, ...failure });
  }

  /** Resolves when what is waited for is there; looked at after every request and every few milliseconds. Rejects in time. */
  async until<T>(there: () => T | undefined | null | false, what = "it", ms = 10_000): Promise<T> {
    for (const end = Date.now() + ms; Date.now() < end; ) {
      const found = there();
      if (found) return found;
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
        setTimeout(resolve, 10);
      });
    }
    throw new Error(`${what} did not come in time`);
  }

  changed(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** What stands in a channel for someone: the private messages of others are not there. */
  seen(channel: string, user = ANN): Message[] {
    return this.messages.filter(
      (each) => each.channel === channel && !each.deleted && [null, user].includes(each.only),
    );
  }

  /** "/brief topic:paris" is command(["brief"], { topic: "paris" }). */
  command(path: readonly string[], options: Readonly<Record<string, string>> = {}, doing: Doing = {}): Interaction {
    const [name, ...deeper] = path;
    return this.#interact(2, { ...this.#registered(name!, 1), ...optionsOf(deeper, options) }, doing);
  }

  /** A command from the menu of a message. */
  messageCommand(name: string, content: string, doing: Doing = {}): Interaction {
    const id = this.nextId();
    const messages = { [id]: { id, content, embeds: [], author: personOf(BOB), attachments: [] } };
    return this.#interact(2, { ...this.#registered(name, 3), target_id: id, resolved: { messages } }, doing);
  }

  /** While `focused` is typed. */
  type(path: readonly string[], focused: string, typed: string, doing: Doing = {}): Interaction {
    const [name, ...deeper] = path;
    const data = { ...this.#registered(name!, 1), ...optionsOf(deeper, { [focused]: typed }, focused) };
    return this.#interact(4, data, doing);
  }

  press(message: Message, customId: string, doing: Doing = {}): Interaction {
    const data = { custom_id: customId, component_type: 2 };
    return this.#interact(3, data, { channel: message.channel, ...doing }, message);
  }

  /** Fills in and sends a form; a value that is a list is a choice. */
  submit(modal: Json, values: Readonly<Record<string, string | readonly string[]>>, doing: Doing = {}): Interaction {
    const components = modal.components.map(({ component }: Json) => {
      const given = values[component.custom_id];
      const filled = Array.isArray(given) ? { values: given } : { value: given ?? component.value ?? "" };
      return { type: 18, id: 1, component: { type: component.type, id: 2, custom_id: component.custom_id, ...filled } };
    });
    return this.#interact(5, { custom_id: modal.custom_id, components }, doing);
  }

  /** Writes a message, `<@900…>` in it mentioning the bot; what the gateway tells of it comes back. */
  say(content: string, { user = ANN, channel = NEWS, manages = true }: Doing = {}): Json {
    const mentions = [...content.matchAll(/<@!?(\d+)>/g)].map(([, id]) => personOf(id!));
    const inGuild = this.channels.get(channel)!.type !== DIRECT;
    const member = { roles: !manages ? [] : [GUILD.replace(/^8/, "4")], joined_at: ISO, flags: 0 };
    const message = {
      id: this.nextId(),
      channel_id: channel,
      author: personOf(user),
      content,
      mentions,
      timestamp: ISO,
      type: 0,
      tts: false,
      pinned: false,
      mention_everyone: false,
      mention_roles: [],
      flags: 0,
      attachments: [],
      embeds: [],
      components: [],
      edited_timestamp: null,
      ...(inGuild ? { guild_id: GUILD, member } : {}),
    };
    this.gateway.dispatch("MESSAGE_CREATE", message);
    return message;
  }

  /** The server removes the bot, or is only out of reach. */
  removeGuild({ unavailable = false } = {}): void {
    this.gateway.dispatch("GUILD_DELETE", unavailable ? { id: GUILD, unavailable } : { id: GUILD });
  }

  #registered(name: string, type: number): Json {
    const command = this.commands.find((each) => each.name === name && each.type === type);
    if (!command) throw new Error(`There is no command ${name} of type ${type}.`);
    return { id: command.id, name, type };
  }

  #interact(type: number, data: Json, doing: Doing, under: Message | null = null): Interaction {
    const { user = ANN, manages = user === ANN, channel = NEWS, installed = "guild" } = doing;
    const place = this.channels.get(channel)!;
    const direct = place.type === DIRECT;
    const id = this.nextId();
    const interaction: Interaction = {
      id,
      token: `token-${id}`,
      type,
      user,
      channel,
      under,
      at: this.now(),
      acknowledged: null,
      ephemeral: false,
      original: null,
      followUps: 0,
      modal: null,
      choices: null,
    };
    this.interactions.push(interaction);
    const permissions = String(SEE_AND_SEND | (manages ? MANAGE_GUILD : 0n));
    const owners = installed === "user" ? { 1: user } : direct ? { 0: "0" } : { 0: GUILD };
    this.gateway.dispatch("INTERACTION_CREATE", {
      id,
      application_id: APP,
      type,
      token: interaction.token,
      version: 1,
      data,
      locale: "en-US",
      channel_id: channel,
      channel: { id: channel, type: place.type, name: place.name, parent_id: place.parent },
      app_permissions: String(SEE_AND_SEND | (this.noThreads ? 0n : IN_THREADS)),
      entitlements: [],
      attachment_size_limit: 10_485_760,
      authorizing_integration_owners: owners,
      context: direct ? 1 : 0,
      ...(direct
        ? { user: personOf(user) }
        : {
            guild_id: GUILD,
            guild: { id: GUILD, locale: "en-US", features: [] },
            guild_locale: "en-US",
            member: memberOf(user, permissions),
          }),
      ...(under === null ? {} : { message: wireMessage(under) }),
    });
    return interaction;
  }

  async #serve(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    const read: Request = {
      method: request.method!,
      path: decodeURIComponent(request.url!)
        .replace(/^\/api(\/v10)?/, "")
        .replace(/\?.*$/, ""),
      body: text === "" ? undefined : JSON.parse(text),
      authorization: request.headers.authorization ?? null,
      query: new URL(request.url!, "http://localhost").searchParams,
    };
    this.requests.push(read);
    const failure = this.failures.find(
      ({ method, path, times }) => times > 0 && (method ?? read.method) === read.method && path.test(read.path),
    );
    if (failure) failure.times--;
    const answer = failure && failure.how !== "lost" ? failed(failure.how) : answerRequest(this, read);
    if (failure?.how === "lost") response.destroy();
    else send(response, answer);
    this.changed();
  }
}

const ISO = "2024-05-07T08:00:00.000Z";

function failed({ status, code = 0, retryAfter = 1, global = false }: Exclude<Failure["how"], "lost">): Answer {
  if (status !== 429) return { status, body: { code, message: `error ${status}` } };
  const body = { message: "You are being rate limited.", retry_after: retryAfter, global };
  const scope: Record<string, string> = global
    ? { "x-ratelimit-global": "true", "x-ratelimit-scope": "global" }
    : { "x-ratelimit-scope": "user" };
  return { status, body, headers: { "retry-after": String(retryAfter), ...scope } };
}

/** An answer without a body has no content type, else the client would read one. */
function send(response: http.ServerResponse, { status, body, headers = {} }: Answer): void {
  if (body === undefined) response.writeHead(status, headers).end();
  else response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

export function personOf(id: string): Json {
  const bot = id === APP;
  const username = { [APP]: "wirecopy", [ANN]: "ann", [BOB]: "bob" }[id] ?? "someone";
  return { id, username, discriminator: "0", global_name: username, avatar: null, bot };
}

function memberOf(user: string, permissions: string): Json {
  return { user: personOf(user), roles: [], joined_at: ISO, deaf: false, mute: false, permissions, flags: 0 };
}

/** A message as the API gives it. */
export function wireMessage({ id, channel, body }: Message): Json {
  return {
    id,
    channel_id: channel,
    author: personOf(APP),
    content: body.content ?? "",
    timestamp: ISO,
    type: 0,
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    pinned: false,
    attachments: [],
    embeds: [],
    components: body.components ?? [],
    flags: body.flags ?? 0,
    nonce: body.nonce,
  };
}

/** { topic: "paris" } under ["zone"] -> one sub-command option around the filled in ones. */
function optionsOf(path: readonly string[], given: Readonly<Record<string, string>>, focused?: string): Json {
  const filled = Object.entries(given).map(([name, value]) => {
    return { name, type: 3, value, ...(name === focused ? { focused: true } : {}) };
  });
  const options = path.reduceRight<Json[]>((inner, name) => [{ name, type: 1, options: inner }], filled);
  return { options };
}
