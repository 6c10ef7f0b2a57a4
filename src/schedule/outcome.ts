// How a post ended, and what the platform can do -> what to do next.
import { HOUR_MS, SECOND_MS } from "../time.ts";
import { type Found, KEY_TERM_MS, POST_LIMIT_MS, type PostOutcome } from "./post.ts";

export type Step =
  /** The message stands there, or (null) may stand there and must not be posted again: go on with the next one. */
  | { readonly kind: "next"; readonly messageId: string | null }
  /** Nothing was posted: try again after the wait. */
  | { readonly kind: "wait"; readonly forMs: number }
  /** It may stand there: found out after the wait, by the same key again, which posts nothing new, or by a look. */
  | { readonly kind: "settle"; readonly by: "key" | "look"; readonly afterMs: number }
  /** The place is gone or closed to us: the schedule is kept and pauses. */
  | { readonly kind: "pause"; readonly reason: "gone" | "forbidden" }
  /** Our token is not valid: nothing more is posted with it. */
  | { readonly kind: "stop" }
  | { readonly kind: "fail" };

/** A platform that names no time, or a mistaken one, is not asked again sooner or later than this. */
const LEAST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = HOUR_MS;
/** Repetitions wait 1, 2, 4 … seconds, at most this long. */
const LONGEST_REPEAT_MS = 16_000;

/** A database server's clock dates a try, ours says how long ago that was: by so much either may be ahead of the other. */
export const CLOCKS_APART_MS = 10 * SECOND_MS;

/**
 * A message that is not shown so long after its post was begun is not there: a request is given up after less than half of
 * that, and what was posted is shown a moment later (https://github.com/korotovsky/slack-mcp-server/pull/284 met that moment).
 */
export const SHOWN_MS = 2 * POST_LIMIT_MS + CLOCKS_APART_MS;

/** A platform that does not say is asked for so long. */
const LONGEST_LOOKING_MS = HOUR_MS;

/** What can be done about a lost answer; `tries` of this message so far, and how long ago the first was. */
export type Tried = {
  readonly idempotent: boolean;
  readonly canLook: boolean;
  readonly tries: number;
  readonly sinceFirstMs: number;
};

export function stepAfter(outcome: PostOutcome, tried: Tried): Step {
  switch (outcome.kind) {
    case "sent":
      return { kind: "next", messageId: outcome.messageId };
    case "limited":
      return { kind: "wait", forMs: Math.min(LONGEST_WAIT_MS, Math.max(LEAST_WAIT_MS, outcome.retryAfterMs)) };
    case "unknown":
      return undecided(tried);
    case "refused":
      if (outcome.reason === "unauthorized") return { kind: "stop" };
      return outcome.reason === "invalid" ? { kind: "fail" } : { kind: "pause", reason: outcome.reason };
    default:
      return outcome satisfies never;
  }
}

/** A post whose end nobody saw, a process killed meanwhile: found out where that is safe, else left as it may be. */
export function undecided({ idempotent, canLook, tries, sinceFirstMs }: Tried): Step {
  const afterMs = Math.min(LONGEST_REPEAT_MS, LEAST_WAIT_MS * 2 ** Math.max(0, tries - 1));
  // A clock set back makes the first try seem to be far ahead: then it may be older than it looks.
  if (sinceFirstMs < -CLOCKS_APART_MS) return UNKNOWN;
  if (idempotent && Math.max(0, sinceFirstMs) + afterMs < KEY_TERM_MS) return { kind: "settle", by: "key", afterMs };
  return canLook ? { kind: "settle", by: "look", afterMs } : UNKNOWN;
}

const UNKNOWN: Step = { kind: "next", messageId: null };

/** What a look showed, so long after the post was begun. */
export function stepAfterLook(found: Found, sinceFirstMs: number): Step {
  switch (found.kind) {
    case "sent":
      return { kind: "next", messageId: found.messageId };
    case "absent":
      if (sinceFirstMs < SHOWN_MS) return { kind: "settle", by: "look", afterMs: SHOWN_MS - sinceFirstMs };
      return { kind: "wait", forMs: 0 };
    case "later": {
      const afterMs = Math.min(LONGEST_WAIT_MS, Math.max(LEAST_WAIT_MS, found.retryAfterMs));
      return sinceFirstMs < LONGEST_LOOKING_MS ? { kind: "settle", by: "look", afterMs } : UNKNOWN;
    }
    case "hidden":
      return UNKNOWN;
    default:
      return found satisfies never;
  }
}
