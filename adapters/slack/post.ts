// A message that was made beforehand -> posted once, and what is known of how that ended.
import type { Reply } from "../../src/chat/reply.ts";
import type { Poster, PostOutcome, Refusal } from "../../src/schedule/post.ts";
import { faultOf, GONE, NOT_ALLOWED, TOKEN_REFUSED } from "./faults.ts";
import { renderReply, type SlackMessage } from "./render.ts";

/**
 * chat.postMessage through a client that never tries twice and tells rate limits at once: Slack has no key that a
 * repeated post could be known by (https://github.com/slackapi/slack-api-specs/issues/10).
 */
export type PostOnce = (
  workspace: string,
  body: SlackMessage & { readonly channel: string; readonly thread_ts?: string },
) => Promise<{ readonly ts?: string }>;

/** What schedules need of a platform. */
export function slackPoster(send: PostOnce): Poster<Reply> {
  return {
    render: (reply, reference) => renderReply(reply, { reference }).map((message) => JSON.stringify(message)),
    post: async ({ workspace, channel, thread }, payload, _key, root) => {
      const into = thread ?? root;
      const body = { ...(JSON.parse(payload) as SlackMessage), channel: channel.replace(/^@/, "") };
      try {
        const { ts } = await send(workspace, into === null ? body : { ...body, thread_ts: into });
        return ts === undefined ? { kind: "unknown" } : { kind: "sent", messageId: ts };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    idempotent: false,
    tokenOpens: "workspace",
    // https://docs.slack.dev/apis/web-api/rate-limits has one a second in a channel, and several hundred a minute in all.
    pace: { channelMs: 1_100, tokenMs: 100 },
  };
}

/** How long to wait when Slack took nothing in. */
const UNREACHED_MS = 10_000;

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

function reasonOf(error: string): Refusal {
  if (TOKEN_REFUSED.has(error) || error === "http_401") return "unauthorized";
  if (GONE.has(error)) return "gone";
  return NOT_ALLOWED.has(error) || error === "http_403" ? "forbidden" : "invalid";
}
