// What a poll of a feed brought -> when to ask again, what is now known of the feed, and what happened to it. Pure.
import type { Feed, FeedState } from "../store/feed.ts";
import { DAY_MS, type EpochMs, MINUTE_MS } from "../time.ts";
import type { Answered, Fetched, FetchResult } from "./fetch.ts";

/** Read: its body was parsed. Unchanged: the host said so, or the body was the one of last time. */
export type Polled =
  | {
      readonly kind: "read";
      readonly answer: Answered & { readonly bodyHash: string };
      readonly newItems: number;
      readonly title: string | null;
      /** The feed's own wish, RSS's ttl, in ms. */
      readonly ttlMs: number | null;
    }
  | { readonly kind: "unchanged"; readonly answer: Answered }
  | { readonly kind: "gone"; readonly why: string }
  | { readonly kind: "failed"; readonly why: string; readonly retryAfterMs: number | null };

/** What a poll changed for the readers of a feed. */
export type Happened =
  /** The first items of a feed: there to be searched, not to be announced. */
  | { readonly kind: "baseline"; readonly items: number }
  | { readonly kind: "new-items"; readonly items: number }
  /** It has moved for good: give it this address. */
  | { readonly kind: "moved"; readonly to: string }
  /** It is turned off. */
  | { readonly kind: "gone"; readonly why: string }
  /** It has failed for a day, which is said once. */
  | { readonly kind: "fails"; readonly why: string; readonly since: EpochMs }
  /** It is read again, after that was said. */
  | { readonly kind: "recovered" };

export type AfterPoll = { readonly state: FeedState; readonly happened: readonly Happened[] };

/** `random` gives a number from 0 up to 1: chance, or a constant in a test. */
export type Now = { readonly now: EpochMs; readonly random: () => number };

const SHORTEST_MS = 5 * MINUTE_MS;
const LONGEST_MS = DAY_MS;

/** For a feed of which nothing is known yet. */
const FIRST_INTERVAL_MS = 30 * MINUTE_MS;

/**
 * Half the interval when there was news, half as much again when there was none: that settles where about four polls in
 * ten bring news (the logarithms of the two balance), so that news waits a quarter of the feed's own pace on average.
 */
const AFTER_NEWS = 1 / 2;
const AFTER_NONE = 3 / 2;

/** Polls are spread by up to this share of their interval either way, so that feeds added together drift apart. */
const SPREAD = 0.1;

/** So many polls in a row have to be sent on for good before the feed is given its new address. */
const POLLS_TO_MOVE = 3;

/** Its channel is told of a feed that has failed for this long. */
const NOTICE_AFTER_MS = DAY_MS;

/** The state of a feed that is due at once. */
export function newFeedState(now: EpochMs): FeedState {
  return {
    title: null,
    etag: null,
    lastModified: null,
    bodyHash: null,
    intervalMs: FIRST_INTERVAL_MS,
    nextPollAt: now,
    lastSuccessAt: null,
    failures: 0,
    failingSince: null,
    error: null,
    isNoticed: false,
    moving: null,
  };
}

/** The same feed, due at once; one that was turned off is turned on. */
export function dueNow(state: FeedState, now: EpochMs): FeedState {
  return { ...state, nextPollAt: now };
}

/** True for a body that is to be read; one that is the same as last time, whatever its ETag, is not. */
export function isNewBody(result: FetchResult, state: FeedState): result is Fetched {
  return result.kind === "fetched" && result.bodyHash !== state.bodyHash;
}

/** What a fetch says when there is no new body to read. */
export function polledWithoutBody(result: FetchResult): Exclude<Polled, { kind: "read" }> {
  switch (result.kind) {
    case "fetched":
    case "not-modified":
      return { kind: "unchanged", answer: result };
    case "refused":
      return { kind: "failed", why: result.why, retryAfterMs: null };
    case "gone":
    case "failed":
      return result;
    default:
      return result satisfies never;
  }
}

/** The feed after a poll at `now`. Only a feed that is gone is turned off; all others are asked again for ever. */
export function afterPoll(feed: Pick<Feed, "url" | "state">, polled: Polled, when: Now): AfterPoll {
  switch (polled.kind) {
    case "read":
    case "unchanged":
      return afterSuccess(feed, polled, when);
    case "gone":
      return afterGone(feed.state, polled.why, when.now);
    case "failed":
      return afterFailure(feed.state, polled, when);
    default:
      return polled satisfies never;
  }
}

function afterSuccess(
  { url, state }: Pick<Feed, "url" | "state">,
  polled: Extract<Polled, { kind: "read" | "unchanged" }>,
  when: Now,
): AfterPoll {
  const { answer } = polled;
  const newItems = polled.kind === "read" ? polled.newItems : 0;
  const isFirst = state.lastSuccessAt === null;
  const intervalMs = isFirst ? state.intervalMs : nextInterval(state.intervalMs, newItems > 0);
  const freshMs = Math.max(answer.cacheMaxAgeMs ?? 0, polled.kind === "read" ? (polled.ttlMs ?? 0) : 0);
  const moving = movingAfter(state.moving, url, answer);
  const hasMoved = moving !== null && moving.polls >= POLLS_TO_MOVE;
  const happened: Happened[] = [];
  if (isFirst) happened.push({ kind: "baseline", items: newItems });
  else if (newItems > 0) happened.push({ kind: "new-items", items: newItems });
  if (hasMoved) happened.push({ kind: "moved", to: moving.to });
  if (state.isNoticed) happened.push({ kind: "recovered" });
  return {
    state: {
      title: polled.kind === "read" ? polled.title : state.title,
      etag: answer.etag,
      lastModified: answer.lastModified,
      bodyHash: polled.kind === "read" ? polled.answer.bodyHash : state.bodyHash,
      intervalMs,
      nextPollAt: when.now + Math.min(Math.max(spread(intervalMs, when), freshMs), LONGEST_MS),
      lastSuccessAt: when.now,
      failures: 0,
      failingSince: null,
      error: null,
      isNoticed: false,
      moving: hasMoved ? null : moving,
    },
    happened,
  };
}

function nextInterval(intervalMs: number, hasNews: boolean): number {
  return clamp(intervalMs * (hasNews ? AFTER_NEWS : AFTER_NONE));
}

/** A feed sent on for now, or to another place than last time, begins to count anew. */
function movingAfter(moving: FeedState["moving"], url: string, answer: Answered): FeedState["moving"] {
  if (!answer.permanentRedirect || answer.finalUrl === url) return null;
  return { to: answer.finalUrl, polls: moving?.to === answer.finalUrl ? moving.polls + 1 : 1 };
}

function afterGone(state: FeedState, why: string, now: EpochMs): AfterPoll {
  const off = { ...state, nextPollAt: null, error: why, failingSince: state.failingSince ?? now };
  return { state: off, happened: [{ kind: "gone", why }] };
}

function afterFailure(
  state: FeedState,
  { why, retryAfterMs }: { readonly why: string; readonly retryAfterMs: number | null },
  { now, random }: Now,
): AfterPoll {
  const failures = state.failures + 1;
  const since = state.failingSince ?? now;
  // Twice as long each time, then shortened by up to a half, so that feeds of one host do not come back together.
  const backoffMs = Math.min(SHORTEST_MS * 2 ** failures, LONGEST_MS) * (1 - random() / 2);
  const isNoticed = state.isNoticed || now - since >= NOTICE_AFTER_MS;
  const happened: Happened[] = isNoticed && !state.isNoticed ? [{ kind: "fails", why, since }] : [];
  const nextPollAt = now + Math.max(backoffMs, retryAfterMs ?? 0);
  return { state: { ...state, failures, failingSince: since, error: why, isNoticed, nextPollAt }, happened };
}

function spread(intervalMs: number, { random }: Now): number {
  return clamp(intervalMs * (1 + SPREAD * (2 * random() - 1)));
}

function clamp(intervalMs: number): number {
  return Math.min(Math.max(intervalMs, SHORTEST_MS), LONGEST_MS);
}
