// Feeds that are due -> each asked, read, and given back with when it is due again.
import { RequestError } from "../problem.ts";
import type { ClaimedFeed, Feed, FeedId, FeedState, FeedStore } from "../store/feed.ts";
import { type Clock, MINUTE_MS } from "../time.ts";
import type { Fetched, Fetcher } from "./fetch.ts";
import { afterPoll, type Happened, isNewBody, type Polled, polledWithoutBody } from "./polling.ts";

/** What reading a body brought, or one sentence that says why it is no feed. */
export type FeedRead =
  | { readonly newItems: number; readonly title: string | null; readonly ttlMs: number | null }
  | { readonly why: string };

export type Poller = {
  readonly feeds: FeedStore;
  readonly fetcher: Pick<Fetcher, "get">;
  /** Parses a body that is new and keeps its items; rejects with RequestError when that cannot be done for what it holds. */
  readonly read: (feed: Feed, fetched: Fetched) => Promise<FeedRead>;
  /** Is told what happened to a feed after that was kept, and what kept a feed from being read that is a fault of ours. */
  readonly tell: (feed: Feed, happened: readonly (Happened | Fault)[]) => Promise<void>;
  readonly clock: Clock;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Ends the polls that are running; their feeds stay due. */
  readonly signal: AbortSignal;
};

/** `read` threw: the feed counts as failing, and the others go on. */
export type Fault = { readonly kind: "fault"; readonly error: unknown };

/** Feeds under way in one process. */
const AT_ONCE = 20;

/**
 * A feed is ours for this long. The longest one takes is when all that are under way wait for one host that lets each
 * run into the deadline, two at once: 10 times 25 s, and then reading.
 */
const TERM_MS = 10 * MINUTE_MS;

/** Polls until nothing is due any more, and returns how many feeds were polled. Other processes may do so at once. */
export async function pollDue(poller: Poller): Promise<number> {
  const first = await poller.feeds.claimDue(TERM_MS, AT_ONCE);
  const runs = await Promise.allSettled(first.map((claim) => pollFrom(claim, poller)));
  let polled = 0;
  for (const run of runs) {
    // The store does not work, or we are to stop: whoever called has to know.
    if (run.status === "rejected") throw run.reason;
    polled += run.value;
  }
  return polled;
}

/** Polls one feed now, due or not, and returns its state; null when another process has it just now. */
export async function pollNow(id: FeedId, poller: Poller): Promise<FeedState | null> {
  const claim = await poller.feeds.claim(id, TERM_MS);
  return claim === null ? null : pollClaimed(claim, poller);
}

/** Polls this feed, and then what else is due, one after the other. */
async function pollFrom(first: ClaimedFeed, poller: Poller): Promise<number> {
  let polled = 0;
  for (let claim: ClaimedFeed | undefined = first; claim; polled++) {
    await pollClaimed(claim, poller);
    [claim] = await poller.feeds.claimDue(TERM_MS, 1);
  }
  return polled;
}

/** Returns the feed's state after it; null when it took so long that the feed was no longer ours. */
async function pollClaimed(
  claim: ClaimedFeed,
  { feeds, tell, clock, random, ...rest }: Poller,
): Promise<FeedState | null> {
  let polled: Polled | Fault;
  try {
    polled = await ask(claim, rest);
  } catch (error) {
    if (rest.signal.aborted) await feeds.finish(claim, claim.state);
    throw error;
  }
  const known: Polled = polled.kind === "fault" ? FAULT : polled;
  const { state, happened } = afterPoll(claim, known, { now: clock(), random });
  if (!(await feeds.finish(claim, state))) return null;
  for (const each of happened) if (each.kind === "moved") await feeds.move(claim.id, each.to);
  const said = polled.kind === "fault" ? [polled, ...happened] : happened;
  if (said.length > 0) await tell({ ...claim, state }, said);
  return state;
}

const FAULT: Polled = {
  kind: "failed",
  why: "It could not be read because of a fault in this bot.",
  retryAfterMs: null,
};

async function ask(
  feed: Feed,
  { fetcher, read, signal }: Pick<Poller, "fetcher" | "read" | "signal">,
): Promise<Polled | Fault> {
  const { etag, lastModified } = feed.state;
  const result = await fetcher.get(feed.url, { kind: "feed", etag, lastModified, signal });
  if (!isNewBody(result, feed.state)) return polledWithoutBody(result);
  try {
    const found = await read(feed, result);
    if ("why" in found) return { kind: "failed", why: found.why, retryAfterMs: null };
    return { kind: "read", answer: result, ...found };
  } catch (error) {
    // No fault of the feed's.
    if (signal.aborted) throw error;
    if (error instanceof RequestError) return { kind: "failed", why: error.message, retryAfterMs: null };
    return { kind: "fault", error };
  }
}
