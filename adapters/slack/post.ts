// A message that was made beforehand -> posted once, and what is known of how that ended.
import { faultOf, GONE, NOT_ALLOWED, TOKEN_REFUSED } from "./faults.ts";
import type { SlackMessage } from "./render.ts";

/** `channel` is a channel's id, or "@" and a person's id; `workspace` is "slack:T1". */
export type PostPlace = { readonly workspace: string; readonly channel: string; readonly thread: string | null };

export type PostOutcome =
  | { readonly kind: "sent"; readonly messageId: string }
  /** Nothing was posted, and nothing may be tried there before `retryAfterMs` is over. */
  | { readonly kind: "limited"; readonly retryAfterMs: number }
  /** Nothing was posted, and the same again would end the same. */
  | { readonly kind: "refused"; readonly reason: "gone" | "forbidden" | "invalid" | "unauthorized" }
  /** The answer was lost or too late: it may stand there or not. */
  | { readonly kind: "unknown" };

/**
 * chat.postMessage through a client that never tries twice and tells rate limits at once: Slack has no key that a
 * repeated post could be known by (https://github.com/slackapi/slack-api-specs/issues/10).
 */
export type PostOnce = (
  workspace: string,
  body: SlackMessage & { readonly channel: string; readonly thread_ts?: string },
) => Promise<{ readonly ts?: string }>;

/**
 * Never rejects. `payload` is a SlackMessage as JSON; `root` is the id of the first message of what this continues.
 */
export async function postPayload(
  send: PostOnce,
  { workspace, channel, thread }: PostPlace,
  payload: string,
  root: string | null,
): Promise<PostOutcome> {
  const into = thread ?? root;
  const body = { ...(JSON.parse(payload) as SlackMessage), channel: channel.replace(/^@/, "") };
  try {
    const { ts } = await send(workspace, into === null ? body : { ...body, thread_ts: into });
    return ts === undefined ? { kind: "unknown" } : { kind: "sent", messageId: ts };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** The least time between two posts: https://docs.slack.dev/apis/web-api/rate-limits has one a second in a channel. */
export const PACE = { channelMs: 1_100, platformMs: 100 };

/** How long to wait when Slack could not be reached at all. */
const UNREACHED_MS = 30_000;

function outcomeOf(error: unknown): PostOutcome {
  const fault = faultOf(error);
  switch (fault.kind) {
    case "limited":
      return fault;
    case "unreached":
      return { kind: "limited", retryAfterMs: UNREACHED_MS };
    case "broken":
    case "unknown":
      return { kind: "unknown" };
    case "refused":
      return { kind: "refused", reason: reasonOf(fault.error) };
    default:
      return fault satisfies never;
  }
}

function reasonOf(error: string): (PostOutcome & { kind: "refused" })["reason"] {
  if (TOKEN_REFUSED.has(error) || error === "http_401") return "unauthorized";
  if (GONE.has(error)) return "gone";
  return NOT_ALLOWED.has(error) || error === "http_403" ? "forbidden" : "invalid";
}
