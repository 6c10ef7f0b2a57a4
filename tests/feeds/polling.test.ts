import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answered } from "../../src/feeds/fetch.ts";
import { healthOf, healthWords } from "../../src/feeds/health.ts";
import {
  type AfterPoll,
  afterPoll,
  dueNow,
  type Happened,
  isNewBody,
  newFeedState,
  type Polled,
  polledWithoutBody,
} from "../../src/feeds/polling.ts";
import type { FeedState } from "../../src/store/feed.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../src/time.ts";

const URL = "https://north.example/feed";
const NEW_URL = "https://north.example/news.xml";
const NOW = Date.UTC(2026, 2, 1, 12);

const answer = (changes: Partial<Answered> = {}): Answered & { bodyHash: string } => ({
  etag: null,
  lastModified: null,
  finalUrl: URL,
  permanentRedirect: false,
  cacheMaxAgeMs: null,
  bodyHash: "hash",
  ...changes,
});

const read = (newItems: number, changes: Partial<Answered> = {}, ttlMs: number | null = null): Polled => ({
  kind: "read",
  answer: answer(changes),
  newItems,
  title: "North Post",
  ttlMs,
});
const unchanged = (changes: Partial<Answered> = {}): Polled => ({ kind: "unchanged", answer: answer(changes) });
const failed = (retryAfterMs: number | null = null): Polled => ({ kind: "failed", why: "It fails.", retryAfterMs });

/** No chance: the middle for polls, three quarters for backing off. */
const MIDDLE = (): number => 0.5;

/** A feed that has been read before, every half hour. */
const known: FeedState = { ...newFeedState(NOW), lastSuccessAt: NOW - HOUR_MS };

const poll = (state: FeedState, polled: Polled, now = NOW, random = MIDDLE): AfterPoll =>
  afterPoll({ url: URL, state }, polled, { now, random });

/** Polls one after the other, each when the one before said; what happened in each. */
function polls(start: FeedState, sequence: readonly Polled[]): { state: FeedState; happened: Happened[][] } {
  let state = start;
  const happened = sequence.map((polled) => {
    const after = poll(state, polled, state.nextPollAt!);
    state = after.state;
    return [...after.happened];
  });
  return { state, happened };
}

const waitMs = ({ state }: AfterPoll): number => state.nextPollAt! - NOW;

describe("when to ask again", () => {
  test.each([
    ["sooner after news", read(3), 15 * MINUTE_MS],
    ["later after nothing new", read(0), 45 * MINUTE_MS],
    ["later when nothing changed", unchanged(), 45 * MINUTE_MS],
    ["not before the cache says", read(1, { cacheMaxAgeMs: 2 * HOUR_MS }), 2 * HOUR_MS],
    ["not before the cache says, when nothing changed", unchanged({ cacheMaxAgeMs: 2 * HOUR_MS }), 2 * HOUR_MS],
    ["not before the feed says", read(1, { cacheMaxAgeMs: HOUR_MS }, 3 * HOUR_MS), 3 * HOUR_MS],
    ["what they say only delays", read(1, { cacheMaxAgeMs: 1_000 }, 1_000), 15 * MINUTE_MS],
    ["a cache of a year is a day", read(1, { cacheMaxAgeMs: 365 * DAY_MS }), DAY_MS],
  ])("%s", (_, polled, expected) => {
    expect(waitMs(poll(known, polled))).toBe(expected);
  });

  test("never more often than every 5 minutes, however much news", () => {
    const { state } = polls(known, Array(10).fill(read(1)));
    expect(state.intervalMs).toBe(5 * MINUTE_MS);
    expect(poll(state, read(1), NOW, () => 0).state.nextPollAt! - NOW).toBe(5 * MINUTE_MS);
  });

  test("never less often than once a day, however little news, and a wish is no habit", () => {
    const { state } = polls(known, Array(30).fill(unchanged()));
    expect(state.intervalMs).toBe(DAY_MS);
    expect(poll(state, unchanged(), NOW, () => 0.999).state.nextPollAt! - NOW).toBe(DAY_MS);
    expect(poll(known, read(1, { cacheMaxAgeMs: DAY_MS })).state.intervalMs).toBe(15 * MINUTE_MS);
  });

  test("chance spreads polls by a tenth either way", () => {
    expect(waitMs(poll(known, read(1), NOW, () => 0))).toBe(13.5 * MINUTE_MS);
    expect(waitMs(poll(known, read(1), NOW, () => 1))).toBe(16.5 * MINUTE_MS);
  });

  test.each([
    ["every quarter of an hour", 15 * MINUTE_MS],
    ["every two hours", 2 * HOUR_MS],
    ["every twelve hours", 12 * HOUR_MS],
  ])("a feed with news %s is soon read about as often as it has news", (_, gapMs) => {
    let state = known;
    let now = NOW;
    const waits: number[] = [];
    for (let i = 0; i < 300; i++) {
      const isNew = Math.floor(now / gapMs) > Math.floor((state.lastSuccessAt ?? 0) / gapMs);
      ({ state } = poll(state, isNew ? read(1) : unchanged(), now));
      if (i >= 50) waits.push(state.nextPollAt! - now);
      now = state.nextPollAt!;
    }
    const meanMs = waits.reduce((sum, wait) => sum + wait) / waits.length;
    expect(meanMs / gapMs).toBeGreaterThan(0.25);
    expect(meanMs / gapMs).toBeLessThan(1);
  });
});

describe("when it fails", () => {
  test("it is asked again after twice the time, up to a day, and for ever", () => {
    let state = known;
    const minutes: number[] = [];
    for (let i = 0; i < 400; i++) {
      const now = state.nextPollAt!;
      ({ state } = poll(state, failed(), now, () => 0));
      minutes.push((state.nextPollAt! - now) / MINUTE_MS);
    }
    expect(minutes.slice(0, 10)).toEqual([10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440]);
    expect(minutes.at(-1)).toBe(1440);
  });

  test("chance shortens the wait by up to a half", () => {
    expect(waitMs(poll(known, failed(), NOW, () => 1))).toBe(5 * MINUTE_MS);
  });

  test("a host that says when to come back is not asked before", () => {
    expect(waitMs(poll(known, failed(3 * HOUR_MS)))).toBe(3 * HOUR_MS);
    expect(waitMs(poll(known, failed(0)))).toBe(7.5 * MINUTE_MS);
  });

  test("what was known stays known, and one success makes it well again at its old pace", () => {
    const before: FeedState = {
      ...known,
      etag: '"1"',
      lastModified: "then",
      bodyHash: "hash",
      intervalMs: 2 * HOUR_MS,
    };
    const { state } = polls(before, [failed(), failed(), failed()]);
    expect(state).toMatchObject({
      etag: '"1"',
      lastModified: "then",
      bodyHash: "hash",
      intervalMs: 2 * HOUR_MS,
      failures: 3,
    });
    expect(poll(state, read(1)).state).toMatchObject({
      failures: 0,
      failingSince: null,
      error: null,
      intervalMs: HOUR_MS,
    });
  });

  test("its readers are told once, after a day, and once more when it is read again", () => {
    const { happened, state } = polls(known, [...Array(20).fill(failed()), read(1), read(1)]);
    const said = happened.flat().map(({ kind }) => kind);
    expect(said).toEqual(["fails", "new-items", "recovered", "new-items"]);
    const at = happened.findIndex(([first]) => first?.kind === "fails");
    expect(happened[at]).toEqual([{ kind: "fails", why: "It fails.", since: NOW }]);
    expect(polls(known, Array(at).fill(failed())).state.nextPollAt! - NOW).toBeGreaterThanOrEqual(DAY_MS);
    expect(polls(known, Array(at - 1).fill(failed())).state.nextPollAt! - NOW).toBeLessThan(DAY_MS);
    expect(state.isNoticed).toBe(false);
  });

  test("gone turns it off, at once", () => {
    const after = poll(known, { kind: "gone", why: "It is gone." });
    expect(after.state.nextPollAt).toBeNull();
    expect(after.happened).toEqual([{ kind: "gone", why: "It is gone." }]);
    expect(dueNow(after.state, NOW).nextPollAt).toBe(NOW);
  });
});

describe("the first time", () => {
  test("items are a baseline and not announced, and say nothing about how often there is news", () => {
    const first = poll(newFeedState(NOW), read(30));
    expect(first.happened).toEqual([{ kind: "baseline", items: 30 }]);
    expect(first.state.intervalMs).toBe(30 * MINUTE_MS);
    expect(poll(first.state, read(2)).happened).toEqual([{ kind: "new-items", items: 2 }]);
  });

  test("also after it failed at first", () => {
    const { happened } = polls(newFeedState(NOW), [failed(), read(30), read(0)]);
    expect(happened).toEqual([[], [{ kind: "baseline", items: 30 }], []]);
  });
});

describe("a feed that moves", () => {
  const moved = (to = NEW_URL): Polled => read(0, { finalUrl: to, permanentRedirect: true });
  const kinds = (sequence: readonly Polled[]): string[] =>
    polls(known, sequence)
      .happened.flat()
      .map(({ kind }) => kind);

  test("is given its new address after three polls in a row", () => {
    const { happened, state } = polls(known, [
      moved(),
      unchanged({ finalUrl: NEW_URL, permanentRedirect: true }),
      moved(),
    ]);
    expect(happened).toEqual([[], [], [{ kind: "moved", to: NEW_URL }]]);
    expect(state.moving).toBeNull();
  });

  test.each([
    ["twice is not enough", [moved(), moved()]],
    ["a poll in between that is not sent on begins anew", [moved(), moved(), read(0), moved(), moved()]],
    ["another place begins anew", [moved(), moved(), moved("https://else.example/"), moved("https://else.example/")]],
    ["for now is not for good", Array(5).fill(read(0, { finalUrl: NEW_URL }))],
    ["back to itself is no move", Array(5).fill(moved(URL))],
  ])("%s", (_, sequence) => {
    expect(kinds(sequence)).toEqual([]);
  });

  test("a failure in between says nothing about it", () => {
    expect(kinds([moved(), failed(), moved(), moved()])).toEqual(["moved"]);
  });
});

describe("what a fetch says without its body", () => {
  const fetched = { kind: "fetched", bytes: new Uint8Array(), contentType: null, ...answer() } as const;

  test("the body of last time is unchanged, whatever its ETag; another one is to be read", () => {
    const same = { ...known, bodyHash: "hash" };
    const again = { ...fetched, etag: '"2"' };
    expect(isNewBody(again, same)).toBe(false);
    expect(poll(same, polledWithoutBody(again)).state).toMatchObject({ etag: '"2"', bodyHash: "hash" });
    expect(isNewBody(fetched, { ...known, bodyHash: "other" })).toBe(true);
  });

  test.each([
    [{ kind: "not-modified", ...answer() }, "unchanged"],
    [{ kind: "gone", why: "It is gone." }, "gone"],
    [{ kind: "refused", why: "It is private." }, "failed"],
    [{ kind: "failed", why: "It fails.", status: 500, retryAfterMs: 5 }, "failed"],
  ] as const)("%s", (result, kind) => {
    expect(isNewBody(result, known)).toBe(false);
    expect(polledWithoutBody(result).kind).toBe(kind);
  });
});

test("whatever happens, the next poll is ahead, within a day, unless the feed is gone", () => {
  const polled = fc.oneof(
    fc
      .record({ items: fc.nat(50), maxAge: fc.option(fc.nat(10 * DAY_MS)), ttl: fc.option(fc.nat(10 * DAY_MS)) })
      .map(({ items, maxAge, ttl }) => read(items, { cacheMaxAgeMs: maxAge }, ttl)),
    fc.constant(unchanged()),
    fc.option(fc.nat(DAY_MS)).map(failed),
    fc.constant<Polled>({ kind: "gone", why: "It is gone." }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(polled, fc.double({ min: 0, max: 0.999, noNaN: true })), { maxLength: 60 }),
      (sequence) => {
        let state = newFeedState(NOW);
        for (const [each, chance] of sequence) {
          const now = state.nextPollAt ?? NOW;
          ({ state } = poll(state, each, now, () => chance));
          if (each.kind === "gone") expect(state.nextPollAt).toBeNull();
          else {
            expect(state.nextPollAt! - now).toBeGreaterThanOrEqual(5 * MINUTE_MS);
            expect(state.nextPollAt! - now).toBeLessThanOrEqual(DAY_MS);
          }
        }
      },
    ),
  );
});

describe("health in plain words", () => {
  test.each([
    ["new", newFeedState(NOW), "Not read yet; first try now."],
    ["well", poll(known, read(1)).state, "Last read 10 minutes ago, every 15 minutes; next in 5 minutes."],
    [
      "well",
      { ...poll(known, read(1)).state, nextPollAt: NOW + 26 * MINUTE_MS },
      "Last read 10 minutes ago, every 15 minutes; next in 15 minutes.",
    ],
    [
      "failing",
      poll(known, failed()).state,
      "Has failed for 10 minutes: It fails. Last read 70 minutes ago; next try now.",
    ],
    [
      "failing",
      poll(newFeedState(NOW), failed(3 * DAY_MS)).state,
      "Has failed for 10 minutes: It fails. Never read; next try in 3 days.",
    ],
    [
      "off",
      poll(known, { kind: "gone", why: "It is gone." }).state,
      "Turned off: It is gone. Last read 70 minutes ago.",
    ],
  ])("%s", (health, state, words) => {
    expect(healthOf(state)).toBe(health);
    expect(healthWords(state, NOW + 10 * MINUTE_MS)).toBe(words);
  });
});
