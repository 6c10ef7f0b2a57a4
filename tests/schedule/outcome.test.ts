import { describe, expect, test } from "vitest";
import { CLOCKS_APART_MS, SHOWN_MS, stepAfter, stepAfterLook, undecided } from "../../src/schedule/outcome.ts";
import { type Found, KEY_TERM_MS, POST_LIMIT_MS, type PostOutcome } from "../../src/schedule/post.ts";

const sent: PostOutcome = { kind: "sent", messageId: "m1" };
const unknown: PostOutcome = { kind: "unknown" };
const limited = (retryAfterMs: number): PostOutcome => ({ kind: "limited", retryAfterMs });
const refused = (reason: "gone" | "forbidden" | "invalid" | "unauthorized"): PostOutcome => ({
  kind: "refused",
  reason,
});

const tried = { tries: 1, sinceFirstMs: 0, canLook: false };
const withKey = { ...tried, idempotent: true };
const without = { ...tried, idempotent: false };
const withLook = { ...without, canLook: true };

describe("what follows the end of a post", () => {
  test.each([
    ["sent: the next message", sent, without, { kind: "next", messageId: "m1" }],
    ["limited: not before the platform said", limited(2_500), without, { kind: "wait", forMs: 2_500 }],
    ["limited without a time: a second", limited(0), withKey, { kind: "wait", forMs: 1_000 }],
    ["limited beyond all measure: an hour", limited(1e12), withKey, { kind: "wait", forMs: 3_600_000 }],
    ["lost without a key: never again", unknown, without, { kind: "next", messageId: null }],
    ["lost with a key: the same again", unknown, withKey, { kind: "settle", by: "key", afterMs: 1_000 }],
    [
      "lost several times: after a longer wait",
      unknown,
      { ...withKey, tries: 4 },
      { kind: "settle", by: "key", afterMs: 8_000 },
    ],
    [
      "lost, the key no longer sure",
      unknown,
      { ...withKey, sinceFirstMs: KEY_TERM_MS },
      { kind: "next", messageId: null },
    ],
    [
      "lost, and the clock was set back",
      unknown,
      { ...withKey, sinceFirstMs: -CLOCKS_APART_MS - 1 },
      { kind: "next", messageId: null },
    ],
    [
      "lost, and the store's clock is a little ahead: the same again",
      unknown,
      { ...withKey, sinceFirstMs: -CLOCKS_APART_MS },
      { kind: "settle", by: "key", afterMs: 1_000 },
    ],
    [
      "lost, the key no longer sure, where one can look: a look",
      unknown,
      { ...withLook, idempotent: true, sinceFirstMs: KEY_TERM_MS },
      { kind: "settle", by: "look", afterMs: 1_000 },
    ],
    ["lost where one can look: a look", unknown, withLook, { kind: "settle", by: "look", afterMs: 1_000 }],
    [
      "lost long ago where one can look: a look as well",
      unknown,
      { ...withLook, sinceFirstMs: 1e9 },
      { kind: "settle", by: "look", afterMs: 1_000 },
    ],
    [
      "lost where one can look, and the clock was set back",
      unknown,
      { ...withLook, sinceFirstMs: -CLOCKS_APART_MS - 1 },
      { kind: "next", messageId: null },
    ],
    [
      "lost where one can look, and the store's clock is a little ahead: a look",
      unknown,
      { ...withLook, sinceFirstMs: -200 },
      { kind: "settle", by: "look", afterMs: 1_000 },
    ],
    ["the place is gone", refused("gone"), without, { kind: "pause", reason: "gone" }],
    ["we may not post there", refused("forbidden"), withKey, { kind: "pause", reason: "forbidden" }],
    ["the message is not taken", refused("invalid"), withKey, { kind: "fail" }],
    ["our token is not valid", refused("unauthorized"), withKey, { kind: "stop" }],
  ])("%s", (_, outcome, options, step) => expect(stepAfter(outcome, options)).toEqual(step));

  test("a process killed while posting is treated as an answer that was lost", () => {
    expect(undecided(withKey)).toEqual(stepAfter(unknown, withKey));
    expect(undecided(without)).toEqual(stepAfter(unknown, without));
  });
});

describe("what follows a look for a message", () => {
  const later: Found = { kind: "later", retryAfterMs: 60_000 };
  test.each<[string, Found, number, object]>([
    ["it stands there: the next one", { kind: "sent", messageId: "m1" }, 0, { kind: "next", messageId: "m1" }],
    [
      "it is not there yet: another look, later",
      { kind: "absent" },
      1_000,
      { kind: "settle", by: "look", afterMs: SHOWN_MS - 1_000 },
    ],
    [
      "it is not there yet, and our clock may be ahead of the store's: another look, later",
      { kind: "absent" },
      2 * POST_LIMIT_MS + CLOCKS_APART_MS - 1,
      { kind: "settle", by: "look", afterMs: 1 },
    ],
    ["it is not there and would be by now: posted anew", { kind: "absent" }, SHOWN_MS, { kind: "wait", forMs: 0 }],
    [
      "the platform wants to be left alone: then, as it says",
      later,
      0,
      { kind: "settle", by: "look", afterMs: 60_000 },
    ],
    ["the platform has not said for an hour: unknown", later, 3_600_000, { kind: "next", messageId: null }],
    ["we may not look: unknown", { kind: "hidden" }, SHOWN_MS, { kind: "next", messageId: null }],
  ])("%s", (_, found, sinceFirstMs, step) => expect(stepAfterLook(found, sinceFirstMs)).toEqual(step));
});
