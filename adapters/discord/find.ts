// [io] A message that was posted, or not, too long ago for its nonce -> where it stands, found by the mark that it carries.
import { createHash } from "node:crypto";
import type { REST } from "discord.js";
import type { Found } from "../../src/schedule/post.ts";
import { DAY_MS, type EpochMs, SECOND_MS } from "../../src/time.ts";
import { requestFailure, UNKNOWN_CHANNEL } from "./failure.ts";
import type { DiscordMessage } from "./message.ts";

/**
 * The message with the key as the id of its first component, a number of 31 bits that Discord keeps and gives back. It does
 * not give back nonces: https://docs.discord.com/developers/components/reference#anatomy-of-a-component
 */
export function marked(message: DiscordMessage, key: string): DiscordMessage {
  const [first, ...others] = message.components;
  return first === undefined ? message : { ...message, components: [{ ...first, id: markOf(key) }, ...others] };
}

function markOf(key: string): number {
  return createHash("sha256").update(key).digest().readUInt32BE() >>> 1 || 1;
}

/** Messages of the day before are looked through as well: Discord's clock dates them, and ours may be wrong. */
const MARGIN_MS = DAY_MS;
const PAGE = 100;
/** A channel in which more is said in a day is not looked through. */
const MOST_PAGES = 10;

/** When Discord does not answer. */
const AGAIN_MS = 10 * SECOND_MS;

type Sought = { readonly key: string; readonly begunAt: EpochMs; readonly signal: AbortSignal };

/**
 * Looks through places one after the other; absent is what is in none of them. A thread comes before its channel, whose
 * permissions it has (https://docs.discord.com/developers/topics/threads#permissions): when it is empty, as one that was
 * opened by a process that was killed then, the channel tells whether we may read.
 */
export async function findMessage(
  rest: REST,
  places: () => Promise<readonly string[]>,
  sought: Sought,
): Promise<Found> {
  try {
    let found: Found | Empty = { kind: "absent" };
    for (const place of await places()) {
      found = await findIn(rest, place, sought);
      if (found.kind !== "absent" && found.kind !== "empty") return found;
    }
    return found.kind === "empty" ? { kind: "hidden" } : found;
  } catch (error) {
    const failure = requestFailure(error);
    if (failure.kind === "limited") return { kind: "later", retryAfterMs: failure.retryAfterMs };
    return failure.kind === "refused" ? { kind: "hidden" } : { kind: "later", retryAfterMs: AGAIN_MS };
  }
}

type Held = { readonly id: string; readonly components?: readonly { readonly id?: number }[] };

/** Who may not read what was said is shown an empty list, so that one shows nothing. */
type Empty = { readonly kind: "empty" };

/** Newest first. */
async function findIn(rest: REST, place: string, { key, begunAt, signal }: Sought): Promise<Found | Empty> {
  let before: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(before === null ? {} : { before }) });
    const held = await messagesIn(rest, place, { query, signal });
    if (held === null) return { kind: "absent" };
    if (!Array.isArray(held)) return { kind: "hidden" };
    const found = held.find(({ components }) => components?.[0]?.id === markOf(key));
    if (found) return { kind: "sent", messageId: found.id };
    const oldest = held.at(-1);
    if (oldest === undefined) return { kind: page === 0 ? "empty" : "absent" };
    if (held.length < PAGE || dateOf(oldest.id) < begunAt - MARGIN_MS) return { kind: "absent" };
    before = oldest.id;
  }
  return { kind: "hidden" };
}

/** Null where there is no such place, as a thread that was not opened. */
async function messagesIn(
  rest: REST,
  place: string,
  request: { readonly query: URLSearchParams; readonly signal: AbortSignal },
): Promise<readonly Held[] | null> {
  try {
    return (await rest.get(`/channels/${place}/messages`, request)) as readonly Held[];
  } catch (error) {
    const failure = requestFailure(error);
    if (failure.kind === "refused" && failure.code === UNKNOWN_CHANNEL) return null;
    throw error;
  }
}

/** https://docs.discord.com/developers/reference#snowflakes */
function dateOf(id: string): EpochMs {
  return Number(BigInt(id) >> 22n) + Date.UTC(2015, 0, 1);
}
