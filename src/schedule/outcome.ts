// How a post ended, and what the platform can do -> what to do next.
import { HOUR_MS } from "../time.ts";
import { KEY_TERM_MS, type PostOutcome } from "./post.ts";

export type Step =
  /** The message stands there, or (null) may stand there and must not be posted again: go on with the next one. */
  | { readonly kind: "next"; readonly messageId: string | null }
  /** Nothing was posted: try again after the wait. */
  | { readonly kind: "wait"; readonly forMs: number }
  /** It may stand there: the same key again after the wait, which posts nothing new. */
  | { readonly kind: "repeat"; readonly afterMs: number }
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

/** `tries` of this message so far, and how long ago the first was. */
export function stepAfter(
  outcome: PostOutcome,
  { idempotent, tries, sinceFirstMs }: { idempotent: boolean; tries: number; sinceFirstMs: number },
): Step {
  switch (outcome.kind) {
    case "sent":
      return { kind: "next", messageId: outcome.messageId };
    case "limited":
      return { kind: "wait", forMs: Math.min(LONGEST_WAIT_MS, Math.max(LEAST_WAIT_MS, outcome.retryAfterMs)) };
    case "unknown":
      return undecided({ idempotent, tries, sinceFirstMs });
    case "refused":
      if (outcome.reason === "unauthorized") return { kind: "stop" };
      return outcome.reason === "invalid" ? { kind: "fail" } : { kind: "pause", reason: outcome.reason };
    default:
      return outcome satisfies never;
  }
}

/** A post whose end nobody saw, a process killed meanwhile: repeated where that is safe, else left as it may be. */
export function undecided({
  idempotent,
  tries,
  sinceFirstMs,
}: {
  idempotent: boolean;
  tries: number;
  sinceFirstMs: number;
}): Step {
  const afterMs = Math.min(LONGEST_REPEAT_MS, LEAST_WAIT_MS * 2 ** Math.max(0, tries - 1));
  // A clock set back makes the first try seem to be ahead: then its key may be older than it looks.
  const sure = sinceFirstMs >= 0 && sinceFirstMs + afterMs < KEY_TERM_MS;
  return idempotent && sure ? { kind: "repeat", afterMs } : { kind: "next", messageId: null };
}
