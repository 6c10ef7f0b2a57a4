// [io] Posts one message where a schedule says, once, and tells how that ended.
import type { REST } from "discord.js";
import type { Reply } from "../../src/chat/reply.ts";
import { type Destination, destinationKey } from "../../src/schedule/destination.ts";
import { type Below, POST_LIMIT_MS, type Poster, type PostOutcome, type Refusal } from "../../src/schedule/post.ts";
import { shorten } from "../../src/text/shorten.ts";
import { type Clock, type EpochMs, MINUTE_MS } from "../../src/time.ts";
import {
  NOT_A_TEXT_CHANNEL,
  type RequestFailure,
  requestFailure,
  THREAD_EXISTS,
  UNKNOWN_CHANNEL,
  UNKNOWN_MESSAGE,
} from "./failure.ts";
import { findMessage, marked } from "./find.ts";
import { LONGEST_THREAD_NAME } from "./limits.ts";
import type { DiscordMessage } from "./message.ts";
import { nonceOf } from "./nonce.ts";
import { renderReply } from "./render.ts";
import { threadName } from "./thread-name.ts";

/** What schedules need of a platform. Needs no gateway: briefings are posted while that is away. */
export function discordPoster(rest: REST, clock: Clock): Poster<Reply> {
  const doors = new Doors(clock);
  return {
    render: (reply, reference, below) =>
      renderReply(reply, { reference, feedback: false }).map((message) =>
        JSON.stringify(below === undefined ? message : { ...message, below }),
      ),
    post: async (destination, payload, key, root) => {
      const place = destinationKey(destination);
      const closed = doors.closed(place);
      if (closed !== null) return closed;
      const posting = { rest, clock, signal: AbortSignal.timeout(LONGEST_POST_MS) };
      try {
        return { kind: "sent", messageId: await post(posting, destination, { payload, key, root }) };
      } catch (error) {
        const failure = requestFailure(error);
        doors.note(place, failure);
        return outcomeOf(failure);
      }
    },
    idempotent: true,
    find: async ({ channel, thread }, key, root, begunAt) => {
      const signal = AbortSignal.timeout(LONGEST_POST_MS);
      const places = async () => {
        if (thread !== null) return [thread];
        if (channel.startsWith("@")) return [await directChannel(rest, channel.slice(1), signal)];
        // What belongs below may stand in the channel, where no thread could be opened.
        return root === null ? [channel] : [root, channel];
      };
      return findMessage(rest, places, { key, begunAt, signal });
    },
    tokenOpens: "platform",
    // Five in five seconds is what a channel takes; 50 a second is for everything: half of it is left for answers.
    pace: { channelMs: 1_000, tokenMs: 40 },
  };
}

/** All requests of one post together; the rest is left for what is done before and after. */
const LONGEST_POST_MS = POST_LIMIT_MS - 1_000;

/**
 * Where nothing may be asked for now. The library forgets the limit of a channel once it has told us, and a token that was
 * refused; asking again all the same is what Discord blocks an address for. Limits for everything it keeps to itself.
 */
class Doors {
  readonly #clock: Clock;
  readonly #closedUntil = new Map<string, EpochMs>();
  #tokenRefused = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  closed(place: string): PostOutcome | null {
    if (this.#tokenRefused) return { kind: "refused", reason: "unauthorized" };
    const retryAfterMs = (this.#closedUntil.get(place) ?? 0) - this.#clock();
    return retryAfterMs > 0 ? { kind: "limited", retryAfterMs } : null;
  }

  note(place: string, failure: RequestFailure): void {
    if (failure.kind === "refused" && failure.status === 401) this.#tokenRefused = true;
    if (failure.kind === "limited") this.#closedUntil.set(place, this.#clock() + failure.retryAfterMs);
  }
}

type Posting = { readonly rest: REST; readonly clock: Clock; readonly signal: AbortSignal };

/** As it was rendered: `below` is no part of what Discord is sent. */
type Payload = DiscordMessage & { readonly below?: Below };

type ToPost = { readonly message: DiscordMessage; readonly nonce: string; readonly root: string | null };

/** Resolves with the message's id. */
async function post(
  posting: Posting,
  { channel, thread }: Destination,
  { payload, key, root }: { readonly payload: string; readonly key: string; readonly root: string | null },
): Promise<string> {
  const { below, ...message } = JSON.parse(payload) as Payload;
  const toPost = { message: marked(message, key), nonce: nonceOf(key), root };
  if (thread !== null) return postIn(posting, thread, toPost);
  if (channel.startsWith("@")) {
    return postIn(posting, await directChannel(posting.rest, channel.slice(1), posting.signal), toPost);
  }
  if (below === undefined || root === null) return postIn(posting, channel, toPost);
  return postBelow(posting, channel, { ...toPost, root, title: below.title });
}

/**
 * Into the thread of the first message, which has the id of that message, so that one that was opened by a lost request is
 * known. Where we may not open it or write there, what is said stands in the channel: better there than nowhere.
 */
async function postBelow(
  posting: Posting,
  channel: string,
  { root, title, ...toPost }: ToPost & { readonly root: string; readonly title: string | null },
): Promise<string> {
  const inChannel = () => postIn(posting, channel, { ...toPost, root });
  try {
    return await send(posting, root, toPost);
  } catch (error) {
    const { code, status } = refusedWith(error);
    if (status === 403) return inChannel();
    if (code !== UNKNOWN_CHANNEL) throw error;
  }
  if (title === null) return inChannel();
  try {
    const body = { name: shorten(title, LONGEST_THREAD_NAME) };
    await posting.rest.post(`/channels/${channel}/messages/${root}/threads`, { body, signal: posting.signal });
  } catch (error) {
    const { code, status } = refusedWith(error);
    if (status === 403) return inChannel();
    if (code !== THREAD_EXISTS) throw error;
  }
  return send(posting, root, toPost);
}

/** In a forum the first message opens a post, and the others go into it. */
async function postIn(posting: Posting, channel: string, toPost: ToPost): Promise<string> {
  try {
    return await send(posting, channel, toPost);
  } catch (error) {
    if (refusedWith(error).code !== NOT_A_TEXT_CHANNEL) throw error;
    return toPost.root === null ? postInForum(posting, channel, toPost.message) : send(posting, toPost.root, toPost);
  }
}

async function send(
  { rest, signal }: Posting,
  channel: string,
  { message, nonce }: Pick<ToPost, "message" | "nonce">,
): Promise<string> {
  const body = { ...message, nonce, enforce_nonce: true };
  const { id } = (await rest.post(`/channels/${channel}/messages`, { body, signal })) as { id: string };
  return id;
}

/** Nulls for all that is no refusal. */
function refusedWith(error: unknown): { readonly code: number | null; readonly status: number | null } {
  const failure = requestFailure(error);
  return failure.kind === "refused" ? failure : { code: null, status: null };
}

/**
 * A forum holds posts, each a thread of its own. No nonce is taken for those: one of ours that was made just now with the
 * same name is the same post, made by a try whose answer was lost.
 */
async function postInForum(posting: Posting, forum: string, message: DiscordMessage): Promise<string> {
  const { rest, clock, signal } = posting;
  const name = threadName(message);
  const { guild_id } = (await rest.get(`/channels/${forum}`, { signal })) as { guild_id: string };
  const { threads } = (await rest.get(`/guilds/${guild_id}/threads/active`, { signal })) as { threads: ActiveThread[] };
  const now = clock();
  const made = threads.find((thread) => thread.parent_id === forum && thread.name === name && isRecent(thread, now));
  // The first message of a post has the id of its thread.
  if (made) return made.id;
  const { id } = (await rest.post(`/channels/${forum}/threads`, { body: { name, message }, signal })) as { id: string };
  return id;
}

type ActiveThread = {
  readonly id: string;
  readonly parent_id: string;
  readonly name: string;
  readonly thread_metadata: { readonly create_timestamp?: string | null };
};

/** As long as a nonce is compared; a headline may come back another day. */
const RECENT_MS = 5 * MINUTE_MS;

function isRecent({ thread_metadata }: ActiveThread, now: EpochMs): boolean {
  return now - Date.parse(thread_metadata.create_timestamp ?? "") < RECENT_MS;
}

export async function directChannel(rest: REST, user: string, signal?: AbortSignal): Promise<string> {
  const opened = await rest.post("/users/@me/channels", {
    body: { recipient_id: user },
    ...(signal ? { signal } : {}),
  });
  return (opened as { id: string }).id;
}

function outcomeOf(failure: RequestFailure): PostOutcome {
  if (failure.kind !== "refused") return failure;
  return { kind: "refused", reason: refusalOf(failure.status, failure.code) };
}

function refusalOf(status: number, code: number): Refusal {
  if (status === 401) return "unauthorized";
  // Somebody deleted the message whose thread it was for: the channel is still there.
  if (code === UNKNOWN_MESSAGE) return "invalid";
  if (status === 404) return "gone";
  return status === 403 || SET_UP_CODES.has(code) ? "forbidden" : "invalid";
}

/** Answered with 400, but a matter of how the place is set up: a closed thread, a forum that wants a tag chosen. */
const SET_UP_CODES: ReadonlySet<number> = new Set([50083, 40067]);
