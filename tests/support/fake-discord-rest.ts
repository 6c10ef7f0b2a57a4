// The stand-in's REST API: a request -> what Discord would answer, and what it changes.
import {
  choiceFaults,
  commandFaults,
  type Fault,
  isTooManyBytes,
  type Json,
  type MessageUse,
  messageFaults,
  modalFaults,
} from "./discord-limits.ts";
import { APP, type FakeDiscord, GUILD, type Interaction, type Message, TOKEN, wireMessage } from "./fake-discord.ts";

export type Request = {
  readonly method: string;
  readonly path: string;
  readonly body: Json;
  readonly authorization: string | null;
  readonly query: URLSearchParams;
};

export type Answer = { readonly status: number; readonly body?: Json; readonly headers?: Record<string, string> };

/** https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages */
const ACKNOWLEDGE_MS = 3_000;
const TOKEN_MS = 15 * 60_000;
/** "A few minutes", says the page of create-message. */
const NONCE_MS = 5 * 60_000;

const EPHEMERAL = 64;
const V2 = 32768;

type Route = {
  readonly method: string;
  readonly path: RegExp;
  /** Interactions are answered with their own token. */
  readonly open?: boolean;
  readonly answer: (fake: FakeDiscord, request: Request, parts: string[]) => Answer;
};

const ROUTES: readonly Route[] = [
  { method: "GET", path: /^\/gateway\/bot$/, answer: gatewayAnswer },
  { method: "GET", path: /^\/applications\/@me$/, answer: () => ok({ id: APP, name: "wirecopy" }) },
  { method: "GET", path: /^\/applications\/(\d+)\/commands$/, answer: (fake) => ok(fake.commands) },
  { method: "PUT", path: /^\/applications\/(\d+)\/commands$/, answer: putCommands },
  { method: "POST", path: /^\/users\/@me\/channels$/, answer: openDirect },
  { method: "GET", path: /^\/channels\/(\d+)$/, answer: getChannel },
  { method: "GET", path: /^\/guilds\/\d+\/threads\/active$/, answer: activeThreads },
  { method: "POST", path: /^\/channels\/(\d+)\/typing$/, answer: () => ({ status: 204 }) },
  { method: "POST", path: /^\/channels\/(\d+)\/messages$/, answer: postMessage },
  { method: "GET", path: /^\/channels\/(\d+)\/messages$/, answer: getMessages },
  { method: "POST", path: /^\/channels\/(\d+)\/threads$/, answer: postThread },
  { method: "POST", path: /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/, answer: openThread },
  { method: "POST", path: /^\/interactions\/(\d+)\/([^/]+)\/callback$/, open: true, answer: acknowledge },
  { method: "POST", path: /^\/webhooks\/\d+\/([^/]+)$/, open: true, answer: followUp },
  { method: "PATCH", path: /^\/webhooks\/\d+\/([^/]+)\/messages\/@original$/, open: true, answer: editOriginal },
  { method: "DELETE", path: /^\/webhooks\/\d+\/([^/]+)\/messages\/@original$/, open: true, answer: deleteOriginal },
];

export function answerRequest(fake: FakeDiscord, request: Request): Answer {
  for (const { method, path, open, answer } of ROUTES) {
    const match = method === request.method ? path.exec(request.path) : null;
    if (match === null) continue;
    if (!open && request.authorization !== `Bot ${TOKEN}`) return refused(401, 0, "401: Unauthorized");
    return answer(fake, request, match.slice(1));
  }
  return refused(404, 0, "404: Not Found");
}

function gatewayAnswer(fake: FakeDiscord): Answer {
  const { recommended: shards, atOnce } = fake.gateway;
  const limit = { total: 1000, remaining: 999, reset_after: 1000, max_concurrency: atOnce };
  return ok({ url: fake.url.replace("http", "ws").replace("/api", ""), shards, session_start_limit: limit });
}

function putCommands(fake: FakeDiscord, { body }: Request): Answer {
  const faults = commandFaults(body);
  if (faults.length > 0) return invalid(faults);
  // As Discord keeps them: with ids, and defaults written out.
  fake.commands = body.map((command: Json) => {
    const ids = { id: fake.nextId(), application_id: APP, version: fake.nextId() };
    const defaults = { type: 1, description: "", default_member_permissions: null, nsfw: false, dm_permission: true };
    return { ...ids, ...defaults, ...command };
  });
  return ok(fake.commands);
}

function openDirect(fake: FakeDiscord, { body }: Request): Answer {
  const { id, type } = fake.direct(body.recipient_id);
  return ok({ id, type, recipients: [] });
}

function getChannel(fake: FakeDiscord, _: Request, [id]: string[]): Answer {
  const channel = fake.channels.get(id!);
  return channel
    ? ok({ ...channel, parent_id: channel.parent, guild_id: GUILD })
    : refused(404, 10003, "Unknown Channel");
}

function activeThreads(fake: FakeDiscord): Answer {
  const threads = [...fake.channels.values()].filter(({ type }) => type === 11);
  const wire = threads.map(({ id, name, parent, made }) => {
    const create_timestamp = made === undefined ? null : new Date(made).toISOString();
    return { id, name, type: 11, parent_id: parent, guild_id: GUILD, thread_metadata: { create_timestamp } };
  });
  return ok({ threads: wire, members: [] });
}

function postMessage(fake: FakeDiscord, { body }: Request, [id]: string[]): Answer {
  const channel = fake.channels.get(id!);
  if (!channel) return refused(404, 10003, "Unknown Channel");
  if (channel.type === 15) return refused(400, 50008, "Cannot send messages in a non-text channel");
  if (fake.closed.has(id!)) return refused(403, 50007, "Cannot send messages to this user");
  const known = body.enforce_nonce ? fake.nonces.get(`${id} ${body.nonce}`) : undefined;
  if (known && fake.now() - known.at < NONCE_MS) return ok(wireMessage(known.message));
  return checked(body, "post", () => {
    const message = keep(fake, id!, body, null);
    if (body.enforce_nonce) fake.nonces.set(`${id} ${body.nonce}`, { message, at: fake.now() });
    return ok(wireMessage(message));
  });
}

/** Newest first; nothing for who may not read what was said. */
function getMessages(fake: FakeDiscord, { query }: Request, [id]: string[]): Answer {
  const channel = fake.channels.get(id!);
  if (!channel) return refused(404, 10003, "Unknown Channel");
  if (channel.type === 15) return refused(400, 50008, "Cannot send messages in a non-text channel");
  const before = query.get("before");
  const there = fake.seen(id!).filter((each) => before === null || BigInt(each.id) < BigInt(before));
  const limit = Number(query.get("limit") ?? 50);
  return ok(fake.readsNothing ? [] : there.toReversed().slice(0, limit).map(wireMessage));
}

function postThread(fake: FakeDiscord, { body }: Request, [id]: string[]): Answer {
  if (fake.channels.get(id!)?.type !== 15) return refused(400, 50024, "Cannot execute action on this channel type");
  const name = String(body.name ?? "");
  if (name.length < 1 || name.length > 100) return invalid([`name has ${name.length}: 1 to 100`]);
  return checked(body.message, "post", () => {
    const thread = fake.addChannel(fake.nextId(), 11, name, id!, fake.now());
    return ok({
      id: thread.id,
      name,
      type: 11,
      parent_id: id,
      message: wireMessage(keep(fake, thread.id, body.message, null)),
    });
  });
}

/** The thread of a message has the message's id. */
function openThread(fake: FakeDiscord, { body }: Request, [id, message]: string[]): Answer {
  if (fake.channels.get(id!)?.type !== 0) return refused(400, 50024, "Cannot execute action on this channel type");
  if (fake.noThreads) return refused(403, 50013, "Missing Permissions");
  if (!fake.messages.some((each) => each.id === message && each.channel === id && !each.deleted))
    return refused(404, 10008, "Unknown Message");
  if (fake.channels.has(message!)) return refused(400, 160004, "A thread has already been created for this message");
  const name = String(body.name ?? "");
  if (name.length < 1 || name.length > 100) return invalid([`name has ${name.length}: 1 to 100`]);
  fake.addChannel(message!, 11, name, id!, fake.now());
  return { status: 201, body: { id: message, name, type: 11, parent_id: id } };
}

function acknowledge(fake: FakeDiscord, { body }: Request, [id, token]: string[]): Answer {
  const found = fake.interactions.find((each) => each.id === id && each.token === token);
  if (!found || fake.now() - found.at > ACKNOWLEDGE_MS) return refused(404, 10062, "Unknown interaction");
  if (found.acknowledged !== null) return refused(400, 40060, "Interaction has already been acknowledged.");
  const faults = acknowledgementFaults(found, body);
  if (faults.length > 0) return invalid(faults);
  found.acknowledged = body.type;
  found.ephemeral = ((body.data?.flags ?? 0) & EPHEMERAL) !== 0;
  if (body.type === 4) found.original = keep(fake, found.channel, body.data, found.ephemeral ? found.user : null);
  if (body.type === 6 || body.type === 7) found.original = found.under;
  if (body.type === 8) found.choices = body.data.choices;
  if (body.type === 9) found.modal = body.data;
  return { status: 204 };
}

function acknowledgementFaults({ type: interaction }: Interaction, { type, data }: Json): Fault[] {
  const allowed: Record<number, number[]> = { 2: [4, 5, 9], 3: [4, 5, 6, 7, 9], 4: [8], 5: [4, 5, 6, 7] };
  if (!allowed[interaction]?.includes(type))
    return [`type ${type} cannot answer an interaction of type ${interaction}`];
  switch (type) {
    case 4:
    case 7:
      return messageFaults(data, "reply");
    case 5:
      return (data?.flags ?? 0) & ~EPHEMERAL ? ["a deferral takes no flag but the one for private"] : [];
    case 8:
      return choiceFaults(data?.choices);
    case 9:
      return modalFaults(data);
    default:
      return [];
  }
}

function followUp(fake: FakeDiscord, { body }: Request, [token]: string[]): Answer {
  const found = opened(fake, token!);
  if ("status" in found) return found;
  return checked(body, "follow-up", () => {
    // The first follow-up to a deferred answer takes its place, and is as private as was promised.
    const promised = found.acknowledged === 5 && found.original === null;
    const only = (promised ? found.ephemeral : ((body.flags ?? 0) & EPHEMERAL) !== 0) ? found.user : null;
    const message = keep(fake, found.channel, body, only);
    found.followUps++;
    if (promised) found.original = message;
    return ok(wireMessage(message));
  });
}

function editOriginal(fake: FakeDiscord, { body }: Request, [token]: string[]): Answer {
  const found = opened(fake, token!);
  if ("status" in found) return found;
  const { original } = found;
  return checked(
    body,
    "edit-reply",
    () => {
      if (original) original.body = { ...original.body, ...body };
      else found.original = keep(fake, found.channel, body, found.ephemeral ? found.user : null);
      return ok(wireMessage(found.original!));
    },
    ((original?.body.flags ?? 0) & V2) !== 0,
  );
}

function deleteOriginal(fake: FakeDiscord, _: Request, [token]: string[]): Answer {
  const found = opened(fake, token!);
  if ("status" in found) return found;
  if (found.original) found.original.deleted = true;
  return { status: 204 };
}

/** The interaction, while its token is good and after it was acknowledged. */
function opened(fake: FakeDiscord, token: string): Interaction | Answer {
  const found = fake.interactions.find((each) => each.token === token);
  if (!found || found.acknowledged === null) return refused(404, 10015, "Unknown Webhook");
  if (fake.now() - found.at > TOKEN_MS) return refused(401, 50027, "Invalid Webhook Token");
  return found;
}

function checked(body: Json, use: MessageUse, take: () => Answer, wasV2 = false): Answer {
  const faults = messageFaults(body, use, wasV2);
  if (faults.length > 0) return invalid(faults);
  return isTooManyBytes(body) ? { status: 500, body: { code: 0, message: "500: Internal Server Error" } } : take();
}

function keep(fake: FakeDiscord, channel: string, body: Json, only: string | null): Message {
  const message = { id: fake.nextId(), channel, body, only, deleted: false };
  fake.messages.push(message);
  return message;
}

function ok(body: Json): Answer {
  return { status: 200, body };
}

function refused(status: number, code: number, message: string): Answer {
  return { status, body: { code, message } };
}

function invalid(faults: readonly Fault[]): Answer {
  const errors = { _errors: faults.map((message) => ({ code: "REFUSED", message })) };
  return { status: 400, body: { code: 50035, message: "Invalid Form Body", errors } };
}
