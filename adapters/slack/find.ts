// A message that was posted, or not -> where it stands, found by the key in its metadata.
import type { Destination } from "../../src/schedule/destination.ts";
import type { Found } from "../../src/schedule/post.ts";
import { DAY_MS, type EpochMs, SECOND_MS } from "../../src/time.ts";
import { faultOf } from "./faults.ts";
import type { SlackCalls } from "./post.ts";

/** One page of conversations.history or conversations.replies, as far as it is read here. */
export type Page = {
  readonly messages?: readonly { readonly ts?: string; readonly metadata?: { readonly event_payload?: object } }[];
  readonly has_more?: boolean;
  readonly response_metadata?: { readonly next_cursor?: string };
};

/** https://docs.slack.dev/reference/methods/conversations.history; `ts` is the thread's root, for conversations.replies. */
export type PageRequest = {
  readonly channel: string;
  readonly oldest: string;
  readonly inclusive: true;
  readonly include_all_metadata: true;
  readonly limit: number;
  readonly cursor?: string;
};

/** Looks at what was said since the day before: Slack's clock dates messages, and ours may be wrong. */
const MARGIN_MS = DAY_MS;
const PAGE = 200;
/** A channel in which more is said in a day is not looked through. */
const MOST_PAGES = 5;

/** When Slack does not answer. */
const AGAIN_MS = 10 * SECOND_MS;

/** `root`: the first message of ours that stands where it was posted, or into the thread of which; null for the first. */
type Sought = { readonly key: string; readonly root: string | null; readonly begunAt: EpochMs };

/**
 * Reads keys only: what people said passes through and is kept nowhere. A thread always has its first message
 * (https://docs.slack.dev/reference/methods/conversations.replies): a list without the one of ours shows nothing.
 */
export async function findPost(
  calls: SlackCalls,
  { workspace, channel, thread }: Destination,
  { key, root, begunAt }: Sought,
): Promise<Found> {
  try {
    const place = channel.startsWith("@") ? await calls.openDirect(workspace, channel.slice(1)) : channel;
    if (place === null) return { kind: "hidden" };
    const oldest = String((begunAt - MARGIN_MS) / SECOND_MS);
    let cursor: string | undefined;
    let isShown = root === null;
    for (let page = 0; page < MOST_PAGES; page++) {
      const request: PageRequest = {
        channel: place,
        oldest,
        inclusive: true,
        include_all_metadata: true,
        limit: PAGE,
        ...(cursor ? { cursor } : {}),
      };
      const { messages, has_more, response_metadata } = await calls.read(workspace, request, thread ?? root);
      if (messages === undefined) return { kind: "hidden" };
      const found = messages.find(({ metadata }) => keyIn(metadata?.event_payload) === key);
      if (found?.ts !== undefined) return { kind: "sent", messageId: found.ts };
      isShown ||= messages.some(({ ts }) => ts === root);
      if (has_more !== true) return { kind: isShown ? "absent" : "hidden" };
      cursor = response_metadata?.next_cursor;
      if (!cursor) break;
    }
    return { kind: "hidden" };
  } catch (error) {
    return foundAfter(error);
  }
}

/** How a message of ours is marked: https://docs.slack.dev/messaging/message-metadata */
export function markedWith(key: string) {
  return { event_type: "wirecopy_message", event_payload: { key } };
}

function keyIn(payload: object | undefined): unknown {
  return (payload as { readonly key?: unknown } | undefined)?.key;
}

/** A scope that was not given, a channel that the bot is no member of: we are not let look there. */
function foundAfter(error: unknown): Found {
  const fault = faultOf(error);
  if (fault.kind === "limited") return { kind: "later", retryAfterMs: fault.retryAfterMs };
  return fault.kind === "refused" ? { kind: "hidden" } : { kind: "later", retryAfterMs: AGAIN_MS };
}
