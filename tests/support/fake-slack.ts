// A stand-in for Slack on loopback: Web API, Socket Mode, requests by HTTP, response_url, OAuth. It refuses what Slack
// refuses, keeps Slack's three seconds on acknowledgements, and fails when told to.
import { createHmac, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import { messageProblems, viewProblems } from "./slack-limits.ts";

// biome-ignore lint/suspicious/noExplicitAny: payloads as they come over the wire.
type Json = Record<string, any>;

/** How one call fails: "lost" does what was asked and cuts the answer off. */
export type Failure =
  | { readonly kind: "limited"; readonly seconds: number }
  | { readonly kind: "status"; readonly status: number }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "lost" };

export type Call = { readonly method: string; readonly token: string; readonly args: Json };

/** What people see: `by` tells how it came, `user` who alone sees it. */
export type Shown = {
  readonly by: "chat.postMessage" | "chat.postEphemeral" | "response_url";
  readonly channel: string;
  readonly user: string | null;
  readonly thread: string | null;
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly body: Json;
};

/** https://docs.slack.dev/apis/events-api: no acknowledgement in three seconds counts as a failure. */
const ACKNOWLEDGE_MS = 3_000;

export const TEAM = "T1";
export const BOT_TOKEN = "xoxb-fake-token-of-the-bot";
export const SIGNING_SECRET = "fake-signing-secret";

export class FakeSlack {
  readonly calls: Call[] = [];
  readonly shown: Shown[] = [];
  readonly published = new Map<string, Json>();
  readonly opened: Json[] = [];
  readonly statuses: string[] = [];
  readonly deleted: string[] = [];
  /** Channels where the bot may not post, with Slack's word for why. */
  readonly closedChannels = new Map<string, string>();
  readonly admins = new Set<string>();
  readonly tokens = new Set([BOT_TOKEN]);
  /** Where requests go by HTTP; null: by socket. */
  requestUrl: string | null = null;

  readonly #failures = new Map<string, Failure[]>();
  readonly #triggers = new Map<string, "new" | "used">();
  readonly #responseUses = new Map<string, number>();
  readonly #responsePlaces = new Map<string, { channel: string; user: string }>();
  readonly #sockets = new Set<WebSocket>();
  readonly #acknowledged = new Map<string, (payload: Json) => void>();
  readonly #waiting = new Set<() => void>();
  readonly #http = createServer((request, response) => void this.#serve(request, response));
  readonly #ws = new WebSocketServer({ noServer: true });
  #count = 0;

  async start(): Promise<this> {
    this.#http.on("upgrade", (request, socket, head) => {
      this.#ws.handleUpgrade(request, socket, head, (connection) => this.#welcome(connection));
    });
    this.#http.listen(0, "127.0.0.1");
    await once(this.#http, "listening");
    return this;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.terminate();
    this.#ws.close();
    this.#http.closeAllConnections();
    this.#http.close();
    await once(this.#http, "close");
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  get apiUrl(): string {
    return `${this.url}/api/`;
  }

  /** The next calls of a method fail, one after the other. "response_url" is a method here. */
  fail(method: string, ...failures: readonly Failure[]): void {
    this.#failures.set(method, [...(this.#failures.get(method) ?? []), ...failures]);
  }

  /** Resolves when it holds, looked at after every call; rejects with what was shown when it never does. */
  async until(holds: () => boolean, what: string): Promise<void> {
    let check = () => {};
    let timer: NodeJS.Timeout | undefined;
    const held = new Promise<void>((resolve, reject) => {
      check = () => {
        if (holds()) resolve();
      };
      timer = setTimeout(() => reject(new Error(`Never: ${what}. Shown: ${JSON.stringify(this.shown)}`)), 8_000);
    });
    this.#waiting.add(check);
    check();
    try {
      await held;
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(check);
    }
  }

  /** The next thing shown from here on. */
  async next(): Promise<Shown> {
    const seen = this.shown.length;
    await this.until(() => this.shown.length > seen, "something is shown");
    return this.shown[seen]!;
  }

  connections(): number {
    return this.#sockets.size;
  }

  /** Slack renews a connection every few hours. */
  recycle(): void {
    for (const socket of this.#sockets)
      socket.send(JSON.stringify({ type: "disconnect", reason: "refresh_requested" }));
  }

  /** The network breaks. */
  cut(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  command(command: string, text: string, { user = "U1", channel = "C1" } = {}): Json {
    return {
      token: "x",
      team_id: TEAM,
      team_domain: "t",
      channel_id: channel,
      channel_name: "news",
      user_id: user,
      user_name: "ann",
      command,
      text,
      api_app_id: "A1",
      is_enterprise_install: "false",
      response_url: this.#responseUrl(channel, user),
      trigger_id: this.#trigger(),
    };
  }

  mention(text: string, { user = "U1", channel = "C1", thread = null as string | null } = {}): Json {
    const ts = this.#ts();
    const event = { type: "app_mention", user, channel, text: `<@UBOT> ${text}`, ts, event_ts: ts };
    return this.#event(thread === null ? event : { ...event, thread_ts: thread });
  }

  direct(text: string, { user = "U1", more = {} as Json } = {}): Json {
    const ts = this.#ts();
    return this.#event({ type: "message", channel_type: "im", user, channel: "D1", text, ts, event_ts: ts, ...more });
  }

  homeOpened(tab: "home" | "messages", user = "U1"): Json {
    return this.#event({ type: "app_home_opened", user, channel: "D1", tab, event_ts: this.#ts() });
  }

  uninstalled(): Json {
    return this.#event({ type: "app_uninstalled" });
  }

  tokensRevoked(): Json {
    return this.#event({ type: "tokens_revoked", tokens: { bot: ["UBOT"] } });
  }

  /** A click on a button of something shown; `value` null takes the button's own. */
  click(on: Shown, action_id: string, { user = "U1", value = null as string | null } = {}): Json {
    const button = buttonsOf(on.blocks).find((each) => each.action_id === action_id);
    if (button === undefined && value === null) throw new Error(`There is no button ${action_id}.`);
    const direct = on.channel.startsWith("D");
    return {
      ...this.#interaction("block_actions", user),
      container: {
        type: "message",
        message_ts: on.ts,
        channel_id: on.channel,
        is_ephemeral: on.user !== null,
        ...(on.thread === null ? {} : { thread_ts: on.thread }),
      },
      channel: { id: on.channel, name: direct ? "directmessage" : "news" },
      message: { type: "message", ts: on.ts, text: on.text, blocks: on.blocks },
      response_url: this.#responseUrl(on.channel, user),
      actions: [{ type: "button", block_id: "b", action_ts: this.#ts(), action_id, value: value ?? button!.value }],
    };
  }

  clickAtHome(action_id: string, user = "U1"): Json {
    const view = this.published.get(user);
    const button = buttonsOf(view?.blocks ?? []).find((each) => each.action_id === action_id);
    if (button === undefined) throw new Error(`There is no button ${action_id}.`);
    return {
      ...this.#interaction("block_actions", user),
      container: { type: "view", view_id: "VH" },
      view: { id: "VH", hash: "h", ...view },
      actions: [{ type: "button", block_id: "b", action_ts: this.#ts(), action_id, value: button.value }],
    };
  }

  shortcut(text: string, { user = "U1", channel = "C1" } = {}): Json {
    return {
      ...this.#interaction("message_action", user),
      callback_id: "find_coverage",
      message_ts: this.#ts(),
      message: { type: "message", user: "U2", ts: this.#ts(), text },
      channel: { id: channel, name: "news" },
      response_url: this.#responseUrl(channel, user),
      action_ts: this.#ts(),
    };
  }

  /** The opened form filled in. */
  submission(view: Json, values: Readonly<Record<string, string>>, user = "U1"): Json {
    const state = Object.entries(values).map(([block, value]) => [
      block,
      { value: { type: "plain_text_input", value } },
    ]);
    return {
      ...this.#interaction("view_submission", user),
      view: { ...view, id: `V${++this.#count}`, hash: "h", state: { values: Object.fromEntries(state) } },
      response_urls: [],
    };
  }

  /** Sends it as Slack would; resolves with what the acknowledgement said, rejects when it came too late. */
  async send(payload: Json, { attempt = 0 } = {}): Promise<Json> {
    return this.requestUrl === null ? this.#bySocket(payload, attempt) : this.#byHttp(payload, attempt);
  }

  #event(event: Json): Json {
    return {
      type: "event_callback",
      token: "x",
      team_id: TEAM,
      api_app_id: "A1",
      event,
      event_id: `Ev${++this.#count}`,
      event_time: this.#count,
      authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: "UBOT", is_bot: true }],
    };
  }

  #interaction(type: string, user: string): Json {
    return {
      type,
      user: { id: user, username: "ann", name: "ann", team_id: TEAM },
      team: { id: TEAM, domain: "t" },
      enterprise: null,
      is_enterprise_install: false,
      api_app_id: "A1",
      token: "x",
      trigger_id: this.#trigger(),
    };
  }

  #ts(): string {
    return `17000000${String(++this.#count).padStart(2, "0")}.000100`;
  }

  #trigger(): string {
    const id = `${++this.#count}.1.trigger`;
    this.#triggers.set(id, "new");
    return id;
  }

  #responseUrl(channel: string, user: string): string {
    const id = `r${++this.#count}`;
    this.#responsePlaces.set(id, { channel, user });
    return `${this.url}/response/${id}`;
  }

  #bySocket(payload: Json, attempt: number): Promise<Json> {
    const [socket] = this.#sockets;
    if (socket === undefined) throw new Error("Nobody is connected.");
    const type = payload.type === "event_callback" ? "events_api" : payload.command ? "slash_commands" : "interactive";
    const envelope_id = randomUUID();
    const acknowledged = new Promise<Json>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No acknowledgement of ${type} in 3 s.`)), ACKNOWLEDGE_MS);
      this.#acknowledged.set(envelope_id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
    });
    const retry = type === "events_api" ? { retry_attempt: attempt, retry_reason: attempt > 0 ? "timeout" : "" } : {};
    socket.send(JSON.stringify({ type, envelope_id, payload, accepts_response_payload: true, ...retry }));
    return acknowledged;
  }

  async #byHttp(payload: Json, attempt: number): Promise<Json> {
    const isEvent = payload.type === "event_callback";
    const form = payload.command ? payload : { payload: JSON.stringify(payload) };
    const body = isEvent ? JSON.stringify(payload) : new URLSearchParams(form).toString();
    const type = isEvent ? "application/json" : "application/x-www-form-urlencoded";
    const retry = attempt > 0 ? { "x-slack-retry-num": String(attempt), "x-slack-retry-reason": "http_timeout" } : {};
    const response = await fetch(this.requestUrl!, {
      method: "POST",
      headers: { "content-type": type, ...signed(body, Math.floor(Date.now() / 1000)), ...retry },
      body,
      signal: AbortSignal.timeout(ACKNOWLEDGE_MS),
    });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`The request was answered with ${response.status}.`);
    return text.startsWith("{") ? JSON.parse(text) : {};
  }

  #welcome(socket: WebSocket): void {
    this.#sockets.add(socket);
    socket.on("close", () => {
      this.#sockets.delete(socket);
      this.#look();
    });
    socket.on("message", (data: Buffer) => {
      const { envelope_id, payload } = JSON.parse(data.toString("utf8"));
      this.#acknowledged.get(envelope_id)?.(payload ?? {});
    });
    socket.send(JSON.stringify({ type: "hello", num_connections: 1, connection_info: { app_id: "A1" } }));
    this.#look();
  }

  #look(): void {
    for (const check of this.#waiting) check();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let raw = "";
    for await (const piece of request) raw += piece;
    const path = (request.url ?? "").split("?")[0]!;
    if (path.startsWith("/response/")) return this.#respond(path.slice("/response/".length), JSON.parse(raw), response);
    const method = path.replace(/^\/api\//, "");
    const args = argumentsIn(raw, request.headers["content-type"] ?? "");
    const token = (request.headers.authorization ?? "").replace(/^Bearer /, "") || String(args.token ?? "");
    this.calls.push({ method, token, args });
    const failure = this.#failures.get(method)?.shift();
    if (failure?.kind === "lost") {
      this.#answer(method, token, args);
      request.socket.destroy();
    } else if (failure?.kind === "limited") {
      response.writeHead(429, { "retry-after": String(failure.seconds) }).end();
    } else if (failure?.kind === "status") {
      response.writeHead(failure.status).end();
    } else {
      const answer = failure ? { ok: false, error: failure.error } : this.#answer(method, token, args);
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
    }
    this.#look();
  }

  /** https://docs.slack.dev/interactivity/handling-user-interaction: five uses in thirty minutes. */
  #respond(id: string, body: Json, response: ServerResponse): void {
    const uses = (this.#responseUses.get(id) ?? 0) + 1;
    this.#responseUses.set(id, uses);
    const { channel, user } = this.#responsePlaces.get(id) ?? { channel: "", user: "" };
    const failure = this.#failures.get("response_url")?.shift();
    const problems = body.delete_original ? [] : messageProblems(body);
    if (failure?.kind === "status") response.writeHead(failure.status).end();
    else if (failure?.kind === "limited") response.writeHead(429, { "retry-after": String(failure.seconds) }).end();
    else if (uses > 5) response.writeHead(404).end("used_url");
    else if (problems.length > 0) response.writeHead(400).end(problems.join("; "));
    else {
      if (body.delete_original) this.deleted.push(id);
      else this.#show("response_url", channel, body.response_type === "in_channel" ? null : user, body);
      response.writeHead(200).end("ok");
    }
    this.#look();
  }

  #show(by: Shown["by"], channel: string, user: string | null, body: Json): string {
    const ts = this.#ts();
    const { text = "", blocks = [], thread_ts = null } = body;
    this.shown.push({ by, channel, user, thread: thread_ts, ts, text, blocks, body });
    return ts;
  }

  #answer(method: string, token: string, args: Json): Json {
    if (method === "apps.connections.open")
      return token.startsWith("xapp-") ? { ok: true, url: `${this.url.replace("http", "ws")}/link` } : INVALID;
    if (method === "oauth.v2.access") return this.#installed(args);
    if (!this.tokens.has(token)) return INVALID;
    switch (method) {
      case "auth.test":
        return {
          ok: true,
          url: "https://t.slack.com/",
          team_id: TEAM,
          user_id: "UBOT",
          bot_id: "BBOT",
          user: "wirecopy",
        };
      case "users.info":
        return { ok: true, user: { id: args.user, tz: "Europe/Paris", is_admin: this.admins.has(args.user) } };
      case "conversations.open":
        return { ok: true, channel: { id: "D1" } };
      case "conversations.history":
        return this.#history(args, ({ thread }) => thread === null);
      case "conversations.replies":
        return this.#history(args, ({ thread, ts }) => thread === args.ts || ts === args.ts);
      case "chat.postMessage":
      case "chat.postEphemeral":
        return this.#post(method, args);
      case "views.open":
        return this.#openView(args);
      case "views.update":
      case "views.publish":
        return this.#publish(args);
      case "assistant.threads.setStatus":
        if (!args.thread_ts) return { ok: false, error: "invalid_thread_ts" };
        this.statuses.push(args.status);
        return { ok: true };
      case "assistant.threads.setSuggestedPrompts":
        return args.prompts.length > 4 || args.thread_ts ? { ok: false, error: "invalid_arguments" } : { ok: true };
      default:
        return { ok: false, error: "unknown_method" };
    }
  }

  #post(method: "chat.postMessage" | "chat.postEphemeral", args: Json): Json {
    const closed = this.closedChannels.get(args.channel);
    if (closed !== undefined) return { ok: false, error: closed };
    const problems = messageProblems(args);
    if (problems.length > 0) return { ok: false, error: "invalid_blocks", response_metadata: { messages: problems } };
    const channel = args.channel.startsWith("U") ? "D1" : args.channel;
    const ts = this.#show(method, channel, method === "chat.postEphemeral" ? args.user : null, args);
    return { ok: true, channel, ts, message_ts: ts, message: { type: "message", text: args.text } };
  }

  /** Newest first, a page at a time; the key of a message only for who asks for it. */
  #history(
    { channel, oldest = "0", limit = "100", cursor = "0", include_all_metadata }: Json,
    belongs: (each: Shown) => boolean,
  ): Json {
    const seen = this.shown.filter((each) => each.channel === channel && each.user === null && belongs(each));
    const messages = seen
      .filter(({ ts }) => Number(ts) >= Number(oldest))
      .reverse()
      .map(({ ts, text, body }) => ({ ts, text, ...(include_all_metadata && { metadata: body.metadata }) }));
    const [from, to] = [Number(cursor), Number(cursor) + Number(limit)];
    const next = to < messages.length ? { response_metadata: { next_cursor: String(to) } } : {};
    return { ok: true, messages: messages.slice(from, to), has_more: to < messages.length, ...next };
  }

  #openView({ trigger_id, view }: Json): Json {
    const trigger = this.#triggers.get(trigger_id);
    if (trigger !== "new") return { ok: false, error: trigger ? "exchanged_trigger_id" : "invalid_trigger_id" };
    const problems = viewProblems(view);
    if (problems.length > 0)
      return { ok: false, error: "invalid_arguments", response_metadata: { messages: problems } };
    this.#triggers.set(trigger_id, "used");
    this.opened.push(view);
    return { ok: true, view: { id: "V1", hash: "h", ...view } };
  }

  #publish({ user_id, view }: Json): Json {
    const problems = viewProblems(view);
    if (problems.length > 0)
      return { ok: false, error: "invalid_arguments", response_metadata: { messages: problems } };
    this.published.set(user_id ?? "", view);
    return { ok: true, view: { id: "VH", hash: "h", ...view } };
  }

  #installed({ code, client_id, client_secret }: Json): Json {
    if (client_id !== "1.2" || client_secret !== "fake-client-secret") return { ok: false, error: "bad_client_secret" };
    if (code !== "good-code") return { ok: false, error: "invalid_code" };
    const token = "xoxb-token-of-an-installed-team";
    this.tokens.add(token);
    return {
      ok: true,
      access_token: token,
      token_type: "bot",
      scope: "commands,chat:write",
      bot_user_id: "UBOT",
      app_id: "A1",
      team: { id: TEAM, name: "Team" },
      enterprise: null,
      is_enterprise_install: false,
      authed_user: { id: "U9" },
    };
  }
}

const INVALID = { ok: false, error: "invalid_auth" };

/** The headers of a request as Slack signs it: https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function signed(body: string, timestamp: number, secret = SIGNING_SECRET): Record<string, string> {
  const signature = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": String(timestamp), "x-slack-signature": `v0=${signature}` };
}

function argumentsIn(raw: string, type: string): Json {
  if (type.includes("json")) return JSON.parse(raw || "{}");
  const args: Json = Object.fromEntries(new URLSearchParams(raw));
  for (const name of ["blocks", "view", "prompts", "metadata"])
    if (typeof args[name] === "string") args[name] = JSON.parse(args[name]);
  return args;
}

function buttonsOf(blocks: readonly Json[]): Json[] {
  return blocks.flatMap((block) =>
    block.type === "actions" || block.type === "context_actions" ? block.elements : [],
  );
}
