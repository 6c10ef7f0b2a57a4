// What a platform must offer for briefings to be posted there, and how a post can end.
import type { EpochMs } from "../time.ts";
import type { Destination } from "./destination.ts";

export type PostOutcome =
  | { readonly kind: "sent"; readonly messageId: string }
  /** Nothing was posted; nothing may be tried in that channel, or that far, before `retryAfterMs` is over. */
  | { readonly kind: "limited"; readonly retryAfterMs: number; readonly scope?: "channel" | "workspace" | "platform" }
  /** Nothing was posted, and the same again would end the same. */
  | { readonly kind: "refused"; readonly reason: Refusal }
  /** The answer was lost or too late: it may stand there or not. */
  | { readonly kind: "unknown" };

/**
 * "gone": the place is no more. "forbidden": we may not post there. "invalid": the platform does not take the message.
 * "unauthorized": our token is not valid.
 */
export type Refusal = "gone" | "forbidden" | "invalid" | "unauthorized";

/** What a look for a message that was posted, or not, can show. */
export type Found =
  | { readonly kind: "sent"; readonly messageId: string }
  /** It is not among what the platform shows by now. */
  | { readonly kind: "absent" }
  /** The platform did not say: to be asked again, not before `retryAfterMs` is over. */
  | { readonly kind: "later"; readonly retryAfterMs: number }
  /** We are not let look there. */
  | { readonly kind: "hidden" };

/**
 * For messages that go below the first one: `title` names the thread that is opened there for them; null where they go into
 * a thread only when there is one.
 */
export type Below = { readonly title: string | null };

/** `Said` is what is to be said in our terms; a payload is one message as it is sent, kept byte for byte. */
export type Poster<Said> = {
  /** The messages in their order, none when there is nothing to say. Pure. `reference` is what buttons speak of. */
  render(said: Said, reference: string | null, below?: Below): readonly string[];
  /**
   * Posts one payload, once, without retries, and settles within POST_LIMIT_MS; never rejects. `key` is the same each
   * time the same message is tried, at most 24 characters, for platforms that can tell a repetition. `root` is the id of
   * the briefing's first message, for those that put the others below it; null for the first.
   */
  post(destination: Destination, payload: string, key: string, root: string | null): Promise<PostOutcome>;
  /** True when the same key within KEY_TERM_MS posts nothing new. */
  readonly idempotent: boolean;
  /**
   * Looks once whether the message of a key stands there; settles within POST_LIMIT_MS and never rejects. `begunAt` is
   * when its post was begun, by our clock. Null where a platform cannot be asked.
   */
  readonly find:
    | ((destination: Destination, key: string, root: string | null, begunAt: EpochMs) => Promise<Found>)
    | null;
  /** What our token opens: all of the platform or one workspace; so much is stopped when it is refused. */
  readonly tokenOpens: "platform" | "workspace";
  readonly pace: Pace;
};

/** Least milliseconds between the starts of two posts in one channel, and with one token: limits are counted by token. */
export type Pace = { readonly channelMs: number; readonly tokenMs: number };

/** A poster gives up before this, so that a post does not outlive its claim. */
export const POST_LIMIT_MS = 15_000;

/** Discord promises "a few minutes" for an enforced nonce: two are taken as sure. */
export const KEY_TERM_MS = 120_000;
