// A message that was made beforehand -> posted once, and what is known of how that ended.
import type { Reply } from "../../src/chat/reply.ts";
import type { Poster, PostOutcome, Refusal } from "../../src/schedule/post.ts";
import { faultOf, GONE, NOT_ALLOWED, TOKEN_REFUSED } from "./faults.ts";
import { findPost, markedWith, type Page, type PageRequest } from "./find.ts";
import { renderReply, type SlackMessage } from "./render.ts";

/**
 * Calls of the Web API through a client that never tries twice and tells rate limits at once: Slack has no key that a
 * repeated post could be known by (https://github.com/slackapi/slack-api-specs/issues/10).
 */
export type SlackCalls = {
  /** chat.postMessage. */
  readonly post: (workspace: string, body: SlackPost) => Promise<{ readonly ts?: string }>;
  /** conversations.history, or conversations.replies of a thread. */
  readonly read: (workspace: string, request: PageRequest, thread: string | null) => Promise<Page>;
  /** conversations.open: the channel of the direct messages with a person. */
  readonly openDirect: (workspace: string, person: string) => Promise<string | null>;
};

type SlackPost = SlackMessage & {
  readonly channel: string;
  readonly thread_ts?: string;
  readonly metadata: ReturnType<typeof markedWith>;
};

/** What schedules need of a platform. */
export function slackPoster(calls: SlackCalls): Poster<Reply> {
  return {
    render: (reply, reference) => renderReply(reply, { reference }).map((message) => JSON.stringify(message)),
    post: async ({ workspace, channel, thread }, payload, key, root) => {
      const into = thread ?? root;
      const message = JSON.parse(payload) as SlackMessage;
      const body = { ...message, channel: channel.replace(/^@/, ""), metadata: markedWith(key) };
      try {
        const { ts } = await calls.post(workspace, into === null ? body : { ...body, thread_ts: into });
        return ts === undefined ? { kind: "unknown" } : { kind: "sent", messageId: ts };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    idempotent: false,
    find: (destination, key, root, begunAt) => findPost(calls, destination, { key, root, begunAt }),
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
