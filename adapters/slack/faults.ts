// What a call to Slack failed with -> what it means: refused, limited, not reached, or not known whether it was done.

/** @slack/web-api marks its errors so; reading the marks spares loading it. */
type Marked = {
  readonly code?: unknown;
  readonly data?: { readonly error?: string };
  readonly retryAfter?: unknown;
  readonly statusCode?: unknown;
  readonly original?: unknown;
};

export type Fault =
  /** Slack answered that it did not do it; `error` is its word for why. */
  | { readonly kind: "refused"; readonly error: string }
  | { readonly kind: "limited"; readonly retryAfterMs: number }
  /** It never reached Slack, or Slack was unable to take it. */
  | { readonly kind: "unreached" }
  /** Slack's server failed over it: most likely it was not done. */
  | { readonly kind: "broken" }
  | { readonly kind: "unknown" };

export function faultOf(error: unknown): Fault {
  const { code, data, retryAfter, statusCode, original } = (error ?? {}) as Marked;
  switch (code) {
    case "slack_webapi_rate_limited_error":
      return { kind: "limited", retryAfterMs: 1000 * Number(retryAfter ?? 1) };
    case "slack_webapi_platform_error": {
      const word = data?.error ?? "";
      return PERHAPS_DONE.has(word) ? { kind: "unknown" } : { kind: "refused", error: word };
    }
    // What Bolt throws when a response_url does not take an answer; it does not tell Slack's Retry-After.
    case "slack_bolt_respond_error":
      return statusCode === 429 ? { kind: "limited", retryAfterMs: 1000 } : faultOfStatus(Number(statusCode));
    case "slack_webapi_http_error":
      return faultOfStatus(Number(statusCode));
    default:
      return neverConnected(original) ? { kind: "unreached" } : { kind: "unknown" };
  }
}

/** "Currently unable to handle the request", unlike 500, 502 and 504: https://www.rfc-editor.org/rfc/rfc9110#section-15.6.4 */
const UNABLE = 503;

function faultOfStatus(status: number): Fault {
  if (status === UNABLE) return { kind: "unreached" };
  return status >= 400 && status < 500 ? { kind: "refused", error: `http_${status}` } : { kind: "broken" };
}

/** https://docs.slack.dev/reference/methods/chat.postMessage: with these, part of it may have been done before. */
const PERHAPS_DONE: ReadonlySet<string> = new Set(["fatal_error", "internal_error", "service_unavailable"]);

const BEFORE_CONNECTING: ReadonlySet<unknown> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

function neverConnected(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { readonly code?: unknown; readonly cause?: unknown };
  return BEFORE_CONNECTING.has(code) || (cause !== undefined && neverConnected(cause));
}

/** Our token is of no use any more: https://docs.slack.dev/reference/methods/auth.test */
export const TOKEN_REFUSED: ReadonlySet<string> = new Set([
  "account_inactive",
  "invalid_auth",
  "not_authed",
  "token_expired",
  "token_revoked",
  "not_allowed_token_type",
]);

/** Where we may not post, or what is no more: https://docs.slack.dev/reference/methods/chat.postMessage */
export const NOT_ALLOWED: ReadonlySet<string> = new Set([
  "not_in_channel",
  "restricted_action",
  "restricted_action_read_only_channel",
  "restricted_action_thread_only_channel",
  "restricted_action_non_threadable_channel",
  "restricted_action_thread_locked",
  "messages_tab_disabled",
  "cannot_reply_to_message",
  "missing_scope",
  "access_denied",
  "ekm_access_denied",
  "team_access_not_granted",
]);

export const GONE: ReadonlySet<string> = new Set([
  "channel_not_found",
  "is_archived",
  "user_not_found",
  "user_disabled",
  "thread_not_found",
  "message_not_found",
]);
